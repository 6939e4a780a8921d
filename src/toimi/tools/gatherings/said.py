"""What was decided in gatherings and said of them, for the measures that they carry out."""

from django.urls import reverse

from toimi.organisation.models import Person
from toimi.programme import queries as programme
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.tools.gatherings import evidence, kinds, queries
from toimi.tools.gatherings.feedback.evidence import feedback_findings
from toimi.tools.gatherings.minutes.evidence import decision_findings
from toimi.tools.gatherings.queries.numbers import sessions_of_measure
from toimi.tools.gatherings.rights import TOOL


def said_of_measure(measure: Measure, days: Days, reader: Person | None) -> list[Finding]:
    """Return which decisions of the measure's meetings are carried out and what feedback says.

    Of a restricted kind nothing to those who may not see it. At most 10 queries a kind.
    """
    found: list[Finding] = []
    for tied in programme.kinds_of(measure):
        kind = kinds.kind_of(tied.kind) if tied.tool == TOOL else None
        if kind is None or (kind.is_restricted and not queries.knows(reader, kind, measure.unit)):
            continue
        rows = sessions_of_measure(measure, kind).order_by().values_list("series", flat=True)
        series = sorted(set(rows))
        if not series:
            continue
        is_known = reader is not None and queries.knows(reader, kind, measure.unit)
        link = evidence.list_url(measure, kind, days) if is_known else _page(measure)
        if kind.is_content_written:
            found += decision_findings(series, days, link)
        if kind.asks_feedback or kind.asks_transfer:
            found += feedback_findings(series, days, link)
    return found


def _page(measure: Measure) -> str:
    return reverse("evaluation:measure", args=[measure.pk])
