"""Words in any form find each other: pairs written by hand, before the code."""

import pytest

from toimi.language import lemmas
from toimi.language.lemmas import asked_terms, text_terms

FINNISH = """
koulutuksiin koulutus | koulutus koulutuksiin | koulutusten koulutuksella | koulutuksemme koulutus
kävely turvallisuuskävely | kävely turvallisuuskävelyllä | kävelyille turvallisuuskävelyt
turvallisuuskävelyistä turvallisuuskävelyllä | turvallisuus turvallisuuskävelyn
esihenkilöiden esihenkilö | esihenkilölle lähiesihenkilöt | esimiehet lähiesimiehen
työnjako työnjaon | työn työnjakoa | työ etätöissä | etätyö etätöitä | töihin sosiaalityö
sijaiset sijaisten | sijainen sijaisjärjestelyt | sijaisia kesäsijaisten
riski riskienarvioinnissa | arviointi riskienarviointiin | riskienarviointi riskienarvioinnista
vuorovaikutustaidot vuorovaikutustaitoja | taito vuorovaikutustaidoissa
kokous työpaikkakokouksissa | kokoukset kokouksen | palaveri tiimipalavereissa
ilmoitus vaaratilanneilmoituksia | vaaratilanteet vaaratilanneilmoitus
perehdyttäminen perehdyttämisen | perehdyttää perehdyttämistä | perehdytys perehdytyksen
kehityskeskustelut kehityskeskustelujen | keskustelu kehityskeskusteluissa
kuormitus kuormitustekijöiden | kuormittava kuormittavien | uhka uhkatilanteissa
palautteen palautetta | palaute palautekäytännöt | tiedotteet viikkotiedotteella
pidetty pidettiin | käsiteltiin käsitellään | sovittu sovittiin | päivittää päivitetään
lasten lapsi | yöllä yötyön | vesien vesi | käsien käsi | väkivaltaa asiakasväkivallan
ilma sisäilmaongelmien | ongelmat sisäilmaongelma | tiimi tyhytiimin | jaksaminen työssäjaksamista
ilmoituksia haiproilmoitus | lääkärin työterveyslääkärille | valtuutettu työsuojeluvaltuutetun
vuorokauden vuorokaudessa | naiset naisten | ihmiset ihmisten | yhteistyö yhteistyötä
suunnitelma turvallisuussuunnitelmat | EU eu:n | tyhy TYHY-toiminta | toiminta Tyhy-toiminnan
"""
"""Asked, and a word of a text that it finds."""
APART = """
koulu koulutus | koulutus koulu | työ työtön | turvallisuuskävely kävely | kuusi kuusama
tila tilasto | esimies mies | palaveri veri | veri palaveri | talo taloudellinen
tuki tukkia | kieli kielto | vanki vankka | aika aikuinen | kokous kokouttaa | vuoro vuori
kunta kuntoutus | osa osallistua | asia asiakas | tarkastus tarkka | jako jaksaminen
"""
SWEDISH = """
utbildning utbildningarna | möten mötet | rond skyddsronden | arbetsmiljön arbetsmiljö
miljö arbetsmiljön | säkerhet säkerhetsrond | samtal medarbetarsamtalen | vikarier vikariernas
"""
ENGLISH = """
training trainings | meetings meeting | supervisors supervisor | walks walk | measure measures
"""


def pairs(rows: str) -> list[tuple[str, str]]:
    found = [pair.split() for line in rows.splitlines() for pair in line.split("|") if pair.strip()]
    return [(asked, said) for asked, said in found]


def finds(asked: str, said: str, language: str) -> bool:
    return not text_terms(said, language).isdisjoint(asked_terms(asked.casefold()))


@pytest.mark.parametrize(("rows", "language"), [(FINNISH, "fi"), (SWEDISH, "sv"), (ENGLISH, "en")])
def test_words_find_each_other_in_any_form(rows: str, language: str) -> None:
    lost = [pair for pair in pairs(rows) if not finds(*pair, language)]

    assert (lost, len(pairs(rows)) >= 5) == ([], True)


