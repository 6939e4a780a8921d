"""The lists of cases: narrowed by what the address says, with how old and how quick they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from toimi.organisation.models import Person
from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.tools.cases import rules
from toimi.tools.cases.kinds import KINDS, CaseKind
from toimi.tools.cases.models import Case, Support
from toimi.tools.cases.queries.counting import carrying, counted, within
from toimi.tools.cases.queries.seeing import visible

OPEN, LATE, UNANSWERED, MINE, CLOSED, ALL = "open", "late", "unanswered", "mine", "closed", "all"
SHOWS = (OPEN, LATE, UNANSWERED, MINE, CLOSED, ALL)
TIMES_COUNTED = 2000
"""Of how many newest closed cases the lead times are worked out."""


@dataclass(frozen=True)
class Narrowing:
    """What a list is narrowed to. `days` are those in which cases were made."""

    kind: CaseKind | None = None
    show: str = OPEN
    stage: str = ""
    measure: Measure | None = None
    days: Days | None = None
    unit: int = 0


def cases(person: Person, asked: Narrowing, today: date) -> QuerySet[Case]:
    """Return the cases that `person` sees, narrowed, what is due first on top; with how many
    support each and whether the person does. 1 query."""
    rows = narrowed(person, asked).filter(shown(asked.show, person, today))
    if asked.stage:
        rows = rows.filter(stage=asked.stage)
    own = Support.objects.filter(case=OuterRef("pk"), person=person)
    rows = rows.annotate(support_count=Count("supports"), is_supported=Exists(own))
    if asked.show in {CLOSED, ALL}:
        return rows.order_by("-opened_on", "-pk")
    return rows.order_by(F("due_on").asc(nulls_last=True), "opened_on", "pk")


def narrowed(person: Person, asked: Narrowing) -> QuerySet[Case]:
    """Return what the person sees of the kind, the measure, the days and the unit."""
    kinds = [asked.kind] if asked.kind else list(KINDS)
    rows = visible(person, *(kind.code for kind in kinds))
    if asked.days:
        rows = rows.filter(reduce(or_, (within(kind, asked.days) for kind in kinds)))
    if asked.measure:
        found = Q(pk__in=[])
        # A finding's link has days and shows what it counts; without days it is what was done.
        among = counted if asked.days else carrying
        for kind in kinds:
            found |= Q(pk__in=among(asked.measure, kind).order_by().values("pk"))
        rows = rows.filter(found)
    return rows.filter(unit=asked.unit) if asked.unit else rows


def shown(show: str, person: Person, today: date) -> Q:
    """Return the condition of a choice of what is shown."""
    is_open = Q(closed_on=None)
    return {
        OPEN: is_open,
        LATE: is_open & Q(due_on__lt=today),
        UNANSWERED: is_unanswered(),
        MINE: Q(handler=person) | Q(reported_by=person),
        CLOSED: ~is_open,
        ALL: Q(),
    }[show]


def is_unanswered() -> Q:
    """Return the condition that an answer was promised and has not been given."""
    return Q(answer_due_on__isnull=False, answered_on=None, closed_on=None)


def facets(person: Person, asked: Narrowing, today: date) -> dict[str, int]:
    """Return how many there are of each choice. 1 query."""
    counts = {show: Count("pk", filter=shown(show, person, today)) for show in SHOWS}
    return dict(narrowed(person, asked).order_by().aggregate(**counts))


def ages(person: Person, asked: Narrowing, today: date) -> Sequence[tuple[int | None, int]]:
    """Return (days at most, how many open cases are that old). 1 query."""
    rows = narrowed(person, asked).filter(closed_on=None).order_by()
    return rules.ageing(list(rows.values_list("opened_on", flat=True)), today)


def times(person: Person, asked: Narrowing) -> rules.LeadTimes | None:
    """Return how long the newest closed cases took. 1 query."""
    rows = narrowed(person, asked).exclude(closed_on=None).order_by("-closed_on", "-pk")
    days = rows.values_list("opened_on", "closed_on")[:TIMES_COUNTED]
    return rules.lead_times([(last - first).days for first, last in days if last])
