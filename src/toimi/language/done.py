"""What a document itself says was done, begun or applied for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from toimi.language.periods import Period, Schedule, Span
from toimi.language.schedule import read_schedule
from toimi.language.schedule.words import TIME_TAGS, senses
from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.language.word_lists import word_list, word_set


class Done(NamedTuple):
    """The clause that says it, the day (None when it gives none), and its place in the text."""

    text: str
    day: date | None
    span: Span


PARTICIPLE_ENDINGS = ("ttu", "tty", "stu", "sty", "ltu", "lty", "rtu", "rty", "ntu", "nty")
SHORT_PARTICIPLES = word_set(
    "tehty käyty saatu viety tuotu myyty juotu luotu lyöty jätetty pidetty haettu"
)
DONE_WORDS = word_set(
    "valmis valmiina toteutunut toteutui alkoi päättyi valmistunut valmistui alkanut"
    " aloitettiin pidettiin toteutettiin hyväksyttiin"
    " järjestettiin tehtiin käytiin hankittiin perustettiin haettiin päättynyt käynnistynyt"
    " genomförd genomfört genomförts genomfördes klar klart färdig färdigt påbörjad påbörjat"
    " påbörjats slutförd slutfört ansökt ansökts hållits hölls inlett inletts inledd anskaffats"
    " utförd utfört avslutad avslutat gjort gjorts"
    " inlämnad inlämnats tillsatt tillsatts beviljats godkänts uppdaterats ordnats"
    " completed done implemented started begun held applied finished carried"
    " updated approved prepared launched"
)
NOT_PARTICIPLES = word_set(
    "valtuutettu työsuojeluvaltuutettu vastuutettu luottamusvaltuutettu tarkoitettu otettu"
    " käytetty tilattu koulutettu katettu tunnettu rajattu suunniteltu ajateltu toivottu pyydetty"
    " edellytetty vaadittu tarvittu sallittu rajoitettu arvostettu liitetty hajautettu"
    " keskitetty tapahtunut"
)
PARTICLES = word_set(
    "läpi pois loppuun kuntoon esiin esille käyttöön valmiiksi jo ut out for osittain osin kokonaan"
)
PREVENTING = word_set(
    "ei eivät eikä ole olla olevan tulee pitää täytyy voidaan kun jos mikäli sitten ennen kunnes"
    " inte ej bör ska skall måste när om ännu not never should must will when if until be"
)
FOLLOWING_MAY_BE = word_set("ja sekä och and on ovat klo in i on under during at by den vid för")
OBLIQUE_ENDINGS = word_list(
    "lle lla llä lta ltä ssa ssä sta stä ksi seen hin hun een aan ään oon uun yyn iin öön"
    " oja öjä eja ejä ita itä"
)
"""Case endings of a noun that the participle before it cannot be the attribute of."""
STOPS = frozenset(";\n\r.!?•")
LONGEST_TEXT = 20_000
NEAR_COUNT = 10
WORDS_BETWEEN = 4
GOES_ON = ("ja ", "och ", "and ", ",")


@dataclass(frozen=True)
class _Word:
    text: str
    span: Span


@dataclass(frozen=True)
class _Clause:
    text: str
    schedule: Schedule
    words: tuple[_Word, ...]
    dated: date | None

    def times(self) -> Iterator[tuple[Period, Span]]:
        return zip(self.schedule.periods, self.schedule.spans, strict=True)


def stated_done(
    text: str,
    *,
    start: date | None = None,
    end: date | None = None,
    dated: date | None = None,
    seasons: Seasons = DEFAULT_SEASONS,
    in_schedule: bool = False,
) -> tuple[Done, ...]:
    """Return what `text` says was done by the day `dated`, in order.

    The span is the place of the words that say it. In a schedule cell (`in_schedule`) an
    event of a single past day counts too. What would have happened after `dated` is left out.
    """
    return _stated(text[:LONGEST_TEXT], start, end, dated, seasons, in_schedule)


@lru_cache(maxsize=4096)
def _stated(
    text: str,
    start: date | None,
    end: date | None,
    dated: date | None,
    seasons: Seasons,
    in_schedule: bool,
) -> tuple[Done, ...]:
    """A programme repeats its phrases: each is read once."""
    clauses = [
        (first, last)
        for first, last in _clauses(text)
        if _may_say(text[first:last], in_schedule=in_schedule)
    ]
    if not clauses:
        return ()
    periods = (
        read_schedule(text).periods if len(clauses) > 1 or clauses[0] != (0, len(text)) else ()
    )
    years = [p.end.year for p in periods if p.end is not None]
    found: list[Done] = []
    for first, last in clauses:
        words = text[first:last]
        clause = _Clause(
            words,
            read_schedule(
                words, seasons=seasons, start=start, end=end, dated=dated, near=years[:NEAR_COUNT]
            )
            if _may_say_time(words)
            else Schedule(words),
            tuple(_words(words)),
            dated,
        )
        said = list(_said(clause))
        if not said and in_schedule:
            said = list(_events(clause))
        found += [Done(d.text, d.day, (first + d.span[0], first + d.span[1])) for d in said]
    first_of_each = {(done.text, done.day): done for done in reversed(found)}
    return tuple(sorted(first_of_each.values(), key=lambda done: done.span))


def _may_say_time(text: str) -> bool:
    if any(map(str.isdigit, text)):
        return True
    return any(senses(word.text).keys() & TIME_TAGS for word in _words(text))


def _may_say(clause: str, *, in_schedule: bool) -> bool:
    """Tell whether a clause is worth the parser's time: it has a word of done, or a figure."""
    words = tuple(_words(clause))
    if any(_says_done(words, at, clause) for at in range(len(words))):
        return True
    return in_schedule and any(map(str.isdigit, clause))


