"""What a document itself says was done, begun or applied for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from toimi.language.periods import Schedule, Span
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
    "valmis valmiina valmistunut valmistui alkanut aloitettiin pidettiin toteutettiin hyväksyttiin"
    " järjestettiin tehtiin käytiin hankittiin perustettiin haettiin päättynyt käynnistynyt"
    " genomförd genomfört genomförts genomfördes klar klart färdig färdigt påbörjad påbörjat"
    " påbörjats slutförd slutfört ansökt ansökts hållits hölls inlett inletts inledd anskaffats"
    " utförd utfört avslutad avslutat gjort gjorts"
    " completed done implemented started begun held applied finished carried"
)
NOT_PARTICIPLES = word_set(
    "valtuutettu työsuojeluvaltuutettu vastuutettu luottamusvaltuutettu tarkoitettu otettu"
    " käytetty tilattu koulutettu katettu tunnettu rajattu suunniteltu ajateltu toivottu pyydetty"
    " edellytetty vaadittu tarvittu sallittu rajoitettu arvostettu liitetty hajautettu"
    " keskitetty tapahtunut"
)
PARTICLES = word_set("läpi pois loppuun kuntoon esiin esille käyttöön valmiiksi jo ut out for")
PREVENTING = word_set(
    "ei eivät eikä ole olla olevan tulee pitää täytyy voidaan kun jos mikäli sitten ennen kunnes"
    " inte ej bör ska skall måste när om ännu not never should must will when if until be"
)
FOLLOWING_MAY_BE = word_set("ja sekä och and on ovat klo in i on under during at by den vid för")
OBLIQUE_ENDINGS = word_list(
    "lle lla llä lta ltä ssa ssä sta stä ksi seen hin hun een aan ään oon uun yyn iin öön"
)
"""Case endings of a noun that the participle before it cannot be the attribute of."""
STOPS = frozenset(";\n\r.!?•")
LONGEST_TEXT = 20_000


@dataclass(frozen=True)
class _Word:
    text: str
    span: Span


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
    text = text[:LONGEST_TEXT]
    schedule = read_schedule(text, seasons=seasons, start=start, end=end, dated=dated)
    found: list[Done] = []
    for clause in _clauses(text):
        said = list(_said(text, clause, schedule, dated))
        if not said and in_schedule:
            said = list(_events(text, clause, schedule, dated))
        found += said
    first_of_each = {(done.text, done.day): done for done in reversed(found)}
    return tuple(sorted(first_of_each.values(), key=lambda done: done.span))


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


def _said(text: str, clause: Span, schedule: Schedule, dated: date | None) -> Iterator[Done]:
    words = list(_words(text, clause))
    for at, word in enumerate(words):
        if not _says_done(words, at, text):
            continue
        until = next(
            (
                later.span[0]
                for i, later in enumerate(words)
                if i > at and _says_done(words, i, text)
            ),
            clause[1],
        )
        days = _days_after(schedule, word.span[1], until, text)
        if days is None:
            yield _done(text, clause, word.span, None)
            continue
        for day, span in days:
            if dated is None or day <= dated:
                yield _done(text, clause, (word.span[0], span[1]), day)


def _done(text: str, clause: Span, span: Span, day: date | None) -> Done:
    first, last = clause
    if day is not None and not text[span[1] : last].strip(" )").startswith(("ja ", "och ", ",")):
        last = max(span[1], first)
        while last < clause[1] and text[last] in ")":
            last += 1
    return Done(" ".join(text[first:last].split()).strip(" -–,"), day, span)


def _days_after(
    schedule: Schedule, first: int, last: int, text: str
) -> list[tuple[date, Span]] | None:
    """Return the single days between two places; None when there is no time at all."""
    days: list[tuple[date, Span]] = []
    is_dated = False
    for period, span in zip(schedule.periods, schedule.spans, strict=True):
        if not first <= span[0] < last:
            continue
        gap = text[first : span[0]]
        if len(gap.split()) > 4 and not days:
            break
        if period.start is not None and period.start == period.end:
            is_dated = True
            days.append((period.start, span))
    return days if is_dated else None


def _words(text: str, clause: Span) -> Iterator[_Word]:
    start = None
    for at in range(clause[0], clause[1] + 1):
        is_letter = at < clause[1] and text[at].isalpha()
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


def _events(text: str, clause: Span, schedule: Schedule, dated: date | None) -> Iterator[Done]:
    """Give the single past days of a clause that have words beside them."""
    previous = clause[0]
    for period, span in zip(schedule.periods, schedule.spans, strict=True):
        if not clause[0] <= span[0] < clause[1]:
            continue
        is_past = dated is not None and period.start is not None and period.start <= dated
        words = text[previous : span[0]].strip(" ,:-–")
        if is_past and period.start == period.end and any(map(str.isalpha, words)):
            yield Done(
                " ".join(text[previous : span[1]].split()), period.start, (previous, span[1])
            )
        previous = span[1]
