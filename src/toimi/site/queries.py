"""My day: what waits for a person, and what came of what the person said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.models import (
    FollowUp,
    FollowUpDraft,
    Intake,
    Measure,
    Note,
    Programme,
    Remark,
    Responsible,
    Round,
    Step,
)
from toimi.programme.queries import (
    left_behind,
    own_measures,
    own_steps,
    to_decide,
    waiting_intakes,
)
from toimi.programme.tooling import registry
from toimi.programme.tooling.tool import Waiting

SOON = timedelta(days=31)
SHOWN = 12
STEP, MEASURE, CONFIRM, CLOSE, EDIT, SETTLE, DOCUMENT, REMARKED, KINDS = (
    "step",
    "measure",
    "confirm",
    "close",
    "edit",
    "settle",
    "document",
    "remarked",
    "kinds",
)


@dataclass(frozen=True)
class Outcome:
    """A confirmed follow-up in which something of the person's stands."""

    follow_up: FollowUp
    note: Note | None
    is_own_text: bool
    step_count: int


def waiting(person: Person, today: date) -> list[Waiting]:
    """Return what waits for `person`, the oldest promise first. At most 10 queries, and
    each tool's own."""
    found = [
        *_steps(person, today),
        *_measures(person, today),
        *_to_confirm(person),
        *_to_close(person, today),
        *_to_answer(person),
        *_to_edit(person),
        *_to_settle(person, today),
        *_documents(person),
        *_to_decide(person),
        *(one for tool in registry.tools() for one in tool.waiting(person, today)),
    ]
    return sorted(found, key=lambda item: item.due_on or date.max)


def _own(person: Person) -> Any:
    """Return the measures that are the person's to carry out, as a subquery of ids."""
    return own_measures(person).filter(measure__dropped_at=None).values("measure")


def _going_on(today: date) -> Q:
    """Programmes that are over ask for nothing any more, but for what a round still asks."""
    return Q(programme__ends_on=None) | Q(programme__ends_on__gte=today)


def _steps(person: Person, today: date) -> Iterable[Waiting]:
    rows = (
        Step.objects.filter(done_on=None, ends_on__lte=today + SOON, measure__dropped_at=None)
        .filter(Q(measure__in=_own(person)) | Q(pk__in=own_steps(person).values("step")))
        .exclude(measure__state__in=(kinds.DONE, *kinds.STATED_WITH_REASON))
        .filter(Q(measure__programme__ends_on=None) | Q(measure__programme__ends_on__gte=today))
        .select_related("measure__programme__unit")
        .order_by("ends_on", "measure__number", "position")
    )
    seen = access.visible(person, "programme.read", rows, "measure__programme__unit")
    return [Waiting(STEP, step.ends_on, step) for step in seen]


def _measures(person: Person, today: date) -> Iterable[Waiting]:
    """The measures without steps whose day comes or has gone."""
    rows = (
        Measure.objects.filter(pk__in=_own(person), step_count=0, due_on__lte=today + SOON)
        .filter(_going_on(today))
        .exclude(state__in=(kinds.DONE, *kinds.STATED_WITH_REASON))
        .select_related("programme__unit")
        .order_by("due_on", "number")
    )
    seen = access.visible(person, "programme.read", rows, "programme__unit")
    return [Waiting(MEASURE, measure.due_on, measure) for measure in seen]


def _to_confirm(person: Person) -> Iterable[Waiting]:
    rounds = access.visible(person, "programme.confirm", Round.objects.all(), "programme__unit")
    return [
        Waiting(CONFIRM, round.due_on, round, count=round.left)
        for round in _open_with_left(rounds, person)
        if round.left
    ]


def _to_close(person: Person, today: date) -> Iterable[Waiting]:
    """The rounds that are the person's to close: their last day is over, or nothing is left."""
    rounds = access.visible(person, "programme.rounds", Round.objects.all(), "programme__unit")
    own = rounds.filter(Q(owner=person) | Q(owner=None))
    return [
        Waiting(CLOSE, round.due_on, round, count=round.left)
        for round in _open_with_left(own)
        if round.due_on < today or not round.left
    ]


def _to_answer(person: Person) -> Iterable[Waiting]:
    """The delegate's remarks that nobody has answered, for those who confirm."""
    rows = Remark.objects.filter(withdrawn_at=None, replies=None)
    seen = access.visible(
        person, "programme.confirm", rows, "follow_up__measure__programme__unit"
    ).select_related("follow_up__measure__programme__unit")
    return [Waiting(REMARKED, None, remark) for remark in seen.order_by("written_at", "pk")]


def _open_with_left(rounds: Any, person: Person | None = None) -> Any:
    """Return the open rounds with how many of their measures have no follow-up (`left`); what
    `person` has confirmed as the first of two is not left for that person."""
    said = FollowUp.objects.filter(round=OuterRef("pk"), measure=OuterRef("programme__measures"))
    is_left = Q(~Exists(said), programme__measures__dropped_at=None)
    if person is not None:
        first = FollowUpDraft.objects.filter(
            round=OuterRef("pk"),
            measure=OuterRef("programme__measures"),
            first_confirmed_by=person,
        )
        is_left &= Q(~Exists(first))
    left = Count("programme__measures", filter=is_left, distinct=True)
    return (
        rounds.filter(closed_at=None)
        .select_related("programme__unit")
        .annotate(left=left)
        .order_by("due_on", "pk")
    )


