"""A programme written without a table: headings or labels, and lines that tell of measures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toimi.reading import columns
from toimi.reading.blocks import Blocks, Paragraph, Row
from toimi.reading.column_words import STANDARD
from toimi.reading.finding import sections
from toimi.reading.finding.fields import read_line
from toimi.reading.finding.line_ends import parted
from toimi.reading.finding.tails import Field
from toimi.reading.finding.tree import ITEM, NAME, Node, tree_of
from toimi.reading.grid import Grid, GridCell, Place

EMPTY = GridCell(())
FEWEST = 2
TOLD_SHARE = 0.5
_ABOUT = re.compile(
    r"toimenpi|kehittäm|tavoit|työsuojel|työhyvinvoin|ohjelma|suunnitelma|åtgärd|utveckl|arbetarsk"
    r"|handlingsplan|program|measure|action|objective|development|plan",
    re.I,
)


@dataclass
class Record:
    """One measure of an outline, with its parts and what is told of it."""

    measure: Node
    target: Node | None
    parts: list[Node] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)

    @property
    def is_told(self) -> bool:
        """Whether its time or responsible is said."""
        return any(each.kind in (columns.SCHEDULE, columns.RESPONSIBLE) for each in self.fields)

    @property
    def is_whole(self) -> bool:
        """Whether both its time and its responsible are said."""
        return {columns.SCHEDULE, columns.RESPONSIBLE} <= {each.kind for each in self.fields}


def grid_of_outline(document: Blocks) -> Grid | None:
    """Return the programme that a document's headings, labels and lists tell, or None."""
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    paragraphs = parted(paragraphs)
    root = tree_of(paragraphs)
    records = list(_records(root))
    if not _is_programme(records, document):
        return None
    first = min(_first(record) for record in records)
    before = [each.text for each in paragraphs[: first - 1] if each.text.strip()]
    header, rows = table_of(records)
    return Grid(document.source_text, header, tuple(rows), tuple(before), document.properties)


def is_labelled(document: Blocks) -> bool:
    """Tell whether labels with values name measures again and again, with times or people."""
    measures = told = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            line = read_line(block)
            measures += line.kind == columns.MEASURE and bool(line.text)
            told += any(each.label and each.texts for each in line.fields)
    return measures >= FEWEST and told >= FEWEST


def _is_programme(records: Sequence[Record], document: Blocks) -> bool:
    told = sum(record.is_told for record in records)
    explicit = sum(record.measure.kind == columns.MEASURE for record in records)
    if not told or told < TOLD_SHARE * len(records):
        return False
    kinds = {each.kind for record in records for each in record.fields}
    if not {columns.SCHEDULE, columns.RESPONSIBLE} & kinds:
        return False
    has_target = any(record.target for record in records)
    if explicit:
        return len(records) >= FEWEST or (has_target and len(kinds) >= 2)
    is_about = bool(_ABOUT.search(document.source_text[:20_000]))
    whole = sum(record.is_whole for record in records)
    return len(records) >= FEWEST and is_about and whole >= TOLD_SHARE * len(records)


def _first(record: Record) -> int:
    return min(record.measure.number, *([record.target.number] if record.target else []), 10**9)


def _records(root: Node) -> Iterator[Record]:
    """Give the measures of a tree, in order."""
    measures = list(_measures(root))
    chosen = set(map(id, measures))
    tops = {id(top) for node in measures for top in [_top(node)] if top is not None}
    for node in measures:
        parts = [each for each in node.walk() if each is not node and id(each) not in chosen]
        fields = list(node.fields)
        for part in parts:
            fields += part.fields
        for over in node.over():
            said = {each.kind for each in fields}
            if over.rank and not over.text.startswith("#"):
                fields += [each for each in over.fields if each.kind not in said]
        target = _target(node, is_sole=len(tops) == 1)
        yield Record(node, target, [each for each in parts if each.text], fields)


def _top(node: Node) -> Node | None:
    return next((each for each in node.over() if each.above and not each.above.above), None)


