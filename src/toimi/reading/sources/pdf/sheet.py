"""What is known of one page before it is read: its words and the rules drawn on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from toimi.reading.grid import Box

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the top left of the page turned to be read."""


@dataclass(frozen=True)
class Frame:
    """A page's corners in its own space, and how many quarters clockwise it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as turned, in points."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)

    def to(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page's own space as seen from the turned page's top left."""
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        if self.turn == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the turned page in the page's own space."""
        if self.turn == 1:
            return y + self.left, x + self.bottom
        if self.turn == 2:
            return self.right - x, y + self.bottom
        if self.turn == 3:
            return self.right - y, self.top - x
        return x + self.left, self.top - y

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """Return a rectangle of the page's own space as seen on the turned page."""
        return _ordered(self.to(left, bottom), self.to(right, top))


def _ordered(one: tuple[float, float], other: tuple[float, float]) -> Rect:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


@dataclass(slots=True)
class Word:
    """Letters without a space between them. `turn` is how the word lies against the page,
    `letter` how wide its first one is."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    turn: int = 0
    spaced: bool = False
    letter: float = 0.0


@dataclass(slots=True)
class Rule:
    """A drawn line: flat (at a height, from x to x) or upright. A weak one edges a background."""

    flat: bool
    at: float
    first: float
    last: float
    weak: bool = False


@dataclass(slots=True)
class Sheet:
    """One page: `shown` is the frame that people see, `frame` the one it is read in."""

    number: int
    frame: Frame
    shown: Frame
    words: list[Word]
    rules: list[Rule] = field(default_factory=list)
    has_picture: bool = False

    @property
    def width(self) -> float:
        """The width in points, as read."""
        return self.frame.size[0]

    @property
    def height(self) -> float:
        """The height in points, as read."""
        return self.frame.size[1]

    def box(self, rect: Rect) -> Box:
        """Return where a rectangle is on the page as it is shown, in shares of 0-1."""
        points = [self.frame.back(rect[0], rect[1]), self.frame.back(rect[2], rect[3])]
        left, top, right, bottom = _ordered(self.shown.to(*points[0]), self.shown.to(*points[1]))
        width, height = self.shown.size
        return (
            _share(left, width),
            _share(top, height),
            _share(right, width),
            _share(bottom, height),
        )


def _share(at: float, whole: float) -> float:
    return round(min(1.0, max(0.0, at / whole if whole else 0.0)), 4)


def around(words: Sequence[Word]) -> Rect:
    """Return the rectangle around some words."""
    return (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )
