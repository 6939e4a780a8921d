"""The order of results, and the limits of a search."""

from datetime import date

LONGEST_QUERY = 200
MOST_WORDS = 8
DAY_BITS, OBJECT_BITS = 22, 39


def place_in_order(kind: int, day: date | None, object_id: int) -> int:
    """Return the key of an entry: by kind, then newest first, then by `object_id`.

    `kind` is 0–3, `object_id` under 2^39; without a day, last of its kind. Two entries have two
    keys. It fits into 63 bits.
    """
    newest_first = date.max.toordinal() - (day.toordinal() if day else 0)
    return (kind << (DAY_BITS + OBJECT_BITS)) | (newest_first << OBJECT_BITS) | object_id


def span_of(kind: int) -> tuple[int, int]:
    """Return the first and the last key of `kind`; the one after the last kind has no room."""
    bits = DAY_BITS + OBJECT_BITS
    return kind << bits, ((kind + 1) << bits) - 1


def place_term(place_id: int) -> str:
    """Return the term by which an entry's place is found; no word has such a sign."""
    return f"§{place_id}"


def plain(query: str) -> str:
    """Return what is asked, without control characters and in one line, cut to its limit."""
    kept = "".join(c if c.isprintable() or c == "\N{SOFT HYPHEN}" else " " for c in query)
    return " ".join(kept.split())[:LONGEST_QUERY]
