"""Why a person should look at a cell: each doubt names the row, the field and the reason."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from toimi.errors import sentence
from toimi.language import roles
from toimi.language.responsibles import misplaced_schedule, split_responsibles
from toimi.reading import columns, confidence, content
from toimi.reading.head import Head
from toimi.reading.model import Doubt, Row
from toimi.reading.rows import Raw
from toimi.reading.urgency import Scale

NO_TITLE = sentence("Asiakirjan otsikkoa ei löytynyt.")
NO_DAY = sentence("Hyväksymispäivää ei löytynyt asiakirjan alusta.")
NO_YEARS = sentence("Ohjelmakautta ei löytynyt otsikosta.")
NO_TARGET = sentence("Rivillä ei ole kehittämiskohdetta.")
NO_SCHEDULE = sentence("Rivillä ei ole aikataulua.")
NO_URGENCY = sentence("Kiireellisyysluokka puuttuu.")
URGENCY_OUTSIDE = sentence("Kiireellisyys ”{text}” ei ole asteikolla 1–{last}.")
URGENCY_SAME = sentence("”{text}” ja ”{other}” luettiin samaksi luokaksi {level}. Tarkista.")
NO_RESPONSIBLE = sentence("Rivillä ei ole vastuuhenkilöä.")
RESPONSIBLE_UNKNOWN = sentence("”{text}” ei ole tunnettu rooli. Kuka vastaa?")
RESPONSIBLE_GUESSED = sentence("”{text}” ei ole tunnettu rooli. Onko se {guess}?")
SCHEDULE_AMONG_RESPONSIBLES = sentence("Vastuusarakkeessa on aika: ”{text}”.")
CUT_BY_PAGE = sentence("Sivunvaihto katkaisi tämän solun. Tarkista, että teksti jatkuu oikein.")
MAY_BE_SWAPPED = sentence(
    "Aikataulun paikalla on vastuuhenkilö ja päinvastoin. Tarkista sarakkeet."
)
LONG_ROW = sentence("Rivi on paljon muita pidempi. Tarkista, onko siinä kaksi toimenpidettä.")
BRACKET_CLOSED = sentence("Sulkumerkki puuttui ja lisättiin.")


SCHEDULES_MISSING = sentence("Tältä riviltä ja {count} muulta riviltä puuttuu aikataulu.")
URGENCIES_MISSING = sentence("Tältä riviltä ja {count} muulta riviltä puuttuu kiireellisyysluokka.")
RESPONSIBLES_MISSING = sentence("Tältä riviltä ja {count} muulta riviltä puuttuu vastuuhenkilö.")
TARGETS_MISSING = sentence("Tältä riviltä ja {count} muulta riviltä puuttuu kehittämiskohde.")
MISSING = {
    columns.TARGET: (NO_TARGET, TARGETS_MISSING),
    columns.SCHEDULE: (NO_SCHEDULE, SCHEDULES_MISSING),
    columns.URGENCY: (NO_URGENCY, URGENCIES_MISSING),
    columns.RESPONSIBLE: (NO_RESPONSIBLE, RESPONSIBLES_MISSING),
}
OFTEN = 0.15
"""Above this share of rows an empty cell is the document's habit, and one doubt says it."""
Moves = Sequence[tuple[str, str, str]]
"""What was moved in a row: the kind of cell it came to, the sentence, the words."""