def test_there_are_enough_finnish_pairs() -> None:
    assert (len(pairs(FINNISH)) >= 60, len(pairs(APART)) >= 20) == (True, True)


def test_words_that_only_look_alike_do_not_find_each_other() -> None:
    found = [pair for pair in pairs(APART) if finds(*pair, "fi")]

    assert found == []


@pytest.mark.parametrize(
    ("word", "terms"),
    [
        ("turvallisuuskävelyllä", {"turvallisuuskävely", "turvallisuus", "kävely"}),
        ("työterveyshuollon", {"työterveyshuolto", "työterveys", "työ", "terveys", "huolto"}),
        ("työ", {"työ"}),
        ("xyzzy", {"xyzzy"}),
        ("2021", {"2021"}),
        ("3kk", {"3kk"}),
    ],
)
def test_a_word_is_kept_by_its_base_form_and_its_parts(word: str, terms: set[str]) -> None:
    assert lemmas.word_terms(word, "fi") == terms


@pytest.mark.parametrize(
    ("word", "base", "parts"),
    [
        ("introduktionskurs", "introduktionskurs", ("introduktion", "kurs")),
        ("personalbristen", "personalbrist", ("personal", "brist")),
        ("utvecklingsidé", "utvecklingsidé", ("utveckling", "idé")),
    ],
)
def test_a_swedish_noun_is_no_form_of_another_word(
    word: str, base: str, parts: tuple[str, ...]
) -> None:
    assert lemmas.analysis(word, "sv") == ((base,), parts)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Etätyö- ja TYHY-toiminta", [("etätyö",), ("tyhy", "toiminta", "tyhytoiminta")]),
        ("EU:n ohjeet", [("eu",), ("ohjeet",)]),
        ("IT-tuki", [("it", "tuki", "ittuki")]),
        ("vaa'an", [("vaaan",)]),
        ("koulu\u00adtus", [("koulutus",)]),
        ("a b 7 ja och the", [("7",)]),
        ("e\u0301lan\u0301", [("élań",)]),
        ("§12 <b>työ</b> \x00", [("12",), ("työ",)]),
        ("", []),
    ],
)
def test_words_are_told_from_what_is_round_them(text: str, pieces: list[tuple[str, ...]]) -> None:
    assert [word.pieces for word in lemmas.words(text)] == pieces


def test_a_word_has_its_place_in_the_text() -> None:
    text = "Pidettiin (turvallisuuskävely)."

    assert [text[word.start : word.end] for word in lemmas.words(text)] == [
        "Pidettiin",
        "turvallisuuskävely",
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("koultuus", ["koulutus"]),
        ("kävly", ["kävely"]),
        ("perehdytyss", ["perehdytys"]),
        ("turvalisuuskävelyllä", ["turvallisuuskävely"]),
        ("perehtydys", ["perehdytys"]),
        ("työ", []),
        ("xyzzyx", []),
    ],
)
def test_a_slip_finds_the_nearest_known_term(typed: str, meant: list[str]) -> None:
    known = {"koulutus", "turvallisuuskävely", "kävely", "perehdytys", "koulu", "työt"}

    assert lemmas.near(typed, known, limit=8) == meant


def test_a_slip_in_an_inflected_word_is_mended_by_the_dictionary() -> None:
    assert "koulutus" in lemmas.mended("koulutksiin")
    assert lemmas.mended("työ") == frozenset()


def test_a_word_of_any_length_and_letters_has_a_term() -> None:
    words = ["ä" * 500, "ß", "Ǆungla", "٣٤", "日本語", "e\u0301", "İstanbul"]

    kept = [sorted(text_terms(word)) for word in words]

    assert [all(term and len(term) <= 80 and " " not in term for term in t) for t in kept] == (
        [True] * len(words)
    )
