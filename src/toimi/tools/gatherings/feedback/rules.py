"""What is asked, when, and what may be told of the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from toimi.errors import sentence

DAYS_TO_ANSWER = 21
LATER_AFTER = timedelta(days=91)
"""Whether what was learned is used is asked after three months."""
STILL_ASKED = timedelta(days=30)
"""How long after its day something is asked at all: when it was marked late."""
USED_FROM = 3

AFTER_SCALE = (
    (5, sentence("Erittäin hyödyllinen")),
    (4, sentence("Hyödyllinen")),
    (3, sentence("Jonkin verran hyödyllinen")),
    (2, sentence("Vähän hyödyllinen")),
    (1, sentence("Ei lainkaan hyödyllinen")),
)
LATER_SCALE = (
    (5, sentence("Jatkuvasti")),
    (4, sentence("Usein")),
    (3, sentence("Joskus")),
    (2, sentence("Kerran")),
    (1, sentence("En kertaakaan")),
)


@dataclass(frozen=True)
class Told:
    """What the answers say. `is_hidden`: too few answered, nothing more is told."""

    asked_count: int
    count: int
    is_hidden: bool
    mean: float | None = None
    used_count: int | None = None
    words: Sequence[str] = ()


def told(scores: Sequence[int], words: Sequence[str], asked_count: int, smallest: int) -> Told:
    """Return what may be told: nothing of fewer answers than the smallest group."""
    if len(scores) < smallest:
        return Told(asked_count, len(scores), is_hidden=True)
    return Told(
        asked_count,
        len(scores),
        is_hidden=False,
        mean=sum(scores) / len(scores),
        used_count=sum(score >= USED_FROM for score in scores),
        words=sorted(word for word in words if word),
    )


def last_day(asked_on: date) -> date:
    """Return the last day on which an answer is taken."""
    return asked_on + timedelta(days=DAYS_TO_ANSWER)
