"""A page of the table as the template writes it: all words made here, so that the loop is lean."""

import html
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import groupby
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from toimi.platform.pages.saying import say
from toimi.platform.pages.templatetags.look import icon, state, state_icon
from toimi.programme import kinds
from toimi.programme.queries import Board, BoardRow, Part
from toimi.programme.views.days import span


@dataclass(frozen=True)
class RowView:
    """One measure, as `_row.html` names its parts. What is SafeString is ready HTML."""

    number: int
    href: str
    name: str
    target: SafeString
    themes: SafeString
    parts: SafeString
    schedule: str
    understood: str
    urgency: str
    urgency_class: str
    who: str
    state: SafeString
    counted: str
    follow_class: str
    text: str
    meta: str
    said: SafeString
    mark_measure: SafeString
    mark_schedule: SafeString
    mark_urgency: SafeString
    mark_who: SafeString


@dataclass(frozen=True)
class GroupView:
    """Rows under one heading; `count` is left out where the page may cut the group."""

    heading: str
    count: str
    is_written: bool
    rows: list[RowView]
    html: SafeString


def groups(board: Board, labels: dict[str, str], *, may_write: bool) -> list[GroupView]:
    """Return the page's rows under their headings, in order."""
    writer = _Writer(board, may_write=may_write)
    form = _RowForm(labels)
    kind = board.filters.group
    parts = [(key, list(rows)) for key, rows in groupby(board.rows, lambda m: _key(m, kind))]
    last = len(parts) - 1
    found = []
    for place, (_, rows) in enumerate(parts):
        is_cut = (place == 0 and board.page > 1) or (
            place == last and board.page < board.page_count
        )
        views = [writer.row(measure) for measure in rows]
        found.append(
            GroupView(
                heading=_heading(rows[0], board),
                count="" if is_cut else _counted(rows),
                is_written=kind in {"target", "responsible"},
                rows=views,
                html=SafeString("".join(map(form.fill, views))),
            )
        )
    return found


def _key(measure: BoardRow, kind: str) -> Any:
    return {
        "programme": measure.programme_id,
        "target": measure.target_id,
        "responsible": measure.responsible_text,
        "state": measure.state,
        "urgency": measure.urgency,
    }.get(kind)


def _heading(measure: BoardRow, board: Board) -> str:
    kind = board.filters.group
    if kind == "programme":
        programme = board.programmes[measure.programme_id]
        return f"{programme.title}, {programme.unit.name}"
    if kind == "target":
        return measure.target_name
    if kind == "responsible":
        return measure.responsible_text or gettext("Vastuuhenkilö puuttuu")
    if kind == "state":
        return gettext(kinds.STATES[measure.state])
    if kind == "urgency":
        if measure.urgency is None:
            return gettext("Kiireellisyys puuttuu")
        return gettext("Kiireellisyys {number}").format(number=measure.urgency)
    return ""


def _counted(rows: list[BoardRow]) -> str:
    count = ngettext("{count} toimenpide", "{count} toimenpidettä", len(rows))
    states = Counter(measure.state for measure in rows)
    parts = [f"{n} {gettext(kinds.STATES[code]).lower()}" for code, n in states.most_common()]
    return f"{count.format(count=len(rows))}: {', '.join(parts)}"


class _RowForm:
    """`_row.html`, rendered once a page and then filled for each row.

    A template's loop over fifty rows took as long as all the queries together (measured).
    """

    def __init__(self, labels: dict[str, str]) -> None:
        names = {
            field.name: SafeString(f"{_BORDER}{field.name}{_BORDER}") for field in fields(RowView)
        }
        words = {name: text.replace(_BORDER, "") for name, text in labels.items()}
        whole = render_to_string("programme/_row.html", {"row": names, "labels": words})
        self.pieces = whole.split(_BORDER)

    def fill(self, row: RowView) -> str:
        pieces = self.pieces[:]
        for place in range(1, len(pieces), 2):
            value = getattr(row, pieces[place])
            pieces[place] = value if isinstance(value, SafeString) else html.escape(str(value))
        return "".join(pieces)


_BORDER = "\0"
"""Parts the words of `_row.html` from the names between them; no text of a person has it."""


