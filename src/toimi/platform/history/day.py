"""The domain's day of an audit row. History stands below the preferences that may fix the day:
they say at start where it comes from."""

from collections.abc import Callable
from datetime import date

from django.utils import timezone

_source: Callable[[], date] = timezone.localdate


def come_from(source: Callable[[], date]) -> None:
    """Ask `source` for the day from now on."""
    global _source
    _source = source


def today() -> date:
    """Return the domain's day."""
    return _source()
