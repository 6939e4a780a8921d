"""What the lines above the table say."""

from datetime import date

import pytest

from toimi.reading.head import paragraphs_of, read_head


@pytest.mark.parametrize(
    ("line", "body", "day", "annex"),
    [
        ("Liite / tekninen lautakunta 3.2.2022", "tekninen lautakunta", date(2022, 2, 3), "Liite"),
        (
            "Liite 2 / henkilöstöjaosto 14.6.2022, § 9",
            "henkilöstöjaosto",
            date(2022, 6, 14),
            "Liite 2",
        ),
        (
            "Hyväksytty sivistyslautakunnassa 1.12.2023",
            "sivistyslautakunta",
            date(2023, 12, 1),
            "",
        ),
        ("Kaupunginhallitus 11.11.2024 § 300", "kaupunginhallitus", date(2024, 11, 11), ""),
        ("Bilaga 1 / bildningsnämnden 5.5.2023", "bildningsnämnden", date(2023, 5, 5), "Bilaga 1"),
    ],
)
def test_the_body_the_day_and_the_annex_are_read(
    line: str, body: str, day: date, annex: str
) -> None:
    head = read_head([line, "Varikon ohjelma"])

    assert (head.body, head.approved_on, head.annex) == (body, day, annex)


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Työsuojelun toimintaohjelma 2022–2025", date(2022, 1, 1), date(2025, 12, 31)),
        ("Hyvinvointisuunnitelma 2023-24", date(2023, 1, 1), date(2024, 12, 31)),
        ("Ohjelma vuodelle 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("Ohjelma 1.8.2022–31.7.2024", date(2022, 8, 1), date(2024, 7, 31)),
    ],
)
def test_the_years_of_the_title_are_the_programmes(title: str, start: date, end: date) -> None:
    head = read_head([title])

    assert (head.title, head.starts_on, head.ends_on) == (title, start, end)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Asianumero 2251/01.04.02/2020", "2251/01.04.02/2020"),
        ("Dnro 15/2021", "15/2021"),
        ("Asia 12 §", "Asia 12 §"),
        ("Diarienummer: KS 4:2", "KS 4:2"),
    ],
)
def test_the_case_number_is_read(line: str, number: str) -> None:
    assert read_head([line, "Ohjelma 2022"]).case_number == number


TITLE = "Varikon toimintaohjelma 2023–2025"


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        (
            "Ympäristö- ja terveyslautakunta 12.3.2024 § 31, liite 1",
            "ympäristö- ja terveyslautakunta",
            date(2024, 3, 12),
        ),
        ("Käsitelty: ytmk 3.3.2021", "ytmk", date(2021, 3, 3)),
        ("Päivitetty 1.2.2022", "", date(2022, 2, 1)),
        ("Päiväys: 5.6.23", "", date(2023, 6, 5)),
        ("Teknisessä lautakunnassa 1.2.2023", "tekninen lautakunta", date(2023, 2, 1)),
        ("Hyväksytty hallituksen kokouksessa 4.5.2023 § 4", "hallitus", date(2023, 5, 4)),
        ("Hyväksytty johtoryhmässä 4. toukokuuta 2023", "johtoryhmä", date(2023, 5, 4)),
        (
            "Godkänd av samarbetskommittén den 4 maj 2023",
            "samarbetskommittén",
            date(2023, 5, 4),
        ),
        ("Approved by the OSH committee on 4 May 2023", "OSH committee", date(2023, 5, 4)),
        ("OSH committee, May 4, 2023", "OSH committee", date(2023, 5, 4)),
        ("Luonnos 1.2.2023", "", None),
        ("Porin kaupunki, Tekninen lautakunta 1.2.2023", "tekninen lautakunta", date(2023, 2, 1)),
        ("Porin kaupunki Yhteistyötoimikunta 1.2.2023", "yhteistyötoimikunta", date(2023, 2, 1)),
        ("Porin kaupunki · sivistyslautakunta 1.2.2023", "sivistyslautakunta", date(2023, 2, 1)),
    ],
)
def test_who_approved_is_said_in_many_manners(line: str, body: str, day: date | None) -> None:
    head = read_head([line, TITLE])

    assert (head.title, head.body, head.approved_on) == (TITLE, body, day)


def test_the_day_of_approval_is_surer_than_that_of_writing() -> None:
    lines = ["Laadittu 1.2.2023", TITLE, "Käsitelty johtoryhmässä 2.3.2023"]

    head = read_head([*lines, "Hyväksytty: tekninen lautakunta 4.5.2023"])

    assert (head.body, head.approved_on) == ("tekninen lautakunta", date(2023, 5, 4))


