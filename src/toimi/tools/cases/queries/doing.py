"""What a measure's page says of the cases that carry the measure out."""

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme.models import Measure
from toimi.programme.queries import kinds_of
from toimi.programme.tooling.tool import Doing, Done
from toimi.tools.cases import words
from toimi.tools.cases.kinds import BY_CODE, TOOL, CaseKind
from toimi.tools.cases.models import Case
from toimi.tools.cases.queries.counting import carrying
from toimi.tools.cases.queries.seeing import right, visible

SHOWN = 5


def done(measure: Measure, person: Person) -> list[Done]:
    """Return, kind by kind, the newest cases of the measure that `person` sees, and how many she
    sees in all. 2 queries a kind."""
    found = []
    for row in kinds_of(measure):
        if row.tool == TOOL and row.kind in BY_CODE:
            found.append(_of_kind(measure, BY_CODE[row.kind], person))
    return found


def _of_kind(measure: Measure, kind: CaseKind, person: Person) -> Done:
    rows = visible(person, kind.code).filter(pk__in=carrying(measure, kind).order_by().values("pk"))
    rows = rows.order_by("-opened_on", "-pk")
    count = rows.count()
    doings = [_doing(case) for case in rows[:SHOWN]] if count else []
    sees = access.may(person, right(kind.code, "see"), measure.unit)
    return Done(kind, doings, count, words.list_url(kind, measure) if sees or count else "")


def _doing(case: Case) -> Doing:
    return Doing(
        words.title_of(case),
        case.opened_on,
        case.of.stage(case.stage).name,
        case.get_absolute_url(),
        is_over=case.is_closed,
    )
