"""Programmes without a table: labels, headings, lists, in documents and in plain text."""

import pytest

from tests.reading.finding.papers import paper, reading, said
from toimi.reading import errors
from toimi.reading.finding import grid_of
from toimi.reading.read import read

EXPECTED = [("Melu", "Kuulokkeet", "kevät 2023", "rehtori"), ("Kiire", "Tiimit", "2024", "HR")]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "## Melu", "Toimenpide: Kuulokkeet. Vastuu: rehtori. Aikataulu: kevät 2023",
            "## Kiire", "Toimenpide: Tiimit | Vastuu: HR | Aikataulu: 2024",
        ),
        (
            "Tavoite 1: Melu", "Toimenpide: Kuulokkeet", "Vastuu: rehtori", "Aikataulu: kevät 2023",
            "Tavoite 2: Kiire", "Toimenpide: Tiimit", "Aikataulu: 2024", "Vastuu: HR",
        ),
        (
            "## Melu", "Toimenpiteet", "\tKuulokkeet", "Vastuu", "rehtori", "Aikataulu",
            "kevät 2023", "## Kiire", "Toimenpiteet", "\tTiimit", "Vastuu", "HR", "Aikataulu",
            "2024",
        ),
        (
            "## Melu", "\tKuulokkeet (vastuu: rehtori, kevät 2023)",
            "## Kiire", "\tTiimit – HR, 2024",
        ),
        (
            "Melu:", "- Kuulokkeet (vastuu rehtori; aikataulu kevät 2023)",
            "Kiire:", "- Tiimit (vastuu HR; aikataulu 2024)",
        ),
        (
            "1 Melu", "1.1 Kuulokkeet", "Vastuu: rehtori", "Aikataulu: kevät 2023",
            "2 Kiire", "2.1 Tiimit", "Vastuu: HR", "Aikataulu: 2024",
        ),
        (
            "## Melu", "### Kuulokkeet", "- Vastuu: rehtori", "- Aikataulu: kevät 2023",
            "## Kiire", "### Tiimit", "- Vastuu: HR", "- Aikataulu: 2024",
        ),
        (
            "## Melu", "Vastuu: rehtori", "Aikataulu: kevät 2023", "Toimenpiteet:", "- Kuulokkeet",
            "## Kiire", "Vastuu: HR", "Aikataulu: 2024", "Toimenpiteet:", "- Tiimit",
        ),
    ],
)  # fmt: skip
def test_lines_that_say_what_they_are_make_the_rows(lines: tuple[str, ...]) -> None:
    assert said(reading("# Ohjelma 2023", "Ohjelma on laadittu yhdessä.", *lines)) == EXPECTED


def test_items_under_a_measure_are_its_parts_and_items_under_a_label_are_measures() -> None:
    read = reading(
        "Kehittämiskohde: Melu", "Toimenpide: Tilat", "- ovi", "- seinä", "Vastuu: rehtori",
        "Kehittämiskohde: Kiire", "Toimenpiteet:", "- Tiimit", "- Parit", "Aikataulu: 2024",
    )  # fmt: skip

    rows = [(row.measure, row.sub_measures, row.schedule.text) for row in read.rows]
    assert rows == [("Tilat", ("ovi", "seinä"), ""), ("Tiimit", (), "2024"), ("Parit", (), "2024")]


def test_other_labels_are_kept_by_their_names() -> None:
    read = reading(
        "Mål: Buller",
        "Åtgärd: Hörselskydd; ansvarig: rektor; tidsplan: våren 2023; mätare: enkät",
        "Åtgärd: Rum; ansvarig: rektor; tidsplan: hösten 2023",
    )

    assert (read.language, read.rows[0].extra) == ("sv", {"mätare": "enkät"})


