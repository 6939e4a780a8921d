"""Who approved a programme, and when: from the lines above its table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from toimi.language import roles
from toimi.language.schedule import read_schedule
from toimi.language.word_lists import word_list, word_set

BODY_WORDS = word_list(
    "lautakun toimikun jaosto hallitu valtuusto johtoryhm johtotiimi neuvosto ryhmä tiimi"
    " valiokun toimielin johtokun nämnd styrelse utskott kommission kommitté sektion fullmäktige"
    " grupp direktion"
    " committee board council team group"
)
COUNCILS, AREAS = ("råd", "rådet"), ("områd", "området")
ENGLISH_BODIES = word_set("committee board council")
CASES = {"kunnassa": "kunta", "jaostossa": "jaosto", "hallituksessa": "hallitus"} | {
    "valtuustossa": "valtuusto",
    "ryhmässä": "ryhmä",
    "neuvostossa": "neuvosto",
    "tiimissä": "tiimi",
}
"""Ends of a body's name when something was approved in it, and its base form."""

COMMON = (
    *BODY_WORDS,
    *word_list("tekni sivisty sosiaali tervey ympäristö perusturva kaupungin kunnan yhteis"),
    *word_list("työsuojelu henkilöstö varhaiskasvatu hyvinvointi elinvoima yhtymä alue lasten"),
    *word_list("opetus kasvatu rakennus palvelu kulttuuri vapaa-aika nuoriso pelastu ikään"),
    *word_list("församling kyrko direktion råd teknisk social bildning arbetarskydd samarbet"),
    *word_list("stads kommun personal hälso"),
)
"""Beginnings and parts of words that the names of bodies are made of."""
_APART = re.compile(r"\s*[,·|•]\s*|\s[-–—]\s")
_ORGANISATION = re.compile(
    r".*\b(?:kaupunki|kunta|hyvinvointialue|kuntayhtymä|seurakunta|stad|kommun|välfärdsområde)\s+",
    re.I,
)
RANKED = (
    r"hyväksytty|hyväksynyt|hyväksyminen|hyväksyntä|hyväksyi|hyväksymä|vahvistettu|vahvistanut"
    r"|vahvisti|vahvistama|päätetty|päätös|päättänyt|päätti|godkänd|godkänt|godkänts|godkände"
    r"|godkännande|fastställd|fastställt|fastställts|fastställde|antagen|antagits|antog|beslutat"
    r"|beslutad|beslutade|beslut|approved|adopted|endorsed|confirmed|decided",
    r"käsitelty|käsittely|käsitellyt|käsitteli|käsittelemä|merkitty tiedoksi|esitelty|behandlad"
    r"|behandlat|behandlats|behandlade|behandling|presenterad|handled|discussed|reviewed|presented",
    r"päivitetty|päivitys|tarkistettu|uppdaterad|uppdaterat|reviderad|updated|revised",
    r"laadittu|laatinut|laatima|päivätty|päiväys|päivämäärä|pvm|annettu|julkaistu|utarbetad|uppgjord|daterad"
    r"|datum|upprättad|drawn up|prepared|dated|date|issued",
)
"""Words that say what happened on a day: the surest first."""
NO_WORD = len(RANKED)
_SAID = [re.compile(rf"\b(?:{words})\b[:\s,]*", re.I) for words in RANKED]
_ANY_SAID = re.compile(rf"\b(?:{'|'.join(RANKED)})\b", re.I)
_DAY = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")
_SHORT_DAY = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])")
_ISO_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_WORD_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}(?:st|nd|rd|th|:e|\.)? (?:of )?[^\W\d_]{3,12},?|[A-Z][a-z]{2,8} \d{1,2},)"
    r" ((?:19|20)\d\d)(?!\d)"
)
_SECTION = re.compile(r"[,;/]?\s*§+\s*\d+|[,;/]?\s*\d+\s*§+|[,;/]?\s*\bsection \d+", re.I)
_AROUND = re.compile(
    r"^(?:av|i|vid|by|in|at|the|on|päivä|kokouksessa|kokous)\s+|\s+(?:den|on|the|of|kokouksessaan"
    r"|kokouksessa|kokous|sammanträde|meeting|at|in|i|kello|klo|ja|och|and)$"
    r"|^(?:kokouksessaan|kokouksessa|kokous|sammanträde|meeting)$",
    re.I,
)
_BESIDE_BODY = re.compile(
    r"(?<!\S)(?:on|ovat|har|av|by|was|has been|\w*ohjelman?|\w*suunnitelman?|\w*planen"
    r"|\w*programmet|the \w*(?:plan|programme|program))(?!\S)",
    re.I,
)
"""What stands beside a body in a sentence on its decision."""

_ADJECTIVE = re.compile(r"\b([^\W\d_]+)is(?:essä|essa)\b")
EDGES = " ,;:/-–—()."


@dataclass(frozen=True)
class Approval:
    """A body and a day, as a line says them; a low rank is surer."""

    body: str
    day: date
    rank: int


