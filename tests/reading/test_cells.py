"""The paragraphs of a cell become a measure and its parts."""

import pytest

from tests.reading.grids import row
from toimi.reading.cells import entries, measure_and_parts, own_matters
from toimi.reading.grid import GridCell

CELLS = {
    "Tiimityö:\n- pienemmät tiimit\n- palaverit": ("Tiimityö", ("pienemmät tiimit", "palaverit")),
    "Tiimityö\n• Pienemmät tiimit": ("Tiimityö", ("Pienemmät tiimit",)),
    "Tiimityö: 1) jako 2) palaverit": ("Tiimityö", ("jako", "palaverit")),
    "Tiimityö: a) jako; b) palaverit": ("Tiimityö", ("jako", "palaverit")),
    "1) jako\n2) palaverit\n3) vastuut": ("jako", ("palaverit", "vastuut")),
    "Tiimityö\n1. jako\n2. palaverit": ("Tiimityö", ("jako", "palaverit")),
    "Tiimityö:\njako\npalaverit": ("Tiimityö", ("jako", "palaverit")),
    "Tiimityön kehittäminen ja\npalaverit": ("Tiimityön kehittäminen ja palaverit", ()),
    "Tiimityön\nkehittäminen": ("Tiimityön kehittäminen", ()),
    "Perehdytys\nOhje päivitetään": ("Perehdytys", ("Ohje päivitetään",)),
    "Perehdytys\nohjeet\nopas\nkansio": ("Perehdytys", ("ohjeet", "opas", "kansio")),
    "2 huonetta ja 3) luokan tila": ("2 huonetta ja 3) luokan tila", ()),
}


@pytest.mark.parametrize(("text", "said"), CELLS.items(), ids=CELLS)
def test_a_cell_says_a_measure_and_its_parts(text: str, said: tuple[str, tuple[str, ...]]) -> None:
    assert measure_and_parts(GridCell(tuple(text.split("\n"))), 1, loose=False) == said


@pytest.mark.parametrize(
    ("times", "people"),
    [
        ("kevät 2024\nsyksy 2024", "HR\nEsihenkilö"),
        ("1) kevät 2024 2) syksy 2024", "1) HR 2) Esihenkilö"),
        ("a) kevät 2024\nb) syksy 2024", "a) HR\nb) Esihenkilö"),
    ],
)
def test_as_many_times_and_people_as_parts_belong_to_each(times: str, people: str) -> None:
    read = row("Melu", "Tilat:\n- kuulokkeet\n- huone", times, "1", people)

    steps = [
        (step.text, [p.start.year for p in step.schedule.periods if p.start], step.responsible)
        for step in read.steps
        if step.schedule
    ]
    assert steps == [("kuulokkeet", [2024], ("HR",)), ("huone", [2024], ("esihenkilö",))]
    assert len(read.schedule.periods) == 2


ENTRIES = {
    "syksy\n2023": ["syksy 2023"],
    "syksy 2023 –\nkevät 2024": ["syksy 2023 – kevät 2024"],
    "syksy 2023\nkevät 2024": ["syksy 2023", "kevät 2024"],
    "Lähiesihenkilö ja\ntyöyhteisö": ["Lähiesihenkilö ja työyhteisö"],
    "Lähi-\nesihenkilö": ["Lähiesihenkilö"],
    "Hyvinvointialueen\ntyösuojelupäällikkö": ["Hyvinvointialueen työsuojelupäällikkö"],
    "Lähiesihenkilö\ntyöyhteisö": ["Lähiesihenkilö", "työyhteisö"],
    "Matti Meikäläinen\nlähiesihenkilö": ["Matti Meikäläinen", "lähiesihenkilö"],
}


@pytest.mark.parametrize(("text", "said"), ENTRIES.items(), ids=ENTRIES)
def test_an_entry_goes_on_only_where_it_leaves_off(text: str, said: list[str]) -> None:
    assert list(entries(GridCell(tuple(text.split("\n"))), loose=False)) == said


OWN = {
    "ohje (vastuu: HR, kevät 2025)": ("kevät 2025", "vastuu: HR"),
    "ohje (kevät 2025)": ("kevät 2025", ""),
    "ohje (esihenkilö)": ("", "esihenkilö"),
    "keskustelu (aloitettu 11.11.2020 ja 15.12.2020)": ("", ""),
    "kysely (kaikki yksiköt)": ("", ""),
    "ohje": ("", ""),
}


@pytest.mark.parametrize(("part", "said"), OWN.items(), ids=OWN)
def test_a_part_may_say_its_own_time_and_people_in_brackets(
    part: str, said: tuple[str, str]
) -> None:
    assert own_matters(part) == said


def test_what_stands_in_brackets_belongs_to_the_step() -> None:
    read = row("Melu", "Tilat:\n- ohje (vastuu: HR, kevät 2025)\n- huone", "2024", "1", "Rehtori")

    steps = [(s.text, s.schedule.text if s.schedule else "", s.responsible) for s in read.steps]
    assert steps == [
        ("ohje (vastuu: HR, kevät 2025)", "kevät 2025", ("HR",)),
        ("huone", "", ()),
    ]
