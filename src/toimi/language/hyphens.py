"""Lines of a narrow column joined into one text: which hyphens a line end put there.

A rule without a dictionary decides, and Finnish morphology before it where libvoikko is
installed. A hyphen at a line's end is taken away unless something says that it belongs to the
word: what the document writes elsewhere, a conjunction after it, the same vowel on both sides, an
abbreviation (also one in small letters: "tyhy-"), a digit, a lone letter or a foreign word before
it, or a side without a vowel.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from importlib import import_module

from toimi.language.word_lists import word_list, word_set

HYPHENS = "-\N{HYPHEN}\N{SOFT HYPHEN}"
CONJUNCTIONS = word_set("ja tai sekä eli että kuin taikka tahi vai och eller samt and or und oder")
VOWELS = frozenset("aeiouyäöåéü")
STEM_LENGTH = 4
FOREIGN_LETTERS = frozenset("qwxz")
ABBREVIATED = word_set(
    "tyhy tyky sote ict atk lean teams excel zoom outlook powerpoint sap wpro effica covid some"
    " yle pdf ppt tes esr lape kiky"
)
"""First parts that a hyphen always follows, though they are written in small letters."""
SHORT = word_set("it te ea yt kv ay pc tv hr")
SECONDS = (
    *word_list("toimisto palvelu tuki tuen tukea toimi koulutus koulutuk neuvottelu laite laitte"),
    *word_list("asiantuntij järjestelm hanke hankkee päivä keskus keskuk ryhmä tiimi osaami"),
    *word_list("taito taido päällik vastaava suunnittelij menettely lehti kuva posti"),
)
"""What follows a short abbreviation; else its letters are a syllable ("it-se", "te-hostaa")."""
WORD_MARKS = frozenset("-'’")


def join_lines(
    lines: Sequence[str], *, known: Collection[str] = (), spaces_tell: bool = False
) -> str:
    """Join the lines of one paragraph; a hyphen that a line end put there goes.

    `known` has the words that the document writes unbroken elsewhere (`unbroken_words`
    gathers them). `spaces_tell` says that
    in this source a hyphen of the text has a space after it at the line's end, and a hyphen
    put by the line end has none.
    """
    text = ""
    is_spaced = False
    for line in lines:
        words = " ".join(line.split())
        if not words:
            continue
        text = _joined(text, words, known, is_spaced and spaces_tell) if text else words
        is_spaced = line[-1:].isspace()
    return text.replace("\N{SOFT HYPHEN}", "")


def _joined(text: str, line: str, known: Collection[str], is_spaced: bool) -> str:
    if text.endswith("/") and not is_spaced:
        return text + line
    if text[-1] not in HYPHENS:
        return f"{text} {line}"
    if text[-1] == "\N{SOFT HYPHEN}":
        return text[:-1] + line
    before, after = _word_at_end(text[:-1]), _word_at_start(line)
    if not before:
        return f"{text} {line}"
    if after.casefold() in CONJUNCTIONS:
        return f"{text} {line}"
    if is_spaced:
        return f"{text[:-1]} - {line}"
    if not after or is_hard(before, after, known):
        return text + line
    return text[:-1] + line


def is_hard(before: str, after: str, known: Collection[str] = ()) -> bool:
    """Tell whether the hyphen between two parts of a word belongs to it."""
    last_part = before.rsplit("-", 1)[-1]
    told = _told(before, after, known)
    if told is not None:
        return told
    if not last_part or not after[0].isalpha() or not last_part[-1].isalpha():
        return True
    if after[0].isupper():
        return not (last_part.isupper() and after.isupper() and len(last_part) > 4)
    if len(last_part) == 1 or last_part[1:] != last_part[1:].lower():
        return True
    if set(last_part.casefold()) & FOREIGN_LETTERS and last_part[-1].casefold() not in VOWELS:
        return True
    if _is_abbreviated(last_part.casefold(), after.casefold()):
        return True
    if last_part[0].isupper() and _is_only_a_name(last_part, known):
        return True
    return _is_no_break(last_part.casefold(), after.casefold())


def _is_abbreviated(before: str, after: str) -> bool:
    return before in ABBREVIATED or (before in SHORT and after.startswith(SECONDS))


def _told(before: str, after: str, known: Collection[str]) -> bool | None:
    """Return what the document's own unbroken words say of this one, or None."""
    whole, hyphened = before + after, f"{before}-{after}"
    if (
        _stem(before, after) in known
        or _first(before) in known
        or any(form in known for form in (hyphened, hyphened.casefold(), hyphened.capitalize()))
    ):
        return True
    if any(form in known for form in (whole, whole.casefold(), whole.capitalize())):
        return False
    return _spelled(whole, hyphened) if whole.isalpha() else None


@cache
def _speller() -> Callable[[str], bool] | None:
    """Return Finnish morphology's word check, or None where it is not installed."""
    try:
        voikko = import_module("libvoikko")  # optional dependency
        spell: Callable[[str], bool] = voikko.Voikko("fi").spell
    except Exception:
        # Without its library or its dictionary it raises errors of its own.
        return None
    return spell


def _spelled(whole: str, hyphened: str) -> bool | None:
    """Return which form is a Finnish word, when just one of them is."""
    spell = _speller()
    if spell is None:
        return None
    is_whole, is_hyphened = spell(whole), spell(hyphened)
    return is_hyphened if is_whole != is_hyphened else None


def unbroken_words(texts: Iterable[str]) -> frozenset[str]:
    """Return what `known` of `join_lines` needs of texts whose words no line end broke.

    The words themselves, and for a word with a hyphen also the beginning of its last part
    ("haltuun-proj*"), so that it is known in its other case forms, and its first part alone
    ("bra-*") where no rule of vowels put the hyphen there.
    """
    words: set[str] = set()
    for text in texts:
        for word in text.split():
            bare = word.strip('.,;:()[]/"”!?')
            first, _, last = bare.rpartition("-")
            words.add(bare)
            if first and last:
                words.add(_stem(first, last))
            if first and last and first[-1].casefold() != last[0].casefold():
                words.add(_first(first))
    return frozenset(words)


def _stem(before: str, after: str) -> str:
    return f"{before}-{after[:STEM_LENGTH]}*".casefold()


def _first(before: str) -> str:
    return f"{before}-*".casefold()


def _is_only_a_name(part: str, known: Collection[str]) -> bool:
    """Tell whether the document writes `part` alone with a capital, and it looks foreign."""
    return part in known and part.casefold() not in known and _looks_foreign(part.casefold())


def _looks_foreign(word: str) -> bool:
    return (
        bool(set(word) & set("bcfqwxzåšž"))
        or (word[-1] not in VOWELS and word[-1] not in "nstrl")
        or (len(word) > 1 and word[0] not in VOWELS and word[1] not in VOWELS)
        or "ea" in word[:3]
    )


def _is_no_break(before: str, after: str) -> bool:
    """Tell whether no line end would break here: the same vowel, or no vowel on a side."""
    if before[-1] == after[0] and before[-1] in VOWELS:
        return True
    return not set(before) & VOWELS or not set(after) & VOWELS


def _word_at_end(text: str) -> str:
    at = len(text)
    while at and (text[at - 1].isalnum() or text[at - 1] in WORD_MARKS):
        at -= 1
    return text[at:]


def _word_at_start(text: str) -> str:
    at = 0
    while at < len(text) and text[at].isalnum():
        at += 1
    return text[:at]
