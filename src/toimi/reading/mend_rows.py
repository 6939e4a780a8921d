"""Rows of a reading split, joined and added; a cell's words moved. Pure: a new reading back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from toimi.errors import sentence
from toimi.language.periods import Schedule
from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.reading.mend import APART, CELLS, NO_WORDS, cell_text, mend_cell, remove_row
from toimi.reading.model import Doubt, Reading, Row

BOTH, UPPER, LOWER, DIVIDED = "both", "upper", "lower", "divided"
SHARES = (BOTH, UPPER, LOWER, DIVIDED)
"""Who gets a cell's words when its row is split; divided: the parts in order, line for line."""
SHARED = ("schedule", "urgency", "responsible", "follow_up")
"""The cells that are shared out; the target and its themes go to both."""

OTHER_URGENCY = sentence(
    "Yhdistetyillä riveillä oli eri kiireellisyys: ”{kept}” ja ”{left_out}”. "
    "Ensimmäinen jäi voimaan."
)
OTHER_TARGET = sentence(
    "Yhdistetyillä riveillä oli eri kehittämiskohde: ”{kept}” ja ”{left_out}”. "
    "Ensimmäinen jäi voimaan."
)


def lines_of(row: Row) -> list[str]:
    """Return the measure and its sub-measures: the lines at which a row can be split."""
    return [row.measure, *row.sub_measures]


def parts_of(row: Row, field: str) -> list[str]:
    """Return the parts of a cell that can be divided: entries of a schedule, lines of others."""
    apart = "\n" if field == "follow_up" else ";"
    return [part.strip() for part in cell_text(row, field).split(apart) if part.strip()]


def split_row(
    reading: Reading,
    row: int,
    at: int,
    shares: Mapping[str, str],
    seasons: Seasons = DEFAULT_SEASONS,
) -> Reading:
    """Return the reading with a row (from 0) in two: the lines of its measure from `at` go below.

    `shares` says for each of SHARED who gets its words; what it leaves out goes to both. Raises
    LookupError for a row, line or share that is not there.
    """
    old = _row(reading, row)
    lines = lines_of(old)
    if not 1 <= at < len(lines) or not set(shares.values()) <= set(SHARES):
        raise LookupError(at)
    copied = [replace(d, row=row + 1) for d in reading.doubts if d.row == row]
    new = replace(
        reading,
        rows=(*reading.rows[: row + 1], old, *reading.rows[row + 1 :]),
        doubts=_in_order([*_shifted(reading.doubts, row + 1, 1), *copied]),
    )
    new = mend_cell(new, row, "measure", "\n".join(lines[:at]), seasons)
    new = mend_cell(new, row + 1, "measure", "\n".join(lines[at:]), seasons)
    for field in SHARED:
        upper, lower = _shared(old, field, shares.get(field, BOTH), at, len(lines))
        for number, text in ((row, upper), (row + 1, lower)):
            if text != cell_text(old, field):
                new = mend_cell(new, number, field, text, seasons)
    return new


def join_row(reading: Reading, row: int, seasons: Seasons = DEFAULT_SEASONS) -> Reading:
    """Return the reading with a row (from 0) joined to the one above it.

    The measure becomes a sub-measure; other cells are put together. Where only one can stay
    (the target, the urgency), the upper one does, with a doubt. Raises LookupError.
    """
    above, below = _row(reading, row - 1), _row(reading, row)
    both = [d for d in reading.doubts if d.row in (row - 1, row)]
    new = remove_row(reading, row)
    joined = replace(
        above,
        places={**below.places, **above.places},
        extra={**below.extra, **_joined_extra(above, below)},
    )
    new = replace(new, rows=(*new.rows[: row - 1], joined, *new.rows[row:]))
    texts = {
        "measure": "\n".join([*lines_of(above), *lines_of(below)]),
        "schedule": APART.join(_once([*parts_of(above, "schedule"), *parts_of(below, "schedule")])),
        "responsible": APART.join(
            _once([*parts_of(above, "responsible"), *parts_of(below, "responsible")])
        ),
        "themes": "\n".join(_once([*above.themes, *below.themes])),
        "follow_up": "\n".join(
            _once([*parts_of(above, "follow_up"), *parts_of(below, "follow_up")])
        ),
        "urgency": above.urgency_text or below.urgency_text,
        "target": above.target or below.target,
    }
    for field, text in texts.items():
        if text != cell_text(above, field):
            new = mend_cell(new, row - 1, field, text, seasons)
    left_out = list(_left_out(above, below, row - 1))
    kept = [replace(d, row=row - 1) for d in both if d.field == "responsible"]
    fresh = [d for d in (*kept, *left_out) if d not in new.doubts]
    return replace(new, doubts=_in_order([*new.doubts, *_unlike(fresh)]))


