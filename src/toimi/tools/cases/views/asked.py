"""What an address narrows a list to, and the links that narrow it further."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext

from toimi.organisation.middleware import Request
from toimi.platform.pages.saying import day
from toimi.programme import queries as programme
from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.tools.cases import queries, words
from toimi.tools.cases.kinds import KINDS, CaseKind
from toimi.tools.cases.queries import Narrowing, listing

KEPT = ("show", "stage", "measure", "from", "to", "unit")


@dataclass(frozen=True)
class Link:
    label: str
    href: str
    is_current: bool = False
    count: int | None = None


def asked_of(request: Request, kind: CaseKind | None) -> Narrowing:
    """Return what the address asks for; what makes no sense is left out. A measure that the
    person may not see is not found."""
    get = request.GET
    show = get.get("show", listing.OPEN)
    stages = {stage.code for stage in kind.stages} if kind else set()
    stage = get.get("stage", "")
    return Narrowing(
        kind=kind,
        show=show if show in listing.SHOWS else listing.OPEN,
        stage=stage if stage in stages else "",
        measure=_measure(request, get.get("measure", "")),
        days=_days(get.get("from", ""), get.get("to", "")),
        unit=int(get["unit"]) if get.get("unit", "").isdecimal() else 0,
    )


def _measure(request: Request, key: str) -> Measure | None:
    if not key.isdecimal():
        return None
    found = programme.measures(request.person).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def _days(first: str, last: str) -> Days | None:
    try:
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None


def with_asked(request: Request, address: str, **changed: Any) -> str:
    """Return an address with what this one asks for, changed; an empty value takes it away."""
    kept = {name: request.GET[name] for name in KEPT if request.GET.get(name)}
    wanted = {name: value for name, value in (kept | changed).items() if value}
    return f"{address}?{urlencode(wanted)}" if wanted else address


def shows(request: Request, address: str, asked: Narrowing, counts: dict[str, int]) -> list[Link]:
    """Return the links of what is shown, each with its count."""
    labels = {
        listing.OPEN: gettext("Avoimet"),
        listing.LATE: gettext("Myöhässä"),
        listing.UNANSWERED: gettext("Vailla vastausta"),
        listing.MINE: gettext("Omat"),
        listing.CLOSED: gettext("Päätetyt"),
        listing.ALL: gettext("Kaikki"),
    }
    return [
        Link(
            label,
            with_asked(request, address, show=show, stage=""),
            is_current=asked.show == show and not asked.stage,
            count=counts[show],
        )
        for show, label in labels.items()
    ]


def stages(request: Request, address: str, kind: CaseKind, asked: Narrowing) -> list[Link]:
    """Return the links of the kind's stages."""
    return [
        Link(
            gettext(stage.name),
            with_asked(request, address, stage=stage.code, show="all"),
            is_current=asked.stage == stage.code,
        )
        for stage in kind.stages
    ]


def kinds(request: Request, current: CaseKind | None) -> list[Link]:
    """Return the links of all lists."""
    everything = Link(gettext("Kaikki"), reverse("cases:everything"), is_current=current is None)
    return [everything, *(_kind(kind, current) for kind in _seen(request))]


def _seen(request: Request) -> Iterable[CaseKind]:
    person = request.person
    return [
        kind
        for kind in KINDS
        if queries.may_create(person, kind) or queries.sees_some(person, kind)
    ]


def _kind(kind: CaseKind, current: CaseKind | None) -> Link:
    name = words.sentence_case(gettext(kind.plural))
    return Link(name, words.list_url(kind), is_current=kind is current)


def chips(request: Request, address: str, asked: Narrowing) -> list[Link]:
    """Return what else the list is narrowed to, each with the address without it."""
    found = []
    if asked.measure:
        label = gettext("Toimenpide {number}").format(number=asked.measure.number)
        found.append(Link(label, with_asked(request, address, measure="")))
    if asked.days:
        label = f"{day(asked.days.starts_on)}–{day(asked.days.ends_on)}"
        found.append(Link(label, with_asked(request, address, **{"from": "", "to": ""})))
    return found
