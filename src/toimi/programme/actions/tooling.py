"""By which kinds a measure is carried out; which records of tools belong to it."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from toimi.language.suggest import suggest
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.jobs import actions as jobs
from toimi.programme import kinds
from toimi.programme.errors import NoSuchKind, NotADeadline
from toimi.programme.models import (
    FollowUpDraft,
    KindChoice,
    Link,
    Measure,
    MeasureKind,
    Programme,
)
from toimi.programme.tooling import registry
from toimi.programme.tooling.kinds import Kind

SETTLE, MANAGE = "programme.settle", "organisation.manage"
SUGGESTIONS = 3
MOST_DAYS, MOST_AT_ONCE = 3660, 1000
SUGGESTS = history.System("ehdotukset")
Actor = Person | history.System


@transaction.atomic
def suggest_kinds(*, programme: Programme) -> int:
    """Suggest kinds for the measures that have none yet, by their wording; return how many.

    Safe to run again: what a person has decided stays.
    """
    cues = [cue for tool in registry.tools() for cue in tool.cues]
    rows = programme.measures.filter(kinds=None, dropped_at=None).prefetch_related("steps")
    made = []
    for measure in rows.order_by("number"):
        text = "\n".join([measure.text, *(step.text for step in measure.steps.all())])
        for rank, found in enumerate(suggest(text, cues, limit=SUGGESTIONS)):
            made.append(
                MeasureKind(
                    measure=measure,
                    tool=found.tool,
                    kind=found.kind,
                    state=kinds.SUGGESTED,
                    why=list(found.why),
                    rank=rank,
                )
            )
    return len(history.create_many(made, "programme.kind_suggested", by=SUGGESTS))


@transaction.atomic
def tie_kind(*, measure: Measure, tool: str, kind: str, by: Actor) -> MeasureKind:
    """Say that the measure is carried out with the kind. Raises NotAllowed, NoSuchKind."""
    return _decide(measure, tool, kind, kinds.TIED, by)


@transaction.atomic
def decline_kind(*, measure: Measure, tool: str, kind: str, by: Person) -> MeasureKind:
    """Say that it is not, or no longer: its records stay linked. Raises NotAllowed, NoSuchKind."""
    return _decide(measure, tool, kind, kinds.DECLINED, by)


@transaction.atomic
def tie_suggested(*, programme: Programme, chosen: Iterable[int], by: Person) -> int:
    """Take the suggestions whose ids are `chosen` into use and decline the others that nobody has
    decided; return how many were taken. Raises NotAllowed."""
    access.demand(by, SETTLE, programme.unit)
    rows = MeasureKind.objects.filter(measure__programme=programme, state=kinds.SUGGESTED)
    taken = set(chosen)
    count = 0
    for row in rows.select_related("measure__programme__unit").order_by("pk"):
        state = kinds.TIED if row.pk in taken else kinds.DECLINED
        count += state == kinds.TIED
        _set(row, state, by)
    return count


def _decide(measure: Measure, tool: str, kind: str, state: str, by: Actor) -> MeasureKind:
    if isinstance(by, Person):
        access.demand(by, SETTLE, measure.programme.unit)
    if registry.kind(tool, kind) is None:
        raise NoSuchKind
    found = MeasureKind.objects.filter(measure=measure, tool=tool, kind=kind).first()
    if found is not None:
        return _set(found, state, by)
    decided_by = by if isinstance(by, Person) else None
    made = MeasureKind(measure=measure, tool=tool, kind=kind, state=state, decided_by=decided_by)
    history.create(made, "programme.kind_decided", by=by)
    tell_drafts([measure.pk])
    return made


def _set(row: MeasureKind, state: str, by: Actor) -> MeasureKind:
    decided_by = by if isinstance(by, Person) else None
    history.change(
        row,
        "programme.kind_decided",
        version=row.version,
        by=by,
        state=state,
        decided_by=decided_by,
    )
    tell_drafts([row.measure_id])
    return row


@transaction.atomic
def set_links(
    *, tool: str, kind: str, object_id: int, measures: Iterable[Measure], by: Actor
) -> None:
    """Link a tool's record to these measures and to no others. The right is the tool's to ask."""
    wanted = {measure.pk: measure for measure in measures}
    kept = set()
    for link in Link.objects.filter(tool=tool, object_id=str(object_id)).order_by("pk"):
        if link.measure_id in wanted:
            kept.add(link.measure_id)
            continue
        history.remove(link, "programme.link_removed", by=by)
        tell_drafts([link.measure_id])
    for pk in sorted(wanted.keys() - kept):
        made = Link(measure=wanted[pk], tool=tool, kind=kind, object_id=str(object_id))
        history.create(made, "programme.linked", by=by)
    tell_drafts(wanted)


@transaction.atomic
def tell_drafts_of(*, tool: str, kind: str, object_id: int, unit: Unit) -> None:
    """A record changed: let the drafts of the measures that it carries out be composed anew."""
    linked = Link.objects.filter(tool=tool, object_id=str(object_id)).values_list(
        "measure_id", flat=True
    )
    found = registry.kind(tool, kind)
    if found is None or not found.ties_itself:
        tell_drafts(linked)
        return
    keys = unit.path.strip("/").split("/")
    paths = [f"/{'/'.join(keys[: n + 1])}/" for n in range(len(keys))]
    tied = MeasureKind.objects.filter(tool=tool, kind=kind, state=kinds.TIED)
    above = tied.filter(measure__programme__unit__path__in=paths)
    tell_drafts({*linked, *above.values_list("measure_id", flat=True)})


def tell_drafts(measures: Iterable[int]) -> None:
    """Have the drafts of these measures (ids) composed anew, if an open round has them."""
    rows = FollowUpDraft.objects.filter(measure__in=set(measures), edited_by=None)
    for pk in rows.filter(round__closed_at=None).order_by("pk").values_list("measure", flat=True):
        jobs.enqueue("evaluation.compose_draft", measure_id=pk)


@transaction.atomic
def choose_kind(
    *,
    unit: Unit,
    tool: str,
    kind: str,
    is_on: bool,
    days: Mapping[str, int],
    limits: Mapping[str, int],
    version: int | None,
    by: Person,
) -> KindChoice:
    """Choose for a unit and those below it whether the kind is used, and its deadlines and limits.

    `version` is of the unit's own choice; None: it had none. What is under way keeps the days
    that it began with. Raises NotAllowed, NoSuchKind, NotADeadline, ChangedMeanwhile.
    """
    access.demand(by, MANAGE, unit)
    known = registry.kind(tool, kind)
    if known is None:
        raise NoSuchKind
    _check_numbers(known, days, limits)
    fields = {"is_on": is_on, "days": dict(days), "limits": dict(limits)}
    found = KindChoice.objects.filter(unit=unit, tool=tool, kind=kind).first()
    if found is None:
        made = KindChoice(unit=unit, tool=tool, kind=kind, **fields)
        return history.create(made, "programme.kind_chosen", by=by)
    if version is None:
        raise ChangedMeanwhile
    return history.change(found, "programme.kind_chosen", version=version, by=by, **fields)


def _check_numbers(kind: Kind, days: Mapping[str, int], limits: Mapping[str, int]) -> None:
    right = all(name in kind.days and 1 <= value <= MOST_DAYS for name, value in days.items())
    most = limits.items()
    if not right or not all(n in kind.limits and 1 <= v <= MOST_AT_ONCE for n, v in most):
        raise NotADeadline(most=MOST_DAYS)
