"""Two columns that say when a measure begins and when it ends, read as one schedule."""

import re
from collections.abc import Sequence
from dataclasses import replace

from toimi.reading import columns, content
from toimi.reading.grid import Grid, GridCell

_BEGIN = re.compile(r"aloit|alkaa|alku|käynnist|start|påbörj|börja|begin|from\b", re.I)
_END = re.compile(
    r"valmis|päätt|loppu|lopet|takaraja|klar|slut|avslut|\bend|finish|complet|due|deadline", re.I
)
WORDS = {
    "fi": ("{} alkaen", "{} mennessä"),
    "sv": ("från {}", "senast {}"),
    "en": ("from {}", "by {}"),
}
"""How a schedule is said that has only its beginning, or only its end."""
LEAST_SHARE = 0.5
TAKEN = (columns.SCHEDULE, columns.EXTRA, columns.FOLLOW_UP)


def joined(
    grid: Grid, kinds: Sequence[str], labels: Sequence[str], *, is_chosen: bool
) -> tuple[Grid, list[str]]:
    """Return the grid with the two columns put together in the first, and its columns' kinds.

    Where a person chose the kinds (`is_chosen`), only a beginning that is the schedule counts.
    """
    found = _pair(grid, kinds, labels)
    if found is None or (is_chosen and kinds[found[0]] != columns.SCHEDULE):
        return grid, list(kinds)
    begin, end = found
    words = WORDS[columns.language_of(labels)]
    rows = tuple(_joined(row, begin, end, words) for row in grid.rows)
    new = [columns.EXTRA if at == end else kind for at, kind in enumerate(kinds)]
    new[begin] = columns.SCHEDULE
    return replace(grid, rows=rows), new


def _pair(grid: Grid, kinds: Sequence[str], labels: Sequence[str]) -> tuple[int, int] | None:
    times = [at for at, kind in enumerate(kinds) if kind in TAKEN and _says_times(grid, at)]
    begins = [at for at in times if _BEGIN.search(labels[at])]
    ends = [at for at in times if _END.search(labels[at]) and at not in begins]
    if len(begins) != 1 or len(ends) != 1:
        return None
    others = [at for at, kind in enumerate(kinds) if kind == columns.SCHEDULE]
    return (begins[0], ends[0]) if set(others) <= {begins[0], ends[0]} else None


def _says_times(grid: Grid, at: int) -> bool:
    said = [row[at].text for row in grid.rows[:200] if at < len(row) and row[at].texts]
    return bool(said) and content.share_of(columns.SCHEDULE, said) >= LEAST_SHARE


def _joined(
    row: tuple[GridCell, ...], begin: int, end: int, words: tuple[str, str]
) -> tuple[GridCell, ...]:
    if max(begin, end) >= len(row):
        return row
    first, last = row[begin].text, row[end].text
    if first and last and first != last:
        text = f"{first}–{last}"
    elif first and not last:
        text = words[0].format(first) if content.says_a_day(first) else first
    elif last and not first:
        text = words[1].format(last) if content.says_a_day(last) else last
    else:
        text = first
    cell = replace(
        row[begin],
        paragraphs=(text,) if text else (),
        place=row[begin].place if first else row[end].place,
    )
    return (*row[:begin], cell, *row[begin + 1 :])
