"""Whom to call in a hard situation; afterwards, that support was needed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.organisation import access
from toimi.organisation import actions as organisation_actions
from toimi.organisation import queries as organisation
from toimi.organisation.middleware import Request
from toimi.organisation.models import OnCall, Unit
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import REFUSAL, REFUSED, attempt
from toimi.platform import clock
from toimi.platform.offline.once import once, readable_offline, written_on
from toimi.tools.cases import support_words
from toimi.tools.cases.actions import calls as actions
from toimi.tools.cases.models import Case
from toimi.tools.cases.support_forms import GuideForm, LogForm, OnCallForm

READ, WRITE, LOG = "organisation.support", "organisation.write_support", "cases.support_call.create"


@needs(READ)
@require_safe
@readable_offline
def page(request: Request) -> HttpResponse:
    """Whom to call now in one's own unit, or in the one of `?unit=`."""
    unit = _unit(request)
    form = LogForm(units=organisation.open_units(request.person, LOG), unit=unit)
    return _page(request, unit, form)


def _unit(request: Request) -> Unit:
    """Return the unit asked for, else the person's own; 404 when she has none."""
    asked = request.GET.get("unit", "")
    if asked.isdecimal() and len(asked) < 10:
        return get_object_or_404(organisation.open_units(request.person, READ), pk=asked)
    own = organisation.own_units(request.person, clock.today())
    found = own[0] if own else organisation.open_units(request.person, READ).first()
    if found is None:
        raise Http404
    return found


def _page(request: Request, unit: Unit, form: LogForm) -> HttpResponse:
    chain = organisation.support_chain(unit, clock.now())
    soon, later = support_words.gaps(chain.gaps)
    context: dict[str, Any] = {
        "unit": unit,
        "units": organisation.own_units(request.person, clock.today()),
        "chain": chain,
        "now": support_words.now_in_seconds(chain),
        "rows": [support_words.row(link) for link in chain.links],
        "head_tel": support_words.tel(chain.head.phone) if chain.head else "",
        "faults": support_words.faults(chain),
        "gaps": soon,
        "more_gaps": later,
        "form": form,
        "may_log": access.may(request.person, LOG, unit),
        "may_write": access.may(request.person, WRITE, unit),
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "cases/support.html", context, status=status)


@needs(LOG)
@require_POST
@once
def log(request: Request) -> HttpResponse:
    """Tell afterwards that support was needed."""
    units = organisation.open_units(request.person, LOG)
    form = LogForm(request.POST, units=units, unit=None)
    today = clock.today()
    if form.is_valid():
        known = {"by": request.person, "on": today, "written_on": written_on(request, today)}
        made = form.carry_out(actions.log_support, **known)
        if made:
            return redirect("cases:support_logged", made.pk)
    chosen = form.cleaned_data.get("unit") if hasattr(form, "cleaned_data") else None
    return _page(request, chosen or _unit(request), form)


@needs(LOG)
@require_safe
def logged(request: Request, pk: int) -> HttpResponse:
    """What was told, and the offer of a debriefing."""
    found = _own(request, pk)
    return render(request, "cases/support_logged.html", {"case": found})


@needs(LOG)
@require_POST
def ask_debriefing(request: Request, pk: int) -> HttpResponse:
    """Ask for a debriefing."""
    found = _own(request, pk)
    title = gettext("Purkukeskustelu")
    done = attempt(
        request,
        actions.ask_debriefing,
        case=found,
        title=title,
        by=request.person,
        now=clock.now(),
    )
    if done is not REFUSAL:
        said = gettext("Purkukeskustelu on pyydetty. Lähiesihenkilösi sopii ajan kanssasi.")
        messages.success(request, said)
    return redirect("cases:support_logged", pk)


def _own(request: Request, pk: int) -> Case:
    rows = Case.objects.filter(kind="support_call", reported_by=request.person)
    return get_object_or_404(rows.select_related("unit"), pk=pk)


@needs(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: Request, pk: int) -> HttpResponse:
    """Write the unit's instruction and the line manager's hours."""
    unit = get_object_or_404(organisation.open_units(request.person, WRITE), pk=pk)
    own = getattr(unit, "support_guide", None)
    form = GuideForm(request.POST or None, initial=GuideForm.initial_of(own))
    if form.is_valid() and form.carry_out(
        organisation_actions.write_support, unit=unit, by=request.person, on=clock.today()
    ):
        messages.success(request, gettext("Ohje on tallessa."))
        return redirect(f"{reverse('cases:support_page')}?unit={unit.pk}")
    return _write_page(request, unit, form, OnCallForm(initial={"days": "every"}))


@needs(WRITE)
@require_POST
def on_call_add(request: Request, pk: int) -> HttpResponse:
    """Add a number on call."""
    unit = get_object_or_404(organisation.open_units(request.person, WRITE), pk=pk)
    form = OnCallForm(request.POST)
    if form.is_valid() and form.carry_out(
        organisation_actions.add_on_call, unit=unit, by=request.person
    ):
        messages.success(request, gettext("Numero on lisätty."))
        return redirect("cases:support_write", unit.pk)
    own = getattr(unit, "support_guide", None)
    return _write_page(request, unit, GuideForm(initial=GuideForm.initial_of(own)), form)


def _write_page(
    request: Request, unit: Unit, form: GuideForm, number_form: OnCallForm
) -> HttpResponse:
    numbers = [(one, support_words.hours(one.hours)) for one in unit.on_calls.all()]
    context = {"unit": unit, "form": form, "number_form": number_form, "numbers": numbers}
    status = REFUSED if form.is_bound or number_form.is_bound else 200
    return render(request, "cases/support_write.html", context, status=status)


@needs(WRITE)
@require_POST
def on_call_remove(request: Request, pk: int) -> HttpResponse:
    """Take a number on call away."""
    rows = access.visible(request.person, WRITE, OnCall.objects.all())
    found = get_object_or_404(rows.select_related("unit"), pk=pk)
    unit = found.unit_id
    organisation_actions.remove_on_call(on_call=found, by=request.person)
    messages.success(request, gettext("Numero on poistettu."))
    return redirect("cases:support_write", unit)
