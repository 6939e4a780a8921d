"""A document on its way to a programme: brought, read, mended, adopted."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.pages.attachment import attachment
from toimi.programme import actions, queries
from toimi.programme.forms import BringForm, ReadingHeadForm
from toimi.programme.views.acting import form_page, perform
from toimi.programme.views.being_read import being_read
from toimi.programme.views.reading_acts import version_of
from toimi.programme.views.reading_page import READ_IN, reading_page
from toimi.programme.views.write import form_methods
from toimi.reading import store


@needs(READ_IN)
@form_methods
def bring(request: Request) -> HttpResponse:
    """Take a file or pasted text in; what was read opens at once."""
    units = queries.units(request.person, READ_IN)
    form = BringForm(request.POST or None, request.FILES or None, units=units)
    if form.is_valid():
        intake = form.carry_out(actions.bring, by=request.person)
        if intake:
            return redirect(intake)
    back = reverse("programme:index")
    return form_page(
        request, form, title=gettext("Tuo asiakirja"), back=back, template="programme/bring.html"
    )


@needs(READ_IN)
@require_safe
def intake(request: Request, pk: int) -> HttpResponse:
    """Show the source beside what was read of it, doubtful cells first."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    if found.is_being_read:
        return being_read(request, found)
    if not found.reading:
        same = queries.same_document(request.person, found)
        return render(request, "programme/unread.html", {"intake": found, "same": same})
    reading = store.from_json(found.reading)
    initial = {**ReadingHeadForm.initial_of(reading), "version": found.version}
    return reading_page(request, found, reading, ReadingHeadForm(initial=initial))


@needs(READ_IN)
@require_POST
def adopt(request: Request, pk: int) -> HttpResponse:
    """Make a programme of what was read."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    known = {"intake": found, "version": version_of(request), "by": request.person}
    if not perform(request, actions.adopt, **known) or not found.programme:
        return redirect(found)
    messages.success(request, gettext("Ohjelma on käytössä. Tarkista vielä, ketkä vastaavat."))
    return redirect(found.programme)


@needs(READ_IN)
@require_POST
def again(request: Request, pk: int) -> HttpResponse:
    """Read the kept file once more."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    perform(
        request, actions.read_again, intake=found, version=version_of(request), by=request.person
    )
    return redirect(found)


@needs(READ_IN)
@require_safe
def file(request: Request, pk: int) -> FileResponse:
    """Give the document as it came: only to be saved, never shown by the browser."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    return attachment(found.document.file.open("rb"), name=found.document.name)
