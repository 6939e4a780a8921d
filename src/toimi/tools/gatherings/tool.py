"""The one registration."""

from collections.abc import Sequence
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from toimi.errors import sentence
from toimi.organisation.models import Person, Unit
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.programme.tooling.tool import Came, Door, Draft, Opened, Tool, Waiting
from toimi.tools.gatherings import actions, evidence, myday, queries, story
from toimi.tools.gatherings.cues import CUES
from toimi.tools.gatherings.kinds import KINDS
from toimi.tools.gatherings.minutes import day
from toimi.tools.gatherings.rights import USE
from toimi.tools.gatherings.said import said_of_measure


def _open(kind: str, measure: Measure | None, draft: Draft, by: Person, at: datetime) -> Opened:
    """Make a need of what was decided or begun: who arranges gives it a time."""
    need = "\n".join(filter(None, (draft.text, draft.from_words)))
    made = actions.ask(
        unit=draft.unit,
        kind=kind,
        title=draft.title,
        need=need,
        measures=[measure] if measure else [],
        leader=draft.owner,
        due_on=draft.due_on,
        by=by,
        on=timezone.localdate(at),
    )
    return Opened(str(made.pk), made.get_absolute_url())


def _begin_url(kind: str, measure: Measure | None) -> str:
    query = f"?{urlencode({'measure': measure.pk})}" if measure else ""
    return f"{reverse('gatherings:plan', args=[kind])}{query}"


def _list_url(kind: str) -> str:
    return f"{reverse('gatherings:list')}?{urlencode({'kind': kind})}"


def _findings(measure: Measure, days: Days, reader: Person | None) -> list[Finding]:
    held = evidence.findings(measure, days, reader)
    return [*held, *said_of_measure(measure, days, reader)]


def _waiting(person: Person, today: date) -> list[Waiting]:
    return [*myday.waiting(person, today), *day.waiting(person, today)]


def _came(person: Person, since: datetime) -> list[Came]:
    return [*myday.came(person, since), *day.came(person, since)]


def _agenda(unit: Unit, days: Days, reader: Person) -> list[Finding]:  # noqa: ARG001
    """Gatherings themselves are on no agenda: their decisions are, by their minutes."""
    return []


def _ended(object_ids: Sequence[str]) -> dict[str, date | None]:
    return queries.ended(object_ids)


TOOL = Tool(
    name="gatherings",
    kinds=KINDS,
    cues=CUES,
    findings=_findings,
    waiting=_waiting,
    came=_came,
    done=myday.done,
    open=_open,
    begin_url=_begin_url,
    list_url=_list_url,
    agenda=_agenda,
    ended=_ended,
    demo=story.demo,
    doors=(
        Door(sentence("Palaverit ja koulutukset"), "gatherings:index", USE),
        Door(sentence("Kirjaa läsnäolo"), "gatherings:here", USE),
    ),
)
