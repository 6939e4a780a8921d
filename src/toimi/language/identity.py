"""Finds by their patterns what is never stored in Toimi's texts: Finnish personal identity codes,
phone numbers, street addresses. Names cannot be found by a pattern."""

import re
from dataclasses import dataclass

from toimi.errors import sentence

# Government Decree 661/2009 and Act 661/2009: day, month, year, century sign, number, check.
_CODE = re.compile(r"(?<![0-9A-Z])(\d{6})([-+ABCDEFYXWVU])(\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Z])")
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"

# Traficom's numbering plan (regulation 32): all begin with 0, or with +358 in its place.
_PHONE = re.compile(
    r"(?<![\w.,/:§-])(?!\d{1,2} \d{1,2} \d{4}\b)"
    r"(?:(?:\+|00)\s?358[\s-]?(?:\(0\)\s?)?\d|0[1-9])(?:[\s-]?\d){4,9}(?![.,/:]?\d)"
)
_PHONE_DIGITS = (7, 15)

_WAYS = (
    "katu|kadun|kadulla|kadulta|katua|tie|tien|tiellä|tieltä|polku|polun|polulla|polulta|kuja|kujan|"
    "kujalla|kujalta|kaari|kaaren|kaarella|rinne|rinteen|raitti|raitin|raitilla|väylä|väylän|"
    "ranta|rannan|tori|torin|torilla|aukio|aukion|aukiolla|"
    "gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|stranden|torget"
)
_ADDRESS = re.compile(
    rf"(?<!\w)[A-ZÅÄÖ][\wåäöÅÄÖ-]*?(?:{_WAYS})[ \u00a0]+(?!(?:19|20)\d\d)\d{{1,4}}(?!\d)"
    r"(?![.:]\d)(?:[ \u00a0]?[a-zA-Z](?![\wåäö]))?",
)

IDENTITY_CODE = sentence("henkilötunnus")
PHONE_NUMBER = sentence("puhelinnumero")
STREET_ADDRESS = sentence("katuosoite")


@dataclass(frozen=True)
class Sensitive:
    """What was found: its kind (a marked word) and where it stands in the text."""

    kind: str
    start: int
    end: int


def has_identity_code(text: str) -> bool:
    """Return whether `text` holds a code whose check character is right."""
    return bool(_codes(text))


def sensitive(text: str) -> list[Sensitive]:
    """Return what must not be kept, in the order of the text."""
    found = [
        *(Sensitive(IDENTITY_CODE, start, end) for start, end in _codes(text)),
        *(Sensitive(PHONE_NUMBER, *one.span()) for one in _PHONE.finditer(text) if _is_phone(one)),
        *(Sensitive(STREET_ADDRESS, *one.span()) for one in _ADDRESS.finditer(text)),
    ]
    return sorted(found, key=lambda one: one.start)


def _codes(text: str) -> list[tuple[int, int]]:
    return [
        found.span()
        for found in _CODE.finditer(text.upper())
        if _CHECKS[int(found[1] + found[3]) % 31] == found[4]
    ]


def _is_phone(found: re.Match[str]) -> bool:
    least, most = _PHONE_DIGITS
    return least <= sum(letter.isdigit() for letter in found[0]) <= most
