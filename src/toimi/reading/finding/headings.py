"""Where the heading of a table is: one row or two, not always the first, perhaps repeated."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimi.reading import columns, content
from toimi.reading.blocks import Row
from toimi.reading.grid import GridCell

MOST_ROWS_BEFORE = 40
FEWEST_KINDS = 3
LONGEST_LOWER = 60
ALL = 0.9
"""How much of a cell says a time when it is a row's own, and no heading."""


@dataclass(frozen=True)
class HeadingRow:
    """The heading of a table: a label for each column, and the rows that it takes."""

    cells: Row
    first: int
    after: int

    @property
    def labels(self) -> list[str]:
        """The text of each column's heading."""
        return [cell.text for cell in self.cells]


def once(row: Row) -> list[GridCell]:
    """Return the cells of a row, one that covers several columns once."""
    return [cell for at, cell in enumerate(row) if not at or not is_same(cell, row[at - 1])]


def is_same(one: GridCell, other: GridCell) -> bool:
    """Tell whether two places of a table are one merged cell."""
    return one.place == other.place and one.texts == other.texts and one.place is not None


def heading_of(rows: Sequence[Row], first: int = 0) -> HeadingRow | None:
    """Return the heading of a table from row `first` on, or None."""
    for number in range(first, min(first + MOST_ROWS_BEFORE, len(rows))):
        if found := _heading_at(rows, number):
            return found
    return None


def headings_of(rows: Sequence[Row]) -> list[HeadingRow]:
    """Return the heading of a table and each row further down that repeats it."""
    first = heading_of(rows) or weak_heading_of(rows)
    if first is None:
        return []
    return [first, *_repeats(rows, first)]


def _repeats(rows: Sequence[Row], first: HeadingRow) -> Iterator[HeadingRow]:
    height = first.after - first.first
    written = [_key(row) for row in rows[first.first : first.after]]
    labels = [columns.plain(label) for label in first.labels]
    number = first.after
    while number < len(rows):
        key = _key(rows[number])
        count = height if [_key(row) for row in rows[number : number + height]] == written else 0
        if count or (key and key in (written[-1], labels)):
            yield HeadingRow(first.cells, number, number + (count or 1))
            number += count or 1
        else:
            number += 1


def _key(row: Row) -> list[str]:
    return [columns.plain(cell.text) for cell in row]


def _heading_at(rows: Sequence[Row], number: int) -> HeadingRow | None:
    """Return the heading that begins on a row: alone, or with the row under it."""
    single = columns.heading_kinds([cell.text for cell in once(rows[number])]) - {columns.NUMBER}
    if number + 1 < len(rows) and (double := _double(rows[number], rows[number + 1])):
        kinds = columns.heading_kinds([cell.text for cell in once(double)]) - {columns.NUMBER}
        if len(kinds) >= FEWEST_KINDS and len(kinds) >= len(single):
            return HeadingRow(double, number, number + 2)
    if len(single) >= FEWEST_KINDS and _is_mostly_named(rows[number]):
        return HeadingRow(rows[number], number, number + 1)
    return None


def _is_mostly_named(row: Row) -> bool:
    """Tell whether a row of headings, and not of sentences that happen to hold their words."""
    said = [cell.text for cell in once(row) if cell.texts]
    named = sum(bool(columns.heading_kinds([text])) for text in said)
    return 3 * named >= len(said)


def _double(upper: Row, lower: Row) -> Row | None:
    """Return the labels of two rows that are one heading, or None when they are not.

    Above a group of columns stands its name; under a heading may stand what it means.
    """
    own = [cell for at, cell in enumerate(lower) if at < len(upper) and not _hangs(cell, upper[at])]
    said = [cell.text for cell in own if cell.texts]
    is_lone = sum(bool(cell.texts) for cell in once(upper)) < 2 or _is_one_wide(lower)
    if (
        len(upper) != len(lower)
        or is_lone
        or not said
        or any(len(text) > LONGEST_LOWER for text in said)
    ):
        return None
    if any(content.time_share(text) >= ALL or content.is_urgency(text) for text in said):
        return None
    named = [text for text in said if columns.heading_kinds([text])]
    spans = any(is_same(cell, upper[at]) and cell.texts for at, cell in enumerate(upper[1:]))
    is_explanation = all(text.startswith("(") and text.endswith(")") for text in said)
    is_group = len(named) >= 2 or (spans and len(named) >= 1)
    if not is_explanation and (not is_group or 2 * len(named) < len(said)):
        return None
    return tuple(_label(upper, lower, at) for at in range(len(upper)))


def _is_one_wide(row: Row) -> bool:
    """Tell a row that is one cell over many columns: a section, and no second row of headings."""
    said = [cell for cell in once(row) if cell.texts]
    return len(said) == 1 and len(row) > 1 and any(cell.merged for cell in row)


def _hangs(cell: GridCell, above: GridCell) -> bool:
    return cell.merged and is_same(cell, above)


def _label(upper: Row, lower: Row, at: int) -> GridCell:
    over, under = upper[at], lower[at]
    if not under.texts or _hangs(under, over):
        return over
    is_group = any(
        0 <= near < len(upper) and is_same(over, upper[near]) and not is_same(under, lower[near])
        for near in (at - 1, at + 1)
    )
    names_it = bool(columns.heading_kinds([over.text])) if over.texts else False
    if not is_group and over.texts and (names_it or not columns.heading_kinds([under.text])):
        return over
    if is_group and over.texts and _is_twice(lower, at):
        return replace(under, paragraphs=(f"{over.text}: {under.text}",))
    return replace(under, merged=False)


def _is_twice(lower: Row, at: int) -> bool:
    """Tell whether another group has a column of the same name."""
    key = columns.plain(lower[at].text)
    before = [cell for cell in lower[:at] if columns.plain(cell.text) == key]
    return any(not is_same(cell, lower[at]) for cell in before)


def weak_heading_of(rows: Sequence[Row]) -> HeadingRow | None:
    """Return a heading that names a measure and one more, where the cells tell the rest."""
    for number, row in enumerate(rows[:5]):
        kinds = columns.heading_kinds([cell.text for cell in once(row)]) - {columns.NUMBER}
        if columns.MEASURE not in kinds or len(kinds) < 2:
            continue
        labels = [cell.text for cell in row]
        if _is_card(rows[number + 1 :]):
            return None
        found = set(columns.assign(labels, samples_of(rows[number + 1 :], len(row))))
        if columns.MEASURE in found and found & {columns.SCHEDULE, columns.RESPONSIBLE}:
            return HeadingRow(row, number, number + 1) if len(found - WEAK) >= 3 else None
    return None


def _is_card(below: Sequence[Row]) -> bool:
    """Tell whether labels stand beside values: below the first of them come others."""
    first = [cells[0].text for cells in below[:MOST_SAMPLES] if cells and cells[0].texts]
    named = sum(bool(columns.heading_kinds([text])) for text in first if ":" not in text)
    return bool(first) and 2 * named > len(first)


WEAK = frozenset({columns.EXTRA, columns.NUMBER})
MOST_SAMPLES = 200


def samples_of(rows: Sequence[Row], width: int) -> list[list[str]]:
    """Return some cells of each column."""
    return [[row[at].text for row in rows[:MOST_SAMPLES] if at < len(row)] for at in range(width)]
