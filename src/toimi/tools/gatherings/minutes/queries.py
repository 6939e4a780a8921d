"""Whose minutes are: who keeps them, who reads them, who was there."""

from django.db.models import Prefetch, QuerySet

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.tools.gatherings import queries as gatherings
from toimi.tools.gatherings.models import (
    AgendaItem,
    Decision,
    Enrolment,
    Minutes,
    Session,
    Signature,
)


def may_keep(person: Person, session: Session) -> bool:
    """Return whether `person` keeps the session's minutes: who arranges it."""
    return gatherings.may_handle(person, session.series, session)


def demand_handle(person: Person, session: Session) -> None:
    """Raise NotAllowed unless `person` keeps the session's minutes."""
    if not may_keep(person, session):
        raise NotAllowed


def was_there(person: Person, session: Session) -> bool:
    """Return whether `person` came, or led it. 1 query."""
    if session.leader_id == person.pk:
        return True
    return Enrolment.objects.filter(session=session, person=person, attended=True).exists()


def minutes(person: Person) -> QuerySet[Minutes]:
    """Return the minutes of the sessions that `person` sees, with all that their page shows."""
    seen = gatherings.sessions(person).values("pk")
    return (
        Minutes.objects.filter(session__in=seen)
        .select_related("session__series__unit", "session__leader", "begun_by", "closed_by")
        .prefetch_related(
            "items",
            Prefetch("decisions", Decision.objects.select_related("owner", "step", "measure")),
            Prefetch("signatures", Signature.objects.order_by("signed_on", "pk")),
        )
    )


def items(person: Person) -> QuerySet[AgendaItem]:
    """Return the items of the minutes that `person` sees."""
    rows = AgendaItem.objects.select_related("minutes__session__series__unit")
    return rows.filter(minutes__session__in=gatherings.sessions(person).values("pk"))


def decisions(person: Person) -> QuerySet[Decision]:
    """Return the decisions that `person` sees: of those minutes, and one's own."""
    rows = Decision.objects.select_related("minutes__session__series__unit", "step", "owner")
    seen = rows.filter(minutes__session__in=gatherings.sessions(person).values("pk"))
    return seen | rows.filter(owner=person)
