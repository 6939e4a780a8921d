"""Tells a private person's name from a role or a project, by its form and the role lexicon."""

import re

from toimi.language import roles
from toimi.language.word_lists import word_set

_INITIALS = re.compile(r"[A-ZÅÄÖ]\.(?:\s?[A-ZÅÄÖ]\.)+")
_WORD = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
_FULL_NAME = re.compile(rf"(?:{_WORD}|[A-ZÅÄÖ]\.)(?:\s(?:{_WORD}|[A-ZÅÄÖ]\.))*\s{_WORD}")
_SHORT_NAME = re.compile(rf"({_WORD})\s(?:[A-ZÅÄÖ]\.|[D-WÅÄÖ])")
"""A first name and an initial. Without a dot, A, B, C, X, Y and Z mark groups and cases."""
_LONGEST_FIRST_PART = 10
_MARKED_BY_LETTERS = word_set(
    "osasto liite talo kerros vuosi taso luokka koulu alue piste linja kohta vaihe kohde malli"
    " osa rivi ryhmä tiimi hanke vuoro jakso kunta aste tila kysymys toimi palvelu huolto"
    " avdelning bilaga hus våning nivå klass skola område punkt linje fas modell del grupp team"
    " plan unit group phase level class school area point line model part annex floor"
)
_MARKED_ENDINGS = ("osasto", "koulu", "talo", "alue", "luokka", "palvelu", "huolto", "hoito", "työ")


def looks_like_name(phrase: str) -> bool:
    """Return whether `phrase` is formed as a name.

    It is initials, two or more capitalised words, or a first name and an initial ("Kaisa K.")
    when the first word is no role, team or part of an organisation.
    """
    text = phrase.strip()
    if _INITIALS.fullmatch(text) or _FULL_NAME.fullmatch(text):
        return True
    short = _SHORT_NAME.fullmatch(text)
    return short is not None and _is_first_name(short[1])


def _is_first_name(word: str) -> bool:
    folded = word.casefold()
    return (
        max(map(len, word.split("-"))) <= _LONGEST_FIRST_PART
        and folded not in _MARKED_BY_LETTERS
        and not folded.endswith(_MARKED_ENDINGS)
        and roles.match(word) is None
    )
