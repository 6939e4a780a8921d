"""What a round says, what it still lacks, and who answers for that."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from toimi.organisation import access
from toimi.organisation import queries as organisation
from toimi.organisation.models import Person, Unit
from toimi.programme import kinds
from toimi.programme.models import FollowUp, Measure, Programme, Responsible, Round, RoundRule
from toimi.programme.round_dates import Planned, When, next_after


def in_force(round: Round) -> dict[int, FollowUp]:
    """Return measure id → what its follow-up says in `round`: the last correction of it.

    Of a closed round, what was confirmed after its end is left out: its report stays. 1 query.
    """
    rows = FollowUp.objects.filter(round=round).select_related("confirmed_by", "written_by")
    if round.closed_at:
        rows = rows.filter(confirmed_at__lte=round.closed_at)
    return {row.measure_id: row for row in rows.order_by("confirmed_at", "pk")}


@dataclass(frozen=True)
class Missing:
    """A measure without a follow-up in a round, and who answers for it (names, or the words of
    the document where they mean nobody yet)."""

    measure_id: int
    number: int
    text: str
    names: tuple[str, ...]

    def stored(self) -> dict[str, Any]:
        return {**asdict(self), "names": list(self.names)}


def missing(round: Round) -> list[Missing]:
    """Return what an open round lacks, in order. 2 queries, and one for each role named."""
    said = FollowUp.objects.filter(round=round).values("measure")
    left = Measure.objects.filter(programme=round.programme_id, dropped_at=None)
    measures = list(left.exclude(pk__in=said).order_by("number", "pk"))
    answering = names_of(measures, round)
    return [Missing(m.pk, m.number, m.text[:300], answering[m.pk]) for m in measures]


def names_of(measures: Iterable[Measure], round: Round) -> dict[int, tuple[str, ...]]:
    """Return measure id → who answers for it. 1 query, and one for each role named."""
    by_role: dict[str, tuple[str, ...]] = {}
    found: dict[int, dict[str, None]] = defaultdict(dict)
    rows = Responsible.objects.filter(measure__in=[m.pk for m in measures], step=None)
    for row in rows.select_related("team__answers", "group__answers", "person").order_by(
        "position", "pk"
    ):
        if row.meaning == kinds.MEANS_ROLE and row.role not in by_role:
            people = organisation.holders(round.unit, row.role)
            by_role[row.role] = tuple(person.name for person in people[:NAMED])
        found[row.measure_id] |= dict.fromkeys(_names(row, by_role))
    return defaultdict(tuple, {pk: tuple(names) for pk, names in found.items()})


NAMED = 3
"""How many holders of a role are named; a whole unit is not listed."""


def _names(row: Responsible, by_role: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if row.meaning == kinds.MEANS_PERSON and row.person:
        return (row.person.name,)
    if row.meaning == kinds.MEANS_TEAM and row.team:
        return (row.team.answers.name if row.team.answers else row.team.name,)
    if row.meaning == kinds.MEANS_GROUP and row.group:
        return (row.group.answers.name if row.group.answers else row.group.name,)
    if row.meaning == kinds.MEANS_ROLE and 0 < len(by_role[row.role]) < NAMED:
        return by_role[row.role]
    return (row.phrase,)


def rule_of(programme: Programme) -> RoundRule | None:
    """Return the rule of the programme's rounds, with the programme. 1 query."""
    return RoundRule.objects.select_related("programme").filter(programme=programme).first()


def next_by_rule(rule: RoundRule, today: date) -> Planned | None:
    """Return the round that opens next by the rule; None: it says none. 1 query."""
    rounds = Round.objects.filter(programme=rule.programme_id).order_by("-due_on")
    return next_after(when_of(rule), today, rounds.values_list("due_on", flat=True).first())


def when_of(rule: RoundRule) -> When:
    """Return what the rule says, as `round_dates` takes it."""
    return When(
        kind=rule.kind,
        since=rule.starts_on,
        opens_days_before=rule.opens_days_before,
        due_days=tuple((month, day) for month, day in rule.due_days),
        due_days_before_meeting=rule.due_days_before_meeting,
        meetings=tuple(date.fromisoformat(meeting) for meeting in rule.meetings),
    )


def confirmers(unit: Unit) -> QuerySet[Person]:
    """Return those who may confirm the follow-ups of a unit, by name. 1 query a role, and 1."""
    roles = sorted(access.RIGHTS["programme.confirm"])
    found = {one.pk for role in roles for one in organisation.holders(unit, role)}
    return Person.objects.filter(pk__in=found).order_by("name", "pk")


def others_who_confirm(measure: Measure, person: Person) -> bool:
    """Return whether somebody besides `person` may confirm the measure's follow-up."""
    return confirmers(measure.unit).exclude(pk=person.pk).exists()
