"""The numbers of evidence, kind by kind: of the cases that count in a measure and the days."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.tools.cases.kinds import CaseKind
from toimi.tools.cases.models import Case
from toimi.tools.cases.queries.counting import counted
from toimi.tools.cases.queries.money import used_cents
from toimi.tools.cases.rules import Likes, likes, percentile, repeats

REMEMBERED = timedelta(days=365)
"""How far back a notice is looked for that the new one repeats."""
COMPARED = 400
Figures = dict[str, Any]


def figures(measure: Measure, kind: CaseKind, days: Days) -> Figures:
    """Return the numbers of the kind in the days, as they were on the last of them. At most 4
    queries."""
    rows = counted(measure, kind, days)
    found = _OF_KIND[kind.code](rows, days)
    if kind.code == "safety_notice":
        found["repeats"] = _repeats(measure, kind, days)
    return found


def _by(day: date, field: str) -> Q:
    return Q(**{f"{field}__lte": day})


def _notices(rows: QuerySet[Case], days: Days) -> Figures:
    by = days.ends_on
    in_time = _by(by, "handled_on") & Q(handled_on__lte=F("first_due_on"))
    return rows.aggregate(
        count=Count("pk"),
        in_time=Count("pk", filter=in_time),
        answered=Count("pk", filter=_by(by, "answered_on")),
        answers_known=Count("pk", filter=Q(source="") | Q(answered_on__isnull=False)),
    )


def _repeats(measure: Measure, kind: CaseKind, days: Days) -> int:
    wider = Days(days.starts_on - REMEMBERED, days.ends_on)
    found = counted(measure, kind, wider).order_by("opened_on", "pk")
    rows = list(found.only("pk", "values", "opened_on").reverse()[:COMPARED])[::-1]
    new = {case.pk for case in rows if case.opened_on >= days.starts_on}
    return sum(one in new for one, _ in repeats(as_likes(rows)))


def as_likes(cases: Sequence[Case]) -> list[Likes]:
    """Return notices as they are compared."""
    return [
        likes(
            case.pk,
            case.values.get("what", ""),
            case.values.get("where", ""),
            case.values.get("text", ""),
        )
        for case in cases
    ]


def like(case: Case, among: QuerySet[Case]) -> list[Case]:
    """Return the earlier notices of the last year that this one repeats, newest first. 1 query."""
    since = case.opened_on - REMEMBERED
    earlier = among.filter(kind=case.kind, unit=case.unit, opened_on__gte=since)
    rows = list(earlier.filter(pk__lt=case.pk).order_by("-pk")[:COMPARED])
    by_pk = {row.pk: row for row in rows}
    compared = as_likes([case, *rows])
    pairs = [repeats([other, compared[0]]) for other in compared[1:]]
    return [by_pk[pair[0][1]] for pair in pairs if pair]


def _calls(rows: QuerySet[Case], _: Days) -> Figures:
    found = list(rows.values_list("values", flat=True))
    minutes = [one["minutes"] for one in found if one.get("minutes") is not None]
    return {
        "count": len(found),
        "came": sum(one.get("came") == "yes" for one in found),
        "timed": len(minutes),
        "minutes": round(percentile(minutes, 50)) if minutes else None,
    }


def _trials(rows: QuerySet[Case], days: Days) -> Figures:
    tried = Q(values__has_key="trial")
    ended = tried & Q(closed_on__range=(days.starts_on, days.ends_on))
    return rows.aggregate(
        count=Count("pk"),
        tried=Count("pk", filter=tried & _by(days.ends_on, "handled_on")),
        kept=Count("pk", filter=ended & Q(stage="kept")),
        dropped=Count("pk", filter=ended & Q(stage="dropped")),
    )


def _proposals(rows: QuerySet[Case], days: Days) -> Figures:
    answered = _by(days.ends_on, "answered_on")
    in_time = answered & Q(answered_on__lte=F("answer_due_on"))
    found = rows.aggregate(
        count=Count("pk"),
        answered=Count("pk", filter=answered),
        in_time=Count("pk", filter=in_time),
    )
    return {**found, "without": found["count"] - found["answered"]}


def _recruitments(rows: QuerySet[Case], days: Days) -> Figures:
    found = list(rows.only("values", "stage", "opened_on", "closed_on"))
    filled = [one for one in found if one.stage == "started" and _ended(one, days)]
    lead = [(one.closed_on - one.opened_on).days for one in filled if one.closed_on]
    return {
        "count": len(found),
        "posts": sum(one.values.get("posts", 0) for one in found),
        "filled": sum(one.values.get("filled", 0) for one in filled),
        "days": round(percentile(lead, 50)) if lead else None,
    }


def _ended(case: Case, days: Days) -> bool:
    return case.closed_on is not None and case.closed_on <= days.ends_on


def _premises(rows: QuerySet[Case], days: Days) -> Figures:
    found = list(rows.only("title", "values", "stage", "closed_on"))
    opened = [one for one in found if one.stage == "opened" and _ended(one, days)]
    return {
        "count": len(found),
        "opened": len(opened),
        "decided": sum(one.stage in {"decided", "built"} for one in found),
        "elsewhere": sum(one.stage == "plan" for one in found),
        "asked": [one for one in opened if {"before", "after"} <= one.values.keys()],
    }


def _recommendations(rows: QuerySet[Case], days: Days) -> Figures:
    late = Q(closed_on=None, due_on__lt=days.ends_on)
    return rows.aggregate(
        count=Count("pk"),
        done=Count("pk", filter=Q(stage="done") & _by(days.ends_on, "closed_on")),
        late=Count("pk", filter=late),
    )


def _grants(rows: QuerySet[Case], _: Days) -> Figures:
    found = list(rows.only("values", "stage"))
    return {
        "count": len(found),
        "applied": sum(one.values.get("applied_euros", 0) for one in found),
        "granted": sum(one.values.get("granted_euros", 0) for one in found),
        "decided": sum("granted_euros" in one.values for one in found),
        "used": used_cents(Case.objects.filter(pk__in=[one.pk for one in found])),
        "reach": sum(one.values.get("reach", 0) for one in found),
    }


def _rotations(rows: QuerySet[Case], days: Days) -> Figures:
    found = list(rows.only("values", "stage", "closed_on"))
    ended = [one for one in found if one.stage == "ended" and _ended(one, days)]
    return {
        "count": len(found),
        "agreed": sum("goals" in one.values for one in found),
        "ended": len(ended),
        "met": sum(bool(one.values.get("goals_met")) for one in ended),
    }


_OF_KIND: dict[str, Callable[[QuerySet[Case], Days], Figures]] = {
    "safety_notice": _notices,
    "support_call": _calls,
    "improvement": _trials,
    "proposal": _proposals,
    "recruitment": _recruitments,
    "premises": _premises,
    "recommendation": _recommendations,
    "grant": _grants,
    "rotation": _rotations,
}
