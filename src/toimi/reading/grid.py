"""The one thing that every kind of source becomes: a grid of cells that know their places."""

from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares (0-1) of the page as it is shown, from its top left."""


@dataclass(frozen=True)
class Place:
    """Where a cell stands in its source, in words that a person can follow.

    `start` and `end` are character offsets in the source's plain text (`Grid.source_text`),
    so that a page can light the place up; `page` counts from 1 where the source has pages, and
    `box` is where on it. A cell that goes on over a page has the place of its first part.
    """

    start: int
    end: int
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True)
class GridCell:
    """The paragraphs of one cell, top to bottom; an empty one stands between parts of a cell.

    `merged` says that it repeats the cell above, `cut` that a page break runs through it.
    """

    paragraphs: tuple[str, ...]
    place: Place | None = None
    merged: bool = False
    cut: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The paragraphs that say something."""
        return tuple(text for text in self.paragraphs if text)

    @property
    def text(self) -> str:
        """The whole cell in one line."""
        return " ".join(self.texts)


@dataclass(frozen=True)
class Grid:
    """One table of a source: the heading row, the rows under it, the text outside the table.

    `loose` says that the cells were told apart by what they say, and that line ends and
    paragraphs are those of a narrow printed column.
    """

    source_text: str
    header: tuple[GridCell, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    before: tuple[str, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    loose: bool = False
