"""What the two agreed in a talk: their own list, and nobody else's."""

from datetime import date

from django.db import transaction

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.actions.words import AGREED_LIMIT, checked
from toimi.tools.gatherings.errors import ContentNotKept
from toimi.tools.gatherings.models import Agreed, Session


@transaction.atomic
def agree(*, session: Session, content: str, due_on: date | None, by: Person, on: date) -> Agreed:
    """Write one thing that was agreed. Raises NotAllowed, ContentNotKept, TextMissing,
    TextTooLong, SensitiveText."""
    demand_one_of_two(session, by)
    if not session.series.definition.has_agreed:
        raise ContentNotKept
    made = Agreed(
        session=session,
        content=checked(content, AGREED_LIMIT, "content"),
        due_on=due_on,
        by=by,
        written_on=on,
    )
    return history.create(made, "gatherings.agreed", by=by)


@transaction.atomic
def tick(*, agreed: Agreed, done_on: date | None, version: int, by: Person) -> Agreed:
    """Say that it was done, or that it was not after all. Raises NotAllowed, ChangedMeanwhile."""
    demand_one_of_two(agreed.session, by)
    event = "gatherings.agreed_done" if done_on else "gatherings.agreed_reopened"
    return history.change(agreed, event, version=version, by=by, done_on=done_on)


@transaction.atomic
def take_away(*, agreed: Agreed, by: Person) -> None:
    """Take a line away, for good. Raises NotAllowed."""
    demand_one_of_two(agreed.session, by)
    history.remove(agreed, "gatherings.agreed_removed", by=by)


def is_one_of_two(session: Session, person: Person) -> bool:
    """Return whether the talk is the person's own. 1 query for who does not lead it."""
    if person.pk in (session.leader_id, session.series.leader_id):
        return True
    return session.enrolments.filter(person=person, state=kinds.ENROLLED).exists()


def demand_one_of_two(session: Session, person: Person) -> None:
    """Raise NotAllowed unless the talk is the person's own."""
    if not is_one_of_two(session, person):
        raise NotAllowed
