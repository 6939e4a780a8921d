"""A wish and an offer of job rotation are agreed on together."""

from typing import Any

from django.db import transaction

from toimi.organisation.models import Person
from toimi.tools.cases.actions.move import move
from toimi.tools.cases.errors import PairGone
from toimi.tools.cases.models import Case


def demand_pair(case: Case, offer: Case) -> None:
    """Raise PairGone unless both wait open for a pair, the one as a wish, the other as an offer."""
    for one, side in ((case, "wish"), (offer, "offer")):
        is_side = one.kind == "rotation" and one.values.get("side") == side
        if not is_side or one.stage != one.of.first.code:
            raise PairGone


@transaction.atomic
def agree_rotation(*, case: Case, offer: Case, by: Person, **agreed: Any) -> Case:
    """Move the wish `case` into what was agreed, and close the offer that answers it.

    Raises PairGone, and what `move` does of either; nothing is changed then.
    """
    demand_pair(case, offer)
    made = move(case=case, by=by, **agreed)
    move(case=offer, to="settled", version=offer.version, by=by)
    return made
