"""How the Word document looks: serif for the programme's own words, sans for Toimi's."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

SERIF, SANS = "Times New Roman", "Arial"
INK, SOFT_INK = RGBColor(0x1D, 0x25, 0x22), RGBColor(0x57, 0x62, 0x5D)

PROGRAMME = "ToimiProgramme"
TARGET = "ToimiTarget"
THEME = "ToimiTheme"
PART = "ToimiPart"
NUMBER = "ToimiNumber"
SAID = "ToimiSaid"
STATE = "ToimiState"
META = "ToimiMeta"
HEADING = "ToimiHeading"
APPROVAL = "ToimiApproval"
SOFT = "ToimiSoft"
FOOTER = "Footer"
TABLE_ID = "ToimiTable"

OF_KIND = {
    "target": TARGET,
    "theme": THEME,
    "words": PROGRAMME,
    "part": PART,
    "number": NUMBER,
    "state": STATE,
    "said": SAID,
    "meta": META,
    "remark": SAID,
}

_STYLES: tuple[tuple[str, str, float, dict[str, bool]], ...] = (
    (PROGRAMME, SERIF, 10, {}),
    (TARGET, SERIF, 10, {"bold": True}),
    (THEME, SERIF, 9.5, {"italic": True}),
    (PART, SERIF, 10, {}),
    (NUMBER, SERIF, 10, {}),
    (SAID, SANS, 9, {}),
    (STATE, SANS, 9, {"bold": True}),
    (META, SANS, 8, {}),
    (HEADING, SANS, 8.5, {"bold": True}),
    (APPROVAL, SERIF, 11, {}),
    (SOFT, SANS, 9, {}),
)


def lay(document: Document, locale: str, own_locale: str) -> None:
    """Give `document` Toimi's styles, hyphenation and its languages: the text's, Toimi's own."""
    _language(document, locale)
    for name, font, size, marks in _STYLES:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _font(style, font, size, **marks)
        style.paragraph_format.space_after = Pt(2)
    _own_shapes(document)
    for name in (STATE, META, SOFT, "Subtitle", FOOTER):
        mark = OxmlElement("w:lang", {qn("w:val"): own_locale})
        document.styles[name].element.get_or_add_rPr().append(mark)
    _table_style(document)


def _own_shapes(document: Document) -> None:
    named: Any = document.styles
    for name in (META, SOFT):
        named[name].font.color.rgb = SOFT_INK
    named[PART].paragraph_format.left_indent = Mm(3)
    named[PART].paragraph_format.first_line_indent = Mm(-3)
    named[SOFT].paragraph_format.space_before = Pt(6)
    title = named["Heading 1"]
    _font(title, SERIF, 17, bold=True)
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(4), Pt(4)
    under = named["Subtitle"]
    _font(under, SANS, 12, italic=False, bold=False)
    under.paragraph_format.space_after = Pt(8)
    footer = named[FOOTER]
    _font(footer, SANS, 9)
    footer.font.color.rgb = SOFT_INK
    stops = footer.element.get_or_add_pPr()
    for old in stops.findall(qn("w:tabs")):
        stops.remove(old)
    footer.paragraph_format.tab_stops.add_tab_stop(Mm(267), 2)


def _font(style: Any, name: str, size: float, **marks: bool) -> None:
    style.font.name = name
    style.font.size = Pt(size)
    style.font.color.rgb = INK
    for mark, value in marks.items():
        setattr(style.font, mark, value)
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), name)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)


def _language(document: Document, locale: str) -> None:
    """Set the language of all text, so that it is read aloud and hyphenated as it should."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    settings = document.settings.element
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), locale)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    hyphenate = OxmlElement("w:autoHyphenation", {qn("w:val"): "true"})
    settings.find(qn("w:defaultTabStop")).addnext(hyphenate)


def _table_style(document: Document) -> None:
    edges = "".join(
        f"<w:{side} w:val='single' w:sz='4' w:space='0' w:color='AAB4AF'/>"
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f"<w:{side} w:w='{width}' w:type='dxa'/>"
        for side, width in (("top", 50), ("left", 85), ("bottom", 30), ("right", 85))
    )
    document.styles.element.append(
        parse_xml(
            f"<w:style {nsdecls('w')} w:type='table' w:customStyle='1' w:styleId='{TABLE_ID}'>"
            f"<w:name w:val='{TABLE_ID}'/><w:basedOn w:val='TableNormal'/>"
            f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders>"
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
            "<w:tblStylePr w:type='firstRow'><w:tcPr>"
            "<w:shd w:val='clear' w:color='auto' w:fill='E9EFEC'/></w:tcPr></w:tblStylePr>"
            "</w:style>"
        )
    )
