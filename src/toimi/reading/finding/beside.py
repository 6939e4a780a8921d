"""Columns of measures whose heading names people or times too: "Toimenpide ja vastuuhenkilö"."""

from collections.abc import Sequence
from dataclasses import replace

from toimi.reading import columns
from toimi.reading.blocks import Row
from toimi.reading.finding import tails
from toimi.reading.grid import GridCell
from toimi.reading.labels import named_in

WHERE = frozenset({columns.SCHEDULE, columns.RESPONSIBLE})


def taken_apart(header: Row, rows: Sequence[Row]) -> tuple[Row, list[Row]]:
    """Return the table with columns for what stands at the end of its measures' cells."""
    for at, cell in enumerate(header):
        named = named_in(cell.text)
        more = [each for each in named[1:] if each.kind in WHERE]
        if not more or named[0].kind != columns.MEASURE or len(more) + 1 < len(named):
            continue
        held = {each.kind for other in header if other is not cell for each in named_in(other.text)}
        more = [each for each in more if each.kind not in held]
        labels = [
            replace(cell, paragraphs=(each.text[:1].upper() + each.text[1:],)) for each in more
        ]
        first = replace(cell, paragraphs=(named[0].text,))
        kinds = [each.kind for each in more]
        header = (*header[:at], first, *labels, *header[at + 1 :])
        made = [(*row[:at], *_cells(row[at], kinds), *row[at + 1 :]) for row in rows]
        return header, made
    return header, list(rows)


def _cells(cell: GridCell, kinds: Sequence[str]) -> list[GridCell]:
    """Return the measure's cell and one for each kind that the ends of its paragraphs say."""
    held: dict[str, list[str]] = {kind: [] for kind in kinds}
    kept: list[str] = []
    for number, text in enumerate(cell.paragraphs):
        rest, told = tails.tail_of(text, cell.place)
        if not told and number and (alone := tails.told_by(text, cell.place)):
            rest, told = "", alone
        if not told or not {each.kind for each in told} <= held.keys():
            kept.append(text)
            continue
        for each in told:
            held[each.kind] += each.texts
        if rest:
            kept.append(rest)
    return [
        replace(cell, paragraphs=tuple(kept)),
        *(replace(cell, paragraphs=tuple(held[kind])) for kind in kinds),
    ]
