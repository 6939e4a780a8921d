"""A new edition of a programme: compared, corrected by a person, and taken into use whole."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme.actions.adopt import Parts, add_parts, add_targets, head_of, measure_of
from toimi.programme.actions.edition_measures import Keeper
from toimi.programme.actions.references import refer_as_written
from toimi.programme.actions.refresh import refresh
from toimi.programme.errors import (
    AlreadyAdopted,
    ComparisonChanged,
    DaysOutOfOrder,
    NothingStays,
    NothingToAdopt,
)
from toimi.programme.kinds import MEASURE_ADOPTED
from toimi.programme.models import (
    Edition,
    EditionDraft,
    Intake,
    Measure,
    Programme,
    Target,
)
from toimi.programme.queries import edition as queries
from toimi.programme.queries.table import frozen
from toimi.reading.model import Reading

RIGHT = "programme.read_in"
HEAD = (*queries.HEAD, "language")


@transaction.atomic
def compare_with(*, intake: Intake, programme: Programme, by: Person) -> EditionDraft:
    """Begin to compare a document with a programme of its unit; the choices begin anew when it
    was compared with another. Raises NotAllowed, AlreadyAdopted, NothingToAdopt.
    """
    _demand(intake, programme, by)
    found = EditionDraft.objects.filter(intake=intake).first()
    if found is None:
        draft = EditionDraft(intake=intake, programme=programme)
        return history.create(draft, "programme.edition_compared", by=by)
    if found.programme_id == programme.pk:
        return found
    event, version = "programme.edition_compared", found.version
    return history.change(found, event, version=version, by=by, programme=programme, choices={})


@transaction.atomic
def stop_comparing(*, draft: EditionDraft, by: Person) -> None:
    """Forget the comparison; the document and the programme stay as they are. Raises NotAllowed."""
    access.demand(by, RIGHT, draft.programme.unit)
    history.remove(draft, "programme.edition_forgotten", by=by)


@transaction.atomic
def pair(
    *,
    draft: EditionDraft,
    row: str,
    measure: Measure | None = None,
    is_new: bool = False,
    version: int,
    by: Person,
) -> EditionDraft:
    """Say which measure a row is; neither a measure nor `is_new`: as Toimi finds it.

    `row` is a key of `queries.edition.row_keys`. Raises NotAllowed, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, draft.programme.unit)
    if measure and measure.programme_id != draft.programme_id:
        raise NotAllowed
    pk = measure.pk if measure else None
    choices = {k: v for k, v in draft.choices.items() if k != row and (pk is None or v != pk)}
    if measure or is_new:
        choices[row] = pk
    return history.change(
        draft, "programme.edition_row_paired", version=version, by=by, choices=choices
    )


@transaction.atomic
def adopt_edition(*, draft: EditionDraft, mark: str, version: int, by: Person) -> Programme:
    """Take the document into use as the programme's new edition, whole or not at all.

    `mark` is of the comparison that the person saw, `version` of the document. Raises NotAllowed,
    AlreadyAdopted, NothingToAdopt, NothingStays, DaysOutOfOrder, ComparisonChanged,
    ChangedMeanwhile.
    """
    intake = draft.intake
    _demand(intake, draft.programme, by)
    programme = _locked(draft.programme)
    draft.programme = programme
    keeper = Keeper.of(programme, by)
    beside = queries.beside_of(draft, keeper.measures)
    if beside.mark != mark:
        raise ComparisonChanged
    if not beside.comparison.pairs:
        raise NothingStays
    now = timezone.now()
    _remember(intake, programme, keeper.measures, now, by)
    history.change(intake, "programme.edition_adopted", version=version, by=by, programme=programme)
    _renew_head(programme, beside.reading, by)
    targets = _renew_targets(programme, beside, by)
    keeper.keep(beside, targets)
    keeper.drop(beside, now)
    _add(beside, programme, targets, keeper, by)
    _clear_targets(programme, targets, by)
    refer_as_written(programme, by=by)
    history.remove(draft, "programme.edition_forgotten", by=by)
    refresh(programme=programme, today=clock.today())
    if programme.rounds.filter(closed_at=None).exists():
        jobs.enqueue("evaluation.compose_drafts")
    return programme


