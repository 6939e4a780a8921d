"""A time zone as iCalendar: by yearly rules, which every calendar program reads. Lists of days
(RDATE), as the library writes them, are passed over by some."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

HOUR = timedelta(hours=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def vtimezone(name: str, year: int) -> Timezone:
    """Return the zone by the turns of the clock of the year before `year`, repeated each year."""
    zone = ZoneInfo(name)
    made = Timezone()
    made.add("TZID", name)
    turns = _turns(zone, year - 1)
    for turn in turns:
        made.add_component(_turned(turn, zone))
    if not turns:
        begins = datetime(year - 1, 1, 1, tzinfo=UTC)
        made.add_component(_observance(begins, begins.astimezone(zone), begins.astimezone(zone)))
    return made


def _turns(zone: ZoneInfo, year: int) -> list[datetime]:
    """Return the moments (UTC) of the year at which the clocks are turned."""
    found = []
    moment, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        after = moment + HOUR
        if moment.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            found.append(after)
        moment = after
    return found


def _turned(turn: datetime, zone: ZoneInfo) -> TimezoneStandard | TimezoneDaylight:
    before, after = (turn - HOUR).astimezone(zone), turn.astimezone(zone)
    made = _observance(turn, before, after)
    wall = _wall(turn, before)
    is_last = wall.day + 7 > monthrange(wall.year, wall.month)[1]
    place = -1 if is_last else (wall.day - 1) // 7 + 1
    day = f"{place}{WEEKDAYS[wall.weekday()]}"
    made.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": wall.month, "BYDAY": day})
    return made


def _observance(
    turn: datetime, before: datetime, after: datetime
) -> TimezoneStandard | TimezoneDaylight:
    made = TimezoneDaylight() if after.dst() else TimezoneStandard()
    made.add("DTSTART", _wall(turn, before))
    made.add("TZOFFSETFROM", before.utcoffset())
    made.add("TZOFFSETTO", after.utcoffset())
    made.add("TZNAME", after.tzname())
    return made


def _wall(turn: datetime, before: datetime) -> datetime:
    """Return the turn as the clock on the wall showed it until then."""
    return (turn + (before.utcoffset() or timedelta())).replace(tzinfo=None)
