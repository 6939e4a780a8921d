"""Headings in three languages, and what the cells under them say."""

import pytest

from toimi.reading import columns
from toimi.reading.columns import (
    EXTRA,
    FOLLOW_UP,
    MEASURE,
    NUMBER,
    RESPONSIBLE,
    SCHEDULE,
    TARGET,
    URGENCY,
)

NAMES = {
    TARGET: (
        "Kehittämiskohde",
        "KEHITTÄMISTARVE",
        "Tavoite",
        "Painopistealue",
        "Osa-alue",
        "Kuormitustekijä",
        "Mitä kehitetään?",
        "Utvecklingsområde",
        "Mål",
        "Development area",
    ),
    MEASURE: (
        "Toimenpide",
        "Toimen- pide",
        "T O I M E N P I D E",
        "Toimenpiteet tavoitteen saavuttamiseksi",
        "Mitä tehdään (konkreettisesti)",
        "Keinot",
        "Hallintakeinot",
        "Kehittämistoimet",
        "Åtgärd",
        "Vad ska göras?",
        "Actions",
    ),
    SCHEDULE: (
        "Aikataulu",
        "Tavoiteaikataulu",
        "Toimenpiteen aikataulu",
        "Mihin mennessä",
        "Toteutusaika",
        "Tidsplan",
        "Åtgärdens tidtabell",
        "När?",
        "Due date",
        "Target date",
    ),
    URGENCY: (
        "Kiireellisyysluokka (1–3)",
        "Kiireelli- syys",
        "Prioriteetti",
        "Tärkeys",
        "Angelägenhetsgrad",
        "Priority",
    ),
    RESPONSIBLE: (
        "Vastuuhenkilö(t)",
        "Vastuutaho",
        "Kuka",
        "Toteutusvastuu",
        "Toimenpiteen vastuuhenkilö",
        "Ansvarig för åtgärden",
        "Vem",
        "Action owner",
        "Who is responsible?",
    ),
    FOLLOW_UP: (
        "Seuranta ja arviointi",
        "Toimenpiteiden toteutuminen",
        "Toteuma (mitä on tehty)",
        "Tila",
        "Miten seurataan",
        "Uppföljning",
        "Läge",
        "Follow-up",
        "Status",
    ),
    NUMBER: ("Nro", "#", "Nr", "No."),
}


@pytest.mark.parametrize(("kind", "name"), [(k, name) for k in NAMES for name in NAMES[k]])
def test_a_heading_is_known_by_its_name(kind: str, name: str) -> None:
    found = columns.kind_of(name)

    assert found is not None
    assert found[0] == kind


@pytest.mark.parametrize(
    "name",
    [
        "Resurssit",
        "Tavoitteen mittari",
        "Kustannukset (€)",
        "Nykytila",
        "Lisätietoja",
        "Resurser",
        "Indikator",
        "Measure of success",
        "Target group",
        "Vaikutus",
    ],
)
def test_what_is_only_kept_is_no_column_that_is_read(name: str) -> None:
    assert columns.kind_of(name) is None


def test_the_surest_of_two_names_of_a_kind_is_read_and_the_other_kept() -> None:
    labels = ["Tavoite", "Kehittämiskohde", "Toimenpide", "Aikataulu", "Seurannan vastuu", "Kuka"]

    assert columns.assign(labels) == [EXTRA, TARGET, MEASURE, SCHEDULE, EXTRA, RESPONSIBLE]


def test_what_cells_hold_tells_columns_that_have_no_name() -> None:
    samples = [
        ["1", "2", "3"],
        ["Melu", "Kiire", "Pöly"],
        ["Hankitaan kuulosuojaimet", "Jaetaan työt uudelleen", "Siivotaan halli"],
        ["syksy 2024", "kevät 2025", "jatkuva"],
        ["I", "II", "II"],
        ["Rehtori", "Työnjohtaja", "Siivouspäällikkö"],
    ]

    kinds = columns.assign([""] * 6, samples)

    assert kinds == [NUMBER, TARGET, MEASURE, SCHEDULE, URGENCY, RESPONSIBLE]


def test_cells_overrule_headings_that_have_changed_places() -> None:
    labels = ["Toimenpide", "Vastuuhenkilö", "Aikataulu"]
    samples = [
        ["Hankitaan kuulosuojaimet", "Jaetaan työt uudelleen", "Siivotaan halli"],
        ["syksy 2024", "kevät 2025", "31.5.2025"],
        ["Rehtori", "Työnjohtaja", "Siivouspäällikkö"],
    ]

    assert columns.assign(labels, samples) == [MEASURE, SCHEDULE, RESPONSIBLE]


def test_an_unknown_name_before_the_measure_is_its_target() -> None:
    labels = ["Pulma-aihio", "Toimenpide", "Aikataulu", "Vastuu"]
    samples = [["Melu", "Kiire"], ["Kuulokkeet", "Tiimit"], ["2024", "2025"], ["HR", "HR"]]

    assert columns.assign(labels, samples) == [TARGET, MEASURE, SCHEDULE, RESPONSIBLE]


@pytest.mark.parametrize(
    ("labels", "language"),
    [
        (("Kehittämiskohde", "Toimenpide", "Aikataulu"), "fi"),
        (("Mål", "Åtgärd", "Tidsplan", "Ansvarig"), "sv"),
        (("Target", "Action", "Schedule", "Owner"), "en"),
    ],
)
def test_headings_tell_the_language(labels: tuple[str, ...], language: str) -> None:
    assert columns.language_of(labels) == language


@pytest.mark.parametrize(
    ("label", "cells", "kind"),
    [
        ("Valmis", ["kevät 2025", "31.3.2025", "jatkuva"], columns.SCHEDULE),
        ("Valmis", ["kyllä", "kesken 31.3.2025", "ei"], columns.FOLLOW_UP),
        ("Koska", [], columns.SCHEDULE),
        ("Valmis viimeistään", [], columns.SCHEDULE),
        ("Miten meni", [], columns.FOLLOW_UP),
        ("Hur bråttom", [], columns.URGENCY),
    ],
)
def test_a_word_of_two_meanings_is_what_its_cells_say(
    label: str, cells: list[str], kind: str
) -> None:
    labels = ["Aihe", "Mitä", label, "Tärkeys", "Kuka"]
    samples = [["Melu"] * 3, ["Kuulokkeet kaikille"] * 3, cells, ["1"] * 3, ["rehtori"] * 3]

    assert columns.assign(labels, samples if cells else ())[2] == kind
