from datetime import date

import pytest

from tests.reports.examples import row, sheet
from toimi.reports import sheet as sheets
from toimi.reports.errors import ColumnsMissing
from toimi.reports.sheet import FollowUpCell, Group, Line
from toimi.reports.words import words


def test_equal_targets_are_merged_only_when_they_follow_each_other() -> None:
    rows = tuple(row(target=name) for name in ("Melu", "Melu", "Kiire", "Melu"))

    found = sheets.groups(rows)

    assert found == [Group(0, 2), Group(2, 1), Group(3, 1)]


def test_equal_targets_with_other_themes_are_not_merged() -> None:
    rows = (row(themes=("Tuki",)), row(themes=("Tuki", "Opastus")))

    found = sheets.groups(rows)

    assert found == [Group(0, 1), Group(1, 1)]


def test_text_of_the_limit_is_printed_whole() -> None:
    text = "a" * 300

    assert sheets.cut(text) == text


def test_longer_text_ends_between_two_words_within_the_limit() -> None:
    text = "sana " * 100

    found = sheets.cut(text)

    assert found == "sana " * 58 + "sana …"
    assert len(found) <= 300


def test_word_longer_than_the_limit_is_cut() -> None:
    assert sheets.cut("a" * 301) == "a" * 298 + " …"


def test_punctuation_is_not_left_before_the_ellipsis() -> None:
    assert sheets.cut("Tehty, ei vielä loppuun", limit=10) == "Tehty …"


def test_confirmed_follow_up_says_state_text_and_day() -> None:
    cell = FollowUpCell("Neljä tiimiä aloitti.", "Tehty", date(2021, 10, 12))

    lines = sheets.follow_up_lines(cell, words("fi"))

    assert lines == [
        Line("state", "Tehty"),
        Line("said", "Neljä tiimiä aloitti."),
        Line("meta", "Vahvistettu 12.10.2021"),
    ]


def test_draft_says_that_it_is_one_and_until_when() -> None:
    cell = FollowUpCell("Kesken.", "Käynnissä", date(2021, 11, 30), is_draft=True)

    lines = sheets.follow_up_lines(cell, words("fi"))

    assert lines[-1] == Line("meta", "Luonnos, vahvistetaan 30.11.2021 mennessä")


def test_correction_shows_what_it_corrects() -> None:
    cell = FollowUpCell("Kuusi.", "Tehty", date(2021, 10, 12), corrected="Viisi.")

    lines = sheets.follow_up_lines(cell, words("fi"))

    assert lines[-1] == Line("meta", "Korjaa aiemman: Viisi.")


def test_follow_up_of_the_document_itself_is_printed_as_it_is() -> None:
    lines = sheets.follow_up_lines(FollowUpCell("Haettu keväällä"), words("fi"))

    assert lines == [Line("said", "Haettu keväällä")]


def test_long_follow_up_is_whole_only_by_choice() -> None:
    text = "sana " * 80 + "loppu"

    chosen = sheets.follow_up_lines(FollowUpCell(text, is_long=True), words("fi"))
    usual = sheets.follow_up_lines(FollowUpCell(text), words("fi"))

    assert (chosen[0].text, len(usual[0].text) <= 300) == (text, True)


def test_line_ends_part_paragraphs_and_empty_ones_are_left_out() -> None:
    lines = sheets.cells(row(measure="Yksi\n\n  Kaksi "), words("fi"))[1]

    assert lines == [Line("words", "Yksi"), Line("words", "Kaksi")]


def test_approval_line_holds_annex_body_day_and_section() -> None:
    given = sheet(annex="Liite 2", section="§ 14")

    line = sheets.approval_line(given, words("fi"))

    assert line == "Liite 2 / hyvinvointilautakunta 26.1.2021, § 14"


def test_approval_line_is_empty_when_nothing_is_known() -> None:
    given = sheet(body="", approved_on=None)

    assert sheets.approval_line(given, words("fi")) == ""


def test_period_is_said_only_when_the_title_does_not() -> None:
    days = {"starts_on": date(2021, 3, 1), "ends_on": date(2022, 12, 31)}

    untold = sheets.period_line(sheet(title="Ohjelma", **days), words("fi"))
    told = sheets.period_line(sheet(title="Ohjelma 2021-2022", **days), words("fi"))

    assert (untold, told) == ("Ohjelmakausi 1.3.2021–31.12.2022", "")


def test_edition_line_says_whose_copy_it_is() -> None:
    public = sheet(edition="public", unit="Lastensuojelu")

    line = sheets.edition_line(public, words("fi"))

    assert line == "Lastensuojelu. Julkinen kappale. Tilanne 15.10.2021"


def test_characters_that_no_document_may_hold_are_dropped() -> None:
    given = sheet(row(measure="a\x00b\x1b\ud800\ufffe\x85c\r\nd\te"), title="x\x07y")

    clean = sheets.printable(given)

    assert (clean.title, clean.rows[0].measure) == ("xy", "ab\nc\nd e")


def test_headings_that_are_not_six_are_refused() -> None:
    with pytest.raises(ColumnsMissing) as error:
        sheet(column_labels=("Toimenpide",))

    assert error.value.values == {"count": 1}


@pytest.mark.parametrize(
    ("language", "written"),
    [("fi", "5.1.2021"), ("sv", "5.1.2021"), ("en-GB", "5 January 2021"), ("de", "5.1.2021")],
)
def test_days_are_written_as_the_language_does(language: str, written: str) -> None:
    assert words(language).day(date(2021, 1, 5)) == written
