"""Whom one calls, at which hour, and when nobody answers."""

from datetime import date, datetime, time, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import (
    AbsenceFactory,
    DeputyFactory,
    PersonFactory,
    UnitFactory,
)
from toimi.organisation import actions, queries
from toimi.organisation.chain import EVERY, FREE_DAYS, WEEKDAYS, Hours, gaps, holds, spans
from toimi.organisation.errors import HalfHours, NotAllowed, PhoneWrong, TooManyOnCall
from toimi.organisation.models import OnCall, Person, SupportGuide, Unit
from toimi.organisation.queries.support import is_free
from toimi.platform.history.errors import ChangedMeanwhile

FRIDAY = date(2021, 10, 15)
NIGHT = Hours(WEEKDAYS, time(16), time(8))
NEVER: frozenset[date] = frozenset()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 10, day, hour, minute)  # noqa: DTZ001 - local times have no zone


def weekend(day: date) -> bool:
    return day.weekday() >= 5


def test_a_night_of_weekdays_reaches_into_saturday_morning() -> None:
    found = spans(NIGHT, FRIDAY, 3, weekend)

    assert found == [(at(14, 16), at(15, 8)), (at(15, 16), at(16, 8))]
    assert [holds(found, at(*when)) for when in ((16, 7), (16, 8), (15, 12))] == [
        True,
        False,
        False,
    ]


def test_whole_days_that_touch_are_one_time() -> None:
    assert spans(Hours(FREE_DAYS), FRIDAY, 3, weekend) == [(at(16, 0), at(18, 0))]


def test_days_on_which_one_is_away_have_no_hours() -> None:
    office = Hours(WEEKDAYS, time(8), time(16))

    assert spans(office, FRIDAY, 1, weekend, {FRIDAY}) == [(at(14, 8), at(14, 16))]


def test_gaps_are_what_no_hours_cover() -> None:
    office = spans(Hours(WEEKDAYS, time(8), time(16)), FRIDAY, 4, weekend)
    night = spans(NIGHT, FRIDAY, 4, weekend)

    assert gaps([*office, *night], at(15, 12), at(18, 12)) == [(at(16, 8), at(18, 8))]
    assert gaps([], at(15, 12), at(15, 13)) == [(at(15, 12), at(15, 13))]
    assert gaps(spans(Hours(EVERY), FRIDAY, 4, weekend), at(15, 12), at(18, 12)) == []


def test_a_holiday_on_a_weekday_is_free() -> None:
    assert [is_free(date(2021, 12, day)) for day in (6, 7, 24, 25)] == [True, False, True, True]


@pytest.fixture
def unit(db: None) -> Unit:
    return UnitFactory.create()


@pytest.fixture
def manager(unit: Unit) -> Person:
    return PersonFactory.create(name="Sanna", phone="017 000 0101", role="line_manager", unit=unit)


def links(unit: Unit, when: datetime) -> list[tuple[str, str, str]]:
    chain = queries.support_chain(unit, when)
    return [(link.role, link.name, link.trouble) for link in chain.links]


def on_call(unit: Unit, by: Person, **hours: time) -> OnCall:
    given = {"starts_at": None, "ends_at": None, **hours}
    return actions.add_on_call(
        unit=unit, name="Päivystys", phone="017 000 0199", days=EVERY, by=by, **given
    )


def test_the_order_is_line_manager_deputy_number_on_call(unit: Unit, manager: Person) -> None:
    juha = PersonFactory.create(name="Juha", phone="017 000 0102", role="worker", unit=unit)
    DeputyFactory.create(person=manager, deputy=juha, starts_on=FRIDAY, ends_on=FRIDAY)
    on_call(unit, manager)

    assert links(unit, at(15, 12)) == [
        ("line_manager", "Sanna", ""),
        ("deputy", "Juha", ""),
        ("on_call", "Päivystys", ""),
    ]


def test_who_is_away_does_not_answer_and_her_deputy_does(unit: Unit, manager: Person) -> None:
    juha = PersonFactory.create(name="Juha", phone="017 000 0102", role="worker", unit=unit)
    AbsenceFactory.create(person=manager, starts_on=FRIDAY, ends_on=FRIDAY)
    DeputyFactory.create(person=manager, deputy=juha, starts_on=FRIDAY, ends_on=FRIDAY)

    assert links(unit, at(15, 12)) == [
        ("line_manager", "Sanna", "away"),
        ("deputy", "Juha", ""),
    ]


def test_without_a_number_nobody_can_be_called(unit: Unit) -> None:
    PersonFactory.create(name="Sanna", role="line_manager", unit=unit)

    chain = queries.support_chain(unit, at(15, 12))

    assert [link.trouble for link in chain.links] == ["no_phone"]
    assert (chain.is_answered, chain.missing) == (False, frozenset({"deputy", "on_call"}))
    assert chain.gaps == ((at(15, 12), at(22, 12)),)


