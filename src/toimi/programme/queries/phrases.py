"""The words of the responsible's column, each once, and whom they mean."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.programme.models import Programme, Responsible


@dataclass
class Phrase:
    """A phrase: one of its responsibles (settling it settles all), and where it stands."""

    words: str
    responsible_id: int
    meaning: str
    role: str
    name: str
    """Of the team, the group or the person that it means."""
    left_on: date | None = None
    """When the one that it means left or ended: somebody must say who goes on."""
    numbers: list[int] = field(default_factory=list)


def phrases(programme: Programme) -> list[Phrase]:
    """Return the phrases in the table's order, one for each meaning. 1 query."""
    rows = Responsible.objects.filter(measure__programme=programme, measure__dropped_at=None)
    found: dict[tuple[str, str, str, int | None], Phrase] = {}
    for row in rows.select_related("measure", "team", "group", "person").order_by(
        "measure__number", "position", "pk"
    ):
        one = row.team or row.group or row.person
        key = (row.phrase.casefold(), row.meaning, row.role, one.pk if one else None)
        if key not in found:
            name = str(one or "")
            left_on = _left_on(row)
            found[key] = Phrase(row.phrase, row.pk, row.meaning, row.role, name, left_on=left_on)
        phrase = found[key]
        if row.measure.number not in phrase.numbers:
            phrase.numbers.append(row.measure.number)
    return list(found.values())


def _left_on(row: Responsible) -> date | None:
    """Return the last day of the one that the row means, once it is past; a person who was put
    off has no such day: the day before today."""
    one = row.team or row.group or row.person
    if one is None:
        return None
    if one.is_over:
        return one.ends_on
    if isinstance(one, Person) and not one.is_here_on(clock.today()):
        return clock.today() - timedelta(days=1) if not one.is_active else None
    return None
