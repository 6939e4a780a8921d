"""What changed in the measures that a person follows."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform.history.models import AuditEvent
from toimi.programme.models import Amendment, Following, FollowUp, Measure, Note

CONFIRMED, AMENDED, STEP_DONE, NOTED = "confirmed", "amended", "step_done", "noted"
LIMIT = 50


@dataclass(frozen=True)
class Change:
    """One thing that changed: `about` is a FollowUp, an Amendment, a Note, or a step's words."""

    kind: str
    measure: Measure
    at: datetime
    about: Any
    by_words: str


def followed(person: Person) -> QuerySet[Measure]:
    """Return the measures that `person` follows and may still see, in the programmes' order."""
    rows = Measure.objects.filter(followings__person=person, dropped_at=None)
    seen = access.visible(person, "programme.read", rows, "programme__unit")
    return seen.select_related("programme__unit").order_by("programme", "number")


def changes_followed(person: Person, since: datetime | None = None) -> list[Change]:
    """Return what others changed since `since` (and since one began to follow), newest first:
    confirmed follow-ups, amendments, steps done, notes. At most 50 of each kind. 5 queries.
    """
    measures = {row.pk: row for row in followed(person)}
    if not measures:
        return []
    begun = dict(
        Following.objects.filter(person=person, measure__in=measures).values_list(
            "measure", "since"
        )
    )
    found = [
        *_confirmed(person, measures, since),
        *_amended(person, measures, since),
        *_told(person, measures, since),
    ]
    new = [change for change in found if change.at > begun[change.measure.pk]]
    return sorted(new, key=lambda change: change.at, reverse=True)


def _confirmed(
    person: Person, measures: dict[int, Measure], since: datetime | None
) -> list[Change]:
    rows = FollowUp.objects.filter(measure__in=measures).select_related("confirmed_by", "round")
    rows = rows.exclude(confirmed_by=person).order_by("-confirmed_at")
    if since:
        rows = rows.filter(confirmed_at__gt=since)
    return [
        Change(CONFIRMED, measures[r.measure_id], r.confirmed_at, r, str(r.confirmed_by or ""))
        for r in rows[:LIMIT]
    ]


def _amended(person: Person, measures: dict[int, Measure], since: datetime | None) -> list[Change]:
    rows = Amendment.objects.filter(measure__in=measures).select_related("by")
    rows = rows.exclude(by=person).order_by("-at")
    if since:
        rows = rows.filter(at__gt=since)
    return [Change(AMENDED, measures[r.measure_id], r.at, r, str(r.by or "")) for r in rows[:LIMIT]]


def _told(person: Person, measures: dict[int, Measure], since: datetime | None) -> list[Change]:
    """Steps done and notes, by the audit log: neither keeps its real moment. 2 queries."""
    rows = AuditEvent.objects.filter(
        Q(event="programme.step_done") | Q(event="programme.noted"),
        within_type="programme.measure",
        within_id__in=[str(pk) for pk in measures],
    ).exclude(by_id=person.pk)
    if since:
        rows = rows.filter(at__gt=since)
    events = list(rows.order_by("-at")[: 2 * LIMIT])
    keys = [event.subject_id for event in events if event.event == "programme.noted"]
    notes = {str(note.pk): note for note in Note.objects.filter(pk__in=keys)}
    found = []
    for event in events:
        measure = measures[int(event.within_id)]
        if event.event == "programme.step_done":
            change = Change(STEP_DONE, measure, event.at, event.subject_words, event.by_words)
        elif event.subject_id in notes:
            change = Change(NOTED, measure, event.at, notes[event.subject_id], event.by_words)
        else:  # removed since
            continue
        found.append(change)
    return found
