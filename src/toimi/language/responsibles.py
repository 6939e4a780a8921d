"""Whom a responsible cell names: its phrases, one for each role, team or person."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toimi.language import roles
from toimi.language.hyphens import VOWELS
from toimi.language.names import looks_like_name
from toimi.language.periods import Schedule, Span
from toimi.language.schedule import read_schedule
from toimi.language.schedule.words import TIME_TAGS, senses
from toimi.language.word_lists import word_list, word_set

SEPARATOR_WORDS = word_set(
    "ja sekä tai ynnä plus kanssa yhdessä yhteistyössä och samt eller tillsammans and or together"
    " jointly samarbete cooperation collaboration with - – —"
)
SEPARATOR_MARKS = frozenset(",;/+&\n\r\t|•·")
ENDS = ("\n", ";")
LONGEST_LABEL = 4
EDGES = " .:-–—"
BRACKETS = "()[]"
BEFORE = word_set(
    "vastuu vastuussa vastuuhenkilö vastuuhenkilönä vastuuhenkilöt vastuuhenkilöinä vastuutaho"
    " vastuutahot vastuutahona vastaa päävastuu päävastuussa vetovastuu vetovastuussa mukana"
    " tukena apuna varalla toteuttaa toteuttavat toteuttaja toteuttajat osallistuu osallistuvat"
    " lisäksi myös tarvittaessa esim esimerkiksi mm ansvar ansvarar med av by also lisänä"
    " the koordinoi koordinoivat seuraa järjestää valmistelee esittelee raportoi tekee pitää"
    " hjälp supported jos tarpeen että help"
)
AFTER = word_set(
    "vastaa vastuu vastuussa vastuulla tuella tukemana tukena avulla johdolla kautta toimesta"
    " mukana apuna yhteistyö yhteistyönä toteuttaa toteuttavat osallistuu osallistuvat koordinoi"
    " koordinoivat organisoi järjestää huolehtii huolehtivat vetää ansvarar i in jointly seuraa"
    " tarvittaessa osaltaan yhteisesti is are responsible tekee"
)
ANSWERING = word_set("vastaavat vastaava vastaa")
"""After a role they say that it answers for the measure; before one they are its title."""
ADJECTIVES = {
    **dict.fromkeys(word_list("oman omalla omalle omaa"), "oma"),
    **dict.fromkeys(word_list("omien omilla omille omia"), "omat"),
    **dict.fromkeys(word_list("kaikkien kaikilla kaikille kaikkia"), "kaikki"),
    **dict.fromkeys(word_list("jokaisen jokaisella jokaiselle"), "jokainen"),
    **dict.fromkeys(word_list("johtavan johtavalla johtavalle johtavaa"), "johtava"),
    **dict.fromkeys(word_list("johtavien johtavilla johtaville johtavia"), "johtavat"),
    **dict.fromkeys(word_list("vastaavan vastaavalla vastaavalle vastaavaa"), "vastaava"),
    **dict.fromkeys(word_list("teknisen teknisellä tekniselle"), "tekninen"),
    **dict.fromkeys(word_list("ylimmän ylimmällä"), "ylin"),
    **dict.fromkeys(word_list("lähimmän lähimmällä"), "lähin"),
    **dict.fromkeys(word_list("apulaisen"), "apulainen"),
}
"""Case forms of words that agree with the role after them, and their base forms."""
COMMON_FIRSTS = word_set("tyhy tyky sote yt te ea it chat some atk tv pc etä moni lähi ict")
_LETTERS = re.compile(r"[^\W\d_]+")
_COUNT = re.compile(r"\(?\d{1,2}[.)]*|\(?[a-z]\)")
_TASK = re.compile(
    r"\((?:(?:pää|veto)vastuu|vetäjä|vetäjät|koollekutsuja|pj\.?|sammankallande|huvudansvar"
    r"|lead|convener|chair)\)|(?<=\w )(?:vetäjänä|koollekutsujana)\b",
    re.I,
)
LONGEST_TEXT = 20_000
LOOK_AHEAD = 6
LONGEST_CONJUNCTION = 8
"""How many words after a role may lead to the next one."""


@dataclass(frozen=True)
class Phrase:
    """One responsible: its canonical words, the role code that it means (None: not settled).

    `span` is its place in the text, or in the paragraphs joined by line feeds.
    `is_known` says that the role lexicon has it, or that it names a body clearly; `is_name` that
    it looks like a person's name.
    """

    text: str
    role: str | None
    span: Span
    is_known: bool = False
    is_name: bool = False


@dataclass(frozen=True)
class _Word:
    text: str
    span: Span


def split_responsibles(text_or_paragraphs: str | Sequence[str]) -> tuple[Phrase, ...]:
    """Split a responsible cell into its phrases, in order, each once."""
    whole = (
        text_or_paragraphs if isinstance(text_or_paragraphs, str) else "\n".join(text_or_paragraphs)
    )
    phrases: dict[str, Phrase] = {}
    for part in _parts(_without_tasks(_without_times(whole[:LONGEST_TEXT]))):
        for compound in _with_heads(part):
            for words in _roles_in_sequence(_glued(compound)):
                phrase = _phrase(words, is_inside=_is_inside(whole, words))
                if phrase.text:
                    phrases.setdefault(phrase.text.casefold(), phrase)
    return tuple(phrases.values())


def misplaced_schedule(text: str) -> Schedule | None:
    """Return the schedule that stands among the responsibles, or None when there is none."""
    schedule = _schedule(text)
    return schedule if schedule.periods else None


def _schedule(text: str) -> Schedule:
    return read_schedule(text) if _may_say_time(text) else Schedule(text)


def _may_say_time(text: str) -> bool:
    """Tell whether it is worth the parser's time: a figure, or a word that has to do with time."""
    if any(map(str.isdigit, text)):
        return True
    return any(senses(word).keys() & TIME_TAGS for word in _LETTERS.findall(text.casefold()))


