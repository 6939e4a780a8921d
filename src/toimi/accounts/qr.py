"""The QR code of a sign-in secret, drawn inside the page: the content policy lets no data: in."""

from dataclasses import dataclass

from qrcode.main import QRCode  # type: ignore[import-untyped]

MARGIN = 4
"""Modules of quiet ground around the code, by the standard."""


@dataclass(frozen=True)
class Drawing:
    """An SVG path of squares, and the side of its square view box in modules."""

    path: str
    side: int


def drawing(text: str) -> Drawing:
    """Return `text` as a QR code."""
    code = QRCode(border=MARGIN)
    code.add_data(text)
    matrix = code.get_matrix()
    squares = [
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark
    ]
    return Drawing("".join(squares), len(matrix))
