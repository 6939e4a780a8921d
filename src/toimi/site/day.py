"""The first line of my day: how much waits, and since or until when."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext, ngettext

from toimi.platform.pages.saying import day
from toimi.programme.tooling.tool import Waiting


def day_words(waiting: Sequence[Waiting], today: date) -> str:
    """Return the day's heading; `waiting` is the oldest promise first."""
    if not waiting:
        return gettext("Mikään ei odota sinua nyt")
    count = len(waiting)
    words = ngettext("{count} asia odottaa sinua", "{count} asiaa odottaa sinua", count)
    heading = words.format(count=count)
    due = waiting[0].due_on
    if due is None:
        return heading
    if due < today:
        return gettext("{heading}, vanhimman määräpäivä oli {day}").format(
            heading=heading, day=day(due)
        )
    return gettext("{heading}, seuraava määräpäivä on {day}").format(heading=heading, day=day(due))
