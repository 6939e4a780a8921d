"""What an export would change: pure, rows and what is known in, one item a row out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from toimi.errors import sentence
from toimi.language.identity import sensitive
from toimi.tools.cases.importing import columns

NEW, CHANGED, SAME, REFUSED = "new", "changed", "same", "refused"
KINDS = {
    NEW: sentence("uusi"),
    CHANGED: sentence("muuttuu"),
    SAME: sentence("ennallaan"),
    REFUSED: sentence("ei tuoda"),
}
_DAY = re.compile(
    r"(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?:[ T]+(?:klo )?[\d.:]+)?"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_RISK_WORDS = ("merkityksetön", "vähäinen", "kohtalainen", "merkittävä", "sietämätön")
TYPES = (
    ("near_miss", ("läheltä",)),
    ("violence", ("väkivalta", "väkivallan")),
    ("threat", ("uhka", "uhkaava", "uhkailu")),
    ("harassment", ("häirintä", "epäasiallinen")),
    ("accident", ("tapaturma", "työtapa", "työmatka", "kaatu", "liukastu")),
    ("load", ("kuormitus", "kuormittuminen")),
    ("good", ("hyvä", "positiivinen")),
    ("hazard", ("vaara", "puute", "turvallisuushavainto", "vaaratilanne", "haittatapahtuma")),
)
"""Code to beginnings of words by which a type is known; the first that fits."""
PLACES = (
    ("home_visit", ("koti", "asiakkaan")),
    ("office", ("toimisto", "vastaanotto", "toimipiste")),
    ("travel", ("auto", "matka", "liikenne")),
)
SEVERITIES = (
    ("none", ("ei ", "ei-", "0")),
    ("serious", ("vakava", "kohtalainen", "kuolema")),
    ("minor", ("lievä", "vähäinen")),
)
OVER = ("valmis", "käsitelty", "päätetty", "suljettu")
TEXT_LIMIT = 500
KEY_LIMIT = 80


@dataclass(frozen=True)
class Known:
    """A notice of the same source that is here already. `can_change`: whoever brings may."""

    pk: int
    values: Mapping[str, Any]
    opened_on: date
    happened_on: date
    closed_on: date | None
    answered_on: date | None
    risk: int | None
    is_closed_here: bool = False
    """Somebody has handled it in Toimi since: the export does not change it."""
    can_change: bool = True


@dataclass(frozen=True)
class Read:
    """What a row says: the kind's values and the days as they were in the other system."""

    number: str
    opened_on: date
    happened_on: date
    closed_on: date | None = None
    answered_on: date | None = None
    risk: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Item:
    """One row: what becomes of it. `changes`: names of fields; `reason` when refused; `unknown`
    has the words of a type that was not understood: the notice comes without it."""

    number: int
    kind: str
    key: str = ""
    read: Read | None = None
    case: int | None = None
    changes: tuple[str, ...] = ()
    reason: str = ""
    reason_values: Mapping[str, object] = field(default_factory=dict)
    unknown: str = ""


class _Refused(Exception):
    def __init__(self, reason: str, **values: object) -> None:
        self.reason, self.values = reason, values
        super().__init__(reason)


def plan(
    rows: Sequence[Sequence[str]],
    numbers: Sequence[int],
    chosen: Sequence[str],
    known: Mapping[str, Known],
    today: date,
) -> list[Item]:
    """Return an item for each row, in order. `chosen` is the field of each column, or ""; `known`
    are the source's notices by their number there."""
    seen: dict[str, int] = {}
    items = []
    for number, row in zip(numbers, rows, strict=True):
        cells = {name: text for name, text in zip(chosen, row, strict=True) if name}
        key = cells.get(columns.NUMBER, "")[:KEY_LIMIT]
        try:
            items.append(_item(number, key, cells, known, seen, today))
        except _Refused as refused:
            items.append(
                Item(number, REFUSED, key, reason=refused.reason, reason_values=refused.values)
            )
    return items


def _item(
    number: int,
    key: str,
    cells: Mapping[str, str],
    known: Mapping[str, Known],
    seen: dict[str, int],
    today: date,
) -> Item:
    if not key:
        raise _Refused(sentence("Ilmoituksen numero puuttuu."))
    if key in seen:
        raise _Refused(sentence("Sama numero on jo rivillä {row}."), row=seen[key])
    seen[key] = number
    read = _read(key, cells, today)
    unknown = _unknown(cells)
    found = known.get(key)
    if found is None:
        return Item(number, NEW, key, read, unknown=unknown)
    if not found.can_change:
        raise _Refused(sentence("Ilmoitus on toisessa yksikössä, jota et käsittele."))
    changes = () if found.is_closed_here else _changes(read, found)
    return Item(number, CHANGED if changes else SAME, key, read, found.pk, changes)


