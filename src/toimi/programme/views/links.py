"""The board's filters as plain links and chips: what the table is narrowed to is its address."""

from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from toimi.platform.pages.templatetags.look import icon, look_of
from toimi.programme import kinds
from toimi.programme.models import Programme
from toimi.programme.queries import Board, Filters

NAMES = {"is_mine": "mine", "text": "q", "is_over": "over"}
"""Filters whose name in the address is another."""
SHORT = 28
"""Characters of a choice that fit a phone."""
_DEFAULTS = Filters()


@dataclass(frozen=True)
class Link:
    """A choice: its words, address, how many rows it would show, whether it is the one now."""

    label: str
    href: str
    is_current: bool = False
    count: int | None = None
    icon: SafeString | str = ""


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class FilterLinks:
    """All that stands between the heading and the table."""

    shown: list[Link]
    groups: list[Link]
    sorts: list[Option]
    chips: list[Link]
    clear: str
    targets: list[Option]
    responsibles: list[Option]
    urgencies: list[Option]
    programmes: list[Option]
    kept: list[tuple[str, str]]
    text: str
    previous: str
    following: str


def address(filters: Filters, **changes: Any) -> str:
    """Return the query of the board with `changes`; page 1 unless a page is among them."""
    wanted = replace(filters, **{"page": 1, **changes})
    query = {}
    for field in fields(wanted):
        value = getattr(wanted, field.name)
        if value != getattr(_DEFAULTS, field.name):
            query[NAMES.get(field.name, field.name)] = "1" if value is True else str(value)
    return "?" + urlencode(query)


def filter_links(board: Board) -> FilterLinks:
    """Return the links of the page; counts are over the whole programme."""
    filters, facets = board.filters, board.facets
    is_last = board.page >= board.page_count
    return FilterLinks(
        shown=_shown(board),
        groups=_choices(filters, "group", _group_names(is_one=not board.is_together)),
        sorts=[Option(code, name, code == filters.sort) for code, name in _sort_names().items()],
        chips=_chips(board),
        clear=address(Filters(sort=filters.sort, group=filters.group, is_over=filters.is_over)),
        targets=[
            Option(str(pk), f"{_short(name)} ({facets.targets[pk]})", pk == filters.target)
            for pk, name in facets.target_names.items()
        ],
        responsibles=[
            Option(words, f"{_short(words)} ({n})", words == filters.responsible)
            for words, n in sorted(facets.responsibles.items())
        ],
        urgencies=[
            Option(code, f"{_urgency(code)} ({n})", code == filters.urgency)
            for code, n in facets.urgencies.items()
        ],
        programmes=[
            Option(str(pk), _short(_named(one)), pk == filters.programme)
            for pk, one in board.programmes.items()
        ],
        kept=_kept(filters),
        text=filters.text,
        previous=address(filters, page=board.page - 1) if board.page > 1 else "",
        following="" if is_last else address(filters, page=board.page + 1),
    )


def _shown(board: Board) -> list[Link]:
    filters, facets = board.filters, board.facets
    is_all = not (filters.state or filters.is_mine)
    links = [
        Link(gettext("Kaikki"), address(filters, state="", is_mine=False), is_all, facets.total),
        Link(gettext("Omat"), address(filters, is_mine=True, state=""), filters.is_mine),
    ]
    for code, name in kinds.STATES.items():
        if count := facets.states.get(code, 0):
            href = address(filters, state=code, is_mine=False)
            is_current = filters.state == code
            look = icon(look_of(code), f"state-{look_of(code)}")
            links.append(Link(gettext(name), href, is_current, count, look))
    if facets.continuous:
        href = address(filters, state="continuous", is_mine=False)
        is_current = filters.state == "continuous"
        links.append(Link(gettext("Jatkuva"), href, is_current, facets.continuous, icon("repeat")))
    return links


def _choices(filters: Filters, field: str, names: dict[str, str]) -> list[Link]:
    now = getattr(filters, field)
    return [
        Link(name, address(filters, **{field: code}), code == now) for code, name in names.items()
    ]


def _group_names(*, is_one: bool) -> dict[str, str]:
    first = {"target": gettext("Kehittämiskohde")} if is_one else {"programme": gettext("Ohjelma")}
    return {
        **first,
        "responsible": gettext("Vastuuhenkilö"),
        "state": gettext("Tila"),
        "urgency": gettext("Kiireellisyys"),
        "none": gettext("Ei ryhmiä"),
    }


def _sort_names() -> dict[str, str]:
    return {
        "number": gettext("Ohjelman järjestys"),
        "due": gettext("Määräpäivä"),
        "urgency": gettext("Kiireellisyys"),
        "state": gettext("Tila"),
    }


def _chips(board: Board) -> list[Link]:
    """Return what narrows the table; each link takes one away."""
    filters, found = board.filters, []
    if filters.programme and filters.programme in board.programmes:
        title = board.programmes[filters.programme].title
        found.append(Link(_short(title), address(filters, programme=None)))
    if filters.target:
        name = board.facets.target_names.get(filters.target, "?")
        found.append(Link(name, address(filters, target=None)))
    if filters.responsible:
        found.append(Link(_short(filters.responsible), address(filters, responsible="")))
    if filters.urgency:
        found.append(Link(_urgency(filters.urgency), address(filters, urgency="")))
    if filters.state:
        words = _state_words(filters.state)
        found.append(Link(words, address(filters, state="")))
    if filters.is_mine:
        found.append(Link(gettext("Omat"), address(filters, is_mine=False)))
    if filters.text:
        found.append(Link(f"”{filters.text}”", address(filters, text="")))
    return found


def _state_words(code: str) -> str:
    others = {"open": gettext("Kesken"), "continuous": gettext("Jatkuva")}
    return others.get(code) or gettext(kinds.STATES[code])


def _urgency(code: str) -> str:
    if code == "none":
        return gettext("Kiireellisyys puuttuu")
    return gettext("Kiireellisyys {number}").format(number=code)


def _named(programme: Programme) -> str:
    """Return the unit and the years: titles are long, and begin alike."""
    days = (programme.starts_on, programme.ends_on)
    years = "–".join(dict.fromkeys(str(day.year) for day in days if day))
    return f"{programme.unit.name}, {years}" if years else programme.unit.name


def _kept(filters: Filters) -> list[tuple[str, str]]:
    """Return what the form must carry along besides its own fields."""
    return [
        (name, value)
        for name, value, usual in (
            ("state", filters.state, ""),
            ("mine", "1" if filters.is_mine else "", ""),
            ("group", filters.group, "target"),
            ("over", "1" if filters.is_over else "", ""),
        )
        if value != usual
    ]


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= SHORT else f"{flat[: SHORT - 1]}…"
