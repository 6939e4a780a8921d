"""Whom a responsible cell names: its phrases, one for each role, team or person."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toimi.language import roles
from toimi.language.names import looks_like_name
from toimi.language.periods import Schedule, Span
from toimi.language.schedule import read_schedule
from toimi.language.word_lists import word_set

SEPARATOR_WORDS = word_set("ja sekä tai ynnä och samt eller and or")
SEPARATOR_MARKS = frozenset(",;/+&\n\r\t|•·")
EDGES = " .:-–—"
BRACKETS = "()[]"
AROUND = word_set("yhdessä yhteistyössä vastuussa mukana tillsammans together jointly")
_COUNT = re.compile(r"\(?\d{1,2}[.)]*|\(?[a-z]\)")
LONGEST_TEXT = 20_000
LOOK_AHEAD = 6
LONGEST_CONJUNCTION = 8
"""How many words after a role may lead to the next one."""


@dataclass(frozen=True)
class Phrase:
    """One responsible: its canonical words, the role code that it means (None: not settled).

    `span` is its place in the text, or in the paragraphs joined by line feeds.
    `is_known` says that the role lexicon has it; `is_name` that it looks like a person's name.
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
    for part in _parts(_without_times(whole[:LONGEST_TEXT])):
        for compound in _with_heads(part):
            for words in _roles_in_sequence(_glued(compound)):
                phrase = _phrase(words, is_inside=_is_inside(whole, words))
                if phrase.text:
                    phrases.setdefault(phrase.text.casefold(), phrase)
    return tuple(phrases.values())


def misplaced_schedule(text: str) -> Schedule | None:
    """Return the schedule that stands among the responsibles, or None when there is none."""
    schedule = read_schedule(text)
    return schedule if schedule.periods else None


def _without_times(text: str) -> str:
    """Put blanks in the place of times, and of a conjunction between two of them."""
    spans = list(read_schedule(text).spans)
    letters = list(text)
    for at, (first, last) in enumerate(spans):
        if at + 1 < len(spans):
            between = text[last : spans[at + 1][0]]
            if between.strip(" ,/").casefold() in SEPARATOR_WORDS | {""} and ";" not in between:
                last = spans[at + 1][0]
        for index in range(first, last):
            letters[index] = " " if letters[index] not in "\n;" else letters[index]
    return "".join(letters)


def _parts(text: str) -> Iterator[list[_Word]]:
    """Give the words between separators; a label before a colon is set aside."""
    part: list[_Word] = []
    for word in _words(text):
        is_separator = _is_separator(word)
        if is_separator and part and part[-1].text.endswith("-") and word.text not in "\n;":
            part.append(word)
        elif is_separator:
            yield part
            part = []
        elif word.text == ":":
            part = []
        else:
            part.append(word)
    yield part


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
    if roles.is_listed(first + second):
        return True
    return second in roles.GLUED_HEADS and not roles.is_listed(first) and first[-1] not in "nt"


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
        if rest and _ends_role(word.text, rest[0].text) and _has_role(rest):
            yield run
            run = []
    if run:
        yield run


def _ends_role(word: str, following: str) -> bool:
    found = roles.match(word)
    if found is None or not found.is_base or word.casefold() in roles.TITLE_MODIFIERS:
        return False
    return not (word.isupper() and following.islower() and not roles.is_listed(following))


def _has_role(words: list[_Word]) -> bool:
    return any(roles.match(word.text) is not None for word in words)


def _phrase(words: list[_Word], *, is_inside: bool) -> Phrase:
    text = " ".join(word.text for word in words)
    is_name = _is_name(text)
    if not is_name:
        text = _trimmed(text)
    matches = [found for word in words if (found := roles.match(word.text.strip(EDGES + BRACKETS)))]
    found = next((item for item in reversed(matches) if item.is_base), None)
    span = (words[0].span[0], words[-1].span[1])
    is_proper = is_name or _keeps_capital(text) or (is_inside and not _is_role_first(words))
    canonical = text if is_proper else text[:1].lower() + text[1:]
    code = found.code if found else None
    if found and words[0].text.casefold() in roles.LEADING and code in (None, "worker"):
        code = "line_manager"
    return Phrase(canonical, code, span, found is not None, is_name)


def _trimmed(text: str) -> str:
    """Take away a list's number, marks and words that only say that all are in it."""
    words = text.split()
    while words and (_COUNT.fullmatch(words[0]) or words[0].casefold() in AROUND):
        words = words[1:]
    while words and words[-1].casefold() in AROUND:
        words = words[:-1]
    text = " ".join(words)
    return text.strip(EDGES + ("" if "(" in text.lstrip(EDGES) else BRACKETS))


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
    if first[1:] != first[1:].lower():
        return True
    if "-" in first and not first.endswith("-"):
        return True
    return len(first) <= 2 and first.isupper()
