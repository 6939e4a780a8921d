from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from toimi.evaluation import timeline
from toimi.evaluation.timeline import Span

DAYS = st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1))
SPANS = st.lists(st.builds(Span, st.just("own"), st.sampled_from("abc"), DAYS, DAYS), max_size=6)


@given(SPANS, st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_nothing_is_drawn_outside_the_line(spans: list[Span], today: date) -> None:
    ordered = [s for s in spans if not (s.starts_on and s.ends_on and s.ends_on < s.starts_on)]

    line = timeline.line(ordered, today, 340)

    places = [float(bar.x) for bar in line.bars] if line else []
    ends = [float(bar.x) + float(bar.width) for bar in line.bars] if line else []
    assert all(6 <= place <= 334.1 for place in places)
    assert all(end <= 338 for end in ends)


def test_without_days_there_is_no_line() -> None:
    assert timeline.line([Span("own", "a", None, None)], date(2021, 1, 1), 340) is None


def test_two_periods_of_one_schedule_stand_on_one_row() -> None:
    spans = [
        Span("own", "Aikataulu", date(2020, 8, 1), date(2020, 12, 31)),
        Span("own", "Aikataulu", date(2021, 1, 1), date(2021, 5, 31)),
    ]

    line = timeline.line(spans, date(2021, 3, 1), 560)

    assert line is not None
    assert (len({bar.y for bar in line.bars}), len(line.words), len(line.bars)) == (1, 1, 2)
    assert [year.year for year in line.years] == ["2021"]
