"""From the rows of a grid to measures: targets carried down, sub-rows and cut rows put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from toimi.language.hyphens import join_lines
from toimi.reading import cells, columns, content
from toimi.reading.grid import Grid, GridCell
from toimi.reading.numbering import without_numbers

EMPTY = GridCell(())
SUBHEADING = "Väliotsikko"
"""The name under which a heading row is kept when each row under it has a target of its own."""
LONGEST_HEADING = 120
TIED = (columns.SCHEDULE, columns.RESPONSIBLE)
_PART_LABEL = re.compile(r"(?:osatoim|alatoim|välitoim|delåtgärd|sub-?measure|sub-?action)", re.I)
_DITTO = re.compile(
    r"[-–—\s]*(?:[\"”“»″〃]|''|’’)[-–—\s]*|(?:sama|sama kuin (?:edellä|yllä)|samat?|dito|ditto|idem"
    r"|kuten (?:edellä|yllä)|ks\. ?(?:edellä|edellinen|yllä)|samma|som ovan|same|as above)\.?",
    re.I,
)


@dataclass
class Part:
    """A sub-measure that has a row of its own, with the times and people of that row."""

    text: str
    times: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass
class Raw:
    """One measure's cells by kind, before they are understood.

    `joined` and `moved` name the kinds of cells that were put together or moved here.
    """

    cells: dict[str, GridCell]
    target: str = ""
    themes: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    joined: set[str] = field(default_factory=set)
    moved: dict[str, str] = field(default_factory=dict)

    def get(self, kind: str) -> GridCell:
        """Return the cell of a kind, or an empty one."""
        return self.cells.get(kind, EMPTY)


@dataclass
class _Habits:
    """How this table is written, so that a row that differs tells what it is.

    `has_numbers`: the numbers are the measures' own, not those of the targets. `has_headings`:
    a measure's cell alone in its row may be a heading.
    """

    has_target: bool
    has_numbers: bool
    has_bullet_rows: bool
    has_headings: bool
    is_loose: bool

    @classmethod
    def of(cls, grid: Grid, kinds: Sequence[str]) -> "_Habits":
        by_kind = [_by_kind(row, kinds) for row in grid.rows]
        measures = [row[columns.MEASURE].text for row in by_kind if _says(row, columns.MEASURE)]
        numbered = [
            row for row in by_kind if _says(row, columns.NUMBER) and _says(row, columns.MEASURE)
        ]
        bullets = sum(_has_mark(text) for text in measures)
        has_numbers = len(numbered) > 1 and any(not _says(row, columns.TARGET) for row in numbered)
        return cls(
            has_target=columns.TARGET in kinds,
            has_numbers=has_numbers,
            has_bullet_rows=2 * bullets > len(measures),
            has_headings=not grid.loose and not (has_numbers and _says(by_kind[0], columns.NUMBER)),
            is_loose=grid.loose,
        )


def raw_rows(grid: Grid, kinds: Sequence[str], labels: Sequence[str]) -> list[Raw]:
    """Return the rows that have a measure; targets are carried down, heading rows set them."""
    found: list[Raw] = []
    habits = _Habits.of(grid, kinds)
    target, themes, heading = "", tuple[str, ...](), ""
    above: dict[str, GridCell] = {}
    for row in grid.rows:
        by_kind = _without_dittos(_by_kind(row, kinds), above)
        if section := _section(row, by_kind, kinds, habits):
            target, themes = cells.target_and_themes(section, loose=grid.loose)
            target = heading = _without_label(target)
            above = {}
            continue
        if not any(_says(by_kind, kind) for kind in by_kind if kind != columns.NUMBER):
            continue
        cell = by_kind.get(columns.TARGET, EMPTY)
        has_target = _says(by_kind, columns.TARGET)
        if found and not habits.is_loose and _carries_on(found[-1], by_kind, above):
            _carry_on(found[-1], by_kind, above)
        elif not _says(by_kind, columns.MEASURE):
            if has_target:
                target, themes = cells.target_and_themes(cell, loose=grid.loose)
            elif found:
                _add_to(found[-1], by_kind)
        elif found and above and _is_part(found[-1], by_kind, above, habits):
            _add_part(found[-1], by_kind, above, _part_column(row, kinds, labels))
        else:
            if has_target:
                target, themes = cells.target_and_themes(cell, loose=grid.loose)
            raw = Raw(by_kind, target, themes, _extra(row, kinds, labels))
            if heading and target != heading:
                raw.extra.setdefault(SUBHEADING, heading)
            raw.parts += [Part(text) for text in _part_column(row, kinds, labels)]
            found.append(raw)
        above = by_kind
    _unnumber(found)
    return found


def _by_kind(row: Sequence[GridCell], kinds: Sequence[str]) -> dict[str, GridCell]:
    return {kind: cell for kind, cell in zip(kinds, row, strict=False) if kind != columns.EXTRA}


def _says(row: dict[str, GridCell], kind: str) -> bool:
    """Tell whether a cell says something; a lone number or mark is no target and no measure."""
    text = row.get(kind, EMPTY).text
    test = str.isalpha if kind in (columns.TARGET, columns.MEASURE) else str.isalnum
    return any(map(test, text))


def _has_mark(text: str) -> bool:
    return text.lstrip()[:1] in content.MARKS


def _extra(row: Sequence[GridCell], kinds: Sequence[str], labels: Sequence[str]) -> dict[str, str]:
    return {
        labels[at] or f"{at + 1}": "\n".join(row[at].texts)
        for at, kind in enumerate(kinds)
        if kind == columns.EXTRA and at < len(row) and row[at].text and not _holds_parts(labels[at])
    }


def _part_column(row: Sequence[GridCell], kinds: Sequence[str], labels: Sequence[str]) -> list[str]:
    """Return the sub-measures that stand in a column of their own."""
    return [
        cells.without_bullet(text)
        for at, kind in enumerate(kinds)
        if kind == columns.EXTRA and at < len(row) and _holds_parts(labels[at])
        for text in row[at].texts
    ]


def _holds_parts(label: str) -> bool:
    kind = columns.kind_of(label)
    return bool(_PART_LABEL.match(label.strip())) or (
        kind is not None and kind[0] == columns.MEASURE
    )


def _section(
    row: Sequence[GridCell], by_kind: dict[str, GridCell], kinds: Sequence[str], habits: _Habits
) -> GridCell | None:
    """Return the cell of a heading row: one as wide as the table, or alone where no target is."""
    said = [
        (cell, kind)
        for cell, kind in zip(row, kinds, strict=False)
        if cell.texts and kind != columns.NUMBER and any(map(str.isalpha, cell.text))
    ]
    if not said or len({cell.text for cell, _kind in said}) > 1:
        return None
    first = said[0][0]
    if len(row) > 2 and len(said) > 1:
        is_one = all(cell.merged or cell.place == first.place for cell, _kind in said[1:])
        return first if is_one and _is_wide(said, kinds) else None
    is_alone = len(row) > 2 and not habits.has_target and said[0][1] == columns.MEASURE
    is_item = by_kind.get(columns.NUMBER, EMPTY).text.count(".") > 1
    may_be = is_alone and habits.has_headings and not is_item
    return first if may_be and _is_heading(first.text) else None


def _is_heading(text: str) -> bool:
    is_begun = text[:1].isupper() or text[:1].isdigit()
    return is_begun and len(text) <= LONGEST_HEADING and not text.endswith(".")


def _is_wide(said: Sequence[tuple[GridCell, str]], kinds: Sequence[str]) -> bool:
    covered = {kind for _cell, kind in said}
    return len(said) >= len([kind for kind in kinds if kind != columns.NUMBER]) or (
        columns.MEASURE in covered and bool(covered & {*TIED, columns.URGENCY})
    )


def _without_label(text: str) -> str:
    """Return a heading without the word that only says what it is: "Tavoite 2: melu"."""
    label, mark, rest = text.partition(":")
    if not mark or not rest.strip() or len(label.split()) > 3:
        return text
    kind = columns.kind_of(label)
    return rest.strip() if kind and kind[0] == columns.TARGET else text


def _without_dittos(row: dict[str, GridCell], above: dict[str, GridCell]) -> dict[str, GridCell]:
    """Return the row with a ditto mark read as what stands above it."""
    return {
        kind: replace(above[kind], place=cell.place)
        if kind in above and cell.text and _DITTO.fullmatch(cell.text)
        else cell
        for kind, cell in row.items()
    }


def _is_same(row: dict[str, GridCell], above: dict[str, GridCell], kind: str) -> bool:
    """Tell whether a cell is the one above, merged over both rows."""
    cell, before = row.get(kind, EMPTY), above.get(kind, EMPTY)
    return cell.merged and cell.text == before.text and cell.place == before.place


def _is_part(
    raw: Raw, row: dict[str, GridCell], above: dict[str, GridCell], habits: _Habits
) -> bool:
    """Tell whether a row is a sub-measure of the one above, or more times and people of it."""
    if habits.is_loose:
        return False
    if _is_same(row, above, columns.MEASURE):
        return True
    if _says(row, columns.TARGET) and not _is_same(row, above, columns.TARGET):
        return False
    if habits.has_numbers:
        is_numbered = _says(row, columns.NUMBER) and not _is_same(row, above, columns.NUMBER)
        return not is_numbered and _says(raw.cells, columns.NUMBER)
    text = row[columns.MEASURE].text
    return content.is_bullet(text) and _has_mark(text) and not habits.has_bullet_rows


def _add_part(
    raw: Raw, row: dict[str, GridCell], above: dict[str, GridCell], texts: Sequence[str]
) -> None:
    own = {
        kind: row[kind].texts if kind in row and not _is_same(row, above, kind) else ()
        for kind in TIED
    }
    if not _is_same(row, above, columns.MEASURE):
        texts = [*row[columns.MEASURE].texts, *texts]
    elif not texts:
        _add_to(raw, {kind: row[kind] for kind in TIED if own[kind]}, apart=True)
        return
    for number, text in enumerate(texts):
        times, people = (own[kind] if not number else () for kind in TIED)
        raw.parts.append(Part(cells.without_bullet(text), times, people))
    raw.joined |= {columns.MEASURE, *(kind for kind in TIED if own[kind])}


def _carries_on(raw: Raw, row: dict[str, GridCell], above: dict[str, GridCell]) -> bool:
    """Tell whether a row only goes on with the sentences of the one before: a page cut it."""
    if _says(row, columns.NUMBER) or _says(row, columns.URGENCY):
        return False
    if not (raw.get(columns.URGENCY).texts or raw.get(columns.SCHEDULE).texts):
        return False
    own = {k: c for k, c in row.items() if c.texts and not _is_same(row, above, k)}
    measure = own.get(columns.MEASURE)
    if measure is None or not own.keys() <= {columns.MEASURE, columns.TARGET, *TIED}:
        return False
    return all(_goes_on(raw.get(kind), cell) for kind, cell in own.items())


def _goes_on(before: GridCell, cell: GridCell) -> bool:
    return bool(before.texts) and cells.runs_on(before.texts[-1], cell.texts[0])


def _carry_on(raw: Raw, row: dict[str, GridCell], above: dict[str, GridCell]) -> None:
    for kind, cell in row.items():
        if not cell.texts or _is_same(row, above, kind):
            continue
        held = raw.get(kind)
        whole = join_lines([held.texts[-1], cell.texts[0]])
        raw.cells[kind] = GridCell(
            (*held.paragraphs[:-1], whole, *cell.texts[1:]), held.place, held.merged, cut=True
        )
        if kind == columns.TARGET:
            raw.target, raw.themes = cells.target_and_themes(raw.cells[kind], loose=False)


def _add_to(raw: Raw, more: dict[str, GridCell], *, apart: bool = False) -> None:
    """Add a row that only carries on the cells of the one before."""
    for kind, cell in more.items():
        held = raw.get(kind)
        if not cell.texts or (apart and cell.text in held.texts):
            continue
        between = ("",) if apart and held.texts else ()
        raw.cells[kind] = GridCell(
            (*held.paragraphs, *between, *cell.paragraphs), held.place or cell.place
        )
        raw.joined.add(kind)


def _unnumber(found: Sequence[Raw]) -> None:
    """Take away the numbering of targets and of measures, where each of them has it."""
    targets = list(dict.fromkeys(raw.target for raw in found if raw.target))
    bare = dict(zip(targets, without_numbers(targets), strict=True))
    measures = [next(iter(raw.get(columns.MEASURE).texts), "") for raw in found]
    for raw, text in zip(found, without_numbers(measures), strict=True):
        raw.target = bare.get(raw.target, raw.target)
        cell = raw.get(columns.MEASURE)
        if cell.texts and text != cell.texts[0]:
            raw.cells[columns.MEASURE] = replace(cell, paragraphs=_first(cell, text))


def _first(cell: GridCell, text: str) -> tuple[str, ...]:
    at = next(at for at, said in enumerate(cell.paragraphs) if said)
    return (*cell.paragraphs[:at], text, *cell.paragraphs[at + 1 :])
