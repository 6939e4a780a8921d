"""Two people at the same moment, each with a connection of their own."""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connections

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import MeasureFactory, ProgrammeFactory, StepFactory
from toimi.organisation.models import Person, Unit
from toimi.programme import actions
from toimi.programme.models import Document, Intake, Measure, Programme, Step, Target
from toimi.reading import store
from toimi.reading.read import read

pytestmark = pytest.mark.django_db(transaction=True)
TABLE = (
    "Kehittämiskohde\tToimenpide\tTavoiteaikataulu\tVastuuhenkilö\n"
    "Melu\tHiljainen huone\tsyksy 2021\tlähiesihenkilö\n"
    "Melu\tKuulosuojaimet\tkevät 2022\tlähiesihenkilö\n"
)


def at_once(*acts: Callable[[], Any]) -> list[str]:
    """Do all at the same moment; returns "done" or the name of the error, in order of names."""
    start = threading.Barrier(len(acts))
    came: list[str] = []

    def do(act: Callable[[], Any]) -> None:
        start.wait(timeout=20)
        try:
            act()
            came.append("done")
        except Exception as error:
            came.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=do, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=40)
    return sorted(came)


@pytest.fixture
def leader() -> Person:
    return PersonFactory.create(role="line_manager", unit=UnitFactory.create())


def unit_of(person: Person) -> Unit:
    return person.role_assignments.get().unit


def test_two_steps_ticked_at_once_are_both_counted(leader: Person) -> None:
    measure = MeasureFactory.create(programme__unit=unit_of(leader))
    for _ in range(6):
        StepFactory.create(measure=measure)
    rows = Step.objects.select_related("measure__programme__unit").order_by("pk")

    def ticking(step: Step) -> Callable[[], Any]:
        day = date(2021, 2, 1)
        return lambda: actions.tick(step=step, done_on=day, version=0, by=leader)

    steps = list(rows)
    for first, second in zip(steps[::2], steps[1::2], strict=True):
        at_once(ticking(first), ticking(second))
    measure.refresh_from_db()

    assert (measure.done_count, measure.state) == (6, "done")


def test_measures_added_at_once_get_numbers_of_their_own(leader: Person) -> None:
    target = MeasureFactory.create(programme__unit=unit_of(leader), number=1).target

    def adding() -> Callable[[], Any]:
        mine = Target.objects.select_related("programme__unit").get(pk=target.pk)
        return lambda: actions.add_measure(target=mine, text="Kävely", by=leader)

    for _ in range(3):
        at_once(adding(), adding())

    assert list(Measure.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6, 7]


def test_programmes_of_one_title_begun_at_once_get_slugs_of_their_own(leader: Person) -> None:
    unit = unit_of(leader)

    came = at_once(*[lambda: actions.add_programme(unit=unit, title="Sama", by=leader)] * 3)

    assert came == ["done"] * 3
    slugs = Programme.objects.order_by("slug").values_list("slug", flat=True)
    assert list(slugs) == ["sama", "sama-2", "sama-3"]


def test_a_document_adopted_twice_at_once_makes_one_programme(leader: Person) -> None:
    unit = unit_of(leader)
    document = Document.objects.create(unit=unit, name="a.txt", sha256="0", size_bytes=1)
    reading = store.to_json(read(TABLE.encode(), "a.txt"))
    made = Intake.objects.create(unit=unit, document=document, reading=reading)

    def adopting() -> Callable[[], Any]:
        mine = Intake.objects.select_related("unit", "document").get(pk=made.pk)
        return lambda: actions.adopt(intake=mine, version=mine.version, by=leader)

    came = at_once(adopting(), adopting())

    assert came == ["ChangedMeanwhile", "done"]
    assert (Programme.objects.count(), Measure.objects.count()) == (1, 2)


def test_rounds_begun_at_once_are_one(leader: Person) -> None:
    programme = ProgrammeFactory.create(unit=unit_of(leader))
    day = date(2021, 8, 1)

    def opening() -> Callable[[], Any]:
        mine = Programme.objects.select_related("unit").get(pk=programme.pk)
        return lambda: actions.open_round(
            programme=mine, name="Syksy", starts_on=day, due_on=day, by=leader
        )

    assert at_once(opening(), opening()) == ["RoundOpen", "done"]
