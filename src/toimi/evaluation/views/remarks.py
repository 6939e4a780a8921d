"""The delegate's remark beside a follow-up, and answers to what people wrote."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from toimi.evaluation import queries
from toimi.evaluation.forms import AnswerForm, RemarkForm
from toimi.evaluation.views.shown import readers
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions
from toimi.programme import queries as programme_queries
from toimi.programme.models import Measure
from toimi.programme.queries import may_carry_out
from toimi.programme.views.acting import demand, form_page, perform, refuse_unless

PAGE = "evaluation/write.html"


def _back(measure: Measure) -> str:
    return f"{measure.get_absolute_url()}#follow-up"


@needs("programme.remark")
@require_http_methods(["GET", "HEAD", "POST"])
def remark(request: Request, pk: int) -> HttpResponse:
    """Write a signed remark beside a follow-up."""
    found = get_object_or_404(programme_queries.follow_ups(request.person), pk=pk)
    demand(request.person, "programme.remark", found.measure.unit)
    form = RemarkForm(request.POST or None)
    if form.is_valid() and form.carry_out(actions.remark, follow_up=found, by=request.person):
        messages.success(request, gettext("Huomiosi on tallessa ja tulostuu raporttiin."))
        return redirect(_back(found.measure))
    return form_page(
        request,
        form,
        title=gettext("Työsuojeluvaltuutetun huomio"),
        back=_back(found.measure),
        template=PAGE,
        said=found.text,
        language=found.measure.programme.language,
        note=gettext("Huomio allekirjoitetaan nimelläsi. Kukaan muu ei voi muokata sitä."),
        readers=gettext("samat kuin seurannan, ja lautakunta raportissa"),
    )


@needs("programme.remark")
@require_POST
def withdraw(request: Request, pk: int) -> HttpResponse:
    """Take one's own remark back; the page has asked once."""
    found = get_object_or_404(queries.remarks(request.person), pk=pk)
    if perform(request, actions.withdraw, remark=found, by=request.person):
        messages.success(request, gettext("Huomio on peruttu. Siitä jää merkintä."))
    return redirect(_back(found.follow_up.measure))


@needs("programme.confirm")
@require_http_methods(["GET", "HEAD", "POST"])
def answer_remark(request: Request, pk: int) -> HttpResponse:
    """Answer the delegate's remark."""
    found = get_object_or_404(queries.remarks(request.person), pk=pk)
    measure = found.follow_up.measure
    demand(request.person, "programme.confirm", measure.unit)
    form = AnswerForm(request.POST or None)
    known = {"remark": found, "by": request.person}
    if form.is_valid() and form.carry_out(actions.answer_remark, **known):
        messages.success(request, gettext("Vastaus on tallessa. Kirjoittaja näkee sen."))
        return redirect(_back(measure))
    return form_page(
        request,
        form,
        title=gettext("Vastaa huomioon"),
        back=_back(measure),
        template=PAGE,
        said=found.text,
        language=measure.programme.language,
        readers=readers(),
    )


@needs("programme.read")
@require_http_methods(["GET", "HEAD", "POST"])
def answer_note(request: Request, pk: int) -> HttpResponse:
    """Answer what somebody noted."""
    found = get_object_or_404(programme_queries.notes(request.person), pk=pk)
    if request.method == "POST":
        refuse_unless(may_carry_out(request.person, found.measure))
    place = f"{found.measure.get_absolute_url()}#note-{found.pk}"
    form = AnswerForm(request.POST or None)
    if form.is_valid() and form.carry_out(actions.answer_note, note=found, by=request.person):
        messages.success(request, gettext("Vastaus on tallessa. Kirjoittaja näkee sen."))
        return redirect(place)
    return form_page(
        request,
        form,
        title=gettext("Vastaa kirjaukseen"),
        back=place,
        template=PAGE,
        said=found.text,
        language=found.measure.programme.language,
        readers=readers(),
    )
