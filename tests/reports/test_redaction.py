from dataclasses import replace

import pytest

from tests.reports.examples import row, sheet
from toimi.reports.redaction import remover
from toimi.reports.sheet import FollowUpCell, public
from toimi.reports.words import words

MARK = "[nimi poistettu verkkoversiosta]"


def printed(text: str, *names: str) -> str:
    return remover(names, MARK)(text)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Maija Virtanen", "Maija Virtanen"),
        ("Maija Virtanen", "Maija Virtaselle"),
        ("Maija Virtanen", "Virtasen"),
        ("Maija Virtanen", "Maijalla"),
        ("Maija Virtanen", "M. Virtanen"),
        ("Maija Virtanen", "VIRTANEN Maija"),
        ("Maija Virtanen", "maija.virtanen@kunta.example"),
        ("Pekka Mäki", "Pekan Mäen"),
        ("Pekka Mäki", "Mäkeä"),
        ("Antti Virta", "Antin Virran"),
        ("Jari Kangas", "Kankaalle"),
        ("Markus Laine", "Markukselle"),
        ("Markus Laine", "Lainetta"),
        ("Erkki Kurki", "Kurjen"),
        ("Lars af Ström", "Lars af Ströms"),
        ("Aino Saari", "Saarta"),
        ("Anna-Maija Koski", "Anna-Maijan Koskeen"),
        ("N. N.", "N.N."),
        ("N. N.", "N. N.:lle"),
        ("Øystein Hauki", "Øysteinille Hauelle"),
    ],
)
def test_name_is_removed_in_whatever_form_it_stands(name: str, written: str) -> None:
    assert printed(f"Arviot: {written} + työyhteisö", name) == f"Arviot: {MARK} + työyhteisö"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Pekka Mäki", "Mäkelä ja mäki"),
        ("Toivo Niemi", "toivon niemellä, Niemelässä"),
        ("Antti Virta", "Virtaus, Anttila, antaa"),
        ("Anna-Maija Koski", "Koskien, Koskinen"),
        ("N. N.", "Nn, N. Niemi, EN. N"),
        ("Sirpa Heikkinen", "sirpale, Heikki"),
    ],
)
def test_other_words_stay(name: str, text: str) -> None:
    assert printed(text, name) == text


def test_every_text_of_the_sheet_is_gone_through() -> None:
    name = "Maija Virtanen"
    texts = row(
        target=name,
        themes=(name,),
        measure=name,
        sub_measures=(name,),
        schedule_paragraphs=(name,),
        urgency_text=name,
        responsible_paragraphs=(name,),
        follow_up=FollowUpCell(name, name, corrected=name),
        remarks=(name,),
        extra=(name,),
    )
    given = sheet(texts, title=name, body=name, unit=name, remarks=(name,))

    found = repr(public(given, {name}))

    assert (found.count(MARK), "Virtanen" in found) == (16, False)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_mark_is_in_the_language_of_the_sheet(language: str) -> None:
    found = public(sheet(title="Maija", language=language), {"Maija"})

    assert found.title == words(language).removed_name


def test_nothing_changes_without_names() -> None:
    given = sheet()

    assert public(given, ["", "  "]) == replace(given, edition="public")
