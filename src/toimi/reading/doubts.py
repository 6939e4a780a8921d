"""Why a person should look at a cell: each doubt names the row, the field and the reason."""

from collections.abc import Iterator, Mapping, Sequence

from toimi.errors import sentence
from toimi.language.responsibles import misplaced_schedule, split_responsibles
from toimi.reading import columns, content
from toimi.reading.grid import GridCell
from toimi.reading.head import Head
from toimi.reading.model import Doubt, Row
from toimi.reading.urgency import Scale

NO_TITLE = sentence("Asiakirjan otsikkoa ei löytynyt.")
NO_DAY = sentence("Hyväksymispäivää ei löytynyt asiakirjan alusta.")
NO_YEARS = sentence("Ohjelmakautta ei löytynyt otsikosta.")
NO_TARGET = sentence("Rivillä ei ole kehittämiskohdetta.")
NO_SCHEDULE = sentence("Rivillä ei ole aikataulua.")
NO_URGENCY = sentence("Kiireellisyysluokka puuttuu.")
URGENCY_OUTSIDE = sentence("Kiireellisyys ”{text}” ei ole asteikolla 1–{last}.")
NO_RESPONSIBLE = sentence("Rivillä ei ole vastuuhenkilöä.")
RESPONSIBLE_UNKNOWN = sentence("”{text}” ei ole tunnettu rooli. Kuka vastaa?")
SCHEDULE_AMONG_RESPONSIBLES = sentence("Vastuusarakkeessa on aika: ”{text}”.")
CUT_BY_PAGE = sentence("Sivunvaihto katkaisi tämän solun. Tarkista, että teksti jatkuu oikein.")
MAY_BE_SWAPPED = sentence(
    "Aikataulun paikalla on vastuuhenkilö ja päinvastoin. Tarkista sarakkeet."
)
LONG_ROW = sentence("Rivi on paljon muita pidempi. Tarkista, onko siinä kaksi toimenpidettä.")
BRACKET_CLOSED = sentence("Sulkumerkki puuttui ja lisättiin.")


def of(
    head: Head,
    rows: Sequence[Row],
    cells: Sequence[Mapping[str, GridCell]],
    scale: Scale,
) -> Iterator[Doubt]:
    """Return the doubts of the head and of each row, in order."""
    if not head.title:
        yield Doubt(None, "title", NO_TITLE)
    if head.approved_on is None:
        yield Doubt(None, "approved_on", NO_DAY)
    if head.starts_on is None:
        yield Doubt(None, "starts_on", NO_YEARS)
    has_urgency = any(columns.URGENCY in row for row in cells)
    lengths = sorted(len(row.measure) + len("".join(row.sub_measures)) for row in rows)
    usual = lengths[len(lengths) // 2]
    for number, (row, raw) in enumerate(zip(rows, cells, strict=True)):
        if not row.target:
            yield Doubt(number, columns.TARGET, NO_TARGET)
        yield from _cut(number, raw)
        if len(row.measure) + len("".join(row.sub_measures)) > max(300, 5 * usual):
            yield Doubt(number, columns.MEASURE, LONG_ROW)
        yield from _schedule(number, row)
        yield from _urgency(number, row, scale, has_urgency=has_urgency)
        yield from _responsible(number, row)


def _cut(number: int, raw: Mapping[str, GridCell]) -> Iterator[Doubt]:
    for name, cell in raw.items():
        if cell.cut and name in columns.COLUMNS:
            yield Doubt(number, name, CUT_BY_PAGE)
        if cell.text.count("(") > cell.text.count(")") and name in columns.COLUMNS:
            yield Doubt(number, name, BRACKET_CLOSED)


def _schedule(number: int, row: Row) -> Iterator[Doubt]:
    text = row.schedule.text
    if not text:
        yield Doubt(number, columns.SCHEDULE, NO_SCHEDULE)
        return
    if content.role_share(text) >= 0.8 and content.time_share(row.responsible_text) >= 0.5:
        yield Doubt(number, columns.SCHEDULE, MAY_BE_SWAPPED)
    for reason in row.schedule.doubts:
        yield Doubt(
            number,
            columns.SCHEDULE,
            getattr(reason, "sentence_id", str(reason)),
            dict(getattr(reason, "values", {})),
        )


def _urgency(number: int, row: Row, scale: Scale, *, has_urgency: bool) -> Iterator[Doubt]:
    if not has_urgency:
        return
    if not row.urgency_text:
        yield Doubt(number, columns.URGENCY, NO_URGENCY)
    elif row.urgency is None or row.urgency > scale.last:
        values = {"text": row.urgency_text, "last": str(scale.last)}
        yield Doubt(number, columns.URGENCY, URGENCY_OUTSIDE, values)


def _responsible(number: int, row: Row) -> Iterator[Doubt]:
    text = row.responsible_text
    if not text:
        yield Doubt(number, columns.RESPONSIBLE, NO_RESPONSIBLE)
        return
    found = misplaced_schedule(text)
    if found is not None:
        said = "; ".join(text[first:last] for first, last in found.spans)
        yield Doubt(number, columns.RESPONSIBLE, SCHEDULE_AMONG_RESPONSIBLES, {"text": said})
    for phrase in split_responsibles(text):
        if not phrase.is_known and not phrase.is_name:
            yield Doubt(number, columns.RESPONSIBLE, RESPONSIBLE_UNKNOWN, {"text": phrase.text})
