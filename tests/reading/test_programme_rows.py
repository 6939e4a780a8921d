"""Rows of a grid become measures: targets, sub-rows, cut rows, numbering."""

import pytest

from tests.reading.grids import LEFT, UP, doubts, read_grid
from toimi.reading.doubts import CUT_BY_PAGE

SHORT = ("Toimenpide", "Aikataulu", "Vastuuhenkilö")
NUMBERED = ("Nro", *SHORT)


@pytest.mark.parametrize("below", ["", UP, "2.", "”"])
def test_a_target_goes_on_below_until_another_is_said(below: str) -> None:
    rows = [
        ["Melu", "Kuulokkeet", "2023", "1", "HR"],
        [below, "Huone", "2024", "2", "HR"],
        ["Kiire", "Tiimit", "2024", "2", "HR"],
    ]

    assert [row.target for row in read_grid(rows).rows] == ["Melu", "Melu", "Kiire"]


def test_a_row_as_wide_as_the_table_is_the_target_of_those_below() -> None:
    rows = [
        ["Kehittämiskohde 1: Melu", LEFT, LEFT],
        ["Kuulokkeet", "2023", "HR"],
        ["Kiire", LEFT, LEFT],
        ["Tiimit", "2024", "HR"],
    ]

    read = [(row.target, row.measure) for row in read_grid(rows, SHORT).rows]

    assert read == [("Melu", "Kuulokkeet"), ("Kiire", "Tiimit")]


def test_a_lone_heading_is_a_target_where_no_column_has_them() -> None:
    rows = [
        ["Melu", "", ""],
        ["Kuulokkeet", "2023", "HR"],
        ["Huone", "2023", "HR"],
        ["Kiire", "", ""],
        ["Tiimit", "2024", "HR"],
    ]

    read = [(row.target, row.measure) for row in read_grid(rows, SHORT).rows]

    assert read == [("Melu", "Kuulokkeet"), ("Melu", "Huone"), ("Kiire", "Tiimit")]


def test_a_heading_over_rows_with_targets_of_their_own_is_kept_beside_them() -> None:
    rows = [
        ["Työympäristö", LEFT, LEFT, LEFT, LEFT],
        ["Melu", "Kuulokkeet", "2023", "1", "HR"],
    ]

    read = read_grid(rows).rows[0]

    assert (read.target, read.extra) == ("Melu", {"Väliotsikko": "Työympäristö"})


def test_further_paragraphs_of_a_target_are_themes_and_a_wrapped_line_is_not() -> None:
    rows = [["Työn\nkuormitus\n- Perehdytys\n- Tauot", "Tiimit", "2023", "1", "HR"]]

    read = read_grid(rows).rows[0]

    assert (read.target, read.themes) == ("Työn kuormitus", ("Perehdytys", "Tauot"))


def test_numbers_that_only_number_are_left_out() -> None:
    rows = [
        ["1. Melu", "1.1 Kuulokkeet", "2023", "1", "HR"],
        [UP, "1.2 Huone", "2023", "1", "HR"],
        ["2. Kiire", "2.1 Tiimit", "2023", "1", "HR"],
    ]

    read = [(row.target, row.measure) for row in read_grid(rows).rows]

    assert read == [("Melu", "Kuulokkeet"), ("Melu", "Huone"), ("Kiire", "Tiimit")]


@pytest.mark.parametrize(
    ("targets", "bare"),
    [
        (["I Melu", "II Kiire"], ["Melu", "Kiire"]),
        (["A) Melu", "B) Kiire"], ["Melu", "Kiire"]),
        (["(1) Melu", "(2) Kiire"], ["Melu", "Kiire"]),
        (["1. Melu", "Kiire"], ["1. Melu", "Kiire"]),
        (["5 työparia", "2 tiimiä"], ["5 työparia", "2 tiimiä"]),
    ],
)
def test_a_targets_number_goes_when_the_targets_are_counted(
    targets: list[str], bare: list[str]
) -> None:
    rows = [[target, "Kuulokkeet", "2023", "1", "HR"] for target in targets]

    assert [row.target for row in read_grid(rows).rows] == bare


def test_a_number_that_not_each_has_belongs_to_the_words() -> None:
    rows = [
        ["Melu", "2 uutta huonetta", "2023", "1", "HR"],
        ["Kiire", "Tiimit", "2023", "1", "HR"],
    ]

    assert [row.measure for row in read_grid(rows).rows] == ["2 uutta huonetta", "Tiimit"]


def test_rows_without_a_number_are_parts_of_the_numbered_one_above() -> None:
    rows = [
        ["1", "Tiimit", "2023", "Esihenkilö"],
        ["", "Jako pienempiin", "kevät 2024", "Tiimivastaavat"],
        ["", "Palaverit", "", ""],
        ["2", "Kuulokkeet", "2024", "HR"],
    ]

    first, second = read_grid(rows, NUMBERED).rows

    steps = [
        (step.text, step.schedule.text if step.schedule else "", step.responsible)
        for step in first.steps
    ]
    assert steps == [
        ("Jako pienempiin", "kevät 2024", ("tiimivastaavat",)),
        ("Palaverit", "", ()),
    ]
    assert (first.schedule.text, first.responsible_text) == (
        "2023; kevät 2024",
        "Esihenkilö; Tiimivastaavat",
    )
    assert second.measure == "Kuulokkeet"


