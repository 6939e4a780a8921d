"""Writes sessions as iCalendar (RFC 5545, 5546): what a calendar takes, and nobody else's name."""

from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parseaddr
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language, gettext
from icalendar import Calendar, Event, vCalAddress, vText

from toimi.platform.preferences import queries as preferences
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.models import Session
from toimi.tools.gatherings.time_zone import vtimezone

REQUEST, CANCEL, PUBLISH = "REQUEST", "CANCEL", "PUBLISH"


def write(
    sessions: Iterable[Session],
    *,
    method: str,
    now: datetime,
    address: str = "",
    sequence: int | None = None,
) -> bytes:
    """Return a calendar of the sessions in the active language, with their time zones.

    `address` is the one reader's; `sequence` is of the mail to that reader.
    """
    made = Calendar()
    made.add("PRODID", "-//Toimi//Toimi//FI")
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", method)
    found = list(sessions)
    for name in sorted({session.time_zone for session in found}):
        years = [s.starts_at.year for s in found if s.time_zone == name]
        made.add_component(vtimezone(name, min(years)))
    for session in found:
        made.add_component(_event(session, method, now, address, sequence))
    return bytes(made.to_ical())


def _event(
    session: Session, method: str, now: datetime, address: str, sequence: int | None
) -> Event:
    place = ZoneInfo(session.time_zone)
    made = Event()
    made.add("UID", f"{session.uid}@{urlsplit(settings.BASE_URL).hostname}")
    made.add("SEQUENCE", session.sequence if sequence is None else sequence)
    made.add("DTSTAMP", now.astimezone(UTC).replace(microsecond=0))
    made.add("DTSTART", session.starts_at.astimezone(place))
    made.add("DTEND", session.ends_at.astimezone(place))
    made.add("SUMMARY", session.series.title, parameters={"LANGUAGE": get_language() or "fi"})
    if session.place:
        made.add("LOCATION", session.place)
    if session.state in (kinds.MOVED, kinds.CANCELLED):
        made.add("DESCRIPTION", _why(session))
    made.add("URL", f"{settings.BASE_URL}{session.get_absolute_url()}")
    is_off = method == CANCEL or session.state == kinds.CANCELLED
    made.add("STATUS", "CANCELLED" if is_off else "CONFIRMED")
    made.add("CLASS", "PRIVATE")
    if method != PUBLISH:
        made.add("ORGANIZER", _organizer())
    if address:
        made.add("ATTENDEE", _attendee(address), encode=False)
    return made


def _why(session: Session) -> str:
    words = {
        kinds.MOVED: gettext("Siirretty: {reason}"),
        kinds.CANCELLED: gettext("Peruttu: {reason}"),
    }
    return words[session.state].format(reason=session.reason)


def _organizer() -> vCalAddress:
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    made = vCalAddress(f"mailto:{sender}")
    made.params["CN"] = vText(preferences.current().organisation_name or "Toimi")
    return made


def _attendee(address: str) -> vCalAddress:
    made = vCalAddress(f"mailto:{address}")
    made.params["ROLE"] = vText("REQ-PARTICIPANT")
    made.params["PARTSTAT"] = vText("ACCEPTED")
    made.params["RSVP"] = vText("FALSE")
    return made