class _Writer:
    """Makes rows; what is the same in all of them is made once."""

    def __init__(self, board: Board, *, may_write: bool) -> None:
        self.rounds = board.rounds
        self.has_target = board.filters.group != "target"
        self.may_write = may_write
        self.before, self.after = reverse("evaluation:measure", args=[0]).rsplit("0", 1)
        self.done, self.open = state_icon(kinds.DONE), state_icon(kinds.NOT_BEGUN)
        self.steps_said = gettext("{done}/{count} osatoimenpidettä")
        self.confirmed = gettext("Vahvistettu {day} {name}")
        self.waiting = gettext("Luonnos odottaa vahvistusta")
        self.amended = gettext("muutettu {day}")
        self.unjudged = gettext("Ei voida arvioida.")

    def row(self, measure: BoardRow) -> RowView:
        counted = ""
        if measure.step_count:
            counted = self.steps_said.format(done=measure.done_count, count=measure.step_count)
        follow_class, text, meta = self._follow_up(measure)
        marks = self._marks(measure) if measure.doubts else {}
        nothing = SafeString("")
        return RowView(
            number=measure.number,
            href=f"{self.before}{measure.pk}{self.after}",
            name=_breakable(measure.text),
            target=_theme(measure.target_name) if self.has_target else nothing,
            themes=_theme(" · ".join(measure.themes)) if measure.themes else nothing,
            parts=self._parts(measure.parts) if measure.parts else nothing,
            schedule=measure.schedule_text,
            understood=span(measure.starts_on, measure.ends_on),
            urgency=measure.urgency_text or str(measure.urgency or ""),
            urgency_class="urgency-1" if measure.urgency == 1 else "",
            who=_breakable(measure.responsible_text),
            state=state(measure.state, measure.is_continuous),
            counted=counted,
            follow_class=follow_class,
            text=text,
            meta=meta,
            said=format_html(_SAID, text, meta) if text else nothing,
            mark_measure=self._amended(measure) + marks.get("measure", nothing),
            mark_schedule=marks.get("schedule", nothing),
            mark_urgency=marks.get("urgency", nothing),
            mark_who=marks.get("responsible", nothing),
        )

    def _parts(self, parts: Iterable[Part]) -> SafeString:
        return format_html(
            '<ul class="board-parts">{}</ul>',
            format_html_join(
                "",
                "<li>{}{}</li>",
                ((self.done if p.is_done else self.open, _breakable(p.text)) for p in parts),
            ),
        )

    def _follow_up(self, measure: BoardRow) -> tuple[str, str, str]:
        """Return the cell's class, text and last line: what is newest, confirmed or not."""
        draft = measure.draft_text
        opened = self.rounds.get(measure.programme_id)
        is_of_round = opened is not None and measure.last_round_id == opened
        if measure.last_on is None or (draft and not is_of_round):
            return ("follow-draft", draft, self.waiting) if draft else ("", "", "")
        on = span(measure.last_on, measure.last_on)
        said = self.confirmed.format(day=on, name=measure.last_by or "").strip()
        if measure.last_state == kinds.CANNOT_BE_JUDGED:
            said = f"{self.unjudged} {said}"
        return "", measure.last_text or "", said

    def _amended(self, measure: BoardRow) -> SafeString:
        """Return when the approved words were changed; the measure's page has both."""
        if measure.amended_on is None:
            return SafeString("")
        day = span(measure.amended_on, measure.amended_on)
        words = self.amended.format(day=day)
        return format_html('<p class="board-amended">{}</p>', words)

    def _marks(self, measure: BoardRow) -> dict[str, SafeString]:
        """Return for each doubtful cell the mark that leads to mending it."""
        marks: dict[str, SafeString] = {}
        for doubt in measure.doubts:
            cell = doubt["field"] if doubt["field"] in _MARKED else "measure"
            marks[cell] = format_html(
                '<a class="board-mark" href="{}" title="{}">{}{}</a>'
                if self.may_write
                else '<span class="board-mark" data-href="{}" title="{}">{}{}</span>',
                f"{reverse('programme:measure', args=[measure.pk])}#{_MARKED[cell]}_field",
                say(doubt["reason"], doubt.get("values")),
                icon("error"),
                gettext("Tarkista"),
            )
        return marks


_MARKED = {
    "measure": "id_text",
    "schedule": "id_schedule_text",
    "urgency": "id_urgency",
    "responsible": "id_responsible_text",
}
"""Columns that can be marked, to the field that mends them."""


_SAID = '<p>{}</p><p class="follow-meta">{}</p>'


def _theme(words: str) -> SafeString:
    return format_html('<p class="board-theme as-written">{}</p>', words)


def _breakable(text: str) -> str:
    """Let a line end after a slash: the words of a programme have many and few spaces."""
    return SafeString(html.escape(text).replace("/", "/<wbr>")) if "/" in text else text
