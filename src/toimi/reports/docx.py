"""The table as a Word document: headings, a real table header, merged targets, page numbers."""

from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from toimi.language.breaks import parts
from toimi.reports import docx_styles as styles
from toimi.reports import sheet as sheets
from toimi.reports.sheet import Line, Sheet
from toimi.reports.words import Words, words

WIDTHS_MM = (40, 64, 33, 26, 33, 71)
"""Columns of an A4 page on its side, 15 mm margins: 267 together."""

TWIPS_PER_MM = 1440 / 25.4


def write_docx(sheet: Sheet) -> bytes:
    """Return `sheet` as a Word document (A4 on its side)."""
    sheet = sheets.printable(sheet)
    said = words(sheet.language)
    document = Document()
    _leave_out_thumbnail(document)
    styles.lay(document, sheets.text_locale(sheet), said.locale)
    _properties(document, sheet, said)
    _page(document)
    _head(document, sheet, said)
    document.element.body.insert(-1, _table(sheet, said))
    for text in sheet.remarks or ("",):
        document.add_paragraph(text, style=styles.SOFT)
    _header_and_footer(document, sheet, said)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _leave_out_thumbnail(document: DocumentType) -> None:
    """Drop the picture of the template's own first page."""
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RT.THUMBNAIL]:
        relations.pop(key)


def _properties(document: DocumentType, sheet: Sheet, said: Words) -> None:
    core = document.core_properties
    core.title = sheet.title[:255]
    core.subject = said.subject
    core.language = sheets.text_locale(sheet)
    core.author = sheet.unit[:255]
    core.comments = ""
    core.last_modified_by = ""
    core.revision = 1
    if sheet.made_on:
        core.created = core.modified = datetime.combine(sheet.made_on, time())


def _page(document: DocumentType) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(16), Mm(15)
    section.header_distance = section.footer_distance = Mm(8)


def _head(document: DocumentType, sheet: Sheet, said: Words) -> None:
    for text in (sheets.approval_line(sheet, said), sheets.case_line(sheet, said)):
        if text:
            document.add_paragraph(text, style=styles.APPROVAL)
    document.add_paragraph(sheet.title, style="Heading 1")
    if text := sheets.period_line(sheet, said):
        document.add_paragraph(text, style=styles.APPROVAL)
    if text := sheets.round_line(sheet, said):
        document.add_paragraph(text, style="Subtitle")


def _table(sheet: Sheet, said: Words) -> _Element:
    table = OxmlElement("w:tbl")
    table.append(_table_properties(sheet.title[:255]))
    grid = OxmlElement("w:tblGrid")
    for width in _twips():
        grid.append(OxmlElement("w:gridCol", {qn("w:w"): str(width)}))
    table.append(grid)
    table.append(_header_row(sheet.column_labels))
    for group in sheets.groups(sheet.rows):
        for number in range(group.count):
            row = sheet.rows[group.start + number]
            table.append(_row(sheets.cells(row, said), first=number == 0, alone=group.count == 1))
    return table


def _table_properties(caption: str) -> _Element:
    properties = parse_xml(
        f"<w:tblPr {nsdecls('w')}><w:tblStyle w:val='{styles.TABLE_ID}'/>"
        f"<w:tblW w:w='{sum(_twips())}' w:type='dxa'/><w:tblLayout w:type='fixed'/>"
        "<w:tblLook w:firstRow='1' w:noVBand='1' w:val='0420'/></w:tblPr>"
    )
    properties.append(OxmlElement("w:tblCaption", {qn("w:val"): caption}))
    return properties


def _twips() -> list[int]:
    return [round(width * TWIPS_PER_MM) for width in WIDTHS_MM]


def _header_row(labels: tuple[str, ...]) -> _Element:
    row = _new_row(is_header=True)
    for label, width in zip(labels, _twips(), strict=True):
        run = OxmlElement("w:r")
        for number, part in enumerate(parts(" ".join(label.split()))):
            if number:
                run.append(OxmlElement("w:softHyphen"))
            run.append(_text(part))
        cell = _cell(width)
        cell.append(_paragraph(run, styles.HEADING))
        row.append(cell)
    return row


def _row(cells: tuple[list[Line], ...], *, first: bool, alone: bool) -> _Element:
    row = _new_row(is_header=False)
    for column, (lines, width) in enumerate(zip(cells, _twips(), strict=True)):
        merge = None if column or alone else "restart" if first else "continue"
        cell = _cell(width, merge)
        shown = [] if merge == "continue" else lines
        for line in shown:
            text = f"- {line.text}" if line.kind == "part" else line.text
            cell.append(_paragraph(_run(text), styles.OF_KIND[line.kind]))
        if not shown:
            cell.append(_paragraph(_run(""), styles.PROGRAMME))
        row.append(cell)
    return row


def _new_row(*, is_header: bool) -> _Element:
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if is_header:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    return row


def _cell(width: int, merge: str | None = None) -> _Element:
    cell = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    properties.append(OxmlElement("w:tcW", {qn("w:w"): str(width), qn("w:type"): "dxa"}))
    if merge:
        properties.append(OxmlElement("w:vMerge", {qn("w:val"): merge}))
    cell.append(properties)
    return cell


def _paragraph(run: _Element, style_id: str) -> _Element:
    paragraph = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(OxmlElement("w:pStyle", {qn("w:val"): style_id}))
    paragraph.append(properties)
    paragraph.append(run)
    return paragraph


def _run(text: str) -> _Element:
    run = OxmlElement("w:r")
    if text:
        run.append(_text(text))
    return run


def _text(text: str) -> _Element:
    element = OxmlElement("w:t", {qn("xml:space"): "preserve"})
    element.text = text
    return element


def _header_and_footer(document: DocumentType, sheet: Sheet, said: Words) -> None:
    section = document.sections[0]
    section.footer.paragraphs[0].style = styles.FOOTER
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{sheets.edition_line(sheet, said)}\t")
    for piece in said.page.replace("{", "|{").replace("}", "}|").split("|"):
        code = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(piece)
        if code:
            _field(footer, code)
        elif piece:
            footer.add_run(piece)


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple", {qn("w:instr"): code})
    field.append(_run("1"))
    paragraph._p.append(field)
