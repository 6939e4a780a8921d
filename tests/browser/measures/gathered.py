"""What the stories of gatherings share: they are planned on a measure's page, days go by, they are
held."""

from collections.abc import Mapping
from datetime import date

from tests.browser.measures.stories import choose, fill
from tests.browser.visitor import Visitor
from toimi.platform.history.actions import System
from toimi.platform.jobs.actions import enqueue_due
from toimi.platform.jobs.worker import run_waiting
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import Measure

BY = System("test")
WEEKLY, MONTHLY = "Joka viikko", "Kerran kuussa samana viikonpäivänä"


def turn_to(day: date) -> None:
    """Let it be this day, and what is done once a day be done."""
    preferences.choose(by=BY, fixed_today=day)
    kept.forget()
    enqueue_due()
    run_waiting()


def plan(
    visitor: Visitor,
    measure: Measure,
    begin: str,
    fields: Mapping[str, str],
    *ticked: str,
    repeats: str = "",
) -> str:
    """Plan from the measure's page on; return the address of what was planned."""
    visitor.go(measure.get_absolute_url())
    visitor.press(begin, within="#doing")
    fill(visitor, dict(fields))
    choose(visitor, *ticked)
    if repeats:
        visitor.page.get_by_label("Toistuu", exact=True).select_option(label=repeats)
    visitor.press("Suunnittele", within="main form")
    return visitor.page.url


def mark(visitor: Visitor) -> None:
    """Open from one's own day what is over, and begin to mark it held."""
    visitor.go("/")
    visitor.press("Merkitse, pidettiinkö", within="main .tasks")
    visitor.press("Merkitse pidetyksi")


def all_came(visitor: Visitor) -> None:
    """Say that everybody who was to come was there."""
    visitor.press("Kaikki olivat paikalla")
