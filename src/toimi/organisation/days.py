"""From when until when, in words and as pairs."""

from datetime import date

from toimi.organisation.models import Dated
from toimi.organisation.rules import Days
from toimi.platform.pages.saying import day


def words(starts_on: date | None, ends_on: date | None) -> str:
    """Return days as people write them: "1.3.2026–", "–31.5.2026", "–"."""
    return f"{day(starts_on) if starts_on else ''}–{day(ends_on) if ends_on else ''}"


def words_of(record: Dated) -> str:
    return words(record.starts_on, record.ends_on)


def of(record: Dated) -> Days:
    return record.starts_on, record.ends_on
