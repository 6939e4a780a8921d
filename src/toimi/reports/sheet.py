"""The committee's table as plain values, and the rules of what is printed in its cells."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any, Literal, TypeVar

from toimi.reports.errors import ColumnsMissing
from toimi.reports.redaction import remover
from toimi.reports.words import Words, words

CELL_LIMIT = 300
"""Characters of a follow-up in its cell, unless a person chose the long one."""

COLUMNS = ("target", "measure", "schedule", "urgency", "responsible", "follow_up")

Edition = Literal["internal", "public"]
Kind = Literal["target", "theme", "words", "part", "number", "state", "said", "meta", "remark"]
Value = TypeVar("Value")


@dataclass(frozen=True)
class FollowUpCell:
    """What the last column says. `state` is a word in the sheet's language, not a code.

    `on` is the day of confirming; of a draft, the day by which it is to be confirmed. A follow-up
    without state and day is the document's own, printed as it is. `corrected` is the earlier text
    that this one corrects; `note` says what is special in its confirming.
    """

    text: str = ""
    state: str = ""
    on: date | None = None
    is_draft: bool = False
    is_long: bool = False
    corrected: str = ""
    note: str = ""


@dataclass(frozen=True)
class SheetRow:
    """One measure. `extra` holds the cells of the document's other columns, printed in xlsx."""

    target: str
    themes: tuple[str, ...]
    measure: str
    sub_measures: tuple[str, ...]
    schedule_paragraphs: tuple[str, ...]
    urgency_text: str
    responsible_paragraphs: tuple[str, ...]
    follow_up: FollowUpCell = FollowUpCell()
    remarks: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    approved: tuple[str, ...] = ("",) * (len(COLUMNS) - 1)
    """The approved words of each column but the last, where others have taken their place."""


@dataclass(frozen=True)
class Sheet:
    """A programme and a round as the committee gets them. `remarks` are printed under the table.

    `language` is that of Toimi's own words, `text_language` that of the programme's (if another).
    """

    title: str
    body: str
    approved_on: date | None
    rows: tuple[SheetRow, ...]
    column_labels: tuple[str, ...]
    language: str = "fi"
    text_language: str = ""
    edition: Edition = "internal"
    case_number: str = ""
    section: str = ""
    annex: str = ""
    unit: str = ""
    round_name: str = ""
    made_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    remarks: tuple[str, ...] = ()
    extra_labels: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.column_labels) != len(COLUMNS):
            raise ColumnsMissing(count=len(self.column_labels))


