"""What goes on, and what recurs."""

from collections.abc import Callable

import pytest

from toimi.language.periods import Schedule

CONTINUOUS = [
    "jatkuva",
    "Jatkuvasti",
    "jatkuu",
    "toistaiseksi",
    "Kehittämispäivät ja työnohjaus jatkuva",
    "koko ajan",
    "fortlöpande",
    "tills vidare",
    "kontinuerligt",
    "ongoing",
    "until further notice",
    "säännöllisesti",
    "toistuva",
    "ympäri vuoden",
    "fortgående",
    "regelbundet",
    "året runt",
    "regularly",
    "all year round",
]
RULES = {
    "kevät/syksy vuosittain": "FREQ=YEARLY;BYMONTH=1,8",
    "keväällä ja syksyllä vuosittain": "FREQ=YEARLY;BYMONTH=1,8",
    "tammi–maaliskuu vuosittain": "FREQ=YEARLY;BYMONTH=1",
    "kerran lukuvuodessa": "FREQ=YEARLY",
    "två gånger per läsår": "FREQ=MONTHLY;INTERVAL=6",
    "once per school year": "FREQ=YEARLY",
    "two times per term": "FREQ=MONTHLY;INTERVAL=3",
    "joka kuun alussa": "FREQ=MONTHLY",
    "i början av varje månad": "FREQ=MONTHLY",
    "joka toinen keskiviikko": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "varannan onsdag": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "every other Wednesday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "every March": "FREQ=YEARLY;BYMONTH=3",
    "päivittäin": "FREQ=DAILY",
    "viikoittain": "FREQ=WEEKLY",
    "joka viikko": "FREQ=WEEKLY",
    "joka toinen viikko": "FREQ=WEEKLY;INTERVAL=2",
    "kahden viikon välein": "FREQ=WEEKLY;INTERVAL=2",
    "2 viikon välein": "FREQ=WEEKLY;INTERVAL=2",
    "1 krt/vko": "FREQ=WEEKLY",
    "tiistaisin": "FREQ=WEEKLY;BYDAY=TU",
    "joka maanantai": "FREQ=WEEKLY;BYDAY=MO",
    "kuukausittain": "FREQ=MONTHLY",
    "kerran kuussa": "FREQ=MONTHLY",
    "1 krt/kk": "FREQ=MONTHLY",
    "kuukauden välein": "FREQ=MONTHLY",
    "joka 3. kuukausi": "FREQ=MONTHLY;INTERVAL=3",
    "neljännesvuosittain": "FREQ=MONTHLY;INTERVAL=3",
    "4 x/v": "FREQ=MONTHLY;INTERVAL=3",
    "puolivuosittain": "FREQ=MONTHLY;INTERVAL=6",
    "puolen vuoden välein": "FREQ=MONTHLY;INTERVAL=6",
    "2 krt/v": "FREQ=MONTHLY;INTERVAL=6",
    "kaksi kertaa vuodessa": "FREQ=MONTHLY;INTERVAL=6",
    "kahdesti vuodessa": "FREQ=MONTHLY;INTERVAL=6",
    "vuosittain": "FREQ=YEARLY",
    "vähintään kerran vuodessa": "FREQ=YEARLY",
    "vuosittain keväällä": "FREQ=YEARLY;BYMONTH=1",
    "keväällä vuosittain": "FREQ=YEARLY;BYMONTH=1",
    "vuosittain tammikuussa": "FREQ=YEARLY;BYMONTH=1",
    "viikoittain maanantaisin": "FREQ=WEEKLY;BYDAY=MO",
    "joka kuukauden ensimmäinen maanantai": "FREQ=MONTHLY;BYDAY=1MO",
    "2 kertaa vuodessa keväällä ja syksyllä": "FREQ=YEARLY;BYMONTH=1,8",
    "vuosittain toukokuun loppuun mennessä": "FREQ=YEARLY;BYMONTH=5",
    "every spring and autumn": "FREQ=YEARLY;BYMONTH=1,8",
    "joka syksy": "FREQ=YEARLY;BYMONTH=8",
    "keväisin ja syksyisin": "FREQ=YEARLY;BYMONTH=1,8",
    "månadsvis": "FREQ=MONTHLY",
    "varje månad": "FREQ=MONTHLY",
    "varannan vecka": "FREQ=WEEKLY;INTERVAL=2",
    "två gånger om året": "FREQ=MONTHLY;INTERVAL=6",
    "2 ggr/år": "FREQ=MONTHLY;INTERVAL=6",
    "kvartalsvis": "FREQ=MONTHLY;INTERVAL=3",
    "varje höst": "FREQ=YEARLY;BYMONTH=8",
    "årligen": "FREQ=YEARLY",
    "monthly": "FREQ=MONTHLY",
    "every month": "FREQ=MONTHLY",
    "every other week": "FREQ=WEEKLY;INTERVAL=2",
    "every two weeks": "FREQ=WEEKLY;INTERVAL=2",
    "twice a year": "FREQ=MONTHLY;INTERVAL=6",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "annually": "FREQ=YEARLY",
}


@pytest.mark.parametrize("phrase", CONTINUOUS)
def test_phrase_goes_on_without_days(phrase: str, read: Callable[[str], Schedule]) -> None:
    schedule = read(phrase)

    assert (schedule.continuous, schedule.periods, schedule.rule, schedule.doubts) == (
        True,
        (),
        None,
        (),
    )


@pytest.mark.parametrize(("phrase", "rule"), RULES.items(), ids=RULES)
def test_phrase_recurs_by_a_rule_and_goes_on(
    phrase: str, rule: str, read: Callable[[str], Schedule]
) -> None:
    schedule = read(phrase)

    assert (schedule.rule, schedule.continuous, schedule.periods, schedule.doubts) == (
        rule,
        True,
        (),
        (),
    )


def test_what_recurs_within_days_does_not_go_on(
    read: Callable[[str], Schedule], periods: Callable[[Schedule], str]
) -> None:
    schedule = read("kuukausittain syksyllä 2021")

    assert (schedule.rule, schedule.continuous, periods(schedule)) == (
        "FREQ=MONTHLY",
        False,
        "2021-08-01/2021-12-31",
    )


def test_number_of_times_between_limits_is_read_low_with_a_doubt(
    read: Callable[[str], Schedule],
) -> None:
    schedule = read("2–3 kertaa vuodessa")

    assert (schedule.rule, len(schedule.doubts)) == ("FREQ=MONTHLY;INTERVAL=6", 1)


def test_times_that_no_rule_can_say_are_a_doubt(read: Callable[[str], Schedule]) -> None:
    schedule = read("5 krt/v")

    assert (schedule.rule, schedule.doubts) == (
        "FREQ=YEARLY",
        ("Kuinka monta kertaa, ei mahdu toistosääntöön: ”5 krt/v”.",),
    )
