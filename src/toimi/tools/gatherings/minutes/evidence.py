"""What meetings decided, and how much of it is done: sentences for a measure's follow-up."""

from datetime import date

from toimi.errors import sentence
from toimi.programme.finding import Days, Finding
from toimi.tools.gatherings.minutes.decisions import Carried, carried
from toimi.tools.gatherings.models import Decision

DECISIONS, LATE = "gatherings.decisions", "gatherings.decisions_late"


def decision_findings(series: list[int], days: Days, link: str) -> list[Finding]:
    """Return how many decisions of the sessions of these series (ids), held in the days, are
    carried out, and which are late. 1 query, and each tool's that has any."""
    rows = Decision.objects.filter(
        minutes__session__series__in=series,
        minutes__session__starts_at__date__range=(days.starts_on, days.ends_on),
    )
    found = carried(rows.select_related("step", "owner").order_by("pk"))
    if not found:
        return []
    return [_done(found, link), *_late(found, days.ends_on, link)]


def _done(found: list[Carried], link: str) -> Finding:
    done = sum(one.done_on is not None for one in found)
    text = sentence("{of} päätöksestä on hoidettu {done}.")
    if len(found) == 1:
        text = sentence("Päätös on hoidettu.") if done else sentence("Yksi päätös on hoitamatta.")
    elif done == len(found):
        text = sentence("Kaikki {count} päätöstä on hoidettu.")
    elif not done:
        text = sentence("Päätöksiä tehtiin {count}. Yhtäkään ei ole vielä hoidettu.")
    values = {"of": len(found), "done": done, "count": len(found)}
    return Finding(DECISIONS, text, sentence("Muistiot"), link, values=values, weight=2)


def _late(found: list[Carried], today: date, link: str) -> list[Finding]:
    late = [one.decision for one in found if one.is_late(today)]
    if not late:
        return []
    items = tuple({"text": one.text.rstrip(" ."), "day": one.due_on} for one in late)
    text = sentence("Myöhässä: {items}.")
    return [Finding(LATE, text, sentence("Muistiot"), link, items=items, weight=3)]
