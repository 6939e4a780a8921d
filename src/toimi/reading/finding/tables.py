"""Which of a document's tables are the programme, and their rows as one table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimi.language.word_lists import word_list, word_set
from toimi.reading import columns, content
from toimi.reading.blocks import Blocks, Paragraph, Row, Table
from toimi.reading.column_words import STANDARD
from toimi.reading.finding import beside, compound, sections
from toimi.reading.finding.headings import HeadingRow, headings_of, once, samples_of
from toimi.reading.grid import Grid, GridCell
from toimi.reading.labels import kind_of

EMPTY = GridCell(())
WORTH = {
    columns.MEASURE: 3,
    columns.SCHEDULE: 3,
    columns.RESPONSIBLE: 3,
    columns.TARGET: 2,
    columns.URGENCY: 2,
    columns.FOLLOW_UP: 1,
}
"""How much each kind of column says that a table is the programme."""

ROWS_COUNTED, ROWS_WORTH = 24, 4
COPIED = 0.8
"""How many of a table's rows another has too when it only says them a second time."""

FITTING = 0.6
"""How many of a column's cells must be of its kind in a table that has no heading."""

MOST_COVER_ROWS = 14
LOOSE_TARGETS = word_list(
    "aihe aiheet alue kohde kohta asia teema tema ämne område theme topic area subject tavoite"
)
"""Targets that other tables have too: agendas, courses."""

DUTIES = word_list("tehtäv työtehtäv toiminta uppgift aktivitet task activit duty")
"""Beginnings of measures' names that lists of duties have too."""

OTHERS = word_list("malli esimerkki pohja ohje täyttöohje mall exempel anvisning template example")
FORMER = word_list("edelli aiemm aikaisem föregående tidigare previous earlier former")
TOTALS = word_set("yhteensä summa total totalt totals sum kokonaissumma summa")


@dataclass(frozen=True)
class Part:
    """One table, or a piece of one under a heading of its own, that may be the programme's.

    `block` counts the document's blocks. `section` is what stands over it; `is_labelled` says
    that a word calls it a target.
    """

    block: int
    header: Row
    rows: tuple[Row, ...]
    kinds: tuple[str, ...]
    section: str = ""
    section_block: int | None = None
    is_labelled: bool = False
    lead: tuple[Row, ...] = ()

    @property
    def worth(self) -> float:
        """How likely this is the programme, in points."""
        rows = min(len(self.rows), ROWS_COUNTED) / ROWS_WORTH
        return sum(WORTH.get(kind, 0) for kind in set(self.kinds)) + rows


def grid_of_tables(document: Blocks) -> Grid | None:
    """Return the programme that a document's tables hold, or None."""
    parts = list(_parts(document))
    if not parts:
        return _without_heading(document)
    members = _family(parts)
    members = _with_rest(document, members, parts)
    header, rows, has_sections = _joined(members)
    before = _before(document, members, has_sections=has_sections)
    return Grid(document.source_text, header, tuple(rows), before, document.properties)


def _parts(document: Blocks) -> Iterator[Part]:
    above: list[tuple[int, Paragraph]] = []
    for number, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            above.append((number, block))
            continue
        found = list(_parts_of(number, block))
        if found:
            section, at = sections.section_of([each for _n, each in above], block.caption)
            if not found[0].section:
                place = above[at][0] if at is not None else None
                said = above[at][1].text if at is not None else block.caption
                is_labelled = sections.target_label(sections.bare_caption(said)) is not None
                found[0] = replace(
                    found[0], section=section, section_block=place, is_labelled=is_labelled
                )
            yield from found
        above = []


def _parts_of(number: int, table: Table) -> Iterator[Part]:
    """Give the pieces of a table: from each of its headings to the next."""
    found = headings_of(table.rows)
    if not found:
        return
    ends = [*(heading.first for heading in found[1:]), len(table.rows)]
    lead = table.rows[: found[0].first]
    own = _lone(lead[-1]) if lead else ""
    section = own if own and not sections.is_generic(own) else ""
    stacked = bool(section) and len(found) > 1
    for heading, end in zip(found, ends, strict=True):
        rows = [row for row in table.rows[heading.after : end] if _is_said(row, heading)]
        following = _lone(rows[-1]) if rows and stacked and end < len(table.rows) else ""
        if following:
            rows.pop()
        header, rows = compound.taken_apart(*beside.taken_apart(heading.cells, rows))
        kinds = columns.assign([cell.text for cell in header], samples_of(rows, len(header)))
        if _is_programme(header, kinds, rows):
            kept = lead[:-1] if stacked and heading is found[0] else lead
            over = _bare_target(section) if stacked else ""
            yield Part(number, header, tuple(rows), tuple(kinds), over, lead=tuple(kept))
        lead, section = (), following


def _bare_target(text: str) -> str:
    labelled = sections.target_label(text)
    return labelled[1] if labelled else text


