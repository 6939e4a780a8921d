"""The board: the programme's table with its filters, from few queries."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, F, FilteredRelation, Q, QuerySet, Window

from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.models import Measure, Programme, Round, Step
from toimi.programme.queries.mine import own_measures

PAGE_SIZE = 50
OPEN, CONTINUOUS = "open", "continuous"
"""What the state filter knows besides the states: neither done nor stopped; continuous."""
SORTS = {
    "number": ("number", "pk"),
    "due": (F("due_on").asc(nulls_last=True), "number", "pk"),
    "urgency": (F("urgency").asc(nulls_last=True), "number", "pk"),
    "state": ("state", "number", "pk"),
}
GROUPS = ("target", "responsible", "state", "urgency", "none")
_GROUP_ORDER = {
    "target": ("target__position", "target_id"),
    "responsible": ("responsible_text",),
    "state": ("state",),
    "urgency": (F("urgency").asc(nulls_last=True),),
    "none": (),
}


@dataclass(frozen=True)
class Filters:
    """What the address asks for. Unknown values mean nothing was asked."""

    target: int | None = None
    responsible: str = ""
    urgency: str = ""
    state: str = ""
    is_mine: bool = False
    text: str = ""
    sort: str = "number"
    group: str = "target"
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Filters":
        """Read the filters from the address's query."""

        def number(name: str) -> int | None:
            value = query.get(name, "")
            return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None

        def words(name: str) -> str:
            return query.get(name, "").replace("\0", "")  # PostgreSQL has no such character

        sort, group, state = (query.get(name, "") for name in ("sort", "group", "state"))
        return cls(
            target=number("target"),
            responsible=words("responsible")[:300],
            urgency=query.get("urgency", "")[:4],
            state=state if state in kinds.STATES or state in {OPEN, CONTINUOUS} else "",
            is_mine=query.get("mine") == "1",
            text=words("q").strip()[:100],
            sort=sort if sort in SORTS else "number",
            group=group if group in GROUPS else "target",
            page=number("page") or 1,
        )


@dataclass(frozen=True)
class Facets:
    """Counts over the whole programme, before filtering."""

    total: int
    states: dict[str, int]
    urgencies: dict[str, int]
    targets: dict[int, int]
    target_names: dict[int, str]
    responsibles: dict[str, int]
    continuous: int
    unconfirmed: int


class Part(NamedTuple):
    """A sub-measure as the table shows it."""

    text: str
    is_done: bool


@dataclass(slots=True)
class BoardRow:
    """A measure as the table shows it: its words, its last follow-up, the open round's draft."""

    pk: int
    number: int
    text: str
    themes: list[str]
    target_id: int
    target_name: str
    schedule_text: str
    starts_on: date | None
    ends_on: date | None
    is_continuous: bool
    urgency: int | None
    urgency_text: str
    responsible_text: str
    doubts: list[dict[str, Any]]
    state: str
    step_count: int
    done_count: int
    last_round_id: int | None
    last_state: str | None
    last_text: str | None
    last_on: date | None
    last_by: str | None
    draft_text: str | None
    parts: list[Part]


@dataclass(frozen=True)
class Board:
    """One page of the table. `count` is how many rows the filters leave."""

    programme: Programme
    round: Round | None
    rows: Sequence[BoardRow]
    count: int
    page: int
    page_count: int
    facets: Facets
    filters: Filters
    today: date


