"""Steps with their own schedule and their own responsible."""

from datetime import date

import pytest

from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory, ResponsibleFactory, StepFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.programme import actions
from toimi.programme.models import Measure, Responsible, Step
from toimi.programme.queries import Filters, board, is_responsible, may_tick
from toimi.site.queries import waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def measure(today: date) -> Measure:
    return MeasureFactory.create(responsible_text="lähiesihenkilö")


@pytest.fixture
def manager(measure: Measure) -> Person:
    return PersonFactory.create(role="line_manager", unit=measure.programme.unit)


@pytest.fixture
def worker(measure: Measure) -> Person:
    return PersonFactory.create(role="worker", unit=measure.programme.unit)


def own_step(measure: Measure, worker: Person) -> Step:
    step = StepFactory.create(measure=measure, ends_on=date(2021, 10, 20))
    ResponsibleFactory.create(measure=measure, step=step, meaning="person", person=worker)
    return step


def test_a_steps_words_are_understood_as_the_measures_are(
    measure: Measure, manager: Person
) -> None:
    step = actions.add_step(
        measure=measure,
        text="Ohjeen päivitys",
        schedule_text="kevät 2022",
        responsible_text="lähiesihenkilö ja työsuojeluvaltuutettu",
        by=manager,
    )

    rows = [(row.phrase, row.role, row.measure_id) for row in step.responsibles.all()]
    assert step.ends_on == date(2022, 5, 31)
    assert rows == [
        ("lähiesihenkilö", "line_manager", measure.pk),
        ("työsuojeluvaltuutettu", "osh_delegate", measure.pk),
    ]


def test_a_steps_responsible_ticks_that_step_and_no_other(measure: Measure, worker: Person) -> None:
    step, other = own_step(measure, worker), StepFactory.create(measure=measure)

    actions.tick(step=step, done_on=date(2021, 10, 15), version=0, by=worker)

    assert not is_responsible(worker, measure)
    assert (may_tick(worker, step), may_tick(worker, other)) == (True, False)
    with pytest.raises(NotAllowed):
        actions.tick(step=other, done_on=date(2021, 10, 15), version=0, by=worker)


def test_a_steps_responsible_sees_the_step_alone_in_the_day(
    measure: Measure, worker: Person
) -> None:
    step = own_step(measure, worker)
    StepFactory.create(measure=measure, ends_on=date(2021, 10, 20))

    found = waiting(worker, date(2021, 10, 15))

    assert [item.about for item in found] == [step]


def test_the_board_of_ones_own_has_no_measures_of_which_only_a_step_is(
    measure: Measure, worker: Person
) -> None:
    own_step(measure, worker)

    assert (
        board(measure.programme, None, Filters(is_mine=True), worker, date(2021, 10, 15)).rows == []
    )


def test_a_changed_measure_leaves_the_responsibles_of_its_steps(
    measure: Measure, manager: Person, worker: Person
) -> None:
    step = own_step(measure, worker)

    actions.change_measure(measure=measure, version=0, by=manager, responsible_text="tiimit")

    assert [row.phrase for row in step.responsibles.all()] == ["työhyvinvointipari"]
    assert [row.phrase for row in Responsible.objects.filter(step=None)] == ["tiimit"]


def test_a_phrase_that_was_settled_means_the_same_in_a_new_step(
    measure: Measure, manager: Person, worker: Person
) -> None:
    own_step(measure, worker)

    step = actions.add_step(
        measure=measure, text="Kysely", responsible_text="työhyvinvointipari", by=manager
    )

    assert step.responsibles.get().person == worker
