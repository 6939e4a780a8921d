"""Lines of a narrow column joined into one text: which hyphens a line end put there."""

from collections.abc import Collection, Sequence


def join_lines(
    lines: Sequence[str], *, known: Collection[str] = (), spaces_tell: bool = False
) -> str:
    """Join the lines of one paragraph; a hyphen that a line end put there goes.

    `known` has the words that the document writes unbroken elsewhere. `spaces_tell` says that
    in this source a hyphen of the text has a space after it at the line's end, and a hyphen
    put by the line end has none.
    """
    return " ".join(lines)
