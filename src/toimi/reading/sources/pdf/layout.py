"""From the pages' words and rules to blocks: tables over pages, and the text between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from toimi.reading import columns
from toimi.reading.blocks import Blocks, Paragraph, Row, Source, Table
from toimi.reading.grid import GridCell
from toimi.reading.sources.pdf import furniture, joins
from toimi.reading.sources.pdf.aligned_tables import aligned_tables
from toimi.reading.sources.pdf.lattice import lattices_of, merged
from toimi.reading.sources.pdf.lines import Line, Manner, lines_of, manner_of, paragraphs_of
from toimi.reading.sources.pdf.page_table import Cell, PageTable, inside, page_table
from toimi.reading.sources.pdf.running_text import Said, Sizes, said_of, sizes_of
from toimi.reading.sources.pdf.sheet import Sheet, Word, around

FOOT = 0.7
"""Below this share of a page's height a note may stand under a table that goes on."""

MANY_LINES = 5
FULL_PAGE = 0.75
"""A table that ends above this share of the page's text did not run into the page's end."""


@dataclass
class Laid:
    """One page: its tables, and the lines outside them, furniture left out."""

    sheet: Sheet
    tables: list[PageTable]
    lines: list[Line]
    bottom: float = 0.0
    """How far down the page its text goes."""

    feet: list[Line] = field(default_factory=list)
    """Lines that stand at the foot of this and further pages."""


Item = Said | joins.WholeTable


@dataclass
class Layout:
    """A document's items in reading order, each with its page's number."""

    laid: list[Laid]
    items: list[tuple[int, Item]] = field(default_factory=list)
    manner: Manner = field(default_factory=Manner)
    notes: frozenset[str] = frozenset()
    is_ruled: bool = False
    """Whether the programme's table was told by its rules."""

    @property
    def said(self) -> list[tuple[int, Said]]:
        """The paragraphs above the first table of several rows, with their pages."""
        found = []
        for page, item in self.items:
            if isinstance(item, Said):
                found.append((page, item))
            elif len(item.rows) > 2:
                break
        return found


def layout_of(sheets: Sequence[Sheet]) -> Layout:
    """Find the tables and the running text of a document's pages."""
    laid = [_laid(sheet) for sheet in sheets]
    _drop_furniture(laid)
    is_ruled = _is_ruled([table for page in laid for table in page.tables])
    if not is_ruled:
        _find_aligned(laid)
    cells = {id(cell): cell for p in laid for t in p.tables for row in t.rows for cell in row}
    manner = manner_of([cell.lines for cell in cells.values()] + [page.lines for page in laid])
    sizes = sizes_of(line for page in laid for line in page.lines)
    found = Layout(laid, manner=manner, is_ruled=is_ruled)
    for page in laid:
        _add(found, page, sizes)
    _add_feet(found, sizes)
    found.notes = _notes(found)
    return found


def _add_feet(found: Layout, sizes: Sizes) -> None:
    """Put the feet's lines after their page's text above the first table."""
    for page in found.laid:
        number, at = page.sheet.number, 0
        while at < len(found.items) and found.items[at][0] <= number:
            if not isinstance(found.items[at][1], Said):
                break
            at += 1
        said = said_of(page.feet, sizes, found.manner)
        found.items[at:at] = [(number, each) for each in said]


def _height(found: Layout, number: int) -> float:
    return next(page.sheet.height for page in found.laid if page.sheet.number == number)


def _notes(found: Layout) -> frozenset[str]:
    """Return the marks of the notes at the pages' feet."""
    return frozenset(
        mark
        for page, item in found.items
        if isinstance(item, Said)
        and (mark := furniture.mark_of(item.text))
        and item.lines[0].top > FOOT * _height(found, page)
    )


def _laid(sheet: Sheet) -> Laid:
    words = list(sheet.words)
    tables: list[PageTable] = []
    for lattice in lattices_of(sheet.rules):
        mine = [word for word in words if inside(word, lattice.rect)]
        table = page_table(sheet, lattice, mine)
        if table is not None:
            tables.append(table)
            taken = set(map(id, mine))
            words = [word for word in words if id(word) not in taken]
    return Laid(sheet, tables, outside(words, sheet))


def _is_programme(table: PageTable) -> bool:
    """Tell whether a table has a heading row and most of its rows have several cells."""
    cells = [len({id(cell) for cell in row}) for row in table.rows]
    is_parted = sum(count > 2 for count in cells) * 2 > len(cells)
    return (
        is_parted
        and len(cells) > 1
        and not _is_tall(table)
        and any(columns.looks_like_header([cell.text for cell in row]) for row in table.rows[:40])
    )


def _is_tall(table: PageTable) -> bool:
    """Tell whether what stands under the heading is one field a column, with many lines each."""
    rows = [row for row in table.rows if any(cell.lines for cell in row)]
    if len(rows) > 2 or len(rows) < 2:
        return False
    many = [cell for cell in rows[-1] if len(cell.lines) >= MANY_LINES]
    return len(many) >= max(3, len(rows[-1]) / 2)


def _is_ruled(tables: Sequence[PageTable]) -> bool:
    """Tell whether lines or backgrounds part the programme's rows: not every other one alone."""
    whole = [table for table in tables if _is_programme(table)]
    single = [t for t in tables if len(t.rows) == 1 and len(t.xs) > 2 and t not in whole]
    if sum(_is_tall(table) for table in tables) > len(whole):
        return False
    return sum(len(table.rows) for table in whole) > len(single)


