"""Tables whose headings stand beside their values: a card of each measure, a table turned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toimi.reading import columns
from toimi.reading.blocks import Blocks, Paragraph, Row, Table
from toimi.reading.column_words import EXTRA, STANDARD
from toimi.reading.finding import sections
from toimi.reading.finding.compound import cells_of
from toimi.reading.finding.headings import is_same, once
from toimi.reading.grid import Grid, GridCell
from toimi.reading.labels import Named, named_in

EMPTY = GridCell(())
FEWEST_KINDS = 3
LONGEST_LABEL, MOST_LABEL_WORDS = 60, 6
LABELLED_SHARE = 0.5
CORE = frozenset({columns.MEASURE, columns.SCHEDULE, columns.RESPONSIBLE})


@dataclass(frozen=True)
class Pair:
    """A label and the cell beside it (or, of a heading, what it says and no label)."""

    named: tuple[Named, ...]
    label: str
    cell: GridCell


@dataclass
class Card:
    """One measure: its cells by kind, and others by their own names."""

    cells: dict[str, GridCell] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    target: GridCell = EMPTY


def grid_of_cards(document: Blocks) -> Grid | None:
    """Return the programme that cards tell, or None."""
    cards: list[Card] = []
    first: int | None = None
    used: int | None = None
    above: list[tuple[int, Paragraph]] = []
    for number, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            above.append((number, block))
            continue
        found = cards_of(block)
        if found:
            text, at = sections.section_of([each for _n, each in above], block.caption)
            _put_under(found, text)
            if first is None:
                first, used = number, above[at][0] if at is not None else None
            cards += found
        above = []
    cards = [card for card in cards if columns.MEASURE in card.cells]
    if first is None or not cards:
        return None
    before = [
        block.text
        for number, block in enumerate(document.blocks[:first])
        if isinstance(block, Paragraph) and block.text.strip() and number != used
    ]
    header, rows = _table(cards)
    return Grid(document.source_text, header, tuple(rows), tuple(before), document.properties)


def _put_under(cards: Sequence[Card], section: str) -> None:
    """Give the cards without a target the heading that stands over their table."""
    for card in cards:
        if columns.TARGET not in card.cells and not card.target.texts and section:
            card.target = GridCell((section,), merged=True)


def cards_of(table: Table) -> list[Card]:
    """Return the cards of a table; none when it is not made of cards."""
    rows = [row for row in table.rows if any(cell.texts for cell in row)]
    if on_side := list(_turned(rows)):
        return [card for pairs in on_side for card in _cards(pairs)]
    pairs = [pair for row in rows for pair in _pairs(row)]
    kinds = {pair.named[0].kind for pair in pairs if pair.named}
    labelled = sum(any(pair.named for pair in _pairs(row)) for row in rows)
    is_card = columns.MEASURE in kinds and len(kinds & CORE) > 1 and len(kinds) >= FEWEST_KINDS
    if not is_card or labelled < LABELLED_SHARE * len(rows):
        return []
    return _cards(pairs)


def _pairs(row: Row) -> Iterator[Pair]:
    """Give the labels of a row with the cells beside them; a lone text is a heading."""
    cells = [cell for cell in once(row) if cell.texts or len(once(row)) > 1]
    said = [cell for cell in cells if cell.texts]
    if len(said) > 2 and all(_label(cell) for cell in said):
        return
    if len(said) == 1 and not (len(cells) > 1 and _label(cells[0])):
        yield from _within(said[0])
        return
    at = 0
    while at < len(cells):
        named = _label(cells[at])
        if named and at + 1 < len(cells):
            yield Pair(named, cells[at].text, cells[at + 1])
            at += 2
        else:
            if cells[at].texts and (within := list(_within(cells[at]))) and within[0].named:
                yield from within
            at += 1


def _within(cell: GridCell) -> Iterator[Pair]:
    """Give what one cell says by itself: a label with its value under or after it, or a heading."""
    texts = cell.texts
    label, mark, rest = texts[0].partition(":")
    named = _named(label)
    if named and mark and (rest.strip() or len(texts) > 1):
        said = tuple(text for text in (rest.strip(), *texts[1:]) if text)
        yield Pair(named, label, GridCell(said, cell.place))
    elif named and len(texts) > 1 and not mark:
        yield Pair(named, label, GridCell(texts[1:], cell.place))
    elif len(cell.text) <= sections.LONGEST:
        yield Pair((), "", cell)


def _label(cell: GridCell) -> tuple[Named, ...]:
    text = cell.text.rstrip(" :")
    return _named(text) if len(text) <= LONGEST_LABEL and ":" not in text else ()


def _named(text: str) -> tuple[Named, ...]:
    bare = sections.without_count(text)
    if len(bare.split()) > MOST_LABEL_WORDS or not bare:
        return ()
    found = named_in(bare)
    return tuple(named for named in found if named.kind != EXTRA) or found


def _turned(rows: Sequence[Row]) -> Iterator[list[Pair]]:
    """Give each column of a table on its side, whose first column has the headings."""
    if not rows or any(len(row) != len(rows[0]) for row in rows) or len(rows[0]) < 3:
        return
    labels = [_label(row[0]) for row in rows]
    kinds = [named[0].kind for named in labels if named and named[0].kind != EXTRA]
    is_turned = len(set(kinds)) == len(kinds) >= FEWEST_KINDS and columns.MEASURE in kinds
    if not is_turned or 2 * sum(map(bool, labels)) < len(rows):
        return
    measure = next(row for row, named in zip(rows, labels, strict=True) if _is_measure(named))
    if len({cell.text for cell in measure[1:] if cell.texts}) < 2 or _label(measure[2]):
        return
    for at in range(1, len(rows[0])):
        if at > 1 and is_same(measure[at], measure[at - 1]):
            continue
        yield [
            Pair(named, row[0].text, row[at])
            for row, named in zip(rows, labels, strict=True)
            if row[0].texts and (named or row[at].texts)
        ]


def _is_measure(named: tuple[Named, ...]) -> bool:
    return bool(named) and named[0].kind == columns.MEASURE


def _cards(pairs: Sequence[Pair]) -> list[Card]:
    """Put pairs together to cards: a new one begins where a kind that opens cards returns."""
    opens = _opening(pairs)
    found: list[Card] = []
    card = Card()
    target = EMPTY
    for pair in pairs:
        kinds = [named.kind for named in pair.named]
        if not kinds and not pair.label:
            if not sections.is_generic(pair.cell.text):
                target = _as_target(pair.cell)
                card = _closed(card, found)
                card.target = target
            continue
        kind = kinds[0] if kinds else EXTRA
        if kind in card.cells and (kind in opens or kind in (columns.MEASURE, columns.TARGET)):
            held = card
            card = _closed(card, found)
            card.target = target
            if kind != columns.TARGET and columns.TARGET in held.cells:
                card.cells[columns.TARGET] = held.cells[columns.TARGET]
        _add(card, pair, kinds)
    _closed(card, found)
    return found


def _opening(pairs: Sequence[Pair]) -> set[str]:
    first = next((pair.named[0].kind for pair in pairs if pair.named), "")
    return {first, columns.MEASURE}


def _closed(card: Card, found: list[Card]) -> Card:
    if card.cells:
        found.append(card)
    return Card()


def _as_target(cell: GridCell) -> GridCell:
    labelled = sections.target_label(cell.text)
    return GridCell((labelled[1] if labelled else cell.text,), cell.place, merged=True)


def _add(card: Card, pair: Pair, kinds: Sequence[str]) -> None:
    if len(kinds) > 1:
        for named, cell in zip(pair.named, cells_of(pair.cell, kinds), strict=True):
            _put(card, named.kind, named.text, cell)
        return
    kind = kinds[0] if kinds else EXTRA
    key = kind if kind != EXTRA else f"extra {columns.plain(pair.label)}"
    _put(card, key, sections.without_count(pair.label), pair.cell)


def _put(card: Card, key: str, label: str, cell: GridCell) -> None:
    held = card.cells.get(key)
    if held is not None and held.texts:
        cell = GridCell((*held.paragraphs, "", *cell.paragraphs), held.place)
    card.cells[key] = cell
    card.labels[key] = label[:1].upper() + label[1:]


def _table(cards: Sequence[Card]) -> tuple[Row, list[Row]]:
    """Return the cards as a table."""
    labels: dict[str, str] = {}
    for card in cards:
        for key, label in card.labels.items():
            labels.setdefault(key, label)
    has_target = any(card.target.texts for card in cards)
    keys = [kind for kind in columns.COLUMNS if kind in labels]
    keys += [key for key in labels if key not in keys]
    if has_target and columns.TARGET not in labels:
        language = columns.language_of(list(labels.values()))
        labels[columns.TARGET] = STANDARD[language][columns.TARGET]
        keys.insert(0, columns.TARGET)
    rows = []
    for card in cards:
        cells = dict(card.cells)
        cells.setdefault(columns.TARGET, card.target)
        rows.append(tuple(cells.get(key, EMPTY) for key in keys))
    return tuple(GridCell((labels[key],)) for key in keys), rows
