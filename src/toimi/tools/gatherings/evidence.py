"""What gatherings say of a measure: held of planned, reached, numbers; nothing of small groups."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.pages.saying import day as day_words
from toimi.platform.pages.saying import say
from toimi.platform.preferences import queries as preferences
from toimi.programme import queries as programme
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.tools.gatherings import kinds, queries, rules, sentences
from toimi.tools.gatherings.kinds import INSIDE, GatheringKind
from toimi.tools.gatherings.queries.numbers import (
    SHOWN_DAYS,
    Numbers,
    numbers,
    sessions_of_measure,
)
from toimi.tools.gatherings.rights import TOOL

KIND = "gatherings"


def findings(measure: Measure, days: Days, reader: Person | None) -> list[Finding]:
    """Return what the measure's kinds say of the period; `reader` None is whoever reads the
    programme. At most 8 queries a kind."""
    found: list[Finding] = []
    for tied in programme.kinds_of(measure):
        if tied.tool == TOOL:
            found += _of_kind(measure, kinds.kind_of(tied.kind), days, reader)
    return found


def list_url(measure: Measure, kind: GatheringKind, days: Days | None = None) -> str:
    """Return where the sessions that are counted stand one by one."""
    asked = {"measure": measure.pk, "kind": kind.code}
    if days:
        asked |= {"starts_on": days.starts_on.isoformat(), "ends_on": days.ends_on.isoformat()}
    return f"{reverse('gatherings:list')}?{urlencode(asked)}"


def _of_kind(
    measure: Measure, kind: GatheringKind, days: Days, reader: Person | None
) -> list[Finding]:
    if kind.ties_itself:
        home = programme.home_of_kind(measure, TOOL, kind.code)
        if home is not None and home.pk != measure.pk:
            return [_elsewhere(home)]
    found = numbers(sessions_of_measure(measure, kind), measure.unit, days, clock.today())
    knows = queries.knows(reader, kind, measure.unit)
    smallest = preferences.current().smallest_group
    if kind.is_restricted and not knows:
        return _pooled(measure, kind, found, smallest)
    link = _link(measure, kind, days, reader)
    elsewhere = [] if kind.ties_itself else programme.counted_elsewhere(measure, TOOL, kind.code)
    told = _Told(kind, found, days, link)
    rows = told.held() if found.of or not elsewhere else []
    if not kind.is_personal or knows or rules.is_told(found.people, smallest):
        rows += told.reach()
    rows += told.others()
    return rows + [_counted_there(row) for row in elsewhere]


def _pooled(measure: Measure, kind: GatheringKind, found: Numbers, smallest: int) -> list[Finding]:
    """Return the whole number of a restricted kind when it is of a group that is large enough."""
    if not rules.is_told(min(found.people, found.held), smallest):
        return []
    told = sentences.TOLD[kind.code]
    values = {"people": found.people, "staff": found.staff, "held": found.held}
    return [Finding(KIND, told.of, sentences.BASIS_NONE, measure.get_absolute_url(), values=values)]


def _link(measure: Measure, kind: GatheringKind, days: Days, reader: Person | None) -> str:
    """Return the list's address for who sees all that it counts; else the measure's own."""
    is_seen = kind.see >= INSIDE if reader is None else queries.sees_all(reader, kind, measure.unit)
    return list_url(measure, kind, days) if is_seen else measure.get_absolute_url()


def _elsewhere(home: Measure) -> Finding:
    return Finding(
        KIND,
        sentences.HOME,
        sentences.BASIS_NONE,
        home.get_absolute_url(),
        values={"number": home.number},
        weight=4,
        is_pointer=True,
    )


def _counted_there(row: programme.Elsewhere) -> Finding:
    return Finding(
        KIND,
        sentences.ELSEWHERE,
        sentences.BASIS_NONE,
        reverse("evaluation:measure", args=[row.measure_id]),
        values={"count": row.count, "number": row.number},
        weight=6,
    )


class _Told:
    """The sentences of one kind in one period."""

    def __init__(self, kind: GatheringKind, found: Numbers, days: Days, link: str) -> None:
        self.kind, self.found, self.days, self.link = kind, found, days, link
        self.words = sentences.TOLD[kind.code]

    def held(self) -> list[Finding]:
        found = self.found
        values: dict[str, Any]
        if not found.of:
            values = {"starts_on": self.days.starts_on, "ends_on": self.days.ends_on}
            return [self._say(self.words.none, values, weight=3, says_nothing=True)]
        if not found.held:
            if found.unmarked + found.cancelled == 0:
                return []
            return [self._say(sentences.NOT_ONE, {"count": found.of}, weight=2)]
        if self.kind.is_one_to_one:
            one = found.people == 1 if self.kind.has_agreed else found.held == 1
            values = {"people": found.people, "staff": found.staff, "held": found.held}
            return [self._say(self.words.one if one else self.words.of, values, weight=1)]
        told = {"days": days_in_words(found)}
        if found.of == found.held == 1:
            return [self._say(self.words.one, told, weight=1)]
        told |= {"of": found.of, "done": found.held}
        return [self._say(self.words.of, told, weight=1, short=sentences.SHORT)]

    def reach(self) -> list[Finding]:
        found = self.found
        if not found.people or self.kind.is_one_to_one:
            return []
        values = {"people": found.people, "staff": found.staff}
        words = sentences.REACH_ONE if found.people == 1 else sentences.REACH
        rows = [self._say(words, values, weight=2)]
        if self.kind.enrolment != kinds.INVITED and found.places > found.came > 0:
            told = {"places": found.places, "came": found.came}
            rows.append(self._say(sentences.CAME, told, weight=5))
        return rows

    def others(self) -> list[Finding]:
        found, rows = self.found, []
        if found.team_known:
            values = {
                "full": found.full_team,
                "held": found.team_known,
                "percent": rules.share_percent(found.full_team, found.team_known),
            }
            rows.append(self._say(sentences.FULL_TEAM, values, weight=2))
        if found.counts:
            rows.append(
                self._say(sentences.COUNTS, {"counts": counts_in_words(self.kind, found)}, weight=2)
            )
        if found.cancelled:
            words = sentences.CANCELLED_ONE if found.cancelled == 1 else sentences.CANCELLED
            rows.append(self._say(words, {"count": found.cancelled}, weight=4))
        if found.unmarked and found.held:
            words = sentences.UNMARKED_ONE if found.unmarked == 1 else sentences.UNMARKED
            rows.append(self._say(words, {"count": found.unmarked}, weight=6))
        if found.next_on:
            row = self._say(sentences.NEXT, {"day": found.next_on}, weight=7, is_planned=True)
            rows.append(row)
        return rows

    def _say(
        self, words: str, values: dict[str, Any], *, is_planned: bool = False, **how: Any
    ) -> Finding:
        basis, told = sentences.BASIS_NONE, {}
        if is_planned:
            basis = sentences.BASIS_PLANNED
        elif self.found.last_on:
            basis, told = sentences.BASIS, {"day": self.found.last_on}
        return Finding(KIND, words, basis, self.link, values=values, basis_values=told, **how)


def _days_said(days: Sequence[tuple[date, str]], count: int, with_words: dict[str, str]) -> str:
    if count > SHOWN_DAYS:
        return say(sentences.MANY_DAYS, {"day": days[-1][0]})
    by_party: dict[str, list[date]] = {}
    for on, party in days:
        if on not in by_party.setdefault(party, []):
            by_party[party].append(on)
    last = list(by_party.values())[-1][-1]
    told = []
    for party, found in by_party.items():
        before = f"{gettext(with_words[party])} " if party in with_words else ""
        told.append(before + _listed([_short(on, last) for on in found]))
    return ", ".join(told)


def _short(on: date, last: date) -> str:
    """Return the day; without its year when the last one that is told has the same."""
    said = day_words(on)
    if on != last and on.year == last.year:
        return said.removesuffix(str(on.year)).rstrip()
    return said


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {gettext('ja')} {parts[-1]}"


_days_lazy = lazy(_days_said, str)


def days_in_words(found: Numbers) -> Any:
    """Return the days of what was held, put into the reader's language when it is shown."""
    parties = {p.code: p.with_words for kind in kinds.KINDS for p in kind.parties}
    return _days_lazy(found.days, found.held, parties)


def _counts_said(names: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{gettext(name)} {count}" for name, count in names)


_counts_lazy = lazy(_counts_said, str)


def counts_in_words(kind: GatheringKind, found: Numbers) -> Any:
    """Return the numbers by stage: of who waits the newest, of the rest the sum."""
    told = [
        (stage.name, (found.last_counts if stage.is_state else found.counts).get(stage.code, 0))
        for stage in kind.counts
        if stage.code in found.counts
    ]
    return _counts_lazy(told)
