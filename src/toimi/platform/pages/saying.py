"""Puts marked sentences and their values into the reader's language."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import gettext

from toimi.errors import ToimiError


def day(value: date) -> str:
    """Return a day as people write it: 24.11.2026."""
    return formats.date_format(value, "SHORT_DATE_FORMAT")


def say(sentence: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a marked sentence in the active language, its days written as days.

    A value that looks like an ISO day is a day that was stored as JSON.
    """
    return gettext(sentence).format(**{k: _said(v) for k, v in (values or {}).items()})


def say_error(error: ToimiError) -> str:
    """Return what the error says, in the active language."""
    return say(error.sentence_id, error.values)


def _said(value: Any) -> Any:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str) and len(value) == 10 and value[4:5] == value[7:8] == "-":
        try:
            return day(date.fromisoformat(value))
        except ValueError:
            return value
    return value
