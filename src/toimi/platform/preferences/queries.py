from datetime import date
from time import monotonic

from django.utils import timezone

from toimi.platform.preferences.models import Preferences

KEPT_SECONDS = 5.0
"""Every page reads the preferences; another process sees a change within this time."""

_kept: tuple[float, Preferences] | None = None


def current() -> Preferences:
    """Return the organisation's preferences (the defaults before they were saved)."""
    global _kept
    if _kept is None or monotonic() - _kept[0] > KEPT_SECONDS:
        _kept = (monotonic(), Preferences.objects.filter(pk=1).first() or Preferences(pk=1))
    return _kept[1]


def today() -> date:
    """Return the organisation's fixed day if it has one, else today where it is."""
    return current().fixed_today or timezone.localdate()


def forget() -> None:
    """Read the row again on the next call."""
    global _kept
    _kept = None
