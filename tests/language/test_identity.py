import pytest

from toimi.language.identity import (
    IDENTITY_CODE,
    PHONE_NUMBER,
    STREET_ADDRESS,
    has_identity_code,
    sensitive,
)
from toimi.language.names import looks_like_name


@pytest.mark.parametrize(
    "text",
    ["Asiakas 131052-308T tuli", "131052-308t", "(010594Y9032)", "käynti:020594X903P."],
)
def test_an_identity_code_is_found(text: str) -> None:
    assert has_identity_code(text)


@pytest.mark.parametrize(
    "text",
    ["131052-308U", "Asianumero 2251/01.04.02/2020", "puh. 044 7180 000", "", "131052-308", "1.1."],
)
def test_other_numbers_are_no_identity_codes(text: str) -> None:
    assert not has_identity_code(text)


@pytest.mark.parametrize(
    ("phrase", "is_name"),
    [
        ("N. N.", True),
        ("M. Virtanen", True),
        ("Maija Virtanen", True),
        ("Anna-Liisa Mäki-Petäjä", True),
        ("Työhyvinvointipari", False),
        ("TYHY-tiimi", False),
        ("Haltuun-projekti", False),
        ("työsuojelu", False),
        ("Lean-kouluttaja", False),
    ],
)
def test_a_name_is_told_by_its_form(phrase: str, is_name: bool) -> None:
    assert looks_like_name(phrase) == is_name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Soita 040 123 4567", (PHONE_NUMBER, "040 123 4567")),
        ("numero 0401234567.", (PHONE_NUMBER, "0401234567")),
        ("+358 40 1234567", (PHONE_NUMBER, "+358 40 1234567")),
        ("00358 40 1234567", (PHONE_NUMBER, "00358 40 1234567")),
        ("p. 019-123456", (PHONE_NUMBER, "019-123456")),
        ("asuu Pihlajakadulla 3", (STREET_ADDRESS, "Pihlajakadulla 3")),
        ("Mannerheimintie 12 A", (STREET_ADDRESS, "Mannerheimintie 12 A")),
        ("Tampereentie 1245", (STREET_ADDRESS, "Tampereentie 1245")),
        ("Skolgatan 5", (STREET_ADDRESS, "Skolgatan 5")),
        ("hän on 131052-308T", (IDENTITY_CODE, "131052-308T")),
    ],
)
def test_what_must_not_be_kept_is_found_by_its_pattern(text: str, found: tuple[str, str]) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in sensitive(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "toimenpide 22 tehtiin 18.10.2021 klo 09.30–10.00",
        "02 03 2021",
        "738/2002 9 §",
        "Palvelutie on 3 km, tie 5 suljettu",
        "Työtie 2021",
        "vko 046, 050 asiakasta",
        "1 250,50 euroa 14 työntekijälle",
        "Asianumero 2251/01.04.02/2020",
        "Kotikatu",
    ],
)
def test_days_numbers_and_words_are_nothing_of_the_kind(text: str) -> None:
    assert sensitive(text) == []
