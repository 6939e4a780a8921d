"""The agenda that writes itself: what was left, what is late, what is new, which round is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count
from django.utils import timezone

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds as programme_kinds
from toimi.programme.finding import Days
from toimi.programme.models import Measure, Round
from toimi.programme.tooling import registry
from toimi.tools.gatherings.minutes.decisions import open_decisions
from toimi.tools.gatherings.models import (
    CARRIED,
    DECISION,
    LATE,
    NEWS,
    ROUND,
    AgendaItem,
    Minutes,
    Session,
)

LATE_EACH, LATE_SHOWN, EARLIER = 3, 40, 20
WITHOUT_EARLIER = timedelta(days=60)
"""How far back "new" reaches when there is no earlier meeting."""


@dataclass(frozen=True)
class Line:
    """One item to be: `title` is words, or a marked sentence when `values` are given."""

    source: str
    title: str
    link: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


def earlier_minutes(session: Session) -> list[Minutes]:
    """Return the minutes of the same kind and party in the unit before this session, the newest
    first. 1 query."""
    series = session.series
    rows = Minutes.objects.filter(
        session__starts_at__lt=session.starts_at,
        session__series__kind=series.kind,
        session__series__unit=series.unit_id,
        session__series__party=series.party,
    )
    return list(rows.select_related("session__series").order_by("-session__starts_at")[:EARLIER])


def agenda_lines(session: Session, person: Person, today: date) -> list[Line]:
    """Return what belongs on the agenda, as far as `person` sees it: carried-over items, decisions
    not carried out, what is late, new and unanswered, the open round. 6 queries, and the tools'."""
    earlier = earlier_minutes(session)
    since = today - WITHOUT_EARLIER
    if earlier:
        since = timezone.localdate(earlier[0].session.starts_at)
    return [
        *_carried(earlier[:1]),
        *_decisions(earlier, today),
        *_late(session, person),
        *_news(session, person, Days(min(since, today), today)),
        *_rounds(session, person),
    ]


def _carried(minutes: Iterable[Minutes]) -> list[Line]:
    rows = AgendaItem.objects.filter(minutes__in=list(minutes), is_carried_on=True)
    return [Line(CARRIED, one.title, one.link, one.values) for one in rows]


def _decisions(earlier: list[Minutes], today: date) -> list[Line]:
    found = []
    for one in open_decisions(earlier, today):
        values = {"text": one.text, "who": one.owner.name if one.owner else ""}
        title = sentence("Päätös on tekemättä: {text}")
        if values["who"]:
            title = sentence("Päätös on tekemättä: {text} ({who})")
        found.append(Line(DECISION, title, one.minutes.get_absolute_url(), values))
    return found


def _late(session: Session, person: Person) -> list[Line]:
    """A few late measures are an item each; many are one item that names their numbers."""
    rows = Measure.objects.filter(state=programme_kinds.LATE, dropped_at=None)
    rows = rows.filter(programme__unit__path__startswith=session.series.unit.path)
    seen = access.visible(person, "programme.read", rows, "programme__unit")
    found = list(seen.select_related("programme").order_by("due_on", "number")[:LATE_SHOWN])
    if len(found) > LATE_EACH:
        numbers = ", ".join(str(number) for number in sorted(one.number for one in found))
        title = sentence("Myöhässä olevat toimenpiteet: {numbers}")
        link = f"{found[0].programme.get_absolute_url()}?show={programme_kinds.LATE}"
        return [Line(LATE, title, link, {"numbers": numbers})]
    title = sentence("Myöhässä, toimenpide {number}: {text}")
    return [
        Line(LATE, title, one.get_absolute_url(), {"number": one.number, "text": one.text[:160]})
        for one in found
    ]


def _news(session: Session, person: Person, days: Days) -> list[Line]:
    return [
        Line(NEWS, one.sentence, one.link, {k: _plain(v) for k, v in one.values.items()})
        for tool in registry.tools()
        for one in tool.agenda(session.series.unit, days, person)
    ]


def _rounds(session: Session, person: Person) -> list[Line]:
    rows = Round.objects.filter(
        closed_at=None, programme__unit__path__startswith=session.series.unit.path
    )
    seen = access.visible(person, "programme.read", rows, "programme__unit")
    told = seen.annotate(said=Count("follow_ups", distinct=True)).order_by("due_on", "pk")
    title = sentence("Seuranta {name} on auki {day} asti: {said} vahvistettu.")
    return [
        Line(
            ROUND,
            title,
            one.get_absolute_url(),
            {"name": one.name, "day": one.due_on.isoformat(), "said": one.said},
        )
        for one in told
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
