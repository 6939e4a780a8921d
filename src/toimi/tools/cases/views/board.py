"""A kind's board: its open cases by stage."""

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import View, needs
from toimi.platform import clock
from toimi.programme.queries import chosen
from toimi.tools.cases import queries, words
from toimi.tools.cases.kinds import TOOL, CaseKind
from toimi.tools.cases.models import Case
from toimi.tools.cases.views import asked as asking
from toimi.tools.cases.views.lists import row_of
from toimi.tools.cases.views.shown import next_of

MOST = 200


def board(kind: CaseKind) -> View:
    """Return the view of the kind's board."""

    @needs("cases.use")
    @require_safe
    def shown(request: Request) -> HttpResponseBase:
        person, today = request.person, clock.today()
        asked = asking.asked_of(request, kind)
        rows = list(queries.cases(person, asked, today).filter(closed_on=None)[:MOST])
        context = {
            "kind": kind,
            "title": words.sentence_case(gettext(kind.plural)),
            "columns": [_column(kind, stage, rows, request) for stage in _open(kind)],
            "list_url": words.list_url(kind),
            "address": request.get_full_path(),
            "count": len(rows),
        }
        return render(request, "cases/board.html", context)

    return shown


def _open(kind: CaseKind) -> list[Any]:
    return [stage for stage in kind.stages if not stage.is_end]


def _column(kind: CaseKind, stage: Any, rows: list[Case], request: Request) -> dict[str, Any]:
    today = clock.today()
    here = [case for case in rows if case.stage == stage.code]
    limit = None
    if stage.limit and here:
        limit = chosen(here[0].unit, TOOL, [kind])[kind.code].limits[stage.limit]
    return {
        "stage": stage,
        "limit": limit,
        "cards": [
            {"row": row_of(case, today), "next": next_of(case, request.person)} for case in here
        ],
    }
