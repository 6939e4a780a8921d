"""Which cases count in a measure: the one query of evidence, of measures' pages and of lists."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from toimi.organisation.models import Unit
from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.programme.queries import (
    Elsewhere,
    counted_elsewhere,
    counted_ids,
    home_of_kind,
    linked_ids,
)
from toimi.tools.cases.kinds import TOOL, CaseKind
from toimi.tools.cases.models import Case


def counted(measure: Measure, kind: CaseKind, days: Days | None = None) -> QuerySet[Case]:
    """Return the cases of the kind that count in the measure, whoever sees them; those of
    the days (`within`), when days are given. Of a kind that ties itself: all of the measure's unit
    and below it.
    """
    rows = Case.objects.filter(kind=kind.code)
    if kind.ties_itself:
        rows = rows.filter(unit__path__startswith=measure.programme.unit.path)
    else:
        rows = rows.filter(pk__in=counted_ids(measure, TOOL, kind.code))
    return rows.filter(within(kind, days)).order_by("-opened_on", "-pk")


def carrying(measure: Measure, kind: CaseKind) -> QuerySet[Case]:
    """Return the cases of the kind that carry the measure out, wherever they count."""
    if kind.ties_itself:
        return counted(measure, kind)
    rows = Case.objects.filter(kind=kind.code, pk__in=linked_ids(measure, TOOL, kind.code))
    return rows.order_by("-opened_on", "-pk")


def within(kind: CaseKind, days: Days | None) -> Q:
    """Return the condition that a case of the kind counts in the days: it was made in them, or, of
    a long one, was under way in them."""
    if days is None:
        return Q(kind=kind.code)
    if not kind.is_long:
        return Q(kind=kind.code, opened_on__range=(days.starts_on, days.ends_on))
    going_on = Q(closed_on=None) | Q(closed_on__gte=days.starts_on)
    return going_on & Q(kind=kind.code, opened_on__lte=days.ends_on)


def counts_here(measure: Measure, kind: CaseKind) -> Measure | None:
    """Return None when the kind's cases count in this measure, else the measure where they do: one
    that ties itself counts once in a programme. At most 1 query."""
    if not kind.ties_itself:
        return None
    home = home_of_kind(measure, TOOL, kind.code)
    return None if home is None or home.pk == measure.pk else home


def elsewhere(measure: Measure, kind: CaseKind) -> list[Elsewhere]:
    """Return where the cases that are linked to the measure count when not here. 1 query."""
    return [] if kind.ties_itself else counted_elsewhere(measure, TOOL, kind.code)


def on_agenda(unit: Unit, kinds: Sequence[str], days: Days) -> dict[str, dict[str, int]]:
    """Return, of each kind in the unit and below, how many are new in the days, how many go on and
    how many of these are late. 1 query."""
    rows = Case.objects.filter(kind__in=kinds, unit__path__startswith=unit.path)
    is_open = Q(closed_on=None)
    counted_rows = (
        rows.order_by()
        .values("kind")
        .annotate(
            new=Count("pk", filter=Q(opened_on__range=(days.starts_on, days.ends_on))),
            going=Count("pk", filter=is_open),
            late=Count("pk", filter=is_open & Q(due_on__lt=days.ends_on)),
        )
    )
    return {row["kind"]: {k: row[k] for k in ("new", "going", "late")} for row in counted_rows}
