"""Text tables with a sign between the cells: tabs, pipes, semicolons, commas."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimi.reading import columns
from toimi.reading.grid import Grid, GridCell, Place

SIGNS = ("\t", "|", ";", ",")
MOST_LINES_BEFORE = 400
_RULE = re.compile(r"[\s|+:=_-]*[-=_]{2,}[\s|+:=_-]*")
_BREAK = re.compile(r"<br\s*/?>|\v", re.I)


@dataclass(frozen=True)
class Field:
    """One cell as it stands between two signs."""

    text: str
    start: int
    end: int


Record = tuple[Field, ...]


def read_delimited(text: str) -> Grid | None:
    """Return the grid of a table whose cells a sign parts, or None."""
    for sign in SIGNS:
        found = _heading(text, sign)
        if found is None:
            continue
        start, before = found
        records = list(_records(text, start, sign))
        header, body = records[0], records[1:]
        if sign == "|":
            header, body = _bare(header), [_bare(record) for record in body]
            body = _between_rules(body)
        elif sign == "\t":
            body = _whole(body, len(header))
        rows = [_row(record, len(header)) for record in body]
        said = [columns.plain(field.text) for field in header]
        rows = [row for row in rows if [columns.plain(cell.text) for cell in row] != said]
        rows = [row for row in rows if any(cell.texts for cell in row)]
        return Grid(text, _row(header, len(header)), tuple(rows), tuple(before))
    return None


def _heading(text: str, sign: str) -> tuple[int, list[str]] | None:
    """Return where the heading line starts and the lines before it."""
    start = 0
    before: list[str] = []
    for line in text.split("\n")[:MOST_LINES_BEFORE]:
        cells = [cell.strip().strip('"') for cell in line.split(sign)]
        if sign == "|":
            cells = [cell for cell in cells if cell]
        if len(cells) >= 3 and columns.looks_like_header(cells):
            return start, before
        if line.strip() and not _RULE.fullmatch(line):
            before.append(" ".join(line.replace(sign, " ").split()).strip('"'))
        start += len(line) + 1
    return None


def _records(text: str, start: int, sign: str) -> Iterator[Record]:
    """Give the records from `start`; in quotes a cell may hold the sign and line feeds."""
    fields: list[Field] = []
    at, end = start, len(text)
    while at <= end:
        first = at
        if text[at : at + 1] == '"' and sign != "|":
            value, at = _quoted(text, at + 1)
        else:
            while at < end and text[at] not in (sign, "\n"):
                at += 1
            value = text[first:at]
        fields.append(Field(value, first, at))
        if at >= end or text[at] == "\n":
            yield tuple(fields)
            fields = []
        at += 1


def _quoted(text: str, at: int) -> tuple[str, int]:
    parts: list[str] = []
    while True:
        closing = text.find('"', at)
        if closing < 0:
            return "".join(parts) + text[at:], len(text)
        parts.append(text[at:closing])
        if text[closing + 1 : closing + 2] != '"':
            return "".join(parts), closing + 1
        parts.append('"')
        at = closing + 2


def _bare(record: Record) -> Record:
    """Take away the empty cells outside the outer pipes."""
    kept = list(record)
    if kept and not kept[0].text.strip():
        kept = kept[1:]
    if kept and not kept[-1].text.strip():
        kept = kept[:-1]
    return tuple(kept)


def _between_rules(records: Sequence[Record]) -> list[Record]:
    """Join the lines between two rules to one row, where rules part all the rows."""
    is_rule = [len(r) > 0 and bool(_RULE.fullmatch("|".join(f.text for f in r))) for r in records]
    if sum(is_rule[1:-1]) < 2:
        return [
            record for record, rule in zip(records, is_rule, strict=True) if not rule and record
        ]
    found: list[Record] = []
    opened = False
    for record, rule in zip(records, is_rule, strict=True):
        if rule or not record:
            opened = False
        elif opened:
            found[-1] = tuple(_joined(a, b) for a, b in zip(found[-1], record, strict=False))
        else:
            found.append(record)
            opened = True
    return found


def _joined(first: Field, second: Field) -> Field:
    said = [text.strip() for text in (first.text, second.text) if text.strip()]
    return replace(first, text="\n".join(said), end=max(first.end, second.end))


def _whole(records: Sequence[Record], width: int) -> list[Record]:
    """Put together the rows that line feeds inside their cells have broken."""
    found: list[Record] = []
    waiting: Record = ()
    for record in records:
        alone = len(record) == 1
        if alone and not record[0].text.strip():
            continue
        if waiting:
            record = (*waiting[:-1], _joined(waiting[-1], record[0]), *record[1:])
            waiting = ()
        elif alone and found and found[-1][-1].text.strip():
            found[-1] = (*found[-1][:-1], _joined(found[-1][-1], record[0]))
            continue
        if len(record) < width:
            waiting = record
        else:
            found.append(record)
    if waiting:
        found.append(waiting)
    return found


def _row(record: Record, width: int) -> tuple[GridCell, ...]:
    cells = [_cell(field) for field in record[:width]]
    return tuple(cells + [GridCell(())] * (width - len(cells)))


def _cell(field: Field) -> GridCell:
    lines = [" ".join(line.split()) for line in _BREAK.sub("\n", field.text).split("\n")]
    said = tuple(line.strip("*") if line.startswith("**") else line for line in lines if line)
    return GridCell(said, Place(field.start, field.end))
