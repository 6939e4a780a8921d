"""What a schedule phrase means: periods of days, a continuous trait, a recurrence rule."""

from dataclasses import dataclass
from datetime import date
from typing import Self

Span = tuple[int, int]
"""Where in the phrase, as offsets in characters: first, one past the last."""


class Reason(str):
    """Why a person should look: a Finnish source sentence with its values put in.

    `sentence_id` and `values` are for those who show it in another language.
    """

    sentence_id: str
    values: dict[str, str]

    def __new__(cls, sentence_id: str, **values: object) -> Self:
        texts = {name: str(value) for name, value in values.items()}
        reason = super().__new__(cls, sentence_id.format(**texts))
        reason.sentence_id, reason.values = sentence_id, texts
        return reason


@dataclass(frozen=True, order=True)
class Period:
    """Days from `start` to `end`, both included; a deadline has no start."""

    start: date | None
    end: date | None


@dataclass(frozen=True)
class Schedule:
    """A schedule phrase as written, and what was understood of it.

    `spans` has one span of the phrase for each period, in the same order. `labels` are the
    spans of ordinary words beside the times ("Kehittämispäivä"): no time, and no matter for
    doubt. `unread` are the spans that look like a time and were not understood, or the whole
    phrase when nothing was (they stay in `text`, marked for a person). `doubts` are reasons
    in words (Finnish source sentences, see `Reason`), each a thing a person should look at.
    `rule` is an RFC 5545 recurrence rule; what recurs and has no period is also continuous.
    """

    text: str
    periods: tuple[Period, ...] = ()
    spans: tuple[Span, ...] = ()
    continuous: bool = False
    rule: str | None = None
    unread: tuple[Span, ...] = ()
    doubts: tuple[str, ...] = ()
    labels: tuple[Span, ...] = ()
