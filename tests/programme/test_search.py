"""The search over measures, notes and follow-ups: what is found, by whom, and kept up to date."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    ProgrammeFactory,
    RoundFactory,
    StepFactory,
    TargetFactory,
)
from toimi.organisation.models import Person
from toimi.platform.search.models import Entry
from toimi.programme import actions
from toimi.programme.actions import index
from toimi.programme.models import FollowUp, Measure, Programme
from toimi.programme.queries.search import KINDS, Found, search_for

pytestmark = pytest.mark.django_db
BUDGET = 14


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


def test_results_are_in_one_order_on_every_database() -> None:
    person = reader(world())

    found = look(person, "kävelyistä")

    assert told(found) == [(0, 1), (0, 2), (1, 1), (1, 1), (2, 3)]
    assert [result.day for result in found.results[2:]] == [
        date(2021, 9, 16),
        date(2021, 3, 1),
        date(2021, 10, 14),
    ]
    assert found.counts == {0: 2, 1: 2, 2: 1}


@pytest.mark.parametrize(
    ("query", "results"),
    [
        ("koulutus", [(1, 1)]),
        ("kävely portaat", [(1, 1)]),
        ("KÄVELY, portailla!", [(1, 1)]),
        ("turvallisuuskävelyllä", [(0, 1)]),
        ("työturvallisuuden", [(0, 1), (0, 2), (0, 3)]),
        ("perehdyttää", [(0, 2)]),
        ("palaveri", [(0, 3), (2, 3)]),
        ("pitää", [(1, 1), (2, 3)]),
        ("kävely ja palaveri", [(2, 3)]),
        ("kävely olematon", []),
        ("ja", []),
        ("", []),
        ("\"'; DROP TABLE --", []),
        ("§1 * OR NEAR(", []),
    ],
)
def test_all_words_must_stand_in_what_is_found(query: str, results: list[tuple[int, int]]) -> None:
    person = reader(world())

    assert told(look(person, query)) == results


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("kävly", ["kävely"], 5),
        ("kävelly", ["kävely"], 5),
        ("koultuksiin", ["koulutus"], 1),
        ("turvalisuuskävelyllä", ["turvallisuuskävely"], 1),
        ("peredyttäminen", ["perehdyttäminen", "perehdyttää"], 1),
        ("turvallisuusk", ["turvallisuuskävely"], 1),
        ("kävely", [], 5),
    ],
)
def test_a_slip_is_looked_for_by_what_was_meant_and_it_is_said(
    typed: str, meant: list[str], count: int
) -> None:
    person = reader(world())

    found = look(person, typed)

    assert (found.answer.meant(), len(found.results)) == (meant, count)


def test_a_word_that_is_nowhere_is_told() -> None:
    person = reader(world())

    found = look(person, "kävely xyzzyxyzzy")

    assert (found.results, found.answer.unknown()) == ([], ["xyzzyxyzzy"])


def test_only_what_one_may_see_is_found_or_hinted_at() -> None:
    programme = world()
    parent = UnitFactory.create()
    below = ProgrammeFactory.create(unit=UnitFactory.create(parent=parent))
    measure = MeasureFactory.create(programme=below, number=7, text="Kävelyharjoitukset")
    NoteFactory.create(measure=measure, text="Salaperäinen kvantittaminen")
    index.rebuild()
    people = {
        "here": reader(programme),
        "above": PersonFactory.create(role="line_manager", unit=parent),
        "elsewhere": PersonFactory.create(role="line_manager"),
        "administrator": PersonFactory.create(role="administrator", unit=programme.unit),
        "nobody": PersonFactory.create(),
    }

    seen = {name: len(look(person, "kävely").results) for name, person in people.items()}
    hints = {name: look(person, "kvantittamine") for name, person in people.items()}

    assert seen == {"here": 5, "above": 1, "elsewhere": 0, "administrator": 0, "nobody": 0}
    assert {name: found.answer.meant() for name, found in hints.items()} == {
        "here": [],
        "above": ["kvantittaminen"],
        "elsewhere": [],
        "administrator": [],
        "nobody": [],
    }
    assert {name: sum(found.counts.values()) for name, found in hints.items()} == {
        "here": 0,
        "above": 1,
        "elsewhere": 0,
        "administrator": 0,
        "nobody": 0,
    }


def test_a_search_can_be_narrowed_by_kind_and_programme() -> None:
    programme = world()
    other = ProgrammeFactory.create(unit=programme.unit, starts_on=date(2021, 1, 1))
    MeasureFactory.create(programme=other, number=9, text="Kävelykoulutus")
    index.rebuild()
    person = reader(programme)

    by_kind = [told(look(person, "kävely", kind=kind)) for kind in KINDS.values()]
    by_programme = told(look(person, "kävely", programme=other.pk))
    elsewhere = told(look(person, "kävely", programme=ProgrammeFactory.create().pk))

    assert by_kind == [[(0, 9), (0, 1), (0, 2)], [(1, 1), (1, 1)], [(2, 3)]]
    assert (by_programme, elsewhere) == ([(0, 9)], [])


def test_dropped_measures_and_corrected_follow_ups_are_left_out() -> None:
    programme = world()
    wrong = FollowUpFactory.create(
        measure=MeasureFactory.create(programme=programme, number=4),
        round=programme.rounds.get(),
        text="Kvantitettu",
    )
    FollowUpFactory.create(measure=wrong.measure, round=wrong.round, text="Kävelty", corrects=wrong)
    Measure.objects.filter(number=1).update(dropped_at="2021-10-01T09:00:00Z")
    index.rebuild()
    person = reader(programme)

    assert told(look(person, "turvallisuuskävely")) == []
    assert told(look(person, "kvantitettu")) == []
    assert told(look(person, "kävelty")) == [(2, 4)]


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


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("query", ["kävely", "kävly portat xyzzy olematon"])
def test_a_search_takes_the_same_queries_however_many_results(
    count: int, query: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    programme = ProgrammeFactory.create()
    round = RoundFactory.create(programme=programme)
    for measure in MeasureFactory.create_batch(count, programme=programme, text="Kävely"):
        NoteFactory.create(measure=measure, text="Kävely")
        FollowUpFactory.create(measure=measure, text="Kävely", round=round)
    index.rebuild()
    person = reader(programme)

    with django_assert_max_num_queries(BUDGET):
        look(person, query)


def test_the_index_is_renewed_in_as_many_queries_however_much_there_is(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    programme = ProgrammeFactory.create()
    measures = MeasureFactory.create_batch(30, programme=programme, text="Kävely")
    NoteFactory.create_batch(20, measure=measures[0])

    with django_assert_max_num_queries(12):
        index.refresh([measure.pk for measure in measures])


def page(client: Client, person: Person, query: str) -> str:
    assert person.user
    client.force_login(person.user)
    response = client.get(f"/search/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_shows_results_by_kind_with_what_was_asked(client: Client) -> None:
    person = reader(world())

    shown = page(client, person, "?q=k%C3%A4vely")

    assert "<h1>Haulla löytyi 5 kohtaa</h1>" in shown
    assert 'value="kävely"' in shown
    assert "<mark>Turvallisuuskävelyt</mark> kaksi kertaa" in shown
    assert shown.count("<mark>") == 5
    assert [name for name in ("Toimenpiteet", "Kirjaukset", "Seurannat") if name in shown] == [
        "Toimenpiteet",
        "Kirjaukset",
        "Seurannat",
    ]


def test_the_page_says_what_else_was_looked_for(client: Client) -> None:
    person = reader(world())

    assert "Haettiin myös: kävely" in page(client, person, "?q=k%C3%A4vly")


@pytest.mark.parametrize(
    "query", ["", "?q=", "?q=ja", "?q=%00", "?q=xyzzy", "?kind=x&programme=y&page=z&q=k"]
)
def test_the_page_without_results_says_how_to_look(client: Client, query: str) -> None:
    person = reader(world())

    shown = page(client, person, query)

    assert ('name="q"' in shown, "<mark>" in shown) == (True, False)


def test_what_was_written_is_escaped_on_the_page(client: Client) -> None:
    programme = ProgrammeFactory.create(title="<i>Ohjelma</i>")
    measure = MeasureFactory.create(programme=programme, text="<script>kävely</script>")
    index.refresh([measure.pk])
    person = reader(programme)

    shown = page(client, person, "?q=k%C3%A4vely%22%3E%3Cscript%3E")
    plain = page(client, person, "?q=k%C3%A4vely")

    assert ("<script>kävely" in plain, '"><script>' in shown, "<i>Ohjelma" in plain) == (
        False,
        False,
        False,
    )
    assert "&lt;script&gt;<mark>kävely</mark>&lt;/script&gt;" in plain


def test_pages_go_on_and_hold_all_results_once(client: Client) -> None:
    programme = ProgrammeFactory.create()
    made = MeasureFactory.create_batch(45, programme=programme, text="Kävely")
    index.rebuild()
    person = reader(programme)

    seen = [r.measure.pk for n in (1, 2, 3) for r in look(person, "kävely", page=n).results]

    assert seen == [measure.pk for measure in made]
    assert 'rel="next"' in page(client, person, "?q=k%C3%A4vely&page=2")


def test_ones_own_measures_are_still_shown_on_the_board(client: Client) -> None:
    programme = world()
    person = reader(programme)
    assert person.user
    client.force_login(person.user)

    assert client.get("/search/?mine=1")["Location"] == f"/programmes/{programme.pk}/?mine=1"