@dataclass(frozen=True)
class Line:
    """One paragraph of a cell, and whose voice it is."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Group:
    """Consecutive rows with equal target and themes: their target is one merged cell."""

    start: int
    count: int


def groups(rows: tuple[SheetRow, ...]) -> list[Group]:
    """Return the merged target cells, in order; together they cover every row once."""
    found = []
    start = 0
    for _, same in groupby(rows, key=lambda row: (row.target, row.themes)):
        count = len(list(same))
        found.append(Group(start, count))
        start += count
    return found


def cells(row: SheetRow, said: Words) -> tuple[list[Line], ...]:
    """Return the paragraphs of the six cells, in the order of `COLUMNS`."""
    own = (
        [*_lines("target", row.target), *_lines("theme", *row.themes)],
        [*_lines("words", row.measure), *(Line("part", _one(s)) for s in row.sub_measures)],
        _lines("words", *row.schedule_paragraphs),
        _lines("number", row.urgency_text),
        _lines("words", *row.responsible_paragraphs),
    )
    noted = [
        [*lines, *_lines("meta", said.approved.format(text=_one(cut(was))) if was else "")]
        for lines, was in zip(own, row.approved, strict=True)
    ]
    return (
        *noted,
        [*follow_up_lines(row.follow_up, said), *_lines("remark", *row.remarks)],
    )


def follow_up_lines(cell: FollowUpCell, said: Words) -> list[Line]:
    """Return the follow-up as printed: its state, its words, when it was confirmed."""
    text = cell.text if cell.is_long else cut(cell.text)
    lines = [*_lines("state", cell.state), *_lines("said", text)]
    if cell.is_draft:
        due = said.draft_due.format(day=said.day(cell.on)) if cell.on else said.draft
        lines.append(Line("meta", due))
    elif cell.on:
        lines.append(Line("meta", said.confirmed.format(day=said.day(cell.on))))
    lines += _lines("meta", cell.note)
    if cell.corrected:
        earlier = cell.corrected if cell.is_long else cut(cell.corrected)
        lines.append(Line("meta", said.corrected.format(text=_one(earlier))))
    return lines


def cut(text: str, limit: int = CELL_LIMIT) -> str:
    """Return at most `limit` characters of `text`, ended between two words with an ellipsis."""
    text = text.strip()
    if len(text) <= limit:
        return text
    kept = text[: limit - 2]
    if not text[limit - 2].isspace():
        whole = re.match(r".*\s", kept, re.DOTALL)
        kept = whole[0] if whole else kept
    return kept.rstrip(" \t\n,;:–-") + " …"


def approval_line(sheet: Sheet, said: Words) -> str:
    """Return where and when the programme was approved: "Liite 1 / lautakunta 26.1.2021, § 12"."""
    day = said.day(sheet.approved_on) if sheet.approved_on else ""
    section = f"§ {sheet.section.removeprefix('§').strip()}" if sheet.section else ""
    approved = ", ".join(part for part in (f"{sheet.body} {day}".strip(), section) if part)
    return " / ".join(part for part in (sheet.annex, approved) if part)


def case_line(sheet: Sheet, said: Words) -> str:
    """Return the case number with its name, or nothing."""
    return said.case_number.format(number=sheet.case_number) if sheet.case_number else ""


def period_line(sheet: Sheet, said: Words) -> str:
    """Return the programme's first and last day, unless its title says the years."""
    first, last = sheet.starts_on, sheet.ends_on
    if not first or not last or all(str(day.year) in sheet.title for day in (first, last)):
        return ""
    return said.period.format(start=said.day(first), end=said.day(last))


def round_line(sheet: Sheet, said: Words) -> str:
    """Return whose follow-ups the last column holds, or nothing."""
    return said.round.format(name=sheet.round_name) if sheet.round_name else ""


def edition_line(sheet: Sheet, said: Words) -> str:
    """Return whose copy this is and of what day."""
    edition = said.public if sheet.edition == "public" else said.internal
    day = said.made.format(day=said.day(sheet.made_on)) if sheet.made_on else ""
    return ". ".join(part for part in (sheet.unit, edition, day) if part)


def public(sheet: Sheet, names: Iterable[str]) -> Sheet:
    """Return the public edition: private persons' `names` are taken out of every text."""
    remove = remover(names, words(sheet.language).removed_name)
    return replace(mapped(sheet, remove), edition="public")


def text_locale(sheet: Sheet) -> str:
    """Return the locale of the programme's own words."""
    return words(sheet.text_language or sheet.language).locale


def printable(sheet: Sheet) -> Sheet:
    """Return the sheet without characters that no document may hold, and with a title."""
    clean = mapped(sheet, _printable)
    title = " ".join(clean.title.split())
    is_seen = any(unicodedata.category(c)[0] not in "CZ" for c in title)
    return replace(clean, title=title if is_seen else words(sheet.language).subject)


def mapped(value: Value, change: Callable[[str], str]) -> Value:
    """Return `value` (dataclass, tuple or text) with each text changed, codes left as they are."""
    return _mapped(value, change)  # type: ignore[no-any-return]


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [
            f.name for f in fields(value) if f.name not in ("language", "text_language", "edition")
        ]
        return replace(value, **{n: _mapped(getattr(value, n), change) for n in names})
    return value


def _printable(text: str) -> str:
    text = re.sub(r"\r\n?|[\v\f\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    return "".join(c for c in text if c == "\n" or not _is_illegal(c))


def _is_illegal(character: str) -> bool:
    """Say whether XML forbids it, or it draws nothing (control characters, noncharacters)."""
    is_noncharacter = ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    return is_noncharacter or unicodedata.category(character) in ("Cc", "Cs")


def _lines(kind: Kind, *texts: str) -> list[Line]:
    return [Line(kind, p.strip()) for text in texts for p in text.split("\n") if p.strip()]


def _one(text: str) -> str:
    return " ".join(text.split())