def _to_edit(person: Person) -> Iterable[Waiting]:
    """The drafts of one's own measures that nobody has written to, for those who do not confirm."""
    rows = (
        FollowUpDraft.objects.filter(
            measure__in=_own(person), round__closed_at=None, edited_by=None
        )
        .exclude(
            Exists(FollowUp.objects.filter(round=OuterRef("round"), measure=OuterRef("measure")))
        )
        .order_by("round__due_on", "measure__number")
    )
    for path in access.paths(person, "programme.confirm"):
        rows = rows.exclude(measure__programme__unit__path__startswith=path)
    seen = access.visible(person, "programme.read", rows, "measure__programme__unit")
    by_round: dict[int, list[Any]] = {}
    for row in seen.select_related("round__programme__unit", "measure"):
        by_round.setdefault(row.round_id, []).append(row)
    return [
        Waiting(
            EDIT,
            rows[0].round.due_on,
            rows[0].round,
            len(rows),
            tuple(row.measure.number for row in rows),
        )
        for rows in by_round.values()
    ]


def _to_settle(person: Person, today: date) -> Iterable[Waiting]:
    """The words that mean nobody yet, or one who has left."""
    rows = Responsible.objects.filter(
        Q(meaning=kinds.UNSETTLED) | left_behind(today), measure__dropped_at=None
    )
    rows = access.visible(person, "programme.settle", rows, "measure__programme__unit")
    counted = (
        rows.order_by()
        .values_list("measure__programme")
        .annotate(left=Count("phrase", distinct=True))
    )
    left = dict(counted)
    found = Programme.objects.filter(pk__in=left).select_related("unit").order_by("pk")
    return [Waiting(SETTLE, None, row, count=left[row.pk]) for row in found]


def _documents(person: Person) -> Iterable[Waiting]:
    if not access.may(person, "programme.read_in"):
        return []
    found: Iterable[Intake] = waiting_intakes(person)
    return [Waiting(DOCUMENT, None, intake) for intake in found]


def _to_decide(person: Person) -> Iterable[Waiting]:
    """The programmes whose measures' wording suggests how they are carried out."""
    counted = to_decide(person).order_by().values_list("measure__programme")
    left = dict(counted.annotate(left=Count("measure", distinct=True)))
    found = Programme.objects.filter(pk__in=left).select_related("unit").order_by("pk")
    return [Waiting(KINDS, None, row, count=left[row.pk]) for row in found]


def next_due(person: Person, today: date) -> date | None:
    """Return the next day on which something is due that the person may see. 1 query."""
    rounds = Round.objects.filter(closed_at=None, due_on__gte=today)
    seen = access.visible(person, "programme.read", rounds, "programme__unit").order_by()
    measures = Measure.objects.filter(pk__in=_own(person), due_on__gte=today).order_by()
    first = seen.values("due_on").union(measures.values("due_on")).order_by("due_on").first()
    return first["due_on"] if first else None


def outcomes(person: Person, limit: int = 8) -> list[Outcome]:
    """Return the newest confirmed follow-ups in which something of `person`'s stands, unless the
    person confirmed them alone. At most 4 queries."""
    own = Q(written_by=person) | Q(measure__notes__by=person) | Q(measure__steps__done_by=person)
    rows = access.visible(
        person, "programme.read", FollowUp.objects.filter(own), "measure__programme__unit"
    )
    newest = list(
        rows.exclude(written_by=person, confirmed_by=person)
        .select_related("measure", "confirmed_by", "round")
        .distinct()
        .order_by("-confirmed_on", "-pk")[: limit * 3]
    )
    measures = [row.measure_id for row in newest]
    notes = Note.objects.filter(by=person, measure__in=measures).order_by("-happened_on", "-pk")
    steps = Step.objects.filter(done_by=person, measure__in=measures)
    told_notes, told_steps = list(notes), list(steps)
    found = [_outcome(row, person, told_notes, told_steps) for row in newest]
    return [outcome for outcome in found if outcome][:limit]


def _outcome(row: FollowUp, person: Person, notes: list[Note], steps: list[Step]) -> Outcome | None:
    """Return what of the person's stands in `row`; None: nothing does."""
    used = {
        str(item.get("link", "")).rpartition("#")[2]
        for item in row.evidence
        if item.get("is_in_text")
    }
    note = next(
        (n for n in notes if n.measure_id == row.measure_id and f"note-{n.pk}" in used), None
    )
    done = sum(
        s.measure_id == row.measure_id and s.done_on is not None and s.done_on <= row.confirmed_on
        for s in steps
    )
    is_own_text = row.written_by_id == person.pk
    if not (note or is_own_text or (done and "steps" in used)):
        return None
    return Outcome(row, note, is_own_text, done if "steps" in used else 0)
