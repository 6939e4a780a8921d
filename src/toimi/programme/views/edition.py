"""A document as a new edition of a programme: of which, what differs, taken into use."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.comparison import most_like
from toimi.programme.edition_forms import AS_FOUND, NEW, AdoptEditionForm, OfWhichForm, PairForm
from toimi.programme.models import EditionDraft, Intake
from toimi.programme.queries import edition as editions_of
from toimi.programme.views.acting import REFUSED, perform
from toimi.programme.views.edition_rows import ADDED, CHANGED, DROPPED, Shown
from toimi.programme.views.reading_page import READ_IN, asked
from toimi.programme.views.write import form_methods
from toimi.reading import store


@needs(READ_IN)
@require_safe
def edition(request: Request, pk: int) -> HttpResponse:
    """Show what a new edition changes; first ask of which programme it is."""
    found = get_object_or_404(editions_of.open_intakes(request.person), pk=pk)
    draft = editions_of.edition_draft(found)
    if draft is None or "other" in request.GET:
        return _of_which(request, found, draft)
    beside = editions_of.beside(draft)
    shown = Shown(beside, {name: asked(request, name) for name in (ADDED, CHANGED, DROPPED)})
    context = {"intake": found, "programme": draft.programme, "beside": beside, "shown": shown}
    return render(request, "programme/edition.html", context)


def _of_which(request: Request, found: Intake, draft: EditionDraft | None) -> HttpResponse:
    offer = editions_of.offer(request.person, found, store.from_json(found.reading))
    if offer is None:
        raise Http404
    chosen = draft.programme if draft else offer.guess
    form = OfWhichForm(programmes=offer.programmes, initial={"programme": chosen})
    context = {"intake": found, "form": form, "guess": offer.guess, "draft": draft}
    return render(request, "programme/edition_of.html", context)


@needs(READ_IN)
@require_POST
def choose(request: Request, pk: int) -> HttpResponse:
    """Begin to compare a document with a programme."""
    found = get_object_or_404(editions_of.open_intakes(request.person), pk=pk)
    form = OfWhichForm(request.POST, programmes=editions_of.programmes_of(found))
    if form.is_valid() and form.carry_out(actions.compare_with, intake=found, by=request.person):
        return redirect("programme:edition", pk)
    for error in form.non_field_errors() or [gettext("Valitse ohjelma, johon vertaat.")]:
        messages.error(request, str(error))
    return redirect(f"{reverse('programme:edition', args=[pk])}?other")


@needs(READ_IN)
@require_POST
def forget(request: Request, pk: int) -> HttpResponse:
    """Leave the comparison; the document waits as before."""
    draft = _draft(request, pk)
    if perform(request, actions.stop_comparing, draft=draft, by=request.person):
        messages.success(request, gettext("Vertailu on lopetettu. Asiakirja on tallessa."))
    return redirect(draft.intake)


@needs(READ_IN)
@form_methods
def row(request: Request, pk: int, number: int) -> HttpResponse:
    """Ask which measure a row of the new edition is."""
    draft = _draft(request, pk)
    beside = editions_of.beside(draft)
    if not 1 <= number <= len(beside.keys):
        raise Http404
    key = beside.keys[number - 1]
    this = next(row for row in editions_of.new_rows(beside.reading) if row.number == number)
    found = beside.comparison
    more: dict[str, Any] = {"comparison": found, "likely": most_like(this, found)}
    initial = {"measure": _said(draft, key), "version": draft.version}
    form = PairForm(request.POST or None, initial=initial, **more)
    if form.is_valid():
        if form.carry_out(actions.pair, draft=draft, row=key, by=request.person):
            messages.success(
                request, gettext("Valinta on tallessa: rivi {number}.").format(number=number)
            )
            return redirect("programme:edition", pk)
        if form.is_changed_meanwhile:
            form.take_version(_draft(request, pk))
    context = {
        "intake": draft.intake,
        "programme": draft.programme,
        "row": this,
        "pair": next((p for p in beside.comparison.pairs if p.new.number == number), None),
        "form": form,
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "programme/edition_row.html", context, status=status)


@needs(READ_IN)
@require_POST
def adopt(request: Request, pk: int) -> HttpResponse:
    """Take the edition into use as it was seen."""
    draft = _draft(request, pk)
    form = AdoptEditionForm(request.POST)
    programme = draft.programme
    if form.is_valid() and form.carry_out(actions.adopt_edition, draft=draft, by=request.person):
        messages.success(
            request, gettext("Uusi painos on käytössä. Tarkista vielä, ketkä vastaavat.")
        )
        return redirect(programme)
    for error in form.non_field_errors() or [
        gettext("Katso vertailu ja ota painos käyttöön siitä.")
    ]:
        messages.error(request, str(error))
    return redirect("programme:edition", pk)


@needs("programme.read")
@require_safe
def editions(request: Request, pk: int) -> HttpResponse:
    """List the editions that a programme has had, and what they have left out."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    context = {
        "programme": programme,
        "editions": editions_of.editions(programme),
        "dropped": editions_of.dropped(programme),
    }
    return render(request, "programme/editions.html", context)


def _draft(request: Request, pk: int) -> EditionDraft:
    found = get_object_or_404(editions_of.open_intakes(request.person), pk=pk)
    draft = editions_of.edition_draft(found)
    if draft is None:
        raise Http404
    return draft


def _said(draft: EditionDraft, key: str) -> str:
    """Return what was chosen for a row, as the form calls it."""
    if key not in draft.choices:
        return AS_FOUND
    pk = draft.choices[key]
    return NEW if pk is None else str(pk)
