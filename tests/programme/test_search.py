"""The search over measures, notes and follow-ups: what is found, and by whom."""

from datetime import date
from random import Random

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    ProgrammeFactory,
    RoundFactory,
)
from tests.programme.searches import look, reader, told, world
from toimi.language import lemmas
from toimi.organisation.models import Person
from toimi.programme.actions import index
from toimi.programme.models import Measure
from toimi.programme.queries import programmes
from toimi.programme.queries.search import KINDS

pytestmark = pytest.mark.django_db
BUDGET = 14


def test_results_are_in_one_order_on_every_database() -> None:
    person = reader(world())

    found = look(person, "kävelyistä")

    assert told(found) == [(0, 1), (0, 2), (1, 1), (1, 1), (2, 3)]
    assert [result.day for result in found.results[2:]] == [
        date(2021, 9, 16),
        date(2021, 3, 1),
        date(2021, 10, 14),
    ]
    assert found.counts == {0: 2, 1: 2, 2: 1, 3: 0}


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
        ("peredyttäminen", ["perehdyttäminen"], 1),
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

    assert by_kind == [[(0, 9), (0, 1), (0, 2)], [(1, 1), (1, 1)], [(2, 3)], []]
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


@pytest.mark.parametrize("seed", range(6))
def test_found_is_exactly_what_has_the_words_and_may_be_seen(seed: int) -> None:
    people, measures = _organisation(Random(seed))
    index.rebuild()
    queries = {query: _asked(query) for query in ("kävely", "koulutus kävely", "olematon")}

    for person in people:
        seen = set(programmes(person).values_list("pk", flat=True))
        mine = [measure for measure in measures if measure.programme_id in seen]
        for query, asked in queries.items():
            wanted = {m.pk for m in mine if all(lemmas.text_terms(m.text) & a for a in asked)}

            found = look(person, query)

            assert {result.measure.pk for result in found.results} == wanted
            assert sum(found.counts.values()) == len(wanted)


def _asked(query: str) -> list[set[str]]:
    return [set(lemmas.asked_terms(word)) for word in query.split()]


def _organisation(rng: Random) -> tuple[list[Person], list[Measure]]:
    """Make a tree of units, programmes in them, and people with roles here and there."""
    words = ["turvallisuuskävelyn", "etätyössä", "koulutuksista", "riskit", "kävelyille", "melu"]
    units = [UnitFactory.create()]
    for _ in range(5):
        units.append(UnitFactory.create(parent=rng.choice([*units, None])))
    measures = [
        MeasureFactory.create(
            programme=ProgrammeFactory.create(unit=rng.choice(units)),
            text=" ".join(rng.sample(words, 3)),
        )
        for _ in range(8)
    ]
    roles = ["worker", "line_manager", "administrator", "committee_reader"]
    people = [
        PersonFactory.create(role=rng.choice(roles), unit=rng.choice(units)) for _ in range(4)
    ]
    return people, measures
