"""A document without tables as a tree: headings, numbered lines, items of lists under them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toimi.reading import columns
from toimi.reading.blocks import Paragraph
from toimi.reading.finding import sections
from toimi.reading.finding.fields import Line, is_told, read_line
from toimi.reading.finding.tails import TELLING, Field
from toimi.reading.grid import Place

ROOT, TARGET_LINE, NUMBERED, NAME, LABELLED, ITEM = 0, 10, 20, 28, 30, 40
"""Ranks: a heading of level n is n; what is ranked lower stands under what is ranked higher."""

_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?=[^\W\d_])")
MOST_NAME_WORDS = 20
MOST_BETWEEN = 2
"""Characters between two lines that follow each other: line ends."""


@dataclass(eq=False)
class Node:
    """A line with what is said of it (`fields`) and what stands under it.

    A node that only tells of others (`tells`) has fields and no text.
    """

    text: str
    rank: int
    place: Place | None
    kind: str = ""
    label: str = ""
    fields: list[Field] = field(default_factory=list)
    under: list["Node"] = field(default_factory=list)
    above: "Node | None" = None
    tells: bool = False
    number: int = 0

    def walk(self) -> Iterator["Node"]:
        """Give the node and all under it, in order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += reversed(node.under)

    def over(self) -> Iterator["Node"]:
        """Give what stands over it, the nearest first."""
        node = self.above
        while node is not None:
            yield node
            node = node.above

    @property
    def is_told(self) -> bool:
        """Whether a time, a responsible or a class is said of it."""
        return is_told(self.fields)

    @property
    def items(self) -> list["Node"]:
        """The items of lists right under it."""
        return [node for node in self.under if node.rank >= ITEM and not node.tells]


class _Tree:
    """Grows line by line."""

    def __init__(self) -> None:
        self.root = Node("", ROOT, None)
        self.last = self.root
        self.open: Field | None = None
        self.number = 0

    def add(self, paragraph: Paragraph) -> None:
        """Put a paragraph where it belongs."""
        line = read_line(paragraph)
        self.number += 1
        if self._fills(line):
            return
        self.open = None
        if self._names(line):
            return
        under_label = self.last.kind == columns.MEASURE and not self.last.text
        number = _NUMBER.match(line.text)
        if line.fields and not line.text and not line.kind:
            self._tell(line)
        elif line.kind == columns.TARGET:
            self._put(line, paragraph.level or TARGET_LINE)
        elif line.kind == columns.MEASURE:
            self._put(line, LABELLED)
        elif paragraph.level:
            self._put(line, paragraph.level)
        elif line.is_item:
            self._put(line, ITEM + line.depth)
        elif under_label or (line.fields and not number):
            self._put(line, ITEM if under_label else LABELLED)
        elif number:
            self._put(line, NUMBERED + number[1].count("."))
        elif _may_name(line.text):
            self._put(line, NAME)
        if line.fields and not line.fields[-1].texts:
            self.open = line.fields[-1]

    def _fills(self, line: Line) -> bool:
        """Give a line to the label that stands alone before it."""
        if self.open is None or line.kind or line.level:
            return False
        is_labelled = any(each.label for each in line.fields)
        if is_labelled or (self.open.texts and not line.is_item):
            return False
        if self.open.kind not in TELLING and not _is_next(self.open.place, line.place):
            return False
        self.open.texts += [line.text, *(text for each in line.fields for text in each.texts)]
        return True

    def _names(self, line: Line) -> bool:
        """Give a line to the target whose label stands alone before it."""
        node = self.last
        is_waiting = node.kind == columns.TARGET and not node.text and not node.under
        if not is_waiting or line.kind or line.is_item or line.fields or line.level:
            return False
        node.text, node.place = line.text, line.place
        return True

    def _put(self, line: Line, rank: int) -> None:
        above = self.last
        while above.rank >= rank and above.above is not None:
            above = above.above
        node = Node(line.text, rank, line.place, line.kind, line.label, line.fields)
        node.above, node.number = above, self.number
        above.under.append(node)
        self.last = node

    def _tell(self, line: Line) -> None:
        """Put a line that only tells of others under what it tells of."""
        rank = ITEM + line.depth if line.is_item and line.depth else ITEM
        above = self.last
        while above.rank >= rank and above.above is not None:
            above = above.above
        node = Node("", rank, line.place, fields=line.fields, above=above, tells=True)
        node.number = self.number
        above.under.append(node)


def _is_next(place: Place | None, other: Place | None) -> bool:
    """Tell whether no empty line stands between two lines."""
    return place is None or other is None or other.start - place.end <= MOST_BETWEEN


def _may_name(text: str) -> bool:
    """Tell whether a line may name what the lines under it are about."""
    return sections.is_heading_like(text) and len(text.split()) <= MOST_NAME_WORDS


def tree_of(paragraphs: Sequence[Paragraph]) -> Node:
    """Return the paragraphs as a tree, with what is told of each node in its fields."""
    tree = _Tree()
    for paragraph in paragraphs:
        if paragraph.text.strip():
            tree.add(paragraph)
        else:
            tree.number += 1
    for node in list(tree.root.walk()):
        _tell_apart(node)
    return tree.root


def _tell_apart(node: Node) -> None:
    """Give what is told under a node to it, or to the items that it stands after."""
    groups: list[tuple[list[Node], list[Field]]] = []
    items: list[Node] = []
    was_tell = False
    for each in node.under:
        if each.tells:
            if was_tell:
                groups[-1][1].extend(each.fields)
            else:
                groups.append((items, list(each.fields)))
            items = []
        elif each.rank >= ITEM:
            items.append(each)
        was_tell = each.tells
    several = sum(bool(told) for told, _fields in groups) > 1
    for told, fields in groups:
        is_own = not told or (not several and _is_measure_like(node))
        for each in [node] if is_own else told:
            said = set() if is_own else {one.kind for one in each.fields if one.texts}
            each.fields += [one for one in fields if one.kind not in said]
    node.under = [each for each in node.under if not each.tells]


def _is_measure_like(node: Node) -> bool:
    """Tell whether the items under a node are likelier its parts than measures themselves."""
    if node.kind == columns.MEASURE:
        return bool(node.text)
    if node.kind == columns.TARGET or node.rank == ROOT:
        return False
    is_deep = any(each.text and each.rank > 1 for each in node.over())
    return not any(is_told(each.fields) for each in node.items) and (
        is_deep or NUMBERED < node.rank < NAME
    )


__all__ = ["ITEM", "NAME", "NUMBERED", "TELLING", "Node", "tree_of"]
