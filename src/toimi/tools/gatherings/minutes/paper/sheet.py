"""What stands in minutes on paper: words in the reader's language, already put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, and control characters."""


@dataclass(frozen=True)
class Decided:
    """A decision, and who carries it out by when: one line, maybe empty."""

    text: str
    who: str = ""


@dataclass(frozen=True)
class Item:
    title: str
    text: str = ""
    decisions: Sequence[Decided] = ()


@dataclass(frozen=True)
class Labels:
    """The words of the form itself, in the reader's language."""

    subject: str
    present: str
    decision: str
    signed: str
    page: str
    """With {page} and {pages}."""


@dataclass(frozen=True)
class MinutesSheet:
    """`facts` are label and value above the items; `signed` one line a person who signed."""

    title: str
    unit: str
    language: str
    labels: Labels
    facts: Sequence[tuple[str, str]]
    items: Sequence[Item]
    present: Sequence[str]
    signed: Sequence[str]
    made_on: date | None = None


def printable(value: Any) -> Any:
    """Return the sheet, or any part of it, without what paper cannot show."""
    if isinstance(value, str):
        return UNPRINTABLE.sub("", value)
    if isinstance(value, list | tuple):
        return tuple(printable(one) for one in value)
    if isinstance(value, MinutesSheet | Labels | Item | Decided):
        kept = {field.name: printable(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **kept)
    return value
