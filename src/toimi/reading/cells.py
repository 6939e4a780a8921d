"""From the paragraphs of a cell to what it says: measure and its parts, schedule, themes."""

import re

from toimi.language import roles
from toimi.reading import content
from toimi.reading.grid import GridCell

_BULLET = re.compile(r"\s*(?:[-–—•·▪◦●*‣\uf0b7]|o(?= )|\(?(?:\d{1,2}|[a-z])[.)](?=\s))\s*")
_COMPOUND_HEAD = re.compile(
    r"(?P<role>[^\W\d_]{4,}) (?P<head>työ(?:n|tä|ssä|stä|hön|llä|lle|ksi)?)\b"
)
_SLASH = re.compile(r"(?P<before>[^\W\d_]{4,})/ (?P<after>[^\W\d_]{4,})")
_SLASH_DAY = re.compile(r"(?<=[^\W\d_])/ (?=\d)")


def target_and_themes(cell: GridCell) -> tuple[str, tuple[str, ...]]:
    """Return the first paragraph and the further ones."""
    texts = cell.texts
    return (texts[0], tuple(texts[1:])) if texts else ("", ())


def measure_and_parts(cell: GridCell, entries: int) -> tuple[str, tuple[str, ...]]:
    """Return the measure and its sub-measures: items of a list, or what a colon announces.

    `entries` is how many schedules or responsibles stand apart beside it: as many paragraphs
    are as many matters, not one that runs on.
    """
    head: list[str] = []
    parts: list[str] = []
    texts = cell.texts
    splits = "" in cell.paragraphs and entries > 1
    for number, text in enumerate(texts):
        announced = bool(head) and head[-1].endswith(":")
        is_item = _is_item(text, number)
        if is_item or parts or announced or (splits and number):
            parts.append(_without_bullet(text) if is_item else text)
        else:
            head.append(text)
    if not head and parts:
        head, parts = parts[:1], parts[1:]
    joint = "; " if entries == len(head) > 1 else " "
    measure = joint.join(head)
    if parts and measure.endswith(":"):
        measure = measure[:-1].rstrip()
    whole = tuple(part.strip() for part in parts if part.strip())
    return (measure, whole) if measure or not whole else (whole[0], whole[1:])


def _is_item(text: str, number: int) -> bool:
    if not content.is_bullet(text):
        return False
    return bool(number) or text.lstrip()[:1] in "-–—•·▪◦●*‣"


def entries(cell: GridCell, *, loose: bool) -> tuple[str, ...]:
    """Return the entries of a schedule or responsible cell.

    In a loose grid a paragraph runs on into the next one unless an empty one stands between
    them or it says a whole time of its own.
    """
    if not loose:
        return cell.texts
    found: list[str] = []
    apart = True
    for text in cell.paragraphs:
        if not text:
            apart = True
            continue
        if found and not apart and not content.has_full_time(found[-1]):
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
        apart = False
    return tuple(found)


def mended(text: str) -> str:
    """Return a text of a narrow column with its slips mended: brackets, slashes, compounds."""
    text = _SLASH_DAY.sub(" ", text)
    text = _SLASH.sub(_tight, text)
    text = _COMPOUND_HEAD.sub(_compound, text)
    if text.count("(") == text.count(")") + 1 and text.rfind("(") > text.rfind(")"):
        text += ")"
    return text


def _tight(found: re.Match[str]) -> str:
    """Take the space after a slash between two genitives: alternatives of one attribute."""
    is_pair = all(
        word.endswith("n") and not word.endswith("nen")
        for word in (found["before"], found["after"])
    )
    return f"{found['before']}/{found['after']}" if is_pair else found[0]


def _compound(found: re.Match[str]) -> str:
    """Put together a role and "work" written apart: they are one word in Finnish."""
    role = found["role"].casefold()
    is_one = roles.is_listed(role) and role.endswith(("mies", "henkilö", "taja", "vastaava"))
    return found["role"] + found["head"] if is_one else found[0]


def _without_bullet(text: str) -> str:
    found = _BULLET.match(text)
    return text[found.end() :] if found else text
