"""What stands in a person's calendar."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.models import Programme, Round, Step
from toimi.programme.queries import own_measures, own_steps
from toimi.programme.tooling.tool import Waiting
from toimi.site import queries
from toimi.site.calendar.rules import without_names
from toimi.site.digest.lines import ABOUT, line, short
from toimi.site.digest.rules import Line
from toimi.site.models import CalendarFeed

ROUND = "round"
SECRET = re.compile(r"[\w-]{20,64}", re.ASCII)


@dataclass(frozen=True)
class Entry:
    """One day in a calendar; `line` says of what, without anybody else's name."""

    line: Line
    on: date


def feed_of(secret: str, today: date) -> CalendarFeed | None:
    """Return the feed of this address while its person has access; None: there is none. 1 query."""
    if not SECRET.fullmatch(secret):
        return None
    rows = CalendarFeed.objects.select_related("person__user").filter(secret=secret)
    feed = rows.filter(person__user__is_active=True).first()
    return feed if feed and feed.person.is_here_on(today) else None


def entries(person: Person, today: date) -> list[Entry]:
    """Return what waits with a day, the person's own later steps and the rounds that are open, by
    day, without other people's names. At most 13 queries."""
    waiting = queries.waiting(person, today)
    found = {one.key: one for one in map(line, waiting)}
    of_round = (queries.CONFIRM, queries.CLOSE, queries.EDIT)
    asked = {item.about.pk for item in waiting if item.kind in of_round}
    for one in (*_steps(person, today), *_rounds(person, asked)):
        found.setdefault(one.key, one)
    dated = [(one, one.due_on) for one in found.values() if one.due_on]
    names = _names(person) if dated else ()
    hidden = [
        Entry(
            replace(
                one,
                title=without_names(one.title, names),
                about=without_names(one.about, names),
            ),
            on,
        )
        for one, on in dated
    ]
    return sorted(hidden, key=lambda entry: (entry.on, entry.line.key))


def _steps(person: Person, today: date) -> Iterable[Line]:
    """The person's own steps whose day is further away than my day looks."""
    is_own = Q(measure__in=own_measures(person).values("measure"))
    is_own |= Q(pk__in=own_steps(person).values("step"))
    rows = (
        Step.objects.filter(is_own, done_on=None, measure__dropped_at=None)
        .filter(ends_on__gt=today + queries.SOON)
        .exclude(measure__state__in=(kinds.DONE, *kinds.STATED_WITH_REASON))
        .exclude(measure__programme__ends_on__lt=today)
        .select_related("measure__programme__unit")
        .order_by("ends_on", "pk")
    )
    seen = access.visible(person, "programme.read", rows, "measure__programme__unit")
    return [line(Waiting(queries.STEP, step.ends_on, step)) for step in seen]


def _rounds(person: Person, asked: set[int]) -> Iterable[Line]:
    """The open rounds of which nothing waits for the person: their last day is good to know."""
    rows = Round.objects.filter(closed_at=None).exclude(pk__in=asked).order_by("pk")
    seen = access.visible(person, "programme.read", rows, "programme__unit")
    return [
        Line(
            f"{ROUND}-{one.pk}",
            ROUND,
            one.get_absolute_url(),
            one.name,
            short(one.programme.title, ABOUT),
            due_on=one.due_on,
        )
        for one in seen.select_related("programme__unit")
    ]


def _names(person: Person) -> tuple[str, ...]:
    """Return the names that the calendar must not carry, longest first. 2 queries."""
    people = Person.objects.exclude(pk=person.pk).values_list("name", flat=True)
    private = Programme.objects.exclude(private_names=[]).values_list("private_names", flat=True)
    names = {*people, *(name for row in private for name in row)}
    return tuple(sorted(names, key=len, reverse=True))
