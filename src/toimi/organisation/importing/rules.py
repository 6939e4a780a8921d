"""What a file of people would change: pure, rows and what is known in, one item a row out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from toimi.errors import sentence
from toimi.organisation.importing import columns

NEW, CHANGED, SAME, REFUSED = "new", "changed", "same", "refused"
KINDS = {
    NEW: sentence("uusi"),
    CHANGED: sentence("muuttuu"),
    SAME: sentence("ennallaan"),
    REFUSED: sentence("ei tuoda"),
}
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")
HUNDRED = 100


@dataclass(frozen=True)
class KnownPerson:
    """One who is there already. `is_managed`: who imports may change this person."""

    pk: int
    name: str
    email: str
    external_id: str
    phone: str
    starts_on: date | None
    ends_on: date | None
    is_managed: bool
    roles: frozenset[tuple[str, int]] = frozenset()
    teams: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Known:
    """What the rows are compared with; names in lower case. Two of one name have no id (None)."""

    people: Sequence[KnownPerson]
    units: Mapping[str, int | None]
    roles: Mapping[str, str]
    teams: Mapping[tuple[int, str], int]
    default_unit: int
    """Where a row without a unit belongs."""


@dataclass(frozen=True)
class Item:
    """One row: what becomes of it. `changes`: (field, before, after); `reason` when refused."""

    number: int
    kind: str
    name: str
    person: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    changes: tuple[tuple[str, str, str], ...] = ()
    unit: int | None = None
    role: str = ""
    team: int | None = None
    new_team: str = ""
    share: int | None = None
    reason: str = ""
    reason_values: Mapping[str, object] = field(default_factory=dict)


class _Refused(Exception):
    def __init__(self, reason: str, **values: object) -> None:
        self.reason, self.values = reason, values
        super().__init__(reason)


def plan(
    rows: Sequence[Sequence[str]], numbers: Sequence[int], chosen: Sequence[str], known: Known
) -> list[Item]:
    """Return an item for each row, in order. `chosen` is the field of each column, or ""."""
    by_key = {one.external_id: one for one in known.people if one.external_id}
    by_email: dict[str, list[KnownPerson]] = {}
    for one in known.people:
        if one.email:
            by_email.setdefault(one.email.lower(), []).append(one)
    seen: dict[str, int] = {}
    items = []
    for number, row in zip(numbers, rows, strict=True):
        cells = {f: text for f, text in zip(chosen, row, strict=True) if f}
        try:
            items.append(_item(number, cells, known, by_key, by_email, seen))
        except _Refused as refused:
            items.append(
                Item(
                    number,
                    REFUSED,
                    _name(cells),
                    reason=refused.reason,
                    reason_values=refused.values,
                )
            )
    return items


def _item(
    number: int,
    cells: Mapping[str, str],
    known: Known,
    by_key: Mapping[str, KnownPerson],
    by_email: Mapping[str, Sequence[KnownPerson]],
    seen: dict[str, int],
) -> Item:
    values = _values(cells)
    key, email = str(values.get(columns.KEY, "")), str(values.get(columns.EMAIL, ""))
    if not key and not email:
        raise _Refused(sentence("Henkilönumero ja sähköposti puuttuvat."))
    for mark in filter(None, (key and f"#{key}", email)):
        if mark in seen:
            raise _Refused(sentence("Sama henkilö on jo rivillä {row}."), row=seen[mark])
    found = by_key.get(key) or _by_email(email, key, by_email)
    if found and not found.is_managed:
        raise _Refused(sentence("Henkilö on toisessa yksikössä, jota et hoida."))
    taken = [one for one in by_email.get(email, ()) if found is None or one.pk != found.pk]
    if taken:
        raise _Refused(
            sentence("Sähköposti on jo henkilöllä {name}, jolla on toinen henkilönumero."),
            name=taken[0].name,
        )
    for mark in filter(None, (key and f"#{key}", email)):
        seen[mark] = number
    place = _place(cells, known)
    changes = _changes(values, found) if found else ()
    is_same = found is not None and not changes and not _is_new_place(place, found)
    return Item(
        number,
        NEW if found is None else SAME if is_same else CHANGED,
        str(values[columns.NAME]),
        person=found.pk if found else None,
        values=values,
        changes=changes,
        **place,  # type: ignore[arg-type]
    )


def _by_email(
    email: str, key: str, by_email: Mapping[str, Sequence[KnownPerson]]
) -> KnownPerson | None:
    """Return who has the address, unless that one is known by another number."""
    found = [one for one in by_email.get(email, ()) if not (key and one.external_id)]
    if len(found) > 1:
        raise _Refused(sentence("Sähköposti on usealla henkilöllä."))
    return found[0] if found else None


def _values(cells: Mapping[str, str]) -> dict[str, object]:
    """Return the person's own fields that the file has; an empty cell says nothing."""
    name = _name(cells)
    if not name:
        raise _Refused(sentence("Nimi puuttuu."))
    values: dict[str, object] = {columns.NAME: name[:200]}
    for one in (columns.KEY, columns.PHONE):
        if cells.get(one):
            values[one] = cells[one][: 80 if one == columns.KEY else 40]
    if email := cells.get(columns.EMAIL, "").lower():
        if not _EMAIL.fullmatch(email) or len(email) > 254:
            raise _Refused(sentence("”{email}” ei ole sähköpostiosoite."), email=email)
        values[columns.EMAIL] = email
    for one in (columns.STARTS, columns.ENDS):
        if cells.get(one):
            values[one] = _day(cells[one])
    first, last = values.get(columns.STARTS), values.get(columns.ENDS)
    if isinstance(first, date) and isinstance(last, date) and last < first:
        raise _Refused(sentence("Viimeinen päivä on ennen ensimmäistä."))
    return values


