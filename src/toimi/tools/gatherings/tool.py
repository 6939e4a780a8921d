"""The one registration."""

from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from toimi.organisation.models import Person
from toimi.programme.models import Measure
from toimi.programme.tooling.tool import Draft, Opened, Tool
from toimi.tools.gatherings import actions, evidence, myday, story
from toimi.tools.gatherings.cues import CUES
from toimi.tools.gatherings.kinds import KINDS


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


TOOL = Tool(
    name="gatherings",
    kinds=KINDS,
    cues=CUES,
    findings=evidence.findings,
    waiting=myday.waiting,
    came=myday.came,
    done=myday.done,
    open=_open,
    begin_url=_begin_url,
    demo=story.demo,
)
