"""A moment without a year takes the year that its surroundings give."""

from collections.abc import Callable
from datetime import date

from toimi.language.periods import Schedule
from toimi.language.schedule import DEFAULT_SEASONS, Seasons, read_schedule

Periods = Callable[[Schedule], str]


def test_day_takes_the_nearest_year_of_the_programme(periods: Periods) -> None:
    schedule = read_schedule(
        "4.11", start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
    )

    assert (periods(schedule), schedule.doubts) == ("2020-11-04/2020-11-04", ())


def test_day_outside_the_programme_is_not_taken(periods: Periods) -> None:
    schedule = read_schedule(
        "4.11", start=date(2021, 1, 1), end=date(2021, 12, 31), dated=date(2021, 1, 26)
    )

    assert (periods(schedule), schedule.doubts) == ("2021-11-04/2021-11-04", ())


def test_day_in_the_middle_between_years_is_read_with_a_doubt(periods: Periods) -> None:
    schedule = read_schedule(
        "20.7.", start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
    )

    assert (periods(schedule), schedule.doubts) == (
        "2021-07-20/2021-07-20",
        ("Vuosi on päätelty: ”20.7.” on luettu vuodeksi 2021.",),
    )


def test_neighbours_settle_what_the_document_leaves_open(periods: Periods) -> None:
    schedule = read_schedule(
        "20.7.",
        start=date(2020, 1, 1),
        end=date(2022, 12, 31),
        dated=date(2021, 1, 26),
        near=[2020],
    )

    assert (periods(schedule), schedule.doubts) == ("2020-07-20/2020-07-20", ())


def test_season_that_is_over_is_read_with_a_doubt() -> None:
    schedule = read_schedule(
        "syksy", start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
    )

    assert schedule.doubts == ("Vuosi on päätelty: ”syksy” on luettu vuodeksi 2020.",)


def test_deadline_is_not_in_the_past(periods: Periods) -> None:
    schedule = read_schedule(
        "31.12. mennessä", start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
    )

    assert periods(schedule) == "../2021-12-31"


def test_neighbours_alone_give_a_year(periods: Periods) -> None:
    schedule = read_schedule("syksy", near=[2021, 2021])

    assert (periods(schedule), schedule.doubts) == ("2021-08-01/2021-12-31", ())


def test_without_any_surroundings_the_year_is_missing() -> None:
    schedule = read_schedule("syksyllä")

    assert (schedule.periods, schedule.doubts) == ((), ("Vuosi puuttuu: ”syksyllä”.",))


def test_order_against_the_calendar_is_read_with_a_doubt(periods: Periods) -> None:
    schedule = read_schedule("syksy ja kevät 2021")

    assert (periods(schedule), len(schedule.doubts)) == (
        "2021-08-01/2021-12-31 2021-01-01/2021-05-31",
        1,
    )


def test_next_autumn_is_counted_from_the_document(periods: Periods) -> None:
    schedule = read_schedule("ensi syksynä", dated=date(2021, 9, 1))

    assert periods(schedule) == "2022-08-01/2022-12-31"


def test_seasons_are_settings_of_the_organisation(periods: Periods) -> None:
    seasons = Seasons(autumn=((9, 1), (11, 30)), winter=((12, 1), (2, 29)))

    schedule = read_schedule("syksy 2020, talvi 2020", seasons=seasons)

    assert periods(schedule) == "2020-09-01/2020-11-30 2020-12-01/2021-02-28"


def test_council_term_begins_in_june_by_the_act(periods: Periods) -> None:
    schedule = read_schedule("valtuustokausi 2025–2029", seasons=DEFAULT_SEASONS)

    assert (periods(schedule), schedule.doubts) == ("2025-06-01/2029-05-31", ())


def test_council_term_of_2021_begins_in_august_as_its_elections_were_put_off(
    periods: Periods,
) -> None:
    found = [read_schedule(f"valtuustokausi {years}") for years in ("2017–2021", "2021–2025")]

    assert [(periods(schedule), schedule.doubts) for schedule in found] == [
        ("2017-06-01/2021-07-31", ()),
        ("2021-08-01/2025-05-31", ()),
    ]
