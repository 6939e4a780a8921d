"""Prints a made-up programme as other programs would: narrow columns, layouts, aligned tables."""

import random
import re
from collections.abc import Sequence
from typing import Any

from tests.reading.invented import KINDS, LABELS

VOWELS, CONSONANTS = "aeiouyäö", "bcdfghjklmnpqrstvwxz"
SYLLABLE = re.compile(
    rf"(?<=[{VOWELS}{VOWELS.upper()}])(?=[{CONSONANTS}][{VOWELS}])"
    rf"|(?<=[{VOWELS}][lmnrstkp])(?=[{CONSONANTS}][{VOWELS}])"
)
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
    places = [found.start() for found in SYLLABLE.finditer(word)]
    fits = [at for at in places if 2 <= at <= room and len(word) - at > 2]
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
    out = [*head_of(whole), *_one_after_another([[[named[k]]] for k in order], rng, is_loose=False)]
    used, previous = 12, None
    for row in whole["rows"]:
        cells = cells_of(row, bullet=bullet, style=style)
        if merged and row["target"] == previous:
            cells["target"] = []
        previous = row["target"]
        columns = [[wrapped(p, width) for p in cells[k]] for k in order]
        height = 1 + max(sum(len(p) for p in c) + len(c) - 1 for c in columns)
        room = page - used
        if height <= room or room < 3:
            out += _one_after_another(columns, rng, is_loose=True)
            used += height
        else:
            now, later = _cut(columns, room)
            out += _one_after_another(now, rng, is_loose=False)
            used = height - room
        if used >= page or height > room >= 3:
            while not out[-1].strip():
                out.pop()
            used = used if used < page else 0
            rest = [] if height <= room or room < 3 else _stripped(later, rng)
            out += [feed + rest[0], *rest[1:], ""] if rest else [PAGE]
    return "\n".join(out).replace(PAGE + "\n", feed).replace(PAGE, "")


PAGE = "\0page"
Column = list[list[str]]
"""Paragraphs of lines."""


def _cut(columns: Sequence[Column], room: int) -> tuple[list[Column], list[Column]]:
    """Return what of each cell fits on this page, and what does not."""
    now: list[Column] = []
    later: list[Column] = []
    for column in columns:
        first, rest, left = [], [], room
        for paragraph in column:
            first.append(paragraph[: max(left, 0)])
            rest.append(paragraph[max(left, 0) :])
            left -= len(paragraph) + 1
        now.append([p for p in first if p])
        later.append([p for p in rest if p])
    return now, [column for column in later if column]


def _stripped(columns: Sequence[Column], rng: random.Random) -> list[str]:
    lines = _one_after_another(columns, rng, is_loose=False, is_next=True)
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _one_after_another(
    columns: Sequence[Column], rng: random.Random, *, is_loose: bool, is_next: bool = False
) -> list[str]:
    """Put the cells one after another; one of a single line may have the next on its line.

    `is_loose`: empty paragraphs stand in and after some cells, as people leave them.
    """
    out: list[str] = []
    joins = False
    for at, column in enumerate(columns):
        if not column and joins:
            out[-1] += " "
        elif not column and is_loose and not is_next:
            out += [" ", ""]
        for number, paragraph in enumerate(column):
            if joins and not number:
                gap = "" if out[-1].endswith("  ") else " "
                out[-1] = out[-1].rstrip() + (gap or "  ") + paragraph[0]
                out += paragraph[1:]
            else:
                out += paragraph
            out.append("")
        if not column:
            continue
        joins = len(column) == len(column[0]) == 1 and 0 < at < len(columns) - 1
        joins = joins and rng.random() < 0.8
        if joins:
            out.pop()
        elif is_loose and rng.random() < 0.5:
            out += [" ", ""]
    return [*out, ""] if out and out[-1] else out


def tabbed(
    whole: dict[str, Any], order: Sequence[str] = KINDS, labels: Sequence[str] = LABELS
) -> str:
    """Print as pasted from a spreadsheet: a tab between cells, quotes round line feeds."""
    named = dict(zip(KINDS, labels, strict=True))
    lines = [*head_of(whole), "\t".join(named[k] for k in order)]
    for row in whole["rows"]:
        cells = ["\n".join(cells_of(row)[k]) for k in order]
        lines.append("\t".join(f'"{c}"' if "\n" in c else c for c in cells))
    return "\n".join(lines)


def piped(
    whole: dict[str, Any], order: Sequence[str] = KINDS, labels: Sequence[str] = LABELS
) -> str:
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
    rows = [cells_of(row, style=style) for row in whole["rows"]]
    for cells in [{k: [named[k]] for k in order}, *rows]:
        columns = [[line for p in cells[k] for line in wrapped(p, width)] for k in order]
        for number in range(max(map(len, columns))):
            texts = [c[number].strip() if number < len(c) else "" for c in columns]
            lines.append("  ".join(t.ljust(width + 1) for t in texts).rstrip())
        if blank:
            lines.append("")
    return "\n".join(lines)
