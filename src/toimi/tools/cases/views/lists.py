"""The lists: over all kinds, and of each."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person
from toimi.organisation.needs import View, needs
from toimi.platform import clock
from toimi.tools.cases import queries, rules, words
from toimi.tools.cases.kinds import CaseKind, Stage
from toimi.tools.cases.models import Case
from toimi.tools.cases.queries import Narrowing, seeing
from toimi.tools.cases.views import asked as asking

PAGE = 50


@dataclass(frozen=True)
class Row:
    """A case as a list shows it."""

    case: Case
    title: str
    kind: str
    stage: Stage
    look: str
    state: str
    is_late: bool
    age_days: int
    owed_on: date | None
    is_owed_late: bool


def row_of(case: Case, today: date) -> Row:
    stage = case.of.stage(case.stage)
    owes = not case.is_closed and rules.owes_answer(case.answer_due_on, case.answered_on)
    return Row(
        case,
        words.title_of(case),
        words.sentence_case(gettext(case.of.name)),
        stage,
        stage.look,
        gettext(stage.name),
        is_late=not case.is_closed and rules.is_late(case.due_on, today),
        age_days=((case.closed_on or today) - case.opened_on).days,
        owed_on=case.answer_due_on if owes else None,
        is_owed_late=owes and rules.is_late(case.answer_due_on, today),
    )


@needs("cases.use")
@require_safe
def everything(request: Request) -> HttpResponse:
    """List the cases of all kinds."""
    return _list(request, None)


def of_kind(kind: CaseKind) -> View:
    """Return the view that lists the cases of the kind."""

    @needs("cases.use")
    @require_safe
    def listed(request: Request) -> HttpResponseBase:
        return _list(request, kind)

    return listed


def _list(request: Request, kind: CaseKind | None) -> HttpResponse:
    today, person = clock.today(), request.person
    asked = asking.asked_of(request, kind)
    address = words.list_url(kind) if kind else reverse("cases:everything")
    page = Paginator(queries.cases(person, asked, today), PAGE).get_page(request.GET.get("page"))
    counts = queries.facets(person, asked, today)
    context = {
        "kind": kind,
        "title": words.sentence_case(gettext(kind.plural)) if kind else gettext("Ilmoitukset"),
        "waits": _waits(counts),
        "readers": words.readers(kind) if kind else "",
        "page": page,
        "rows": [row_of(case, today) for case in page],
        "shows": asking.shows(request, address, asked, counts),
        "stages": asking.stages(request, address, kind, asked) if kind else [],
        "kinds": asking.kinds(request, kind),
        "chips": asking.chips(request, address, asked),
        "export_url": asking.with_asked(
            request, reverse("cases:export"), kind=kind.code if kind else ""
        ),
        "figures": figures(person, asked, today),
        **_doable(person, kind, asked),
    }
    return render(request, "cases/list.html", context)


def _doable(person: Person, kind: CaseKind | None, asked: Narrowing) -> dict[str, Any]:
    """Return what the person may do here: make one, handle many."""
    if kind is None:
        return {"begin_url": "", "may_handle": False}
    may_create = bool(queries.creatable_units(person, kind))
    may_handle = access.may(person, seeing.right(kind.code, "handle"))
    return {
        "begin_url": words.begin_url(kind.code, asked.measure) if may_create else "",
        "board_url": reverse(f"cases:board_{kind.code}"),
        "may_handle": may_handle,
        "moves": [(stage.code, gettext(stage.name)) for stage in kind.stages[1:]],
        "people": queries.handlers_of_kind(person, kind) if may_handle else [],
    }


def _waits(counts: dict[str, int]) -> str:
    """Return the first line: what is open and what of it is late."""
    if not counts["open"]:
        return gettext("Mikään ei ole kesken")
    said = ngettext("{count} kesken", "{count} kesken", counts["open"])
    line = said.format(count=counts["open"])
    if counts["late"]:
        late = ngettext("{count} myöhässä", "{count} myöhässä", counts["late"])
        line += ", " + late.format(count=counts["late"])
    if counts["unanswered"]:
        owed = ngettext(
            "{count} ilmoittaja odottaa vastausta",
            "{count} ilmoittajaa odottaa vastausta",
            counts["unanswered"],
        )
        line += ", " + owed.format(count=counts["unanswered"])
    return line


def figures(person: Person, asked: Narrowing, today: date) -> list[str]:
    """Return how long the closed ones took and how old the open ones are, in words. 2 queries."""
    lines = []
    times = queries.times(person, asked)
    if times:
        text = ngettext(
            "{count} päätetty kesti {median} päivää.",
            "{count} päätettyä: puolet oli valmiina {median} päivässä ja 85 % {slow} päivässä.",
            times.count,
        )
        values = {"median": _days(times.median), "slow": _days(times.slow)}
        lines.append(text.format(count=times.count, **values))
    ages = [
        gettext("enintään {days} päivää: {count}").format(days=bound, count=count)
        if bound
        else gettext("kauemmin: {count}").format(count=count)
        for bound, count in queries.ages(person, asked, today)
        if count
    ]
    if ages:
        lines.append(gettext("Auki {ages}.").format(ages=", ".join(ages)))
    return lines


def _days(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
