"""What search finds is kept up to date by every action."""

from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories.programme import MeasureFactory, NoteFactory, ProgrammeFactory
from tests.programme.editions import adopted, compared, renew
from tests.programme.searches import look, reader, told, world
from tests.programme.test_at_once import at_once
from toimi.platform.search.models import Entry
from toimi.programme import actions
from toimi.programme.actions import index
from toimi.programme.models import FollowUp, Measure

pytestmark = pytest.mark.django_db


def snapshot() -> list[tuple[int, str]]:
    return list(Entry.objects.order_by("pk").values_list("pk", "terms"))


def test_actions_keep_the_index_as_a_rebuilt_one() -> None:
    programme = world()
    boss = reader(programme, "line_manager")
    target = programme.targets.get()
    day = date(2021, 9, 30)

    measure = actions.add_measure(target=target, text="Etätyön pelisäännöt", by=boss)
    noted = actions.note(measure=measure, text="Sovittiin säännöistä", happened_on=day, by=boss)
    spare = actions.note(measure=measure, text="Kvantittui", happened_on=day, by=boss)
    step = actions.add_step(measure=measure, text="mallipohja", by=boss)
    actions.remove_note(note=spare, by=boss)
    kept = snapshot()
    written = [told(look(boss, word)) for word in ("etätyö", "sääntö", "pohja", "kvantittui")]
    actions.remove_step(step=step, by=boss)
    without_step = told(look(boss, "mallipohja"))
    index.rebuild()
    after = snapshot()

    assert (noted.pk is not None, written) == (True, [[(0, 4)], [(0, 4), (1, 4)], [(0, 4)], []])
    assert (without_step, len(kept), index.rebuild()) == ([], len(after), 0)


def test_changed_heads_targets_and_corrections_are_found_as_they_are_now() -> None:
    programme = world()
    boss = reader(programme, "line_manager")
    target, told_before = programme.targets.get(), FollowUp.objects.get()

    actions.change_target(target=target, name="Sisäilma", version=target.version, by=boss)
    actions.correct(
        follow_up=told_before, state="done", text="Kvantittui", reason="Kirjoitusvirhe", by=boss
    )
    actions.remove_measure(measure=Measure.objects.get(number=1), by=boss)
    actions.change_programme(
        programme=programme, version=programme.version, by=boss, starts_on=date(2019, 1, 1)
    )
    written = [
        told(look(boss, word)) for word in ("ilma", "työturvallisuus", "kävelyn", "palaveri")
    ]

    assert written == [[(0, 2), (0, 3)], [], [(0, 2)], [(0, 3)]]
    assert (told(look(boss, "kvantittui")), index.rebuild()) == ([(2, 3)], 0)


def test_a_database_without_an_index_gets_one_from_its_job(run_jobs: Callable[[], int]) -> None:
    person = reader(world())
    Entry.objects.all().delete()
    before = told(look(person, "palaveri"))
    from toimi.programme.jobs import mend_index  # slow import

    mend_index()

    assert (before, told(look(person, "palaveri"))) == ([], [(0, 3), (2, 3)])


def test_the_index_is_renewed_in_as_many_queries_however_much_there_is(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    programme = ProgrammeFactory.create()
    measures = MeasureFactory.create_batch(30, programme=programme, text="Kävely")
    NoteFactory.create_batch(20, measure=measures[0])

    with django_assert_max_num_queries(12):
        index.refresh([measure.pk for measure in measures])


def test_adoptions_and_editions_are_found_as_they_are_now() -> None:
    boss = reader(ProgrammeFactory.create(), "line_manager")
    unit = boss.role_assignments.get().unit

    programme = adopted(unit, boss)
    before = [told(look(boss, word)) for word in ("loma", "vastaanotto", "mitata")]
    renew(compared(programme, boss), boss)
    after = [told(look(boss, word)) for word in ("loma", "vastaanotto", "etäpäivä", "laatu")]

    assert before == [[(0, 4)], [], []]
    assert (after, index.rebuild()) == ([[], [(0, 2)], [], [(0, 4)]], 0)


def test_an_adoption_that_is_taken_back_is_found_no_more() -> None:
    boss = reader(ProgrammeFactory.create(), "line_manager")
    programme = adopted(boss.role_assignments.get().unit, boss)

    actions.undo_adoption(programme=programme, by=boss)

    assert (told(look(boss, "melu")), Entry.objects.count()) == ([], 0)


@pytest.mark.django_db(transaction=True)
def test_notes_written_at_once_on_one_measure_are_all_found() -> None:
    programme = world()
    boss = reader(programme, "line_manager")
    measure = Measure.objects.get(number=2)
    day = date(2021, 9, 30)

    came = at_once(
        *[
            lambda n=n: actions.note(
                measure=measure, text=f"Kvantitettu {n}", happened_on=day, by=boss
            )
            for n in range(4)
        ]
    )

    assert (came, told(look(boss, "kvantitettu"))) == (["done"] * 4, [(1, 2)] * 4)
