"""Finds on a page the words that are in another language than the page."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import allauth
import django
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.apps import apps
from django.db.models import CharField, JSONField, TextField

from toimi.commands import messages

LANGUAGES = ("fi", *messages.LANGUAGES)
SAID = {"title", "aria-label", "aria-description", "placeholder", "alt", "label"}
UNSEEN = {"script", "style"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
OWN_NAMES = (
    *("toimi serve", "svenska", "English", "HaiPro", "Toimi", "suomi", "Excel"),
    *("Word", "WPro", "Workshop", "axe", "CSV", "PDF"),
)
"""Words that are the same in every language, longest first."""
OF_MACHINES = {"data-pages", "data-worker", "data-token"}
"""Attributes with addresses for scripts."""
ADDRESS = re.compile(r"https?://\S+|[/?#]\S*|\w+[_-][\w-]+|\S+\.(docx|pdf|xlsx|txt)|localhost")
"""What a machine reads: addresses, ids, names of files."""
PLACE = re.compile(r"%\(\w+\)[a-z]|\{\w*\}|<[^>]+>|%[sd]")
NUMERIC = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{4}-\d\d-\d\d\b")
NAMED = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}\b|\b\d{4}-\d\d-\d\d\b")
DAYS_OF_OTHERS = {"fi": NAMED, "sv": NAMED, "en": NUMERIC}
"""A day as the language does not write it."""
WORD = re.compile(r"[^\W\d_]{2,}")


class _Page(HTMLParser):
    """Gathers text nodes and said attributes that are in the page's own language.

    A `<wbr>` does not part a word.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.language = ""
        self.unsaid: list[str] = []
        self.is_joined = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_joined = tag == "wbr" and bool(self.found)
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "")
        if self.unsaid or tag in UNSEEN or given.get("lang", self.language) != self.language:
            self.unsaid += [tag] if tag not in VOID else []
            return
        if tag == "input" and given.get("type") in {"submit", "button", "reset"}:
            self.found.append(given.get("value", ""))
        self.found += [
            value
            for name, value in given.items()
            if name in SAID or (name.startswith("data-") and name not in OF_MACHINES)
        ]

    def handle_endtag(self, tag: str) -> None:
        self.is_joined = False
        if tag in self.unsaid:
            while self.unsaid.pop() != tag:
                continue

    def handle_data(self, data: str) -> None:
        if self.unsaid:
            return
        if self.is_joined:
            self.found[-1] += data
        else:
            self.found.append(data)
        self.is_joined = False


