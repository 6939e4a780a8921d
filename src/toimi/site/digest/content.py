"""What stands in one digest, kept as it was told, in words of no language of its own."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from toimi.site import kinds
from toimi.site.digest.rules import Line, Parts

OWN_TEXT, NOTE, STEPS, ANSWER, FOLLOWED, DONE = (
    "own_text",
    "note",
    "steps",
    "answer",
    "followed",
    "done",
)


@dataclass(frozen=True)
class News:
    """A follow-up in which something of the reader's stands, an answer to what the reader wrote,
    or a change in a measure that the reader follows. `who` confirmed, answered or changed it;
    `number` 0: it is about no measure."""

    kind: str
    path: str
    number: int
    title: str
    on: date
    who: str = ""


@dataclass(frozen=True)
class Content:
    """`left`: how many of each part are not shown; `keys`: those of all that is in `other`."""

    day: date
    late: tuple[Line, ...] = ()
    soon: tuple[Line, ...] = ()
    other: tuple[Line, ...] = ()
    escalated: tuple[Line, ...] = ()
    news: tuple[News, ...] = ()
    left: dict[str, int] = field(default_factory=dict)
    keys: tuple[str, ...] = ()

    def count(self, part: str) -> int:
        """Return how many there are in a part, shown or not."""
        return len(getattr(self, part)) + self.left.get(part, 0)

    def as_json(self) -> dict[str, Any]:
        return {name: _plain(value) for name, value in asdict(self).items()}


def content(
    day: date, found: Parts, escalated: tuple[Line, ...], news: tuple[News, ...]
) -> Content:
    """Return the content of `day`, each part cut to what a person reads."""
    whole = {
        "late": found.late,
        "soon": found.soon,
        "other": found.other,
        "escalated": escalated,
    }
    return Content(
        day,
        **{name: lines[: kinds.SHOWN] for name, lines in whole.items()},
        news=news[: kinds.SHOWN],
        left={n: len(ls) - kinds.SHOWN for n, ls in whole.items() if len(ls) > kinds.SHOWN},
        keys=tuple(line.key for line in found.other),
    )


def from_json(kept: dict[str, Any]) -> Content:
    """Return the content that `as_json` made."""
    lines = {
        part: tuple(_line(one) for one in kept[part])
        for part in ("late", "soon", "other", "escalated")
    }
    news = tuple(News(**one | {"on": date.fromisoformat(one["on"])}) for one in kept["news"])
    return Content(
        date.fromisoformat(kept["day"]),
        **lines,
        news=news,
        left=kept["left"],
        keys=tuple(kept["keys"]),
    )


def _line(kept: dict[str, Any]) -> Line:
    due = kept["due_on"]
    return Line(**kept | {"due_on": date.fromisoformat(due) if due else None})


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
