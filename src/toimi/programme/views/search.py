"""The search over measures, notes, follow-ups and remarks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.search.queries import COUNTED
from toimi.platform.search.rules import LONGEST_QUERY, plain
from toimi.programme import queries
from toimi.programme.queries import search as finding
from toimi.programme.queries.search import FOLLOW_UP, KINDS, MEASURE, NOTE, REMARK, Found, Result

MOST_PAGES = COUNTED // finding.PAGE_SIZE


@dataclass(frozen=True)
class Asked:
    """What the address asks for. Unknown values mean nothing was asked."""

    query: str
    kind: str
    programme: int | None
    page: int

    @classmethod
    def of(cls, query: Any) -> "Asked":
        programme, page = (_number(query.get(name, "")) for name in ("programme", "page"))
        kind = query.get("kind", "")
        return cls(
            query=plain(query.get("q", "")),
            kind=kind if kind in KINDS else "",
            programme=programme,
            page=min(page or 1, MOST_PAGES),
        )

    def href(self, **changes: Any) -> str:
        """Return the address with some of it changed, from the first page."""
        asked = {"q": self.query, "kind": self.kind, "programme": self.programme, **changes}
        kept = {name: value for name, value in asked.items() if value}
        return f"{reverse('site:search')}?{urlencode(kept)}"


def _number(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None


@needs("programme.read")
@require_safe
def search(request: Request) -> HttpResponse:
    """Show what has the asked words; `mine` leads to one's own measures on the newest board."""
    if request.GET.get("mine") == "1":
        newest = queries.programmes(request.person).first()
        if newest:
            return redirect(f"{newest.get_absolute_url()}?mine=1")
    asked = Asked.of(request.GET)
    shown = {
        "asked": asked,
        "limit": LONGEST_QUERY,
        "programmes": finding.choices(request.person),
        # The page has a field of its own, which "/" goes to.
        "search_url": "",
    }
    if asked.query:
        found = finding.search_for(
            request.person,
            asked.query,
            kind=KINDS.get(asked.kind),
            programme=asked.programme,
            page=asked.page,
        )
        shown |= _shown(asked, found)
    return render(request, "programme/search.html", shown)


def _shown(asked: Asked, found: Found) -> dict[str, Any]:
    kind = KINDS.get(asked.kind)
    total = found.counts.get(kind, 0) if kind is not None else sum(found.counts.values())
    pages = Paginator(range(min(total, COUNTED)), finding.PAGE_SIZE)
    return {
        "heading": heading(found, total),
        "groups": _groups(found.results),
        "kinds": _kinds(asked, found.counts),
        "page": pages.get_page(asked.page),
        "meant": found.answer.meant(),
        "unknown": [] if found.results else found.answer.unknown(),
        "left_out": found.answer.left_out,
        "is_asked": bool(found.answer.words),
        "is_narrowed": bool(asked.kind or asked.programme),
        "is_being_made": not found.results and not finding.is_made(),
        "widened": asked.href(kind="", programme=None),
    }


def heading(found: Found, total: int) -> str:
    """Return how much was found, in words."""
    if not found.answer.words:
        return gettext("Kirjoita hakuun sana, jota etsit")
    if not total:
        return gettext("Haulla ei löytynyt mitään")
    if max(found.counts.values()) >= COUNTED:
        return gettext("Haulla löytyi yli {count} kohtaa").format(count=COUNTED)
    text = ngettext("Haulla löytyi {count} kohta", "Haulla löytyi {count} kohtaa", total)
    return text.format(count=total)


def kind_name(kind: int) -> str:
    names = {
        MEASURE: gettext("Toimenpiteet"),
        NOTE: gettext("Kirjaukset"),
        FOLLOW_UP: gettext("Seurannat"),
        REMARK: gettext("Huomiot"),
    }
    return names[kind]


def _groups(results: Sequence[Result]) -> list[tuple[str, list[Result]]]:
    """Return the results under their kinds; they come in that order."""
    parted = groupby(results, key=lambda result: result.kind)
    return [(kind_name(kind), list(group)) for kind, group in parted]


def _kinds(asked: Asked, counts: dict[int, int]) -> Iterable[dict[str, Any]]:
    rows = [("", gettext("Kaikki"), sum(counts.values()))]
    rows += [(name, kind_name(kind), counts.get(kind, 0)) for name, kind in KINDS.items()]
    for name, label, count in rows:
        yield {
            "label": label,
            "count": f"{COUNTED}+" if count >= COUNTED else count,
            "href": asked.href(kind=name),
            "is_current": name == asked.kind,
        }