def texts(page: str) -> list[str]:
    """Return what a page says, its text nodes and said attributes, in order; none is empty."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    flat = (" ".join(text.replace("\xad", "").split()) for text in parser.found)
    return [text for text in flat if text]


@dataclass(frozen=True)
class Saying:
    """A sentence that must not be said on a page: its shape, and its longest piece of words."""

    shape: re.Pattern[str]
    piece: str
    words: str

    def is_in(self, text: str) -> bool:
        return self.piece in text and self.shape.search(text) is not None


def saying(sentence: str) -> Saying | None:
    """Return the shape of a sentence, anything in its places; None for one without words."""
    flat = " ".join(sentence.split())
    pieces = PLACE.split(flat)
    longest = max(pieces, key=len)
    if not any(WORD.search(piece) for piece in pieces):
        return None
    shape = ".*?".join(re.escape(piece) for piece in pieces)
    return Saying(re.compile(rf"(?<!\w){shape}(?!\w)"), longest.strip(), sentence)


def forms(said: Any) -> list[str]:
    return [said] if isinstance(said, str) else [form for form in said or () if form]


def _in(language: str, message: Message) -> list[str]:
    return forms(message.id if language == "fi" else message.string)


@lru_cache
def sayings(language: str, but_not: str) -> tuple[Saying, ...]:
    """Return our sentences in `language`, without those that `but_not` says in the same way."""
    entries = {(m.id, m.context): m for m in messages.load("en") if m.id}
    others = {code: messages.load(code) for code in messages.LANGUAGES}
    own: set[str] = set()
    theirs: set[str] = set()
    for (key, context), entry in entries.items():
        for code, kept in ((language, theirs), (but_not, own)):
            found = others[code].get(key, context) if code in others else entry
            kept.update(_in(code, found) if found else ())
    shapes = (saying(said) for said in sorted(theirs - own))
    return tuple(shape for shape in shapes if shape)


def all_sayings(language: str) -> set[str]:
    """Return every sentence of ours in a language."""
    catalogue = messages.load("en" if language == "fi" else language)
    return {form for message in catalogue if message.id for form in _in(language, message)}


@lru_cache
def all_of_others() -> frozenset[str]:
    """Return every English sentence of Django and allauth."""
    folders = [Path(django.__file__).parent, Path(allauth.__file__).parent]
    files = [path for folder in folders for path in folder.rglob("locale/fi/LC_MESSAGES/django.po")]
    kept: set[str] = set()
    for path in files:
        with path.open("rb") as file:
            kept.update(form for entry in read_po(file) if entry.id for form in forms(entry.id))
    return frozenset(kept)


@lru_cache
def english_of_others() -> tuple[Saying, ...]:
    """Return the English sentences of Django and allauth, three words or more."""
    shapes = (saying(said) for said in sorted(all_of_others()) if len(WORD.findall(said)) > 2)
    return tuple(shape for shape in shapes if shape)


class Data:
    """What people have written: every text of the database, as a whole, by lines and by parts."""

    def __init__(self, written: Iterable[str]) -> None:
        self.whole: set[str] = set()
        for text in written:
            for part in (text, *text.splitlines(), *re.split(r"[;\n]", text), *text.split("\t")):
                if flat := " ".join(part.split()):
                    self.whole.add(flat)
        self.blob = "\n".join(self.whole)
        self.long_first = sorted((w for w in self.whole if len(w) > 2), key=len, reverse=True)

    def has(self, text: str) -> bool:
        """Return whether all of `text` was written by people.

        It may be cut at its end, or a cell whose lines end in hyphens.
        """
        cut = text.strip(" ”“.…:,()")
        lines = re.split(r"(?<=\w-) ", text)
        return (
            text in self.whole
            or cut in self.whole
            or (len(cut) > 24 and cut in self.blob)
            or (len(lines) > 1 and all(line in self.blob for line in lines))
        )

    def without(self, text: str) -> str:
        """Return `text` without what people have written."""
        start = text.partition("…")[0]
        if start != text and len(start) > 9 and start.strip() in self.blob:
            text = text.replace(f"{start}…", "")
        for written in self.long_first:
            if written in text:
                text = re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", " ", text)
        return text


def written() -> Iterator[str]:
    """Yield every text that the database holds."""
    for model in apps.get_models():
        names = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, CharField | TextField | JSONField) and not field.choices
        ]
        for row in model._default_manager.values_list(*names) if names else ():
            for value in row:
                yield from _strings(value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        if value[:1] in "{[":
            try:
                yield from _strings(json.loads(value))
            except ValueError:
                return
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def _without_names(text: str) -> str:
    for name in OWN_NAMES:
        text = re.sub(rf"(?<!\w){name}(?!\w)", "", text)
    return text


def is_language(text: str) -> bool:
    """Return whether there are words for people in `text`, besides names."""
    rest = " ".join(part for part in _without_names(text).split() if not ADDRESS.fullmatch(part))
    return WORD.search(rest) is not None


def foreign(text: str, language: str, data: Data) -> str:
    """Return the sentence or day of another language that `text` says; "" when it says none."""
    text = _without_names(text)
    if (on := DAYS_OF_OTHERS[language].search(text)) and not data.has(text):
        return on[0] if on[0] in data.without(text) else ""
    if data.has(text) or not WORD.search(text):
        return ""
    others = [sayings(other, language) for other in LANGUAGES if other != language]
    if language != "en":
        others.append(english_of_others())
    for group in others:
        for said in group:
            if said.is_in(text) and said.is_in(data.without(text)):
                return said.words
    return ""


@lru_cache
def same_in(one: str, other: str) -> frozenset[str]:
    """Return our sentences that two languages say in the same way, as a person wrote them."""
    entries = [m for m in messages.load("en") if m.id]
    swedish = messages.load("sv")
    said: dict[str, list[set[str]]] = {"fi": [], "sv": [], "en": []}
    for entry in entries:
        counterpart = swedish.get(entry.id, entry.context)
        said["fi"].append(set(_in("fi", entry)))
        said["en"].append(set(_in("en", entry)))
        said["sv"].append(set(_in("sv", counterpart)) if counterpart else set())
    return frozenset(text for a, b in zip(said[one], said[other], strict=True) for text in a & b)


def unchanged(one: str, other: str, both: set[str], data: Data) -> list[str]:
    """Return of the texts that two languages' pages share those that nobody has written as data."""
    shared = same_in(one, other)
    shapes = [s for text in shared if (s := saying(text))]
    faults = []
    for text in sorted(both):
        if data.has(text) or text in shared or ADDRESS.fullmatch(text):
            continue
        rest = _without_names(data.without(text))
        if WORD.search(rest) and not any(shape.is_in(text) for shape in shapes):
            faults.append(text)
    return faults
