"""What stands above the table: title, body and day, case number, annex, the programme's years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from toimi.language.schedule import read_schedule
from toimi.language.word_lists import word_list, word_set

TITLE_WORDS = ("ohjelm", "suunnitel", "program", "plan")
ANNEX_WORDS = r"(?:Liite|Liitteet|Bilaga|Annex|Appendix|Attachment)"
BODY_WORDS = word_list(
    "lautakun toimikun jaosto hallitu valtuusto johtoryhm neuvosto kunta ryhmä"
    " nämnd styrelse utskott kommission sektion fullmäktige committee board council"
)
CASES = {"kunnassa": "kunta", "jaostossa": "jaosto", "hallituksessa": "hallitus"} | {
    "valtuustossa": "valtuusto",
    "ryhmässä": "ryhmä",
    "neuvostossa": "neuvosto",
}
"""Ends of a body's name when something was approved in it, and its base form."""

NOT_TITLE = word_set("luonnos draft utkast pöytäkirja esityslista")
_SAID = re.compile(
    r"^(?:hyväksytty|käsitelty|vahvistettu|päätetty|hyväksynyt|päiväys|pvm|godkänd|godkänt|fastställd"
    r"|behandlad|approved(?: by)?|adopted(?: by)?)\b[:\s]*",
    re.I,
)
_DAY = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")
_ISO_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_WORD_DAY = re.compile(r"(?<!\d)(\d{1,2})\.? ([^\W\d_]{3,12}) ((?:19|20)\d\d)(?!\d)")
_ANNEX = re.compile(rf"^\s*({ANNEX_WORDS}(?:\s+(?:nro\s*)?\d+[a-z]?)?)\s*(?:[/:,–-]\s*|$)", re.I)
_ANNEX_NUMBERED = re.compile(rf"^\s*({ANNEX_WORDS}\s+\d+[a-z]?)\s+", re.I)
_CASE_LABEL = re.compile(
    r"(?:asianumero|asianro|diaarinumero|diaarinro|dnro|d:nro|ärendenummer|diarienummer|dnr"
    r"|case number|case no\.?|reference)\s*:?\s*(\S.*)",
    re.I,
)
_CASE_SECTION = re.compile(r"\b((?:Asia|Ärende|Case)\s+\d+(?:\s*§)?)", re.I)
_CASE_NUMBER = re.compile(r"(?<![\d/.])\d{1,7}/\d{2}(?:\.\d{2}){1,3}/\d{4}(?!\d)")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)?\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SECTION = re.compile(r"[,;]?\s*§+\s*\d+|[,;]?\s*\d+\s*§+")


@dataclass(frozen=True)
class Head:
    """What the lines above the table say; what they do not say is empty."""

    title: str = ""
    body: str = ""
    approved_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    case_number: str = ""
    annex: str = ""


def read_head(before: Sequence[str], *, title: str = "") -> Head:
    """Read the lines above the table; `title` is what the source itself marks as its title."""
    lines = [" ".join(line.split()) for line in before if line.strip()][:60]
    annex, body, day = "", "", None
    case, rest = "", []
    for line in lines:
        if not title or line != title:
            bare, found_annex = _without_annex(line)
            annex = annex or found_annex
            found = _approval(bare, has_annex=bool(found_annex))
            if found and day is None:
                body, day = found[0] or body, found[1]
                case = case or _case(line)
                continue
            if _case(line):
                case = case or _case(line)
                continue
            if _is_body(bare) and not body:
                body = _in_base_form(bare)
                continue
            line = bare
        if line:
            rest.append(line)
    title = " ".join(title.split()) or _title(rest)
    start, end = _years(title, rest)
    return Head(title, body, day, start, end, case, annex)


def _without_annex(line: str) -> tuple[str, str]:
    found = _ANNEX.match(line) or _ANNEX_NUMBERED.match(line)
    return (line[found.end() :].strip(), found[1]) if found else (line, "")


def _approval(line: str, *, has_annex: bool) -> tuple[str, date] | None:
    """Return the body and the day when a line says them, or None."""
    found = _day(line)
    if found is None:
        return None
    day, first, last = found
    said = _SECTION.sub("", line[:first] + " " + line[last:])
    words = " ".join(_SAID.sub("", said.strip()).split()).strip(" ,;:/-–()")
    is_short = len(words) <= 100 and not _YEARS.search(line)
    if has_annex or _is_body(words) or (is_short and (_SAID.match(said.strip()) or not words)):
        return _in_base_form(words), day
    return None


def _day(line: str) -> tuple[date, int, int] | None:
    for pattern, order in ((_DAY, (3, 2, 1)), (_ISO_DAY, (1, 2, 3))):
        if found := pattern.search(line):
            year, month, day = (int(found[at]) for at in order)
            try:
                return date(year, month, day), *found.span()
            except ValueError:
                return None
    if found := _WORD_DAY.search(line):
        periods = read_schedule(found[0]).periods
        if len(periods) == 1 and periods[0].start and periods[0].start == periods[0].end:
            return periods[0].start, *found.span()
    return None


def _is_body(text: str) -> bool:
    words = text.casefold().split()
    is_body = any(stem in word for word in words[-2:] for stem in BODY_WORDS)
    return is_body and len(words) <= 10 and not any(w in text.casefold() for w in TITLE_WORDS)


def _in_base_form(body: str) -> str:
    for ending, base in CASES.items():
        if body.casefold().endswith(ending):
            return body[: -len(ending)] + base
    return body


def _case(line: str) -> str:
    if found := _CASE_LABEL.search(line):
        return found[1].strip()
    if found := _CASE_NUMBER.search(line):
        return found[0]
    found = _CASE_SECTION.search(line)
    return found[1] if found else ""


def _title(lines: Sequence[str]) -> str:
    said = [line for line in lines if line.casefold().strip(" .") not in NOT_TITLE]
    named = [line for line in said if any(word in line.casefold() for word in TITLE_WORDS)]
    short = [line for line in named if len(line) <= 250 and not line.endswith(".")]
    return next(iter(short or named or said), "")[:500]


def _years(title: str, lines: Sequence[str]) -> tuple[date | None, date | None]:
    """Return the programme's first and last day by its title, or else by a line of the head."""
    for text in (title, *lines):
        days = _all_days(text)
        if len(days) == 2 and days[0] < days[1]:
            return days[0], days[1]
        if found := _YEARS.search(text):
            first = int(found[1])
            last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
            if first <= last:
                return date(first, 1, 1), date(last, 12, 31)
    periods = read_schedule(title).periods
    starts, ends = [p.start for p in periods if p.start], [p.end for p in periods if p.end]
    if starts and ends:
        return min(starts), max(ends)
    return None, None


def _all_days(text: str) -> list[date]:
    found = []
    for match in _DAY.finditer(text):
        try:
            found.append(date(int(match[3]), int(match[2]), int(match[1])))
        except ValueError:
            continue
    return found
