"""What people do to a reading: each act is kept with its words, so that it can be taken back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from toimi.errors import sentence
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.pages.saying import say, say_error
from toimi.programme import actions, queries
from toimi.programme.forms import CellForm, ReadingHeadForm, VersionForm
from toimi.programme.models import Intake, IntakeChange
from toimi.programme.reading_forms import MoveForm, SplitForm, UndoForm
from toimi.programme.views.acting import perform
from toimi.programme.views.reading_page import READ_IN, open_intakes, reading_page, row_page
from toimi.programme.views.reading_rows import DOUBTS, cell_labels
from toimi.reading import mend, mend_rows, store
from toimi.reading.model import Reading

MISSING = -1
"""No record has this version: a button that came without one changes nothing."""

HEAD = sentence("ohjelman tietoja korjattiin")
CELL = sentence("riviä {number} korjattiin")
ACCEPTED = sentence("rivin {number} epäselvä kohta hyväksyttiin")
ACCEPTED_HEAD = sentence("ohjelman tietojen epäselvä kohta hyväksyttiin")
ACCEPTED_KIND = sentence("sama kysymys hyväksyttiin {count} kohdassa")
ACCEPTED_ALL = sentence("{count} epäselvää kohtaa hyväksyttiin")
REMOVED = sentence("rivi {number} jätettiin pois")
SPLIT = sentence("rivi {number} jaettiin")
JOINED = sentence("rivi {number} yhdistettiin yllä olevaan")
MOVED = sentence("rivin {number} teksti siirrettiin toiseen sarakkeeseen")
SWAPPED = sentence("rivin {number} kahden sarakkeen tekstit vaihdettiin")
ADDED = sentence("rivi {number} lisättiin")

Change = Callable[[Reading], Reading]


@needs(READ_IN)
@require_POST
def head(request: Request, pk: int) -> HttpResponse:
    """Mend what stands above the table."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    reading = store.from_json(found.reading)
    form = ReadingHeadForm(request.POST)
    if form.is_valid():
        values, version = form.fields_of_reading(), form.cleaned_data["version"]
        mended = mend.mend_head(reading, queries.seasons(), **values)
        form.cleaned_data = {"reading": mended, "version": version, "words": HEAD}
        if form.carry_out(actions.keep_reading, intake=found, by=request.person):
            return redirect(f"{found.get_absolute_url()}#head")
        form.cleaned_data = {**values, "version": version}
        form.show_theirs(_Stored(queries.intakes(request.person).get(pk=pk)))
    return reading_page(request, found, reading, form)


class _Stored:
    """The head of a stored reading with its version, as one record."""

    def __init__(self, found: Intake) -> None:
        self.version = found.version
        self.reading = store.from_json(found.reading)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.reading, name)


@needs(READ_IN)
@require_POST
def cell(request: Request, pk: int, number: int, field: str) -> HttpResponse:
    """Mend a cell: its words are understood anew."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    form = CellForm(request.POST)
    if not form.is_valid():
        return row_page(request, found, number, typed={field: request.POST.get("text", "")})
    text, version = form.cleaned_data["text"], form.cleaned_data["version"]

    def change(reading: Reading) -> Reading:
        return mend.mend_cell(reading, number - 1, field, text, queries.seasons())

    if not _keep(request, found, version, change, CELL, number=number):
        now = queries.intakes(request.person).get(pk=pk)
        return row_page(request, now, number, typed={field: text})
    if request.POST.get("from") == "doubts":
        return redirect(_next_doubt(found, _number(request, "nth")))
    return redirect(f"{reverse('programme:read_row', args=[pk, number])}#cell-{field}")


@needs(READ_IN)
@require_POST
def accept(request: Request, pk: int, index: int) -> HttpResponse:
    """Say that a doubtful cell is right as it is; the next one is shown."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    doubts = found.reading["doubts"]
    row = doubts[index]["row"] if index < len(doubts) else None
    words, values = (ACCEPTED_HEAD, {}) if row is None else (ACCEPTED, {"number": row + 1})
    _keep(request, found, version_of(request), lambda r: mend.accept(r, index), words, **values)
    if row is not None and request.POST.get("from") == "row":
        return redirect("programme:read_row", pk, row + 1)
    return redirect(_next_doubt(found, index))


@needs(READ_IN)
@require_POST
def accept_kind(request: Request, pk: int, index: int) -> HttpResponse:
    """Say that all doubtful cells of one kind are right as they are."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    before = len(found.reading["doubts"])

    def change(reading: Reading) -> Reading:
        return mend.accept_kind(reading, index)

    def count(reading: Reading) -> int:
        return before - len(reading.doubts)

    _keep(request, found, version_of(request), change, ACCEPTED_KIND, count=count)
    return redirect(_next_doubt(found, index))


@needs(READ_IN)
@require_POST
def accept_all(request: Request, pk: int) -> HttpResponse:
    """Say that all doubtful cells are right as they are."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    count = len(found.reading["doubts"])
    _keep(request, found, version_of(request), mend.accept_all, ACCEPTED_ALL, count=count)
    return redirect(found)


@needs(READ_IN)
@require_POST
def row_remove(request: Request, pk: int, number: int) -> HttpResponse:
    """Leave a row out of the programme."""
    return _row_act(request, pk, number, lambda r: mend.remove_row(r, number - 1), REMOVED)


