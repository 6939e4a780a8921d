"""A responsible in words becomes phrases, each of which means somebody."""

from toimi.language.responsibles import split_responsibles
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme import kinds
from toimi.programme.actions.adopt import responsibles_of
from toimi.programme.models import Measure, Responsible, Step


def take_responsibles(
    measure: Measure, words: str, *, by: Person, step: Step | None = None
) -> None:
    """Make the measure's own phrases (or the step's) those of `words`; known ones stay, and a
    new one means what it means elsewhere in the programme."""
    rows = Responsible.objects.filter(measure=measure, step=step)
    kept = {row.phrase.casefold(): row for row in rows}
    phrases = [phrase.text for phrase in split_responsibles(words)]
    wanted = {phrase.casefold() for phrase in phrases}
    for phrase, row in kept.items():
        if phrase not in wanted:
            history.remove(row, "programme.responsible_removed", by=by)
    new = list(responsibles_of(measure, [p for p in phrases if p.casefold() not in kept]))
    for row in new:
        row.step = step
    _settle(measure, new)
    history.create_many(new, "programme.responsible_added", by=by)


def _settle(measure: Measure, new: list[Responsible]) -> None:
    waiting = [row for row in new if row.meaning == kinds.UNSETTLED]
    if not waiting:
        return
    known = Responsible.objects.filter(
        measure__programme=measure.programme_id, phrase__in=[row.phrase for row in waiting]
    ).exclude(meaning=kinds.UNSETTLED)
    meant = {row.phrase.casefold(): row for row in known.order_by("-pk")}
    for row in waiting:
        said = meant.get(row.phrase.casefold())
        if said:
            row.meaning, row.role = said.meaning, said.role
            row.team_id, row.person_id = said.team_id, said.person_id
