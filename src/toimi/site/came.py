"""What came of what a person said, besides confirmed follow-ups: answers, and what changed in
the measures that the person follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.programme.models import Measure, Reply
from toimi.programme.queries.followed import Change, changes_followed
from toimi.programme.tooling import registry
from toimi.programme.tooling.tool import Came as ToolCame

SHOWN_FOR = timedelta(days=30)
SHOWN = 8


@dataclass(frozen=True)
class Answered:
    """An answer to a note or a remark of the person's."""

    reply: Reply
    measure: Measure
    said: str

    @property
    def place(self) -> str:
        """The address of what was answered."""
        reply, address = self.reply, self.measure.get_absolute_url()
        kind, pk = ("note", reply.note_id) if reply.note_id else ("remark", reply.remark_id)
        return f"{address}#{kind}-{pk}"


def answers(person: Person, since: datetime) -> list[Answered]:
    """Return the answers that others wrote to `person` since, newest first. 1 query."""
    rows = (
        Reply.objects.filter(Q(note__by=person) | Q(remark__by=person), written_at__gt=since)
        .exclude(by=person)
        .select_related(
            "by",
            "note__measure__programme__unit",
            "remark__follow_up__measure__programme__unit",
        )
        .order_by("-written_at", "-pk")[: SHOWN * 3]
    )
    found = [_answered(row) for row in rows]
    seen = [one for one in found if access.may(person, "programme.read", one.measure.unit)]
    return seen[:SHOWN]


def _answered(row: Reply) -> Answered:
    if row.note is not None:
        return Answered(row, row.note.measure, row.note.text)
    assert row.remark is not None  # noqa: S101 - the database holds one of the two
    return Answered(row, row.remark.follow_up.measure, row.remark.text)


@dataclass(frozen=True)
class Came:
    answers: Sequence[Answered]
    changes: Sequence[Change]
    done: Sequence[ToolCame] = ()
    """What came of what the person reported, proposed or asked for, newest first."""


def came(person: Person, now: datetime | None = None) -> Came:
    """Return what came in the last 30 days. At most 7 queries, and each tool's own."""
    since = (now or clock.now()) - SHOWN_FOR
    done = [one for tool in registry.tools() for one in tool.came(person, since)]
    done.sort(key=lambda one: one.at, reverse=True)
    return Came(answers(person, since), changes_followed(person, since)[:SHOWN], done[:SHOWN])
