"""What a case and its fields are called, in the active language."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from toimi.organisation.rights import EVERYBODY
from toimi.platform.pages.saying import day
from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.programme.tooling import kinds as types
from toimi.programme.tooling.kinds import Field
from toimi.tools.cases.kinds import CaseKind
from toimi.tools.cases.models import Case
from toimi.tools.cases.rules import LIKELIHOODS, RISK_CLASSES, SEVERITIES, euros, risk_class


def title_of(case: Case) -> str:
    """Return what a case is called: its line, else its choices, else its kind."""
    if case.title:
        return case.title
    kind = case.of
    chosen = [
        gettext(dict(one.choices)[case.values[one.code]])
        for one in (kind.field(code) for code in kind.title_of)
        if one is not None and case.values.get(one.code) in dict(one.choices)
    ]
    first, *rest = chosen or [sentence_case(gettext(kind.name))]
    return ", ".join([first, *(word[:1].lower() + word[1:] for word in rest)])


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def said(one: Field, value: Any) -> str:
    """Return the value of a field as people read it."""
    if one.type == types.CHOICE:
        return gettext(dict(one.choices).get(value, value))
    if one.type == types.CHECKLIST:
        return ", ".join(gettext(dict(one.choices).get(code, code)) for code in value)
    if one.type == types.DAY:
        return day(date.fromisoformat(value))
    if one.type == types.EURO:
        return f"{euros(value)} €"
    if one.type == types.YES_NO:
        return gettext("Kyllä") if value else gettext("Ei")
    if one.type == types.RISK:
        return said_risk(value)
    return str(value)


def said_risk(value: Any) -> str:
    """Return a likelihood and a severity with the class that they come to."""
    likelihood, severity = value
    found = risk_class(likelihood, severity)
    words = gettext("{number} {name} ({likelihood}, seuraukset {severity})")
    return words.format(
        number=found,
        name=gettext(RISK_CLASSES[found - 1]),
        likelihood=gettext(LIKELIHOODS[likelihood - 1]),
        severity=gettext(SEVERITIES[severity - 1]),
    )


def readers(kind: CaseKind) -> str:
    """Return who see a case, and so what is said of it: whoever reported it always does."""
    others = gettext(kind.seen_by)
    if kind.see >= EVERYBODY:
        return others
    return gettext("ilmoittaja, {others}").format(others=others)


def list_url(kind: CaseKind, measure: Measure | None = None, days: Days | None = None) -> str:
    """Return the address of the kind's list, narrowed to what counts in a measure and days."""
    asked: dict[str, Any] = {}
    if measure:
        asked |= {"measure": measure.pk, "show": "all"}
    if days:
        asked |= {"from": days.starts_on.isoformat(), "to": days.ends_on.isoformat()}
    address = reverse(f"cases:list_{kind.code}")
    return f"{address}?{urlencode(asked)}" if asked else address


def begin_url(kind: str, measure: Measure | None = None) -> str:
    """Return where a person makes one, for a measure when one is given."""
    address = reverse(f"cases:new_{kind}")
    return f"{address}?{urlencode({'measure': measure.pk})}" if measure else address
