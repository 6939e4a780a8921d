"""The words of the responsible's column, each once, and whom they mean."""

from dataclasses import dataclass, field

from toimi.programme.models import Programme, Responsible


@dataclass
class Phrase:
    """A phrase: one of its responsibles (settling it settles all), and where it stands."""

    words: str
    responsible_id: int
    meaning: str
    role: str
    name: str
    """Of the team or the person that it means."""
    numbers: list[int] = field(default_factory=list)


def phrases(programme: Programme) -> list[Phrase]:
    """Return the phrases in the table's order, one for each meaning. 1 query."""
    rows = Responsible.objects.filter(measure__programme=programme, measure__dropped_at=None)
    found: dict[tuple[str, str, str, int | None, int | None], Phrase] = {}
    for row in rows.select_related("measure", "team", "person").order_by(
        "measure__number", "position", "pk"
    ):
        key = (row.phrase.casefold(), row.meaning, row.role, row.team_id, row.person_id)
        name = str(row.team or row.person or "")
        phrase = found.setdefault(key, Phrase(row.phrase, row.pk, row.meaning, row.role, name))
        if row.measure.number not in phrase.numbers:
            phrase.numbers.append(row.measure.number)
    return list(found.values())
