"""A need is told, a gathering is planned, a need gets its time."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation import access
from toimi.organisation.middleware import Request
from toimi.organisation.models import Person, Unit
from toimi.organisation.needs import needs
from toimi.platform import clock
from toimi.platform.pages.saying import say
from toimi.programme import queries as programme
from toimi.programme.queries import offered_measures
from toimi.programme.tooling.rights import CREATE, code_of
from toimi.tools.gatherings import actions, kinds, queries
from toimi.tools.gatherings.forms import AddSessionForm, AskForm, PlanForm
from toimi.tools.gatherings.kinds import GatheringKind
from toimi.tools.gatherings.models import Series
from toimi.tools.gatherings.rights import ASK, TOOL
from toimi.tools.gatherings.views.acting import (
    arranges,
    asked_measure,
    form_methods,
    form_page,
    known_kind,
    perform,
    readers_of,
)


@needs("gatherings.use")
@require_safe
def choose(request: Request) -> HttpResponse:
    """Choose what to plan, or of what need to tell."""
    measure = asked_measure(request)
    context = {
        "planned": queries.begun_by(request.person),
        "asked": queries.asked_by(request.person),
        "measure": measure,
        "query": f"?measure={measure.pk}" if measure else "",
    }
    return render(request, "gatherings/choose.html", context)


@needs("gatherings.create")
@form_methods
def plan(request: Request, kind: str) -> HttpResponse:
    """Plan a gathering of a kind."""
    known = known_kind(kind)
    units = _units(request.person, known, CREATE)
    if not units.exists():
        raise PermissionDenied
    form = _plan_form(request, known, units)
    if form.is_valid():
        made = form.carry_out(actions.plan, kind=known.code, by=request.person, on=clock.today())
        if made:
            messages.success(request, gettext("Suunniteltu. Kutsut lähtevät pian."))
            return redirect(_page_of(made))
    return form_page(
        request,
        form,
        title=say(known.begin),
        back=reverse("gatherings:index"),
        label=gettext("Suunnittele"),
        seen_by=readers_of(known),
        lead=_lead(known),
    )


@needs("gatherings.use")
@form_methods
def answer(request: Request, pk: int) -> HttpResponse:
    """Give a need its time."""
    series = get_object_or_404(queries.series(request.person), pk=pk)
    if (refused := arranges(request, series)) is not None:
        return refused
    if series.stage != kinds.NEED:
        messages.info(request, gettext("Tarpeelle on jo vastattu."))
        return redirect(series)
    form = _plan_form(request, series.definition, Unit.objects.filter(pk=series.unit_id))
    if "title" in form.fields:
        form.fields["title"].initial = series.title
    if "measures" in form.fields:
        linked = programme.links_of(TOOL, [series.pk]).get(series.pk)
        form.initial["measures"] = linked or form.initial["measures"]
    if form.is_valid():
        version = int(request.POST.get("version", "0") or 0)
        if form.carry_out(_answered, series=series, version=version, by=request.person):
            return redirect(_page_of(series))
    return form_page(
        request,
        form,
        title=gettext("Sovi aika: {title}").format(title=series.title),
        back=series.get_absolute_url(),
        label=gettext("Suunnittele"),
        about=series.need,
        seen_by=readers_of(series.definition),
        version=series.version,
    )


def _answered(
    *, series: Series, version: int, by: Person, plan: actions.Plan, measures: Any, **_: Any
) -> Series:
    """Answer a need; a measure that it was told with and that is not offered here stays."""
    today = clock.today()
    offered = set(offered_measures(by, TOOL, series.kind, today).values_list("pk", flat=True))
    linked = programme.links_of(TOOL, [series.pk]).get(series.pk, [])
    kept = [one for one in linked if one.pk not in offered]
    return actions.answer_need(
        series=series, plan=plan, measures=[*measures, *kept], version=version, by=by, on=today
    )


@needs("gatherings.use")
@require_POST
def drop(request: Request, pk: int) -> HttpResponse:
    """Say that what was needed is not arranged."""
    series = get_object_or_404(queries.series(request.person), pk=pk)
    if (refused := arranges(request, series)) is not None:
        return refused
    version = request.POST.get("version", "")
    known = {"series": series, "version": int(version) if version.isdecimal() else -1}
    if perform(request, actions.drop_need, by=request.person, **known):
        messages.success(request, gettext("Merkitty: ei järjestetä."))
    return redirect(series)


@needs("gatherings.use")
@form_methods
def add(request: Request, pk: int) -> HttpResponse:
    """Add a time to a series."""
    series = get_object_or_404(queries.series(request.person), pk=pk)
    if (refused := arranges(request, series)) is not None:
        return refused
    form = AddSessionForm(request.POST or None)
    known = {"series": series, "by": request.person, "on": clock.today()}
    if form.is_valid() and form.carry_out(actions.add_session, **known):
        return redirect(series)
    return form_page(
        request,
        form,
        title=gettext("Lisää kerta: {title}").format(title=series.title),
        back=series.get_absolute_url(),
    )


@needs("gatherings.ask")
@form_methods
def ask(request: Request, kind: str) -> HttpResponse:
    """Tell that a gathering is needed."""
    known = known_kind(kind)
    units = _units(request.person, known, ASK)
    if not units.exists():
        raise PermissionDenied
    measure = asked_measure(request)
    form = AskForm(
        request.POST or None,
        kind=known,
        units=units,
        measures=offered_measures(request.person, TOOL, known.code, clock.today()),
        initial={"measures": [measure.pk] if measure else []},
    )
    if form.is_valid():
        asked = {"kind": known.code, "by": request.person, "on": clock.today()}
        if form.carry_out(actions.ask, **asked):
            messages.success(request, gettext("Kiitos. Tarve näkyy sille, joka järjestää."))
            return redirect("gatherings:index")
    return form_page(
        request,
        form,
        title=gettext("Kerro tarpeesta: {kind}").format(kind=say(known.name)),
        back=reverse("gatherings:index"),
        label=gettext("Lähetä"),
        seen_by=gettext("järjestäjät") if known.is_restricted else readers_of(known),
    )


def _units(person: Person, kind: GatheringKind, act: str) -> QuerySet[Unit]:
    """Return the units where the person has the kind's right, those with people of their own
    first."""
    rows = access.visible(person, code_of(TOOL, kind.code, act), Unit.objects.all(), unit="")
    return rows.order_by("-path")


def _plan_form(request: Request, kind: GatheringKind, units: QuerySet[Unit]) -> PlanForm:
    person, today = request.person, clock.today()
    top = units.order_by("path").first()
    people = queries.offered_people(top, today) if top else Person.objects.none()
    offered = offered_measures(person, TOOL, kind.code, today)
    measure = asked_measure(request)
    chosen = [measure.pk] if measure else [m.pk for m in offered[:2]]
    return PlanForm(
        request.POST or None,
        kind=kind,
        units=units,
        people=people,
        measures=offered,
        initial={
            "leader": person.pk,
            "people": request.GET.get("person") or None,
            "measures": chosen if measure or len(chosen) == 1 else [],
        },
    )


def _lead(kind: GatheringKind) -> str:
    if kind.is_one_to_one:
        return gettext("Toimi säilyttää vain sen, pidettiinkö keskustelu. Sisältöä ei kirjata.")
    if not kind.is_content_written:
        return gettext("Toimi säilyttää vain sen, pidettiinkö tämä ja ketkä olivat mukana.")
    return ""


def _page_of(series: Series) -> Any:
    """Return the page of the only session, or of the series."""
    sessions = list(series.sessions.all()[:2])
    return sessions[0] if len(sessions) == 1 else series
