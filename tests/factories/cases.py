"""Cases: each the smallest that is valid, at the first stage of its kind."""

from datetime import date
from typing import Any

import factory

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.tools.cases.kinds import BY_CODE
from toimi.tools.cases.models import Case, CaseTask, MoneyLine

OPENED = date(2021, 10, 4)
LEAST: dict[str, dict[str, Any]] = {
    "safety_notice": {"what": "threat", "where": "home_visit", "when": "now", "severity": "none"},
    "support_call": {"came": "yes"},
    "improvement": {},
    "proposal": {},
    "recruitment": {"posts": 3},
    "premises": {},
    "recommendation": {"origin": "walk"},
    "grant": {"applied_euros": 240_000},
    "rotation": {"side": "wish", "work": "open_care"},
}
"""Kind to what its form demands."""


class CaseFactory(factory.django.DjangoModelFactory[Case]):
    class Meta:
        model = Case

    unit = factory.SubFactory(UnitFactory)
    kind = "proposal"
    stage = factory.LazyAttribute(lambda case: BY_CODE[case.kind].first.code)
    title = factory.LazyAttribute(
        lambda case: "Hiljainen tunti" if BY_CODE[case.kind].title else ""
    )
    values = factory.LazyAttribute(lambda case: dict(LEAST[case.kind]))
    opened_on = OPENED
    happened_on = factory.SelfAttribute("opened_on")
    entered_on = factory.SelfAttribute("opened_on")


class CaseTaskFactory(factory.django.DjangoModelFactory[CaseTask]):
    class Meta:
        model = CaseTask

    case = factory.SubFactory(CaseFactory)
    text = "Vaihdetaan lukko"
    owner = factory.SubFactory(PersonFactory)
    due_on = date(2021, 10, 20)


class MoneyLineFactory(factory.django.DjangoModelFactory[MoneyLine]):
    class Meta:
        model = MoneyLine

    case = factory.SubFactory(CaseFactory, kind="grant")
    text = "Retki"
    cents = 156_000
    used_on = date(2021, 9, 10)
