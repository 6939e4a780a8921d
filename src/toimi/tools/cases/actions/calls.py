"""That support was needed, told afterwards with two taps, and a debriefing asked for."""

from datetime import date, datetime

from django.db import transaction

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, Unit
from toimi.platform.history import actions as history
from toimi.programme.tooling import registry
from toimi.programme.tooling.tool import Draft, Opened
from toimi.tools.cases.actions.log import demand_that
from toimi.tools.cases.actions.report import report
from toimi.tools.cases.kinds.support import SUPPORT
from toimi.tools.cases.models import Case

KIND = "support_call"
GATHERINGS, DEBRIEFING = "gatherings", "debriefing"


@transaction.atomic
def log_support(
    *, unit: Unit, how: str, kind_version: int, by: Person, on: date, written_on: date
) -> Case:
    """Tell that support was needed on day `written_on`, and whether it came and how soon (`how`, of
    SUPPORT). Raises NotAllowed, KindOff, KindChanged, FieldMissing."""
    came, minutes = SUPPORT.get(how, ("", None))
    values = {"came": came, "minutes": minutes, "happened_on": written_on.isoformat()}
    made = report(kind=KIND, unit=unit, values=values, by=by, on=on, kind_version=kind_version)
    return made.case


@transaction.atomic
def ask_debriefing(*, case: Case, title: str, by: Person, now: datetime) -> Opened | None:
    """Ask for a debriefing of what one told oneself: its handler sees the wish, and where
    gatherings are in use one is opened to be arranged. Raises NotAllowed, ChangedMeanwhile."""
    demand_that(case.reported_by_id == by.pk)
    history.change(
        case,
        "cases.debriefing_asked",
        version=case.version,
        by=by,
        values={**case.values, "wants_debriefing": True},
    )
    tool = registry.tool(GATHERINGS)
    if tool is None or tool.kind(DEBRIEFING) is None:
        return None
    draft = Draft(unit=case.unit, title=title, from_url=case.get_absolute_url())
    try:
        with transaction.atomic():
            return tool.open(DEBRIEFING, None, draft, by, now)
    except NotAllowed:  # whoever may see to it finds the wish on the case
        return None
