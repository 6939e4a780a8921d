"""A first name and an initial is a name; a role, team or group and a letter is not."""

import pytest

from toimi.language.names import looks_like_name
from toimi.language.responsibles import split_responsibles

PHRASES = {
    "Kaisa K.": True,
    "Kaisa K": True,
    "K. Virtanen": True,
    "Palveluesimies K.": False,
    "Työhyvinvointi A": False,
    "Ryhmä K.": False,
}


@pytest.mark.parametrize(("phrase", "is_name"), PHRASES.items(), ids=PHRASES)
def test_short_form_is_a_name_unless_a_role_is_in_it(phrase: str, is_name: bool) -> None:
    assert looks_like_name(phrase) == is_name


def test_short_name_keeps_its_capital_and_its_dot() -> None:
    phrases = split_responsibles("Kaisa K., tiimivastaava")

    assert [phrase.text for phrase in phrases] == ["Kaisa K.", "tiimivastaava"]
