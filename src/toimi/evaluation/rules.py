"""Writes the draft's text out of findings: two to four plain sentences, at most 300 characters.

The sentences stand in the order of the findings; when room is short, the weightiest stay.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

CELL_LIMIT = 300
SENTENCES = 4


@dataclass(frozen=True)
class Told:
    """A finding put into words: longest form first, each shorter than the one before."""

    forms: tuple[str, ...]
    weight: int


def compose(told: Sequence[Told], limit: int = CELL_LIMIT) -> dict[int, str]:
    """Return the chosen findings' indexes, in their own order, to the form in which each is told.

    First the weightiest are placed in their shortest forms, then each is lengthened, the
    weightiest first, as far as the room goes: a long list never drives the rest out.
    """
    by_weight = sorted(range(len(told)), key=lambda index: (told[index].weight, index))
    chosen: dict[int, str] = {}
    for index in by_weight:
        form = told[index].forms[-1]
        if len(chosen) < SENTENCES and len(text_of([*chosen.values(), form])) <= limit:
            chosen[index] = form
    for index in [index for index in by_weight if index in chosen]:
        room = limit - len(text_of(chosen.values())) + len(chosen[index])
        chosen[index] = next(form for form in told[index].forms if len(form) <= room)
    return dict(sorted(chosen.items()))


def text_of(forms: Iterable[str]) -> str:
    """Return the sentences as one text."""
    return " ".join(forms)


@dataclass(frozen=True)
class Passage:
    """A part of a text and the number of the evidence that it rests on (0: none known)."""

    text: str
    number: int = 0


def passages(text: str, said: Sequence[str]) -> tuple[Passage, ...]:
    """Part `text` by the sentences of the evidence, numbered from 1, that still stand in it.

    The passages together are the text.
    """
    return tuple(_parted(text, list(enumerate(said, start=1))))


def _parted(text: str, left: list[tuple[int, str]]) -> Iterator[Passage]:
    for place, (number, sentence) in enumerate(left):
        start = text.find(sentence) if sentence else -1
        if start >= 0:
            yield from _parted(text[:start], left[:place])
            yield Passage(sentence, number)
            yield from _parted(text[start + len(sentence) :], left[place + 1 :])
            return
    if text:
        yield Passage(text)


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
    """Return `text` cut after a sentence, else at a word so that it with its "…" fits in `limit`
    characters."""
    if len(text) <= limit:
        return text
    whole, stop, _ = text[:limit].rpartition(". ")
    if stop and len(whole) > limit // 3:
        return whole
    head = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–")
    return f"{head}…"


def shorter_only(forms: Sequence[str]) -> tuple[str, ...]:
    """Return the forms that are shorter than all before them."""
    kept: list[str] = []
    for form in forms:
        if not kept or len(form) < len(kept[-1]):
            kept.append(form)
    return tuple(kept)


def stored(values: dict[str, Any]) -> dict[str, Any]:
    """Return a finding's values as JSON can hold them; days become ISO texts."""
    return {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in values.items()}
