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


def shown_first(waiting: Sequence[Waiting], limit: int) -> list[Waiting]:
    """Return what the day shows of what waits, in its order: all that tools expect of the person,
    since somebody waits for it and no other list has it, and as much else as there is room for,
    at least half of `limit`."""
    of_tools = sum(bool(one.sentence) for one in waiting)
    room = max(limit - of_tools, limit // 2)
    found = []
    for one in waiting:
        if one.sentence or room:
            found.append(one)
            room -= not one.sentence
    return found
