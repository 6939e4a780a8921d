"""The lexicon of roles: its size, its names in other languages, its case forms."""

import pytest

from toimi.language import roles

CODES = {
    None,
    "worker",
    "team_lead",
    "line_manager",
    "osh_delegate",
    "occupational_health",
    "committee_reader",
    "administrator",
}
CASES = {
    "palvelupäällikön": "palvelupäällikkö",
    "palvelupäälliköiden": "palvelupäälliköt",
    "esihenkilöllä": "esihenkilö",
    "lähiesihenkilöitä": "lähiesihenkilöt",
    "lähiesimiesten": "lähiesimiehet",
    "esimiehelle": "esimies",
    "työsuojeluvaltuutetun": "työsuojeluvaltuutettu",
    "työsuojeluvaltuutettujen": "työsuojeluvaltuutetut",
    "tiimivastaavilla": "tiimivastaavat",
    "työterveyshuollon": "työterveyshuolto",
    "työsuojelutoimikunnassa": "työsuojelutoimikunta",
    "johtoryhmälle": "johtoryhmä",
    "toimialajohtajien": "toimialajohtajat",
    "koordinaattoreilla": "koordinaattorit",
    "fysioterapeuteille": "fysioterapeutit",
    "henkilöstön": "henkilöstö",
    "avopalveluiden": "avopalvelut",
    "perhekeskuksen": "perhekeskus",
    "hankkeessa": "hanke",
    "esihenkilömme": "esihenkilö",
}


@pytest.mark.parametrize(("form", "nominative"), CASES.items(), ids=CASES)
def test_case_forms_have_their_nominatives(form: str, nominative: str) -> None:
    assert roles.base_form(form) == nominative


@pytest.mark.parametrize("word", ["kehittäminen", "kevät", "johtaja", "työ", "päivitys"])
def test_what_is_no_case_form_of_a_role_has_none(word: str) -> None:
    assert roles.base_form(word) is None


def test_each_line_of_the_lexicon_has_names_in_three_languages_and_a_code_of_toimi() -> None:
    wrong = [
        name
        for name in roles.names()
        if name.code not in CODES or not all((*name.finnish, *name.swedish, *name.english))
    ]

    assert wrong == []
    assert len({word for name in roles.names() for word in name.finnish}) >= 300


def test_a_role_has_its_name_in_another_language() -> None:
    assert roles.name_in("lähiesihenkilö", "sv") == "närchef"
    assert roles.name_in("arbetarskyddsfullmäktig", "fi") == "työsuojeluvaltuutettu"
    assert roles.name_in("työsuojelupäällikkö", "en") == "OSH manager"
    assert roles.name_in("kevät", "sv") is None