def approval_of(line: str, *, has_annex: bool = False) -> Approval | None:
    """Return who approved (or handled, or wrote) on which day, or None when a line says no day."""
    days = list(days_of(line, short=bool(_ANY_SAID.search(line))))
    if not days:
        return None
    if len(days) > 1 and len(parts := _sentences(line, days[0][2])) > 1:
        both = [approval for part in parts if (approval := approval_of(part, has_annex=has_annex))]
        return min(both, key=lambda approval: approval.rank, default=None)
    day, first, last = days[0]
    rank = next((at for at, said in enumerate(_SAID) if said.search(line[:first])), NO_WORD)
    rest = _SECTION.sub("", f"{line[:first]} {line[last:]}" if rank == NO_WORD else line[:first])
    if rank == NO_WORD:
        rank = next((at for at, said in enumerate(_SAID) if said.search(line)), NO_WORD)
    words = _body_alone(_without_said(rest))
    after = _body_alone(_without_said(_SECTION.sub("", line[last:])))
    words = words or (after if is_body_name(after) else "")
    is_body = is_body_name(words)
    is_short = len(words) <= 100 and not re.search(r"(?:19|20)\d\d\s*[-–—/]\s*\d\d", line)
    if has_annex or is_body:
        surest = 0 if is_body else 1
        return Approval(body_name(words), day, surest if rank == NO_WORD else rank)
    if is_short and (rank < NO_WORD or not words):
        return Approval(_only_body(words), day, rank)
    return None


def _sentences(line: str, end: int) -> list[str]:
    """Return what is said of the first day, and what after it of others, if each says something."""
    parts = [line[:end], line[end:].strip(EDGES)]
    return parts if all(_ANY_SAID.search(part) for part in parts) else [line]


def _body_alone(words: str) -> str:
    """Return the body without the rest of its sentence; the words themselves when it has none."""
    parts = [_without_said(part) for part in _BESIDE_BODY.split(words)]
    return next((part for part in parts if is_body_name(part)), words)


def _without_said(text: str) -> str:
    for said in _SAID:
        text = said.sub(" ", text)
    text = " ".join(text.split()).strip(EDGES)
    while (bare := _AROUND.sub("", text).strip(EDGES)) != text:
        text = bare
    return text


def _only_body(words: str) -> str:
    """Return words that stand where a body does ("ytmk"); a sentence or a name of a place none."""
    is_short = 0 < len(words.split()) <= 3 and words[-1:].isalnum()
    return body_name(words) if is_short and not words[:1].isdigit() else ""


def is_body_name(text: str) -> bool:
    """Tell whether a text is the name of a body that approves."""
    words = text.casefold().split()
    return (
        bool(words)
        and len(words) <= 10
        and (
            any(stem in word for word in words[-2:] for stem in BODY_WORDS)
            or words[-1].endswith(COUNCILS) != words[-1].endswith(AREAS)
            or any(word in ENGLISH_BODIES for word in words)
        )
    )


def body_name(text: str) -> str:
    """Return a body's name in its base form, without the organisation that stands before it.

    It begins with a small letter, as in running text, unless it is an abbreviation or a name.
    """
    parts = [part.strip() for part in _APART.split(text) if part.strip()]
    text = next((part for part in reversed(parts) if is_body_name(part)), text)
    organisation = _ORGANISATION.match(text)
    if organisation and is_body_name(text[organisation.end() :]):
        text = text[organisation.end() :]
    return _uncapitalised(_in_base_form(text))


def _in_base_form(text: str) -> str:
    for ending, base in CASES.items():
        if text.casefold().endswith(ending):
            return _ADJECTIVE.sub(r"\1inen", text[: -len(ending)]) + base
    first, _, last = text.rpartition(" ")
    nominative = roles.base_form(last) if last else None
    if nominative:
        nominative = nominative.capitalize() if last[:1].isupper() else nominative
        before = _ADJECTIVE.sub(r"\1inen", first)
        return f"{before} {nominative}".strip()
    return text


def _uncapitalised(text: str) -> str:
    """Return a name with a small first letter, unless that is of a place or an abbreviation."""
    first = text.split(" ", 1)[0]
    is_common = roles.match(first) is not None or any(stem in first.casefold() for stem in COMMON)
    is_title = any(word[:1].isupper() for word in text.split()[1:])
    is_plain = first[1:] == first[1:].lower() and len(first) > 1 and not is_title
    return text[:1].lower() + text[1:] if is_plain and is_common else text


def days_of(line: str, *, short: bool = False) -> Iterator[tuple[date, int, int]]:
    """Give the days of a line with their places; years of two figures only when `short`."""
    found: list[tuple[int, int, date]] = []
    patterns = [(_DAY, (3, 2, 1)), (_ISO_DAY, (1, 2, 3))]
    patterns += [(_SHORT_DAY, (3, 2, 1))] if short else []
    for pattern, order in patterns:
        for said in pattern.finditer(line):
            year, month, day = (int(said[at]) for at in order)
            try:
                made = date(year + 2000 if year < 100 else year, month, day)
            except ValueError:
                continue
            found.append((*said.span(), made))
    for said in _WORD_DAY.finditer(line):
        periods = read_schedule(said[0]).periods
        if len(periods) == 1 and periods[0].start and periods[0].start == periods[0].end:
            found.append((*said.span(), periods[0].start))
    for first, last, made in sorted(found):
        yield made, first, last
