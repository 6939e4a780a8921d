"""What a measure is carried out with: its kinds, what was done with each, what that shows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure, MeasureKind, Round
from toimi.programme.queries import kinds_of, switched_off
from toimi.programme.tooling import registry
from toimi.programme.tooling.rights import CREATE, code_of
from toimi.programme.tooling.tool import Done

WITHOUT_ROUND = timedelta(days=365)
"""How far back the page looks when no round is open."""


@dataclass(frozen=True)
class Offered:
    """A kind by which a measure is carried out. `begin_url` is empty when the reader may not."""

    row: MeasureKind
    done: Done
    begin_url: str


@dataclass(frozen=True)
class Suggested:
    """A kind that the measure's wording suggests; `name` is marked."""

    row: MeasureKind
    name: str


@dataclass(frozen=True)
class Doing:
    offered: Sequence[Offered]
    suggested: Sequence[Suggested]
    findings: Sequence[Finding]
    days: Days
    may_decide: bool
    off: frozenset[tuple[str, str]] = frozenset()
    """The kinds (tool, kind) that the unit does not use: what was done with them stays told."""

    @property
    def is_there(self) -> bool:
        return bool(self.offered or self.may_decide)


def days_of(round: Round | None, today: date) -> Days:
    """Return the days that evidence is asked for: the round's so far, else a year."""
    if round is None:
        return Days(today - WITHOUT_ROUND, today)
    return Days(round.starts_on, max(round.starts_on, min(today, round.due_on)))


def tool_findings(measure: Measure, days: Days, reader: Person | None) -> list[Finding]:
    """Return what the tools know of the measure. Each tool's own queries, none without its kinds.

    `reader` None is whoever reads the programme: what fewer see is not told.
    """
    tied = {row.tool for row in kinds_of(measure)}
    return [
        finding
        for tool in registry.tools()
        if tool.name in tied
        for finding in tool.findings(measure, days, reader)
    ]


def doing_of(measure: Measure, person: Person, round: Round | None, today: date) -> Doing:
    """Return what the page says of how the measure is carried out."""
    days = days_of(round, today)
    decides = not measure.dropped_at and access.may(person, "programme.settle", measure.unit)
    off = switched_off(measure.unit)
    return Doing(
        offered=_offered(measure, person, off),
        suggested=_suggested(measure, off) if decides else (),
        findings=tool_findings(measure, days, person),
        days=days,
        may_decide=decides,
        off=off,
    )


def _offered(measure: Measure, person: Person, off: Collection[tuple[str, str]]) -> list[Offered]:
    tied = {(row.tool, row.kind): row for row in kinds_of(measure)}
    found = []
    for tool in registry.tools():
        if not any(name == tool.name for name, _ in tied):
            continue
        for done in tool.done(measure, person):
            row = tied.get((tool.name, done.kind.code))
            if row is not None:
                right = code_of(tool.name, done.kind.code, CREATE)
                is_used = not measure.dropped_at and (row.tool, row.kind) not in off
                may = is_used and access.may(person, right, measure.unit)
                url = tool.begin_url(done.kind.code, measure) if may else ""
                found.append(Offered(row, done, url))
    return found


def _suggested(measure: Measure, off: Collection[tuple[str, str]]) -> list[Suggested]:
    found = []
    for row in kinds_of(measure, kinds.SUGGESTED):
        kind = registry.kind(row.tool, row.kind)
        if kind is not None and (row.tool, row.kind) not in off:
            found.append(Suggested(row, kind.name))
    return found
