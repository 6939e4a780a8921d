"""A look at what is between two leaves its mark in the audit log."""

from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.tools.gatherings.models import Session


def note_look(*, session: Session, by: Person) -> None:
    """Keep that `by` looked at a session of a restricted kind; of others nothing is kept."""
    if session.series.definition.is_restricted:
        history.record("gatherings.seen", session, by=by)
