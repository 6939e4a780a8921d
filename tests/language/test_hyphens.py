"""Hyphens of line ends go, hyphens of words stay."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.language.hyphens import join_lines, unbroken_words

REAL_WORDS = Path(__file__).with_name("hyphens_list.tsv")
LEAST_SHARE = 0.97

SOFT = {
    "toimenpi-/deohjelma": "toimenpideohjelma",
    "Kehittämis-/kohde": "Kehittämiskohde",
    "aika-/taulu": "aikataulu",
    "Vastuuhen-/kilö": "Vastuuhenkilö",
    "näh-/den": "nähden",
    "läpi-/käyminen": "läpikäyminen",
    "seu-/rannasta": "seurannasta",
    "tii-/viimpi": "tiiviimpi",
    "asiakas-/työlle": "asiakastyölle",
    "määrittelemi-/nen": "määritteleminen",
    "ai-/kaa": "aikaa",
    "si-/sällön": "sisällön",
    "työ-/hön": "työhön",
    "Työn opas-/tus/perehdyttä-/minen": "Työn opastus/perehdyttäminen",
    "kehittämi-/nen/Effica": "kehittäminen/Effica",
    "osallis-/tava/dialoginen": "osallistava/dialoginen",
    "Ea -koulutuk-/set": "Ea -koulutukset",
    "Haltuun-pro-/jekti": "Haltuun-projekti",
    "Työhön-val-/mentaja": "Työhön-valmentaja",
    "Lean-koulut-/taja": "Lean-kouluttaja",
    "LUMO-hank-/keen": "LUMO-hankkeen",
    "ohjaus- ja neu-/vonta/chat": "ohjaus- ja neuvonta/chat",
    "Työsuojelu-/valtuutettu": "Työsuojeluvaltuutettu",
    "Lä-/hiesimies/tiimi": "Lähiesimies/tiimi",
    "työyh-/teisö/lä-/hiesimiehet": "työyhteisö/lähiesimiehet",
    "koulu-/tusvastaava": "koulutusvastaava",
    "Loppusyksy/2020/ alku-/vuosi 2021": "Loppusyksy 2020/ alkuvuosi 2021",
    "(mak-/susit.)": "(maksusit.)",
    "asi-/akkaista": "asiakkaista",
    "var-/tijan": "vartijan",
    "käytettä-/vissä": "käytettävissä",
    "Turvallisuus-/koulutus": "Turvallisuuskoulutus",
    "perehdy-/tysvastuu + työryhmä": "perehdytysvastuu + työryhmä",
    "kes-/ken": "kesken",
    "Pro-/jekti": "Projekti",
    "Fysio-/terapeutti": "Fysioterapeutti",
    "webi-/naari": "webinaari",
    "arbetarskydds-/fullmäktig": "arbetarskyddsfullmäktig",
    "utveck-/ling": "utveckling",
    "TYÖHYVINVOIN-/TIOHJELMA": "TYÖHYVINVOINTIOHJELMA",
}
HARD = {
    "sisältö-/ja menetelmäkoulutukset": "sisältö- ja menetelmäkoulutukset",
    "avo-/ja sijaishuolto": "avo- ja sijaishuolto",
    "tuki-/tai ohjaustyö": "tuki- tai ohjaustyö",
    "äitiys-/sekä lastenneuvola": "äitiys- sekä lastenneuvola",
    "vår-/och höstterminen": "vår- och höstterminen",
    "short-/and long-term": "short- and long-term",
    "linja-/auto": "linja-auto",
    "osa-/alue": "osa-alue",
    "osa-/alueen työstö": "osa-alueen työstö",
    "raja-/arvo": "raja-arvo",
    "ilta-/aika": "ilta-aika",
    "vapaa-/aika": "vapaa-aika",
    "kuorma-/auto": "kuorma-auto",
    "maa-/ala": "maa-ala",
    "loma-/asunto": "loma-asunto",
    "syy-/yhteys": "syy-yhteys",
    "koti-/ilta": "koti-ilta",
    "teko-/oppi": "teko-oppi",
    "työ-/ö": "työ-ö",
    "TYHY-/tiimi": "TYHY-tiimi",
    "TYHY-/toiminta": "TYHY-toiminta",
    "LUMO-/hankkeen": "LUMO-hankkeen",
    "HR-/palvelut": "HR-palvelut",
    "IT-/tuki": "IT-tuki",
    "SoteDialogit-/hanke": "SoteDialogit-hanke",
    "WPro-/ilmoitus": "WPro-ilmoitus",
    "Excel-/taulukko": "Excel-taulukko",
    "Zoom-/koulutus": "Zoom-koulutus",
    "e-/lasku": "e-lasku",
    "A-/todistus": "A-todistus",
    "B-/osa": "B-osa",
    "3-/vuotias": "3-vuotias",
    "24-/tuntinen": "24-tuntinen",
    "Covid-19-/ohje": "Covid-19-ohje",
    "Etelä-/Savo": "Etelä-Savo",
    "Pohjois-/Suomi": "Pohjois-Suomi",
    "2020-/2022": "2020-2022",
    "Syksy 2020-/kevät 2021": "Syksy 2020-kevät 2021",
    "tiimityö -/enemmän aikaa": "tiimityö - enemmän aikaa",
    "1.8.–/31.12.2020": "1.8.– 31.12.2020",
}


@pytest.mark.parametrize(("broken", "whole"), SOFT.items(), ids=SOFT)
def test_hyphen_that_a_line_end_put_goes(broken: str, whole: str) -> None:
    assert join_lines(_lines(broken)) == whole


@pytest.mark.parametrize(("broken", "whole"), HARD.items(), ids=HARD)
def test_hyphen_of_the_word_stays(broken: str, whole: str) -> None:
    assert join_lines(_lines(broken)) == whole


def _lines(broken: str) -> list[str]:
    """Cut where a "/" has no space after it and a hyphen, dash or no slash before it."""
    for mark in ("-/", "–/", "syksy/"):
        broken = broken.replace(mark, mark[:-1] + "\n")
    return broken.split("\n")


@pytest.mark.parametrize(
    ("lines", "known", "whole"),
    [
        (["Haltuun-", "projekti"], {"Haltuun-projekti"}, "Haltuun-projekti"),
        (["työ-", "ohje"], {"työohje"}, "työohje"),
        (["loma-", "aika"], {"lomaaika"}, "lomaaika"),
        (["Lean-", "kouluttaja"], {"Lean"}, "Lean-kouluttaja"),
        (["Työn-", "jako"], {"Työn"}, "Työnjako"),
        (["Haltuun-", "projekti"], set(), "Haltuunprojekti"),
    ],
)
def test_what_the_document_writes_elsewhere_decides(
    lines: list[str], known: set[str], whole: str
) -> None:
    assert join_lines(lines, known=known) == whole


def test_unbroken_word_is_known_in_its_other_case_forms() -> None:
    known = unbroken_words(["Vastuussa on Haltuun-projekti.", "Työn jako"])

    assert join_lines(["Haltuun-", "projektin työn-", "jako"], known=known) == (
        "Haltuun-projektin työnjako"
    )


def test_first_part_that_the_document_hyphens_is_hyphened_before_other_words() -> None:
    known = unbroken_words(["Må bra-gruppen ordnar.", "linja-auto"])

    assert join_lines(["må bra-", "dag linja-", "tyksen"], known=known) == "må bra-dag linjatyksen"


def test_space_after_a_hyphen_tells_a_hyphen_of_the_text() -> None:
    lines = ["viimpi tiimityö- ", "enemmän ai-", "kaa asiakas-", "työlle "]

    assert join_lines(lines, spaces_tell=True) == "viimpi tiimityö - enemmän aikaa asiakastyölle"


def test_soft_hyphen_characters_go() -> None:
    assert join_lines(["työ\u00adsuo\u00ad", "jelu"]) == "työsuojelu"


def test_empty_lines_and_extra_spaces_are_folded() -> None:
    assert join_lines(["  työ ", "", "  ja   lepo"]) == "työ ja lepo"


@given(st.lists(st.text(max_size=15), max_size=8))
def test_no_lines_crash_and_no_letter_is_lost(lines: list[str]) -> None:
    joined = join_lines(lines)

    assert [c for c in joined if c.isalnum()] == [c for line in lines for c in line if c.isalnum()]


def test_real_words_broken_at_line_ends_are_whole_again() -> None:
    pairs = [line.split("\t") for line in REAL_WORDS.read_text(encoding="utf-8").splitlines()]

    wrong = [
        (broken, joined, right)
        for broken, right in pairs
        if (joined := join_lines(broken.replace("-/", "-\n").split("\n"))) != right
    ]

    share = 1 - len(wrong) / len(pairs)
    assert len(pairs) >= 300
    assert share >= LEAST_SHARE, f"{share:.1%} of {len(pairs)} pairs are right; not {wrong}"


def test_a_short_abbreviation_is_told_from_a_syllable() -> None:
    assert join_lines(["it-", "tuki ja it-", "seohjautuvuus"]) == "it-tuki ja itseohjautuvuus"
    assert join_lines(["te-", "palvelut te-", "hostuvat"]) == "te-palvelut tehostuvat"
