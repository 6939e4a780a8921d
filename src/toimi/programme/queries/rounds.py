"""What a round says."""

from toimi.programme.models import FollowUp, Round


def in_force(round: Round) -> dict[int, FollowUp]:
    """Return measure id → what its follow-up says in `round`: the last correction of it.

    Of a closed round, what was confirmed after its end is left out: its report stays. 1 query.
    """
    rows = FollowUp.objects.filter(round=round).select_related("confirmed_by", "written_by")
    if round.closed_at:
        rows = rows.filter(confirmed_at__lte=round.closed_at)
    return {row.measure_id: row for row in rows.order_by("confirmed_at", "pk")}
