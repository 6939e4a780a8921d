"""Which characters the typesetter's own fonts can draw: an archivable PDF may hold no others."""

import json
import re
import unicodedata
from functools import lru_cache

import typst

from toimi.reports.sheet import Sheet, mapped

BOX = "□"
"""Stands where characters or a picture are that no font has."""

_KNOWN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) | set("–—‘’‚“”„…•€□−\n")
"""Drawn for certain: European letters and the usual signs."""

_GAP = "\0"
_JOINERS = frozenset("\u200c\u200d")
_SKINS = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_PROBE = b"""#set document(title: "probe")
#set text(font: "Libertinus Serif")
#for c in json(bytes(sys.inputs.data)) { par(c) }"""


def shown(sheet: Sheet) -> tuple[Sheet, bool]:
    """Return the sheet with a box for each run of characters that no font has; is it whole?"""
    sheet = mapped(sheet, lambda text: unicodedata.normalize("NFC", text))
    found: set[str] = set()

    def look(text: str) -> str:
        nonlocal found
        found |= _unknown(text)
        return text

    mapped(sheet, look)
    missing = _missing(frozenset(found))
    return mapped(sheet, lambda text: _boxed(text, missing)), not missing


def clusters(text: str) -> list[str]:
    """Return `text` in pieces that are drawn as one: a letter and the marks that belong to it."""
    found: list[str] = []
    for character in text:
        belongs = unicodedata.category(character)[0] == "M" or character in _JOINERS | _SKINS
        if found and belongs:
            found[-1] += character
        else:
            found.append(character)
    return found


def _unknown(text: str) -> set[str]:
    if _KNOWN.issuperset(text):
        return set()
    return {cluster for cluster in clusters(text) if not _KNOWN.issuperset(cluster)}


def _boxed(text: str, missing: frozenset[str]) -> str:
    if not missing or _KNOWN.issuperset(text):
        return text
    kept = "".join(_GAP if cluster in missing else cluster for cluster in clusters(text))
    return re.sub(f"{_GAP}+", BOX, kept)


@lru_cache(maxsize=256)
def _missing(pieces: frozenset[str]) -> frozenset[str]:
    """Return those that cannot be drawn, by halving until each is known."""
    if not pieces or _is_drawn(pieces):
        return frozenset()
    if len(pieces) == 1:
        return pieces
    halved = sorted(pieces)
    middle = len(halved) // 2
    return _missing(frozenset(halved[:middle])) | _missing(frozenset(halved[middle:]))


def _is_drawn(pieces: frozenset[str]) -> bool:
    try:
        typst.compile(
            _PROBE,
            pdf_standards=["a-2a"],
            sys_inputs={"data": json.dumps(sorted(pieces))},
            ignore_system_fonts=True,
        )
    except typst.TypstError:
        return False
    return True
