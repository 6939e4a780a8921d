"""What the columns of a file of people are called: guessed, then said by a person."""

import re
from collections.abc import Mapping, Sequence

from toimi.errors import sentence
from toimi.organisation.importing import errors

NAME, FIRST, LAST = "name", "first_name", "last_name"
KEY, EMAIL, PHONE = "external_id", "email", "phone"
UNIT, ROLE, TEAM, SHARE = "unit", "role", "team", "share"
STARTS, ENDS = "starts_on", "ends_on"

FIELDS = {
    NAME: sentence("koko nimi"),
    FIRST: sentence("etunimi"),
    LAST: sentence("sukunimi"),
    KEY: sentence("henkilönumero"),
    EMAIL: sentence("sähköposti"),
    PHONE: sentence("puhelin"),
    UNIT: sentence("yksikkö"),
    ROLE: sentence("rooli"),
    TEAM: sentence("tiimi"),
    SHARE: sentence("osuus työajasta"),
    STARTS: sentence("ensimmäinen päivä"),
    ENDS: sentence("viimeinen päivä"),
}
WORDS: dict[str, tuple[str, ...]] = {
    FIRST: ("etunimi", "etunimet", "förnamn", "first name", "given name", "kutsumanimi"),
    LAST: ("sukunimi", "efternamn", "släktnamn", "last name", "family name", "surname"),
    NAME: ("nimi", "koko nimi", "henkilö", "työntekijä", "namn", "name", "full name", "person"),
    KEY: (
        "henkilönumero",
        "henkilötunniste",
        "työntekijänumero",
        "hlönro",
        "hlö nro",
        "tunniste",
        "anställningsnummer",
        "personnummer i arbetet",
        "employee id",
        "employee number",
        "external id",
        "id",
    ),
    EMAIL: ("sähköposti", "sähköpostiosoite", "email", "e mail", "e post", "epost", "mail"),
    PHONE: ("puhelin", "puhelinnumero", "gsm", "telefon", "phone", "mobile"),
    UNIT: ("yksikkö", "työyksikkö", "toimipaikka", "enhet", "arbetsenhet", "unit"),
    ROLE: ("rooli", "tehtävänimike", "nimike", "roll", "titel", "role", "title"),
    TEAM: ("tiimi", "ryhmä", "team", "grupp"),
    SHARE: ("osuus", "osuus työajasta", "työaikaosuus", "prosentti", "andel", "share"),
    STARTS: ("alkaa", "alkupäivä", "alkaen", "palvelussuhde alkaa", "börjar", "starts", "start"),
    ENDS: ("päättyy", "loppupäivä", "asti", "palvelussuhde päättyy", "slutar", "ends", "end"),
}


def guess(headings: Sequence[str]) -> list[str]:
    """Return the field of each heading, "" where none is known; each field once."""
    found = [""] * len(headings)
    for field, words in WORDS.items():
        for place, heading in enumerate(headings):
            if not found[place] and field not in found and _plain(heading) in words:
                found[place] = field
    return found


def _plain(heading: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", heading.casefold()))


def check(chosen: Sequence[str], names: Mapping[str, str]) -> None:
    """Raise SameColumnTwice, NoName, NoKey unless the people can be told apart by `chosen`."""
    for field in FIELDS:
        if list(chosen).count(field) > 1:
            raise errors.SameColumnTwice(name=names[field])
    if NAME not in chosen and not {FIRST, LAST} <= set(chosen):
        raise errors.NoName
    if not {KEY, EMAIL} & set(chosen):
        raise errors.NoKey
