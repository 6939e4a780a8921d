"""The programme's own scale of urgency: digits, Roman numerals, letters or words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from toimi.reading import content

_RANGE = re.compile(r"(?<!\d)([1-9])\s*[-–]\s*([1-9])(?!\d)")
LAST_CLASS = 5


@dataclass(frozen=True)
class Scale:
    """The first and last class where the heading says them, and whether words start at "very"."""

    last: int = LAST_CLASS
    has_very: bool = False
    has_middle: bool = True

    @classmethod
    def of(cls, texts: Sequence[str], label: str) -> Self:
        """Learn the scale from the column's cells and its heading ("Kiireellisyys (1-3)")."""
        levels = {content.urgency_level(text) for text in texts}
        found = _RANGE.search(label)
        last = max(int(found[1]), int(found[2])) if found else LAST_CLASS
        return cls(last, 0 in levels, 2 in levels or 0 not in levels)

    def value(self, text: str) -> int | None:
        """Return the class that a cell says, 1 the most urgent, or None."""
        number = content.urgency_number(text)
        if number is not None:
            return number if 1 <= number <= 9 else None
        level = content.urgency_level(text)
        if level is None:
            words = text.split()
            return self.value(words[0]) if len(words) > 1 and words[0][:1].isdigit() else None
        if not self.has_very:
            return level or 1
        return level if level == 3 and not self.has_middle else level + 1
