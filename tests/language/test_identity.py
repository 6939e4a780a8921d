import pytest

from toimi.language.identity import has_identity_code
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