def board(
    programme: Programme,
    round: Round | None,
    filters: Filters,
    person: Person,
    today: date,
) -> Board:
    """Return one page of the programme's table. 3 queries (5 when the page is past the end)."""
    facets = _facets(programme, round)
    found = _filtered(programme, filters, person)
    order = (*_GROUP_ORDER[filters.group], *SORTS[filters.sort])
    rows, count = _page(found, round, order, (filters.page - 1) * PAGE_SIZE)
    if not rows and filters.page > 1:
        return board(programme, round, replace(filters, page=1), person, today)
    page_count = max(1, -(-count // PAGE_SIZE))
    return Board(programme, round, rows, count, filters.page, page_count, facets, filters, today)


def with_open_round(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Bring each programme's open round along as `open_round` (None when none is), no query."""
    joined = FilteredRelation("rounds", condition=Q(rounds__closed_at=None))
    return programmes.annotate(open_round=joined).select_related("open_round")  # type: ignore[misc]


def _facets(programme: Programme, round: Round | None) -> Facets:
    values = Measure.objects.filter(programme=programme, dropped_at=None).values_list(
        "target_id",
        "state",
        "urgency",
        "responsible_text",
        "is_continuous",
        "last_follow_up__round_id",
        "target__name",
    )
    rows = list(values.order_by("number", "pk"))
    return Facets(
        total=len(rows),
        states=dict(Counter(row[1] for row in rows)),
        urgencies=dict(sorted(Counter(str(row[2] or "none") for row in rows).items())),
        targets=dict(Counter(row[0] for row in rows)),
        target_names={row[0]: row[6] for row in rows},
        responsibles=dict(Counter(row[3] for row in rows if row[3])),
        continuous=sum(row[4] for row in rows),
        unconfirmed=sum(row[5] != round.pk for row in rows) if round else 0,
    )


def _filtered(programme: Programme, filters: Filters, person: Person) -> QuerySet[Measure]:
    rows = Measure.objects.filter(programme=programme, dropped_at=None)
    if filters.target:
        rows = rows.filter(target=filters.target)
    if filters.responsible:
        rows = rows.filter(responsible_text=filters.responsible)
    if filters.urgency == "none":
        rows = rows.filter(urgency=None)
    elif filters.urgency.isascii() and filters.urgency.isdigit():
        rows = rows.filter(urgency=int(filters.urgency))
    if filters.state == CONTINUOUS:
        rows = rows.filter(is_continuous=True)
    elif filters.state == OPEN:
        rows = rows.exclude(state__in=(kinds.DONE, kinds.STOPPED))
    elif filters.state:
        rows = rows.filter(state=filters.state)
    if filters.is_mine:
        own = own_measures(person).filter(measure__programme=programme)
        rows = rows.filter(pk__in=own.values("measure"))
    for word in filters.text.split():
        rows = rows.filter(
            Q(text__icontains=word)
            | Q(target__name__icontains=word)
            | Q(responsible_text__icontains=word)
            | Q(schedule_text__icontains=word)
            | Q(pk__in=Step.objects.filter(text__icontains=word).values("measure"))
        )
    return rows


_COLUMNS = {
    "target_name": F("target__name"),
    "last_round_id": F("last_follow_up__round_id"),
    "last_state": F("last_follow_up__state"),
    "last_text": F("last_follow_up__text"),
    "last_on": F("last_follow_up__confirmed_on"),
    "last_by": F("last_follow_up__confirmed_by__name"),
    "draft_text": F("open_draft__text"),
    "found_count": Window(Count("pk")),
}
_OWN = (
    "pk",
    "number",
    "text",
    "themes",
    "target_id",
    "schedule_text",
    "starts_on",
    "ends_on",
    "is_continuous",
    "urgency",
    "urgency_text",
    "responsible_text",
    "doubts",
    "state",
    "step_count",
    "done_count",
)


def _page(
    rows: QuerySet[Measure], round: Round | None, order: Sequence[Any], first: int
) -> tuple[list[BoardRow], int]:
    """Return one page of rows with their words, and how many there are in all. 2 queries.

    Plain values: making records of them would take longer than the query (measured).
    """
    joined = FilteredRelation("drafts", condition=Q(drafts__round=round.pk if round else 0))
    values = rows.annotate(open_draft=joined).order_by(*order).values(*_OWN, **_COLUMNS)
    found = list(values[first : first + PAGE_SIZE])
    steps = Step.objects.filter(
        measure__in=[row["pk"] for row in found], is_from_schedule=False
    ).order_by("position", "pk")
    parts: dict[int, list[Part]] = {}
    for measure, text, done_on in steps.values_list("measure_id", "text", "done_on"):
        parts.setdefault(measure, []).append(Part(text, done_on is not None))
    count = found[0]["found_count"] if found else 0
    names = {field.name for field in fields(BoardRow)} - {"parts"}
    return [
        BoardRow(**{name: row[name] for name in names}, parts=parts.get(row["pk"], []))
        for row in found
    ], count
