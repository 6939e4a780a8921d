"""Series, sessions and enrolments that a person may see."""

from datetime import date, datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.models import Agreed, Enrolment, Series, Session
from toimi.tools.gatherings.queries import visible
from toimi.tools.gatherings.rights import APPROVE

OF_STATE = {
    "enrolled_count": Q(enrolments__state=kinds.ENROLLED),
    "queued_count": Q(enrolments__state=kinds.QUEUED),
    "came_count": Q(enrolments__attended=True),
}


def sessions(person: Person) -> QuerySet[Session]:
    """Return the sessions that `person` may see, by time, with their series. `mine` is the state
    of the person's own enrolment, None: there is none. 1 query."""
    mine = Enrolment.objects.filter(session=OuterRef("pk"), person=person)
    rows = Session.objects.filter(visible.seen(person) | visible.own(person))
    return (
        rows.select_related("series__unit", "series__leader", "leader")
        .annotate(mine=Subquery(mine.values("state")[:1]))
        .order_by("starts_at", "pk")
    )


def counted(rows: QuerySet[Session]) -> QuerySet[Session]:
    """Return the sessions with how many have a place, wait for one and came."""
    return rows.annotate(
        **{name: Count("enrolments", filter=q, distinct=True) for name, q in OF_STATE.items()}
    )


def series(person: Person) -> QuerySet[Series]:
    """Return the series that `person` may see: those with a session of the person's, those of the
    kinds' rights, and needs that the person told or may answer. 1 query."""
    mine = Session.objects.filter(visible.own(person), series=OuterRef("pk"))
    told = Q(made_by=person, stage=kinds.NEED)
    rows = Series.objects.filter(
        Exists(mine)
        | visible.seen(person, before="")
        | visible.needs_seen(person)
        | Q(leader=person)
        | told
    )
    return rows.select_related("unit", "leader", "made_by").order_by("-pk")


def sessions_of(found: Series, person: Person) -> QuerySet[Session]:
    """Return the series' sessions that `person` may see, by time."""
    return sessions(person).filter(series=found)


def needs(person: Person) -> QuerySet[Series]:
    """Return the needs that `person` may answer with a time, the oldest promise first."""
    rows = Series.objects.filter(visible.needs_seen(person))
    return rows.select_related("unit", "made_by", "leader").order_by("due_on", "pk")


def enrolments(session: Session) -> QuerySet[Enrolment]:
    """Return all enrolments of a session, by name: for who arranges it. 1 query."""
    rows = session.enrolments.select_related("person__user", "unit")
    return rows.order_by("person__name", "pk")


def enrolment_of(session: Session, person: Person) -> Enrolment | None:
    """Return the person's own enrolment. 1 query."""
    return session.enrolments.filter(person=person).select_related("session__series").first()


def coming(person: Person, now: datetime) -> QuerySet[Session]:
    """Return what is coming or going on, the nearest first."""
    return sessions(person).filter(state__in=kinds.COMING, ends_at__gte=now)


def with_own(rows: QuerySet[Session], person: Person) -> QuerySet[Session]:
    """Return the sessions with the person's own enrolment as `own_enrolments` (none or one)."""
    own = Enrolment.objects.filter(person=person)
    return rows.prefetch_related(Prefetch("enrolments", queryset=own, to_attr="own_enrolments"))


def begins(day: date) -> datetime:
    """Return the first moment of a day where the organisation is."""
    return timezone.make_aware(datetime.combine(day, time.min))


def within(
    rows: QuerySet[Session], starts_on: date | None, ends_on: date | None
) -> QuerySet[Session]:
    """Return the sessions that begin on these days, both counted."""
    if starts_on:
        rows = rows.filter(starts_at__gte=begins(starts_on))
    if ends_on:
        rows = rows.filter(starts_at__lt=begins(ends_on + timedelta(days=1)))
    return rows


def at_the_same_time(
    people: list[int], starts_at: datetime, ends_at: datetime, but: int | None = None
) -> QuerySet[Enrolment]:
    """Return the places that these people have in sessions at the same time. 1 query."""
    rows = Enrolment.objects.filter(
        person__in=people,
        state__in=(kinds.ENROLLED, kinds.ASKED),
        session__state__in=kinds.COMING,
        session__starts_at__lt=ends_at,
        session__ends_at__gt=starts_at,
    )
    return rows.exclude(session=but).select_related("person", "session__series")


def seen_enrolments(person: Person) -> QuerySet[Enrolment]:
    """Return the enrolments of the sessions that `person` sees: whose they are to change is asked
    of each."""
    rows = Enrolment.objects.select_related("person", "session__series__unit")
    return rows.filter(session__in=sessions(person).order_by().values("pk"))


def approvable(person: Person) -> QuerySet[Enrolment]:
    """Return the enrolments that `person` may say yes or no to: others' of the person's units."""
    asking = [kind.code for kind in kinds.KINDS if kind.enrolment == kinds.WITH_YES]
    rows = Enrolment.objects.filter(session__series__kind__in=asking).exclude(person=person)
    rows = access.visible(person, APPROVE, rows)
    return rows.select_related("person", "unit", "session__series__unit")


def to_approve(person: Person) -> QuerySet[Enrolment]:
    """Return the enrolments that wait for an answer, the oldest promise first."""
    rows = approvable(person).filter(state=kinds.YES_NEEDED, session__state__in=kinds.COMING)
    return rows.order_by("due_on", "pk")


def agreed(person: Person) -> QuerySet[Agreed]:
    """Return what `person` has agreed with another in talks: as one of the two."""
    mine = person.enrolments.filter(state=kinds.ENROLLED).values("session")
    led = Q(session__leader=person) | Q(session__series__leader=person)
    rows = Agreed.objects.filter(led | Q(session__in=mine))
    return rows.select_related("session__series__unit")
