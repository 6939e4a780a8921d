"""One event of the audit log in words: what happened, to what, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.utils import formats, timezone
from django.utils.text import Truncator
from django.utils.translation import gettext

from toimi.organisation.kinds import ROLES
from toimi.platform.history.models import AuditEvent
from toimi.platform.pages.saying import day
from toimi.programme import kinds, lexicon

ABOUT_WORDS = 10
"""The log keeps the beginning of long words; the whole stands in what changed."""
ROLE_NAMES = {role.code: role.name for role in ROLES}
CODES: Mapping[str, Mapping[str, str]] = {
    "state": kinds.FOLLOW_UP_STATES,
    "kind": {**kinds.AMENDMENTS, **kinds.OUTSIDE_EVENTS},
    "origin": kinds.ORIGINS,
    "role": ROLE_NAMES,
    "meaning": {
        "role": lexicon.FIELDS["role"],
        "team": lexicon.FIELDS["team"],
        "group": lexicon.FIELDS["group"],
        "person": lexicon.FIELDS["person"],
    },
}
"""Field that holds a code to the codes' words."""
UNTOLD = frozenset({"state", "due_on"})
"""Of a measure: worked out, so not told."""
PLAIN = frozenset({"position", "urgency_count", "language", "is_continuous"})
"""Not told where a record was made or removed whole; nor is what is not so."""


@dataclass(frozen=True)
class Change:
    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Told:
    """`record` is what kind of thing it happened to; `about` its words then."""

    event: AuditEvent
    what: str
    record: str
    about: str
    changes: list[Change]


def told(event: AuditEvent, names: Mapping[tuple[str, Any], str]) -> Told:
    """Return the event in the reader's language."""
    return Told(
        event=event,
        what=gettext(lexicon.EVENTS.get(event.event) or _plain(event)),
        record=gettext(lexicon.RECORDS[event.subject_type]),
        about=Truncator(event.subject_words).words(ABOUT_WORDS),
        changes=_changes(event, names),
    )


def _plain(event: AuditEvent) -> str:
    before, after = event.changes.get("id", [0, 0])
    if before is None:
        return lexicon.MADE
    return lexicon.GONE if after is None else lexicon.CHANGED


def _changes(event: AuditEvent, names: Mapping[tuple[str, Any], str]) -> list[Change]:
    found = []
    is_whole = "id" in event.changes
    for column, (before, after) in _in_order(event):
        field = column.removesuffix("_id")
        if field in lexicon.HIDDEN or field not in lexicon.FIELDS:
            continue
        if event.subject_type == "programme.measure" and field in UNTOLD:
            continue
        if is_whole and (field in PLAIN or False in (before, after)):
            continue
        said = (_said(field, before, names), _said(field, after, names))
        if said[0] != said[1]:
            found.append(Change(gettext(lexicon.FIELDS[field]), *said))
    return found


def _in_order(event: AuditEvent) -> list[tuple[str, list[Any]]]:
    """Return the changes in the order of the record's fields: a database may keep another."""
    fields = apps.get_model(event.subject_type)._meta.concrete_fields
    order = {name: at for at, field in enumerate(fields) for name in (field.name, field.attname)}
    return sorted(event.changes.items(), key=lambda change: order.get(change[0], len(order)))


def _said(field: str, value: Any, names: Mapping[tuple[str, Any], str]) -> str:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bool):
        return gettext("kyllä") if value else gettext("ei")
    if (field, value if isinstance(value, int) else None) in names:
        return names[field, value]
    if isinstance(value, str) and field in CODES and value in CODES[field]:
        return gettext(CODES[field][value])
    if isinstance(value, list):
        return ", ".join(_said("", one, names) for one in value)
    if isinstance(value, dict):
        parts = []
        for name, one in value.items():
            words = gettext(lexicon.FIELDS[name]) if name in lexicon.FIELDS else name
            parts.append(f"{words}: {_said(name, one, names) or '–'}")
        return "; ".join(parts)
    return _moment(value) if isinstance(value, str) else str(value)


def _moment(value: str) -> str:
    """Return a stored day or moment as people write it; other words as they are."""
    if len(value) < 10 or value[4:5] != "-":
        return value
    try:
        if len(value) == 10:
            return day(date.fromisoformat(value))
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    if timezone.is_aware(moment):
        moment = timezone.localtime(moment)
    return formats.date_format(moment, "SHORT_DATETIME_FORMAT")
