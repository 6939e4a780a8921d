"""Nothing is kept longer than its kind says."""

from datetime import date

from django.db import transaction

from toimi.platform.history import actions as history
from toimi.platform.history.forgetting import forget_record
from toimi.tools.gatherings import queries, rules
from toimi.tools.gatherings.kinds import KINDS
from toimi.tools.gatherings.models import Minutes, Series, Session

BY = history.System("säilytysajat")
CHUNK = 200


def forget_old(*, today: date) -> int:
    """Remove sessions that were longer ago than their kind is kept, and what is left empty.

    Returns how many sessions went. What the follow-ups said of them stays there.
    """
    count = 0
    for kind in KINDS:
        before = queries.begins(rules.months_before(today, kind.kept_months))
        rows = Session.objects.filter(series__kind=kind.code, ends_at__lt=before).order_by("pk")
        while found := list(rows.select_related("series")[:CHUNK]):
            count += _forget(found)
        _forget_empty(kind.code, before.date())
    return count


@transaction.atomic
def _forget(sessions: list[Session]) -> int:
    for session in sessions:
        minutes = Minutes.objects.filter(session=session).values_list("pk", flat=True)
        told = [("gatherings.session", session.pk), *(("gatherings.minutes", pk) for pk in minutes)]
        history.remove(session, "gatherings.forgotten", by=BY)
        for record, pk in told:
            forget_record(record, str(pk))
    return len(sessions)


@transaction.atomic
def _forget_empty(kind: str, before: date) -> None:
    rows = Series.objects.filter(kind=kind, sessions=None, made_on__lt=before)
    for series in rows.order_by("pk"):
        pk = series.pk
        history.remove(series, "gatherings.forgotten", by=BY)
        forget_record("gatherings.series", str(pk))
