"""Exports in the manner of WPro and HaiPro."""

from io import BytesIO
from typing import Any

from openpyxl import Workbook

HEADINGS = (
    "Ilmoituksen numero",
    "Ilmoituspäivä",
    "Tapahtumapäivä",
    "Tapahtuman tyyppi",
    "Tapahtumapaikka",
    "Riskiluokka",
    "Käsittelyn tila",
    "Käsittely valmis",
    "Kuvaus",
    "Ilmoittaja",
)
ROWS: tuple[tuple[str, ...], ...] = (
    (
        "2021-101",
        "4.10.2021",
        "3.10.2021",
        "Väkivalta tai sen uhka",
        "Kotikäynti",
        "III",
        "Käsittely valmis",
        "8.10.2021",
        "Asiakas heitti mukin.",
        "Maija Mallikas",
    ),
    (
        "2021-102",
        "12.10.2021 klo 14.05",
        "",
        "Läheltä piti -tilanne",
        "Toimisto",
        "2 vähäinen",
        "Käsittelyssä",
        "",
        "Lattia oli märkä.",
        "Matti Meikäläinen",
    ),
)


def csv(
    *rows: tuple[str, ...],
    headings: tuple[str, ...] = HEADINGS,
    sign: str = ";",
    code: str = "utf-8",
) -> bytes:
    lines = [headings, *(rows or ROWS)]
    return "\r\n".join(sign.join(f'"{cell}"' for cell in line) for line in lines).encode(code)


def xlsx(*rows: tuple[Any, ...], headings: tuple[str, ...] = HEADINGS) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for line in (headings, *(rows or ROWS)):
        sheet.append(line)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def changed(row: tuple[str, ...], **cells: str) -> tuple[str, ...]:
    """Return the row with the cells of these headings changed; underscores are spaces."""
    given = {name.replace("_", " "): text for name, text in cells.items()}
    return tuple(given.get(heading, cell) for heading, cell in zip(HEADINGS, row, strict=True))