def _lone(row: Row) -> str:
    """Return the one text of a row that is a heading, or nothing."""
    said = [cell.text for cell in once(row) if cell.texts]
    return said[0] if len(said) == 1 and sections.is_heading_like(said[0]) else ""


def _is_said(row: Row, heading: HeadingRow) -> bool:
    said = [cell.text for cell in once(row) if cell.texts]
    if not said:
        return False
    first = said[0].casefold().split()[0].rstrip(":.,")
    is_total = first in TOTALS and not any(len(text) > 40 for text in said)
    is_explained = len(said) > 1 and all(t.startswith("(") and t.endswith(")") for t in said)
    return not is_total and not is_explained and len(row) >= min(2, len(heading.cells))


def _is_programme(header: Row, kinds: Sequence[str], rows: Sequence[Row]) -> bool:
    """Tell whether a table may be the programme: by its headings first, cells as their help."""
    if not rows or not columns.is_programme(kinds):
        return False
    named = {found[0] for cell in header if (found := kind_of(cell.text))}
    if columns.MEASURE in named:
        return not _is_roster(header, kinds, rows)
    targets = [cell.text for cell, kind in zip(header, kinds, strict=True) if kind != "extra"]
    strong = any(
        (found := kind_of(text))
        and found[0] == columns.TARGET
        and columns.plain(text) not in LOOSE_TARGETS
        for text in targets
    )
    return strong and columns.SCHEDULE in kinds and columns.RESPONSIBLE in kinds


def _is_roster(header: Row, kinds: Sequence[str], rows: Sequence[Row]) -> bool:
    """Tell whether a table only says who does what on which weekday: no days, no targets."""
    told = set(kinds) & {columns.TARGET, columns.URGENCY, columns.FOLLOW_UP}
    label = columns.plain(header[kinds.index(columns.MEASURE)].text)
    if told or not label.startswith(DUTIES) or columns.SCHEDULE not in kinds:
        return False
    times = samples_of(rows, len(header))[kinds.index(columns.SCHEDULE)]
    said = [text for text in times if text]
    dated = sum(content.says_a_day(text) and content.has_time(text) for text in said)
    return 2 * dated < len(said)


def _family(parts: Sequence[Part]) -> list[Part]:
    """Return the parts that make the programme: the best one and those of its kind."""
    groups: list[list[Part]] = []
    for part in parts:
        group = next((g for g in groups if _is_kin(g[0], part)), None)
        if group is None:
            groups.append([part])
        else:
            group.append(part)
    groups = [_of_now(group) for group in groups]
    return max(groups, key=_worth)


def _worth(group: Sequence[Part]) -> float:
    rows = min(sum(len(part.rows) for part in group), ROWS_COUNTED) / ROWS_WORTH
    alone = max(part.worth - min(len(part.rows), ROWS_COUNTED) / ROWS_WORTH for part in group)
    is_other = _begins(group[0].section, (*OTHERS, *FORMER))
    return alone + rows - 6 * is_other


def _begins(text: str, words: tuple[str, ...]) -> bool:
    return any(word.startswith(words) for word in text.casefold().split()[:3])


def _is_kin(one: Part, other: Part) -> bool:
    """Tell whether two tables have the same columns, but for a few words."""
    if _core(one) == _core(other):
        return True
    mine, theirs = _labels(one), _labels(other)
    few = min(len(mine), len(theirs))
    return few > 2 and len(mine & theirs) >= 0.8 * few and abs(len(mine) - len(theirs)) <= 1


def _core(part: Part) -> frozenset[str]:
    return frozenset(part.kinds) - {columns.TARGET, columns.NUMBER, columns.EXTRA}


def _labels(part: Part) -> set[str]:
    return {columns.plain(cell.text) for cell in part.header if cell.texts}


def _of_now(group: Sequence[Part]) -> list[Part]:
    """Leave out models to fill in, former programmes and what is said a second time."""
    kept = [part for part in group if not _begins(part.section, (*OTHERS, *FORMER))] or [*group]
    said: set[tuple[str, ...]] = set()
    found = []
    for part in kept:
        own = set(_said_in(part))
        is_copy = len(own) > 1 and len(own & said) >= COPIED * len(own)
        if not is_copy:
            found.append(part)
            said |= own
    return found


def _said_in(part: Part) -> Iterator[tuple[str, ...]]:
    """Give what each row says that no other row does: whose measure it is, and the measure."""
    kinds = [kind for kind in (columns.TARGET, columns.MEASURE) if kind in part.kinds]
    over = () if columns.TARGET in part.kinds else (part.section,)
    for row in part.rows:
        cells = dict(zip(part.kinds, row, strict=False))
        if cells.get(columns.MEASURE, EMPTY).texts:
            yield (*over, *(columns.plain(cells[kind].text) for kind in kinds if kind in cells))


