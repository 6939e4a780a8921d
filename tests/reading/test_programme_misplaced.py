"""What stands in the wrong cell is moved, with a doubt."""

import pytest

from tests.reading.grids import doubts, read_grid
from toimi.reading import misplaced

CASES = [
    (("Lähiesihenkilö", "1", "syksy 2023"), ("syksy 2023", "1", "Lähiesihenkilö")),
    (("", "1", "Lähiesihenkilö; syksy 2023"), ("syksy 2023", "1", "Lähiesihenkilö")),
    (("", "1", "Lähiesihenkilö\nsyksy 2023"), ("syksy 2023", "1", "Lähiesihenkilö")),
    (("", "1", "syksy 2023"), ("syksy 2023", "1", "")),
    (("syksy 2023, lähiesihenkilö", "1", ""), ("syksy 2023", "1", "lähiesihenkilö")),
    (("1, syksy 2023", "", "HR"), ("syksy 2023", "1", "HR")),
    (("", "2 / syksy 2023", "HR"), ("syksy 2023", "2", "HR")),
    (("2", "syksy 2023", "HR"), ("syksy 2023", "2", "HR")),
]


@pytest.mark.parametrize(("cells", "right"), CASES)
def test_a_cell_in_the_wrong_place_is_moved(
    cells: tuple[str, str, str], right: tuple[str, str, str]
) -> None:
    rows = [
        ["Melu", "Huone", "kevät 2023", "1", "Esihenkilö"],
        ["Melu", "Kuulokkeet", *cells],
    ]

    read = read_grid(rows).rows[1]

    assert (read.schedule.text, read.urgency_text, read.responsible_text) == right


@pytest.mark.parametrize(
    "cells",
    [
        ("kevät 2023", "1", "Työfysioterapeutin arviot syksy 2023; HR"),
        ("1.2.2023", "", "HR"),
        ("2023", "1", "HR"),
        ("1/2024", "", "HR"),
    ],
)
def test_a_cell_that_may_be_where_it_should_stays(cells: tuple[str, str, str]) -> None:
    rows = [
        ["Melu", "Huone", "kevät 2023", "1", "Esihenkilö"],
        ["Melu", "Kuulokkeet", *cells],
    ]

    read = read_grid(rows).rows[1]

    assert (read.schedule.text, read.urgency_text, read.responsible_text) == cells


def test_a_moved_cell_is_doubted_and_less_sure() -> None:
    rows = [["Melu", "Kuulokkeet", "", "1", "Esihenkilö; syksy 2023"]]

    reading = read_grid(rows)

    reason = misplaced.TIME_MOVED.format(text="syksy 2023")
    assert doubts(reading) == [(0, "schedule", reason)]
    assert reading.rows[0].confidence["schedule"] < reading.rows[0].confidence["target"]
