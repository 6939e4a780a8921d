"""A measure's draft as it would be composed now."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext, ngettext

from toimi.evaluation import rules
from toimi.platform.pages.saying import day, say
from toimi.programme import evidence
from toimi.programme.evidence import Finding
from toimi.programme.models import Measure, Round
from toimi.programme.queries import facts_of, with_facts

LONGEST_NOTE = 140


@dataclass(frozen=True)
class Draft:
    """What Toimi would say: the state, the text in the programme's language, the evidence."""

    state: str
    text: str
    evidence: list[dict[str, Any]]


def draft(measure: Measure, round: Round, today: date) -> Draft:
    """Compose the follow-up of `measure` for `round` from what is known on `today`. 5 queries."""
    whole = with_facts(Measure.objects.filter(pk=measure.pk)).select_related("programme").get()
    found = evidence.findings(whole, round, today)
    with translation.override(whole.programme.language):
        told = [rules.Told(_forms(finding), finding.weight) for finding in found]
        text, used = rules.compose(told)
        rows = [
            {
                "kind": finding.kind,
                "said": told[index].forms[0],
                "sentence": finding.sentence,
                "values": rules.stored(finding.values),
                "link": finding.link,
                "is_in_text": index in used,
            }
            for index, finding in enumerate(found)
        ]
    return Draft(evidence.draft_state(whole, facts_of(whole, today)), text, rows)


def _forms(finding: Finding) -> tuple[str, ...]:
    """Put a finding into the active language, longest form first."""
    values = dict(finding.values)
    if "steps" in values:
        items = [f"{step['text']} ({day(step['day'])})" for step in values.pop("steps")]
        lists = rules.listings(items, gettext("ja"), _more)
        return tuple(say(finding.sentence, {**values, "steps": text}) for text in lists)
    if "text" in values:
        text, on = values["text"], values.get("day")
        tail = f" ({day(on)})" if on and not _names_day(text, on) else ""
        shown = [text, rules.shortened(text, LONGEST_NOTE), rules.shortened(text, 60)]
        return tuple(say(finding.sentence, {"text": f"{form}{tail}"}) for form in shown)
    return (say(finding.sentence, values),)


def _more(count: int) -> str:
    return ngettext("{count} muu", "{count} muuta", count).format(count=count)


def _names_day(text: str, on: date) -> bool:
    return f"{on.day}.{on.month}." in text or text.endswith(f"{on.day}.{on.month}")
