"""What a file of people would change."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.organisation.importing import columns, errors, rules
from toimi.organisation.importing.rules import Known, KnownPerson

UNIT, OTHER = 1, 2
LIISA = KnownPerson(
    pk=7,
    name="Liisa Virtanen",
    email="liisa@kunta.fi",
    external_id="100",
    phone="",
    starts_on=None,
    ends_on=None,
    is_managed=True,
    roles=frozenset({("worker", UNIT)}),
)
COLUMNS = ["external_id", "name", "email", "unit", "role", "team", "share", "ends_on"]


def known(*people: KnownPerson) -> Known:
    return Known(
        people=people,
        units={"keskus": UNIT, "länsi": OTHER, "sama": None},
        roles={"työntekijä": "worker", "tiimivastaava": "team_lead"},
        teams={(UNIT, "arviointi"): 3},
        default_unit=UNIT,
    )


def planned(*rows: list[str], people: tuple[KnownPerson, ...] = (LIISA,)) -> list[rules.Item]:
    whole = [(*row, *[""] * (len(COLUMNS) - len(row))) for row in rows]
    return rules.plan(whole, range(2, len(rows) + 2), COLUMNS, known(*people))


def test_a_row_of_nobody_known_makes_a_person() -> None:
    (item,) = planned(["101", "Matti Meri", "Matti@Kunta.fi", "Länsi", "Tiimivastaava"])

    assert (item.kind, item.unit, item.role) == ("new", OTHER, "team_lead")
    assert item.values == {
        "name": "Matti Meri",
        "external_id": "101",
        "email": "matti@kunta.fi",
    }


def test_a_person_is_known_by_number_and_told_what_changes() -> None:
    (item,) = planned(["100", "Liisa Meri", "liisa.meri@kunta.fi"])

    assert (item.kind, item.person) == ("changed", 7)
    assert item.changes == (
        ("name", "Liisa Virtanen", "Liisa Meri"),
        ("email", "liisa@kunta.fi", "liisa.meri@kunta.fi"),
    )


def test_what_is_there_already_changes_nothing_and_an_empty_cell_says_nothing() -> None:
    (item,) = planned(["100", "Liisa Virtanen", "", "Keskus", "työntekijä"])

    assert (item.kind, item.changes) == ("same", ())


def test_a_new_team_or_place_is_a_change() -> None:
    items = planned(
        ["100", "Liisa Virtanen", "", "", "", "Arviointi", "60 %"],
    )

    assert [(i.kind, i.team, i.new_team, i.share) for i in items] == [("changed", 3, "", 60)]


def test_a_team_that_is_not_there_is_made() -> None:
    (item,) = planned(["101", "Matti", "", "Länsi", "", "Avohuolto"])

    assert (item.team, item.new_team) == (None, "Avohuolto")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["", "Nimi Vain"], "Henkilönumero ja sähköposti puuttuvat."),
        (["5", ""], "Nimi puuttuu."),
        (["5", "A", "ei-osoite"], "”{email}” ei ole sähköpostiosoite."),
        (["5", "A", "", "Itä"], "Yksikköä ”{unit}” ei ole."),
        (["5", "A", "", "Sama"], "Yksiköitä nimeltä ”{unit}” on useita. Kirjoita tunnus."),
        (["5", "A", "", "", "kuningas"], "Roolia ”{role}” ei ole."),
        (
            ["5", "A", "", "", "", "Arviointi", "140"],
            "Osuuden ”{text}” täytyy olla 1–100 prosenttia.",
        ),
        (
            ["5", "A", "", "", "", "", "", "31.2.2027"],
            "”{text}” ei ole päivä. Kirjoita esimerkiksi 24.11.2026.",
        ),
        (
            ["5", "A", "liisa@kunta.fi"],
            "Sähköposti on jo henkilöllä {name}, jolla on toinen henkilönumero.",
        ),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(row: list[str], reason: str) -> None:
    (item,) = planned(row)

    assert (item.kind, item.reason) == ("refused", reason)


def test_the_same_person_twice_in_the_file_is_taken_once() -> None:
    items = planned(["5", "A", "a@b.fi"], ["5", "A", "a@b.fi"], ["6", "B", "a@b.fi"])

    assert [item.kind for item in items] == ["new", "refused", "refused"]
    assert items[1].reason_values == {"row": 2}


def test_two_people_of_one_name_are_two_people() -> None:
    items = planned(["5", "Matti Meri"], ["6", "Matti Meri"])

    assert [item.kind for item in items] == ["new", "new"]


def test_who_is_elsewhere_is_not_touched() -> None:
    elsewhere = KnownPerson(**{**vars(LIISA), "is_managed": False})

    (item,) = planned(["100", "Liisa Meri"], people=(elsewhere,))

    assert item.reason == "Henkilö on toisessa yksikössä, jota et hoida."


def test_a_first_and_a_last_name_make_a_name_and_days_are_read() -> None:
    chosen = ["first_name", "last_name", "email", "starts_on", "ends_on"]
    row = ["Aino", "Aalto", "aino@kunta.fi", "2026-01-07", "30.6.2026"]

    (item,) = rules.plan([row], [2], chosen, known())

    assert item.values == {
        "name": "Aino Aalto",
        "email": "aino@kunta.fi",
        "starts_on": date(2026, 1, 7),
        "ends_on": date(2026, 6, 30),
    }


@given(st.lists(st.lists(st.text(max_size=30), min_size=8, max_size=8), max_size=12))
def test_each_row_has_one_item_and_who_is_taken_is_taken_once(rows: list[list[str]]) -> None:
    items = planned(*rows)

    keys = [i.values["external_id"] for i in items if "external_id" in i.values]
    assert [item.number for item in items] == list(range(2, len(rows) + 2))
    assert len(keys) == len(set(keys))
    assert all((item.kind == "refused") == bool(item.reason) for item in items)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            ["Hlönro", "Sukunimi", "Etunimi", "Sähköposti", "Kustannuspaikka"],
            ["external_id", "last_name", "first_name", "email", ""],
        ),
        (["Namn", "E-post", "Enhet", "Roll"], ["name", "email", "unit", "role"]),
        (
            ["Employee ID", "Full name", "E-mail", "Start"],
            ["external_id", "name", "email", "starts_on"],
        ),
    ],
)
def test_columns_are_guessed_by_their_headings(headings: list[str], expected: list[str]) -> None:
    assert columns.guess(headings) == expected


@pytest.mark.parametrize(
    ("chosen", "error"),
    [
        (["name", "name", "email"], errors.SameColumnTwice),
        (["email", "first_name"], errors.NoName),
        (["name", "phone"], errors.NoKey),
    ],
)
def test_columns_that_tell_nobody_apart_are_refused(
    chosen: list[str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        columns.check(chosen, columns.FIELDS)
