"""Which tables are the programme, and where their headings are."""

import pytest

from tests.reading.finding.papers import LEFT, UP, paper, reading, said
from toimi.reading.finding import grid_of

HEAD = ["Toimenpide", "Aikataulu", "Vastuuhenkilö"]
WHOLE = ["Kehittämiskohde", *HEAD]
ROW = ["Kuulokkeet", "kevät 2023", "rehtori"]
NEXT = ["Tiimit", "syksy 2024", "työnjohtaja"]
BOTH = [("Melu", *ROW), ("Kiire", *NEXT)]


def test_a_table_for_each_target_has_it_as_the_heading_above() -> None:
    read = reading("# Ohjelma", "## Melu", "Melua on.", [HEAD, ROW], "## Kiire", [HEAD, NEXT])

    assert said(read) == BOTH


def test_lines_without_a_style_and_captions_are_targets_too() -> None:
    by_line = reading("Ohjelma", "1. Melu", [HEAD, ROW], "2. Kiire", [HEAD, NEXT])
    by_caption = reading(("Melu", [HEAD, ROW]), ("Kiire", [HEAD, NEXT]))

    assert said(by_line) == said(by_caption) == BOTH


def test_pieces_of_one_table_under_rows_that_name_the_target() -> None:
    read = reading([["1. Melu", "", ""], HEAD, ROW, ["", "", ""], ["2. Kiire", "", ""], HEAD, NEXT])

    assert said(read) == BOTH


def test_a_labelled_target_stands_over_a_single_table_and_a_general_heading_does_not() -> None:
    labelled = reading("Tavoite 1: Melu", [HEAD, ROW])
    general = reading("Toimenpiteet", [HEAD, ROW])

    assert (said(labelled), said(general)) == ([("Melu", *ROW)], [("", *ROW)])


def test_a_heading_over_rows_with_targets_of_their_own_is_kept() -> None:
    tables = [WHOLE, ["Melu", *ROW]], [WHOLE, ["Kiire", *NEXT]]

    read = reading("## Ympäristö", tables[0], "## Johtaminen", tables[1])

    assert [row.extra for row in read.rows] == [
        {"Väliotsikko": "Ympäristö"},
        {"Väliotsikko": "Johtaminen"},
    ]


def test_a_heading_of_two_rows_has_the_names_of_the_lower_one_under_groups() -> None:
    read = reading(
        [
            ["Kehittämiskohde", "Suunnitelma", LEFT, LEFT, "Toteutus", LEFT],
            [UP, "Toimenpide", "Aikataulu", "Vastuu", "Tilanne", "Mittari"],
            ["Melu", *ROW, "Valmis", "kysely"],
        ]
    )

    row = read.rows[0]
    assert said(read) == [("Melu", *ROW)]
    assert (row.follow_up, row.extra) == ("Valmis", {"Mittari": "kysely"})


def test_explanations_under_a_heading_empty_rows_and_totals_are_no_rows() -> None:
    read = reading(
        [
            ["Vuosi 2023", "", "", ""],
            [*HEAD, "Kustannukset"],
            ["(mitä)", "(milloin)", "(kuka)", "(€)"],
            [*ROW, "100"],
            ["", "", "", ""],
            ["Yhteensä", "", "", "100"],
        ]
    )

    assert said(read) == [("", *ROW)]
    assert read.rows[0].extra == {"Kustannukset": "100"}


def test_one_column_of_times_and_people_is_taken_apart() -> None:
    read = reading(
        [
            ["Kehittämiskohde", "Toimenpide", "Aikataulu ja vastuuhenkilö"],
            ["Melu", "Kuulokkeet", "kevät 2023, rehtori"],
            ["Kiire", "Tiimit", "työnjohtaja / syksy 2024"],
        ]
    )

    assert said(read) == BOTH


def test_people_at_the_end_of_the_measures_are_taken_apart() -> None:
    read = reading(
        [
            ["Kehittämiskohde", "Toimenpiteet ja vastuuhenkilöt", "Aikataulu"],
            ["Melu", "Kuulokkeet (rehtori)", "kevät 2023"],
            ["Kiire", "Tiimit\ntyönjohtaja", "syksy 2024"],
        ]
    )

    assert said(read) == BOTH


