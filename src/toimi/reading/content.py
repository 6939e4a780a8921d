"""What a text looks like, whatever column it stands in: a time, a responsible, a class."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from toimi.language import roles
from toimi.language.names import looks_like_name
from toimi.language.periods import Schedule
from toimi.language.schedule import read_schedule
from toimi.language.schedule.terminals import LITERALS
from toimi.language.schedule.words import CASE_ENDINGS, TIME_TAGS, senses
from toimi.language.word_lists import word_list, word_set
from toimi.reading import urgency_words

MARKS = "-–—•·▪◦●○■□➢➤✓✔→*‣\uf0b7\uf0a7\uf0d8"
"""Signs that begin an item of a list."""
BULLETS = (*MARKS, "o ")
CONJUNCTIONS = word_set("ja sekä tai och samt eller and or + / koko")
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
LETTERS = {"A": 1, "B": 2, "C": 3, "D": 4}
STATES = word_list(
    "kesken valmis valmii toteutun toteutett toteutuu tehty aloitettu aloittamat käynnissä"
    " käynnistyn käynnistet keskeytett keskeytyn siirretty siirtyy jatketaan peruttu"
    " odottaa hoidettu"
    " klar färdig pågår påbörj genomför inledd inställd framskjut"
    " done completed ongoing started progress cancelled postponed pending"
)
"""Beginnings of words that say how far a thing has come."""

ANY_DAY = date(2021, 6, 30)
"""Gives a year to a time that has none, where only its being a time matters."""

ENDINGS_AND_LITERALS = CONJUNCTIONS | CASE_ENDINGS | frozenset(LITERALS)
TIME_SENSES = TIME_TAGS | {"continuous", "steady"}
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}\.\d{1,2}\.\d\d\b|\b\d{1,2}/\d\d\b")
_CLASS_NUMBER = re.compile(
    r"(?:(?:luokka|taso|prioriteetti|prio|klass|nivå|prioritet|class|level|priority)[.:]?\s+|P-?)?"
    r"([0-9]{1,2})\s*\.?(?:\s*\(.{1,60}\))?",
    re.I,
)


@lru_cache(maxsize=20_000)
def time_share(text: str) -> float:
    """Return how much of the letters and digits of `text` say a time (0–1)."""
    schedule = _schedule(text)
    if not (schedule.periods or schedule.continuous or schedule.rule):
        return 0.0
    other = bytearray(len(text))
    for first, last in (*schedule.labels, *schedule.unread):
        other[first:last] = b"\1" * (min(last, len(text)) - first)
    counted = [at for at, c in enumerate(text) if c.isalnum()]
    return sum(not other[at] for at in counted) / len(counted) if counted else 0.0


@lru_cache(maxsize=20_000)
def _schedule(text: str) -> Schedule:
    text = text[:2000]
    return read_schedule(text, dated=ANY_DAY) if _may_say_time(text) else Schedule(text)


def _may_say_time(text: str) -> bool:
    """Tell whether it is worth the parser's time: a figure, or a word that has to do with time."""
    if any(map(str.isdigit, text)):
        return True
    return any(senses(word).keys() & TIME_SENSES for word in _WORD.findall(text.casefold()))


def is_all_time(text: str) -> bool:
    """Tell whether `time_share` is 1; most texts are told by their words, without the parser."""
    return _may_be_all_time(text) and time_share(text) == 1.0


def _may_be_all_time(text: str) -> bool:
    words = _WORD.findall(text.casefold())
    return all(word in ENDINGS_AND_LITERALS or senses(word) for word in words)


def time_edges(text: str) -> tuple[int, ...]:
    """Return where times begin and end in `text`, as offsets in characters."""
    schedule = _schedule(text)
    edges = {edge for span in schedule.spans for edge in span}
    if schedule.continuous and not schedule.spans:
        edges |= {edge for span in schedule.labels for edge in span} | {0, len(text)}
    return tuple(sorted(edges))