def test_rows_without_a_number_are_measures_where_the_numbers_are_the_targets() -> None:
    labels = ("Nro", "Kehittämiskohde", "Toimenpide", "Aikataulu", "Vastuuhenkilö")
    rows = [
        ["1", "Melu", "Kuulokkeet", "2023", "HR"],
        ["", "", "Huone", "2024", "HR"],
        ["2", "Kiire", "Tiimit", "2024", "HR"],
        ["Päivitetty 1.1.2024", "", "", "", ""],
    ]

    read = [(row.target, row.measure) for row in read_grid(rows, labels).rows]

    assert read == [("Melu", "Kuulokkeet"), ("Melu", "Huone"), ("Kiire", "Tiimit")]


def test_rows_that_begin_with_a_bullet_are_parts_of_the_one_above() -> None:
    rows = [
        ["Melu", "Tilat kuntoon", "2023", "1", "HR"],
        ["", "- kuulokkeet", "", "", ""],
        ["", "- huone", "", "", ""],
        ["Kiire", "Tiimit", "2023", "1", "HR"],
        ["Kiire", "Parit", "2023", "1", "HR"],
    ]

    read = [(row.measure, row.sub_measures) for row in read_grid(rows).rows]

    assert read == [("Tilat kuntoon", ("kuulokkeet", "huone")), ("Tiimit", ()), ("Parit", ())]


def test_rows_that_all_begin_with_a_dash_are_measures() -> None:
    rows = [
        ["Melu", "- kuulokkeet", "2023", "1", "HR"],
        ["", "- huone", "2024", "1", "HR"],
    ]

    assert [row.measure for row in read_grid(rows).rows] == ["kuulokkeet", "huone"]


def test_a_measure_merged_over_rows_is_one_with_the_times_and_people_of_all() -> None:
    rows = [
        ["Melu", "Kuulokkeet", "kevät 2023", "1", "HR"],
        [UP, UP, "syksy 2023", UP, "Esihenkilö"],
    ]

    read = [(r.measure, r.schedule.text, r.responsible_text) for r in read_grid(rows).rows]

    assert read == [("Kuulokkeet", "kevät 2023; syksy 2023", "HR; Esihenkilö")]


def test_a_column_of_means_under_a_merged_measure_holds_its_parts() -> None:
    labels = ("Kehittämiskohde", "Toimenpide", "Osatoimenpiteet", "Aikataulu", "Vastuuhenkilö")
    rows = [
        ["Melu", "Tilat kuntoon", "Kuulokkeet", "kevät 2023", "HR"],
        [UP, UP, "Huone", "syksy 2023", "Esihenkilö"],
    ]

    read = [(row.measure, row.sub_measures) for row in read_grid(rows, labels).rows]

    assert read == [("Tilat kuntoon", ("Kuulokkeet", "Huone"))]


def test_a_row_cut_by_a_page_is_whole_again_and_doubted() -> None:
    rows = [
        ["Melu", "Kuulokkeiden hankinta ja niiden", "2023", "1", "HR"],
        ["", "käytön opastus", "", "", ""],
        ["Kiire", "Tiimit", "2023", "1", "HR"],
    ]

    reading = read_grid(rows)

    assert [row.measure for row in reading.rows] == [
        "Kuulokkeiden hankinta ja niiden käytön opastus",
        "Tiimit",
    ]
    assert doubts(reading) == [(0, "measure", CUT_BY_PAGE)]


def test_a_ditto_mark_says_what_stands_above_it() -> None:
    rows = [
        ["Melu", "Kuulokkeet", "kevät 2023", "1", "Esihenkilö"],
        ["Melu", "Huone", "”", "2", '-"-'],
    ]

    read = read_grid(rows).rows[1]

    assert (read.schedule.text, read.responsible_text) == ("kevät 2023", "Esihenkilö")


def test_columns_of_beginning_and_end_are_one_schedule() -> None:
    labels = ("Kehittämiskohde", "Toimenpide", "Aloitus", "Valmis", "Vastuuhenkilö")
    rows = [
        ["Melu", "Kuulokkeet", "7.1.2025", "31.3.2025", "HR"],
        ["Melu", "Huone", "12.2.2025", "12.2.2025", "HR"],
        ["Melu", "Ohje", "", "30.4.2025", "HR"],
        ["Melu", "Tauot", "1.2.2025", "", "HR"],
        ["Melu", "Seuranta", "jatkuva", "jatkuva", "HR"],
    ]

    assert [row.schedule.text for row in read_grid(rows, labels).rows] == [
        "7.1.2025–31.3.2025",
        "12.2.2025",
        "30.4.2025 mennessä",
        "1.2.2025 alkaen",
        "jatkuva",
    ]
