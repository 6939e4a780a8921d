"""The real programme's schedules and responsibles come out by the general rules."""

import json
from datetime import date
from pathlib import Path

import pytest

from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import as_json, read_schedule

EXPECTED = Path(__file__).parents[1] / "reading" / "expected" / "kuopio-2020-2022.expected.json"
ROWS = json.loads(EXPECTED.read_text(encoding="utf-8"))["rows"]


@pytest.mark.parametrize("row", [row for row in ROWS if "periods" in row], ids=lambda r: r["no"])
def test_schedule_of_each_row_is_read_without_a_doubt(row: dict[str, object]) -> None:
    schedule = read_schedule(
        str(row["schedule_text"]),
        start=date(2020, 1, 1),
        end=date(2022, 12, 31),
        dated=date(2021, 1, 26),
    )

    periods = as_json(schedule)["periods"]
    assert isinstance(periods, list)
    found = [*periods, *(["continuous"] if schedule.continuous else [])]
    assert (found, schedule.doubts) == (row["periods"], ())


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "responsible" in row], ids=lambda r: r["no"]
)
def test_responsibles_of_each_row_are_split(row: dict[str, object]) -> None:
    phrases = split_responsibles(str(row["responsible_text"]))

    assert [phrase.text for phrase in phrases] == row["responsible"]
