from django.db.models import QuerySet, Sum

from toimi.tools.cases.models import Case, MoneyLine


def used_cents(cases: QuerySet[Case] | Case) -> int:
    """Return what the lines of a case, or of many, come to. 1 query."""
    rows = (
        cases.money_lines.all()
        if isinstance(cases, Case)
        else MoneyLine.objects.filter(case__in=cases)
    )
    return rows.aggregate(whole=Sum("cents"))["whole"] or 0


def granted_cents(case: Case) -> int:
    """Return what was granted; 0 before it was."""
    return int(case.values.get("granted_euros", 0))