def move_cell(
    reading: Reading,
    row: int,
    field: str,
    to: str,
    *,
    swap: bool = False,
    seasons: Seasons = DEFAULT_SEASONS,
) -> Reading:
    """Return the reading with a cell's words in another cell of its row, after what is there.

    With `swap` the two change places. Raises LookupError.
    """
    old = _row(reading, row)
    if field not in CELLS or to not in CELLS or field == to:
        raise LookupError(to)
    words, there = cell_text(old, field), cell_text(old, to)
    new = mend_cell(reading, row, field, there if swap else "", seasons)
    new = mend_cell(
        new, row, to, words if swap else "\n".join(filter(None, [there, words])), seasons
    )
    places = dict(old.places)
    came, went = places.pop(field, None), places.pop(to, None)
    if came and (swap or not there):
        places[to] = came
    elif went:
        places[to] = went
    if swap and went:
        places[field] = went
    rows = (*new.rows[:row], replace(new.rows[row], places=places), *new.rows[row + 1 :])
    return replace(new, rows=rows)


def add_row(reading: Reading, at: int) -> Reading:
    """Return the reading with an empty row that becomes row `at` (from 0), under one target.

    Raises LookupError.
    """
    if not 0 <= at <= len(reading.rows):
        raise LookupError(at)
    near = reading.rows[at - 1 if at else 0] if reading.rows else None
    empty = Row(
        target=near.target if near else "",
        themes=near.themes if near else (),
        measure="",
        sub_measures=(),
        schedule=Schedule(""),
        urgency=None,
        urgency_text="",
        responsible_text="",
        responsible=(),
        follow_up="",
    )
    doubts = [*_shifted(reading.doubts, at, 1), Doubt(at, "measure", NO_WORDS)]
    rows = (*reading.rows[:at], empty, *reading.rows[at:])
    return replace(reading, rows=rows, doubts=_in_order(doubts))


def _row(reading: Reading, row: int) -> Row:
    if not 0 <= row < len(reading.rows):
        raise LookupError(row)
    return reading.rows[row]


def _shared(row: Row, field: str, share: str, at: int, count: int) -> tuple[str, str]:
    """Return the words of a cell for the upper and for the lower row."""
    whole, parts = cell_text(row, field), parts_of(row, field)
    if share == UPPER:
        return whole, ""
    if share == LOWER:
        return "", whole
    if share == BOTH or len(parts) < 2:
        return whole, whole
    cut = at if len(parts) == count else min(max(1, round(len(parts) * at / count)), len(parts) - 1)
    apart = "\n" if field == "follow_up" else APART
    return apart.join(parts[:cut]), apart.join(parts[cut:])


def _left_out(above: Row, below: Row, row: int) -> Iterable[Doubt]:
    """Give a doubt for each cell of the lower row whose words do not stay."""
    pairs = (
        ("target", OTHER_TARGET, above.target, below.target),
        ("urgency", OTHER_URGENCY, above.urgency_text, below.urgency_text),
    )
    for field, reason, kept, left_out in pairs:
        if kept and left_out and kept != left_out:
            yield Doubt(row, field, reason, {"kept": kept, "left_out": left_out})


def _joined_extra(above: Row, below: Row) -> dict[str, str]:
    """Return the columns of their own names, with the words of both rows."""
    return {
        name: "\n".join(_once([words, below.extra.get(name, "")]))
        for name, words in above.extra.items()
    }


def _once(words: Iterable[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]


def _unlike(doubts: Sequence[Doubt]) -> list[Doubt]:
    return [doubt for at, doubt in enumerate(doubts) if doubt not in doubts[:at]]


def _shifted(doubts: Iterable[Doubt], first: int, by: int) -> list[Doubt]:
    """Return the doubts as they are when the rows from `first` on stand `by` further down."""
    return [
        replace(d, row=d.row + by) if d.row is not None and d.row >= first else d for d in doubts
    ]


def _in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    return tuple(sorted(doubts, key=lambda d: -1 if d.row is None else d.row))
