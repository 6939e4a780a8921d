"""Words of a language kept as data: written in a row, asked as a set."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a row that spaces separate."""
    return frozenset(words.split())


def word_list(words: str) -> tuple[str, ...]:
    """Return the words of a row that spaces separate, in order."""
    return tuple(words.split())
