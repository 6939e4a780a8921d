"""A round: how far it is, what is left, and the measure that comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme.models import FollowUp, FollowUpDraft, Measure, Programme, Round
from toimi.programme.queries import in_force, names_of
from toimi.programme.queries.records import rounds


@dataclass(frozen=True)
class RoundRow:
    """One measure of a round: what is confirmed, else its draft."""

    measure: Measure
    follow_up: FollowUp | None
    draft: FollowUpDraft | None

    @property
    def state(self) -> str:
        said = self.follow_up or self.draft
        return said.state if said else self.measure.state

    @property
    def text(self) -> str:
        said = self.follow_up or self.draft
        return said.text if said else ""


@dataclass(frozen=True)
class RoundPage:
    round: Round
    rows: Sequence[RoundRow]
    may_confirm: bool
    may_close: bool
    answering: Mapping[int, tuple[str, ...]]
    """Measure id to who answers for it, of what is missing."""

    @property
    def confirmed_count(self) -> int:
        return sum(row.follow_up is not None for row in self.rows)

    @property
    def missing(self) -> list[RoundRow]:
        return [row for row in self.rows if row.follow_up is None]

    @property
    def missing_by_names(self) -> list[tuple[str, list[RoundRow]]]:
        """What is missing under the names of those who answer for it, by name."""
        found: dict[str, list[RoundRow]] = {}
        for row in self.missing:
            for name in self.answering.get(row.measure.pk) or ("",):
                found.setdefault(name, []).append(row)
        return sorted(found.items(), key=lambda item: (item[0] == "", item[0].casefold()))


def rounds_of(person: Person, programme: Programme) -> QuerySet[Round]:
    """Return the programme's rounds, newest first. 1 query."""
    return rounds(person).filter(programme=programme).order_by("-number")


def round_page(person: Person, pk: int) -> RoundPage | None:
    """Return a round with all its measures; None when `person` may not see it. 5 queries,
    and one for each role that answers for what is missing."""
    round = rounds(person).filter(pk=pk).first()
    if round is None:
        return None
    said = in_force(round)
    drafts = {draft.measure_id: draft for draft in round.drafts.all()}
    measures = _measures(round).select_related("target")
    rows = [
        RoundRow(measure, said.get(measure.pk), drafts.get(measure.pk))
        for measure in measures.order_by("number", "pk")
    ]
    unit = round.programme.unit
    return RoundPage(
        round=round,
        rows=rows,
        may_confirm=access.may(person, "programme.confirm", unit),
        may_close=access.may(person, "programme.rounds", unit),
        answering=_answering(round, [row.measure for row in rows if row.follow_up is None]),
    )


def _answering(round: Round, left: list[Measure]) -> Mapping[int, tuple[str, ...]]:
    """Return who answers for what is missing; of a closed round, as it was when it was closed."""
    if round.closed_at:
        return {row["measure_id"]: tuple(row["names"]) for row in round.missing}
    return names_of(left, round)


def _measures(round: Round) -> QuerySet[Measure]:
    """Return what the round is about; of a closed one, what it was about when it was closed."""
    rows = Measure.objects.filter(programme=round.programme_id)
    if round.frozen:
        return rows.filter(pk__in=[row["measure_id"] for row in round.frozen["rows"]])
    return rows.filter(dropped_at=None)


def next_number(round: Round, number: int) -> int | None:
    """Return the number of the next measure without a follow-up, from the start again after the
    last; None when each has one. 1 query."""
    said = FollowUp.objects.filter(round=round).values("measure")
    left = _measures(round).exclude(pk__in=said)
    numbers = list(left.order_by("number").values_list("number", flat=True))
    later = [left_number for left_number in numbers if left_number > number]
    return next(iter([*later, *numbers]), None)
