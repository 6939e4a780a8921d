"""A reading becomes a programme, whole or not at all; and back, until something was confirmed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from toimi.language.names import looks_like_name
from toimi.language.periods import Schedule
from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme import kinds
from toimi.programme.actions import index
from toimi.programme.actions.references import refer_as_written
from toimi.programme.actions.refresh import refresh
from toimi.programme.errors import (
    AlreadyAdopted,
    DaysOutOfOrder,
    EditionAdopted,
    FollowUpConfirmed,
    NothingToAdopt,
)
from toimi.programme.models import (
    FollowUp,
    Intake,
    Measure,
    Note,
    Period,
    Programme,
    Responsible,
    Step,
    Target,
)
from toimi.programme.queries import seasons
from toimi.reading import store
from toimi.reading.model import Reading, Row

Actor = Person | history.System


@transaction.atomic
def adopt(*, intake: Intake, version: int, by: Actor) -> Programme:
    """Make a programme of what was read; doubts stay marked on its measures.

    Raises NotAllowed, AlreadyAdopted, NothingToAdopt, DaysOutOfOrder, ChangedMeanwhile.
    """
    if isinstance(by, Person):
        access.demand(by, "programme.read_in", intake.unit)
    if intake.programme_id:
        raise AlreadyAdopted
    if not intake.reading or not intake.reading["rows"]:
        raise NothingToAdopt
    reading = store.from_json(intake.reading)
    if reading.starts_on and reading.ends_on and reading.ends_on < reading.starts_on:
        raise DaysOutOfOrder
    programme = create_programme(head_of(reading, intake.unit), "programme.adopted", by=by)
    names = list(dict.fromkeys(row.target for row in reading.rows))
    targets = add_targets(programme, dict(enumerate(names, start=1)), by=by)
    measures = [
        measure_of(reading, number, programme, targets[row.target])
        for number, row in enumerate(reading.rows, start=1)
    ]
    made = history.create_many(measures, kinds.MEASURE_ADOPTED, by=by)
    add_parts([Parts.of(reading, measure) for measure in made], by=by)
    refer_as_written(programme, by=by)
    history.change(intake, "programme.intake_adopted", version=version, by=by, programme=programme)
    refresh(programme=programme, today=clock.today())
    jobs.enqueue("programme.suggest_kinds", programme_id=programme.pk)
    return programme


@dataclass
class Parts:
    """What hangs on a measure as a reading has it, unsaved."""

    periods: list[Period]
    steps: list[Step]
    responsibles: list[Responsible]
    notes: list[Note]

    @classmethod
    def of(cls, reading: Reading, measure: Measure) -> "Parts":
        """Return the parts of the row that has the measure's number."""
        row = reading.rows[measure.number - 1]
        return cls(
            periods=list(periods_of(measure, row.schedule)),
            steps=list(_steps(measure, row)),
            responsibles=list(responsibles_of(measure, row.responsible)),
            notes=list(_notes(reading, measure, row)),
        )


def add_parts(parts: Sequence[Parts], *, by: Actor) -> None:
    """Insert what hangs on measures, in few statements."""
    for kind in ("period", "step", "responsible", "note"):
        objs = [obj for whole in parts for obj in getattr(whole, f"{kind}s")]
        history.create_many(objs, f"programme.{kind}_adopted", by=by)


@transaction.atomic
def undo_adoption(*, programme: Programme, by: Person) -> Intake | None:
    """Take a wrong adoption back; its reading is there again, as it was mended.

    Raises NotAllowed, FollowUpConfirmed, EditionAdopted.
    """
    access.demand(by, "programme.read_in", programme.unit)
    if FollowUp.objects.filter(measure__programme=programme).exists():
        raise FollowUpConfirmed
    if programme.editions.exists():
        raise EditionAdopted
    intake = Intake.objects.filter(programme=programme).first()
    if intake:
        history.change(
            intake, "programme.adoption_undone", version=intake.version, by=by, programme=None
        )
    gone = list(programme.measures.all())
    index.forget([measure.pk for measure in gone])
    for measure in gone:
        history.remove(measure, "programme.measure_removed", by=by)
    history.remove(programme, "programme.removed", by=by)
    return intake


def create_programme(programme: Programme, event: str, *, by: Actor) -> Programme:
    """Insert a programme under a slug of its title that no other has.

    Another may take the slug between the look and the write: then the next one is tried.
    """
    while True:
        programme.slug = _free_slug(programme.title)
        try:
            with transaction.atomic():
                return history.create(programme, event, by=by)
        except IntegrityError:
            if not Programme.objects.filter(slug=programme.slug).exists():
                raise