def _clauses(text: str) -> Iterator[Span]:
    """Give the stretches between stops; a full stop counts before a space and a capital."""
    first = 0
    for at, character in enumerate(text):
        if character not in STOPS or (character == "." and not _ends_sentence(text, at)):
            continue
        yield first, at
        first = at + 1
    yield first, len(text)


def _ends_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 1) : at]
    after = text[at + 1 : at + 3]
    word_start = at
    while word_start and text[word_start - 1].isalpha() and at - word_start <= 12:
        word_start -= 1
    is_word = before.isalpha() and at - word_start > 8
    return is_word and after[:1].isspace() and after[1:2].isupper()


def _said(clause: _Clause) -> Iterator[Done]:
    saying = [at for at in range(len(clause.words)) if _says_done(clause.words, at, clause.text)]
    for at, following in zip(saying, [*saying[1:], None], strict=False):
        word = clause.words[at]
        until = len(clause.text) if following is None else clause.words[following].span[0]
        times = _times_after(clause, word.span[1], until) or _times_before(clause, word.span[0])
        if any(_is_ahead(period, clause.dated) for period, _span in times):
            continue
        days = [(period.start, span) for period, span in times if period.start == period.end]
        if not days:
            yield _done(clause, word.span, None)
        for day, span in days:
            whole = (min(word.span[0], span[0]), max(word.span[1], span[1]))
            yield _done(clause, whole, day)


def _done(clause: _Clause, span: Span, day: date | None) -> Done:
    """Return what the clause says; what stands after a day at its end is another matter."""
    text, last = clause.text, len(clause.text)
    rest = text[span[1] :].strip(" )")
    if text[: span[1]].rstrip(".")[-1:].isdigit() and not rest.startswith(GOES_ON):
        last = span[1]
        while last < len(text) and text[last] == ")":
            last += 1
    return Done(" ".join(text[:last].split()).strip(" -–,"), day, span)


def _times_after(clause: _Clause, first: int, last: int) -> list[tuple[Period, Span]]:
    """Return the times that stand soon after a word, before the next thing done."""
    times = [(period, span) for period, span in clause.times() if first <= span[0] < last]
    is_near = times and len(clause.text[first : times[0][1][0]].split()) <= WORDS_BETWEEN
    return times if is_near else []


def _times_before(clause: _Clause, last: int) -> list[tuple[Period, Span]]:
    """Return the one time that stands right before a word ("4.11. käyty läpi")."""
    times = [(period, span) for period, span in clause.times() if span[1] <= last]
    is_near = times and len(clause.text[times[-1][1][1] : last].split()) <= 1
    return times[-1:] if is_near else []


def _is_ahead(period: Period, dated: date | None) -> bool:
    """Tell whether a time is a deadline, or begins after the document's day: a plan."""
    return period.start is None or (dated is not None and period.start > dated)


def _words(text: str) -> Iterator[_Word]:
    start = None
    for at in range(len(text) + 1):
        is_letter = at < len(text) and text[at].isalpha()
        if is_letter and start is None:
            start = at
        elif not is_letter and start is not None:
            yield _Word(text[start:at].casefold(), (start, at))
            start = None


def _says_done(words: Sequence[_Word], at: int, text: str) -> bool:
    word = words[at].text
    if word not in DONE_WORDS and not _is_participle(word):
        return False
    if any(before.text in PREVENTING for before in words[max(0, at - 4) : at]):
        return False
    return _is_predicate(words, at, text)


def _is_participle(word: str) -> bool:
    """Tell whether a Finnish word is a past passive participle in its base form."""
    if word in NOT_PARTICIPLES or word.endswith("valtuutettu"):
        return False
    return word in SHORT_PARTICIPLES or (len(word) > 5 and word.endswith(PARTICIPLE_ENDINGS))


def _is_predicate(words: Sequence[_Word], at: int, text: str) -> bool:
    """Tell whether the word is said of something, and is not the attribute of a noun after it."""
    if at and words[at - 1].text in ("on", "ovat", "jo", "är", "har", "is", "was", "has", "been"):
        return True
    if at + 1 == len(words):
        return True
    between = text[words[at].span[1] : words[at + 1].span[0]]
    if between.strip():
        return True
    following = words[at + 1].text
    return (
        following in PARTICLES
        or following in FOLLOWING_MAY_BE
        or following.endswith(OBLIQUE_ENDINGS)
        or bool(senses(following).keys() & TIME_TAGS)
    )


def _events(clause: _Clause) -> Iterator[Done]:
    """Give the single past days of a clause that have words beside them."""
    previous = 0
    for period, span in clause.times():
        is_day = period.start is not None and period.start == period.end
        is_past = clause.dated is not None and not _is_ahead(period, clause.dated)
        if is_day and is_past and any(map(str.isalpha, clause.text[previous : span[0]])):
            text = " ".join(clause.text[previous : span[1]].split()).strip(" ,:-–")
            yield Done(text, period.start, (previous, span[1]))
        previous = span[1]
