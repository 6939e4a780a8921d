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
GROUPS = ("target", "responsible", "state", "urgency", "none", "programme")
_GROUP_ORDER = {
    "programme": ("programme__unit__name", "programme__title", "programme_id"),
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
    programme: int | None = None
    is_over: bool = False
    """Of all boards together: whether programmes that are over are shown too."""

    @classmethod
    def of(cls, query: Mapping[str, str], group: str = "target") -> "Filters":
        """Read the filters from the address's query; `group` unless it says another."""

        def number(name: str) -> int | None:
            value = query.get(name, "")
            return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None

        def words(name: str) -> str:
            return query.get(name, "").replace("\0", "")  # PostgreSQL has no such character

        sort, state = (query.get(name, "") for name in ("sort", "state"))
        asked = query.get("group", "")
        return cls(
            target=number("target"),
            responsible=words("responsible")[:300],
            urgency=query.get("urgency", "")[:4],
            state=state if state in kinds.STATES or state in {OPEN, CONTINUOUS} else "",
            is_mine=query.get("mine") == "1",
            text=words("q").strip()[:100],
            sort=sort if sort in SORTS else "number",
            group=asked if asked in GROUPS else group,
            page=number("page") or 1,
            programme=number("programme"),
            is_over=query.get("over") == "1",
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
    programmes: dict[int, int]


class Part(NamedTuple):
    """A sub-measure as the table shows it."""

    text: str
    is_done: bool


@dataclass(slots=True)
class BoardRow:
    """A measure as the table shows it: its words, its last follow-up, the open round's draft."""

    pk: int
    programme_id: int
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
    amended_on: date | None
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
    """One page of the table. `count` is how many rows the filters leave.

    `programmes` are those whose rows it may have, by id; each has its `open_round`.
    """

    programmes: Mapping[int, Programme]
    rounds: Mapping[int, int]
    """Programme's id to its open round's."""
    rows: Sequence[BoardRow]
    count: int
    page: int
    page_count: int
    facets: Facets
    filters: Filters
    today: date
    is_together: bool = False
    """Whether it is the boards of all programmes as one."""


def board(
    programme: Programme,
    round: Round | None,
    filters: Filters,
    person: Person,
    today: date,
) -> Board:
    """Return one page of the programme's table. 3 queries (5 when the page is past the end)."""
    rounds = {programme.pk: round.pk} if round else {}
    measures = Measure.objects.filter(programme=programme)
    return _board(measures, {programme.pk: programme}, rounds, filters, person, today)


def boards(
    programmes: Mapping[int, Programme], filters: Filters, person: Person, today: date
) -> Board:
    """Return one page of the tables of several programmes as one (see `with_open_round`).

    3 queries (5 when the page is past the end).
    """
    opened = {pk: getattr(one, "open_round", None) for pk, one in programmes.items()}
    rounds = {pk: round.pk for pk, round in opened.items() if round}
    shown = [filters.programme] if filters.programme in programmes else list(programmes)
    measures = Measure.objects.filter(programme__in=shown)
    facets = _facets(Measure.objects.filter(programme__in=list(programmes)), rounds)
    found = _board(measures, programmes, rounds, filters, person, today, facets)
    return replace(found, is_together=True)


def _board(
    measures: QuerySet[Measure],
    programmes: Mapping[int, Programme],
    rounds: Mapping[int, int],
    filters: Filters,
    person: Person,
    today: date,
    facets: Facets | None = None,
) -> Board:
    facets = facets or _facets(measures, rounds)
    found = _filtered(measures, filters, person)
    order = (*_GROUP_ORDER[filters.group], *SORTS[filters.sort])
    rows, count = _page(found, rounds, order, (filters.page - 1) * PAGE_SIZE)
    if not rows and filters.page > 1:
        first = replace(filters, page=1)
        return _board(measures, programmes, rounds, first, person, today)
    page_count = max(1, -(-count // PAGE_SIZE))
    return Board(programmes, rounds, rows, count, filters.page, page_count, facets, filters, today)


def with_open_round(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Bring each programme's open round along as `open_round` (None when none is), no query."""
    joined = FilteredRelation("rounds", condition=Q(rounds__closed_at=None))
    return programmes.annotate(open_round=joined).select_related("open_round")  # type: ignore[misc]


def _facets(measures: QuerySet[Measure], rounds: Mapping[int, int]) -> Facets:
    values = measures.filter(dropped_at=None).values_list(
        "target_id",
        "state",
        "urgency",
        "responsible_text",
        "is_continuous",
        "last_follow_up__round_id",
        "target__name",
        "programme_id",
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
        unconfirmed=sum(row[7] in rounds and row[5] != rounds[row[7]] for row in rows),
        programmes=dict(Counter(row[7] for row in rows)),
    )


def _filtered(measures: QuerySet[Measure], filters: Filters, person: Person) -> QuerySet[Measure]:
    rows = measures.filter(dropped_at=None)
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
        rows = rows.filter(pk__in=own_measures(person).values("measure"))
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
    "programme_id",
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
    "amended_on",
    "state",
    "step_count",
    "done_count",
)


def _page(
    rows: QuerySet[Measure], rounds: Mapping[int, int], order: Sequence[Any], first: int
) -> tuple[list[BoardRow], int]:
    """Return one page of rows with their words, and how many there are in all. 2 queries.

    Plain values: making records of them would take longer than the query (measured).
    """
    joined = FilteredRelation("drafts", condition=Q(drafts__round__in=[*rounds.values(), 0]))
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
