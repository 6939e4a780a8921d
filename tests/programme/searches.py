"""A programme in whose measures, notes and follow-ups words stand in many forms."""

from datetime import date

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    ProgrammeFactory,
    StepFactory,
    TargetFactory,
)
from toimi.organisation.models import Person
from toimi.programme.actions import index
from toimi.programme.models import Programme
from toimi.programme.queries.search import Found, search_for


def reader(programme: Programme, role: str = "worker") -> Person:
    return PersonFactory.create(role=role, unit=programme.unit)


def look(
    person: Person,
    query: str,
    *,
    kind: int | None = None,
    programme: int | None = None,
    page: int = 1,
) -> Found:
    return search_for(person, query, kind=kind, programme=programme, page=page)


def told(found: Found) -> list[tuple[int, int]]:
    return [(result.kind, result.measure.number) for result in found.results]


def world() -> Programme:
    """Make a programme in whose measures, notes and follow-ups words stand in many forms."""
    programme = ProgrammeFactory.create(starts_on=date(2020, 1, 1))
    target = TargetFactory.create(programme=programme, name="Työturvallisuus")
    texts = [
        "Turvallisuuskävelyt kaksi kertaa vuodessa",
        "Perehdyttämisen kehittäminen",
        "Tiimipalaverien rakenne",
    ]
    measures = [
        MeasureFactory.create(programme=programme, target=target, number=n, text=text)
        for n, text in enumerate(texts, start=1)
    ]
    StepFactory.create(measure=measures[1], text="kävelyreitit karttaan")
    for day, text in (
        (date(2021, 3, 1), "Ensimmäinen kävely pidettiin."),
        (date(2021, 9, 16), "Kävelyllä huomattiin liukkaat portaat."),
        (None, "Koulutuksiin osallistui 12."),
    ):
        NoteFactory.create(measure=measures[0], text=text, happened_on=day)
    FollowUpFactory.create(measure=measures[2], text="Palaverit on pidetty, kävely siirtyi.")
    index.rebuild()
    return programme
