"""Ranges with words between, turns of months, open beginnings and cut month names."""

from collections.abc import Callable

import pytest

from toimi.language.periods import Schedule
from toimi.language.schedule import read_schedule

PHRASES = {
    "den 1 mars till den 30 april 2023": "2023-03-01/2023-04-30",
    "1 March to 30 April 2023": "2023-03-01/2023-04-30",
    "1 mars–30 april 2023": "2023-03-01/2023-04-30",
    "1 May–30 June 2023": "2023-05-01/2023-06-30",
    "1 May 2023–30 June 2023": "2023-05-01/2023-06-30",
    "1. maaliskuuta–30. huhtikuuta 2023": "2023-03-01/2023-04-30",
    "5–10 maj 2023": "2023-05-05/2023-05-10",
    "toukokuun 5.–10. 2023": "2023-05-05/2023-05-10",
    "Aloitus 9/2023, valmis 5/2024": "2023-09-01/2024-05-31",
    "start 9/2023, klar 5/2024": "2023-09-01/2024-05-31",
    "Starts Sept 2023, ready May 2024": "2023-09-01/2024-05-31",
    "jouluk. 2023 mennessä": "../2023-12-31",
    "helmik.–maalisk. 2023": "2023-02-01/2023-03-31",
    "syyskuusta 2021": "2021-09-01/..",
    "syksystä 2021": "2021-08-01/..",
    "s-20": "2020-08-01/2020-12-31",
    "k-21": "2021-01-01/2021-05-31",
    "viikot 35-38/ 2023": "2023-08-28/2023-09-24",
}
DOUBTED = {
    "touko-kesäkuun vaihde 2023": ("2023-05-01/2023-06-30", ""),
    "from 1 Sept 2023 until Christmas": ("2023-09-01/..", "until Christmas"),
    "joskus pian": ("", "joskus pian"),
    "joskus": ("", "joskus"),
}


@pytest.mark.parametrize(("phrase", "expected"), PHRASES.items(), ids=PHRASES)
def test_phrase_means_one_period_without_a_doubt(
    phrase: str, expected: str, periods: Callable[[Schedule], str]
) -> None:
    schedule = read_schedule(phrase)

    assert (periods(schedule), schedule.doubts) == (expected, ())


@pytest.mark.parametrize(("phrase", "expected"), DOUBTED.items(), ids=DOUBTED)
def test_what_is_not_exact_is_one_doubt(
    phrase: str, expected: tuple[str, str], periods: Callable[[Schedule], str]
) -> None:
    schedule = read_schedule(phrase)

    unread = " ".join(phrase[first:last] for first, last in schedule.unread)
    assert (periods(schedule), unread, len(schedule.doubts)) == (*expected, 1)
