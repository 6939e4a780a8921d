"""Stores the states and due days that the rules give, after actions and each night; after an
action the words, too, are found as they are now."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme import rules
from toimi.programme.actions import index
from toimi.programme.models import Measure, Programme
from toimi.programme.queries import facts_of, with_facts

FIELDS = ["state", "due_on", "step_count", "done_count"]


def refresh(*, programme: Programme, today: date) -> int:
    """Bring every state of `programme` up to `today`; return how many changed."""
    index.refresh_programme(programme)
    return _store(with_facts(programme.measures.all()), today)


def refresh_measure(*, measure: Measure, today: date) -> int:
    """Bring the state of one measure up to `today`.

    The measure is locked, so that two who tick its steps at once are both counted.
    """
    alone = Measure.objects.select_for_update(of=("self",), no_key=True).filter(pk=measure.pk)
    count = _store(with_facts(alone), today)
    index.refresh([measure.pk])
    return count


def refresh_all(*, today: date) -> int:
    """Bring every state up to `today`, one programme at a time; return how many changed."""
    count = 0
    for programme in Programme.objects.only("pk").order_by("pk").iterator(chunk_size=500):
        with transaction.atomic():
            count += _store(with_facts(programme.measures.all()), today)
        jobs.let_others_write()
    return count


def _store(measures: Iterable[Measure], today: date) -> int:
    changed = []
    for measure in measures:
        if measure.dropped_at:  # what it was then stays
            continue
        facts = facts_of(measure, today)
        new = {
            "state": rules.state(facts),
            "due_on": rules.due_on(facts),
            "step_count": len(facts.steps),
            "done_count": facts.done_count,
        }
        if any(getattr(measure, name) != value for name, value in new.items()):
            for name, value in new.items():
                setattr(measure, name, value)
            changed.append(measure)
    history.refresh(changed, FIELDS)
    return len(changed)
