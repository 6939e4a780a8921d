"""The sessions that carry a measure out, and their numbers: one query for every place that tells
them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from toimi.organisation.models import Unit
from toimi.platform import clock
from toimi.programme import queries as programme
from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.tools.gatherings import kinds
from toimi.tools.gatherings.kinds import GatheringKind
from toimi.tools.gatherings.models import Enrolment, Session
from toimi.tools.gatherings.queries.people import staff
from toimi.tools.gatherings.queries.records import within
from toimi.tools.gatherings.rights import TOOL

SHOWN_DAYS = 6


@dataclass(frozen=True)
class Numbers:
    """Of the sessions that were to be by the last day: `of` with those that were cancelled.

    `days` are of what was held, with the party, the newest `SHOWN_DAYS`; `people` are the unit's
    own who came, of `staff`; `came` of `places` counts everybody. `counts` are sums by stage,
    `last_counts` those of the newest sitting.
    """

    of: int = 0
    held: int = 0
    cancelled: int = 0
    unmarked: int = 0
    full_team: int = 0
    team_known: int = 0
    last_on: date | None = None
    next_on: date | None = None
    days: tuple[tuple[date, str], ...] = ()
    people: int = 0
    staff: int = 0
    places: int = 0
    came: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    last_counts: Mapping[str, int] = field(default_factory=dict)


def sessions_of_measure(measure: Measure, kind: GatheringKind) -> QuerySet[Session]:
    """Return the kind's sessions that carry the measure out and count here."""
    rows = carrying(measure, kind)
    if kind.ties_itself:
        return rows
    return rows.filter(series__in=programme.counted_ids(measure, TOOL, kind.code))


def carrying(measure: Measure, kind: GatheringKind) -> QuerySet[Session]:
    """Return the kind's sessions that carry the measure out, wherever they count."""
    rows = Session.objects.filter(series__kind=kind.code)
    if kind.ties_itself:
        return rows.filter(series__unit__path__startswith=measure.unit.path)
    return rows.filter(series__in=programme.linked_ids(measure, TOOL, kind.code))


def numbers(rows: QuerySet[Session], unit: Unit, days: Days, today: date) -> Numbers:
    """Return the numbers of sessions, of those whose day has come in the period. 5 queries, one
    more when there are numbers by stage."""
    last_day = min(days.ends_on, today)
    rows = rows.order_by()
    past = within(rows, days.starts_on, last_day)
    held = past.filter(state=kinds.HELD)
    sums = past.aggregate(
        of=Count("pk"),
        held=Count("pk", filter=Q(state=kinds.HELD)),
        cancelled=Count("pk", filter=Q(state=kinds.CANCELLED)),
        unmarked=Count("pk", filter=Q(state__in=kinds.COMING, ends_at__lt=clock.now())),
        full_team=Count("pk", filter=Q(is_full_team=True)),
        team_known=Count("pk", filter=Q(is_full_team__isnull=False)),
        last=Max("starts_at", filter=Q(state=kinds.HELD)),
    )
    last = sums.pop("last")
    coming = within(rows, today, None).filter(state__in=kinds.COMING).order_by("starts_at")
    next_at = coming.values_list("starts_at", flat=True).first()
    newest = held.order_by("-starts_at").values_list("starts_at", "series__party")[:SHOWN_DAYS]
    counted = held.exclude(counts={}).order_by("starts_at").values_list("counts", flat=True)
    sittings = list(counted)
    return Numbers(
        **sums,
        **_people(held, unit, last_day),
        last_on=last and timezone.localdate(last),
        next_on=next_at and timezone.localdate(next_at),
        days=tuple((timezone.localdate(at), party) for at, party in reversed(newest)),
        counts=_summed(sittings),
        last_counts=sittings[-1] if sittings else {},
    )


def _people(held: QuerySet[Session], unit: Unit, on: date) -> dict[str, int]:
    there = staff(unit, on)
    rows = Enrolment.objects.filter(session__in=held.values("pk"))
    counts = rows.aggregate(
        places=Count("pk", filter=Q(state=kinds.ENROLLED)),
        came=Count("pk", filter=Q(attended=True)),
        people=Count(
            "person",
            filter=Q(attended=True, person__in=there.order_by().values("pk")),
            distinct=True,
        ),
    )
    return {**counts, "staff": there.count()}


def _summed(sittings: list[dict[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for counts in sittings:
        for code, count in counts.items():
            found[code] = found.get(code, 0) + count
    return found