def _without_times(text: str) -> str:
    """Put blanks in the place of times, and of a conjunction between two of them."""
    spans = list(_schedule(text).spans)
    letters = list(text)
    for at, (first, last) in enumerate(spans):
        if at + 1 < len(spans):
            between = text[last : spans[at + 1][0]]
            if between.strip(" ,/").casefold() in SEPARATOR_WORDS | {""} and ";" not in between:
                last = spans[at + 1][0]
        for index in range(first, last):
            letters[index] = " " if letters[index] not in "\n;" else letters[index]
    return "".join(letters)


def _without_tasks(text: str) -> str:
    """Put blanks in the place of words that only say which of the named ones leads the others."""
    return _TASK.sub(lambda found: " " * len(found[0]), text)


def _parts(text: str) -> Iterator[list[_Word]]:
    """Give the words between separators; a label before a colon is set aside, unless it says
    who does what comes after it."""
    part: list[_Word] = []
    before: _Word | None = None
    is_skipped = False
    words = list(_words(text))
    for at, word in enumerate(words):
        before = part[-1] if part else before
        is_skipped = is_skipped and word.text not in ENDS
        is_separator = _is_separator(word)
        if is_skipped:
            continue
        if is_separator and part and part[-1].text.endswith("-") and word.text not in ENDS:
            part.append(word)
        elif is_separator or word.text == ":":
            is_skipped = word.text == ":" and _is_doer(part, words[at + 1 :])
            if is_separator or is_skipped:
                yield part
            part = []
        elif _is_shared_end(word) and (first := _shared_first(before)):
            part.append(_Word(first + word.text[1:], word.span))
        elif _ends_sentence(word, words[at + 1 : at + 2]):
            yield [*part, _Word(word.text[:-1], (word.span[0], word.span[1] - 1))]
            part = []
        else:
            part.append(word)
    yield part


def _ends_sentence(word: _Word, following: list[_Word]) -> bool:
    """Tell whether a full stop parts two sentences: "Esihenkilöt. Tukena työterveyshuolto."."""
    bare = word.text[:-1]
    if not word.text.endswith(".") or not following or not following[0].text[:1].isupper():
        return False
    return _is_base_role(bare) or roles.is_clear(bare) or bare.casefold() in AFTER


def _is_doer(label: list[_Word], rest: list[_Word]) -> bool:
    """Tell whether a label is a role, and what follows it is not ("HR: koulutusten tilaus")."""
    if not any(_is_base_role(word.text) for word in label) or len(label) > LONGEST_LABEL:
        return False
    if label[-1].text.casefold() in BEFORE:
        return False
    end = next((at for at, word in enumerate(rest) if word.text in ENDS), len(rest))
    said = [word.text for word in rest[:end]]
    return not looks_like_name(" ".join(said)) and not any(
        roles.match(text) or roles.is_clear(text) for text in said
    )