def _name(cells: Mapping[str, str]) -> str:
    both = f"{cells.get(columns.FIRST, '')} {cells.get(columns.LAST, '')}"
    return cells.get(columns.NAME) or both.strip()


def _day(text: str) -> date:
    found = _DAY.fullmatch(text.strip())
    try:
        if found and found[1]:
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found:
            return date(int(found[4]), int(found[5]), int(found[6]))
        return datetime.strptime(text.strip(), "%d %B %Y").date()  # noqa: DTZ007 - a day
    except ValueError:
        pass
    raise _Refused(sentence("”{text}” ei ole päivä. Kirjoita esimerkiksi 24.11.2026."), text=text)


def _place(cells: Mapping[str, str], known: Known) -> dict[str, object]:
    unit = known.default_unit
    if words := cells.get(columns.UNIT, ""):
        if words.casefold() not in known.units:
            raise _Refused(sentence("Yksikköä ”{unit}” ei ole."), unit=words)
        found = known.units[words.casefold()]
        if found is None:
            raise _Refused(
                sentence("Yksiköitä nimeltä ”{unit}” on useita. Kirjoita tunnus."), unit=words
            )
        unit = found
    role = ""
    if words := cells.get(columns.ROLE, ""):
        role = known.roles.get(words.casefold(), "")
        if not role:
            raise _Refused(sentence("Roolia ”{role}” ei ole."), role=words)
    place: dict[str, object] = {"unit": unit, "role": role}
    if words := cells.get(columns.TEAM, ""):
        team = known.teams.get((unit, words.casefold()))
        place |= {"team": team, "new_team": "" if team else words[:200]}
        place["share"] = _share(cells.get(columns.SHARE, ""))
    return place


def _share(text: str) -> int | None:
    if not text:
        return None
    number = text.replace("%", "").replace(",", ".").strip()
    try:
        share = round(float(number))
    except ValueError:
        share = 0
    if not 1 <= share <= HUNDRED:
        raise _Refused(sentence("Osuuden ”{text}” täytyy olla 1–100 prosenttia."), text=text)
    return share


def _changes(values: Mapping[str, object], found: KnownPerson) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (name, _told(getattr(found, name)), _told(value))
        for name, value in values.items()
        if getattr(found, name) != value
    )


def _told(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _is_new_place(place: Mapping[str, object], found: KnownPerson) -> bool:
    if place.get("new_team"):
        return True
    if place.get("team") and place["team"] not in found.teams:
        return True
    return bool(place["role"]) and (place["role"], place["unit"]) not in found.roles


def counts(items: Iterable[Item]) -> dict[str, int]:
    """Return how many rows there are of each kind."""
    found = dict.fromkeys(KINDS, 0)
    for item in items:
        found[item.kind] += 1
    return found
