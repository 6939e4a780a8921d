"""What stands above the table: title, body and day, case number, annex, the programme's years."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from toimi.language.hyphens import join_lines
from toimi.language.word_lists import word_set
from toimi.reading import term
from toimi.reading.approval import (
    RANKED,
    Approval,
    approval_of,
    body_name,
    is_body_name,
)

TITLE_WORDS = ("ohjelm", "suunnitel", "program", "plan", "strategi")
WEAK_TITLE_WORDS = ("toimenpi", "åtgärd", "action", "kehittämi", "taulukko", "utveckl", "measures")
ANNEX_WORDS = r"(?:Liite|Liitteet|Bilaga|Annex|Appendix|Attachment)"
NOT_TITLE = word_set(
    "luonnos draft utkast pöytäkirja esityslista sisällys sisällysluettelo sisältö innehåll"
    " innehållsförteckning contents liite bilaga annex kuva kuvat protokoll föredragningslista"
)
OPEN_ENDS = word_set(
    "ja sekä och samt and of for för i av inom på till vid med om in on the to at with by"
)
"""Words that no line of a title ends with."""

GREETINGS = word_set("hei moi terve hyvä hyvät heippa tervehdys hej bästa kära hi hello dear")
MOST_LINES = 120
LONGEST_TITLE_LINE = 250
_ANNEX = re.compile(rf"^\s*({ANNEX_WORDS}(?:\s+(?:nro\s*)?\d+[a-z]?)?)\s*(?:[/:,–-]\s*|$)", re.I)
_ANNEX_NUMBERED = re.compile(rf"^\s*({ANNEX_WORDS}\s+\d+[a-z]?)\s+", re.I)
_ANNEX_LAST = re.compile(rf"[,;/(\s]+({ANNEX_WORDS}(?:\s+(?:nro\s*)?\d+[a-z]?)?)\)?\s*$", re.I)
_CASE_LABEL = re.compile(
    r"(?:asianumero|asianro|asiatunnus|diaarinumero|diaarinro|dnro|d:nro|ärendenummer"
    r"|diarienummer|dnr|case number|case no\.?|reference)\s*:?\s*(\S.*)",
    re.I,
)
_CASE_SECTION = re.compile(r"\b((?:Asia|Ärende|Case)\s+\d+(?:\s*§)?)", re.I)
_CASE_NUMBER = re.compile(r"(?<![\d/.])\d{1,7}/\d{2}(?:\.\d{2}){1,3}/\d{4}(?!\d)")
_SAID_LATER = re.compile(rf"[,;.(–-]*\s+(?=(?:{'|'.join(RANKED)})\b)", re.I)
_WIDE_GAP = re.compile(r"\s{3,}")
_PAGE = re.compile(r"(?:sivu|sida|page)?\s*\d{1,3}\s*(?:[/(]\s*\d{1,3}\s*\)?)?", re.I)
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$|…{2,}\s*\d{1,3}\s*$|\t\d{1,3}\s*$")
_ONLY_TERM = re.compile(
    r"(?:(?:ohjelma|suunnitelma|toimi)kausi|programperiod|vuosille|vuodelle|vuosiksi|vuosi|kaudelle|kausi|lukuvuosi|lukuvuodelle|valtuustokausi|år"
    r"|för åren|åren|läsåret|for)?:?\s*(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d\d"
    r"(?:\s*(?:[-–—/]|ja|och|and)\s*(?:\d{1,2}\.\d{1,2}\.)?(?:(?:19|20)\d\d|\d\d))?",
    re.I,
)
_LABELLED = re.compile(r"[^\W\d_]+kausi\b|programperiod|.*:", re.I)
_FILE_NAME = re.compile(
    r"microsoft|\.(?:docx?|pdf|xlsx?|od[ts]|rtf)\b|untitled|dokumentti\s*\d|document\s*\d|nimetön"
    r"|asiakirjamalli|template",
    re.I,
)


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


def read_head(
    before: Sequence[str], *, title: str = "", properties: Mapping[str, str] | None = None
) -> Head:
    """Read the lines above the table.

    `title` is what the source itself marks as its title; `properties` is what the file says of
    itself ("title", "approved_on"), which counts where the lines say nothing.
    """
    told = dict(properties or {})
    titles = {" ".join(text.split()) for text in (title, told.get("title", "")) if text}
    lines = [line for text in before for line in _lines(text, titles) if not _LEADER.search(line)]
    said = [_Line.of(line, title) for line in lines[:MOST_LINES]]
    rest = [line.rest for line in said if line.rest]
    best = min((line.approval for line in said if line.approval), key=_rank, default=None)
    body = best.body if best else ""
    for line in said:
        body = body or line.body or (line.approval.body if line.approval else "")
    title = " ".join(title.split()) or _title(rest, " ".join(told.get("title", "").split()))
    start, end = term.term_of(title, rest)
    return Head(
        title=title,
        body=body,
        approved_on=best.day if best else _iso(told.get("approved_on", "")),
        starts_on=start,
        ends_on=end,
        case_number=next((line.case for line in said if line.case), ""),
        annex=next((line.annex for line in said if line.annex), ""),
    )


def paragraphs_of(lines: Sequence[str]) -> list[str]:
    """Return lines without blank ones between them as paragraphs.

    Lines go on one another but for what says by itself who approved, or what spaces hold apart.
    """
    found: list[list[str]] = []
    is_closed = True
    for line in lines:
        pieces = [piece for piece in _WIDE_GAP.split(line.strip()) if piece]
        is_alone = len(pieces) > 1 or _stands_alone(line.strip())
        if is_closed or is_alone:
            found += [[piece] for piece in pieces]
        else:
            found[-1] += pieces
        is_closed = is_alone
    return [join_lines(each) for each in found if each]


def _stands_alone(line: str) -> bool:
    if has_title_word(line):
        return False
    said = _Line.of(line, "")
    return bool(said.body or said.annex or said.case or (said.approval and said.approval.body))


def _lines(text: str, titles: set[str]) -> list[str]:
    """Return the lines of a paragraph; the file's own title is one."""
    whole = " ".join(text.split())
    if whole in titles:
        return [whole]
    return [line for part in text.split("\n") if (line := " ".join(part.split()))]


