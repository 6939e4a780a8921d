"""A responsible cell becomes phrases with the roles that they mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.language.periods import Period
from toimi.language.responsibles import misplaced_schedule, split_responsibles

CELLS: dict[str, list[tuple[str, str | None]]] = {
    "Lähiesimies ja työyhteisö/ tiimivastaavat": [
        ("lähiesimies", "line_manager"),
        ("työyhteisö", "worker"),
        ("tiimivastaavat", "team_lead"),
    ],
    "Esihenkilöt sekä henkilöstö": [("esihenkilöt", "line_manager"), ("henkilöstö", "worker")],
    "Koko työyhteisö, työsuojelu": [("koko työyhteisö", "worker"), ("työsuojelu", "osh_delegate")],
    "tiimi vastaavat": [("tiimivastaavat", "team_lead")],
    "Työhön-valmentaja": [("työhönvalmentaja", None)],
    "Lean-kouluttaja": [("Lean-kouluttaja", None)],
    "TYHY-tiimi + HR": [("TYHY-tiimi", None), ("HR", None)],
    "Työyhteisö lähiesimies työsuojelu": [
        ("työyhteisö", "worker"),
        ("lähiesimies", "line_manager"),
        ("työsuojelu", "osh_delegate"),
    ],
    "Perehdytys: tiimivastaavat lähiesimiehet": [
        ("tiimivastaavat", "team_lead"),
        ("lähiesimiehet", "line_manager"),
    ],
    "Lähiesimiehet; Lähiesimiehet ja työyhteisö": [
        ("lähiesimiehet", "line_manager"),
        ("työyhteisö", "worker"),
    ],
    "Johtava sosiaalityöntekijä ja sosiaaliohjaajat": [
        ("johtava sosiaalityöntekijä", "line_manager"),
        ("sosiaaliohjaajat", "worker"),
    ],
    "Työterveyshuolto & työfysioterapeutti": [
        ("työterveyshuolto", "occupational_health"),
        ("työfysioterapeutti", "occupational_health"),
    ],
    "työsuojelupäällikkö": [("työsuojelupäällikkö", None)],
    "Palvelupäällikkö": [("palvelupäällikkö", "line_manager")],
    "HR asiantuntija, Kuopion kaupungin työnohjaajat": [
        ("HR asiantuntija", None),
        ("Kuopion kaupungin työnohjaajat", None),
    ],
    "systeemisen työn asiantuntijat": [("systeemisen työn asiantuntijat", None)],
    "tiimi- ja koulutusvastaavat": [("tiimivastaavat", "team_lead"), ("koulutusvastaavat", None)],
    "työsuojelu- ja työhyvinvointipari": [
        ("työsuojelupari", "osh_delegate"),
        ("työhyvinvointipari", None),
    ],
    "Närchefer och personalen": [("närchefer", "line_manager"), ("personalen", "worker")],
    "Arbetarskyddet samt företagshälsovården": [
        ("arbetarskyddet", "osh_delegate"),
        ("företagshälsovården", "occupational_health"),
    ],
    "Lähiesihenkilö ja tiimivastaava yhdessä": [
        ("lähiesihenkilö", "line_manager"),
        ("tiimivastaava", "team_lead"),
    ],
    "1. Lähiesimies 2. työntekijät": [("lähiesimies", "line_manager"), ("työntekijät", "worker")],
    "Lähiesimies (vastuu), tiimi": [("lähiesimies (vastuu)", "line_manager"), ("tiimi", None)],
    "Sosiaali- ja terveysjohtaja": [("sosiaali- ja terveysjohtaja", "line_manager")],
    "Ledande socialarbetaren": [("ledande socialarbetaren", "line_manager")],
    "Team leads & line managers": [("team leads", "team_lead"), ("line managers", "line_manager")],
    "Line managers and staff": [("line managers", "line_manager"), ("staff", "worker")],
    "Työsuojeluvaltuutettu/työterveys.": [
        ("työsuojeluvaltuutettu", "osh_delegate"),
        ("työterveys", "occupational_health"),
    ],
    "lähiesimiehen sijainen": [("lähiesimiehen sijainen", None)],
    "": [],
    " / ja ; ": [],
}


PHRASES: dict[str, list[str]] = {
    "Lähiesihenkilön vastuulla": ["lähiesihenkilö"],
    "Vastuu: palvelupäälliköllä": ["palvelupäällikkö"],
    "vastuuhenkilönä Anna Aalto": ["Anna Aalto"],
    "lähiesihenkilöiden ja työsuojeluvaltuutetun yhteistyö": [
        "lähiesihenkilöt",
        "työsuojeluvaltuutettu",
    ],
    "Lähiesihenkilö yhdessä työyhteisön kanssa": ["lähiesihenkilö", "työyhteisö"],
    "Esihenkilöt, tukena työterveyshuolto": ["esihenkilöt", "työterveyshuolto"],
    "Lähiesihenkilöt työterveyshuollon tuella": ["lähiesihenkilöt", "työterveyshuolto"],
    "lähi- ja palveluesihenkilöt": ["lähiesihenkilöt", "palveluesihenkilöt"],
    "työsuojelupäällikkö/-valtuutettu": ["työsuojelupäällikkö", "työsuojeluvaltuutettu"],
    "johtavan sosiaalityöntekijän": ["johtava sosiaalityöntekijä"],
    "Oma esihenkilönsä": ["oma esihenkilö"],
    "Esimiehet vastaavat, työntekijät osallistuvat": ["esimiehet", "työntekijät"],
    "vastaavat hoitajat": ["vastaavat hoitajat"],
    "HR: koulutusten tilaus; esihenkilöt: osallistuminen": ["HR", "esihenkilöt"],
    "1) rehtori 2) opettajat": ["rehtori", "opettajat"],
    "a) rehtori\nb) opettajat": ["rehtori", "opettajat"],
    "osaston esihenkilö – varalla tiiminvetäjä": ["osaston esihenkilö", "tiiminvetäjä"],
    "Esihenkilö (työsuojeluvaltuutettu mukana)": ["esihenkilö", "työsuojeluvaltuutettu"],
    "Matti Meikäläinen (esihenkilö)": ["Matti Meikäläinen (esihenkilö)"],
    "Tyhy-tiimi, Chat-työryhmä, Hankinta-asiantuntija ja Lean-kouluttaja": [
        "tyhy-tiimi",
        "chat-työryhmä",
        "hankinta-asiantuntija",
        "Lean-kouluttaja",
    ],
    "hankinnoista vastaava puutarhuri": ["hankinnoista vastaava puutarhuri"],
    "Esihenkilöt. Tukena työterveyshuolto.": ["esihenkilöt", "työterveyshuolto"],
    "Personalchefen med hjälp av företagshälsovården": [
        "personalchefen",
        "företagshälsovården",
    ],
    "Päiväkodin johtaja": ["päiväkodin johtaja"],
    "Närchefen tillsammans med arbetarskyddskommissionen": [
        "närchefen",
        "arbetarskyddskommissionen",
    ],
    "Enhetschefen i samarbete med företagshälsovården": [
        "enhetschefen",
        "företagshälsovården",
    ],
    "Line managers in cooperation with the OSH committee": ["line managers", "OSH committee"],
    "Head of unit; occupational health service": ["head of unit", "occupational health service"],
}


@pytest.mark.parametrize(("cell", "expected"), PHRASES.items(), ids=PHRASES)
def test_each_who_is_named_is_a_phrase_in_its_base_form(cell: str, expected: list[str]) -> None:
    assert [phrase.text for phrase in split_responsibles(cell)] == expected


CLEAR = (
    "Lastensuojelun avopalvelut",
    "Kiinteistöhuolto",
    "Työnopastajat",
    "Mentorit",
    "Rehtorikokous",
    "ICT-pedagogi",
    "mentorer",
    "Mentors",
    "Työkykyryhmä",
    "Veturi-hanke",
    "kaikki",
    "koko talo",
    "johtoryhmän jäsenet",
    "hyvinvointialueen tietohallinto",
    "Socialkansliets ledningsgrupp",
    "Occupational health service",
)
UNCLEAR = ("LUMO", "TTH", "Xyzzy", "työfysioterapeutin arviot", "Kuopio K.")


@pytest.mark.parametrize(
    ("phrase", "is_clear"), [*((p, True) for p in CLEAR), *((p, False) for p in UNCLEAR)]
)
def test_a_body_is_clear_by_its_shape_and_an_abbreviation_is_not(
    phrase: str, is_clear: bool
) -> None:
    found = split_responsibles(phrase)

    assert [(p.is_known, p.is_name) for p in found] == [(is_clear, False)]


@pytest.mark.parametrize(("cell", "expected"), CELLS.items(), ids=CELLS)
def test_cell_becomes_phrases_with_roles(cell: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(phrase.text, phrase.role) for phrase in split_responsibles(cell)] == expected


def test_paragraphs_are_split_like_lines() -> None:
    phrases = split_responsibles(["Lähiesimies ja", "työryhmä", "Työsuojeluvaltuutettu"])

    assert [phrase.text for phrase in phrases] == [
        "lähiesimies",
        "työryhmä",
        "työsuojeluvaltuutettu",
    ]


def test_name_keeps_its_capitals_and_is_marked() -> None:
    phrases = split_responsibles("N. N. + työyhteisö, Maija Meikäläinen")

    assert [(phrase.text, phrase.is_name) for phrase in phrases] == [
        ("N. N.", True),
        ("työyhteisö", False),
        ("Maija Meikäläinen", True),
    ]


def test_span_is_the_place_of_the_words() -> None:
    cell = "Perehdytys: tiimi vastaavat ja Työhön-valmentaja"

    spans = [phrase.span for phrase in split_responsibles(cell)]

    assert [cell[first:last] for first, last in spans] == ["tiimi vastaavat", "Työhön-valmentaja"]


def test_times_among_the_responsibles_are_set_aside_and_told() -> None:
    cell = "Työfysioterapeutin arviot syksy 2020 ja kevät 2021; työyhteisö"

    schedule = misplaced_schedule(cell)

    assert [phrase.text for phrase in split_responsibles(cell)] == [
        "työfysioterapeutin arviot",
        "työyhteisö",
    ]
    assert schedule is not None
    assert schedule.periods == (
        Period(date(2020, 8, 1), date(2020, 12, 31)),
        Period(date(2021, 1, 1), date(2021, 5, 31)),
    )


def test_no_time_among_the_responsibles_is_none() -> None:
    assert misplaced_schedule("Lähiesimies ja työyhteisö") is None


@given(st.one_of(st.text(max_size=120), st.lists(st.text(max_size=30), max_size=5)))
def test_no_text_crashes_and_spans_are_in_it(cell: str | list[str]) -> None:
    whole = cell if isinstance(cell, str) else "\n".join(cell)

    phrases = split_responsibles(cell)

    assert all(0 <= first < last <= len(whole) for first, last in (p.span for p in phrases))
    assert len({phrase.text.casefold() for phrase in phrases}) == len(phrases)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Ansvarig sjukskötare", ["ansvarig sjukskötare"]),
        ("ansvariga läraren, föreståndaren", ["ansvariga läraren", "föreståndaren"]),
        ("Ansvarig: rektor", ["rektor"]),
        ("Kehittämispäällikkö (vetäjä), järjestöt", ["kehittämispäällikkö", "järjestöt"]),
        ("Rehtori koollekutsujana, opettajat", ["rehtori", "opettajat"]),
    ],
)
def test_words_on_who_leads_belong_to_their_role(text: str, phrases: list[str]) -> None:
    assert [phrase.text for phrase in split_responsibles(text)] == phrases
