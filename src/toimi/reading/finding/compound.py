"""Columns that hold two things, as their heading says ("Aikataulu ja vastuuhenkilö"): taken apart
by what their cells say."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from toimi.reading import columns, content
from toimi.reading.blocks import Row
from toimi.reading.grid import GridCell
from toimi.reading.labels import Named, named_in

TOLD = (columns.SCHEDULE, columns.URGENCY, columns.RESPONSIBLE)
_JOINT = re.compile(r"\s*(?:[;,()|]|/(?!\d)|(?<!\d)/)\s*|\s+[–—-]\s+|:\s+|\.\s+(?=[A-ZÅÄÖ])")
_EDGES = " \t,;/–—-()|:."


def taken_apart(header: Row, rows: Sequence[Row]) -> tuple[Row, list[Row]]:
    """Return the table with a column for each thing that a heading names."""
    taken = {named[0].kind for cell in header if len(named := _told(cell.text)) == 1}
    for at in range(len(header) - 1, -1, -1):
        named = _told(header[at].text)
        kinds = [each.kind for each in named]
        if len(named) < 2 or not set(kinds) <= set(TOLD) or set(kinds) & taken:
            continue
        labels = tuple(replace(header[at], paragraphs=(_title(each),)) for each in named)
        header = (*header[:at], *labels, *header[at + 1 :])
        rows = [
            (*row[:at], *cells_of(row[at], kinds), *row[at + 1 :]) if at < len(row) else row
            for row in rows
        ]
    return header, list(rows)


def _told(label: str) -> list[Named]:
    if len(label) > columns.LONGEST_LABEL:
        return []
    return [named for named in named_in(label) if named.kind != columns.EXTRA]


def _title(named: Named) -> str:
    return named.text[:1].upper() + named.text[1:]


def cells_of(cell: GridCell, kinds: Sequence[str]) -> list[GridCell]:
    """Return a cell for each kind, with what `cell` says of it."""
    held: dict[str, list[str]] = {kind: [] for kind in kinds}
    for text in cell.paragraphs:
        for kind, part in parts_of(text, kinds):
            held[kind].append(part)
    return [replace(cell, paragraphs=tuple(held[kind])) for kind in kinds]


def parts_of(text: str, kinds: Sequence[str]) -> list[tuple[str, str]]:
    """Return the parts of a text in order, each with its kind among `kinds`."""
    if not text:
        return []
    edges = [0]
    for joint in _JOINT.finditer(text):
        edges += [joint.end()]
    pieces = [(a, b) for a, b in pairwise([*edges, len(text)]) if text[a:b].strip(_EDGES)]
    found: list[tuple[str, int, int]] = []
    for first, last in pieces:
        for kind, a, b in _pieces(text, first, last, kinds):
            if found and found[-1][0] == kind:
                found[-1] = (kind, found[-1][1], b)
            else:
                found.append((kind, a, b))
    return [(kind, said) for kind, a, b in found if (said := _trimmed(text[a:b]))]


def _trimmed(text: str) -> str:
    said = text.strip(" \t,;/–—-|:")
    if said.count("(") != said.count(")"):
        said = said.strip("()")
    return said.strip(_EDGES.replace(".", "").replace("(", "").replace(")", ""))


def _pieces(text: str, first: int, last: int, kinds: Sequence[str]) -> list[tuple[str, int, int]]:
    """Give the kinds of a piece; one that says a time and more is cut where the time ends."""
    said = text[first:last]
    labels = named_in(said.strip(_EDGES)) if said.rstrip().endswith(":") else ()
    if labels and labels[0].kind in kinds:
        return []
    if columns.URGENCY in kinds and content.is_urgency(said.strip(_EDGES)):
        return [(columns.URGENCY, first, last)]
    share = content.time_share(said.strip(_EDGES)) if columns.SCHEDULE in kinds else 0.0
    rest = next((k for k in (columns.RESPONSIBLE, columns.URGENCY) if k in kinds), kinds[0])
    if share >= 0.95 or (share >= 0.6 and not content.role_share(said.strip(_EDGES))):
        return [(columns.SCHEDULE, first, last)]
    if share and (cut := _cut(said)):
        head, tail = said[:cut], said[cut:]
        is_first = content.time_share(head.strip(_EDGES)) >= content.time_share(tail.strip(_EDGES))
        ways = (columns.SCHEDULE, rest) if is_first else (rest, columns.SCHEDULE)
        return [(ways[0], first, first + cut), (ways[1], first + cut, last)]
    return [(rest, first, last)]


def _cut(text: str) -> int | None:
    """Return the place that best parts a time from other words, or None."""
    edges = [at for at in content.time_edges(text) if text[:at].strip() and text[at:].strip()]
    scores = []
    for at in edges:
        one, other = content.time_share(text[:at].strip()), content.time_share(text[at:].strip())
        scores.append((abs(one - other), at))
    return max(scores)[1] if scores and max(scores)[0] >= 0.8 else None