def _demand(intake: Intake, programme: Programme, by: Person) -> None:
    access.demand(by, RIGHT, intake.unit)
    if programme.unit_id != intake.unit_id:
        raise NotAllowed
    if intake.programme_id:
        raise AlreadyAdopted
    if not intake.reading or not intake.reading["rows"]:
        raise NothingToAdopt


def _locked(programme: Programme) -> Programme:
    """Return the programme as it is now, and let no other edition begin (on PostgreSQL; SQLite
    has one writer anyway)."""
    rows = Programme.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    return rows.get(pk=programme.pk)


def _remember(
    intake: Intake,
    programme: Programme,
    measures: Sequence[Measure],
    now: datetime,
    by: Person,
) -> None:
    last = programme.editions.aggregate(last=Max("number"))["last"] or 1
    made = Edition(
        programme=programme,
        number=last + 1,
        intake=intake,
        before=frozen(programme),
        numbers={str(measure.pk): measure.number for measure in measures},
        adopted_at=now,
        adopted_on=clock.today(),
        adopted_by=by,
    )
    history.create(made, "programme.edition_kept", by=by)


def _renew_head(programme: Programme, reading: Reading, by: Person) -> None:
    """Take the new head; what the document does not say stays."""
    new = head_of(reading, programme.unit)
    fields: dict[str, Any] = {
        name: getattr(new, name) for name in HEAD if getattr(reading, name) or name == "language"
    }
    starts, ends = (fields.get(n, getattr(programme, n)) for n in ("starts_on", "ends_on"))
    if starts and ends and ends < starts:
        raise DaysOutOfOrder
    history.change(
        programme,
        "programme.renewed",
        version=programme.version,
        by=by,
        column_labels=new.column_labels or programme.column_labels,
        urgency_count=new.urgency_count,
        private_names=sorted({*programme.private_names, *new.private_names}),
        **fields,
    )


def _renew_targets(programme: Programme, beside: queries.Beside, by: Person) -> dict[str, Target]:
    """Return the target of each name of the new edition: gone on from an old one, or new."""
    old: dict[str, Target] = {}
    for target in programme.targets.all():
        old.setdefault(target.name, target)
    names = list(dict.fromkeys(row.target for row in beside.reading.rows))
    found, fresh = dict[str, Target](), dict[int, str]()
    for position, name in enumerate(names, start=1):
        before = beside.comparison.targets.get(name)
        if before is None:
            fresh[position] = name
            continue
        found[name] = history.change(
            old[before],
            "programme.target_renewed",
            version=old[before].version,
            by=by,
            name=name[:1000],
            position=position,
        )
    return found | add_targets(programme, fresh, by=by)


def _add(
    beside: queries.Beside,
    programme: Programme,
    targets: dict[str, Target],
    keeper: Keeper,
    by: Person,
) -> None:
    rows = [added.row for added in beside.comparison.added]
    made = history.create_many(
        [measure_of(beside.reading, row.number, programme, targets[row.target]) for row in rows],
        MEASURE_ADOPTED,
        by=by,
    )
    parts = [Parts.of(beside.reading, measure) for measure in made]
    for whole in parts:
        keeper.settle(whole.responsibles)
    add_parts(parts, by=by)


def _clear_targets(programme: Programme, targets: dict[str, Target], by: Person) -> None:
    """Put the targets that only dropped measures have last; take those away that have none."""
    kept = {target.pk for target in targets.values()}
    in_use = set(Measure.objects.filter(programme=programme).values_list("target_id", flat=True))
    last = len(targets)
    for target in programme.targets.exclude(pk__in=kept):
        if target.pk not in in_use:
            history.remove(target, "programme.target_removed", by=by)
            continue
        last += 1
        event, version = "programme.target_renewed", target.version
        history.change(target, event, version=version, by=by, position=last)
