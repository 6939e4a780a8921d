"""What stands over a table and says whose it is: a heading, a caption, a row of its own."""

import re
from collections.abc import Sequence

from toimi.language.word_lists import word_list
from toimi.reading import columns
from toimi.reading.blocks import Paragraph
from toimi.reading.labels import named_in

LONGEST = 160
_CAPTION = re.compile(
    r"\s*(?:taulukko|kuvio|kuva|tabell|figur|table|figure|liite|bilaga|annex)\s*\d*[a-z]?\s*"
    r"(?:[.:–—-]\s*|$)",
    re.I,
)
_LABELLED = re.compile(
    r"\s*(?P<label>[^\d:.()]{3,40}?)\s*(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-H])?\s*"
    r"(?P<mark>[:.)]|\s[–—-](?=\s)|\s)\s*(?P<rest>\S.*)"
)
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,4}|[A-H])[.):]?\s+(?=\S)")
GENERIC = word_list(
    "toimenpide toimenpite kehittämistoimenpi toimintaohjelm toimintasuunn suunnitelma ohjelma"
    " työsuojelun taulukko taul sheet blad liite yhteenveto sisällys luettelo lista aikataulu"
    " vastuu seuranta åtgärdsprogram åtgärdsplan åtgärder handlingsp tabell bilaga plan"
    " sammanfattning action measures table annex summary programme program development_plan"
    " kehittämissuunnitelma kehittämiskohteet kehittämiskohde tavoitteet painopisteet mål"
    " utvecklingsområden utvecklingsplan targets objectives goals page sida sivu"
)
"""Beginnings of headings that name the whole and no target."""

_TITLE = re.compile(r"(?:ohjelma|suunnitelma|program(?:me)?|plan|planen)\b", re.I)
_YEARS = re.compile(r"(?:19|20)\d\d")


def target_label(text: str) -> tuple[str, str] | None:
    """Return the label and the target of "Tavoite 2: melu", or None."""
    found = _LABELLED.fullmatch(" ".join(text.split()))
    if found is None or not any(map(str.isalpha, found["rest"])):
        return None
    named = named_in(found["label"])
    is_label = len(named) == 1 and named[0].kind == columns.TARGET
    is_marked = found["mark"].strip() or found["number"]
    if not is_label or not is_marked or len(found["label"].split()) > 3:
        return None
    return found["label"].strip(), found["rest"].strip()


def bare_caption(text: str) -> str:
    """Return a caption without its number: "Taulukko 2. Melu"."""
    return _CAPTION.sub("", text, count=1).strip()


def without_number(text: str) -> str:
    """Return a heading without its number."""
    return _NUMBERED.sub("", text, count=1).strip()


def is_generic(text: str) -> bool:
    """Tell whether a heading names the document or its parts, and no target."""
    bare = without_number(bare_caption(text)).casefold()
    words = bare.split()
    if not any(map(str.isalpha, bare)) or bare in ("sheet1", "taul1", "taulukko1", "blad1"):
        return True
    if _TITLE.search(bare) and (_YEARS.search(bare) or len(words) <= 4):
        return True
    begins = tuple(word.replace("_", " ") for word in GENERIC)
    return bare.startswith(begins) and (len(words) <= 3 or bool(_YEARS.search(bare)))


def is_heading_like(text: str) -> bool:
    """Tell whether a line may be a heading: short, begun with a capital, not a sentence."""
    said = text.strip()
    is_begun = said[:1].isupper() or said[:1].isdigit()
    return is_begun and len(said) <= LONGEST and not said.endswith((".", ";", ","))


def section_of(paragraphs: Sequence[Paragraph], caption: str = "") -> tuple[str, int | None]:
    """Return the target that stands over a table, and the number of its paragraph.

    `paragraphs` are those since the table before.
    """
    for number in range(len(paragraphs) - 1, -1, -1):
        if labelled := target_label(paragraphs[number].text):
            return labelled[1].rstrip(":"), number
    if caption and (labelled := target_label(bare_caption(caption))):
        return labelled[1], None
    levels = [n for n, each in enumerate(paragraphs) if each.level and each.text.strip()]
    lines = levels or [n for n, each in enumerate(paragraphs) if is_heading_like(each.text)]
    lines = [n for n in lines if not is_generic(paragraphs[n].text)]
    if lines and not levels:
        numbered = [n for n in lines if _NUMBERED.match(paragraphs[n].text)]
        lines = numbered or lines
    if lines:
        return bare_caption(paragraphs[lines[-1]].text).rstrip(":"), lines[-1]
    bare = bare_caption(caption)
    return ("" if is_generic(bare) else bare), None


def without_count(label: str) -> str:
    """Return a label without the number that counts it: "Toimenpide 2"."""
    return re.sub(r"\s*(?:nro\s*)?\d[\d.]*\s*$", "", label).strip(" :")
