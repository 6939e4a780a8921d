"""From a page's glyphs to its words, by PDFium."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from toimi.reading.sources.pdf.sheet import Frame, Word

SKEW = 0.2
"""Radians off the quarter turns that make a glyph a watermark's and not the text's."""

WORD_GAP = 0.2
"""A space between glyphs, as a share of their size, that parts words."""

BOLD = 600
HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\N{SOFT HYPHEN}"}
SPACES = {0x20, 0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, 0x3000, 0x200B}
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
SYMBOL_BULLETS = {0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF0A8, 0xF02D, 0xF0B7, 0x25CF, 0x2219}
MARKS = {0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


@dataclass(slots=True)
class Glyph:
    """One character in the page's own space; `turn` counts quarters against the clock."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    size: float
    bold: bool
    turn: int


LINE_END = Glyph("", 0, 0, 0, 0, 0, 0, 0, bold=False, turn=0)


def words_of(page: Any, corners: Frame) -> tuple[list[Word], int]:
    """Return the words of a pypdfium2 page, and the quarters to turn it so that most stand up."""
    text_page = page.get_textpage()
    try:
        glyphs = list(_glyphs(text_page))
    finally:
        text_page.close()
    turns = Counter(glyph.turn for glyph in glyphs if glyph is not None and glyph is not LINE_END)
    turn = turns.most_common(1)[0][0] if turns else 0
    frames = {
        each: Frame(corners.left, corners.bottom, corners.right, corners.top, each)
        for each in {*turns, turn}
    }
    return list(_words(glyphs, frames, turn)), turn


def _glyphs(text_page: Any) -> Iterator[Glyph | None]:
    """Give each glyph; None stands for a space, `LINE_END` for what PDFium puts between lines."""
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    matrix = pdfium.FS_MATRIX()
    last_object, size, turn, bold = None, 0.0, 0, False
    for at in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, at)
        if code in SPACES or (code < 0x20 and code != 0x02):
            if pdfium.FPDFText_IsGenerated(text_page, at) != 1:
                yield None
            elif code not in SPACES:
                yield LINE_END
            continue
        if code in MARKS or 0xD800 <= code < 0xE000:
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
        pdfium.FPDFText_GetCharOrigin(text_page, at, x, y)
        held = pdfium.FPDFText_GetTextObject(text_page, at)
        address = ctypes.cast(held, ctypes.c_void_p).value if held else None
        if address is None or address != last_object:
            last_object = address
            size, found = _size_and_turn(text_page, at, matrix)
            turn = -1 if found is None else found
            bold = _is_bold(text_page, at)
        if turn < 0:
            continue
        yield Glyph(
            _said(code),
            box.left,
            box.bottom,
            box.right,
            box.top,
            x.value,
            y.value,
            size,
            bold,
            turn,
        )


def _said(code: int) -> str:
    if code in SYMBOL_BULLETS:
        return "•"
    return HYPHENS.get(code) or LIGATURES.get(code) or chr(code)


def _size_and_turn(text_page: Any, at: int, matrix: Any) -> tuple[float, int | None]:
    """Return the size in points as drawn, and the quarters that the glyph is turned by."""
    size = pdfium.FPDFText_GetFontSize(text_page, at)
    if pdfium.FPDFText_GetMatrix(text_page, at, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        angle = math.atan2(matrix.b, matrix.a)
        size *= scale
    else:
        angle = pdfium.FPDFText_GetCharAngle(text_page, at)
    quarters = round(angle / (math.pi / 2))
    is_skew = abs(angle - quarters * math.pi / 2) > SKEW
    return abs(size) or 1.0, None if is_skew else quarters % 4


def _is_bold(text_page: Any, at: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text_page, at) >= BOLD:
        return True
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text_page, at, buffer, 128, flags)
    name = buffer.raw[: min(max(length - 1, 0), 128)].decode("utf-8", errors="ignore").casefold()
    return "bold" in name or "black" in name or "heavy" in name


def _words(glyphs: list[Glyph | None], frames: dict[int, Frame], page_turn: int) -> Iterator[Word]:
    """Join glyphs that follow each other; a word's box is in the page's frame as read."""
    held: list[Glyph] = []
    ends: tuple[float, float] | None = None
    for glyph in glyphs:
        if glyph is None or glyph is LINE_END:
            if held:
                yield _word(held, frames[page_turn], frames[held[0].turn], spaced=glyph is None)
            held, ends = [], None
            continue
        frame = frames[glyph.turn]
        left, _, right, _ = frame.rect(glyph.left, glyph.bottom, glyph.right, glyph.top)
        base = frame.to(glyph.x, glyph.y)[1]
        if held and ends is not None:
            gap, rise = left - ends[0], abs(base - ends[1])
            size = max(glyph.size, held[-1].size)
            is_next = -0.6 * size < gap < WORD_GAP * size and rise < 0.05 * size
            if held[-1].turn != glyph.turn or not is_next:
                yield _word(held, frames[page_turn], frames[held[0].turn], spaced=False)
                held = []
        held.append(glyph)
        ends = (right, base)
    if held:
        yield _word(held, frames[page_turn], frames[held[0].turn], spaced=False)


def _word(glyphs: list[Glyph], read: Frame, own: Frame, *, spaced: bool) -> Word:
    left = min(glyph.left for glyph in glyphs)
    right = max(glyph.right for glyph in glyphs)
    bottom, top = min(g.bottom for g in glyphs), max(g.top for g in glyphs)
    x0, y0, x1, y1 = read.rect(left, bottom, right, top)
    text = "".join(glyph.text for glyph in glyphs)
    base = own.to(glyphs[0].x, glyphs[0].y)[1]
    turn = (own.turn - read.turn) % 4
    size = max(glyph.size for glyph in glyphs)
    bold = sum(glyph.bold for glyph in glyphs) * 2 > len(glyphs)
    first = own.rect(glyphs[0].left, glyphs[0].bottom, glyphs[0].right, glyphs[0].top)
    return Word(text, x0, y0, x1, y1, base, size, bold, turn, spaced, first[2] - first[0])
