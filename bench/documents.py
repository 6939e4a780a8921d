"""Programmes of any length in each kind of file, made up by a seed."""

import csv
import io
import random
from collections.abc import Callable, Iterator
from html import escape

import typst
import xlsxwriter
from docx import Document
from docx.table import Table, _Cell

LABELS = (
    "Kehittämiskohde",
    "Toimenpide",
    "Aikataulu",
    "Kiireellisyys",
    "Vastuuhenkilö",
    "Seuranta",
)
TARGETS = ("Yövuorojen kuormitus", "Tiedonkulku", "Perehdytys", "Sisäilma", "Etätyön ergonomia")
DEEDS = ("Mittaus", "Kysely", "Ohjeen päivitys", "Koulutus", "Työpaja", "Työnjaon läpikäynti")
MATTERS = ("koko yksikölle", "tiimeittäin", "uusille työntekijöille", "työterveyden kanssa")
TIMES = ("kevät 2024", "syksy 2024", "31.5.2024 mennessä", "jatkuva", "vko 12/2024", "2024–2025")
WHO = ("lähiesihenkilö", "työsuojeluvaltuutettu", "lähiesihenkilö ja tiimi", "palvelupäällikkö")


def rows(count: int, seed: int = 1) -> list[list[str]]:
    """Return `count` rows of six cells; a target stands for five rows."""
    rng = random.Random(seed)
    return [
        [
            f"{TARGETS[number // 5 % len(TARGETS)]} {number // 25 + 1}",
            f"{rng.choice(DEEDS)} {rng.choice(MATTERS)}, kohde {number + 1}",
            rng.choice(TIMES),
            str(rng.randint(1, 3)),
            rng.choice(WHO),
            "",
        ]
        for number in range(count)
    ]


def as_txt(table: list[list[str]]) -> bytes:
    lines = ["Toimenpideohjelma 2024-2025", "", "\t".join(LABELS)]
    return "\n".join([*lines, *("\t".join(row) for row in table)]).encode()


def as_csv(table: list[list[str]]) -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=";").writerows([LABELS, *table])
    return target.getvalue().encode("cp1252")


def as_html(table: list[list[str]]) -> bytes:
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        for row in [list(LABELS), *table]
    )
    return f"<h1>Toimenpideohjelma 2024-2025</h1><table>{body}</table>".encode()


def as_md(table: list[list[str]]) -> bytes:
    lines = ["# Toimenpideohjelma 2024-2025", "", f"| {' | '.join(LABELS)} |", "|---" * 6 + "|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in table)]).encode()


def as_xlsx(table: list[list[str]]) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Ohjelma")
    sheet.write_string(0, 0, "Toimenpideohjelma 2024-2025")
    for number, row in enumerate([list(LABELS), *table], start=2):
        sheet.write_row(number, 0, row)
    book.close()
    return target.getvalue()


def as_docx(table: list[list[str]]) -> bytes:
    document = Document()
    document.add_heading("Toimenpideohjelma 2024-2025", 0)
    made = document.add_table(len(table) + 1, 6)
    for cells, row in zip(_rows_of(made), [list(LABELS), *table], strict=True):
        for cell, text in zip(cells, row, strict=True):
            cell.paragraphs[0].add_run(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _rows_of(made: Table) -> Iterator[list[_Cell]]:
    """Give the cells of each row; python-docx's own way is quadratic."""
    for row in made._tbl.tr_lst:
        yield [_Cell(cell, made) for cell in row.tc_lst]


def as_pdf(table: list[list[str]]) -> bytes:
    """Return a ruled table, some five rows a page, its heading on each."""
    said = ", ".join(f"[{_safe(cell)}]" for row in table for cell in row)
    heads = ", ".join(f"[{label}]" for label in LABELS)
    page = (
        '#set page(paper: "a4", flipped: true, numbering: "1", margin: 2.5cm)\n'
        "#set text(size: 11pt)\n= Toimenpideohjelma 2024–2025\n"
        f"#table(columns: (1fr, 2fr, 1fr, 1fr, 1fr, 1fr), inset: 18pt, "
        f"table.header({heads}), {said})"
    )
    return bytes(typst.compile(page.encode()))


def _safe(text: str) -> str:
    return text.replace("@", "").replace("#", "").replace("*", "").replace("_", "")


KINDS: dict[str, Callable[[list[list[str]]], bytes]] = {
    "txt": as_txt,
    "csv": as_csv,
    "html": as_html,
    "md": as_md,
    "xlsx": as_xlsx,
    "docx": as_docx,
    "pdf": as_pdf,
}
