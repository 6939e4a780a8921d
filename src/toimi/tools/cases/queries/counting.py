"""Which cases count in a measure: the one query of evidence, of measures' pages and of lists."""

from django.db.models import Q, QuerySet

from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.programme.queries import Elsewhere, counted_elsewhere, counted_ids, home_of_kind
from toimi.tools.cases.kinds import TOOL, CaseKind
from toimi.tools.cases.models import Case


def counted(measure: Measure, kind: CaseKind, days: Days | None = None) -> QuerySet[Case]:
    """Return the cases of the kind that count in the measure, whoever sees them; those that were
    made in the days, when days are given. Of a kind that ties itself: all of the measure's unit
    and below it.
    """
    rows = Case.objects.filter(kind=kind.code)
    if kind.ties_itself:
        rows = rows.filter(unit__path__startswith=measure.programme.unit.path)
    else:
        rows = rows.filter(pk__in=counted_ids(measure, TOOL, kind.code))
    return rows.filter(within(days)).order_by("-opened_on", "-pk")


def within(days: Days | None, field: str = "opened_on") -> Q:
    """Return the condition that a day of a case is among the days."""
    return Q(**{f"{field}__range": (days.starts_on, days.ends_on)}) if days else Q()


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
