"""A measure's history, and the measure as it was on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator

from toimi.organisation import access
from toimi.organisation.models import Group, Person, Team
from toimi.platform.history import queries as history
from toimi.platform.history.models import AuditEvent, Removed
from toimi.platform.history.removal import place_of
from toimi.programme import lexicon, rules
from toimi.programme.models import (
    FollowUp,
    Measure,
    Note,
    Programme,
    Responsible,
    Round,
    Step,
    Target,
)
from toimi.programme.queries.facts import facts_of
from toimi.programme.queries.records import programmes

PAGE_SIZE = 50
NAMED: Mapping[str, type[Any]] = {
    "by": Person,
    "closed_by": Person,
    "confirmed_by": Person,
    "done_by": Person,
    "drafted_by": Person,
    "edited_by": Person,
    "first_confirmed_by": Person,
    "owner": Person,
    "person": Person,
    "written_by": Person,
    "group": Group,
    "team": Team,
    "target": Target,
    "round": Round,
    "to": Measure,
}
"""Field that holds a key to what has its name."""
QUIET = frozenset(
    {"programme.draft_composed", "programme.period_set", "programme.last_follow_up_set"}
)
"""What Toimi does by itself beside what people do."""


@dataclass(frozen=True)
class History:
    """A page of what happened, and the names of what the changes point at, by field and key."""

    page: Page[AuditEvent]
    names: Mapping[tuple[str, Any], str]


def history_of(whole: Measure | Programme, number: int = 1) -> History:
    """Return a page of the history, newest first. At most 8 queries."""
    rows = history.events_of(whole).filter(subject_type__in=lexicon.RECORDS)
    page = Paginator(rows.exclude(event__in=QUIET), PAGE_SIZE).get_page(number)
    return History(page, _names(page.object_list))


def _names(events: Iterable[AuditEvent]) -> dict[tuple[str, Any], str]:
    wanted: dict[type[Any], set[Any]] = {}
    places: list[tuple[str, Any, type[Any]]] = []
    for event in events:
        for name, values in event.changes.items():
            kind = NAMED.get(name.removesuffix("_id"))
            for key in values:
                if kind is not None and isinstance(key, int):
                    wanted.setdefault(kind, set()).add(key)
                    places.append((name.removesuffix("_id"), key, kind))
    found = {kind: kind._default_manager.in_bulk(keys) for kind, keys in wanted.items()}
    return {(name, key): str(found[kind].get(key, "")) for name, key, kind in places}


@dataclass(frozen=True)
class Then:
    """A measure on a day; `measure` is only read. `whose` are its own responsibles' phrases."""

    measure: Measure
    target: str
    steps: list[tuple[Step, list[str]]]
    notes: list[Note]
    whose: list[str]
    state: str
    explanation: rules.Explanation


def measure_on(measure: Measure, day: date) -> Then | None:
    """Return the measure as it was at the end of `day`; None: it was not yet. 4 queries."""
    found: Any = history.as_it_was(measure, day, (Measure, Step, Responsible, Note))
    if not found[Measure]:
        return None
    then: Measure = found[Measure][0]
    then.programme = measure.programme
    then.last_follow_up = _last_said(measure, day)
    target = Target.objects.filter(pk=then.target_id).first()
    by_step: dict[int | None, list[str]] = {}
    for row in sorted(found[Responsible], key=lambda row: (row.position, row.pk)):
        by_step.setdefault(row.step_id, []).append(row.phrase)
    steps = sorted(found[Step], key=lambda step: (step.position, step.pk))
    notes = sorted(found[Note], key=lambda n: (n.happened_on or date.min, n.pk), reverse=True)
    _attach(steps, notes)
    then._prefetched_objects_cache = {"steps": steps, "notes": notes}  # type: ignore[attr-defined]
    facts = facts_of(then, day)
    return Then(
        measure=then,
        target=str(target or ""),
        steps=[(step, by_step.get(step.pk, [])) for step in steps],
        notes=notes,
        whose=by_step.get(None, []),
        state=rules.state(facts),
        explanation=rules.explain(facts),
    )


def _attach(steps: Iterable[Step], notes: Iterable[Note]) -> None:
    """Give the people who did and wrote. 1 query."""
    keys = {step.done_by_id for step in steps} | {note.by_id for note in notes}
    people = Person.objects.in_bulk([key for key in keys if key])
    for step in steps:
        step.done_by = people.get(step.done_by_id or 0)
    for note in notes:
        note.by = people.get(note.by_id or 0)


def _last_said(measure: Measure, day: date) -> FollowUp | None:
    """Return the follow-up that stood on a day. 1 query."""
    rows = FollowUp.objects.filter(measure=measure.pk, confirmed_on__lte=day)
    return rows.order_by("-round__number", "-confirmed_at", "-pk").first()


def removals(programme: Programme) -> list[Removed]:
    """Return what was removed of a programme, and of its unit's events, newest first. 1 query."""
    places = [place_of(programme), place_of(programme.unit)]
    return list(Removed.objects.filter(place__in=places))


def removal(person: Person, pk: int) -> tuple[Removed, Programme] | None:
    """Return what was removed and a programme from which `person` may see that; None: nothing
    that the person may see. 2 queries."""
    found = Removed.objects.filter(pk=pk).first()
    if found is None:
        return None
    kind, _, key = found.place.partition(":")
    rows = programmes(person)
    is_whole = kind == "programme.programme"
    mine = rows.filter(pk=int(key)) if is_whole else rows.filter(unit=int(key))
    programme = mine.first()
    return (found, programme) if programme else None


def may_restore(person: Person, removed: Removed, programme: Programme) -> bool:
    """Return whether `person` may put it back: who may write the programme, and who removed an
    own note."""
    if removed.place.startswith("organisation."):
        return access.may(person, "programme.events", programme.unit)
    is_own = removed.subject_type == "programme.note" and removed.by_id == person.pk
    right = "programme.note" if is_own else "programme.write"
    return access.may(person, right, programme.unit)