def _with_rest(document: Blocks, members: Sequence[Part], parts: Sequence[Part]) -> list[Part]:
    """Add the tables without a heading that carry on the one before them."""
    taken = {part.block for part in parts}
    found: list[Part] = []
    for at, part in enumerate(members):
        found.append(part)
        last = at + 1 == len(members) or members[at + 1].block != part.block
        for number in range(part.block + 1, len(document.blocks)) if last else ():
            block = document.blocks[number]
            if isinstance(block, Paragraph):
                continue
            rows = [row for row in block.rows if any(cell.texts for cell in row)]
            if number in taken or not _carries_on(rows, part):
                break
            found.append(replace(part, block=number, rows=tuple(rows), section="", lead=()))
    return found


def _carries_on(rows: Sequence[Row], part: Part) -> bool:
    width = len(part.header)
    if not rows or any(len(row) != width for row in rows) or columns.MEASURE not in part.kinds:
        return False
    for kind in (columns.SCHEDULE, columns.URGENCY, columns.RESPONSIBLE):
        if kind not in part.kinds:
            continue
        at = part.kinds.index(kind)
        said = [row[at].text for row in rows if row[at].texts]
        if sum(_may_be(kind, text) for text in said) < FITTING * len(said):
            return False
    return True


def _may_be(kind: str, text: str) -> bool:
    if kind == columns.SCHEDULE:
        return content.has_time(text) or content.is_state(text)
    if kind == columns.URGENCY:
        return content.is_urgency(text)
    return len(text) < 200 and not content.time_share(text) > 0.9


def _joined(members: Sequence[Part]) -> tuple[Row, list[Row], bool]:
    """Return the heading and the rows of all parts, and whether their sections are in them."""
    said = [part.section for part in members if part.section]
    varied = len(members) == 1 or len(set(said)) > 1
    has_target = any(columns.TARGET in part.kinds for part in members)
    is_over = bool(said) and varied and not has_target
    if is_over and len(members) == 1:
        is_over = members[0].is_labelled
    if len(members) == 1 and not is_over:
        return members[0].header, list(members[0].rows), False
    first = members[0]
    keys = _keys(first)
    header = list(first.header)
    for part in members[1:]:
        for key, cell in zip(_keys(part), part.header, strict=True):
            if key not in keys:
                keys.append(key)
                header.append(cell)
    rows: list[Row] = []
    section = ""
    for part in members:
        section = part.section or section
        places = _keys(part)
        if not is_over and varied and part.section and len(header) > 2:
            rows.append((GridCell((part.section,), merged=True),) * len(header))
        for row in part.rows:
            cells = dict(zip(places, row, strict=False))
            made = tuple(cells.get(key, EMPTY) for key in keys)
            rows.append((GridCell((section,), merged=True), *made) if is_over else made)
    if is_over:
        language = columns.language_of([cell.text for cell in header])
        header.insert(0, GridCell((STANDARD[language][columns.TARGET],)))
    return tuple(header), rows, is_over or (varied and bool(said))


def _keys(part: Part) -> list[str]:
    """Return what each column is called among all parts: its kind, or its own name."""
    found: list[str] = []
    for kind, cell in zip(part.kinds, part.header, strict=True):
        key = kind if kind != columns.EXTRA else f"{kind} {columns.plain(cell.text)}"
        while key in found:
            key += " +"
        found.append(key)
    return found


def _without_heading(document: Blocks) -> Grid | None:
    """Return the first table whose cells alone tell that it is a programme."""
    for number, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            continue
        rows = tuple(row for row in block.rows if any(cell.texts for cell in row))
        width = max((len(row) for row in rows), default=0)
        if len(rows) < 2 or width < 3:
            continue
        kinds = columns.assign([""] * width, samples_of(rows, width))
        if columns.SCHEDULE in kinds and columns.RESPONSIBLE in kinds and columns.MEASURE in kinds:
            part = Part(number, (EMPTY,) * width, rows, tuple(kinds))
            before = _before(document, [part], has_sections=False)
            return Grid(document.source_text, part.header, rows, before, document.properties)
    return None


def _before(document: Blocks, members: Sequence[Part], *, has_sections: bool) -> tuple[str, ...]:
    """Return what stands before the programme: paragraphs, and small tables of the cover."""
    first = members[0]
    found: list[str] = []
    for number, block in enumerate(document.blocks[: first.block]):
        if isinstance(block, Table):
            found += _cover(block)
        elif block.text.strip() and not (has_sections and number == first.section_block):
            found.append(block.text)
    found += [text for row in first.lead for cell in once(row) for text in cell.texts]
    return tuple(found)


def _cover(table: Table) -> Iterator[str]:
    rows = [[cell.text for cell in once(row) if cell.texts] for row in table.rows]
    widest = max((len(row) for row in rows), default=0)
    if len(rows) > MOST_COVER_ROWS or widest > 3 or (widest > 2 and len(rows) > 2):
        return
    for row in rows:
        is_pair = len(row) == 2 and (content.has_full_time(row[1]) or row[0].endswith(":"))
        yield from [" ".join(row)] if is_pair else row
