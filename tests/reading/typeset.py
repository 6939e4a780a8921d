"""Sets a made-up programme as PDF, by typst: with rules, backgrounds, or white space alone."""

from collections.abc import Sequence
from typing import Any

import typst

from tests.reading import printed
from tests.reading.invented import KINDS, LABELS

RULED = "stroke: 0.5pt"
FLAT_RULES = "stroke: (top: 0.5pt, bottom: 0.5pt, left: none, right: none)"
HEADING_RULE = "stroke: (x, y) => if y == 0 { (bottom: 1pt) }"
BACKGROUNDS = "stroke: none, fill: (x, y) => if calc.even(y) { luma(230) } else { luma(200) }"
STRIPES = "stroke: none, fill: (x, y) => if calc.even(y) { luma(230) }"
BARE = "stroke: none"


def pdf(source: str) -> bytes:
    """Return what typst makes of a source."""
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def quoted(text: str) -> str:
    """Return a text as typst writes a string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def cell(paragraphs: Sequence[str], *, options: str = "") -> str:
    """Return a table cell with its paragraphs."""
    content = " #linebreak() ".join(f"#{quoted(text)}" for text in paragraphs)
    return f"table.cell({options})[{content}]"


def table(
    rows: Sequence[dict[str, Any]],
    *,
    style: str = RULED,
    columns: str = "(2fr, 3fr, 2fr, 1.4fr, 2fr, 2fr)",
    labels: Sequence[str] = LABELS,
    merged: bool = True,
    repeated: bool = True,
) -> str:
    """Return the typst source of the programme's table; `merged` targets cover their rows."""
    heading = "".join(f"[#strong({quoted(label)})], " for label in labels)
    parts = [f"table.header(repeat: true, {heading})" if repeated else heading.rstrip(", ")]
    at = 0
    while at < len(rows):
        count = 1
        while (
            merged and at + count < len(rows) and rows[at + count]["target"] == rows[at]["target"]
        ):
            count += 1
        for number, row in enumerate(rows[at : at + count]):
            cells = printed.cells_of(row)
            for kind in KINDS:
                if kind == "target":
                    if not number:
                        parts.append(cell(cells[kind], options=f"rowspan: {count}"))
                else:
                    parts.append(cell(cells[kind]))
        at += count
    return f"#table(columns: {columns}, {style},\n" + ",\n".join(parts) + ")"


def document(
    whole: dict[str, Any], body: str, *, page: str = 'paper: "a4", flipped: true', size: int = 9
) -> bytes:
    """Return the PDF of a programme with its head, running head and page numbers."""
    day = ".".join(str(int(part)) for part in reversed(whole["date"].split("-")))
    source = f"""
#set page({page}, margin: 1.8cm, header: [Itälaakson kunta #h(1fr) Koulutoimi],
  footer: context [Sivu #counter(page).display() / #counter(page).final().first()])
#set text(size: {size}pt, lang: "fi", hyphenate: true, font: "Libertinus Serif")
Liite / {whole["body"]} {day}

= {whole["title"]}

Ohjelma koskee koko koulutoimea. Sitä seurataan kaksi kertaa vuodessa.

{body}
"""
    return pdf(source)
