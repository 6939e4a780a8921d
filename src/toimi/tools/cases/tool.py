"""The one registration."""

from collections.abc import Sequence
from datetime import date, datetime

from toimi.organisation.models import Person
from toimi.programme.models import Measure
from toimi.programme.tooling.tool import Draft, Opened, Tool
from toimi.tools.cases import actions, demo, evidence, words
from toimi.tools.cases.cues import CUES
from toimi.tools.cases.kinds import BY_CODE, KINDS
from toimi.tools.cases.models import Case
from toimi.tools.cases.queries import day, doing


def open_(kind: str, measure: Measure | None, draft: Draft, by: Person, at: datetime) -> Opened:
    """Make a case of a decision or of a measure's beginning."""
    case = actions.begin(
        kind=kind,
        unit=draft.unit,
        title=draft.title,
        by=by,
        on=at.date(),
        handler=draft.owner,
        measures=[measure] if measure else [],
    )
    if draft.text or draft.from_words:
        said = ". ".join(part for part in (draft.text, draft.from_words) if part)
        actions.comment(case=case, text=said, by=by, on=at.date())
    return Opened(str(case.pk), case.get_absolute_url())


def list_url(kind: str) -> str:
    return words.list_url(BY_CODE[kind])


def ended(object_ids: Sequence[str]) -> dict[str, date | None]:
    """Return on which day each case was closed. 1 query."""
    rows = Case.objects.filter(pk__in=object_ids).values_list("pk", "closed_on")
    return {str(pk): closed_on for pk, closed_on in rows}


TOOL = Tool(
    name="cases",
    kinds=KINDS,
    cues=CUES,
    findings=evidence.findings,
    waiting=day.waiting,
    came=day.came,
    done=doing.done,
    open=open_,
    begin_url=words.begin_url,
    list_url=list_url,
    agenda=evidence.agenda,
    ended=ended,
    demo=demo.tell,
)
