"""The senses of words: one table from the lexica of three languages, and likely slips."""

from collections.abc import Mapping
from functools import cache, lru_cache

from toimi.language.schedule import english, finnish, swedish
from toimi.language.schedule.lexicon import Sense
from toimi.language.word_lists import word_set

CASE_ENDINGS = word_set(
    "n a ä na nä lla llä lle lta ltä ssa ssä sta stä ksi t ta tä hun een seen iin aan ään s"
)
TIME_TAGS = word_set(
    "season month week year quarter half named_half programme council school term part by_post"
    " before_pre after_post from_post each apart every_season every_weekday every loose turn until"
)
"""Senses that speak of time by themselves: left over, they are for a person to look at."""
SLIP_TAGS = frozenset({"season", "month", "continuous", "every"})
SHORTEST_SLIP, LONGEST_SLIP = 5, 20
REAL_WORDS = word_set(
    "kevyt kevyet kevyen kevyesti kesto keston kestää kesken kasvun syksi salmi talven syvyys"
    " lokaalin marssi eloon elokuva joukko joulun jatkuvuus jatkossa jatkaa jatkava jatkavat"
    " jatketaan jatkuvuuden vårda höstar annual sprint sprints string falls winner sommarn"
    " springs jaettuva annually markers"
)
FOLDED = str.maketrans("äöåéü", "aoaeu")


@cache
def _table() -> Mapping[str, dict[str, Sense]]:
    table: dict[str, dict[str, Sense]] = {}
    for language in (english, swedish, finnish):
        for form, tag, sense in language.entries():
            table.setdefault(form, {})[tag] = sense
    return table


def senses(word: str) -> Mapping[str, Sense]:
    """Return the senses of a word in lower case by their tags; none for an ordinary word."""
    known = _table().get(word)
    if known is not None:
        return known
    for ending in ("kausi", "kauden", "kaudella", "kaudelle", "kautena", "kaudeksi"):
        if word.endswith(ending):
            return {"term": Sense(word)}
    guess = likely_word(word)
    return {"slip": Sense(guess)} if guess else {}


@lru_cache(maxsize=4096)
def likely_word(word: str) -> str | None:
    """Return the word of time that `word` was likely meant to be (one slip away), or None."""
    if not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP or word in REAL_WORDS:
        return None
    folded = word.translate(FOLDED)
    near = _near_forms()
    candidates = [form for key in (folded, *_shorter(folded)) for form in near.get(key, ())]
    candidates = [form for form in candidates if _is_one_slip(folded, form.translate(FOLDED))]
    return min(
        candidates,
        key=lambda form: (form.translate(FOLDED) != folded, abs(len(form) - len(word)), form),
        default=None,
    )


@cache
def _near_forms() -> Mapping[str, list[str]]:
    near: dict[str, list[str]] = {}
    for form, meanings in _table().items():
        if SLIP_TAGS & meanings.keys() and len(form) >= SHORTEST_SLIP:
            folded = form.translate(FOLDED)
            for key in {folded, *_shorter(folded)}:
                near.setdefault(key, []).append(form)
    return near


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _is_one_slip(a: str, b: str) -> bool:
    """Tell whether one letter added, left out, changed, or two swapped, makes `b` of `a`."""
    if abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    at = next(
        (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    if len(a) == len(b):
        swapped = a[at + 1 : at + 2] + a[at : at + 1] + a[at + 2 :]
        return a[at + 1 :] == b[at + 1 :] or swapped == b[at:]
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[at + 1 :] == shorter[at:]
