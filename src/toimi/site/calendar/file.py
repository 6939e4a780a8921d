"""Writes a calendar as iCalendar (RFC 5545): events of whole days, which no time zone moves."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language, gettext
from icalendar import Calendar, Event

from toimi.site.calendar.queries import ROUND, Entry
from toimi.site.digest import words

A_DAY = timedelta(days=1)
READ_AGAIN = timedelta(hours=6)


def write(entries: Iterable[Entry], changed_at: datetime) -> bytes:
    """Return the calendar in the active language; the same entries give the same bytes."""
    made = Calendar()
    made.add("PRODID", "-//Toimi//Toimi//FI")
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    name = gettext("Toimi: mitä odottaa")
    made.add("NAME", name)
    made.add("X-WR-CALNAME", name)
    made.add("X-WR-TIMEZONE", settings.TIME_ZONE)
    made.add("REFRESH-INTERVAL", READ_AGAIN, parameters={"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", READ_AGAIN, parameters={"VALUE": "DURATION"})
    for entry in entries:
        made.add_component(_event(entry, changed_at))
    return bytes(made.to_ical())


def _event(entry: Entry, changed_at: datetime) -> Event:
    line, host = entry.line, urlsplit(settings.BASE_URL).hostname
    made = Event()
    made.add("UID", f"{line.key}@{host}")
    made.add("DTSTAMP", changed_at.astimezone(UTC).replace(microsecond=0))
    made.add("DTSTART", entry.on)
    made.add("DTEND", entry.on + A_DAY)
    made.add("SUMMARY", _summary(entry), parameters={"LANGUAGE": get_language() or "fi"})
    if about := words.about(line):
        made.add("DESCRIPTION", about)
    made.add("URL", f"{settings.BASE_URL}{line.path}")
    made.add("TRANSP", "TRANSPARENT")
    made.add("CLASS", "PRIVATE")
    return made


def _summary(entry: Entry) -> str:
    if entry.line.kind == ROUND:
        return gettext("{round}: viimeinen päivä").format(round=entry.line.title)
    return words.heading(entry.line)
