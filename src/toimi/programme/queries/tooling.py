"""By which kinds measures are carried out, and which records of tools count where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.programme import kinds
from toimi.programme.models import KindChoice, Link, Measure, MeasureKind
from toimi.programme.queries.records import measures as visible_measures
from toimi.programme.tooling.kinds import Kind

READ = "programme.read"


def kinds_of(measure: Measure, state: str = kinds.TIED) -> list[MeasureKind]:
    """Return the measure's kinds in this state. No query when they were brought along."""
    return [row for row in measure.kinds.all() if row.state == state]


def tied_measures(unit: Unit, tool: str, kind: str, today: date) -> QuerySet[Measure]:
    """Return the measures that are carried out with the kind, of programmes that go on and are the
    unit's or of one above it: what a record of the kind may belong to. 1 query."""
    tied = MeasureKind.objects.filter(
        measure=OuterRef("pk"), tool=tool, kind=kind, state=kinds.TIED
    )
    rows = Measure.objects.filter(Exists(tied), dropped_at=None)
    going_on = Q(programme__ends_on=None) | Q(programme__ends_on__gte=today)
    return (
        rows.filter(going_on, programme__unit__path__in=_paths(unit))
        .select_related("programme__unit")
        .order_by("programme", "number", "pk")
    )


def offered_measures(person: Person, tool: str, kind: str, today: date) -> QuerySet[Measure]:
    """Return the measures that `person` sees and that are carried out with the kind. 1 query."""
    tied = MeasureKind.objects.filter(
        measure=OuterRef("pk"), tool=tool, kind=kind, state=kinds.TIED
    )
    rows = visible_measures(person).filter(Exists(tied), dropped_at=None)
    going_on = Q(programme__ends_on=None) | Q(programme__ends_on__gte=today)
    return rows.filter(going_on).order_by("programme", "number", "pk")


def linked_ids(measure: Measure, tool: str, kind: str) -> QuerySet[Link, int]:
    """Return, as a subquery of whole numbers, the records of the kind that are linked to the
    measure, wherever they count."""
    rows = Link.objects.filter(measure=measure, tool=tool, kind=kind)
    return rows.order_by().values_list(Cast("object_id", BigIntegerField()), flat=True)


def counted_ids(measure: Measure, tool: str, kind: str) -> QuerySet[Link, int]:
    """Return those of `linked_ids` that count here: no measure before this one has them."""
    rows = Link.objects.filter(measure=measure, tool=tool, kind=kind)
    rows = rows.filter(~Exists(_before(measure)))
    return rows.order_by().values_list(Cast("object_id", BigIntegerField()), flat=True)


def _before(measure: Measure) -> QuerySet[Link]:
    return Link.objects.filter(
        tool=OuterRef("tool"),
        object_id=OuterRef("object_id"),
        measure__programme=measure.programme_id,
        measure__dropped_at=None,
        measure__number__lt=measure.number,
    )


@dataclass(frozen=True)
class Elsewhere:
    """How many records that carry this measure out are counted in another."""

    number: int
    measure_id: int
    count: int


def counted_elsewhere(measure: Measure, tool: str, kind: str) -> list[Elsewhere]:
    """Return where the measure's other records count. 1 query."""
    first = _before(measure).order_by("measure__number", "pk")
    rows = (
        Link.objects.filter(measure=measure, tool=tool, kind=kind)
        .annotate(
            home=Subquery(first.values("measure__number")[:1]),
            home_id=Subquery(first.values("measure")[:1]),
        )
        .exclude(home=None)
        .order_by("home")
        .values("home", "home_id")
        .annotate(count=Count("pk"))
    )
    return [Elsewhere(row["home"], row["home_id"], row["count"]) for row in rows]


