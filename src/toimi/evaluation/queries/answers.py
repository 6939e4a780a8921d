"""The delegate's remarks on a measure's follow-ups, and the answers to what people wrote."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme.models import Measure, Remark, Reply


@dataclass(frozen=True)
class Remarked:
    """A remark (withdrawn ones too) with its answers, oldest first."""

    remark: Remark
    replies: Sequence[Reply]


@dataclass(frozen=True)
class Answers:
    """`remarks` are by follow-up's id, `to_notes` by note's id."""

    remarks: Mapping[int, Sequence[Remarked]] = field(default_factory=dict)
    to_notes: Mapping[int, Sequence[Reply]] = field(default_factory=dict)


def answers(measure: Measure) -> Answers:
    """Return what was remarked and answered about a measure. 2 queries."""
    about = Q(note__measure=measure.pk) | Q(remark__follow_up__measure=measure.pk)
    to_notes: dict[int, list[Reply]] = defaultdict(list)
    to_remarks: dict[int, list[Reply]] = defaultdict(list)
    for reply in Reply.objects.filter(about).select_related("by").order_by("written_at", "pk"):
        if reply.note_id:
            to_notes[reply.note_id].append(reply)
        elif reply.remark_id:
            to_remarks[reply.remark_id].append(reply)
    remarks: dict[int, list[Remarked]] = defaultdict(list)
    rows = Remark.objects.filter(follow_up__measure=measure.pk).select_related("by")
    for row in rows.order_by("written_at", "pk"):
        remarks[row.follow_up_id].append(Remarked(row, to_remarks[row.pk]))
    return Answers(dict(remarks), dict(to_notes))


def remarks(person: Person) -> QuerySet[Remark]:
    """Return the remarks that `person` may see. 1 query."""
    rows = Remark.objects.select_related("follow_up__measure__programme__unit", "by")
    return access.visible(person, "programme.read", rows, "follow_up__measure__programme__unit")
