"""What the columns of an export are: guessed by their headings, then said by a person."""

import re
from collections.abc import Sequence

from toimi.errors import sentence
from toimi.tools.cases.importing import errors

WPRO, HAIPRO = "wpro", "haipro"
SOURCES = {WPRO: "WPro", HAIPRO: "HaiPro"}
NUMBER, HAPPENED, REPORTED, TYPE, PLACE = "number", "happened_on", "reported_on", "type", "place"
SEVERITY, RISK, STATE, CLOSED, ANSWERED, TEXT = (
    "severity",
    "risk",
    "state",
    "closed_on",
    "answered_on",
    "text",
)
FIELDS = {
    NUMBER: sentence("ilmoituksen numero"),
    REPORTED: sentence("ilmoituspäivä"),
    HAPPENED: sentence("tapahtumapäivä"),
    TYPE: sentence("tapahtuman tyyppi"),
    PLACE: sentence("paikka"),
    SEVERITY: sentence("vakavuus"),
    RISK: sentence("riskiluokka"),
    STATE: sentence("käsittelyn tila"),
    CLOSED: sentence("käsittely valmis, päivä"),
    ANSWERED: sentence("vastattu ilmoittajalle, päivä"),
    TEXT: sentence("kuvaus"),
}
NEEDED = (NUMBER, REPORTED)
WORDS: dict[str, tuple[str, ...]] = {
    NUMBER: ("ilmoituksen numero", "ilmoitusnumero", "ilmoitus nro", "numero", "nro", "id"),
    REPORTED: ("ilmoituspäivä", "ilmoitettu", "ilmoituksen päivä", "ilmoitus tehty", "kirjattu"),
    HAPPENED: ("tapahtumapäivä", "tapahtuma aika", "tapahtunut", "tapahtumapvm", "pvm"),
    TYPE: ("tapahtuman tyyppi", "tapahtumatyyppi", "ilmoituksen tyyppi", "tapahtuman luonne"),
    PLACE: ("tapahtumapaikka", "paikka", "sijainti"),
    SEVERITY: ("vakavuus", "seuraus", "seuraukset", "haitan aste", "vahingon aste"),
    RISK: ("riskiluokka", "riski", "riskin suuruus"),
    STATE: ("käsittelyn tila", "tila", "ilmoituksen tila", "käsittelytila"),
    CLOSED: ("käsittely valmis", "käsitelty", "käsittely päättynyt", "valmistunut", "suljettu"),
    ANSWERED: ("vastattu ilmoittajalle", "palaute annettu", "ilmoittajalle vastattu"),
    TEXT: ("kuvaus", "tapahtuman kuvaus", "tapahtumakuvaus", "selostus"),
}
_NAMES = re.compile(
    r"\b(?:\w*nimi\w*|ilmoittaja|käsittelijä\w*|henkilö|työntekijä|potilas|asiakas|vastuuhenkilö)\b"
)


def guess(headings: Sequence[str]) -> list[str]:
    """Return the field of each heading, "" where none is known or it is of people; each once."""
    found = [""] * len(headings)
    for field, words in WORDS.items():
        for place, heading in enumerate(headings):
            if not found[place] and field not in found and plain(heading) in words:
                found[place] = field
    return found


def plain(heading: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", heading.casefold()))


def is_of_people(heading: str) -> bool:
    """Return whether the column seems to have people's names: it is never read."""
    return bool(_NAMES.search(plain(heading)))


def check(chosen: Sequence[str], headings: Sequence[str]) -> None:
    """Raise SameColumnTwice, ColumnMissing, NamesInColumn unless rows can be read by `chosen`."""
    for field in FIELDS:
        if list(chosen).count(field) > 1:
            raise errors.SameColumnTwice(name=FIELDS[field])
    for field in NEEDED:
        if field not in chosen:
            raise errors.ColumnMissing(name=FIELDS[field])
    for field, heading in zip(chosen, headings, strict=True):
        if field and is_of_people(heading):
            raise errors.NamesInColumn(heading=heading)


def compare(headings: Sequence[str], saved: Sequence[str]) -> None:
    """Raise OtherColumns when the headings are not those of the saved mapping, in any order."""
    here, before = set(headings), set(saved)
    if here != before:
        raise errors.OtherColumns(
            missing=", ".join(sorted(before - here)) or "–",
            new=", ".join(sorted(here - before)) or "–",
        )


def as_saved(
    headings: Sequence[str], saved_headings: Sequence[str], saved: Sequence[str]
) -> list[str]:
    """Return the saved fields in the order of the present headings."""
    known = dict(zip(saved_headings, saved, strict=True))
    return [known[heading] for heading in headings]
