"""A wish and an offer of job rotation are agreed on together."""

from typing import Any

from django.db import transaction

from toimi.organisation.models import Person
from toimi.tools.cases.actions.move import move
from toimi.tools.cases.models import Case


@transaction.atomic
def agree_rotation(*, case: Case, offer: Case, by: Person, **agreed: Any) -> Case:
    """Move the wish `case` into what was agreed, and close the offer that answers it.

    Raises what `move` does of either; nothing is changed then.
    """
    made = move(case=case, by=by, **agreed)
    move(case=offer, to="settled", version=offer.version, by=by)
    return made