def _is_base_role(word: str) -> bool:
    found = roles.match(word)
    return found is not None and found.is_base


def _is_shared_end(word: _Word) -> bool:
    return word.text[:1] in "-–" and word.text[1:2].islower()


def _shared_first(before: _Word | None) -> str:
    """Return what "-valtuutettu" shares with the compound before it: "työsuojelu"."""
    head = roles.head_of(before.text) if before else None
    return before.text[: -len(head)] if before and head else ""


def _with_heads(part: list[_Word]) -> Iterator[list[_Word]]:
    """Give each of "tiimi- ja koulutusvastaavat" its own head; other parts as they are."""
    words: list[_Word] = []
    suspended: list[_Word] = []
    for word in part:
        if word.text.endswith("-") and len(word.text) > 1:
            suspended.append(word)
        elif suspended and _is_separator(word):
            words.append(word)
        elif _is_shared(suspended) and (head := roles.head_of(word.text)):
            yield from ([_Word(first.text[:-1] + head, first.span)] for first in suspended)
            words, suspended = [word], []
        else:
            words += [*suspended, word]
            words.sort(key=lambda found: found.span)
            suspended = []
    yield sorted([*words, *suspended], key=lambda found: found.span)


def _is_shared(suspended: list[_Word]) -> bool:
    """Tell whether parts of compounds wait for a head; some compounds are one whole title."""
    texts = [word.text.casefold() for word in suspended]
    return bool(texts) and not any(text in roles.WHOLE_TITLES for text in texts)


def _is_separator(word: _Word) -> bool:
    return word.text in SEPARATOR_MARKS or word.text.casefold() in SEPARATOR_WORDS


def _is_inside(text: str, words: list[_Word]) -> bool:
    """Tell whether a conjunction or a comma stands before the words, so a capital is meant."""
    before = text[max(0, words[0].span[0] - LONGEST_CONJUNCTION) : words[0].span[0]].split()
    return bool(before) and (before[-1].endswith(",") or before[-1].casefold() in SEPARATOR_WORDS)


def _words(text: str) -> Iterator[_Word]:
    start = None
    for at, character in enumerate(text + " "):
        following = text[at + 1 : at + 2]
        is_mark = character in SEPARATOR_MARKS or (
            character == ":" and (not following or following.isspace())
        )
        if is_mark or character.isspace():
            if start is not None:
                yield _Word(text[start:at], (start, at))
                start = None
            if is_mark and at < len(text):
                yield _Word(character, (at, at + 1))
        elif start is None:
            start = at


def _glued(words: list[_Word]) -> list[_Word]:
    """Put together what a line or a slip broke: "tiimi vastaavat", "Työhön-valmentaja"."""
    whole: list[_Word] = []
    for word in words:
        before = whole[-1] if whole else None
        if before is not None and _belong_together(before.text, word.text):
            whole[-1] = _Word(before.text + word.text, (before.span[0], word.span[1]))
        else:
            whole.append(word)
    return [_unhyphened(word) for word in whole]


def _belong_together(first: str, second: str) -> bool:
    if not second[:1].islower() or not first.isalpha() or first.isupper():
        return False
    if roles.is_listed(first + second) and first[-1] != "n":
        return True
    is_free = not roles.is_listed(first) and not first.endswith(("n", "t", "sta", "stä"))
    return second in roles.GLUED_HEADS and is_free


def _unhyphened(word: _Word) -> _Word:
    joined = word.text.replace("-", "")
    if "-" in word.text.strip("-") and roles.is_listed(joined):
        return _Word(joined, word.span)
    return word


def _roles_in_sequence(words: list[_Word]) -> Iterator[list[_Word]]:
    """Give each of several roles that stand one after another without a separator."""
    run: list[_Word] = []
    for at, word in enumerate(words):
        run.append(word)
        rest = words[at + 1 : at + 1 + LOOK_AHEAD]
        if rest and _ends_role(word.text, rest) and _has_role(rest):
            yield run
            run = []
    if run:
        yield run


