"""How far a round is, and what it says."""

from dataclasses import dataclass

from toimi.programme.models import FollowUp, Measure, Programme, Round


@dataclass(frozen=True)
class Progress:
    confirmed: int
    total: int


def open_round(programme: Programme) -> Round | None:
    """Return the programme's open round, if there is one. 1 query."""
    return Round.objects.filter(programme=programme, closed_at=None).first()


def progress(round: Round) -> Progress:
    """Return how many measures have a confirmed follow-up in `round`. 2 queries."""
    confirmed = FollowUp.objects.filter(round=round, corrects=None).count()
    return Progress(confirmed, Measure.objects.filter(programme=round.programme_id).count())


def in_force(round: Round) -> dict[int, FollowUp]:
    """Return measure id → what its follow-up says in `round`: the last correction of it.

    Of a closed round, what was confirmed after its end is left out: its report stays. 1 query.
    """
    rows = FollowUp.objects.filter(round=round).select_related("confirmed_by", "written_by")
    if round.closed_at:
        rows = rows.filter(confirmed_at__lte=round.closed_at)
    return {row.measure_id: row for row in rows.order_by("confirmed_at", "pk")}