def _changes(read: Read, found: Known) -> tuple[str, ...]:
    names = ("opened_on", "happened_on", "closed_on", "answered_on", "risk")
    changed = [name for name in names if getattr(read, name) != getattr(found, name)]
    if {**found.values, **read.values} != dict(found.values):
        changed.append("values")
    return tuple(changed)


def _read(key: str, cells: Mapping[str, str], today: date) -> Read:
    opened = _day(cells.get(columns.REPORTED, ""), columns.REPORTED)
    if opened is None:
        raise _Refused(sentence("Ilmoituspäivä puuttuu."))
    happened = _day(cells.get(columns.HAPPENED, ""), columns.HAPPENED) or opened
    closed = _day(cells.get(columns.CLOSED, ""), columns.CLOSED)
    answered = _day(cells.get(columns.ANSWERED, ""), columns.ANSWERED)
    if max(filter(None, (opened, happened, closed, answered))) > today:
        raise _Refused(sentence("Päivä on tulevaisuudessa."))
    if closed is None and cells.get(columns.STATE, "").casefold().startswith(OVER):
        raise _Refused(sentence("Käsittely on valmis, mutta sen päivä puuttuu."))
    if any(day and day < opened for day in (closed, answered)):
        raise _Refused(sentence("Käsittely on valmis ennen ilmoituspäivää."))
    return Read(
        key,
        opened,
        min(happened, opened),
        closed,
        answered,
        _risk(cells.get(columns.RISK, "")),
        _values(cells),
    )


def _values(cells: Mapping[str, str]) -> dict[str, Any]:
    found = {
        "what": _code(cells.get(columns.TYPE, ""), TYPES),
        "where": _code(cells.get(columns.PLACE, ""), PLACES)
        or ("elsewhere" if cells.get(columns.PLACE) else ""),
        "severity": _code(cells.get(columns.SEVERITY, ""), SEVERITIES),
        "text": _text(cells.get(columns.TEXT, "")),
    }
    return {name: value for name, value in found.items() if value}


def _text(text: str) -> str:
    found = sensitive(text)
    if found:
        raise _Refused(sentence("Kuvauksessa näyttää olevan {what}."), what=found[0].kind)
    return text[:TEXT_LIMIT]


def _code(text: str, words: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """Return the first code of which a word of the text begins as one of its words does."""
    folded = f" {text.casefold()} "
    for code, beginnings in words:
        if any(re.search(rf"(?<!\w){re.escape(one)}", folded) for one in beginnings):
            return code
    return ""


def _unknown(cells: Mapping[str, str]) -> str:
    text = cells.get(columns.TYPE, "")
    return text if text and not _code(text, TYPES) else ""


def _risk(text: str) -> int | None:
    if not text:
        return None
    folded = text.casefold().strip()
    found = re.match(r"(?:luokka )?(iv|v|i{1,3}|[1-5])(?![\w])", folded)
    if found:
        return _ROMAN.get(found[1]) or int(found[1])
    for number, word in enumerate(_RISK_WORDS, start=1):
        if folded.startswith(word):
            return number
    raise _Refused(sentence("Riskiluokkaa ”{text}” ei tunneta. Luokat ovat 1–5."), text=text)


def _day(text: str, name: str) -> date | None:
    if not text:
        return None
    found = _DAY.fullmatch(text.strip())
    try:
        if found and found[1]:
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found:
            return date(int(found[4]), int(found[5]), int(found[6]))
    except ValueError:
        pass
    raise _Refused(
        sentence("”{text}” ei ole päivä ({column}). Kirjoita esimerkiksi 24.11.2026."),
        text=text,
        column=columns.FIELDS[name],
    )


def counts(items: Iterable[Item]) -> dict[str, int]:
    """Return how many rows there are of each kind."""
    found = dict.fromkeys(KINDS, 0)
    for item in items:
        found[item.kind] += 1
    return found


def unknown_types(items: Iterable[Item]) -> dict[str, int]:
    """Return the words of the types that were not understood, with how many rows have each."""
    found: dict[str, int] = {}
    for item in items:
        if item.unknown:
            found[item.unknown] = found.get(item.unknown, 0) + 1
    return found
