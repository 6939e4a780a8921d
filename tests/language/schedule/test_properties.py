"""What holds for every phrase: it reads back, nothing crashes, time is linear."""

import sys
from datetime import date, timedelta
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toimi.language.periods import Period
from toimi.language.schedule import as_json, read_schedule, write_schedule
from toimi.language.schedule.words import _table

LAST_DAY = date(2149, 12, 31)
DAYS = st.dates(date(1950, 1, 1), LAST_DAY)
PERIODS = st.one_of(
    st.builds(
        lambda start, length: Period(start, min(start + timedelta(days=length), LAST_DAY)),
        DAYS,
        st.integers(0, 4000),
    ),
    st.builds(lambda day: Period(None, day), DAYS),
    st.builds(lambda day: Period(day, None), DAYS),
)
WORDS = st.sampled_from(sorted(_table()))
PIECES = st.one_of(
    WORDS,
    st.integers(0, 99999).map(str),
    st.sampled_from([*"-–/.,;:()+'&", "2020", "2021", "18.1.", "31.2.2021", "\n", " - "]),
    st.text(max_size=6),
)


@given(
    st.lists(PERIODS, max_size=4, unique=True), st.booleans(), st.sampled_from(["fi", "sv", "en"])
)
def test_reading_what_was_written_gives_the_same(
    periods: list[Period], continuous: bool, language: str
) -> None:
    schedule = read_schedule(write_schedule(periods, continuous, language))

    assert (schedule.periods, schedule.continuous, schedule.doubts) == (
        tuple(periods),
        continuous,
        (),
    )


@given(st.text(max_size=200))
def test_no_text_crashes_the_reader(phrase: str) -> None:
    assert read_schedule(phrase, dated=date(2021, 1, 26)).text == phrase


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " "]))
def test_spans_are_in_the_phrase_whatever_words_of_time_it_has(
    pieces: list[str], between: str
) -> None:
    phrase = between.join(pieces)

    schedule = read_schedule(
        phrase, start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
    )

    spans = [*schedule.spans, *schedule.unread, *schedule.labels]
    assert all(0 <= first < last <= len(phrase) for first, last in spans)
    assert len(schedule.spans) == len(schedule.periods)
    assert all(p.start is None or p.end is None or p.start <= p.end for p in schedule.periods)


@pytest.mark.parametrize(
    "phrase",
    [
        "9" * 5000,
        "9999999.9.9999",
        "1.1.9999",
        "1.1.0000",
        "vko 0",
        "v. 99",
        "0/0",
        "Q9 2021",
        "1.1.2021" * 300,
        "ja " * 800,
        "-" * 900,
        "\ud800 2021",
        "\u0308\u0308",
        "kevät " * 400,
    ],
    ids=range(14),
)
def test_odd_input_does_not_crash(phrase: str) -> None:
    assert read_schedule(phrase, dated=date(2021, 1, 26)).text == phrase


def test_overlong_phrase_is_read_to_a_limit_and_marked() -> None:
    schedule = read_schedule("syksy 2020 " + "x" * 30_000)

    assert (len(schedule.periods), schedule.unread, len(schedule.doubts)) == (
        1,
        ((20_000, 30_011),),
        1,
    )


def _calls(phrase: str) -> int:
    """Count the function calls that reading takes."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        read_schedule(
            phrase, start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
        )
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "part",
    ["syksy 2020 ja ", "18. ja ", "viikoilla 3, ", "4.11 ", "kevät – ", "vuosittain ", "sana ",
     "kevat ", "1.2.3.4.", "v. ", "3-", "tammi-", "från ", "5 "],
)  # fmt: skip
def test_work_grows_in_step_with_the_length(part: str) -> None:
    read_schedule(part * 3)

    short, long = _calls(part * 25), _calls(part * 100)

    assert long <= short * 4.4


def test_json_form_has_iso_days_and_spans() -> None:
    assert as_json(read_schedule("syksy 2020; 31.5.2021 mennessä")) == {
        "periods": [["2020-08-01", "2020-12-31"], [None, "2021-05-31"]],
        "continuous": False,
        "rule": None,
        "spans": [[0, 10], [12, 30]],
    }


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fi", "1.8.–31.12.2020; 31.5.2021 mennessä; 1.8.2021 alkaen; jatkuva"),
        ("sv", "1.8.–31.12.2020; senast 31.5.2021; från 1.8.2021; fortlöpande"),
        ("en", "1 August – 31 December 2020; by 31 May 2021; from 1 August 2021; continuous"),
    ],
)
def test_periods_are_written_in_the_language_of_the_reader(language: str, expected: str) -> None:
    periods = [
        Period(date(2020, 8, 1), date(2020, 12, 31)),
        Period(None, date(2021, 5, 31)),
        Period(date(2021, 8, 1), None),
    ]

    assert write_schedule(periods, continuous=True, language=language) == expected
