"""What every source with a structure becomes first: its paragraphs and tables, in order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from toimi.reading.grid import Box, GridCell, Place

Row = tuple[GridCell, ...]


@dataclass(frozen=True)
class Paragraph:
    """A line of running text outside tables.

    `level` is 1-9 for a heading (0: not one), `depth` how deep in a list it is (0: not in one).
    """

    text: str
    place: Place | None = None
    level: int = 0
    depth: int = 0


@dataclass(frozen=True)
class Table:
    """The rows of one table; a merged cell is repeated, `merged`, where it covers others."""

    rows: tuple[Row, ...]
    caption: str = ""


@dataclass(frozen=True)
class Blocks:
    """A source as its paragraphs and tables in reading order, and its plain text.

    `properties` holds what the file says of itself: "title", "approved_on" (ISO) if known.
    """

    blocks: tuple[Paragraph | Table, ...]
    source_text: str
    properties: dict[str, str] = field(default_factory=dict)


class Source:
    """The plain text of a source as it grows, so that each cell knows its place in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def add(self, text: str, *, page: int | None = None, box: Box | None = None) -> Place:
        """Append `text` and a line feed; return its place."""
        place = Place(self._length, self._length + len(text), page, box)
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        return place

    def cell(
        self, paragraphs: Sequence[str], *, page: int | None = None, box: Box | None = None
    ) -> GridCell:
        """Append a cell's paragraphs, without the empty ones at its ends; return the cell."""
        kept = [" ".join(text.split()) for text in paragraphs]
        while kept and not kept[-1]:
            kept.pop()
        while kept and not kept[0]:
            kept.pop(0)
        return GridCell(tuple(kept), self.add("\n".join(kept), page=page, box=box))

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._parts)
