"""The child process of `apart`: takes its limits on, reads one document, says how it went."""

import json
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from toimi.language.seasons import Seasons
from toimi.reading import errors, store
from toimi.reading.apart import DOCUMENT
from toimi.reading.read import read

GRACE_SECONDS = 10
"""Code outside Python hears of the limit late; then the system ends the process."""


def main(folder: str) -> None:
    """Read the document in `folder` by the order beside it; one JSON line each thing said."""
    signal.signal(signal.SIGTERM, _leave)
    order = json.loads(Path(folder, "order.json").read_text(encoding="utf-8"))
    limits = order["limits"]
    hold_to(seconds=limits["seconds"], megabytes=limits["megabytes"])
    try:
        reading = read(
            Path(folder, DOCUMENT).read_bytes(),
            order["name"],
            seasons=_seasons(order["seasons"]),
            limit_bytes=limits["file_bytes"],
            kinds=order["kinds"],
            tell=lambda done, total: _say({"done": done, "total": total}),
        )
        answer: dict[str, Any] = {"reading": store.to_json(reading)}
    except errors.Unreadable as error:
        values = {name: str(value) for name, value in error.values.items()}
        answer = {"error": type(error).__name__, "values": values}
    _say(answer)


def hold_to(*, seconds: int, megabytes: int) -> None:
    """Limit this process: its processor seconds, and its memory where the system can.

    When the seconds are used, errors.TooSlow is raised wherever the process is.
    """

    def too_slow(_signum: int, _frame: FrameType | None) -> NoReturn:
        raise errors.TooSlow(minutes=max(1, round(seconds / 60)))

    signal.signal(signal.SIGXCPU, too_slow)
    _limit(resource.RLIMIT_CPU, seconds, seconds + GRACE_SECONDS)
    _limit(resource.RLIMIT_DATA, megabytes * 1024 * 1024)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(kind: int, soft: int, hard: int | None = None) -> None:
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (soft, soft if hard is None else hard))


def _seasons(stored: dict[str, Any]) -> Seasons:
    return Seasons(**{name: _tuples(span) for name, span in stored.items()})


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _say(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _leave(_signum: int, _frame: FrameType | None) -> NoReturn:
    """Leave through the `finally` of whoever has started something."""
    sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
