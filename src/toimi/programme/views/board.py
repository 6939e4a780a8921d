"""The programme's table, and the list of programmes."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from toimi.language.breaks import softened
from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.pages.saying import day
from toimi.programme import kinds, queries
from toimi.programme.models import Programme, Round
from toimi.programme.queries import Board, Filters
from toimi.programme.queries import reading as reading_queries
from toimi.programme.views.links import Link, address, filter_links
from toimi.programme.views.rows import groups


@needs("programme.read")
@require_safe
def index(request: Request) -> HttpResponse:
    """List the programmes; a single one opens at once."""
    found = list(queries.programmes(request.person))
    waiting = list(reading_queries.waiting(request.person))
    dropped = list(reading_queries.dropped(request.person, timezone.now()))
    may_read_in = access.may(request.person, "programme.read_in")
    if len(found) == 1 and not waiting and "all" not in request.GET:
        return redirect(found[0])
    context = {
        "programmes": found,
        "waiting": waiting,
        "dropped": dropped,
        "may_read_in": may_read_in,
    }
    return render(request, "programme/index.html", context)


@needs("programme.read")
@require_safe
def board(request: Request, pk: int) -> HttpResponse:
    """Show the programme's table: its own order and wording, states and follow-ups."""
    programmes = queries.with_open_round(queries.programmes(request.person))
    programme = get_object_or_404(programmes, pk=pk)
    round: Round | None = getattr(programme, "open_round", None)
    filters = Filters.of(request.GET)
    found = queries.board(programme, round, filters, request.person, clock.today())
    return render(request, "programme/board.html", _page(request, found, programme, round))


@needs("programme.read")
@require_safe
def boards(request: Request) -> HttpResponse:
    """Show the tables of all programmes that the person may see as one."""
    filters = Filters.of(request.GET, group="programme")
    today = clock.today()
    rows = queries.with_open_round(queries.programmes(request.person))
    programmes = {one.pk: one for one in rows if filters.is_over or not one.is_over_on(today)}
    found = queries.boards(programmes, filters, request.person, today)
    headings = labels(None)
    context = {
        "board": found,
        "waits": waits(found),
        "labels": headings,
        "groups": groups(found, headings, may_write=False),
        "links": filter_links(found),
        "over": _over(filters),
    }
    return render(request, "programme/boards.html", context)


def _over(filters: Filters) -> Link:
    """Return the way to the programmes that are over, or away from them."""
    words = gettext("Piilota päättyneet") if filters.is_over else gettext("Näytä myös päättyneet")
    return Link(words, address(filters, is_over=not filters.is_over))


def _page(
    request: Request, found: Board, programme: Programme, round: Round | None
) -> dict[str, Any]:
    unit = programme.unit
    may_write = access.may(request.person, "programme.write", unit)
    headings = labels(programme)
    return {
        "board": found,
        "programme": programme,
        "round": round,
        "waits": waits(found),
        "approved": approved(programme),
        "progress": _progress(found, round),
        "labels": headings,
        "groups": groups(found, headings, may_write=may_write),
        "links": filter_links(found),
        "may_write": may_write,
        "may_confirm": access.may(request.person, "programme.confirm", unit),
    }


def waits(board: Board) -> str:
    """Return the first line: what waits, and until when."""
    facets = board.facets
    if not facets.total:
        return gettext("Ohjelmassa ei ole vielä toimenpiteitä")
    dues = [r.due_on for r in _rounds(board)]
    if dues and facets.unconfirmed:
        text = ngettext(
            "{count} seuranta odottaa vahvistusta, viimeinen päivä {day}",
            "{count} seurantaa odottaa vahvistusta, viimeinen päivä {day}",
            facets.unconfirmed,
        )
        return text.format(count=facets.unconfirmed, day=day(min(dues)))
    late = facets.states.get(kinds.LATE, 0)
    if late:
        text = ngettext("{count} toimenpide on myöhässä", "{count} toimenpidettä on myöhässä", late)
        return text.format(count=late)
    if dues:
        return gettext("Kaikki seurannat on vahvistettu")
    return gettext("Mikään ei ole myöhässä")


def _rounds(board: Board) -> list[Round]:
    """Return the open rounds of the programmes on the board."""
    return [board.programmes[pk].open_round for pk in board.rounds]  # type: ignore[attr-defined]


def approved(programme: Programme) -> str:
    """Return who approved the programme and when, as one line."""
    on = day(programme.approved_on) if programme.approved_on else ""
    return " ".join(part for part in (programme.body, on) if part)


def _progress(board: Board, round: Round | None) -> str:
    if not round:
        return ""
    total = board.facets.total
    values = {"name": round.name, "done": total - board.facets.unconfirmed, "count": total}
    return gettext("Seuranta {name}: {done}/{count} vahvistettu").format(**values)


def labels(programme: Programme | None) -> dict[str, str]:
    """Return the heading of each column: the document's own (of one programme), else the usual."""
    usual = {
        "target": gettext("Kehittämiskohde"),
        "measure": gettext("Toimenpide"),
        "schedule": gettext("Tavoiteaikataulu"),
        "urgency": gettext("Kiireellisyysluokitus"),
        "responsible": gettext("Vastuuhenkilö"),
        "follow_up": gettext("Seuranta ja arviointi"),
    }
    own = programme.column_labels if programme else {}
    return {name: softened(own.get(name) or words) for name, words in usual.items()}