def has_time(text: str) -> bool:
    """Tell whether `text` says a time anywhere."""
    return time_share(text) > 0


def has_full_time(text: str) -> bool:
    """Tell whether `text` says a time that needs no neighbour: with its year."""
    return bool(_YEAR.search(text)) and has_time(text)


@lru_cache(maxsize=20_000)
def role_share(text: str) -> float:
    """Return how many of the words of `text` name roles, or join them (0–1)."""
    words = re.findall(r"[^\s/,;+&()]+", text)
    said = [word.strip(".:") for word in words if word.casefold() not in CONJUNCTIONS]
    said = [word for word in said if word]
    if not said:
        return 0.0
    if looks_like_name(text.strip()) or re.match(r"[A-ZÅÄÖ]\. ?[A-ZÅÄÖ]\.", text):
        return 1.0
    return sum(_is_role(word) for word in said) / len(said)


def _is_role(word: str) -> bool:
    found = roles.match(word)
    if found is None and "-" in word:
        found = roles.match(word.replace("-", ""))
    return found is not None and found.is_base


@lru_cache(maxsize=20_000)
def urgency_number(text: str) -> int | None:
    """Return the class that `text` writes as a digit, a Roman numeral or a letter, or None."""
    bare = text.strip().strip("()").rstrip(".)").strip()
    if bare in ROMAN:
        return ROMAN[bare]
    if bare in LETTERS:
        return LETTERS[bare]
    found = _CLASS_NUMBER.fullmatch(text.strip())
    return int(found[1]) if found else None


def is_state(text: str) -> bool:
    """Tell whether a short text says how far a thing has come."""
    words = [word.strip(".,;:!()").casefold() for word in text.split()[:6]]
    return len(text) <= 200 and any(word.startswith(STATES) for word in words)


def says_a_day(text: str) -> bool:
    """Tell whether the time in `text` has a figure, and not only a word such as "weekly"."""
    return any(map(str.isdigit, text)) and has_time(text)


def is_urgency(text: str) -> bool:
    """Tell whether `text` is a class of urgency and nothing else."""
    number = urgency_number(text)
    return (number is not None and number <= 9) or urgency_words.sure_step(text) is not None


@lru_cache(maxsize=20_000)
def is_bullet(text: str) -> bool:
    """Tell whether a paragraph begins as an item of a list."""
    return text.lstrip().startswith(BULLETS) or bool(
        re.match(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s", text)
    )


def is_prose(cells: Iterable[str]) -> bool:
    """Tell whether most of a column's cells are words, and neither times nor classes."""
    said = [cell for cell in cells if cell.strip()]
    prose = [c for c in said if any(map(str.isalpha, c)) and time_share(c) < 0.5 and len(c) > 3]
    return bool(said) and len(prose) >= len(said) / 2


def share_of(kind: str, cells: Sequence[str]) -> float:
    """Return how many of a column's filled cells are of a kind: schedule, urgency, responsible."""
    said = [cell for cell in cells if cell.strip()]
    tests = {
        "schedule": lambda text: time_share(text) >= 0.3,
        "urgency": is_urgency,
        "responsible": lambda text: role_share(text) >= 0.5,
    }
    return sum(map(tests[kind], said)) / len(said) if said else 0.0


_ROW_NUMBER = re.compile(r"[A-Z]{0,2}\s?\d{1,4}(?:\.\d{1,3}){0,3}[.)]?")


def is_numbering(cells: Sequence[str]) -> bool:
    """Tell whether a column's cells only count rows: 1, 2, 3 or 1.1, 1.2, and never go back."""
    said = [cell.strip() for cell in cells if cell.strip()]
    if len(said) < 2 or not all(_ROW_NUMBER.fullmatch(cell) for cell in said):
        return False
    keys = [tuple(int(n) for n in re.findall(r"\d+", cell)) for cell in said]
    rising = sum(after > before for before, after in pairwise(keys))
    return rising >= 0.9 * (len(keys) - 1) and len(set(keys)) > 0.8 * len(keys)
