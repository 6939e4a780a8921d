"""What a word of a schedule can mean, and how Finnish words are inflected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Value = str | int


@dataclass(frozen=True)
class Sense:
    """`case` is "from" (elative: "syksystä"), "to" (illative: "syksyyn") or empty."""

    value: Value
    case: str = ""


WORKING_DAYS = "MO,TU,WE,TH,FR"

Entry = tuple[str, str, Sense]
"""The word as written (lower case), the tag of the sense, the sense."""


def listed(tag: str, value: Value, forms: str, case: str = "") -> Iterator[Entry]:
    """Give one sense to each of the words in `forms` (separated by spaces)."""
    for form in forms.split():
        yield form, tag, Sense(value, case)


def inflected(
    tag: str, value: Value, nominative: str, weak: str, strong: str = ""
) -> Iterator[Entry]:
    """Give one sense to the singular case forms and the plain plural of a Finnish noun.

    `weak` and `strong` are the stems before the endings -n and -na ("vuode", "vuote").
    """
    strong = strong or weak
    back = next((letter in "aou" for letter in reversed(nominative) if letter in "aouäöy"), False)
    a = "a" if back else "ä"
    last = strong[-1]
    partitive = f"t{a}" if strong[-2] in "aeiouyäö" else a
    long = strong[-2:] in ("aa", "ää")
    into = "seen" if long else f"h{last}n" if strong.endswith("kuu") else f"{last}n"
    for ending in ("n", f"ll{a}", f"lt{a}", "lle", f"ss{a}", "ksi", "t"):
        yield weak + ending, tag, Sense(value)
    for ending in (partitive, f"n{a}", f"{a}"):
        yield strong + ending, tag, Sense(value)
    yield nominative, tag, Sense(value)
    yield weak + f"st{a}", tag, Sense(value, "from")
    yield strong + into, tag, Sense(value, "to")


def prefixed(prefix: str, tag: str, value: Value, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give the forms of `entries` with `prefix` another sense ("alku" + "syksyllä")."""
    for form, _tag, sense in entries:
        yield prefix + form, tag, Sense(value, sense.case)
