"""Cards of measures, and tables turned on their side."""

from tests.reading.finding.papers import LEFT, reading, said

EXPECTED = [("Melu", "Kuulokkeet", "kevät 2023", "rehtori"), ("Kiire", "Tiimit", "2024", "HR")]


def card(measure: str, time: str, who: str) -> list[list[str]]:
    return [["Toimenpide", measure], ["Vastuuhenkilö", who], ["Aikataulu", time]]


ONE, TWO = card("Kuulokkeet", "kevät 2023", "rehtori"), card("Tiimit", "2024", "HR")


def test_a_table_for_each_measure_under_headings() -> None:
    assert said(reading("# Ohjelma", "## Melu", ONE, "## Kiire", TWO)) == EXPECTED


def test_cards_one_after_another_in_a_table_with_their_targets() -> None:
    by_label = [["Kehittämiskohde", "Melu"], *ONE, ["Kehittämiskohde", "Kiire"], *TWO]
    by_row = [["1. Melu", LEFT], *ONE, ["2. Kiire", LEFT], *TWO]

    assert said(reading(by_label)) == said(reading(by_row)) == EXPECTED


def test_two_labels_in_a_row_and_labels_inside_cells() -> None:
    beside = [["Toimenpide", "Kuulokkeet", "Kiireellisyys", "1"], ["Vastuu", "HR", "Aika", "2023"]]
    inside = [["Toimenpide 1: Kuulokkeet", LEFT], ["Vastuu: HR", "Aikataulu: 2023"]]

    read = [reading("Tavoite: Melu", rows) for rows in (beside, inside)]

    assert [said(each) for each in read] == [[("Melu", "Kuulokkeet", "2023", "HR")]] * 2


def test_a_label_of_time_and_people_is_taken_apart() -> None:
    rows = [["Toimenpide", "Kuulokkeet"], ["Vastuu ja aikataulu", "rehtori, kevät 2023"]]

    read = reading([["Kehittämiskohde", "Melu"], *rows, ["Mittari", "kysely"]])

    assert (said(read), read.rows[0].extra) == (EXPECTED[:1], {"Mittari": "kysely"})


def test_a_table_on_its_side_has_a_measure_in_each_column() -> None:
    read = reading(
        [
            ["Kehittämiskohde", "Melu", "Kiire"],
            ["Toimenpide", "Kuulokkeet", "Tiimit"],
            ["Aikataulu", "kevät 2023", "2024"],
            ["Vastuu", "rehtori", "HR"],
        ]
    )

    assert said(read) == EXPECTED
