"""The programme's own scale of urgency: digits, Roman numerals, letters, marks or words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from toimi.reading import content, urgency_words

_RANGE = re.compile(r"(?<!\d)([1-9])\s*[-–]\s*([1-9])(?!\d)")
_MARKS = re.compile(r"([*!+★●])\1*")
_NUMBER_BESIDE = re.compile(
    r"[^\d()]{2,40}\(([1-9])\)|[^\d()]{2,40}\b(?:luokka|taso|prio\w*|klass|class|level)\s*([1-9])"
    r"|([1-9])\s*[=:–-]\s*[^\d]{2,60}|([1-9])\s*/\s*[1-9]",
    re.I,
)
LAST_CLASS = 5


@dataclass(frozen=True)
class Scale:
    """The last class that the heading says, and what the document's own words and marks mean.

    `classes` are by step of words, `most_marks` is how many signs the most urgent has ("***").
    `twins` are words that are one class with another word of the document.
    """

    last: int = LAST_CLASS
    classes: Mapping[str, int] = field(default_factory=dict)
    most_marks: int = 0
    twins: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[str], label: str) -> Self:
        """Learn the scale from the column's cells and its heading ("Kiireellisyys (1-3)")."""
        said = {urgency_words.plain(text): text for text in dict.fromkeys(texts)}
        by_step: dict[str, list[str]] = {}
        for plain, text in said.items():
            if _number(text) is None and (step := urgency_words.any_step(text)):
                by_step.setdefault(step, []).append(plain)
        pairs = [words for words in by_step.values() if len(words) > 1]
        twins = {
            word: said[next(other for other in words if other != word)]
            for words in pairs
            for word in words
        }
        found = _RANGE.search(label)
        last = max(int(found[1]), int(found[2])) if found else LAST_CLASS
        return cls(last, _classes(set(by_step)), max(map(_marks, texts), default=0), twins)

    def value(self, text: str) -> int | None:
        """Return the class that a cell says, 1 the most urgent, or None."""
        number = _number(text)
        if number is not None:
            return number if 1 <= number <= 9 else None
        if count := _marks(text):
            return max(self.most_marks, count) - count + 1
        step = urgency_words.any_step(text)
        if step is not None:
            return self.classes.get(step) or _classes({step}).get(step)
        words = text.split()
        return self.value(words[0]) if len(words) > 1 and words[0][:1].isdigit() else None

    def twin(self, text: str) -> str:
        """Return the other word of the document that is the same class, or nothing."""
        return self.twins.get(urgency_words.plain(text), "")


def _classes(steps: set[str]) -> dict[str, int]:
    """Return the class of each step by the first scale that has them all; else by their order."""
    order = [step for step in urgency_words.ORDER if step in steps]
    scale = next((each for each in urgency_words.SCALES if steps <= set(each)), tuple(order))
    return {step: at for at, step in enumerate(scale, start=1)}


def _number(text: str) -> int | None:
    number = content.urgency_number(text)
    if number is None and (found := _NUMBER_BESIDE.fullmatch(text.strip())):
        return next(int(each) for each in found.groups() if each)
    return number


def _marks(text: str) -> int:
    bare = "".join(text.split())
    return len(bare) if len(bare) <= LAST_CLASS and _MARKS.fullmatch(bare) else 0
