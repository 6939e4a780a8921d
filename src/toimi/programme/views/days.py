"""Days and spans of days as a cell writes them."""

from datetime import date
from functools import lru_cache

from django.utils.translation import get_language, gettext

from toimi.platform.pages.saying import day


def span(starts_on: date | None, ends_on: date | None) -> str:
    """Return the days from the first to the last in the reader's language; "" for none."""
    return _span(starts_on, ends_on, get_language() or "fi")


@lru_cache(maxsize=4096)
def _span(starts_on: date | None, ends_on: date | None, language: str) -> str:
    if starts_on and ends_on:
        if starts_on == ends_on:
            return day(starts_on)
        if language == "fi" and starts_on.year == ends_on.year:
            return f"{starts_on.day}.{starts_on.month}.–{day(ends_on)}"
        return f"{day(starts_on)}–{day(ends_on)}"
    if ends_on:
        return gettext("viimeistään {day}").format(day=day(ends_on))
    return gettext("{day} alkaen").format(day=day(starts_on)) if starts_on else ""
