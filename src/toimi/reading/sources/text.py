"""Plain text in any layout: tabs, pipes, aligned columns, or cells one after another."""

import codecs

from toimi.reading.errors import NoTable, UnknownKind
from toimi.reading.grid import Grid
from toimi.reading.sources.flow import read_flow

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(content: bytes, filename: str) -> Grid:
    """Return the grid of a text. Raises UnknownKind when it is no text, NoTable."""
    text = decoded(content, filename)
    for read in (read_flow,):
        grid = read(text)
        if grid is not None and grid.rows:
            return grid
    raise NoTable


def decoded(content: bytes, filename: str) -> str:
    """Return the text of bytes: by its mark, as UTF-8, or else as Windows-1252."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, errors="replace")
            break
    else:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    odd = sum((c < " " and c not in "\t\n\r\f\v") or c == "\ufffd" for c in text)
    if odd > 2 + len(text) // 200:
        raise UnknownKind(name=filename)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", " ")
