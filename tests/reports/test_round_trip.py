"""What Toimi prints, Toimi reads back: the docx and the xlsx hold the same programme."""

import importlib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.examples import as_sheet, expected, row, sheet
from toimi.reading import read
from toimi.reports import sheet as sheets
from toimi.reports.docx import write_docx
from toimi.reports.sheet import FollowUpCell, Sheet
from toimi.reports.words import words
from toimi.reports.xlsx import write_xlsx

score: Any = importlib.import_module("tests.reading.score")

WRITERS = [
    pytest.param(write_docx, "t.docx", id="docx"),
    pytest.param(write_xlsx, "t.xlsx", id="xlsx"),
]
HEAD = ("title", "body", "date", "start", "end")
PRINTED = (
    "target",
    "themes",
    "measure",
    "sub_measures",
    "schedule_text",
    "urgency",
    "responsible_text",
    "follow_up",
)

Write = Callable[[Sheet], bytes]


def read_back(printed: Sheet, write: Write, name: str) -> dict[str, Any]:
    return read.as_json(read.read(write(printed), name))


def exact(programme: dict[str, Any], fields: tuple[str, ...] = PRINTED) -> list[dict[str, Any]]:
    """Return head and rows in the form that the scorer compares to the letter."""
    head = {name: programme.get(name) for name in HEAD}
    rows = [{name: r[name] for name in fields if name in r} for r in programme["rows"]]
    return [score.exact_cells(item) for item in (head, *rows)]


@pytest.mark.parametrize(("write", "name"), WRITERS)
def test_real_programme_comes_back_to_the_letter(write: Write, name: str) -> None:
    programme = expected()

    found = read_back(as_sheet(programme), write, name)

    assert exact(found) == exact(programme)
    for got, wanted in zip(found["rows"], programme["rows"], strict=True):
        names = tuple(wanted)
        assert exact({"rows": [got]}, names) == exact({"rows": [wanted]}, names)


@pytest.mark.parametrize(("write", "name"), WRITERS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_lines_around_the_table_are_not_taken_for_the_programme(
    write: Write, name: str, language: str
) -> None:
    printed = sheet(
        language=language,
        column_labels=words(language).columns,
        annex="Liite 2",
        section="14",
        case_number="1234/00.04.02/2021",
        unit="Kaupunki, lastensuojelu",
        round_name="Syksy 2021",
        remarks=("Alle viiden hengen ryhmien lukuja ei näytetä.",),
    )

    found = read_back(printed, write, name)

    assert [found[name] for name in HEAD] == [
        "Toimenpideohjelma 2021-2022",
        "hyvinvointilautakunta",
        "2021-01-26",
        "2021-01-01",
        "2022-12-31",
    ]
    assert (found["annex"], found["case_number"]) == ("Liite 2", "1234/00.04.02/2021")
    assert len(found["rows"]) == 1


@pytest.mark.parametrize(("write", "name"), WRITERS)
def test_filled_last_column_comes_back_as_it_was_printed(write: Write, name: str) -> None:
    cell = FollowUpCell(
        "Ovi on hankittu.\nMatto - pehmeä - puuttuu.", "Käynnissä", date(2021, 10, 12)
    )
    printed = sheet(row(follow_up=cell, remarks=("Valtuutettu: melu jatkuu.",)))
    lines = sheets.cells(printed.rows[0], words("fi"))[5]

    found = read_back(printed, write, name)["rows"][0]["follow_up"]

    assert found.split() == " ".join(line.text for line in lines).split()


NOUNS = [
    "työnjako",
    "perehdytys",
    "Intro",
    "LUMO-hanke",
    "työpari",
    "melu/häly",
    "avo- ja sijaishuolto",
]
VERBS = ["kehittäminen", "läpikäyminen", "selkeyttäminen", "lisääminen", "ohjeen päivitys"]
TAILS = [
    "",
    " (maksusit.)",
    " - enemmän aikaa työlle",
    ", esim. arkistointi",
    " 2 kertaa",
    "/Effica",
]
SCHEDULES = ["syksy 2020", "kevät 2021", "Vuosi 2021", "jatkuva", "31.5.2021 mennessä", "vko 46-47"]
ROLES = [
    "Lähiesimies",
    "Tiimivastaavat ja työyhteisö",
    "koko työyhteisö/ työsuojelu",
    "N. N. + tiimi",
]
FOLLOW_UPS = ["", "Haettu keväällä.", "Aloitettu 11.11.2020; jatkuu", "Ei tehty - siirretty"]
TARGETS = [
    "Liika työmäärä",
    "Työn keskeytyminen/melu",
    "Sisältö; vastuu/haasteet",
    "Työhyvinvointi",
]
THEMES = ["Ryhmäytyminen ja tuki", "Työn opastus/perehdyttäminen"]

phrase = st.builds(
    lambda noun, verb, tail: f"{noun} {verb}{tail}",
    st.sampled_from(NOUNS),
    st.sampled_from(VERBS),
    st.sampled_from(TAILS),
)
measure = phrase.map(lambda text: text[0].upper() + text[1:])


def several(choices: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(choices), min_size=1, max_size=3, unique=True).map("; ".join)


rows = st.fixed_dictionaries(
    {
        "target": st.sampled_from(TARGETS),
        "themes": st.lists(st.sampled_from(THEMES), max_size=2, unique=True),
        "measure": measure,
        "sub_measures": st.lists(phrase, max_size=3),
        "schedule_text": several(SCHEDULES),
        "urgency": st.sampled_from([None, 1, 2, 3]),
        "responsible_text": several(ROLES),
        "follow_up": st.sampled_from(FOLLOW_UPS),
    }
)
programmes = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Lastensuojelun toimenpideohjelma 2020-2022"]),
        "body": st.sampled_from(["perusturva- ja terveyslautakunta", "kaupunginhallitus"]),
        "date": st.just("2021-01-26"),
        "start": st.just("2020-01-01"),
        "end": st.just("2022-12-31"),
        "rows": st.lists(rows, min_size=1, max_size=15),
    }
)


@pytest.mark.parametrize(("write", "name"), WRITERS)
@settings(max_examples=15, deadline=None, derandomize=True)
@given(programme=programmes)
def test_generated_programme_comes_back_to_the_letter(
    write: Write, name: str, programme: dict[str, Any]
) -> None:
    found = read_back(as_sheet(programme), write, name)

    assert exact(found) == exact(programme)
