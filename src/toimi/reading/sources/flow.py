"""Text of a table without visible columns: cells follow each other in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toimi.reading import columns, content
from toimi.reading.errors import TooManyCells
from toimi.reading.grid import Grid, GridCell, Place
from toimi.reading.head import paragraphs_of
from toimi.reading.sources.flow_blocks import (
    Block,
    Line,
    Manner,
    blocks_of,
    is_page_number,
    joined,
    lines_of,
    manner_of,
    plain,
    with_cuts,
)
from toimi.reading.sources.flow_scores import evidence_of
from toimi.reading.sources.flow_search import Placed, Search, is_open

LONGEST_LABEL = 60
MOST_LABEL_BLOCKS, MOST_LABEL_LINES = 14, 3
MOST_BLOCKS = 12_000


@dataclass(frozen=True)
class Label:
    """One heading: its words as written, and where it stands."""

    text: str
    kind: str | None
    place: Place


@dataclass(frozen=True)
class Heading:
    """The heading row: its labels, and the first block and the one after the last."""

    labels: tuple[Label, ...]
    first: int
    after: int


def read_flow(text: str) -> Grid | None:
    """Return the grid of `text`, or None when there is no heading row of a programme in it.

    Raises TooManyCells.
    """
    lines = lines_of(text)
    manner = manner_of(lines)
    blocks = blocks_of(lines)
    heading = find_heading(blocks, manner)
    if heading is None:
        return None
    if parted := _parted(blocks, heading, manner):
        blocks, heading = parted
    if len(blocks) > MOST_BLOCKS:
        raise TooManyCells(limit=MOST_BLOCKS)
    head = blocks[: heading.first]
    body = _without_page_parts(blocks[heading.after :], head, heading)
    body = [block for block in body if not _is_lost_label(block, heading, manner)]
    texts = [joined(block.lines, manner) for block in body]
    kinds = columns.assign([label.text for label in heading.labels])
    if not columns.is_programme(kinds):
        return None
    evidence = evidence_of(texts, kinds, [block.starts_page for block in body])
    search = Search(kinds, evidence, manner)
    placed = search.cells([with_cuts(block) for block in body])
    header = tuple(GridCell((label.text,), label.place) for label in heading.labels)
    before = tuple(
        text for each in head for text in paragraphs_of([one.text for one in each.lines])
    )
    return Grid(text, header, _rows(placed, kinds, manner), before, loose=True)


def has_heading(text: str) -> bool:
    """Tell whether the headings of a programme's table stand in `text`, one after another."""
    lines = lines_of(text)
    return find_heading(blocks_of(lines), manner_of(lines)) is not None


def find_heading(blocks: Sequence[Block], manner: Manner) -> Heading | None:
    """Find the first run of blocks that name at least three columns, a measure among them."""
    at = 0
    while at < len(blocks):
        found = _heading_at(blocks, at, manner)
        if found:
            return found
        at += 1
    return None


def _parted(
    blocks: Sequence[Block], heading: Heading, manner: Manner
) -> tuple[list[Block], Heading] | None:
    """Part the first heading from the title that stands right above it, without a blank line."""
    above = blocks[heading.first - 1] if heading.first else None
    if above is None or above.lines[-1].page != blocks[heading.first].lines[0].page:
        return None
    for count in range(1, min(MOST_LABEL_LINES, len(above.lines) - 1) + 1):
        label = replace(above, lines=above.lines[-count:], starts_page=False)
        found = _labels(label, manner)
        if len(found) != 1 or found[0].kind in {each.kind for each in heading.labels} | {None}:
            continue
        title = replace(above, lines=above.lines[:-count])
        made = [*blocks[: heading.first - 1], title, label, *blocks[heading.first :]]
        whole = _heading_at(made, heading.first, manner)
        return (made, whole) if whole else None
    return None


def _is_lost_label(block: Block, heading: Heading, manner: Manner) -> bool:
    """Tell whether a block is the heading of a column that is empty, printed out of its order."""
    found = _labels(block, manner)
    kinds = {each.kind for each in heading.labels}
    return len(found) == 1 and found[0].kind == columns.FOLLOW_UP and not kinds & {found[0].kind}


def _heading_at(blocks: Sequence[Block], first: int, manner: Manner) -> Heading | None:
    labels: list[Label] = []
    after, good = first, 0
    for at in range(first, min(first + MOST_LABEL_BLOCKS, len(blocks))):
        found = _labels(blocks[at], manner)
        kinds = {label.kind for label in labels} - {None}
        new = {label.kind for label in found} - {None}
        if not found or (new & kinds) or (not new and (at == first or at - after > 1)):
            break
        labels += found
        if new:
            after, good = at + 1, len(labels)
    labels = labels[:good]
    kinds = {label.kind for label in labels} - {None, columns.NUMBER}
    if len(kinds) < 3 or columns.MEASURE not in kinds:
        return None
    return Heading(tuple(labels), first, after)