def _find_aligned(laid: Sequence[Laid]) -> None:
    """Look for a table without lines; what was taken for tables by some of its lines is not."""
    pages = [
        (page.sheet.number, outside(page.sheet.words, page.sheet), merged(page.sheet.rules))
        for page in laid
    ]
    gone, _ = furniture.running_lines([p[1] for p in pages], [p.sheet.height for p in laid])
    pages = [
        (number, [line for line in lines if id(line) not in gone], rules)
        for number, lines, rules in pages
    ]
    found = aligned_tables(pages)
    for page, (number, lines, _) in zip(laid, pages, strict=True):
        if number in found:
            page.tables, taken = found[number]
            contents = furniture.contents_lines(lines)
            page.lines = [
                line for line in lines if id(line) not in taken and id(line) not in contents
            ]


def outside(words: Sequence[Word], sheet: Sheet) -> list[Line]:
    """Return the lines of words outside tables; lines end where the widest of them ends."""
    lines = lines_of(words, sheet.number)
    limit = max((line.x1 for line in lines), default=0.0)
    for line in lines:
        line.limit = limit
    return lines


def _drop_furniture(laid: Sequence[Laid]) -> None:
    """Take running lines, page numbers and contents away; a foot's first line is set aside."""
    heights = [page.sheet.height for page in laid]
    dropped, kept = furniture.running_lines([page.lines for page in laid], heights)
    for page in laid:
        gone = dropped | furniture.contents_lines(page.lines)
        for line in page.lines:
            if id(line) in kept:
                line.text = furniture.without_page_number(line.text)
            if id(line) in kept and line.top > page.sheet.height / 2:
                page.feet.append(line)
                gone.add(id(line))
        page.lines = [line for line in page.lines if id(line) not in gone]
        ends = [line.bottom for line in page.lines] + [table.rect[3] for table in page.tables]
        page.bottom = max(ends, default=0.0)


def _add(found: Layout, page: Laid, sizes: Sizes) -> None:
    """Add a page's items from the top down; its first table may carry on the last one."""
    tables = sorted(page.tables, key=lambda table: table.rect[1])
    rest = list(page.lines)
    for table in tables:
        above = [line for line in rest if line.base < table.rect[1] + 2]
        rest = [line for line in rest if line.base >= table.rect[1] + 2]
        _add_text(found, page, above, sizes)
        _add_table(found, page, table)
    _add_text(found, page, rest, sizes)


def _add_text(found: Layout, page: Laid, lines: Sequence[Line], sizes: Sizes) -> None:
    for said in said_of(lines, sizes, found.manner):
        found.items.append((page.sheet.number, said))


def _add_table(found: Layout, page: Laid, table: PageTable) -> None:
    last = _last_table(found, page.sheet.number)
    if last is not None and joins.goes_on(last, table):
        deepest = max(each.bottom for each in found.laid)
        is_full = last.last.rect[3] >= FULL_PAGE * deepest
        joins.append(last, table, is_full=is_full)
        return
    whole = joins.WholeTable([])
    joins.append(whole, table, is_full=False)
    found.items.append((page.sheet.number, whole))


def _last_table(found: Layout, number: int) -> joins.WholeTable | None:
    """Return the table right before; a page's footnotes do not stand between."""
    for page, item in reversed(found.items):
        if isinstance(item, joins.WholeTable):
            return item
        is_foot = item.lines[0].top > FOOT * _height(found, page)
        if page == number or not is_foot or not furniture.is_note(item.text):
            return None
    return None


def blocks_of(found: Layout, title: str) -> Blocks:
    """Return the items as blocks with places; each page's text ends with a form feed."""
    source = Source()
    sheets = {page.sheet.number: page.sheet for page in found.laid}
    blocks: list[Paragraph | Table] = []
    page = 1
    for number, item in found.items:
        for _ in range(number - page):
            source.add("\f")
        page = max(page, number)
        if isinstance(item, Said):
            blocks.append(_paragraph(item, source, sheets[number]))
        else:
            blocks.append(_table(item, source, sheets, found))
    source.add("\f")
    return Blocks(tuple(blocks), source.text, {"title": title} if title else {})


def _paragraph(said: Said, source: Source, sheet: Sheet) -> Paragraph:
    box = sheet.box(around([word for line in said.lines for word in line.words]))
    place = source.add(said.text, page=sheet.number, box=box)
    return Paragraph(said.text, place, said.level, said.depth)


def _table(
    whole: joins.WholeTable, source: Source, sheets: dict[int, Sheet], found: Layout
) -> Table:
    made: dict[int, GridCell] = {}
    rows: list[Row] = []
    for row in whole.rows:
        cells = []
        for cell in row:
            held = made.get(id(cell))
            if held is None:
                held = made[id(cell)] = _cell(
                    cell, source, sheets[cell.page], found.manner, found.notes
                )
                cells.append(held)
            else:
                cells.append(replace(held, merged=True))
        rows.append(tuple(cells))
    return Table(tuple(rows))


def _cell(
    cell: Cell, source: Source, sheet: Sheet, manner: Manner, notes: frozenset[str]
) -> GridCell:
    paragraphs = paragraphs_of(cell.lines, manner)
    if notes:
        paragraphs = [furniture.without_marks(text, notes) for text in paragraphs]
    made = source.cell(paragraphs, page=sheet.number, box=sheet.box(cell.rect))
    return replace(made, cut=len({line.page for line in cell.lines}) > 1)


def lines_by_page(found: Layout) -> list[tuple[int, list[Line]]]:
    """Return all lines of each page, those of tables too, without furniture."""
    gone, _ = furniture.running_lines(
        pages := [outside(page.sheet.words, page.sheet) for page in found.laid],
        [page.sheet.height for page in found.laid],
    )
    kept = []
    for page, lines in zip(found.laid, pages, strict=True):
        dropped = gone | furniture.contents_lines(lines)
        kept.append((page.sheet.number, [line for line in lines if id(line) not in dropped]))
    return kept
