"""Paragraphs and items whose lines end inside them: one measure each, none lost."""

from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document

from tests.reading.finding.papers import said
from toimi.reading.read import read

ROWS = [("Melu", "Kuulokkeet", "kevät 2023", "rehtori"), ("Melu", "Tilat", "2024", "HR")]
ITEMS = [
    ("Kuulokkeet\nAikataulu: kevät 2023\nVastuu: rehtori", "Tilat\nAikataulu: 2024\nVastuu: HR"),
    ("Kuulokkeet\nAikataulu: kevät 2023; vastuu: rehtori", "Tilat\nVastuu: HR, aikataulu: 2024"),
    ("Kuulokkeet\nkevät 2023, rehtori", "Tilat\n2024, HR"),
    ("Kuulokkeet\nkevät 2023\nrehtori", "Tilat\nHR\n2024"),
]


def word(items: tuple[str, ...], style: str) -> bytes:
    document = Document()
    document.add_heading("Ohjelma 2023–2024", 1)
    document.add_heading("Melu", 2)
    for item in items:
        document.add_paragraph(item, style)
    document.add_heading("Loppu", 2)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def page(items: tuple[str, ...], _style: str) -> bytes:
    listed = "".join(f"<li>{item}</li>" for item in items).replace("\n", "<br>\n")
    return f"<html><h1>Ohjelma 2023–2024</h1><h2>Melu</h2><ul>{listed}</ul></html>".encode()


def markdown(items: tuple[str, ...], _style: str) -> bytes:
    listed = "\n".join("- " + item.replace("\n", "\n  ") for item in items)
    return f"# Ohjelma 2023–2024\n\n## Melu\n{listed}\n".encode()


@pytest.mark.parametrize("items", ITEMS)
@pytest.mark.parametrize(("made", "name"), [(word, "o.docx"), (page, "o.html"), (markdown, "o.md")])
@pytest.mark.parametrize("style", ["List Number", "List Bullet", "Normal"])
def test_lines_within_an_item_tell_of_it(
    made: Callable[[tuple[str, ...], str], bytes], name: str, style: str, items: tuple[str, ...]
) -> None:
    assert said(read(made(items, style), name)) == ROWS


def test_a_line_that_says_nothing_alone_goes_on_the_one_before() -> None:
    items = ("Kuulokkeet\nkaikille\nVastuu: rehtori\n2023", "Tilat\nVastuu: HR\nAikataulu: 2024")

    found = read(markdown(items, ""), "o.md")

    assert [row.measure for row in found.rows] == ["Kuulokkeet kaikille", "Tilat"]


def test_a_class_without_a_colon_is_no_part_of_the_measure_or_the_responsible() -> None:
    items = (
        "Kuulokkeet. Aikataulu: 2023; vastuu: rehtori; kiireellisyysluokka 1",
        "Tilat. Aikataulu: 2024; vastuu: HR; prioriteetti 2",
    )

    found = read(markdown(items, ""), "o.md")

    rows = [(row.measure.rstrip("."), row.urgency, row.responsible) for row in found.rows]
    assert rows == [("Kuulokkeet", 1, ("rehtori",)), ("Tilat", 2, ("HR",))]


def test_a_label_of_urgency_alone_has_its_class_under_it() -> None:
    told = "<dt>Vastuu</dt><dd>rehtori</dd><dt>Aikataulu</dt><dd>2023</dd>"
    card = f"<dl>{told}<dt>Kiireellisyys</dt><dd>{{}}</dd></dl>"
    text = f"<h1>Ohjelma 2023</h1><h2>Melu</h2><h3>Ovi</h3>{card}<h3>Seinä</h3>{card}"

    found = read(f"<html>{text.format(1, 2)}</html>".encode(), "o.html")

    assert [(row.measure, row.urgency) for row in found.rows] == [("Ovi", 1), ("Seinä", 2)]


def test_what_an_item_says_itself_is_not_told_again_by_the_next_one() -> None:
    items = ("Kuulokkeet (rehtori, 2023)", "Tilat\nVastuu: HR\nAikataulu: 2024")

    assert said(read(markdown(items, ""), "o.md")) == [
        ("Melu", "Kuulokkeet", "2023", "rehtori"),
        ("Melu", "Tilat", "2024", "HR"),
    ]


@pytest.mark.parametrize(
    "items",
    [
        ("Kuulokkeet (kevät 2023, rehtori, luokka 1)", "Tilat (HR, 2024, luokka 2)"),
        ("Kuulokkeet – rehtori – kevät 2023 – 1", "Tilat – 2024 – HR – 2"),
        ("Kuulokkeet (rehtori, kevät 2023, I)", "Tilat (HR; 2024; II)"),
    ],
)
def test_the_end_of_an_item_may_say_its_class_without_labels(items: tuple[str, ...]) -> None:
    found = read(markdown(items, ""), "o.md")

    assert said(found) == ROWS
    assert [row.urgency for row in found.rows] == [1, 2]


def test_unknown_people_beside_a_time_are_told_and_examples_are_not() -> None:
    items = ("Kuulokkeet (kevät 2023, Luotsi)", "Tilat (2024, esim. ovi)", "Ovi (HR, 2024)")

    found = read(markdown(items, ""), "o.md")

    assert [row.responsible for row in found.rows] == [("luotsi",), (), ("HR",)]
