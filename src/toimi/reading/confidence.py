"""How sure the reading of each cell is, 0 to 1: by its source, by what was done to it."""

from collections.abc import Iterable

from toimi.reading import columns, content
from toimi.reading.model import Row
from toimi.reading.rows import Raw

STRUCTURED = 0.99
"""The source itself says where a cell begins and ends."""
LOOSE = 0.96
"""The cells were told apart by what they hold."""
MERGED = 0.995
CUT = 0.9
JOINED = 0.93
MOVED = 0.7
NOT_UNDERSTOOD = 0.7
LOW = 0.75
"""What is less sure than this has a doubt in words."""
DOUBTED = 0.6


def of(raw: Raw, row: Row, doubted: Iterable[str], *, is_loose: bool) -> dict[str, float]:
    """Return the confidence of each cell of a row that the document has a column for."""
    found = {}
    for kind in columns.COLUMNS:
        cell = raw.cells.get(kind)
        if cell is None:
            continue
        sure = LOOSE if is_loose else STRUCTURED
        sure *= MERGED if cell.merged else 1
        sure *= CUT if cell.cut else 1
        sure *= JOINED if kind in raw.joined else 1
        sure *= MOVED if kind in raw.moved else 1
        if kind == columns.SCHEDULE and row.schedule.text and not _is_understood(row):
            sure *= NOT_UNDERSTOOD
        found[kind] = round(min(sure, DOUBTED) if kind in doubted else sure, 2)
    return found


def _is_understood(row: Row) -> bool:
    schedule = row.schedule
    return bool(schedule.periods or schedule.continuous or schedule.rule) or is_state(row)


def is_state(row: Row) -> bool:
    """Tell whether the schedule's cell only says how far the measure has come ("toteutettu")."""
    schedule = row.schedule
    return not schedule.periods and len(schedule.text) <= 60 and content.is_state(schedule.text)