def test_a_title_may_say_who_approved() -> None:
    head = read_head([f"{TITLE}, hyväksytty teknisessä lautakunnassa 4.5.2023"])

    assert (head.title, head.body, head.approved_on) == (
        TITLE,
        "tekninen lautakunta",
        date(2023, 5, 4),
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ["Kuopion kaupunki", "Työhyvinvoinnin ja", "työsuojelun ohjelma", "2023–2025"],
            "Työhyvinvoinnin ja työsuojelun ohjelma 2023–2025",
        ),
        (["LUONNOS", "TYÖHYVINVOINTIOHJELMA 2023"], "TYÖHYVINVOINTIOHJELMA 2023"),
        (["Sisällys", "1 Ohjelma ....... 3", "Työsuojeluohjelma 2023"], "Työsuojeluohjelma 2023"),
        (
            ["Työhyvinvoinnin toimenpiteet", "Ohjelmakausi: 2024–2026"],
            "Työhyvinvoinnin toimenpiteet",
        ),
        (["Sivu 1 (5)", "Ohjelma käsitellään vuosittain.", TITLE], TITLE),
    ],
)
def test_the_title_is_found_among_other_lines(lines: list[str], title: str) -> None:
    assert read_head(lines).title == title


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Ohjelmakausi 2024–2026", date(2024, 1, 1), date(2026, 12, 31)),
        ("vuosille 2023 ja 2024", date(2023, 1, 1), date(2024, 12, 31)),
        ("för åren 2023–2025", date(2023, 1, 1), date(2025, 12, 31)),
        ("lukuvuosi 2023–2024", date(2023, 8, 1), date(2024, 7, 31)),
        ("Voimassa 1.8.2023–31.7.2025", date(2023, 8, 1), date(2025, 7, 31)),
        ("1.8.–31.12.2023", date(2023, 8, 1), date(2023, 12, 31)),
        ("Vuosi 2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_the_term_is_found_under_the_title(line: str, start: date, end: date) -> None:
    head = read_head(["Työsuojelun toimintaohjelma", line])

    assert (head.starts_on, head.ends_on) == (start, end)


def test_the_files_properties_count_where_the_lines_say_nothing() -> None:
    told = {"title": "Varikon ohjelma", "approved_on": "2023-05-04"}

    alone = read_head(["Varikko"], properties=told)
    beside = read_head([TITLE, "Hyväksytty 1.2.2024"], properties=told)

    assert (alone.title, alone.approved_on) == ("Varikon ohjelma", date(2023, 5, 4))
    assert (beside.title, beside.approved_on) == (TITLE, date(2024, 2, 1))
    assert read_head(["Varikko"], properties={"title": "Microsoft Word - a.docx"}).title == (
        "Varikko"
    )


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        ("Hyvinvointivaliokunta hyväksyi suunnitelman 9.1.2023.", "hyvinvointivaliokunta", 9),
        ("Församlingsrådet 9.1.2023", "församlingsrådet", 9),
        ("Ansvarsområdet 9.1.2023", "", None),
        ("Yhteistyötoimikunnan hyväksymä 9.1.2023. Tärkeys: 1 = heti", "yhteistyötoimikunta", 9),
        ("Ohjelman on hyväksynyt johtoryhmä 9.1.2023", "johtoryhmä", 9),
        ("Hallitus käsitteli ja hyväksyi ohjelman kokouksessaan 9.1.2023", "hallitus", 9),
        ("Programmet har godkänts av kommunstyrelsen 9.1.2023", "kommunstyrelsen", 9),
        ("Käsitelty tiimissä 8.1.2023, hyväksytty johtoryhmässä 9.1.2023", "johtoryhmä", 9),
        ("Hyväksytty 9.1.2023 yhteistyötoimikunnassa", "yhteistyötoimikunta", 9),
        ("Hyväksytty kokouksessa 9.1.2023", "", 9),
    ],
)
def test_who_approved_is_found_in_a_sentence(line: str, body: str, day: int | None) -> None:
    head = read_head([TITLE, line])

    found = (head.title, head.body, head.approved_on)
    assert found == (TITLE, body, date(2023, 1, day) if day else None)


def test_lines_of_one_paragraph_are_told_apart() -> None:
    lines = [
        "Porin kaupunki                LIITE 1",
        "Johtoryhmä 9.1.2023",
        "Varikon työhyvinvoinnin",
        "ja työsuojelun ohjelma",
    ]

    head = read_head(paragraphs_of(lines))

    assert paragraphs_of(lines) == [
        "Porin kaupunki",
        "LIITE 1",
        "Johtoryhmä 9.1.2023",
        "Varikon työhyvinvoinnin ja työsuojelun ohjelma",
    ]
    assert (head.body, head.annex) == ("johtoryhmä", "LIITE 1")


def test_a_title_over_two_lines_is_one() -> None:
    head = read_head(["Åtgärdsprogram för arbetet i", "Raseborg 2025–2026"])

    assert head.title == "Åtgärdsprogram för arbetet i Raseborg 2025–2026"
