"""Minutes as a Word document: headings, a list of who was there, decisions that stand out."""

from datetime import datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from toimi.tools.gatherings.minutes.paper.sheet import Item, MinutesSheet, printable

LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
SANS = "Arial"


def write_docx(sheet: MinutesSheet) -> bytes:
    """Return the minutes as a Word document (A4)."""
    sheet = printable(sheet)
    document = Document()
    _styles(document, LOCALES.get(sheet.language, "fi-FI"))
    _properties(document, sheet)
    document.add_paragraph(sheet.unit, style="Subtitle")
    document.add_paragraph(sheet.title, style="Heading 1")
    for label, value in sheet.facts:
        _labelled(document, label, value)
    if sheet.present:
        _labelled(document, sheet.labels.present, ", ".join(sheet.present))
    for number, item in enumerate(sheet.items, start=1):
        _item(document, number, item, sheet)
    if sheet.signed:
        document.add_paragraph(sheet.labels.signed, style="Heading 2")
        for line in sheet.signed:
            document.add_paragraph(line)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _item(document: DocumentType, number: int, item: Item, sheet: MinutesSheet) -> None:
    document.add_paragraph(f"{number}. {item.title}", style="Heading 2")
    for paragraph in filter(None, (line.strip() for line in item.text.splitlines())):
        document.add_paragraph(paragraph)
    for decided in item.decisions:
        line = document.add_paragraph(style="List Bullet")
        line.add_run(f"{sheet.labels.decision}: ").bold = True
        line.add_run(decided.text)
        if decided.who:
            line.add_run(f" ({decided.who})")


def _labelled(document: DocumentType, label: str, value: str) -> None:
    line = document.add_paragraph()
    line.add_run(f"{label}: ").bold = True
    line.add_run(value)


def _styles(document: DocumentType, locale: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    styles: Any = document.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    for name, size in (("Normal", 11), ("Subtitle", 11), ("Heading 1", 17), ("Heading 2", 13)):
        styles[name].font.name = SANS
        styles[name].font.size = Pt(size)
        styles[name].font.color.rgb = None


def _properties(document: DocumentType, sheet: MinutesSheet) -> None:
    core = document.core_properties
    core.title, core.subject = sheet.title[:255], sheet.labels.subject
    core.author, core.language = sheet.unit[:255], LOCALES.get(sheet.language, "fi-FI")
    core.comments = core.last_modified_by = ""
    if sheet.made_on:
        core.created = core.modified = datetime.combine(sheet.made_on, time())
