"""The reading page: doubts first, the source beside the table, a page of each at a time."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.pages.saying import say
from toimi.programme import queries
from toimi.programme.forms import ReadingHeadForm
from toimi.programme.models import Intake
from toimi.programme.queries import edition as edition_queries
from toimi.programme.queries import reading as reading_queries
from toimi.programme.reading_forms import SplitForm
from toimi.programme.views.acting import REFUSED
from toimi.programme.views.reading_rows import (
    DOUBTS,
    ROWS,
    Part,
    ReadRow,
    Rows,
    doubtful_near,
)
from toimi.programme.views.source import source_of
from toimi.reading import store
from toimi.reading.mend import CELLS
from toimi.reading.model import Reading

READ_IN = "programme.read_in"


def open_intakes(request: Request) -> Any:
    """Return what can still be mended: read, on the list, and not yet a programme."""
    rows = queries.intakes(request.person).filter(programme=None, dropped_at=None)
    return rows.exclude(reading={})


def may_mend(found: Intake) -> bool:
    return not found.programme_id and not found.dropped_at


def reading_page(
    request: Request, found: Intake, reading: Reading, form: ReadingHeadForm
) -> HttpResponse:
    """Show what was read; `form` is its head."""
    rows, count = Rows(reading), len(reading.rows)
    at = max(0, asked(request, "row") - 1) // ROWS + 1
    row_part = Part.of(count, ROWS, at if "row" in request.GET else asked(request, "rows"))
    doubt_part = Part.of(len(reading.doubts), DOUBTS, asked(request, "doubts"))
    doubts = rows.doubts(range(doubt_part.first, doubt_part.last))
    shown = set(range(row_part.first, row_part.last))
    if is_open := may_mend(found):
        shown |= {doubt.number - 1 for doubt in doubts if doubt.number}
    context = {
        "intake": found,
        "reading": reading,
        "may_mend": is_open,
        "rows": rows.rows(range(row_part.first, row_part.last)),
        "row_part": row_part,
        "row_count": count,
        "doubts": doubts,
        "doubt_part": doubt_part,
        "doubt_count": len(reading.doubts),
        "clear_count": rows.clear_count(),
        "target_count": len({row.target for row in reading.rows}),
        "labels": [rows.labels[field] for field in CELLS],
        "source": source_of(reading, sorted(shown)),
        "form": form,
        "undo": reading_queries.last_change(found) if is_open else None,
        "same": queries.same_document(request.person, found),
        "edition": edition_queries.offer(request.person, found, reading) if is_open else None,
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "programme/intake.html", context, status=status)


def asked(request: HttpRequest, name: str) -> int:
    """Return a number of the address; 1 when there is none."""
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 7 else 1


@needs(READ_IN)
@require_safe
def row(request: Request, pk: int, number: int) -> HttpResponse:
    """Show a row of the reading, each cell with its own form, beside the source."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    return row_page(request, found, number)


def row_page(
    request: Request,
    found: Intake,
    number: int,
    *,
    typed: dict[str, str] | None = None,
    split: SplitForm | None = None,
) -> HttpResponse:
    """Show a row; `typed` and `split` came back with what stopped them. Raises Http404."""
    reading = store.from_json(found.reading)
    count = len(reading.rows)
    if not 1 <= number <= count:
        raise Http404
    rows, kept, this = Rows(reading), typed or {}, reading.rows[number - 1]
    (shown,) = rows.rows([number - 1])
    cells = [(cell, kept.get(cell.field, cell.text), cell.field in kept) for cell in shown.cells]
    if split is None and this.sub_measures:
        initial = {"version": found.version}
        split = SplitForm(row=this, labels=rows.labels, initial=initial)
    before, after = doubtful_near(reading, number - 1)
    context = {
        "intake": found,
        "number": number,
        "cells": cells,
        "fields": list(rows.labels.items()),
        "extra": list(this.extra.items()),
        "split": split,
        "above": reading.rows[number - 2].measure if number > 1 else "",
        "previous": number - 1,
        "following": number + 1 if number < count else 0,
        "doubtful_before": before,
        "doubtful_after": after,
        "row_count": count,
        "source": source_of(reading, [number - 1]),
        "undo": reading_queries.last_change(found),
    }
    status = REFUSED if typed or (split and split.is_bound) else 200
    return render(request, "programme/read_row.html", context, status=status)


@needs(READ_IN)
@require_safe
def reading_print(request: Request, pk: int) -> HttpResponse:
    """Show the whole table with its doubts, to be printed."""
    rows = queries.intakes(request.person).exclude(reading={})
    found = get_object_or_404(rows, pk=pk)
    reading = store.from_json(found.reading)
    made = Rows(reading)
    heads = [doubt for doubt in reading.doubts if doubt.row is None]
    context = {
        "intake": found,
        "reading": reading,
        "labels": [made.labels[field] for field in CELLS],
        "body": _body(made.rows(range(len(reading.rows)))),
        "head_doubts": [say(doubt.reason, doubt.values) for doubt in heads],
        "doubt_count": len(reading.doubts),
    }
    return render(request, "programme/reading_print.html", context)


def _body(rows: list[ReadRow]) -> SafeString:
    """Return the rows as HTML: a template's loop over two thousand took seconds."""
    mark = gettext("Epäselvä:")
    return format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        (
            (
                row.number,
                format_html_join(
                    "",
                    "<td>{}{}{}</td>",
                    (
                        (
                            format_html('<span class="as-written-lines">{}</span>', cell.text),
                            format_html('<br><span class="understood">{}</span>', cell.understood)
                            if cell.understood
                            else "",
                            format_html_join(
                                "",
                                '<p class="doubts-note">{} {}</p>',
                                ((mark, d.reason) for d in cell.doubts),
                            ),
                        )
                        for cell in row.cells
                    ),
                ),
            )
            for row in rows
        ),
    )
