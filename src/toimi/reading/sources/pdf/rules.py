"""From a page's drawings to the rules of its tables, by PDFium."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from toimi.reading.sources.pdf.sheet import Frame, Rect, Rule

THIN = 4.0
"""A filled shape no thicker than this many points is a line."""

SHORTEST = 5.0
SMALLEST_BACKGROUND = 8.0
MOST_OBJECTS = 60_000
MOST_RULES = 20_000
MOST_SEGMENTS = 2_000
DEEPEST = 6
WHITE = 250
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
UNIT: Matrix = (1, 0, 0, 1, 0, 0)


def rules_of(page: Any, frame: Frame) -> tuple[list[Rule], bool]:
    """Return the rules drawn on a pypdfium2 page, and whether it has a picture."""
    found: list[Rule] = []
    has_picture = False
    for seen, (kind, held, matrix) in enumerate(_objects(page)):
        if seen > MOST_OBJECTS or len(found) > MOST_RULES:
            return [], has_picture
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            has_picture = True
        else:
            found += _rules(held, matrix, frame)
    return found, has_picture


def _objects(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Give the paths and pictures, those inside forms too, with what places them."""
    for at in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _inside(pdfium.FPDFPage_GetObject(page, at), UNIT, 0)


def _inside(held: Any, outer: Matrix, depth: int) -> Iterator[tuple[int, Any, Matrix]]:
    kind = pdfium.FPDFPageObj_GetType(held)
    if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
        yield kind, held, outer
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
        inner = _times(_matrix(held), outer)
        for at in range(pdfium.FPDFFormObj_CountObjects(held)):
            yield from _inside(pdfium.FPDFFormObj_GetObject(held, at), inner, depth + 1)


def _matrix(held: Any) -> Matrix:
    made = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(held, made):
        return UNIT
    return made.a, made.b, made.c, made.d, made.e, made.f


def _times(one: Matrix, two: Matrix) -> Matrix:
    """Return the matrix that does `one` and then `two`."""
    return (
        one[0] * two[0] + one[1] * two[2],
        one[0] * two[1] + one[1] * two[3],
        one[2] * two[0] + one[3] * two[2],
        one[2] * two[1] + one[3] * two[3],
        one[4] * two[0] + one[5] * two[2] + two[4],
        one[4] * two[1] + one[5] * two[3] + two[5],
    )


def _rules(held: Any, outer: Matrix, frame: Frame) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(held, fill, stroke):
        return
    if pdfium.FPDFPath_CountSegments(held) > MOST_SEGMENTS:
        return
    is_stroked = bool(stroke.value) and _shade(held, pdfium.FPDFPageObj_GetStrokeColor) > 0
    fill_shade = _shade(held, pdfium.FPDFPageObj_GetFillColor) if fill.value else 0
    if not is_stroked and not fill_shade:
        return
    is_white = is_stroked and _shade(held, pdfium.FPDFPageObj_GetStrokeColor) == 1
    for points in _outlines(held, _times(_matrix(held), outer), frame):
        if is_stroked:
            yield from _sides(points, weak=is_white)
        if fill_shade and (rect := _rectangle(points)):
            yield from _of_filled(rect, is_white=fill_shade == 1)


def _shade(held: Any, ask: Any) -> int:
    """Return 0 for a colour that does not show, 1 for white, 2 for any other."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not ask(held, red, green, blue, alpha):
        return 2
    if alpha.value < 8:
        return 0
    return 1 if min(red.value, green.value, blue.value) >= WHITE else 2


def _outlines(held: Any, matrix: Matrix, frame: Frame) -> Iterator[list[Point]]:
    """Give the straight outlines of a path on the page as read; curves are left out."""
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    is_straight = True
    for at in range(pdfium.FPDFPath_CountSegments(held)):
        segment = pdfium.FPDFPath_GetPathSegment(held, at)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        a, b, c, d, e, f = matrix
        point = frame.to(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and is_straight:
                yield points
            points, is_straight = [point], True
        else:
            is_straight = is_straight and kind == pdfium.FPDF_SEGMENT_LINETO
            points.append(point)
            if pdfium.FPDFPathSegment_GetClose(segment):
                points.append(points[0])
    if len(points) > 1 and is_straight:
        yield points


def _sides(points: list[Point], *, weak: bool) -> Iterator[Rule]:
    for (x0, y0), (x1, y1) in pairwise(points):
        if abs(y0 - y1) <= 1 and abs(x0 - x1) > 1:
            yield Rule(flat=True, at=(y0 + y1) / 2, first=min(x0, x1), last=max(x0, x1), weak=weak)
        elif abs(x0 - x1) <= 1 and abs(y0 - y1) > 1:
            yield Rule(flat=False, at=(x0 + x1) / 2, first=min(y0, y1), last=max(y0, y1), weak=weak)


def _rectangle(points: list[Point]) -> Rect | None:
    """Return the rectangle that an outline is, or None."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    rect = min(xs), min(ys), max(xs), max(ys)
    is_upright = all(
        min(abs(x - rect[0]), abs(x - rect[2])) < 1 and min(abs(y - rect[1]), abs(y - rect[3])) < 1
        for x, y in points
    )
    return rect if len(points) >= 4 and is_upright else None


def _of_filled(rect: Rect, *, is_white: bool) -> Iterator[Rule]:
    """Give the line that a thin shape is, or the edges of a background."""
    left, top, right, bottom = rect
    width, height = right - left, bottom - top
    if height <= THIN and width > max(height, SHORTEST):
        yield Rule(flat=True, at=(top + bottom) / 2, first=left, last=right, weak=is_white)
    elif width <= THIN and height > max(width, SHORTEST):
        yield Rule(flat=False, at=(left + right) / 2, first=top, last=bottom, weak=is_white)
    elif width >= SMALLEST_BACKGROUND and height >= SMALLEST_BACKGROUND and not is_white:
        for at in (top, bottom):
            yield Rule(flat=True, at=at, first=left, last=right, weak=True)
        for at in (left, right):
            yield Rule(flat=False, at=at, first=top, last=bottom, weak=True)