def _measures(root: Node) -> Iterator[Node]:
    """Give the nodes that are measures: labelled so, listed under such a label, or told of."""
    explicit = [node for node in root.walk() if _is_explicit(node)]
    if len(explicit) >= FEWEST or (explicit and not _told_items(root)):
        for node in explicit:
            if node.text or not node.items:
                yield from [node] if node.text else []
        return
    taken: set[int] = set()
    for node in root.walk():
        if id(node) in taken or not node.text or node.kind == columns.TARGET:
            continue
        is_listed = node.rank >= ITEM and _is_among_told(node)
        if node.is_told or is_listed or _is_explicit(node):
            taken |= {id(each) for each in node.walk()}
            yield node


def _is_explicit(node: Node) -> bool:
    above = node.above
    is_listed = above is not None and above.kind == columns.MEASURE and not above.text
    return (node.kind == columns.MEASURE and bool(node.text)) or (
        is_listed and node.rank >= ITEM and bool(node.text)
    )


def _told_items(root: Node) -> bool:
    return sum(node.is_told for node in root.walk() if node.rank >= ITEM) >= FEWEST


def _is_among_told(node: Node) -> bool:
    """Tell whether most of the items beside a node are told of."""
    if node.above is None or node.above.is_told:
        return False
    items = node.above.items
    return 2 * sum(each.is_told for each in items) > len(items)


def _target(node: Node, *, is_sole: bool) -> Node | None:
    """Return what stands over a measure and says whose it is."""
    over = [each for each in node.over() if each.text and each.kind != columns.MEASURE]
    labelled = next((each for each in over if each.kind == columns.TARGET), None)
    if labelled:
        return labelled
    over = [each for each in over if not sections.is_generic(each.text)]
    firm = [each for each in over if each.rank != NAME and each.rank < ITEM]
    names = [each for each in over if each.rank == NAME]
    found = next(iter([*firm, *names]), None)
    is_title = found is not None and is_sole and found.above is not None and not found.above.above
    return None if is_title and found is not None and found.rank <= 1 else found


def table_of(records: Sequence[Record]) -> tuple[Row, list[Row]]:
    """Return the records as a table; its headings are the document's own words."""
    labels = _labels(records)
    language = columns.language_of([label for label in labels.values() if label])
    header = []
    for key, label in labels.items():
        header.append(GridCell((label or STANDARD[language].get(key, key),)))
    return tuple(header), [_row(record, list(labels)) for record in records]


def _labels(records: Sequence[Record]) -> dict[str, str]:
    """Return the columns in order, by kind or by an extra's own name, with their words."""
    found: dict[str, str] = {}
    if any(record.target for record in records):
        found[columns.TARGET] = _word(record.target for record in records)
    found[columns.MEASURE] = _word(record.measure for record in records)
    for kind in (*columns.COLUMNS[2:], columns.EXTRA):
        for record in records:
            for each in record.fields:
                if each.kind == kind:
                    key = _key(each)
                    found[key] = found.get(key) or sections.without_count(each.label)
    return found


def _word(nodes: Iterator[Node | None]) -> str:
    said = (node.label or (node.above.label if node.above else "") for node in nodes if node)
    return next((sections.without_count(label) for label in said if label), "")


def _key(each: Field) -> str:
    return each.kind if each.kind != columns.EXTRA else f"extra {columns.plain(each.label)}"


def _row(record: Record, keys: Sequence[str]) -> Row:
    cells = []
    for key in keys:
        if key == columns.TARGET:
            node = record.target
            cells.append(GridCell((node.text.rstrip(":"),), node.place) if node else EMPTY)
        elif key == columns.MEASURE:
            parts = [f"- {part.text}" for part in record.parts]
            cells.append(GridCell((record.measure.text, *parts), record.measure.place))
        else:
            cells.append(_told([each for each in record.fields if _key(each) == key]))
    return tuple(cells)


def _told(fields: Sequence[Field]) -> GridCell:
    texts = [text for each in fields for text in each.texts]
    place: Place | None = next((each.place for each in fields if each.texts), None)
    return GridCell(tuple(dict.fromkeys(texts)), place)
