"""The base forms that dictionaries know: simplemma's, read as a stream.

The stream takes a second to open and 60 MB for the three languages; the usual dictionary takes
four times as long and 450 MB (measured).
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from simplemma.strategies.dictionaries import StreamDictionaryFactory

LANGUAGES = ("fi", "sv", "en")
DEFINITE = ("en", "et")
"""How a Swedish noun ends in the definite: "kursen" tells that "kurs" is no form of "kur"."""


@cache
def _factory() -> StreamDictionaryFactory:
    return StreamDictionaryFactory()


def _dictionary(language: str) -> Mapping[str, str]:
    return _factory().get_dictionary(language)


@lru_cache(maxsize=50_000)
def base_of(word: str, language: str) -> str | None:
    """Return the base form of `word` (small letters), or None when the dictionary has it not."""
    known = _dictionary(language)
    found = known.get(word)
    if not found:
        return None
    is_noun = language == "sv" and any(known.get(word + end) == word for end in DEFINITE)
    return word if is_noun else found.casefold()


def warm() -> None:
    """Open the dictionaries, so that the first search does not wait for them."""
    for language in LANGUAGES:
        _dictionary(language)
