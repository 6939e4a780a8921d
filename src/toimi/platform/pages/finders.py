"""Gives `collectstatic` all style sheets as one file, so that a first visit is one request.

Used when settings name it in STATICFILES_FINDERS; the parts are linked one by one otherwise.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage

from toimi.platform.pages.sheets import ONE_SHEET, SHEETS

STATIC = Path(__file__).resolve().parent / "static"


def one_sheet() -> str:
    """Return the text of all sheets, in their order."""
    return "".join((STATIC / sheet).read_text(encoding="utf-8") for sheet in SHEETS)


class OneSheet(BaseFinder):
    """The arguments are Django's, so some are not used."""

    def check(self, **kwargs: Any) -> list[Any]:  # noqa: ARG002
        return []

    def find(self, path: str, find_all: bool = False) -> list[Any]:  # type: ignore[override] # noqa: ARG002
        """Find nothing: where files are served from their folders, the parts are linked."""
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:  # noqa: ARG002
        storage = InMemoryStorage()
        storage.save(ONE_SHEET, ContentFile(one_sheet().encode()))
        yield ONE_SHEET, storage
