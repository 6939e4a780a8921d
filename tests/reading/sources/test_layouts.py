"""Text tables that a sign or spaces hold apart."""

from typing import Any

import pytest

from tests.reading import invented, printed
from tests.reading.scoring import f1
from toimi.reading.read import as_json, read

SEEDS = range(200, 203)
ORDER = ("responsible", "measure", "target", "schedule", "follow_up", "urgency")
SWEDISH = (
    "Utvecklingsområde",
    "Åtgärd",
    "Tidsplan",
    "Angelägenhetsgrad",
    "Ansvarig",
    "Uppföljning",
)
ENGLISH = ("Target", "Measure", "Schedule", "Urgency", "Responsible", "Follow-up")


def reading(text: str) -> dict[str, Any]:
    return as_json(read(text.encode(), "taulukko.txt"))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("print_", [printed.tabbed, printed.piped])
def test_cells_between_signs_are_read_to_the_letter(seed: int, print_: Any) -> None:
    whole = invented.programme(seed, parts=0.3, themes=0.3, gaps=0.1, notes=0.3)

    assert f1(reading(print_(whole)), whole, exact=True) == 1.0


@pytest.mark.parametrize("labels", [SWEDISH, ENGLISH])
def test_columns_may_stand_in_any_order_and_language(labels: tuple[str, ...]) -> None:
    whole = invented.programme(200, parts=0.3, notes=0.3)

    assert f1(reading(printed.tabbed(whole, ORDER, labels)), whole) == 1.0


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("manner", [{}, {"blank": False}, {"style": "roman"}, {"width": 60}])
def test_columns_that_spaces_hold_apart_are_read(seed: int, manner: dict[str, Any]) -> None:
    whole = invented.programme(seed, parts=0.3, gaps=0.05)

    assert f1(reading(printed.aligned(whole, **manner)), whole) >= 0.95


def test_a_column_without_a_known_name_is_kept_by_its_name() -> None:
    text = (
        "Toimenpide\tKustannukset\tAikataulu\tVastuu\n"
        "Pihavalojen uusiminen\t2 500 €\tsyksy 2024\tHuoltopäällikkö\n"
    )

    row = read(text.encode(), "a.txt").rows[0]

    assert (row.measure, row.extra) == ("Pihavalojen uusiminen", {"Kustannukset": "2 500 €"})


def test_a_nameless_column_of_times_is_the_schedule() -> None:
    text = (
        "Kohde\tToimenpide\tVastuu\t\n"
        "Melu\tKuulosuojaimet kaikille\tTyönjohto\tsyksy 2024\n"
        "Pöly\tImuri halliin\tTyönjohto\tkevät 2025\n"
    )

    assert [row.schedule.text for row in read(text.encode(), "a.txt").rows] == [
        "syksy 2024",
        "kevät 2025",
    ]


def test_a_target_that_is_not_repeated_is_that_of_the_row_above() -> None:
    text = (
        "Kohde;Toimenpide;Aikataulu;Vastuu\n"
        "Melu;Kuulosuojaimet;syksy 2024;Työnjohto\n"
        ";Seinien vaimennus;kevät 2025;Työnjohto\n"
    )

    assert [row.target for row in read(text.encode(), "a.csv").rows] == ["Melu", "Melu"]


HEAD = "Hirvikosken kaupunki                               Henkilöstöjaosto"
LABELS = "Kohde       Toimenpide               Aikataulu      Vastuu"
FIRST_PAGE = f"""{HEAD}

Työsuojeluohjelma 2024

{LABELS}

Melu        Kuulosuojaimet           syksy 2024     Työnjohto
ja pöly     kaikille

            Seinien vaimennus        kevät 2025     Kiinteistönhoito
            konehalliin
"""
ROWS = """            Imuri halliin            2025           Työnjohto

Kiire       Vuorolistat ajoissa      kevät 2025     Esihenkilö
"""


@pytest.mark.parametrize(
    "between",
    [
        f"\n\f{HEAD}\n\n{LABELS}\n\n",
        f"\n\f{HEAD}\n\n",
        f"\n                                            1 (2)\n{HEAD}\n\n{LABELS}\n\n",
        f"\n{HEAD}\n\n{LABELS}\n\n",
        f"\n\f\n\n{HEAD}\nTyösuojeluohjelma 2024\n\n{LABELS}\n\n",
    ],
)
def test_the_head_of_a_page_is_no_part_of_the_rows(between: str) -> None:
    read_ = read((FIRST_PAGE + between + ROWS).encode(), "a.txt")

    rows = [(row.target, row.measure, row.responsible_text) for row in read_.rows]
    assert rows == [
        ("Melu ja pöly", "Kuulosuojaimet kaikille", "Työnjohto"),
        ("Melu ja pöly", "Seinien vaimennus konehalliin", "Kiinteistönhoito"),
        ("Melu ja pöly", "Imuri halliin", "Työnjohto"),
        ("Kiire", "Vuorolistat ajoissa", "Esihenkilö"),
    ]
