"""What an act changed in a stored reading, small enough to keep, and the way back by it.

Both work on the JSON of `store.to_json`, so that what comes back is what was stored.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

Stored = Mapping[str, Any]


def difference(before: Stored, after: Stored) -> dict[str, Any]:
    """Return what leads from `after` back to `before`: `lists`, `values`, and the names to drop.

    Of a list (rows, doubts) only what differs is kept: single items where none came or went.
    """
    lists: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for name, was in before.items():
        now = after.get(name)
        if name in after and was == now:
            continue
        if isinstance(was, list) and isinstance(now, list):
            lists[name] = _slice(was, now)
        else:
            values[name] = was
    return {"lists": lists, "values": values, "drop": sorted(set(after) - set(before))}


def undone(after: Stored, difference: Stored) -> dict[str, Any]:
    """Return the stored reading as it was before the act. Raises LookupError for another's."""
    before = {name: value for name, value in after.items() if name not in difference["drop"]}
    before |= difference["values"]
    for name, part in difference["lists"].items():
        now, at = after[name], part["at"]
        if part.get("items") is not None:
            before[name] = _with_items(now, part["items"])
            continue
        if at + part["count"] > len(now):
            raise LookupError(name)
        before[name] = [*now[:at], *part["was"], *now[at + part["count"] :]]
    return before


def _with_items(now: Sequence[Any], items: Mapping[str, Any]) -> list[Any]:
    found = list(now)
    for number, item in items.items():
        found[int(number)] = item
    return found


def mark(stored: Stored) -> str:
    """Return a short mark of a stored reading: the same reading has the same mark."""
    whole = json.dumps(stored, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _slice(was: Sequence[Any], now: Sequence[Any]) -> dict[str, Any]:
    """Return where the lists begin to differ, how many are there now, and what was there."""
    most = min(len(was), len(now))
    at = next((n for n in range(most) if was[n] != now[n]), most)
    if len(was) == len(now):
        items = {str(n): was[n] for n in range(at, most) if was[n] != now[n]}
        return {"at": at, "items": items}
    same = 0
    while same < most - at and was[-1 - same] == now[-1 - same]:
        same += 1
    return {"at": at, "count": len(now) - at - same, "was": list(was[at : len(was) - same])}
