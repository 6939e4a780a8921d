"""What has become of a measure since it was approved, who follows it, what happened beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.models import (
    Amendment,
    Edition,
    Following,
    Measure,
    MeasureReference,
    OutsideEvent,
    Responsible,
)
from toimi.programme.queries import means, outside_events, touching
from toimi.programme.queries.approved import (
    Amended,
    amended,
    amended_steps,
    step_words,
    steps_added_or_gone,
)


@dataclass(frozen=True)
class Life:
    """`amendments` are the newest first; `phrases` the responsibles of steps, by step, as are
    `amended_steps`."""

    amended: Sequence[Amended]
    amended_steps: Mapping[int, Sequence[Amended]]
    added_or_gone: Sequence[Amendment]
    amendments: Sequence[Amendment]
    references: Sequence[MeasureReference]
    referred_by: Sequence[MeasureReference]
    events: Sequence[OutsideEvent]
    phrases: dict[int, list[str]]
    own_steps: frozenset[int]
    is_own: bool
    is_followed: bool
    may_follow: bool
    may_stop: bool

    @property
    def halted(self) -> Amendment | None:
        """Why the measure was stopped last."""
        return next((row for row in self.amendments if row.kind == kinds.HALTED), None)

    @property
    def has_relations(self) -> bool:
        return bool(self.references or self.referred_by)


def with_life(rows: QuerySet[Measure], person: Person) -> QuerySet[Measure]:
    """Bring along when the last edition came, whether `person` follows the measure, and the files
    of its notes. 1 query more."""
    editions = Edition.objects.filter(programme=OuterRef("programme")).order_by("-number")
    own = Following.objects.filter(measure=OuterRef("pk"), person=person)
    return rows.annotate(
        edition_at=Subquery(editions.values("adopted_at")[:1]), is_followed=Exists(own)
    ).prefetch_related("notes__files")


def life_of(measure: Measure, person: Person) -> Life:
    """Return the life of a measure that came from `with_life` and `with_evidence`. 3 queries, and
    2 more when there are outside events."""
    unit = measure.programme.unit
    amendments = list(measure.amendments.all())
    rows = _responsibles(measure, person)
    phrases: dict[int, list[str]] = {}
    for row in rows:
        if row.step_id:
            phrases.setdefault(row.step_id, []).append(row.phrase)
    own = {row.step_id for row in rows if row.is_persons}  # type: ignore[attr-defined]
    both = MeasureReference.objects.filter(Q(measure=measure.pk) | Q(to=measure.pk))
    named = list(both.select_related("measure", "to").order_by("to__number", "measure__number"))
    named = [row for row in named if not (row.measure.dropped_at or row.to.dropped_at)]
    since = measure.edition_at  # type: ignore[attr-defined]
    steps = {s.pk: step_words(s, phrases.get(s.pk, ())) for s in measure.steps.all()}
    return Life(
        amended=amended(measure, amendments, since),
        amended_steps=amended_steps(steps, amendments, since),
        added_or_gone=steps_added_or_gone(amendments, since),
        amendments=amendments[::-1],
        references=[row for row in named if row.measure_id == measure.pk],
        referred_by=[row for row in named if row.to_id == measure.pk],
        events=touching(outside_events(unit, *_days(measure)), measure),
        phrases=phrases,
        own_steps=frozenset(pk for pk in own if pk is not None),
        is_own=None in own,
        is_followed=measure.is_followed,  # type: ignore[attr-defined]
        may_follow=access.may(person, "programme.follow", unit),
        may_stop=not measure.dropped_at and access.may(person, "programme.stop", unit),
    )


def _responsibles(measure: Measure, person: Person) -> list[Responsible]:
    """Return the measure's responsibles and its steps', and which mean `person`. 1 query."""
    meant = Responsible.objects.filter(means(person), pk=OuterRef("pk"))
    rows = Responsible.objects.filter(measure=measure.pk)
    return list(rows.annotate(is_persons=Exists(meant)).order_by("position", "pk"))


def _days(measure: Measure) -> tuple[date | None, date | None]:
    programme = measure.programme
    return measure.starts_on or programme.starts_on, measure.ends_on or programme.ends_on
