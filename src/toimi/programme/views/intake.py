"""A document on its way to a programme: brought, read, mended, adopted."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.pages.saying import say_error
from toimi.programme import actions, queries
from toimi.programme.forms import BringForm, CellForm, ReadingHeadForm, VersionForm
from toimi.programme.models import Intake
from toimi.programme.views.acting import REFUSED, form_page, perform
from toimi.programme.views.being_read import being_read
from toimi.programme.views.source import doubts_of, rows_of, source_html
from toimi.programme.views.write import form_methods
from toimi.reading import mend, store
from toimi.reading.model import Reading

READ_IN = "programme.read_in"
MISSING = -1
"""No record has this version: a button that came without one changes nothing."""


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
    return _reading_page(request, found, reading, ReadingHeadForm(initial=initial))


def _reading_page(
    request: Request, found: Intake, reading: Reading, form: ReadingHeadForm
) -> HttpResponse:
    rows = rows_of(reading)
    doubts = doubts_of(reading, rows)
    context = {
        "intake": found,
        "reading": reading,
        "rows": rows,
        "doubts": doubts,
        "clear_count": sum(not row.is_doubtful for row in rows),
        "target_count": len({row.target for row in reading.rows}),
        "source": source_html(reading),
        "form": form,
        "same": queries.same_document(request.person, found),
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "programme/intake.html", context, status=status)


@needs(READ_IN)
@require_POST
def head(request: Request, pk: int) -> HttpResponse:
    """Mend what stands above the table."""
    found = get_object_or_404(_open_intakes(request), pk=pk)
    reading = store.from_json(found.reading)
    form = ReadingHeadForm(request.POST)
    if form.is_valid():
        values, version = form.fields_of_reading(), form.cleaned_data["version"]
        mended = mend.mend_head(reading, queries.seasons(), **values)
        form.cleaned_data = {"reading": mended, "version": version}
        if form.carry_out(actions.keep_reading, intake=found, by=request.person):
            return redirect(f"{found.get_absolute_url()}#head")
        form.cleaned_data = {**values, "version": version}
        form.show_theirs(_Stored(queries.intakes(request.person).get(pk=pk)))
    return _reading_page(request, found, reading, form)


class _Stored:
    """The head of a stored reading with its version, as one record."""

    def __init__(self, found: Intake) -> None:
        self.version = found.version
        self.reading = store.from_json(found.reading)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.reading, name)


@needs(READ_IN)
@require_safe
def row(request: Request, pk: int, number: int) -> HttpResponse:
    """Show a row of the reading, each cell with its own form, beside the source."""
    found = get_object_or_404(_open_intakes(request), pk=pk)
    return _row_page(request, found, number)


def _row_page(
    request: Request, found: Intake, number: int, typed: dict[str, str] | None = None
) -> HttpResponse:
    reading = store.from_json(found.reading)
    rows = rows_of(reading)
    if not 1 <= number <= len(rows):
        raise Http404
    kept = typed or {}
    cells = [
        (cell, kept.get(cell.field, cell.text), cell.field in kept)
        for cell in rows[number - 1].cells
    ]
    context = {
        "intake": found,
        "number": number,
        "cells": cells,
        "previous": number - 1,
        "following": number + 1 if number < len(rows) else 0,
        "row_count": len(rows),
        "source": source_html(reading),
    }
    status = REFUSED if typed else 200
    return render(request, "programme/read_row.html", context, status=status)


@needs(READ_IN)
@require_POST
def cell(request: Request, pk: int, number: int, field: str) -> HttpResponse:
    """Mend a cell: its words are understood anew."""
    found = get_object_or_404(_open_intakes(request), pk=pk)
    form = CellForm(request.POST)
    if not form.is_valid():
        return _row_page(request, found, number, {field: request.POST.get("text", "")})
    text = form.cleaned_data["text"]
    done = _keep(
        request,
        found,
        form.cleaned_data["version"],
        lambda reading: mend.mend_cell(reading, number - 1, field, text, queries.seasons()),
    )
    if not done:
        now = queries.intakes(request.person).get(pk=pk)
        return _row_page(request, now, number, {field: text})
    if request.POST.get("from") == "doubts":
        return redirect(f"{found.get_absolute_url()}#doubts")
    return redirect(f"{reverse('programme:read_row', args=[pk, number])}#cell-{field}")


@needs(READ_IN)
@require_POST
def accept(request: Request, pk: int, index: int) -> HttpResponse:
    """Say that a doubtful cell is right as it is."""
    return _button(request, pk, lambda reading: mend.accept(reading, index), "#doubts")


@needs(READ_IN)
@require_POST
def row_remove(request: Request, pk: int, number: int) -> HttpResponse:
    """Leave a row out of the programme."""
    return _button(request, pk, lambda reading: mend.remove_row(reading, number - 1), "#rows")


def _button(
    request: Request, pk: int, change: Callable[[Reading], Reading], mark: str
) -> HttpResponse:
    found = get_object_or_404(_open_intakes(request), pk=pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else MISSING
    _keep(request, found, version, change)
    return redirect(f"{found.get_absolute_url()}{mark}")


def _keep(
    request: Request, found: Intake, version: int, change: Callable[[Reading], Reading]
) -> bool:
    """Store the changed reading; False when another has saved meanwhile. Raises Http404."""
    if version != found.version:  # rows may have other numbers by now: change nothing
        messages.error(request, say_error(ChangedMeanwhile()))
        return False
    try:
        reading = change(store.from_json(found.reading))
    except LookupError as error:
        raise Http404 from error
    known = {"intake": found, "reading": reading, "version": version, "by": request.person}
    return perform(request, actions.keep_reading, **known)


@needs(READ_IN)
@require_POST
def adopt(request: Request, pk: int) -> HttpResponse:
    """Make a programme of what was read."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else MISSING
    known = {"intake": found, "version": version, "by": request.person}
    if not perform(request, actions.adopt, **known) or not found.programme:
        return redirect(found)
    messages.success(request, gettext("Ohjelma on käytössä. Tarkista vielä, ketkä vastaavat."))
    return redirect(found.programme)


@needs(READ_IN)
@require_POST
def again(request: Request, pk: int) -> HttpResponse:
    """Read the kept file once more."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else MISSING
    perform(request, actions.read_again, intake=found, version=version, by=request.person)
    return redirect(found)


@needs(READ_IN)
@require_safe
def file(request: Request, pk: int) -> FileResponse:
    """Give the document as it came: only to be saved, never shown by the browser."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    response = FileResponse(
        found.document.file.open("rb"),
        as_attachment=True,
        filename=found.document.name,
        content_type="application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _open_intakes(request: Request) -> Any:
    """Return what can still be mended: read, and not yet a programme."""
    return queries.intakes(request.person).filter(programme=None).exclude(reading={})
