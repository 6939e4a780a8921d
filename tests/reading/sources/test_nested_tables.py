"""Tables within tables: each target in a cell of its own, its measures in a table beside it."""

from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document

from tests.reading.sources.test_web_and_open import open_text, page
from toimi.reading.read import read

LABELS = ["Toimenpide", "Aikataulu", "Vastuu"]
INNER = {
    "Melu": [["Mittaus", "2024", "johtaja"]],
    "Kiire": [["Tiimit", "2025", "rehtori"], ["Parit", "2025", "rehtori"]],
}
FEW = {"Melu": INNER["Melu"], "Kiire": INNER["Kiire"][:1], "Pöly": [["Imuri", "2026", "johtaja"]]}
Targets = dict[str, list[list[str]]]


def word(targets: Targets) -> bytes:
    document = Document()
    document.add_heading("Ohjelma 2024–2026", 1)
    frame = document.add_table(len(targets), 2)
    for row, (target, rows) in zip(frame.rows, targets.items(), strict=True):
        row.cells[0].text = target
        inner = row.cells[1].add_table(len(rows) + 1, 3)
        for made, texts in zip(inner.rows, [LABELS, *rows], strict=True):
            for cell, text in zip(made.cells, texts, strict=True):
                cell.text = text
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def web(targets: Targets) -> bytes:
    return page(f"<h1>Ohjelma 2024–2026</h1>{marked(targets, '<table>', 'tr', 'td', '</table>')}")


def open_(targets: Targets) -> bytes:
    return open_text(
        "<text:h text:outline-level='1'>Ohjelma 2024–2026</text:h>"
        + marked(targets, "<table:table>", "table:table-row", "table:table-cell", "</table:table>")
    )


def marked(targets: Targets, first: str, row: str, cell: str, last: str) -> str:
    def line(texts: list[str]) -> str:
        marks = ("<text:p>", "</text:p>") if ":" in cell else ("", "")
        made = (f"<{cell}>{marks[0]}{t}{marks[1]}</{cell}>" if t[:1] != "<" else t for t in texts)
        return f"<{row}>{''.join(made)}</{row}>"

    rows = []
    for target, inner in targets.items():
        table = first + "".join(map(line, [LABELS, *inner])) + last
        rows.append(line([target, f"<{cell}>{table}</{cell}>"]))
    return first + "".join(rows) + last


@pytest.mark.parametrize("targets", [INNER, FEW])
@pytest.mark.parametrize(("made", "name"), [(word, "o.docx"), (web, "o.html"), (open_, "o.odt")])
def test_a_target_beside_its_table_is_that_of_its_rows(
    made: Callable[[Targets], bytes], name: str, targets: Targets
) -> None:
    found = read(made(targets), name)

    assert [(row.target, row.measure) for row in found.rows] == [
        (target, row[0]) for target, rows in targets.items() for row in rows
    ]
