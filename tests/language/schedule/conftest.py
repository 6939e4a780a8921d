"""Reading a phrase within one programme, and its periods in a row: "2020-08-01/2020-12-31"."""

from collections.abc import Callable
from datetime import date

import pytest

from toimi.language.periods import Schedule
from toimi.language.schedule import read_schedule


@pytest.fixture
def read() -> Callable[[str], Schedule]:
    """Read within the programme 1.1.2020–31.12.2022, dated 26.1.2021."""

    def read(phrase: str) -> Schedule:
        return read_schedule(
            phrase, start=date(2020, 1, 1), end=date(2022, 12, 31), dated=date(2021, 1, 26)
        )

    return read


@pytest.fixture
def periods() -> Callable[[Schedule], str]:
    """Write the periods in a row, an open side as ".."."""

    def periods(schedule: Schedule) -> str:
        return " ".join(
            f"{period.start or '..'}/{period.end or '..'}" for period in schedule.periods
        )

    return periods
