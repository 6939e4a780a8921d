"""A reading as JSON and back, so that it can wait for a person."""

from dataclasses import asdict
from datetime import date
from typing import Any

from toimi.language.periods import Period, Schedule
from toimi.reading.grid import Place
from toimi.reading.model import ColumnRead, Doubt, Reading, Row, StatedDone, StepRead


def to_json(reading: Reading) -> dict[str, Any]:
    """Return `reading` as values that JSON can hold; days are ISO texts."""
    plain: dict[str, Any] = _plain(asdict(reading))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def from_json(stored: dict[str, Any]) -> Reading:
    """Return the reading that `to_json` stored."""
    days = {name: _day(stored[name]) for name in ("approved_on", "starts_on", "ends_on")}
    rows = tuple(_row(row) for row in stored["rows"])
    doubts = tuple(Doubt(**doubt) for doubt in stored["doubts"])
    columns = tuple(
        ColumnRead(**{**column, "samples": tuple(column["samples"])})
        for column in stored.get("columns", [])
    )
    return Reading(**{**stored, **days, "rows": rows, "doubts": doubts, "columns": columns})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _schedule(stored: dict[str, Any]) -> Schedule:
    periods = tuple(Period(_day(p["start"]), _day(p["end"])) for p in stored["periods"])
    spans = tuple((a, b) for a, b in stored["spans"])
    unread = tuple((a, b) for a, b in stored["unread"])
    labels = tuple((a, b) for a, b in stored["labels"])
    kept = {"spans": spans, "unread": unread, "labels": labels, "doubts": tuple(stored["doubts"])}
    return Schedule(**{**stored, "periods": periods, **kept})


def _place(stored: dict[str, Any]) -> Place:
    box = stored.get("box")
    return Place(**{**stored, "box": tuple(box) if box else None})


def _row(stored: dict[str, Any]) -> Row:
    steps = tuple(
        StepRead(
            **{
                **step,
                "schedule": _schedule(step["schedule"]) if step["schedule"] else None,
                "responsible": tuple(step.get("responsible", ())),
            }
        )
        for step in stored["steps"]
    )
    done = tuple(
        StatedDone(**{**item, "happened_on": _day(item["happened_on"])})
        for item in stored["stated_done"]
    )
    return Row(
        **{
            **stored,
            "themes": tuple(stored["themes"]),
            "sub_measures": tuple(stored["sub_measures"]),
            "responsible": tuple(stored["responsible"]),
            "schedule": _schedule(stored["schedule"]),
            "steps": steps,
            "stated_done": done,
            "places": {name: _place(place) for name, place in stored["places"].items()},
        }
    )
