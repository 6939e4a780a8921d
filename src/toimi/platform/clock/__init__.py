"""The day of the domain: every rule and page asks here, so that a demo can stand still.

Sign-in codes, sessions and the audit log use the real time instead.
"""

from datetime import date, datetime, time

from django.utils import timezone

from toimi.platform.preferences import queries


def today() -> date:
    """Return the organisation's fixed day if it has one, else today where it is."""
    return queries.today()


def now() -> datetime:
    """Return this moment, on the domain's day."""
    moment = timezone.localtime()
    fixed = queries.current().fixed_today
    if fixed is None:
        return moment
    return timezone.make_aware(datetime.combine(fixed, time(moment.hour, moment.minute)))
