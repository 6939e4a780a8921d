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
_PLACES = word_set(
    "helsinki espoo tampere vantaa oulu turku jyväskylä kuopio lahti pori kouvola joensuu"
    " lappeenranta vaasa hämeenlinna seinäjoki rovaniemi mikkeli kotka salo porvoo kokkola hyvinkää"
    " lohja järvenpää rauma kajaani kerava savonlinna nokia kaarina ylöjärvi kangasala"
    " riihimäki raasepori imatra raahe iisalmi sastamala hollola raisio tornio siilinjärvi"
    " varkaus kemi pirkkala valkeakoski hamina heinola mäntsälä sipoo kirkkonummi tuusula"
    " nurmijärvi vihti naantali forssa kuusamo orimattila loimaa uusikaupunki kauhava keuruu"
    " kempele muurame laukaa äänekoski lieksa nurmes outokumpu kitee suonenjoki leppävirta"
    " helsingfors esbo vanda tammerfors uleåborg åbo jakobstad borgå ekenäs hangö hanko"
    " nykarleby närpes pargas mariehamn savo karjala häme uusimaa lappi kainuu pohjanmaa"
    " satakunta varsinais-suomi etelä-savo pohjois-savo kymenlaakso pirkanmaa keski-suomi suomi"
)
_BODY_ENDINGS = (
    *_MARKED_ENDINGS,
    "palvelut",
    "ryhmä",
    "tiimi",
    "yksikkö",
    "keskus",
    "hanke",
    "kunta",
)
_FIRST_OF_PLACES = re.compile(r"(?:Etelä|Pohjois|Itä|Länsi|Keski|Ylä|Ala|Varsinais)-")


def looks_like_name(phrase: str) -> bool:
    """Return whether `phrase` is formed as a name.

    It is initials, two or more capitalised words, or a first name and an initial ("Kaisa K.")
    when the first word is no role, team or part of an organisation.
    """
    text = phrase.strip()
    if _INITIALS.fullmatch(text):
        return True
    if _FULL_NAME.fullmatch(text):
        return not any(map(_is_of_an_organisation, text.split()))
    short = _SHORT_NAME.fullmatch(text)
    return short is not None and _is_first_name(short[1])


def _is_of_an_organisation(word: str) -> bool:
    folded = word.casefold()
    is_place = folded in _PLACES or folded.removesuffix("n") in _PLACES
    return is_place or folded.endswith(_BODY_ENDINGS) or bool(_FIRST_OF_PLACES.match(word))


def _is_first_name(word: str) -> bool:
    folded = word.casefold()
    return (
        max(map(len, word.split("-"))) <= _LONGEST_FIRST_PART
        and folded not in _MARKED_BY_LETTERS | _PLACES
        and not folded.endswith(_MARKED_ENDINGS)
        and roles.match(word) is None
    )
