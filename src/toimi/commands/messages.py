"""The sentences that people read, gathered from code and templates for translation.

Source sentences are Finnish. Babel reads and writes the catalogues, so that no gettext
program is needed.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1]
LANGUAGES = ("sv", "en")
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "_": None,
    "sentence": None,
}
COMMENT = "Translators:"
BEGUN = datetime(2026, 11, 25, tzinfo=UTC)
"""A fixed day in the head of the catalogues: gathering again changes nothing else."""
SUFFIXES = {".py", ".html", ".txt"}


def path_of(language: str) -> Path:
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def sources() -> Iterator[Path]:
    """Yield the files that may hold sentences, in order."""
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE).parts
        is_page = path.suffix == ".py" or "templates" in inside
        if path.suffix in SUFFIXES and is_page and "migrations" not in inside:
            yield path


def gather() -> Catalog:
    """Return every sentence of the source with the files where it stands."""
    catalogue = Catalog(domain="django", charset="utf-8")
    for path in sources():
        content = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            content = templatize(content, origin=str(path))
        place = path.relative_to(PACKAGE).as_posix()
        for _, message, comments, context in extract(
            "python", BytesIO(content.encode()), KEYWORDS, (COMMENT,)
        ):
            if message and message != ("", ""):
                catalogue.add(
                    message, locations=[(place, 0)], auto_comments=comments, context=context
                )
    return catalogue


def load(language: str) -> Catalog:
    """Return the catalogue of a language as it is kept; an empty one when there is none."""
    path = path_of(language)
    if not path.exists():
        return Catalog(
            locale=language,
            domain="django",
            charset="utf-8",
            fuzzy=False,
            project="Toimi",
            version="1",
            header_comment="# Source sentences are Finnish. Gathered by `make messages`.",
            creation_date=BEGUN,
            revision_date=BEGUN,
            last_translator="Toimi",
            language_team=language,
            msgid_bugs_address="-",
        )
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django")


def missing(language: str, source: Catalog) -> list[str]:
    """Return the sentences of `source` that have no certain translation, in its order."""
    kept = load(language)
    return [
        _words(message)
        for message in source
        if message.id and not _is_translated(kept.get(message.id, message.context))
    ]


def renew(language: str, source: Catalog) -> None:
    """Bring a kept catalogue up to date: new sentences are added empty, lost ones are dropped."""
    catalogue = load(language)
    catalogue.update(source, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with BytesIO() as buffer:
        write_po(
            buffer, catalogue, width=100, sort_output=True, include_lineno=False, omit_header=False
        )
        path.write_bytes(buffer.getvalue())


def _is_translated(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    texts = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(texts)


def _words(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]
