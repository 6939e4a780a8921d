"""What a kind of tool is known by, as data, and how a cue is written.

| written | is found in |
|---|---|
| `koulutus` | the word in any form, and a compound that ends with it: turvallisuuskoulutuksiin |
| `=arvo` | the word in any form, and no compound: arvoista, not raja-arvo |
| `-tila` | compounds only, that end with it: ruokailutiloihin, not tila |
| `tyhy*` | what begins so: tyhyn, TYHY-toiminta |
| `läheltä piti` | all the words near each other, in any order |
| `tila\\|huone korjata` | either of the first two, near the last |
| `henkilöstö+lisätä` | both, side by side |

A cue is in base form; one that is in another form ("piti", "hakuun") is found in that form alone.
"""

import re
from dataclasses import dataclass
from enum import Enum

LANGUAGES = ("fi", "sv", "en")
_BAR = re.compile(r" ?\| ?")


@dataclass(frozen=True)
class Cues:
    """What one kind of a tool is known by in texts of one language ("fi", "sv", "en").

    `words` suggest the kind; `hints` suggest it after all that have a word; `weak` words only
    support others. What lies within a text that `apart` matches is no cue of this kind.
    """

    tool: str
    kind: str
    language: str
    words: tuple[str, ...]
    hints: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def cues(
    of: str, language: str, words: str, *, hints: str = "", weak: str = "", apart: str = ""
) -> Cues:
    """Return the cues of a kind, "tool.kind", from rows of cues that commas separate."""
    tool, _, kind = of.partition(".")
    return Cues(tool, kind, language, _row(words), _row(hints), _row(weak), _row(apart))


def _row(written: str) -> tuple[str, ...]:
    return tuple(_BAR.sub("|", " ".join(cue.split())) for cue in written.split(",") if cue.strip())


class Reach(Enum):
    """Which part of a word a cue must be."""

    END = "whole word, or the last part"
    WHOLE = "whole word"
    LAST = "last part of a compound"
    START = "beginning"


@dataclass(frozen=True)
class Atom:
    """One word of a cue."""

    text: str
    reach: Reach


Phrase = tuple[tuple[Atom, ...], ...]
"""A cue: its words in order, each as the atoms of which any will do."""
BESIDE = "+"


def phrase(cue: str) -> Phrase:
    """Return a cue as it is compared with a text."""
    words = cue.replace(BESIDE, " ").split()
    return tuple(tuple(_atom(each) for each in word.split("|")) for word in words)


def _atom(written: str) -> Atom:
    if written.endswith("*"):
        return Atom(written[:-1], Reach.START)
    if written.startswith("="):
        return Atom(written[1:], Reach.WHOLE)
    if written.startswith("-"):
        return Atom(written[1:], Reach.LAST)
    return Atom(written, Reach.END)
