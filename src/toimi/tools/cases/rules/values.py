"""What was typed in the fields of a kind, looked at field by field and made fit to be stored."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from toimi.language.identity import sensitive
from toimi.programme.tooling import kinds as types
from toimi.programme.tooling.kinds import Field
from toimi.tools.cases.errors import (
    DaysCrossed,
    DayTooLate,
    FieldMissing,
    FieldWrong,
    SensitiveText,
    TextLong,
)
from toimi.tools.cases.rules.risk import LIKELIHOODS, SEVERITIES

WHOLE_NUMBER = 1_000_000
PAIRS = (("from_on", "until_on"), ("starts_on", "ends_on"))
"""Fields of days of which the second is not before the first."""


def stored(
    fields: Sequence[Field], typed: Mapping[str, Any], *, is_whole: bool = True
) -> dict[str, Any]:
    """Return the values of `fields` as JSON can hold them; what is empty is left out.

    Days become ISO texts, euros are cents. `is_whole`: what is required must be there. Raises
    FieldMissing, FieldWrong, SensitiveText, TextLong, DaysCrossed.
    """
    found: dict[str, Any] = {}
    for one in fields:
        if one.type == types.FILE:
            continue
        value = _stored(one, typed.get(one.code))
        if value is None and one.is_required and is_whole:
            raise FieldMissing(field=one.code, label=one.label)
        if value is not None:
            found[one.code] = value
    for first, last in PAIRS:
        if first in found and last in found and found[last] < found[first]:
            raise DaysCrossed(field=last)
    return found


def _stored(one: Field, value: Any) -> Any:
    if value is None or value == "" or value == []:
        return None
    try:
        return _CHECKS[one.type](one, value)
    except (TypeError, ValueError) as error:
        raise FieldWrong(field=one.code, label=one.label) from error


def _text(one: Field, value: Any) -> str | None:
    text = str(value).strip()
    demand_fit(text, one.limit, field=one.code)
    return text or None


def demand_fit(text: str, limit: int, *, field: str = "text") -> None:
    """Raise TextLong or SensitiveText when the text cannot be kept."""
    if len(text) > limit:
        raise TextLong(limit=limit)
    found = sensitive(text)
    if found:
        raise SensitiveText(what=found[0].kind, field=field)


def _choice(one: Field, value: Any) -> str:
    if value not in dict(one.choices):
        raise ValueError(value)
    return str(value)


def _checklist(one: Field, value: Any) -> list[str]:
    return [_choice(one, code) for code in value]


def _day(_: Field, value: Any) -> str:
    return (value if isinstance(value, date) else date.fromisoformat(value)).isoformat()


def _number(_: Field, value: Any) -> int:
    number = int(value)
    if not 0 <= number <= WHOLE_NUMBER:
        raise ValueError(value)
    return number


def _cents(_: Field, value: Any) -> int:
    cents = int(value)
    if not 0 <= cents <= WHOLE_NUMBER * 100_000:
        raise ValueError(value)
    return cents


def _risk(_: Field, value: Any) -> list[int]:
    likelihood, severity = (int(part) for part in value)
    if not (1 <= likelihood <= len(LIKELIHOODS) and 1 <= severity <= len(SEVERITIES)):
        raise ValueError(value)
    return [likelihood, severity]


def _yes_no(_: Field, value: Any) -> bool | None:
    return True if value else None


def _key(_: Field, value: Any) -> int:
    return int(getattr(value, "pk", value))


_CHECKS = {
    types.TEXT: _text,
    types.LONG_TEXT: _text,
    types.CHOICE: _choice,
    types.CHECKLIST: _checklist,
    types.DAY: _day,
    types.NUMBER: _number,
    types.EURO: _cents,
    types.RISK: _risk,
    types.YES_NO: _yes_no,
    types.PERSON: _key,
    types.UNIT: _key,
}


def happened_on(values: Mapping[str, Any], on: date) -> date:
    """Return on which day it happened, of what was said on day `on`; it did not happen later.

    Raises FieldMissing, DayTooLate.
    """
    when, day = values.get("when"), values.get("happened_on")
    if when == "yesterday":
        return on - timedelta(days=1)
    if when in {"now", "today"}:
        return on
    if not day:
        return on
    if date.fromisoformat(day) > on:
        raise DayTooLate(field="happened_on")
    return date.fromisoformat(day)