def _ends_role(word: str, rest: list[_Word]) -> bool:
    following = rest[0].text
    if not _is_base_role(word) or word.casefold() in roles.TITLE_MODIFIERS:
        return False
    if following.casefold() in ANSWERING or roles.is_phrase(f"{word} {following}"):
        return False
    if following[:1] in BRACKETS:
        return any(_is_base_role(each.text.strip(BRACKETS)) for each in rest[:2])
    is_title = following in roles.TITLE_ENDS or not roles.is_listed(following)
    return not (word.isupper() and following.islower() and is_title)


def _has_role(words: list[_Word]) -> bool:
    return any(roles.match(word.text.strip(BRACKETS)) is not None for word in words)


def _phrase(words: list[_Word], *, is_inside: bool) -> Phrase:
    text = " ".join(word.text for word in words)
    is_name = _is_name(text)
    if not is_name:
        text = _in_base_form(_trimmed(text))
        is_name = _is_name(text)
    said = text.split()
    matches = [found for word in said if (found := roles.match(word.strip(EDGES + BRACKETS)))]
    found = next((item for item in reversed(matches) if item.is_base), None)
    span = (words[0].span[0], words[-1].span[1])
    is_proper = is_name or _keeps_capital(text) or (is_inside and not _is_role_first(words))
    canonical = text if is_proper else text[:1].lower() + text[1:]
    code = found.code if found else None
    if found and said[0].casefold() in roles.LEADING and code in (None, "worker"):
        code = "line_manager"
    return Phrase(canonical, code, span, found is not None or roles.is_clear(text), is_name)


def _trimmed(text: str) -> str:
    """Take away a list's number, marks and words that only say that all are in it."""
    text = text.strip(EDGES)
    if text[:1] == "(" and text.find(")") in (-1, len(text) - 1):
        text = text.strip(EDGES + BRACKETS)
    words = text.split()
    while len(words) > 1 and (_COUNT.fullmatch(words[0]) or _bare(words[0]) in BEFORE):
        words = words[1:]
    while len(words) > 1 and (
        _bare(words[-1]) in AFTER
        or (_bare(words[-1]) in ANSWERING and roles.match(words[-2]) is not None)
    ):
        words = words[:-1]
    if words and _COUNT.fullmatch(words[0]):
        words = words[1:]
    text = " ".join(words)
    return text.strip(EDGES + ("" if "(" in text.lstrip(EDGES) else BRACKETS))


def _bare(word: str) -> str:
    return word.casefold().strip(EDGES)


def _in_base_form(text: str) -> str:
    """Return a phrase with its last word in the nominative, where that is a role or a body."""
    words = text.split()
    if not words or _is_base_role(words[-1]) or roles.is_clear(words[-1]):
        return text
    nominative = roles.base_form(words[-1])
    if nominative is None:
        return text
    is_upper = words[-1][:1].isupper()
    words[-1] = nominative[:1].upper() + nominative[1:] if is_upper else nominative
    if len(words) > 1 and (agreeing := ADJECTIVES.get(words[-2].casefold())):
        words[-2] = agreeing.capitalize() if words[-2][:1].isupper() else agreeing
    return " ".join(words)


def _is_role_first(words: list[_Word]) -> bool:
    first = words[0].text
    return roles.match(first) is not None or first.casefold() in roles.MODIFIERS


def _is_name(text: str) -> bool:
    """Tell whether the words look like a person's name, and none of them is a role."""
    return looks_like_name(text) and not any(map(roles.match, text.split()))


def _keeps_capital(text: str) -> bool:
    """Tell whether the first word is an abbreviation, or a name hyphened to a common noun."""
    first, _, rest = text.partition(" ")
    if rest.split(" ", 1)[0] in roles.BODIES and first.endswith("n"):
        return True
    if looks_like_name(text.partition("(")[0]) and not _is_base_role(first):
        return True
    if first[1:] != first[1:].lower():
        return True
    if "-" in first and not first.endswith("-"):
        return not _is_common_compound(first)
    return len(first) <= 2 and first.isupper()


def _is_common_compound(word: str) -> bool:
    """Tell whether a hyphen only parts two vowels, or follows a common noun's short form."""
    first, _, rest = word.casefold().partition("-")
    is_between_vowels = first[-1:] in VOWELS and first[-1:] == rest[:1]
    return is_between_vowels or first in COMMON_FIRSTS or roles.is_phrase(word)