def home_of_kind(measure: Measure, tool: str, kind: str) -> Measure | None:
    """Return the first measure of the programme that is carried out with the kind: what belongs to
    all of them by itself counts there. 1 query."""
    tied = MeasureKind.objects.filter(
        measure=OuterRef("pk"), tool=tool, kind=kind, state=kinds.TIED
    )
    rows = Measure.objects.filter(Exists(tied), programme=measure.programme_id, dropped_at=None)
    return rows.order_by("number", "pk").first()


def links_of(tool: str, object_ids: Iterable[int]) -> dict[int, list[Measure]]:
    """Return the measures that each record is linked to, the first of the programme first. 1
    query."""
    keys = [str(pk) for pk in object_ids]
    rows = Link.objects.filter(tool=tool, object_id__in=keys, measure__dropped_at=None)
    found: dict[int, list[Measure]] = {}
    ordered = rows.select_related("measure__programme__unit")
    for row in ordered.order_by("measure__programme", "measure__number", "pk"):
        found.setdefault(int(row.object_id), []).append(row.measure)
    return found


@dataclass(frozen=True)
class Chosen:
    """A kind as a unit uses it: on or off, with the deadlines and limits that hold there."""

    kind: Kind
    is_on: bool
    days: dict[str, int]
    limits: dict[str, int]
    own: KindChoice | None = None
    """The row of the unit itself; None: what holds comes from above, or is the kind's own."""


def chosen(unit: Unit, tool: str, found: Iterable[Kind]) -> dict[str, Chosen]:
    """Return each kind as it holds in `unit`: the nearest choice up the tree. 1 query."""
    rows = KindChoice.objects.filter(tool=tool, unit__path__in=_paths(unit))
    nearest: dict[str, KindChoice] = {}
    for row in rows.annotate(path=F("unit__path")).order_by("path"):
        nearest[row.kind] = row
    return {kind.code: _chosen(kind, nearest.get(kind.code), unit) for kind in found}


def switched_off(unit: Unit) -> frozenset[tuple[str, str]]:
    """Return the kinds (tool, kind) that are not used in the unit, as `chosen` says. 1 query."""
    rows = KindChoice.objects.filter(unit__path__in=_paths(unit)).annotate(path=F("unit__path"))
    is_on = {(row.tool, row.kind): row.is_on for row in rows.order_by("path")}
    return frozenset(kind for kind, is_used in is_on.items() if not is_used)


def using(units: Iterable[Unit], tool: str, kind: Kind) -> list[Unit]:
    """Return those of the units in which the kind is used, as `chosen` says. 1 query."""
    rows = KindChoice.objects.filter(tool=tool, kind=kind.code).annotate(path=F("unit__path"))
    is_on = {row.path: row.is_on for row in rows}
    found = []
    for unit in units:
        said = [is_on[path] for path in _paths(unit) if path in is_on]
        if not said or said[-1]:
            found.append(unit)
    return found


def _chosen(kind: Kind, row: KindChoice | None, unit: Unit) -> Chosen:
    if row is None:
        return Chosen(kind, is_on=True, days=dict(kind.days), limits=dict(kind.limits))
    days = {**kind.days, **{k: v for k, v in row.days.items() if k in kind.days}}
    limits = {**kind.limits, **{k: v for k, v in row.limits.items() if k in kind.limits}}
    return Chosen(kind, row.is_on, days, limits, row if row.unit_id == unit.pk else None)


def to_decide(person: Person) -> QuerySet[MeasureKind]:
    """Return the suggestions that `person` may decide and nobody has."""
    rows = MeasureKind.objects.filter(state=kinds.SUGGESTED, measure__dropped_at=None)
    return access.visible(person, "programme.settle", rows, "measure__programme__unit")


def measure_kinds(person: Person) -> QuerySet[MeasureKind]:
    """Return the kinds of the measures that `person` sees."""
    rows = MeasureKind.objects.select_related("measure__programme__unit")
    return access.visible(person, READ, rows, "measure__programme__unit")


def _paths(unit: Unit) -> list[str]:
    keys = unit.path.strip("/").split("/")
    return [f"/{'/'.join(keys[: n + 1])}/" for n in range(len(keys))]
