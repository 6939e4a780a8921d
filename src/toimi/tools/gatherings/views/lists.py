"""What is coming, what was, who has not had it: lists, and the same as files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.programme.models import Measure
from toimi.tools.gatherings import kinds, queries, table
from toimi.tools.gatherings.kinds import GatheringKind
from toimi.tools.gatherings.models import Series, Session
from toimi.tools.gatherings.queries.numbers import carrying, sessions_of_measure
from toimi.tools.gatherings.views.acting import asked_measure, kind_name

PAGE = 50
SHOWN = 30
MOST_LOOKED_AT = 400
MOST_EXPORTED = 20_000
CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@needs("gatherings.use")
@require_safe
def index(request: Request) -> HttpResponse:
    """Show what is coming, what is needed, and what can be done."""
    person, now = request.person, clock.now()
    known = _kind(request)
    rows = queries.counted(queries.coming(person, now))
    if known:
        rows = rows.filter(series__kind=known.code)
    found = _next_of_each(rows[:MOST_LOOKED_AT])
    planned = queries.begun_by(person)
    context = {
        "sessions": [{**_shown(one), "later_count": later} for one, later in found[:SHOWN]],
        "is_more": len(found) > SHOWN,
        "needs": list(queries.needs(person)[:SHOWN]),
        "kinds": _kinds_seen(request),
        "kind": known,
        "may_plan": bool(planned),
        "may_ask": bool(queries.asked_by(person)),
        "to_approve": queries.to_approve(person).count(),
        "may_see_due": bool(planned),
        "today": now.date(),
    }
    return render(request, "gatherings/index.html", context)


def _next_of_each(rows: Iterable[Session]) -> list[tuple[Session, int]]:
    """Return the nearest session of each series, with how many come after it."""
    found: dict[int, tuple[Session, int]] = {}
    for row in rows:
        first, later = found.get(row.series_id, (row, -1))
        found[row.series_id] = (first, later + 1)
    return list(found.values())


def _shown(session: Session) -> dict[str, Any]:
    kind = session.series.definition
    return {
        "session": session,
        "kind_name": kind_name(kind),
        "party": kind.party(session.series.party),
        "state_word": kinds.STATES[session.state],
        "mine": kinds.ENROLMENT_STATES.get(getattr(session, "mine", "") or "", ""),
        "is_counted": not kind.is_one_to_one,
    }


def _kinds_seen(request: Request) -> list[tuple[GatheringKind, str]]:
    return [(kind, kind_name(kind)) for kind in queries.kinds_seen(request.person)]


def _kind(request: Request) -> GatheringKind | None:
    try:
        return kinds.kind_of(request.GET.get("kind", ""))
    except LookupError:
        return None


@dataclass(frozen=True)
class Asked:
    """What the address narrows a list to."""

    kind: GatheringKind | None
    measure: Measure | None
    state: str
    starts_on: date | None
    ends_on: date | None

    @classmethod
    def of(cls, request: Request) -> "Asked":
        state = request.GET.get("state", "")
        return cls(
            _kind(request),
            asked_measure(request),
            state if state in kinds.STATES else "",
            _day(request.GET.get("starts_on", "")),
            _day(request.GET.get("ends_on", "")),
        )

    def rows(self, request: Request) -> QuerySet[Session]:
        """Return the sessions that the reader sees of these, the newest first."""
        rows = queries.counted(queries.sessions(request.person))
        if self.kind:
            rows = rows.filter(series__kind=self.kind.code)
        if self.measure:
            found = [self.kind] if self.kind else list(kinds.KINDS)
            # A finding counts in a period; without one it is all that the measure's page shows.
            of_measure = sessions_of_measure if self.starts_on else carrying
            told = Session.objects.none()
            for kind in found:
                told = told | of_measure(self.measure, kind)
            rows = rows.filter(pk__in=told.order_by().values("pk"))
        if self.state:
            rows = rows.filter(state=self.state)
        return queries.within(rows, self.starts_on, self.ends_on).order_by("-starts_at", "-pk")

    @property
    def query(self) -> str:
        """The same as an address' query."""
        asked = {
            "kind": self.kind.code if self.kind else "",
            "measure": self.measure.pk if self.measure else "",
            "state": self.state,
            "starts_on": self.starts_on or "",
            "ends_on": self.ends_on or "",
        }
        return urlencode({name: value for name, value in asked.items() if value})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@needs("gatherings.use")
@require_safe
def sessions(request: Request) -> HttpResponse:
    """List the sessions that the address asks for."""
    asked = Asked.of(request)
    page = Paginator(asked.rows(request), PAGE).get_page(request.GET.get("page"))
    context = {
        "asked": asked,
        "page": page,
        "rows": [_shown(session) for session in page],
        "kind_name": kind_name(asked.kind) if asked.kind else "",
        "kinds": _kinds_seen(request),
        "states": list(kinds.STATES.items()),
    }
    return render(request, "gatherings/list.html", context)


@needs("gatherings.use")
@require_safe
def export(request: Request, format: str) -> HttpResponse:
    """Give the list as a file, without names."""
    if format not in TYPES:
        raise Http404
    found = table.rows(Asked.of(request).rows(request)[:MOST_EXPORTED])
    body = table.as_csv(found) if format == CSV else table.as_xlsx(found)
    response = HttpResponse(body, content_type=TYPES[format])
    response.headers["Content-Disposition"] = f'attachment; filename="toimi.{format}"'
    return response


@needs("gatherings.use")
@require_safe
def series(request: Request, pk: int) -> HttpResponse:
    """Show a series with its sessions, or a need that waits for its time."""
    found = get_object_or_404(queries.series(request.person), pk=pk)
    rows = queries.counted(queries.sessions_of(found, request.person))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    kind = found.definition
    context = {
        "series": found,
        "kind": kind,
        "kind_name": kind_name(kind),
        "party": kind.party(found.party),
        "stage_word": kinds.STAGES[found.stage],
        "is_need": found.stage == kinds.NEED,
        "may_handle": queries.may_handle(request.person, found),
        "page": page,
        "rows": [_shown(session) for session in page],
        "due": _due_of_all(request, found),
    }
    return render(request, "gatherings/series.html", context)


def _due_of_all(request: Request, found: Series) -> list[queries.DueOf]:
    """Return who has not been in any session of a series that is for all, for their manager."""
    if not found.is_for_all:
        return []
    units = queries.led_units(request.person, found.definition).filter(
        path__startswith=found.unit.path
    )
    return [queries.due_of_series(found, unit, clock.today()) for unit in units]


@needs("gatherings.use")
@require_safe
def due(request: Request) -> HttpResponse:
    """Show who of one's people has not had what is due."""
    found = [one for one in queries.all_due(request.person, clock.today()) if one.whole]
    context = {
        "found": [
            {
                "due": one,
                "kind_name": kind_name(one.kind),
                "may_plan": queries.may(request.person, one.kind, "create", one.unit),
            }
            for one in found
        ],
    }
    return render(request, "gatherings/due.html", context)
