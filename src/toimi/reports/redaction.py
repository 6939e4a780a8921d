"""Takes private persons' names out of a text, in whatever case they stand."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

_INITIAL = r"[A-ZÅÄÖ]\."
_PARTICLES = frozenset({"von", "af", "de", "van", "der", "la", "le"})

_AFTER_VOWEL = (
    "n|t|a|ä|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|h[aeiouyäöå]n|seen|s"
)
_AFTER_CONSONANT = (
    "(?:[ei](?:n|t|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi))|een|iin|ia|iä|ta|tä|ten|s"
)
_CLITIC = "(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)?"
_LOOSE = rf"(?:[:'’](?:{_AFTER_VOWEL}|{_AFTER_CONSONANT}))?"
"""Endings that stand apart, as after initials: N. N.:lle."""

_VOWELS = "aeiouyäöå"
_WEAKENED = (
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("mp", "mm"),
    ("ng", "nk"),
    ("mm", "mp"),
    ("k", ""),
    ("k", "j"),
    ("p", "v"),
    ("t", "d"),
)


def remover(names: Iterable[str], mark: str) -> Callable[[str], str]:
    """Return a function that puts `mark` where a text has one of `names`.

    A name's words are found alone too ("Virtasen" of "Maija Virtanen"), with Finnish, Swedish
    and English endings, capitalised or in capitals, and in an e-mail address. An ordinary word
    that looks like a form of the name at the beginning of a sentence goes with it: too much is
    taken away rather than too little.
    """
    pattern = _pattern(frozenset(" ".join(name.split()) for name in names if name.strip()))
    return lambda text: pattern.sub(mark, text) if pattern else text


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    found = sorted({word for name in names for word in _name_words(name)})
    single = "|".join(_inflected(word) for word in found)
    whole = "|".join(
        r"\s*".join(re.escape(part) for part in re.findall(r"[^\s.]+\.?", name)) + _LOOSE
        for name in sorted(names, key=len, reverse=True)
    )
    mail = "|".join(rf"[\w.+-]*{re.escape(_folded(word))}[\w.+-]*@[\w.-]+\w" for word in found)
    one = f"(?:{whole}|{single})" if single else f"(?:{whole})"
    particle = "|".join(sorted(_PARTICLES))
    link = rf"(?:\s+(?:(?:{particle})\s+)*|-)"
    run = rf"(?:{_INITIAL}\s*)*{one}(?!\w)(?:{link}(?:{_INITIAL}\s*)*{one}(?!\w))*"
    return re.compile(rf"(?<!\w)(?:{mail}|{run})" if mail else rf"(?<!\w)(?:{run})")


def _name_words(name: str) -> list[str]:
    """Return the words of a name that point to a person alone: no initials, no particles."""
    found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!\.)\b", name)
    return [word for word in found if len(word) > 2 and word[0].isupper()]


def _folded(word: str) -> str:
    return word.casefold().translate(str.maketrans("åäöéü", "aaoeu"))


def _inflected(word: str) -> str:
    """Return a pattern of the word's singular forms, capitalised or in capitals."""
    pairs = [(re.escape(stem), _endings(stem)) for stem in sorted(_stems(word))]
    if word.endswith("i"):
        pairs.append((re.escape(word[:-1]), "t[aä]"))
    forms = [stem + ending for stem, ending in pairs]
    capitals = [stem.upper() + ending.upper() for stem, ending in pairs]
    return f"(?:(?:{'|'.join([*forms, *capitals])}){_LOOSE})"


def _endings(stem: str) -> str:
    if stem[-1].casefold() in _VOWELS:
        return f"(?:(?:{_AFTER_VOWEL}|{stem[-1]}n)?{_CLITIC})"
    return f"(?:(?:{_AFTER_CONSONANT})?{_CLITIC})"


def _stems(word: str) -> set[str]:
    found = {word}
    if word.endswith("nen"):
        found.add(word[:-3] + "s")
    elif word.endswith(("as", "äs", "is")):
        found |= {word[:-1] + word[-2], word[:-1] + "ks", _strengthened(word[:-1]) + word[-2]}
    elif word.endswith(("us", "ys", "os", "ös", "es")):
        found |= {word[:-1] + "ks", word[:-1] + "de"}
    elif word.endswith("i"):
        found.add(word[:-1] + "e")
    elif word.endswith("e"):
        found.add(word + "e")
    return found | {graded for stem in found for graded in _graded(stem)}


def _graded(stem: str) -> set[str]:
    """Return the stem with its last consonants weakened: Virta, Virra; Mäki, Mäe."""
    match = re.fullmatch(rf"(.+?)([^{_VOWELS}{_VOWELS.upper()}]+)([{_VOWELS}]{{1,2}})", stem)
    if not match:
        return set()
    head, consonants, vowels = match.groups()
    return {
        head + consonants.removesuffix(strong) + weak + vowels
        for strong, weak in _WEAKENED
        if consonants.endswith(strong)
    }


def _strengthened(stem: str) -> str:
    """Return Kanka of Kanga, Ratta of Rata: the strong grade of words in -as."""
    for weak, strong in (("ng", "nk"), ("t", "tt"), ("p", "pp"), ("k", "kk"), ("d", "t")):
        if stem[:-1].endswith(weak):
            return stem[: -1 - len(weak)] + strong + stem[-1]
    return stem
