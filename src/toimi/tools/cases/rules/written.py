from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

DAYS_BACK = {"now": 0, "today": 0, "yesterday": 1}


def as_written(values: Mapping[str, Any], written: date, today: date) -> dict[str, Any]:
    """Return the values with "today" and "yesterday" of an earlier day as the days that they
    were: what was written without a network may come days later."""
    days = DAYS_BACK.get(values.get("when", ""))
    if days is None or written == today:
        return dict(values)
    return {**values, "when": "other", "happened_on": written - timedelta(days=days)}
