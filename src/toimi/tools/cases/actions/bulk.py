"""Many cases at once: all of them, or none and why."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from toimi.errors import ToimiError
from toimi.organisation.models import Person
from toimi.platform.pages.saying import say_error
from toimi.tools.cases.actions.handling import assign
from toimi.tools.cases.actions.move import move
from toimi.tools.cases.errors import NoneChosen, RefusedTogether
from toimi.tools.cases.models import Case


@transaction.atomic
def move_many(*, cases: Iterable[Case], to: str, by: Person, answer: str = "") -> int:
    """Move all into one stage, with the same answer to their reporters; return how many.

    Raises NotAllowed, NoneChosen; RefusedTogether when one cannot, and none is moved.
    """
    return _each(cases, move, to=to, by=by, answer=answer)


@transaction.atomic
def assign_many(*, cases: Iterable[Case], person: Person, by: Person) -> int:
    """Give all to one person; return how many. Raises as `move_many`."""
    return _each(cases, assign, person=person, by=by)


def _each(cases: Iterable[Case], action: Any, **known: Any) -> int:
    count = 0
    for case in cases:
        try:
            action(case=case, version=case.version, **known)
        except ToimiError as error:
            raise RefusedTogether(title=str(case), why=say_error(error)) from error
        count += 1
    if not count:
        raise NoneChosen
    return count