def _free_slug(title: str) -> str:
    stem = slugify(title)[:100] or "ohjelma"
    taken = set(Programme.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    names = (stem if n == 1 else f"{stem}-{n}" for n in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def head_of(reading: Reading, unit: Unit) -> Programme:
    """Return the unsaved programme that the reading's head makes."""
    title = reading.title or unit.name
    names = sorted({p for row in reading.rows for p in row.responsible if looks_like_name(p)})
    return Programme(
        unit=unit,
        title=title[:500],
        body=reading.body[:300],
        approved_on=reading.approved_on,
        case_number=reading.case_number[:80],
        annex=reading.annex[:80],
        starts_on=reading.starts_on,
        ends_on=reading.ends_on,
        language=reading.language,
        column_labels=reading.column_labels,
        urgency_count=max([3, *(row.urgency for row in reading.rows if row.urgency)]),
        private_names=names,
    )


def add_targets(programme: Programme, names: Mapping[int, str], *, by: Actor) -> dict[str, Target]:
    """Insert targets by position to name; return them by their names."""
    made = history.create_many(
        [
            Target(programme=programme, position=position, name=name[:1000])
            for position, name in names.items()
        ],
        "programme.target_adopted",
        by=by,
    )
    return dict(zip(names.values(), made, strict=True))


def measure_of(reading: Reading, number: int, programme: Programme, target: Target) -> Measure:
    """Return the unsaved measure that row `number` (from 1) makes."""
    row = reading.rows[number - 1]
    measure = Measure(
        programme=programme,
        target=target,
        number=number,
        text=row.measure,
        themes=list(row.themes),
        urgency=row.urgency,
        urgency_count=programme.urgency_count,
        urgency_text=row.urgency_text[:120],
        responsible_text=row.responsible_text,
        extra=row.extra,
        doubts=[
            {"field": d.field, "reason": d.reason, "values": d.values}
            for d in reading.doubts
            if d.row == number - 1
        ],
        places={
            name: {"start": place.start, "end": place.end, "page": place.page}
            for name, place in row.places.items()
        },
    )
    take_schedule(measure, row.schedule)
    return measure


def take_schedule(measure: Measure, schedule: Schedule) -> None:
    """Set the measure's own fields by `schedule`; its periods are `periods_of`."""
    measure.schedule_text = schedule.text
    measure.is_continuous = schedule.continuous
    measure.rule = schedule.rule or ""
    measure.starts_on, measure.ends_on = days_of(schedule)


def days_of(schedule: Schedule) -> tuple[date | None, date | None]:
    """Return the first and the last day that the periods name.

    A deadline before the only start ("valmis keväällä 2021, syksystä 2022 alkaen") stands alone.
    """
    first = min((period.start for period in schedule.periods if period.start), default=None)
    last = max((period.end for period in schedule.periods if period.end), default=None)
    return (None, last) if first and last and last < first else (first, last)


def periods_of(measure: Measure, schedule: Schedule) -> Iterable[Period]:
    """Return the unsaved periods that `schedule` means."""
    for position, (period, span) in enumerate(
        zip(schedule.periods, schedule.spans, strict=True), start=1
    ):
        yield Period(
            measure=measure,
            position=position,
            starts_on=period.start,
            ends_on=period.end,
            words_start=span[0],
            words_end=span[1],
        )


def responsibles_of(measure: Measure, phrases: Iterable[str]) -> Iterable[Responsible]:
    """Return the unsaved responsibles; a known role is settled, the rest wait for a person."""
    for position, phrase in enumerate(phrases, start=1):
        role = next((p.role for p in split_responsibles(phrase) if p.role), None)
        yield Responsible(
            measure=measure,
            position=position,
            phrase=phrase[:300],
            meaning=kinds.MEANS_ROLE if role else kinds.UNSETTLED,
            role=role or "",
        )


def _steps(measure: Measure, row: Row) -> Iterable[Step]:
    """Return the unsaved steps; a dated one that the document says was held is done that day."""
    done = {item.happened_on for item in row.stated_done if item.field == "schedule"}
    for position, step in enumerate(row.steps, start=1):
        made = Step(
            measure=measure,
            position=position,
            text=step.text[:1000],
            is_from_schedule=step.from_schedule,
        )
        if step.schedule:
            made.schedule_text = step.schedule.text[:500]
            made.starts_on, made.ends_on = days_of(step.schedule)
        if step.from_schedule and made.starts_on == made.ends_on and made.ends_on in done:
            made.done_on = made.ends_on
        yield made


def _notes(reading: Reading, measure: Measure, row: Row) -> Iterable[Note]:
    today = clock.today()
    for done in row.stated_done:
        yield Note(
            measure=measure,
            text=done.text,
            happened_on=done.happened_on,
            written_on=today,
            is_from_document=True,
            place={"field": done.field, **measure.places.get(done.field, {})},
        )
    if row.follow_up:
        found = read_schedule(
            row.follow_up,
            seasons=seasons(),
            start=reading.starts_on,
            end=reading.ends_on,
            dated=reading.approved_on,
        )
        days = [p.end for p in found.periods if p.start and p.start == p.end]
        yield Note(
            measure=measure,
            text=row.follow_up,
            happened_on=days[0] if days else reading.approved_on,
            written_on=today,
            is_from_document=True,
            is_earlier_follow_up=True,
            place={"field": "follow_up", **measure.places.get("follow_up", {})},
        )
