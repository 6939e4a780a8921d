"""What the lines above the table say."""

from datetime import date

import pytest

from toimi.reading.head import read_head


@pytest.mark.parametrize(
    ("line", "body", "day", "annex"),
    [
        ("Liite / tekninen lautakunta 3.2.2022", "tekninen lautakunta", date(2022, 2, 3), "Liite"),
        (
            "Liite 2 / henkilöstöjaosto 14.6.2022, § 9",
            "henkilöstöjaosto",
            date(2022, 6, 14),
            "Liite 2",
        ),
        (
            "Hyväksytty sivistyslautakunnassa 1.12.2023",
            "sivistyslautakunta",
            date(2023, 12, 1),
            "",
        ),
        ("Kaupunginhallitus 11.11.2024 § 300", "Kaupunginhallitus", date(2024, 11, 11), ""),
        ("Bilaga 1 / bildningsnämnden 5.5.2023", "bildningsnämnden", date(2023, 5, 5), "Bilaga 1"),
    ],
)
def test_the_body_the_day_and_the_annex_are_read(
    line: str, body: str, day: date, annex: str
) -> None:
    head = read_head([line, "Varikon ohjelma"])

    assert (head.body, head.approved_on, head.annex) == (body, day, annex)


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Työsuojelun toimintaohjelma 2022–2025", date(2022, 1, 1), date(2025, 12, 31)),
        ("Hyvinvointisuunnitelma 2023-24", date(2023, 1, 1), date(2024, 12, 31)),
        ("Ohjelma vuodelle 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("Ohjelma 1.8.2022–31.7.2024", date(2022, 8, 1), date(2024, 7, 31)),
    ],
)
def test_the_years_of_the_title_are_the_programmes(title: str, start: date, end: date) -> None:
    head = read_head([title])

    assert (head.title, head.starts_on, head.ends_on) == (title, start, end)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Asianumero 2251/01.04.02/2020", "2251/01.04.02/2020"),
        ("Dnro 15/2021", "15/2021"),
        ("Asia 12 §", "Asia 12 §"),
        ("Diarienummer: KS 4:2", "KS 4:2"),
    ],
)
def test_the_case_number_is_read(line: str, number: str) -> None:
    assert read_head([line, "Ohjelma 2022"]).case_number == number
