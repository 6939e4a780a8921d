"""Prints a made-up programme as other programs would: narrow columns, layouts, aligned tables."""

import random
import re
from collections.abc import Sequence
from typing import Any

from tests.reading.invented import KINDS, LABELS

SYLLABLE = re.compile(r"(?<=[aeiouyäöAEIOUYÄÖ])(?=[bcdfghjklmnpqrstvwxzšž][aeiouyäö])|(?<=[aeiouyäö][lmnrstkp])(?=[bcdfghjklmnpqrstvwxz][aeiouyäö])")
Cells = dict[str, list[str]]


def cells_of(row: dict[str, Any], *, bullet: str = "-", style: str = "digit") -> Cells:
    """Return the paragraphs of each cell of a row."""
    colon = ":" if row["sub_measures"] else ""
    urgency = "" if row["urgency"] is None else str(row["urgency"])
    if style == "roman" and urgency:
        urgency = ("I", "II", "III")[int(urgency) - 1]
    if style == "word" and urgency:
        urgency = ("korkea", "keskitaso", "matala")[int(urgency) - 1]
    return {
        "target": [row["target"], *row["themes"]],
        "measure": [row["measure"] + colon, *(f"{bullet}{p}" for p in row["sub_measures"])],
        "schedule": [row["schedule_text"]],
        "urgency": [urgency] if urgency else [],
        "responsible": [row["responsible_text"]],
        "follow_up": [row["follow_up"]] if row["follow_up"] else [],
    }


def wrapped(paragraph: str, width: int, *, hyphens: bool = True) -> list[str]:
    """Break a paragraph into lines; a break inside a word has a hyphen and no space after it."""
    lines: list[str] = []
    line = ""
    for word in re.findall(r"[^\s]+", paragraph):
        while True:
            room = width - len(line)
            if len(word) <= room:
                line += word + " "
                break
            piece = _piece(word, room - 1) if hyphens or len(word) > width else ""
            if piece:
                lines.append(line + piece + ("" if piece.endswith("-") else "-"))
                word = word[len(piece) :]
                line = ""
            elif line:
                lines.append(line)
                line = ""
            else:
                line = word + " "
                break
    return [*lines, line] if line else lines


def _piece(word: str, room: int) -> str:
    """Return the longest beginning of a word that ends with a syllable and fits."""
    fits = [m.start() for m in SYLLABLE.finditer(word) if 2 <= m.start() <= room and len(word) - m.start() > 2]
    hyphen = [at + 1 for at, c in enumerate(word[:-1]) if c == "-" and at + 1 <= room + 1]
    return word[: max(fits + hyphen)] if fits or hyphen else ""


def head_of(whole: dict[str, Any]) -> list[str]:
    """Return the lines above the table."""
    day = ".".join(str(int(part)) for part in reversed(whole["date"].split("-")))
    return [f" Liite / {whole['body']} {day} ", "", *wrapped(whole["title"], 70), " ", ""]


def narrow(
    whole: dict[str, Any],
    seed: int,
    *,
    order: Sequence[str] = KINDS,
    labels: Sequence[str] = LABELS,
    width: int = 16,
    page: int = 46,
    merged: bool = False,
    style: str = "digit",
    bullet: str = "-",
    feed: str = " ",
) -> str:
    """Print as a text taken from a PDF: cells one after another, no columns, cut by pages."""
    rng = random.Random(seed)
    named = dict(zip(KINDS, labels, strict=True))
    out = [*head_of(whole), *_row([[named[k]] for k in order], width, rng, 0)[0]]
    used, previous = 12, None
    for row in whole["rows"]:
        cells = cells_of(row, bullet=bullet, style=style)
        if merged and row["target"] == previous:
            cells["target"] = []
        previous = row["target"]
        room = page - used
        first, rest, height = _cut([cells[k] for k in order], width, rng, room)
        out += first
        used += height
        if rest or used >= page:
            while out and not out[-1].strip():
                out.pop()
            following = rest or [""]
            if rest:
                out += [feed + rest[0], *rest[1:]]
                used = len(rest)
            else:
                out.append(PAGE)
                used = 0
            del following
    text = "\n".join(out)
    return text.replace(PAGE + "\n", feed).replace(PAGE, "")


PAGE = "\0page"