def test_a_mail_keeps_its_subject_and_day_and_leaves_its_other_fields() -> None:
    text = """Lähettäjä: Rehtori <rehtori@koulu.example>
Vastaanottaja: Tiimi
Lähetetty: 9.1.2023 14:52
Aihe: VL: Koulun työhyvinvointiohjelma 2023

Hei, tässä ohjelma.

Melu:
- Kuulokkeet kaikille niille, jotka niitä tarvitsevat (vastuu rehtori; aikataulu
  30.4. mennessä)
- Huone (vastuu rehtori; aikataulu kevät 2023)
"""

    found = read(text.encode(), "viesti.txt")

    assert (found.title, str(found.approved_on)) == (
        "Koulun työhyvinvointiohjelma 2023",
        "2023-01-09",
    )
    assert said(found) == [
        (
            "Melu",
            "Kuulokkeet kaikille niille, jotka niitä tarvitsevat",
            "30.4. mennessä",
            "rehtori",
        ),
        ("Melu", "Huone", "kevät 2023", "rehtori"),
    ]


def test_items_may_be_lettered_and_a_greeting_is_no_title() -> None:
    text = """Hei kaikki,

työhyvinvointiohjelma 2023:

1) Melu
a) Kuulokkeet (rehtori, kevät 2023)
b) Huone (Minna, syksy)

2) Kiire
a) Tiimit (HR, 2023)
"""

    found = read(text.encode(), "viesti.txt")

    assert said(found) == [
        ("Melu", "Kuulokkeet", "kevät 2023", "rehtori"),
        ("Melu", "Huone", "syksy", "Minna"),
        ("Kiire", "Tiimit", "2023", "HR"),
    ]
    assert found.title != "Hei kaikki,"


def test_printed_pages_leave_heads_and_numbers_and_keep_wrapped_lines() -> None:
    text = """Ohjelma 2023                                   1 (2)

1 MELU
1.1 Kuulokkeet hankitaan kaikille, jotka
    niitä tarvitsevat
    Vastuuhenkilö: rehtori
    Aikataulu:     kevät 2023
\f                                               2 (2)
2 KIIRE
2.1 Tiimit
    Vastuuhenkilö: HR
    Aikataulu:     2024
"""

    assert said(read(text.encode(), "a.txt")) == [
        ("MELU", "Kuulokkeet hankitaan kaikille, jotka niitä tarvitsevat", "kevät 2023", "rehtori"),
        ("KIIRE", "Tiimit", "2024", "HR"),
    ]


def test_cards_that_only_spaces_hold_apart_are_read() -> None:
    text = """Åtgärdsprogram 2023

Buller
Åtgärd             Hörselskydd
                   - lagret
                   - köket
Tidtabell          våren 2023
Ansvarig           rektor
Angelägenhetsgra   1
d
Uppföljning

Brådska
Åtgärd             Team
Tidtabell          2024
Ansvarig           chef
Angelägenhetsgra   2
d
Uppföljning
"""

    found = read(text.encode(), "a.txt")

    rows = [(row.target, row.measure, row.sub_measures, row.urgency) for row in found.rows]
    assert rows == [("Buller", "Hörselskydd", ("lagret", "köket"), 1), ("Brådska", "Team", (), 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Hei!\n\nToimitusaika: 2 viikkoa. Yhteyshenkilö: Matti Meikäläinen.\n\nTerveisin\nMyyjä\n",
        "Lasku 123\nEräpäivä: 12.3.2023\nYhteyshenkilö: Maija M\nYhteensä 100 €\n",
        "Päivän ohjelma\n\n- Avaus – rehtori\n- Luento (9.30)\n- Lounas (11.00)\n",
        "Tapahtumia\n- Kurssi, 12.3.2023\n- Retki (1.4.2023)\n- Juhlat – 5.5.2023\n",
        "Avoin työpaikka\n\nTehtävä: koulun johtaminen\nPalkka: sopimuksen mukaan\n",
        "Pöytäkirja\n1. Avaus\nKokous avattiin.\n2. Melu\nVastuu: rehtori. Aikataulu: 2023.\n",
    ],
)
def test_a_letter_is_no_programme(text: str) -> None:
    with pytest.raises(errors.NoTable):
        read(text.encode(), "kirje.txt")


def test_headings_alone_are_no_programme() -> None:
    assert grid_of(paper("# Ohjelma", "## Toimenpiteet", "Toimenpiteitä tehdään.")) is None
