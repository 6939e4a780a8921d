"""Text of a printed table: cells one after another, told apart by what they say."""

from typing import Any

import pytest

from tests.reading import invented, printed
from tests.reading.scoring import f1
from toimi.reading.read import as_json, read

SEEDS = range(200, 203)
OTHER_ORDER = ("target", "measure", "responsible", "schedule", "urgency", "follow_up")
OTHER_LABELS = ("Tavoite", "Keino", "Määräaika", "Prioriteetti", "Vastuutaho", "Toteuma")


def fit(whole: dict[str, Any], text: str) -> float:
    return f1(as_json(read(text.encode(), "ohjelma.txt")), whole)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "manner",
    [
        {},
        {"width": 13, "page": 60},
        {"width": 24, "page": 40},
        {"feed": "\f"},
        {"merged": True},
        {"style": "roman"},
        {"style": "word"},
        {"bullet": "• "},
        {"order": OTHER_ORDER, "labels": OTHER_LABELS},
    ],
    ids=lambda manner: " ".join(map(str, manner)) or "as the real one",
)
def test_made_up_programmes_are_read_in_every_manner_of_print(
    seed: int, manner: dict[str, Any]
) -> None:
    whole = invented.programme(seed, parts=0.3, themes=0.3, gaps=0.05)

    assert fit(whole, printed.narrow(whole, seed, **manner)) >= 0.95


@pytest.mark.parametrize("seed", SEEDS)
def test_a_filled_last_column_is_kept_as_follow_up(seed: int) -> None:
    whole = invented.programme(seed, parts=0.3, notes=0.4)

    assert fit(whole, printed.narrow(whole, seed)) >= 0.95


@pytest.mark.parametrize("seed", SEEDS)
def test_a_table_without_urgency_is_read(seed: int) -> None:
    whole = invented.programme(seed, parts=0.3, gaps=1)
    order = [kind for kind in invented.KINDS if kind != "urgency"]

    assert fit(whole, printed.narrow(whole, seed, order=order)) >= 0.95


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_without_spaces_at_their_ends_are_read(seed: int) -> None:
    whole = invented.programme(seed, parts=0.3, themes=0.3)
    lines = printed.narrow(whole, seed, feed="\f").split("\n")

    assert fit(whole, "\n".join(line.rstrip(" ") for line in lines)) >= 0.95


CUT = """\
Liite / tekninen lautakunta 3.2.2022

Varikon työsuojeluohjelma 2022-2023

Kehittämiskohde

Toimenpide Aikataulu Kiireellisyys Vastuuhenkilö Seuranta

Liukkaat pihat ja
raskaiden osien

Hiekoituksen
vuorolista

Syksy 2022

2 Varikkopäällikkö
 siirtely talvella

Liukkaat pihat ja
raskaiden osien
siirtely talvella

Nostimen
korjaus

Kevät 2023

1 Riskit-hal-
tuun-ryhmä
"""


def test_a_target_that_a_page_break_cut_is_joined_to_the_row_before() -> None:
    rows = read(CUT.encode(), "varikko.txt").rows

    assert [row.target for row in rows] == [
        "Liukkaat pihat ja raskaiden osien siirtely talvella"
    ] * 2
    assert [row.responsible_text for row in rows] == ["Varikkopäällikkö", "Riskit-haltuun-ryhmä"]


def test_the_row_that_a_page_break_cut_is_doubted() -> None:
    doubts = read(CUT.encode(), "varikko.txt").doubts

    assert [(d.row, d.field) for d in doubts if "Sivunvaihto" in d.reason] == [(0, "target")]


def test_the_heading_and_the_number_of_each_page_are_no_cells() -> None:
    pages = CUT.replace(
        " siirtely talvella\n",
        "\n2 (2)\n\n"
        "Kehittämiskohde\n\nToimenpide Aikataulu Kiireellisyys Vastuuhenkilö Seuranta\n\n"
        "siirtely talvella\n",
        1,
    ).replace("\n2 (2)", "\n\f2 (2)")

    rows = read(pages.encode(), "varikko.txt").rows

    assert [row.target for row in rows] == [
        "Liukkaat pihat ja raskaiden osien siirtely talvella"
    ] * 2
    assert [row.follow_up for row in rows] == ["", ""]
