"""A measure's draft as it would be composed now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import translation

from toimi.evaluation import rules
from toimi.evaluation.queries.doing import days_of, tool_findings
from toimi.evaluation.telling import told
from toimi.organisation.models import Unit
from toimi.programme import evidence
from toimi.programme.finding import Finding
from toimi.programme.models import Amendment, Measure, Note, OutsideEvent, Round, Step
from toimi.programme.queries import facts_of, outside_events

BEFORE_TOOLS = frozenset({evidence.DOCUMENT, evidence.STEPS})


@dataclass(frozen=True)
class Draft:
    """What Toimi would say: the state, the text in the programme's language, the evidence."""

    state: str
    text: str
    evidence: list[dict[str, Any]]


def with_evidence(measures: QuerySet[Measure]) -> QuerySet[Measure]:
    """Bring along all that `draft_of` and a measure's page need. 5 queries, however many rows."""
    return measures.select_related("programme__unit", "target", "last_follow_up").prefetch_related(
        Prefetch("steps", Step.objects.select_related("done_by")),
        Prefetch("notes", Note.objects.select_related("by")),
        Prefetch("amendments", Amendment.objects.select_related("by")),
        "kinds",
    )


def draft(measure: Measure, round: Round, today: date) -> Draft:
    """Compose the follow-up of `measure` for `round` from what is known on `today`."""
    return draft_of(with_evidence(Measure.objects.filter(pk=measure.pk)).get(), round, today)


def draft_of(
    measure: Measure, round: Round, today: date, events: Sequence[OutsideEvent] | None = None
) -> Draft:
    """Compose the follow-up of a measure that came from `with_evidence`.

    `events` are the unit's outside events of the round, asked for when they are not given (3
    queries). No query else but the tools' own, of those that carry the measure out.
    """
    if events is None:
        events = events_of(round, measure.programme.unit, today)
    tools = tool_findings(measure, days_of(round, today), None)
    found = [*_findings(measure, round, today, tools), *evidence.outside(measure, events)]
    with translation.override(measure.programme.language):
        sentences = [told(finding) for finding in found]
        chosen = rules.compose(sentences)
    rows = [
        {
            "kind": finding.kind,
            "sentence": finding.basis,
            "values": rules.stored(finding.basis_values),
            "link": finding.link,
            "said": chosen.get(index, sentences[index].forms[0]),
            "is_in_text": index in chosen,
        }
        for index, finding in enumerate(found)
    ]
    facts = facts_of(measure, today)
    if any(not (finding.says_nothing or finding.is_pointer) for finding in tools):
        facts = replace(facts, noted_on=(*facts.noted_on, today))  # done is begun
    state = evidence.draft_state(measure, facts)
    return Draft(state, rules.text_of(chosen.values()), rows)


def events_of(round: Round, unit: Unit, today: date) -> list[OutsideEvent]:
    """Return the outside events that touch the days of which the round tells. 3 queries."""
    days = days_of(round, today)
    return outside_events(unit, days.starts_on, days.ends_on)


def _findings(
    measure: Measure, round: Round, today: date, tools: Sequence[Finding]
) -> list[Finding]:
    """Return all that is known: what the document says and the steps, the tools, the rest. What
    the tools know takes the place of "nothing is marked as done"."""
    own = evidence.findings(measure, round, today)
    if tools:
        own = [finding for finding in own if not finding.says_nothing]
    first = [finding for finding in own if finding.kind in BEFORE_TOOLS]
    return [*first, *tools, *(finding for finding in own if finding.kind not in BEFORE_TOOLS)]


def evidence_shown(
    text: str, evidence: Sequence[dict[str, Any]]
) -> tuple[tuple[rules.Passage, ...], list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the text in passages, the evidence that it stands on in their numbers' order, and
    what else is known."""
    used = [row for row in evidence if row.get("said") and row["said"] in text]
    rest = [row for row in evidence if row.get("said") and row not in used]
    return rules.passages(text, [row["said"] for row in used]), used, rest
