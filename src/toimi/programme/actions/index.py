"""Keeps what search finds: called where words of measures and of what hangs on them are written."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from toimi.language.lemmas import text_terms
from toimi.platform.jobs import actions as jobs
from toimi.platform.search import actions as search
from toimi.platform.search.actions import Item
from toimi.programme.models import FollowUp, Measure, Note, Programme, Remark, Reply, Step
from toimi.programme.queries.search import FOLLOW_UP, MEASURE, NOTE, REMARK

AT_ONCE = 100
Answers = Mapping[int, Sequence[str]]


@transaction.atomic
def refresh(measures: Collection[int]) -> int:
    """Index the words of these measures (ids), and of all that hangs on them, as they are now.

    What is gone, dropped or withdrawn is found no more. Returns how many entries changed. 9
    queries when nothing did, for up to 500 measures.
    """
    rows = Measure.objects.select_for_update(of=("self",), no_key=True).order_by("pk")
    kept = rows.filter(pk__in=measures, dropped_at=None).select_related("programme", "target")
    return search.renew(measures, list(_items(list(kept))))


def refresh_programme(programme: Programme) -> int:
    """Index all measures of `programme` anew."""
    return refresh(list(programme.measures.values_list("pk", flat=True)))


def forget(measures: Collection[int]) -> None:
    """Find these measures (ids) no more: they are about to be removed."""
    search.renew(measures, [])


def rebuild() -> int:
    """Bring the whole index up to date, some measures at a time; return how many entries changed.

    Safe to stop and to run again: what is right already is not written.
    """
    ids = list(Measure.objects.order_by("pk").values_list("pk", flat=True))
    changed = search.keep_only(Measure.objects.all())
    for first in range(0, len(ids), AT_ONCE):
        jobs.progress(first, len(ids))
        changed += refresh(ids[first : first + AT_ONCE])
        jobs.let_others_write()
    return changed


def _items(measures: list[Measure]) -> Iterator[Item]:
    by_pk = {measure.pk: measure for measure in measures}
    steps: dict[int, list[str]] = {}
    for pk, text in Step.objects.filter(measure__in=by_pk).values_list("measure_id", "text"):
        steps.setdefault(pk, []).append(text)
    for measure in measures:
        cells = (
            measure.text,
            measure.target.name,
            measure.schedule_text,
            measure.responsible_text,
            *map(str, measure.themes),
            *steps.get(measure.pk, []),
        )
        yield _item(MEASURE, measure, measure, measure.programme.starts_on, *cells)
    to_notes, to_remarks = _replies(by_pk)
    for note in Note.objects.filter(measure__in=by_pk):
        measure, answers = by_pk[note.measure_id], to_notes.get(note.pk, ())
        yield _item(NOTE, note, measure, note.happened_on or note.written_on, note.text, *answers)
    for told in FollowUp.objects.filter(measure__in=by_pk, corrected_by=None):
        measure = by_pk[told.measure_id]
        yield _item(FOLLOW_UP, told, measure, told.confirmed_on, told.text, told.reason)
    remarks = Remark.objects.filter(follow_up__measure__in=by_pk, withdrawn_at=None)
    for remark in remarks.select_related("follow_up"):
        measure, answers = by_pk[remark.follow_up.measure_id], to_remarks.get(remark.pk, ())
        yield _item(REMARK, remark, measure, remark.written_on, remark.text, *answers)


def _replies(measures: Collection[int]) -> tuple[Answers, Answers]:
    """Return the replies by note's id and by remark's: one is found with what it answers."""
    to_notes, to_remarks = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    on = Q(note__measure__in=measures) | Q(remark__follow_up__measure__in=measures)
    for note, remark, text in Reply.objects.filter(on).values_list("note", "remark", "text"):
        if note:
            to_notes[note].append(text)
        elif remark:
            to_remarks[remark].append(text)
    return to_notes, to_remarks


def _item(kind: int, record: Any, measure: Measure, day: Any, *texts: str) -> Item:
    language = measure.programme.language
    terms = frozenset(term for text in texts for term in text_terms(text, language))
    return Item(kind, record.pk, measure.pk, measure.programme_id, day, terms)
