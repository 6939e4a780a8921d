"""Writes the draft's text out of findings: two to four plain sentences, at most 300 characters.

The sentences stand in the order of the findings; when room is short, the weightiest stay.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

CELL_LIMIT = 300
SENTENCES = 4


@dataclass(frozen=True)
class Told:
    """A finding put into words: longest form first, each shorter than the one before."""

    forms: tuple[str, ...]
    weight: int


def compose(told: Sequence[Told], limit: int = CELL_LIMIT) -> tuple[str, tuple[int, ...]]:
    """Return the text and the indexes of the findings that are in it.

    The weightiest findings are placed first, each in its longest form that leaves room for the
    shortest form of those already placed; the text keeps the findings' own order.
    """
    chosen: dict[int, str] = {}
    for index in sorted(range(len(told)), key=lambda i: (told[i].weight, i))[:SENTENCES]:
        used = sum(len(form) + 1 for form in chosen.values())
        fitting = (form for form in told[index].forms if used + len(form) <= limit)
        form = next(fitting, None)
        if form is not None:
            chosen[index] = form
    order = tuple(sorted(chosen))
    return " ".join(chosen[index] for index in order), order


def listings(items: Sequence[str], conjunction: str, more: Callable[[int], str]) -> tuple[str, ...]:
    """Return "a, b ja c", then shorter ones that count what they leave out, down to one item."""
    forms = [joined(items, conjunction)]
    forms += [
        joined([*items[:kept], more(len(items) - kept)], conjunction)
        for kept in range(len(items) - 1, 0, -1)
    ]
    return tuple(forms)


def joined(items: Sequence[str], conjunction: str) -> str:
    """Return "a", "a ja b" or "a, b ja c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def shortened(text: str, limit: int) -> str:
    """Return `text` cut at a word so that it with its "…" fits in `limit` characters."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–")
    return f"{head}…"


def stored(values: dict[str, Any]) -> dict[str, Any]:
    """Return a finding's values as JSON can hold them; days become ISO texts."""

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        return value.isoformat() if hasattr(value, "isoformat") else value

    return {key: plain(value) for key, value in values.items()}