def of(
    head: Head, rows: Sequence[Row], raws: Sequence[Raw], moves: Sequence[Moves], scale: Scale
) -> list[Doubt]:
    """Return the doubts of the head and of each row, in order."""
    found = list(_head(head))
    found += _missing(rows, raws)
    asked: set[str] = set()
    lengths = sorted(len(row.measure) + len("".join(row.sub_measures)) for row in rows)
    usual = lengths[len(lengths) // 2]
    for number, (row, raw, moved) in enumerate(zip(rows, raws, moves, strict=True)):
        found += _cut(number, raw)
        found += [
            Doubt(number, kind, reason, {"text": text} if text else {})
            for kind, reason, text in moved
        ]
        if len(row.measure) + len("".join(row.sub_measures)) > max(300, 5 * usual):
            found.append(Doubt(number, columns.MEASURE, LONG_ROW))
        found += _schedule(number, row, asked)
        found += _urgency(number, row, scale, asked)
        found += _responsible(number, row, asked)
    return sorted(found, key=lambda doubt: -1 if doubt.row is None else doubt.row)


def _head(head: Head) -> Iterator[Doubt]:
    if not head.title:
        yield Doubt(None, "title", NO_TITLE)
    if head.approved_on is None:
        yield Doubt(None, "approved_on", NO_DAY)
    if head.starts_on is None:
        yield Doubt(None, "starts_on", NO_YEARS)


def _missing(rows: Sequence[Row], raws: Sequence[Raw]) -> Iterator[Doubt]:
    """Give the empty cells: each when they are few, all at the first one when they are many."""
    for kind, (one, many) in MISSING.items():
        has_column = any(kind in raw.cells for raw in raws)
        if kind == columns.URGENCY and not has_column:
            continue
        empty = [at for at, row in enumerate(rows) if not _text(row, kind).strip("-–— ")]
        if len(empty) > max(1, OFTEN * len(rows)):
            yield Doubt(empty[0], kind, many, {"count": str(len(empty) - 1)})
        else:
            yield from (Doubt(at, kind, one) for at in empty)


def _text(row: Row, kind: str) -> str:
    return {
        columns.TARGET: row.target,
        columns.SCHEDULE: row.schedule.text,
        columns.URGENCY: row.urgency_text,
        columns.RESPONSIBLE: row.responsible_text,
    }[kind]


def _cut(number: int, raw: Raw) -> Iterator[Doubt]:
    for name, cell in raw.cells.items():
        if cell.cut and name in columns.COLUMNS:
            yield Doubt(number, name, CUT_BY_PAGE)
        if cell.text.count("(") > cell.text.count(")") and name in columns.COLUMNS:
            yield Doubt(number, name, BRACKET_CLOSED)


def _schedule(number: int, row: Row, asked: set[str]) -> Iterator[Doubt]:
    text = row.schedule.text
    if not text:
        return
    if content.role_share(text) >= 0.8 and content.time_share(row.responsible_text) >= 0.5:
        yield Doubt(number, columns.SCHEDULE, MAY_BE_SWAPPED)
    if confidence.is_state(row):
        return
    for reason in row.schedule.doubts:
        if reason in asked:
            continue
        asked.add(reason)
        yield Doubt(
            number,
            columns.SCHEDULE,
            getattr(reason, "sentence_id", str(reason)),
            dict(getattr(reason, "values", {})),
        )


def _urgency(number: int, row: Row, scale: Scale, asked: set[str]) -> Iterator[Doubt]:
    if not row.urgency_text.strip("-–— "):
        return
    if row.urgency is None or row.urgency > scale.last:
        values = {"text": row.urgency_text, "last": str(scale.last)}
        yield Doubt(number, columns.URGENCY, URGENCY_OUTSIDE, values)
    elif (other := scale.twin(row.urgency_text)) and row.urgency_text.casefold() not in asked:
        asked.add(row.urgency_text.casefold())
        values = {"text": row.urgency_text, "other": other, "level": str(row.urgency)}
        yield Doubt(number, columns.URGENCY, URGENCY_SAME, values)


def _responsible(number: int, row: Row, asked: set[str]) -> Iterator[Doubt]:
    """Give what the cell leaves open; a phrase is asked about once, where it stands first."""
    times, unknown = _open_matters(row.responsible_text)
    if times:
        yield Doubt(number, columns.RESPONSIBLE, SCHEDULE_AMONG_RESPONSIBLES, {"text": times})
    for text in unknown:
        if text.casefold() not in asked:
            asked.add(text.casefold())
            yield _unknown(number, text)


@lru_cache(maxsize=10_000)
def _open_matters(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the times among the people, and the phrases that nobody knows."""
    found = misplaced_schedule(text)
    times = "; ".join(text[first:last] for first, last in found.spans) if found else ""
    phrases = split_responsibles(text)
    return times, tuple(p.text for p in phrases if not p.is_known and not p.is_name)


def _unknown(number: int, text: str) -> Doubt:
    guess = roles.guess(text)
    if guess is None:
        return Doubt(number, columns.RESPONSIBLE, RESPONSIBLE_UNKNOWN, {"text": text})
    values = {"text": text, "guess": guess}
    return Doubt(number, columns.RESPONSIBLE, RESPONSIBLE_GUESSED, values)