@needs(READ_IN)
@require_POST
def row_join(request: Request, pk: int, number: int) -> HttpResponse:
    """Join a row to the one above it, and show what came of it."""

    def change(reading: Reading) -> Reading:
        return mend_rows.join_row(reading, number - 1, queries.seasons())

    return _row_act(request, pk, number, change, JOINED, opens=number - 1)


@needs(READ_IN)
@require_POST
def row_add(request: Request, pk: int, number: int) -> HttpResponse:
    """Add an empty row that becomes row `number`, and open it."""
    return _row_act(
        request, pk, number, lambda r: mend_rows.add_row(r, number - 1), ADDED, opens=number
    )


@needs(READ_IN)
@require_POST
def row_split(request: Request, pk: int, number: int) -> HttpResponse:
    """Split a row at a line of its measure."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    reading = store.from_json(found.reading)
    if not 1 <= number <= len(reading.rows):
        raise Http404
    form = SplitForm(request.POST, row=reading.rows[number - 1], labels=cell_labels(reading))
    if not form.is_valid():
        return row_page(request, found, number, split=form)
    at, shares = form.cleaned_data["at"], form.shares()

    def change(reading: Reading) -> Reading:
        return mend_rows.split_row(reading, number - 1, at, shares, queries.seasons())

    _keep(request, found, form.cleaned_data["version"], change, SPLIT, number=number)
    return redirect("programme:read_row", pk, number)


@needs(READ_IN)
@require_POST
def cell_move(request: Request, pk: int, number: int, field: str) -> HttpResponse:
    """Move a cell's words to another cell of its row, or change the two."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    form = MoveForm(request.POST)
    page = reverse("programme:read_row", args=[pk, number])
    if not form.is_valid():
        messages.error(request, gettext("Valitse sarake, johon teksti siirtyy."))
        return redirect(f"{page}#cell-{field}")
    to, swap = form.cleaned_data["to"], form.cleaned_data["how"] == "swap"

    def change(reading: Reading) -> Reading:
        seasons = queries.seasons()
        return mend_rows.move_cell(reading, number - 1, field, to, swap=swap, seasons=seasons)

    words = SWAPPED if swap else MOVED
    _keep(request, found, form.cleaned_data["version"], change, words, number=number)
    return redirect(f"{page}#cell-{to}")


@needs(READ_IN)
@require_POST
def reading_undo(request: Request, pk: int) -> HttpResponse:
    """Take the last act back, whoever did it."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    form = UndoForm(request.POST)
    known = form.cleaned_data if form.is_valid() else {"number": MISSING, "version": MISSING}
    last = found.changes.filter(number=known["number"]).first()
    if perform(request, actions.take_back, intake=found, by=request.person, **known) and last:
        said = say(last.words["sentence"], last.words["values"])
        messages.success(request, gettext("Kumottu: {act}.").format(act=said))
    return redirect(_where(found, last) if last else found.get_absolute_url())


def _where(found: Intake, change: IntakeChange) -> str:
    """Return the address of what came back: the doubt that was accepted, or the row."""
    changed = change.difference["lists"]
    row = change.words["values"].get("number")
    if "doubts" in changed and "rows" not in changed:
        return _next_doubt(found, changed["doubts"]["at"])
    return _row_in_table(found, row) if row else found.get_absolute_url()


def _row_act(
    request: Request, pk: int, number: int, change: Change, words: str, *, opens: int = 0
) -> HttpResponse:
    """Carry out an act of a whole row; `opens` is the row whose own page is shown then."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    done = _keep(request, found, version_of(request), change, words, number=number)
    if opens and done:
        return redirect("programme:read_row", pk, opens)
    return redirect(_row_in_table(found, number))


def _row_in_table(found: Intake, number: int) -> str:
    shown = max(1, min(number, len(found.reading["rows"])))
    return f"{found.get_absolute_url()}?row={shown}#row-{shown}"


def _next_doubt(found: Intake, index: int) -> str:
    """Return the address of the doubt that stands at `index` now: the one after the last act."""
    count = len(found.reading["doubts"])
    if not count:
        return found.get_absolute_url()
    at = min(index, count - 1)
    page = at // DOUBTS + 1
    return f"{found.get_absolute_url()}{f'?doubts={page}' if page > 1 else ''}#doubt-{at}"


def version_of(request: Request) -> int:
    """Return the version that the page showed; one that no record has when it came without."""
    form = VersionForm(request.POST)
    return form.cleaned_data["version"] if form.is_valid() else MISSING


def _number(request: Request, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 7 else 0


def _keep(
    request: Request, found: Intake, version: int, change: Change, words: str, **values: Any
) -> bool:
    """Store the changed reading; False when another has saved meanwhile. Raises Http404.

    A value may be worked out of the new reading.
    """
    if version != found.version:  # rows may have other numbers by now: change nothing
        messages.error(request, say_error(ChangedMeanwhile()))
        return False
    try:
        reading = change(store.from_json(found.reading))
    except LookupError as error:
        raise Http404 from error
    said = {name: value(reading) if callable(value) else value for name, value in values.items()}
    return perform(
        request,
        actions.keep_reading,
        intake=found,
        reading=reading,
        version=version,
        by=request.person,
        words=words,
        values=said,
    )