def _cut(
    cells: Sequence[list[str]], width: int, rng: random.Random, room: int
) -> tuple[list[str], list[str], int]:
    """Return the lines of a row on this page, those on the next one, and its height."""
    columns = [[wrapped(p, width) for p in paragraphs] for paragraphs in cells]
    heights = [sum(len(p) for p in c) + len(c) - 1 for c in columns]
    height = max(heights) + 1
    if height <= room or room < 3:
        lines, _ = _row(cells, width, rng, 1)
        return lines, [], height
    now: list[list[str]] = []
    later: list[list[list[str]]] = []
    for column in columns:
        first, rest, left = [], [], room
        for paragraph in column:
            if left > 0:
                first.append(paragraph[:left])
                if paragraph[left:]:
                    rest.append(paragraph[left:])
                left -= len(paragraph) + 1
            else:
                rest.append(paragraph)
        now.append(first)  # type: ignore[arg-type]
        later.append(rest)
    return _lines(now, rng, 0), _lines([c for c in later if c], rng, 0, is_next=True), height  # type: ignore[arg-type]


def _row(
    cells: Sequence[list[str]], width: int, rng: random.Random, blanks: int
) -> tuple[list[str], int]:
    columns = [[wrapped(p, width) for p in paragraphs] for paragraphs in cells]
    return _lines(columns, rng, blanks), 0


def _lines(
    columns: Sequence[list[list[str]]], rng: random.Random, blanks: int, *, is_next: bool = False
) -> list[str]:
    """Put the cells one after another; one of one line has the next one on its line."""
    out: list[str] = []
    joins = False
    for at, column in enumerate(columns):
        column = [p for p in column if p]
        if not column:
            if joins:
                out[-1] += " "
            elif not is_next:
                out += [" ", ""] if blanks else []
            continue
        for number, paragraph in enumerate(column):
            if joins and not number:
                out[-1] = out[-1].rstrip() + " " + paragraph[0] if not out[-1].endswith("  ") else out[-1] + paragraph[0]
                out += paragraph[1:]
            else:
                out += paragraph
            out.append("")
        height = sum(map(len, column)) + len(column) - 1
        joins = height == 1 and at + 1 < len(columns) and bool(rng.random() < 0.8) and blanks >= 0 and at > 0
        if joins:
            out.pop()
        elif blanks and rng.random() < 0.5:
            out += [" ", ""]
    while is_next and out and not out[-1].strip():
        out.pop()
    return [*out, ""] if is_next or (out and out[-1]) else out


def tabbed(whole: dict[str, Any], order: Sequence[str] = KINDS, labels: Sequence[str] = LABELS) -> str:
    """Print as pasted from a spreadsheet: a tab between cells, quotes round line feeds."""
    named = dict(zip(KINDS, labels, strict=True))
    lines = [*head_of(whole), "\t".join(named[k] for k in order)]
    for row in whole["rows"]:
        cells = ["\n".join(cells_of(row)[k]) for k in order]
        lines.append("\t".join(f'"{c}"' if "\n" in c else c for c in cells))
    return "\n".join(lines)


def piped(whole: dict[str, Any], order: Sequence[str] = KINDS, labels: Sequence[str] = LABELS) -> str:
    """Print as a Markdown table."""
    named = dict(zip(KINDS, labels, strict=True))
    lines = [*head_of(whole), "| " + " | ".join(named[k] for k in order) + " |"]
    lines.append("|" + "---|" * len(order))
    for row in whole["rows"]:
        lines.append("| " + " | ".join("<br>".join(cells_of(row)[k]) for k in order) + " |")
    return "\n".join(lines)


def aligned(
    whole: dict[str, Any],
    order: Sequence[str] = KINDS,
    labels: Sequence[str] = LABELS,
    *,
    width: int = 20,
    blank: bool = True,
    style: str = "digit",
) -> str:
    """Print as a page's layout: columns held apart by spaces, cells of several lines."""
    named = dict(zip(KINDS, labels, strict=True))
    lines = head_of(whole)
    for cells in [{k: [named[k]] for k in order}, *(cells_of(r, style=style) for r in whole["rows"])]:
        columns = [[line for p in cells[k] for line in wrapped(p, width)] for k in order]
        for number in range(max(map(len, columns))):
            texts = [c[number].strip() if number < len(c) else "" for c in columns]
            lines.append("  ".join(t.ljust(width + 1) for t in texts).rstrip())
        if blank:
            lines.append("")
    return "\n".join(lines)