def test_parts_whose_columns_stand_in_another_order_are_one_table() -> None:
    other = [["Vastuuhenkilö", "Toimenpide", "Aikataulu"], [NEXT[2], NEXT[0], NEXT[1]]]

    assert said(reading("## Melu", [HEAD, ROW], "## Kiire", other)) == BOTH


def test_the_same_measures_of_two_units_are_not_copies() -> None:
    rows = [HEAD, ROW, NEXT]

    assert len(reading(("Keittiö", rows), ("Varasto", rows)).rows) == 4


def test_a_summary_that_says_the_rows_again_is_left_out() -> None:
    rows = [WHOLE, ["Melu", *ROW], ["Kiire", *NEXT]]

    assert said(reading(rows, "Yhteenveto", rows)) == BOTH


def test_tables_of_other_things_are_passed_by() -> None:
    read = reading(
        [["Versio", "Päivä", "Tekijä"], ["1.0", "1.2.2023", "MM"]],
        [["Riski", "Todennäköisyys", "Hallintakeino", "Vastuu"], *[["Melu", "3", "ovi", "HR"]] * 5],
        [WHOLE, ["Melu", *ROW], ["Kiire", *NEXT]],
        [["Paikka", "Aika", "Allekirjoitus", "Nimi"], ["Sali", "1.2.2023", "", "M. M."]],
    )

    assert said(read) == BOTH


def test_the_programme_of_now_is_read_and_not_the_former_one() -> None:
    former = [[*WHOLE, "Toteuma"], *[["Melu", f"Vanha {n}", "2020", "HR", "ok"] for n in range(9)]]

    read = reading("## Edellisen kauden toimenpiteet", former, "## Nyt", [WHOLE, ["Melu", *ROW]])

    assert said(read) == [("Melu", *ROW)]


def test_a_table_without_a_heading_is_read_by_its_cells() -> None:
    rows = [["1", "Melu", "Hankitaan kuulokkeet", *ROW[1:]], ["2", "Kiire", "Jaetaan", *NEXT[1:]]]

    assert said(reading(rows)) == [
        ("Melu", "Hankitaan kuulokkeet", *ROW[1:]),
        ("Kiire", "Jaetaan", *NEXT[1:]),
    ]


def test_what_stands_before_is_kept_in_order_with_the_covers_table() -> None:
    grid = grid_of(
        paper(
            [["Hyväksytty", "1.2.2023"]], "# Ohjelma", "Johdanto.", "## Melu", [HEAD, ROW],
            "## Kiire", [HEAD, NEXT],
        )
    )  # fmt: skip

    assert grid is not None
    assert grid.before == ("Hyväksytty 1.2.2023", "Ohjelma", "Johdanto.")


@pytest.mark.parametrize(
    "rows",
    [
        [["Tuote", "Määrä", "Hinta"], ["Ruuvi", "3", "2"]],
        [["Aika", "Aihe", "Vastuu"], ["9.00", "Avaus", "rehtori"]],
        [["Vastuuhenkilö", "Tehtävä", "Aika"], ["Maija", "Siivous", "ma"]],
        [["Tehtävä", "Nimi", "Puhelin"], ["Rehtori", "Maija M.", "040"]],
        [["Tavoite", "Mittari", "Lähtötaso"], ["Tyytyväisyys", "kysely", "3,2"]],
        [["Sisällys", "Sivu"], ["1 Toimenpiteet", "3"]],
    ],
)
def test_what_is_no_programme_does_not_become_one(rows: list[list[str]]) -> None:
    assert grid_of(paper("# Asiakirja", rows)) is None


def test_two_thousand_rows_are_all_found() -> None:
    rows = [[f"Kohde {n // 9}", f"Toimi {n}", "kevät 2023", "rehtori"] for n in range(2000)]

    grid = grid_of(paper([WHOLE, *rows]))

    assert grid is not None
    assert len(grid.rows) == 2000
