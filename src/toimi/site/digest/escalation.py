"""What a manager is told of others: late things, where the programme says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from toimi.organisation import access
from toimi.organisation.models import Deputy, Person, RoleAssignment, here, in_force
from toimi.platform.notifications.holidays import is_holiday
from toimi.programme import kinds
from toimi.programme.models import Measure, Programme, Round, Step
from toimi.programme.tooling.tool import Waiting
from toimi.site.digest import rules
from toimi.site.digest.lines import ABOUT, line, short
from toimi.site.digest.rules import Line
from toimi.site.models import Escalation
from toimi.site.queries import MEASURE, STEP

LINE_MANAGER = "line_manager"
ESCALATED = "escalated"


@dataclass(frozen=True)
class Late:
    """A late thing of others, and the open round in which it is told."""

    line: Line
    round_id: int | None


def untold(person: Person, today: date, own: Iterable[str] = ()) -> list[Late]:
    """Return what `person` has not been told of `late` in this round. At most 7 queries."""
    found = late(person, today, own)
    if not found:
        return []
    told = set(Escalation.objects.filter(person=person).values_list("thing", "round"))
    return [one for one in found if (one.line.key, one.round_id) not in told]


def late(person: Person, today: date, own: Iterable[str] = ()) -> list[Late]:
    """Return what is late of others in the units that `person` manages, longest first, where the
    programme says that a manager is told and its days have gone by. At most 6 queries.

    `own` are the keys of what waits for the person: those are no news.
    """
    programmes = {one.pk: one for one in _escalating(person, today)}
    if not programmes:
        return []
    rounds = Round.objects.filter(programme__in=programmes, closed_at=None)
    open_now = dict(rounds.values_list("programme", "pk"))
    known, found = set(own), []
    for programme_id, made in _late(programmes, today):
        days = programmes[programme_id].escalates_after_days or 0
        is_old = made.due_on and rules.is_escalated(made.due_on, today, days, is_holiday)
        if is_old and made.key not in known:
            found.append(Late(made, open_now.get(programme_id)))
    return sorted(found, key=lambda one: (one.line.due_on or date.max, one.line.key))


def _escalating(person: Person, today: date) -> list[Programme]:
    """Return the programmes that say so and whose nearest line manager is `person`, or one for
    whom `person` acts."""
    if not access.may(person, "programme.confirm"):
        return []
    asking = Programme.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), escalates_after_days__isnull=False
    ).select_related("unit")
    seen = list(access.visible(person, "programme.confirm", asking))
    if not seen:
        return []
    acting = Deputy.objects.filter(in_force(today), deputy=person).values_list("person", flat=True)
    me = {person.pk, *acting}
    above = {int(part) for one in seen for part in one.unit.path.split("/") if part}
    rows = RoleAssignment.objects.filter(
        in_force(today), here(today, "person"), unit__in=above, role=LINE_MANAGER
    )
    managers: dict[int, set[int]] = {}
    for unit, manager in rows.values_list("unit", "person"):
        managers.setdefault(unit, set()).add(manager)
    return [one for one in seen if me & _nearest(one.unit.path, managers)]


def _nearest(path: str, managers: dict[int, set[int]]) -> set[int]:
    units = [int(part) for part in reversed(path.split("/")) if part]
    return next((managers[unit] for unit in units if unit in managers), set())


def _late(programmes: Iterable[int], today: date) -> Iterable[tuple[int, Line]]:
    over = (kinds.DONE, *kinds.STATED_WITH_REASON)
    steps = Step.objects.filter(measure__programme__in=programmes, done_on=None, ends_on__lt=today)
    steps = steps.exclude(measure__state__in=over).filter(measure__dropped_at=None)
    for step in steps.select_related("measure"):
        made = line(Waiting(STEP, step.ends_on, step))
        yield step.measure.programme_id, _of_others(made, step.measure)
    measures = Measure.objects.filter(
        programme__in=programmes, step_count=0, due_on__lt=today, dropped_at=None
    ).exclude(state__in=over)
    for measure in measures:
        made = line(Waiting(MEASURE, measure.due_on, measure))
        yield measure.programme_id, _of_others(made, measure)


def _of_others(made: Line, measure: Measure) -> Line:
    return Line(
        key=made.key,
        kind=ESCALATED,
        path=measure.get_absolute_url(),
        title=made.title,
        about=short(measure.responsible_text, ABOUT),
        number=measure.number,
        due_on=made.due_on,
    )
