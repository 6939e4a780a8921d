"""Words of a language kept as data: written in a row, asked as a set."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a row that spaces separate."""
    return frozenset(words.split())


def word_list(words: str) -> tuple[str, ...]:
    """Return the words of a row that spaces separate, in order."""
    return tuple(words.split())


def phrase_list(phrases: str) -> tuple[str, ...]:
    """Return the words and phrases that commas separate, on any lines, in order."""
    parts = (" ".join(phrase.split()) for phrase in phrases.split(","))
    return tuple(phrase for phrase in parts if phrase)
