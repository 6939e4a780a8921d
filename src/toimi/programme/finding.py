"""One sentence of evidence, as data: the words are put together only where they are shown."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Finding:
    """One sentence of evidence. `weight` says what goes first when room is short (1 first).

    `items` ({text, day}) are told as `{items}` of the sentence; `short` tells it without them.
    `says_nothing` marks that nothing was done: it gives way to whatever says that something was.
    `is_pointer` marks one that only says where else it is told.
    """

    kind: str
    sentence: str
    basis: str
    link: str
    values: dict[str, Any] = field(default_factory=dict)
    basis_values: dict[str, Any] = field(default_factory=dict)
    items: tuple[dict[str, Any], ...] = ()
    short: str = ""
    weight: int = 5
    says_nothing: bool = False
    is_pointer: bool = False


@dataclass(frozen=True)
class Days:
    """From a first day to a last, both counted."""

    starts_on: date
    ends_on: date
