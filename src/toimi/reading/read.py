"""The way in: from a file's bytes to a reading, and a reading as JSON for others."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.reading import errors
from toimi.reading.grid import Grid
from toimi.reading.model import Reading, Row
from toimi.reading.programme import reading_of
from toimi.reading.sources import text

LIMIT_BYTES = 20 * 1024 * 1024
MOST_ROWS = 6000
"""No programme has as many; a register that was brought by mistake has more."""
ENCRYPTED = "Encrypt".encode("utf-16-le")
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(
    content: bytes,
    filename: str,
    *,
    seasons: Seasons = DEFAULT_SEASONS,
    limit_bytes: int = LIMIT_BYTES,
    kinds: Sequence[str] | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Reading:
    """Read a programme's document of any kind, told by its content.

    `kinds` says what each column of the table is (see `columns`), where a person knows better.
    `tell` is called with how many parts (pages, rows) are done, and of how many. Raises an
    `errors.Unreadable` and nothing else.
    """
    if len(content) > limit_bytes:
        raise errors.TooLarge(
            megabytes=round(len(content) / 1024 / 1024, 1),
            limit=round(limit_bytes / 1024 / 1024, 1),
        )
    if not content.strip(b" \t\r\n\f\0\xef\xbb\xbf"):
        raise errors.Empty
    try:
        grid = _grid(content, filename, tell)
        if len(grid.rows) > MOST_ROWS:
            raise errors.TooManyCells(limit=MOST_ROWS)
        return reading_of(grid, seasons, kinds, tell)
    except RecursionError as error:
        raise errors.Damaged(name=filename) from error
    except MemoryError as error:
        raise errors.TooHeavy(name=filename) from error


def _grid(content: bytes, filename: str, tell: Callable[[int, int], None] | None = None) -> Grid:
    if content.startswith(b"PK"):
        from toimi.reading.sources import archive  # slow import

        return archive.read_archive(content, filename)
    if content.startswith(OLE_START) and ENCRYPTED in content[:65536]:
        raise errors.Encrypted(name=filename)
    if content.startswith(OLE_START) or content[:64].lstrip().startswith(b"{\\rtf"):
        from toimi.reading.sources import archive, convert  # slow import

        kind = convert.old_kind(content)
        if not kind:
            raise errors.UnknownKind(name=filename)
        return archive.read_archive(convert.converted(content, filename, kind), filename)
    if b"%PDF-" in content[:1024]:
        from toimi.reading.sources import pdf  # slow import

        return pdf.read_pdf(content, filename, tell)
    if filename.lower().endswith((".md", ".markdown")):
        from toimi.reading.sources import html  # slow import

        return html.read_markdown(content, filename)
    if b"<" in content[:4096]:
        from toimi.reading.sources import html  # slow import

        if html.is_html(content):
            return html.read_html(content, filename)
    return text.read_text(content, filename)


def as_json(reading: Reading) -> dict[str, Any]:
    """Return `reading` in the form of the expected readings; days are ISO texts."""
    doubts: dict[int | None, list[dict[str, str]]] = {}
    for doubt in reading.doubts:
        said = {"field": doubt.field, "reason": doubt.reason.format(**doubt.values)}
        doubts.setdefault(doubt.row, []).append(said)
    return {
        "title": reading.title,
        "body": reading.body,
        "date": _iso(reading.approved_on),
        "start": _iso(reading.starts_on),
        "end": _iso(reading.ends_on),
        "case_number": reading.case_number,
        "annex": reading.annex,
        "language": reading.language,
        "column_labels": reading.column_labels,
        "rows": [
            _row(number, row, doubts.get(number, [])) for number, row in enumerate(reading.rows)
        ],
        "doubts": doubts.get(None, []),
    }


def _row(number: int, row: Row, doubts: list[dict[str, str]]) -> dict[str, Any]:
    periods: list[Any] = [[_iso(p.start), _iso(p.end)] for p in row.schedule.periods]
    if row.schedule.continuous:
        periods.append("continuous")
    source = {
        name: {"start": place.start, "end": place.end, "page": place.page, "box": place.box}
        for name, place in row.places.items()
    }
    return {
        "no": number + 1,
        "target": row.target,
        "themes": list(row.themes),
        "measure": row.measure,
        "sub_measures": list(row.sub_measures),
        "schedule_text": row.schedule.text,
        "periods": periods,
        "urgency": row.urgency,
        "urgency_text": row.urgency_text,
        "responsible_text": row.responsible_text,
        "responsible": list(row.responsible),
        "follow_up": row.follow_up,
        "steps": [
            {
                "text": step.text,
                "schedule_text": step.schedule.text if step.schedule else "",
                "responsible": list(step.responsible),
            }
            for step in row.steps
        ],
        "stated_done": [
            {"text": done.text, "date": _iso(done.happened_on), "field": done.field}
            for done in row.stated_done
        ],
        "extra": row.extra,
        "source": source,
        "confidence": row.confidence,
        "doubts": doubts,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
