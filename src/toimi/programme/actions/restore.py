"""What was removed is put back, and its place and state are made right."""

from django.db import models, transaction

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.models import Removed
from toimi.programme.actions import amend
from toimi.programme.actions.order import next_place
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.models import Measure, Note, Programme, Step
from toimi.programme.queries.history import may_restore


@transaction.atomic
def restore(*, removed: Removed, programme: Programme, by: Person) -> models.Model:
    """Put back what was removed. Raises NotAllowed, PlaceTaken, SurroundingsGone."""
    if not may_restore(by, removed, programme):
        raise NotAllowed
    made = history.put_back(removed, "programme.put_back", by=by)
    if isinstance(made, Measure):
        _number(made, by)
        refresh_measure(measure=made, today=clock.today())
    elif isinstance(made, (Step, Note)):
        amend.mark(made.measure)
        refresh_measure(measure=made.measure, today=clock.today())
    return made


def _number(measure: Measure, by: Person) -> None:
    """Give a number of its own to a measure whose number another has got meanwhile."""
    rows = measure.programme.measures.filter(dropped_at=None)
    if rows.filter(number=measure.number).exclude(pk=measure.pk).exists():
        number = next_place(rows, "number")
        history.change(measure, "programme.moved", version=measure.version, by=by, number=number)