@dataclass(frozen=True)
class _Line:
    """A line and what it says; `rest` may be the title or the term."""

    rest: str
    approval: Approval | None = None
    body: str = ""
    case: str = ""
    annex: str = ""

    @classmethod
    def of(cls, line: str, title: str) -> "_Line":
        """Read one line; the one that the source marks as the title is left whole."""
        if title and line == title:
            return cls(line)
        bare, annex = _without_annex(line)
        case = _case(line)
        later = _SAID_LATER.search(bare)
        if later and has_title_word(bare[: later.start()]):
            approval = approval_of(bare[later.end() :])
            if approval:
                return cls(bare[: later.start()].strip(" ,;(–-"), approval, case=case, annex=annex)
        approval = None if _is_titled_term(bare) else approval_of(bare, has_annex=bool(annex))
        if approval:
            return cls("", approval, case=case, annex=annex)
        if case:
            return cls("", case=case, annex=annex)
        if is_body_name(bare) and not has_title_word(bare) and not bare.endswith((".", ":")):
            return cls("", body=body_name(bare), annex=annex)
        return cls(bare, annex=annex)


def _is_titled_term(line: str) -> bool:
    """Tell whether a line is a title that has its first and last day in it."""
    return has_title_word(line) and (bool(term.YEARS.search(line)) or term.spans_days(line))


def has_title_word(line: str) -> bool:
    """Tell whether a line names a programme or a plan."""
    return any(word in line.casefold() for word in TITLE_WORDS)


def _rank(approval: Approval) -> tuple[int, int]:
    return (approval.rank, 0 if approval.body else 1)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _without_annex(line: str) -> tuple[str, str]:
    if found := _ANNEX.match(line) or _ANNEX_NUMBERED.match(line):
        return line[found.end() :].strip(), found[1]
    found = _ANNEX_LAST.search(line)
    return (line[: found.start()].strip(), found[1]) if found else (line, "")


def _case(line: str) -> str:
    if found := _CASE_LABEL.search(line):
        return found[1].strip()
    if found := _CASE_NUMBER.search(line):
        return found[0]
    found = _CASE_SECTION.search(line)
    return found[1] if found else ""


def _title(lines: Sequence[str], property_title: str) -> str:
    """Return the title among the lines, put together where it was split; or the file's own."""
    said = [line for line in lines if _may_be_title(line)]
    folded = [line.casefold() for line in said]
    if property_title and property_title.casefold() in folded:
        return _whole_title(said, folded.index(property_title.casefold()))[:500]
    for words in (TITLE_WORDS, WEAK_TITLE_WORDS):
        named = [at for at, line in enumerate(said) if any(w in line.casefold() for w in words)]
        short = [at for at in named if _is_short(said[at])]
        if short and not (words is WEAK_TITLE_WORDS and property_title):
            return _whole_title(said, short[0])[:500]
    if property_title and not _FILE_NAME.search(property_title):
        return property_title[:500]
    return next((line for line in said if _is_short(line)), next(iter(said), ""))[:500]


def _may_be_title(line: str) -> bool:
    folded = line.casefold().strip(" .:")
    if line.endswith((",", "!")) and folded.split()[0].strip(",!") in GREETINGS:
        return False
    if _ONLY_TERM.fullmatch(folded):
        return True
    if folded in NOT_TITLE or _PAGE.fullmatch(folded):
        return False
    return not all(word in NOT_TITLE or word[:1].isdigit() for word in folded.split())


def _is_short(line: str) -> bool:
    is_sentence = line.endswith(".") or len(line) > LONGEST_TITLE_LINE
    return not is_sentence and not _ONLY_TERM.fullmatch(line)


def _whole_title(lines: Sequence[str], at: int) -> str:
    """Return the title that line `at` is a part of: lines run on, or the years follow alone."""
    first, last = at, at + 1
    while first and _joins(lines[first - 1], lines[first]):
        first -= 1
    while last < len(lines) and _joins(lines[last - 1], lines[last]):
        last += 1
    whole = " ".join(lines[first:last])
    follows = last < len(lines) and bool(_ONLY_TERM.fullmatch(lines[last]))
    if follows and not _LABELLED.match(lines[last]) and not re.search(r"\d{4}", whole):
        whole = f"{whole} {lines[last]}"
    return whole


def _joins(before: str, after: str) -> bool:
    """Tell whether a title goes on from one line to the next."""
    if not _is_short(before) or not _is_short(after) or before.endswith(":"):
        return False
    last = before.split()[-1].casefold()
    is_open = last in OPEN_ENDS or last[-1:] in "-–,"
    return is_open or after[:1].islower()
