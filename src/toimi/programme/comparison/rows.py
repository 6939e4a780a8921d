"""A row of a programme as written, and what a comparison says of rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Days = tuple[tuple[date | None, date | None], ...]


@dataclass(frozen=True)
class WrittenRow:
    """One measure in its words. `key` tells it apart among the rows of its side."""

    key: int
    number: int
    target: str
    measure: str
    steps: tuple[str, ...] = ()
    """The document's own sub-measures, in order."""
    themes: tuple[str, ...] = ()
    schedule: str = ""
    days: Days = ()
    """What the schedule was understood to mean."""
    urgency: int | None = None
    urgency_text: str = ""
    responsible: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)
    approved: str = ""
    """The measure's approved words, where somebody has changed them since."""

    @property
    def whole(self) -> str:
        """The measure with its sub-measures: documents write the one in the other's place."""
        return " ".join((self.measure, *self.steps))


@dataclass(frozen=True)
class Difference:
    """`field` is target, themes, measure, steps, schedule, days, urgency, responsible, or the
    heading of a column of the document's own (`is_own`)."""

    field: str
    old: str
    new: str
    is_own: bool = False


@dataclass(frozen=True)
class Pair:
    """A measure that stays. `is_chosen`: a person said so."""

    old: WrittenRow
    new: WrittenRow
    differences: tuple[Difference, ...]
    is_chosen: bool = False

    @property
    def is_moved(self) -> bool:
        return any(found.field == "target" for found in self.differences)


@dataclass(frozen=True)
class Added:
    """A row that no measure was found for. `near`: a measure that has the same words; the row
    was split out of it when the measure stays too (`is_part`)."""

    row: WrittenRow
    near: WrittenRow | None = None
    is_part: bool = False
    is_chosen: bool = False


@dataclass(frozen=True)
class Dropped:
    """A measure that no row was found for. `near`: the new row that has its words: they may have
    been joined."""

    row: WrittenRow
    near: WrittenRow | None = None


@dataclass(frozen=True)
class Comparison:
    """Every old row stands in `pairs` or `dropped`, every new one in `pairs` or `added`, once."""

    pairs: tuple[Pair, ...]
    added: tuple[Added, ...]
    dropped: tuple[Dropped, ...]
    targets: Mapping[str, str]
    """New target name to the old one that it goes on from."""

    @property
    def changed(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.differences)

    @property
    def unchanged(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if not pair.differences)

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """Targets as (old name, new name) where the name is another."""
        pairs = self.targets.items()
        return tuple((old, new) for new, old in pairs if not is_same_text(old, new))


def is_same_text(one: str, other: str) -> bool:
    """Return whether the words are the same; how the lines are broken does not count."""
    return one.split() == other.split()


def differences(
    old: WrittenRow, new: WrittenRow, targets: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return what differs field by field, in the table's order.

    A new number is no difference, nor is a target that only has a new name (`targets`).
    """
    texts = {
        "target": (old.target, targets.get(new.target, new.target)),
        "themes": ("\n".join(old.themes), "\n".join(new.themes)),
        "measure": (old.measure, new.measure),
        "steps": ("\n".join(old.steps), "\n".join(new.steps)),
        "schedule": (old.schedule, new.schedule),
        "responsible": (old.responsible, new.responsible),
    }
    found = [
        Difference(name, one, new.target if name == "target" else other)
        for name, (one, other) in texts.items()
        if not is_same_text(one, other)
    ]
    if old.days != new.days and is_same_text(old.schedule, new.schedule):
        found.append(Difference("days", _days(old.days), _days(new.days)))
    if not _is_same_urgency(old, new):
        found.append(Difference("urgency", _urgency(old), _urgency(new)))
    for name in dict.fromkeys((*old.extra, *new.extra)):
        one, other = old.extra.get(name, ""), new.extra.get(name, "")
        if not is_same_text(one, other):
            found.append(Difference(name, one, other, is_own=True))
    return tuple(found)


def _is_same_urgency(old: WrittenRow, new: WrittenRow) -> bool:
    if old.urgency is not None or new.urgency is not None:
        return old.urgency == new.urgency
    return is_same_text(old.urgency_text, new.urgency_text)


def _urgency(row: WrittenRow) -> str:
    return row.urgency_text or (str(row.urgency) if row.urgency is not None else "")


def _days(days: Days) -> str:
    """Return the days in ISO form, one period a line; pages write them their own way."""
    return "\n".join(f"{first or ''}/{last or ''}" for first, last in days)
