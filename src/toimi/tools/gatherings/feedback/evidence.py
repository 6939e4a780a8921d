"""What those who came said, in sentences for a measure's follow-up; nothing of too few."""

from django.utils.formats import number_format

from toimi.errors import sentence
from toimi.programme.finding import Days, Finding
from toimi.tools.gatherings.feedback import queries
from toimi.tools.gatherings.kinds import HELD
from toimi.tools.gatherings.models import AFTER, LATER, Session

FEEDBACK, TRANSFER = "gatherings.feedback", "gatherings.transfer"


def feedback_findings(series: list[int], days: Days, link: str) -> list[Finding]:
    """Return what the answers to the sessions of these series (ids), held in the days, say. 5
    queries."""
    held = Session.objects.filter(
        series__in=series,
        state=HELD,
        starts_at__date__range=(days.starts_on, days.ends_on),
    )
    keys = list(held.values_list("pk", flat=True))
    return [*_after(keys, link), *_later(keys, link)] if keys else []


def _after(keys: list[int], link: str) -> list[Finding]:
    told = queries.told(keys, AFTER)
    if told.is_hidden or told.mean is None:
        return []
    values = {
        "count": told.count,
        "asked": told.asked_count,
        "mean": number_format(told.mean, decimal_pos=1),
    }
    text = sentence("Palautetta antoi {count}/{asked}, keskiarvo {mean} asteikolla 1–5.")
    return [Finding(FEEDBACK, text, sentence("Palaute, nimetön"), link, values=values, weight=4)]


def _later(keys: list[int], link: str) -> list[Finding]:
    told = queries.told(keys, LATER)
    if told.is_hidden or told.used_count is None:
        return []
    values = {"count": told.used_count, "all": told.count}
    text = sentence(
        "Kolmen kuukauden jälkeen {count}/{all} vastaajaa oli käyttänyt oppimaansa työssään."
    )
    return [Finding(TRANSFER, text, sentence("Kysely, nimetön"), link, values=values, weight=3)]