def _labels(block: Block, manner: Manner) -> list[Label]:
    """Return the headings that a block holds; none when it is too long to be one."""
    if len(block.letters) > LONGEST_LABEL * 3:
        return []
    text = joined(block.lines, manner)
    if len(text) > LONGEST_LABEL * 3 or text.endswith((".", ":", ";")) or ": " in text:
        return []
    place = Place(block.lines[0].start, block.lines[-1].end, block.lines[0].page)
    found: list[Label] = []
    joins = False
    for word in text.split():
        known = columns.kind_of(word)
        kind = known[0] if known else None
        goes_on = found and (
            joins
            or not word[0].isupper()
            or (kind is not None and kind == found[-1].kind)
            or (kind is None and not word[0].isupper())
        )
        if goes_on:
            found[-1] = replace(
                found[-1], text=f"{found[-1].text} {word}", kind=found[-1].kind or kind
            )
        else:
            found.append(Label(word, kind, place))
        joins = word.casefold() in content.CONJUNCTIONS or word.endswith("/")
    if any(len(label.text) > LONGEST_LABEL for label in found):
        return []
    return found


def _without_page_parts(
    blocks: Sequence[Block], head: Sequence[Block], heading: Heading
) -> list[Block]:
    """Take away what stands on every page: its number, the heading again, the running head."""
    key = plain("".join(label.text for label in heading.labels))
    running = {block.letters for block in head} - {""}
    kept: list[Block] = []
    starts, at = False, 0
    while at < len(blocks):
        block = blocks[at]
        count = _heading_again(blocks, at, key)
        if count:
            at, starts = at + count, True
            continue
        edge = starts or block.starts_page or _ends_page(blocks, at)
        if edge and (is_page_number(block) or block.letters in running):
            at, starts = at + 1, starts or block.starts_page
            continue
        kept.append(replace(block, starts_page=block.starts_page or starts))
        at, starts = at + 1, False
    return kept


def _ends_page(blocks: Sequence[Block], at: int) -> bool:
    return at + 1 == len(blocks) or blocks[at + 1].starts_page


def _heading_again(blocks: Sequence[Block], at: int, key: str) -> int:
    """Return how many blocks from `at` repeat the heading row, or 0."""
    said = ""
    for number in range(min(MOST_LABEL_BLOCKS, len(blocks) - at)):
        said += blocks[at + number].letters
        if said == key:
            return number + 1
        if not key.startswith(said):
            return 0
    return 0


def _rows(
    placed: Sequence[Placed], kinds: Sequence[str], manner: Manner
) -> tuple[tuple[GridCell, ...], ...]:
    cells: dict[int, dict[int, list[Placed]]] = {}
    for item in placed:
        cells.setdefault(item.row, {}).setdefault(item.column, []).append(item)
    return tuple(
        tuple(_cell(row.get(at, []), kind, manner) for at, kind in enumerate(kinds))
        for _, row in sorted(cells.items())
    )


def _cell(parts: Sequence[Placed], kind: str, manner: Manner) -> GridCell:
    paragraphs: list[list[Line] | None] = []
    was_back = False
    for item in parts:
        lines = list(item.segment.lines)
        last = paragraphs[-1] if paragraphs else None
        if last and _goes_on(
            joined(last, manner), item, kind, is_cut=item.is_back and not was_back
        ):
            if last[-1].text.rstrip().endswith("/"):
                last[-1] = replace(last[-1], text=last[-1].text.rstrip())
            last += lines
        else:
            if paragraphs and (item.gap or (item.is_back and not was_back)):
                paragraphs.append(None)
            paragraphs.append(lines)
        was_back = item.is_back
    texts = tuple(joined(lines, manner) if lines else "" for lines in paragraphs)
    return GridCell(texts, _place(parts), cut=any(item.is_back for item in parts))


def _goes_on(said: str, item: Placed, kind: str, *, is_cut: bool) -> bool:
    """Tell whether a segment carries on the paragraph before it, and does not begin a new one."""
    text = item.segment.text
    if content.is_bullet(text) or said.endswith(":"):
        return False
    if is_open(said) or (said.count("(") > said.count(")") and (is_cut or text.endswith(")"))):
        return True
    if is_cut:
        return not text[:1].isupper()
    return kind not in (columns.SCHEDULE, columns.RESPONSIBLE) and text[:1].islower()


def _place(parts: Sequence[Placed]) -> Place | None:
    if not parts:
        return None
    first = [item for item in parts if item.is_back == parts[0].is_back]
    lines = [line for item in first for line in item.segment.lines]
    start = lines[0].start + len(lines[0].text) - len(lines[0].text.lstrip())
    last = lines[-1]
    return Place(start, last.start + len(last.text.rstrip()), lines[0].page)
