"""The one registration."""

from collections.abc import Sequence
from datetime import date, datetime
from random import Random

from toimi.organisation.models import Person, Unit
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.programme.tooling.tool import Came, Done, Draft, Opened, Tool, Waiting
from toimi.tools.gatherings.cues import CUES
from toimi.tools.gatherings.kinds import KINDS


def _findings(measure: Measure, days: Days, reader: Person | None) -> list[Finding]:
    return []


def _waiting(person: Person, today: date) -> list[Waiting]:
    return []


def _came(person: Person, since: datetime) -> list[Came]:
    return []


def _done(measure: Measure, person: Person) -> list[Done]:
    return []


def _open(kind: str, measure: Measure | None, draft: Draft, by: Person, at: datetime) -> Opened:
    raise NotImplementedError


def _begin_url(kind: str, measure: Measure | None) -> str:
    raise NotImplementedError


def _list_url(kind: str) -> str:
    raise NotImplementedError


def _agenda(unit: Unit, days: Days, reader: Person) -> list[Finding]:
    return []


def _ended(object_ids: Sequence[str]) -> dict[str, date | None]:
    return {}


def _demo(unit: Unit, rng: Random) -> None:
    return None


TOOL = Tool(
    name="gatherings",
    kinds=KINDS,
    cues=CUES,
    findings=_findings,
    waiting=_waiting,
    came=_came,
    done=_done,
    open=_open,
    begin_url=_begin_url,
    list_url=_list_url,
    agenda=_agenda,
    ended=_ended,
    demo=_demo,
)