def test_the_gaps_of_the_week_are_known_beforehand(unit: Unit, manager: Person) -> None:
    on_call(unit, manager, starts_at=time(16), ends_at=time(8))

    chain = queries.support_chain(unit, at(15, 12))

    assert chain.gaps == ((at(16, 8), at(16, 16)), (at(17, 8), at(17, 16)))


def test_after_hours_nobody_answers_and_the_head_of_service_is_told(
    unit: Unit, manager: Person
) -> None:
    head = PersonFactory.create(phone="017 000 0105", role="head_of_service", unit=unit)

    chain = queries.support_chain(unit, at(15, 20))

    assert ([link.trouble for link in chain.links], chain.head) == (["not_now"], head)


def test_the_line_manager_may_answer_at_any_hour(unit: Unit, manager: Person) -> None:
    write(unit, manager, answers_from=None, answers_until=None)

    assert links(unit, at(16, 3)) == [("line_manager", "Sanna", "")]


def test_a_unit_without_its_own_uses_those_above(unit: Unit, manager: Person) -> None:
    below = UnitFactory.create(parent=unit)
    on_call(unit, manager)
    guide = write(unit, manager)

    chain = queries.support_chain(below, at(15, 12))

    assert [link.role for link in chain.links] == ["line_manager", "on_call"]
    assert chain.guide == guide


@pytest.mark.parametrize("count", [1, 30])
def test_the_chain_costs_the_same_however_many_there_are(
    unit: Unit, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        one = PersonFactory.create(phone=f"017 000 0{number:03}", role="line_manager", unit=unit)
        deputy = PersonFactory.create(phone="017 000 0200")
        AbsenceFactory.create(person=one, starts_on=FRIDAY, ends_on=FRIDAY)
        DeputyFactory.create(person=one, deputy=deputy, starts_on=FRIDAY, ends_on=FRIDAY)

    with django_assert_num_queries(9):
        chain = queries.support_chain(unit, at(15, 12))

    assert len(chain.links) == count * 2


def write(unit: Unit, by: Person, version: int = -1, **given: time | None) -> SupportGuide:
    hours: dict[str, time | None] = {"answers_from": time(8), "answers_until": time(16), **given}
    return actions.write_support(
        unit=unit, text="Soita.", version=version, by=by, on=FRIDAY, **hours
    )


def test_the_second_writer_of_the_instruction_is_told(unit: Unit, manager: Person) -> None:
    write(unit, manager)

    for version in (-1, 7):
        with pytest.raises(ChangedMeanwhile):
            write(unit, manager, version=version)
    assert SupportGuide.objects.count() == 1


def test_half_of_the_hours_is_refused(unit: Unit, manager: Person) -> None:
    with pytest.raises(HalfHours):
        write(unit, manager, answers_from=None)
    with pytest.raises(HalfHours):
        on_call(unit, manager, starts_at=time(16))


def test_who_may_not_write_does_not(unit: Unit, manager: Person) -> None:
    worker = PersonFactory.create(role="worker", unit=unit)

    with pytest.raises(NotAllowed):
        write(unit, worker)
    with pytest.raises(NotAllowed):
        on_call(unit, worker)
    with pytest.raises(NotAllowed):
        actions.remove_on_call(on_call=on_call(unit, manager), by=worker)


def test_there_is_an_end_to_numbers(unit: Unit, manager: Person) -> None:
    for _ in range(10):
        on_call(unit, manager)

    with pytest.raises(TooManyOnCall):
        on_call(unit, manager)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" 040  123 4567 ", "040 123 4567"), ("+358 (0)40-1234567", "+358 (0)40-1234567"), ("", "")],
)
def test_ones_own_number_is_kept_as_one_writes_it(manager: Person, typed: str, kept: str) -> None:
    changed = actions.change_own_phone(phone=typed, version=manager.version, by=manager)

    assert changed.phone == kept


@pytest.mark.parametrize("typed", ["soita vaihteeseen", "12", "0401234567;drop", "1" * 39])
def test_what_is_no_number_is_refused(manager: Person, typed: str) -> None:
    with pytest.raises(PhoneWrong):
        actions.change_own_phone(phone=typed, version=manager.version, by=manager)


def test_ones_own_units_are_those_deepest_in_the_tree_first(unit: Unit) -> None:
    below = UnitFactory.create(parent=unit)
    person = PersonFactory.create(role="head_of_service", unit=unit)
    person.role_assignments.create(unit=below, role="worker")

    assert queries.own_units(person, FRIDAY) == [below, unit]
    assert queries.own_units(person, FRIDAY - timedelta(days=1)) == [below, unit]
