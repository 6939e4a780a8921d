"""One measure refers to another: as the words say, or as a person does."""

from collections.abc import Iterable

from toimi.language.references import references
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme.errors import ReferenceUnknown
from toimi.programme.models import Measure, MeasureReference, Programme


def refer_as_written(programme: Programme, *, by: Person | history.System) -> int:
    """Add the references that the words of the programme's measures make and that are not there
    yet; return how many. 3 queries."""
    measures = list(programme.measures.filter(dropped_at=None).order_by("number", "pk"))
    by_number = {measure.number: measure for measure in measures}
    known = set(
        MeasureReference.objects.filter(measure__programme=programme).values_list("measure", "to")
    )
    new = []
    for measure in measures:
        for found in references(_words(measure)):
            to = by_number.get(found.number)
            if to and to != measure and (measure.pk, to.pk) not in known:
                known |= {(measure.pk, to.pk)}
                new.append(MeasureReference(measure=measure, to=to, words=found.words[:300]))
    history.create_many(new, "programme.reference_added", by=by)
    return len(new)


def _words(measure: Measure) -> str:
    cells: Iterable[object] = (
        measure.text,
        measure.schedule_text,
        measure.responsible_text,
        *measure.extra.values(),
    )
    return "\n".join(str(cell) for cell in cells if cell)


def take_references(measure: Measure, numbers: Iterable[int], *, by: Person) -> None:
    """Make the measure refer to those that have the numbers, and to no others.

    Raises ReferenceUnknown.
    """
    wanted = set(numbers)
    rows = Measure.objects.filter(
        programme=measure.programme_id, dropped_at=None, number__in=wanted
    ).exclude(pk=measure.pk)
    found = {row.number: row for row in rows}
    if missing := sorted(wanted - found.keys()):
        raise ReferenceUnknown(number=missing[0])
    kept = {row.to_id: row for row in measure.references.all()}
    for pk, row in kept.items():
        if pk not in {one.pk for one in found.values()}:
            history.remove(row, "programme.reference_removed", by=by)
    new = [one for one in found.values() if one.pk not in kept]
    made = [MeasureReference(measure=measure, to=one) for one in new]
    history.create_many(made, "programme.reference_added", by=by)
