"""What the tests of gatherings share: a unit with its people, and a plan."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.organisation.models import Person, Unit
from toimi.tools.gatherings import actions
from toimi.tools.gatherings.models import Series, Session

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2021, 10, 15, 12, 0, tzinfo=HELSINKI)
TODAY = NOW.date()
SOON = datetime(2021, 10, 20, 9, 0, tzinfo=HELSINKI)
PAST = datetime(2021, 10, 13, 9, 0, tzinfo=HELSINKI)
DAY = timedelta(days=1)


@dataclass
class Place:
    unit: Unit
    above: Unit
    manager: Person
    workers: list[Person]


def place(workers: int = 2) -> Place:
    above = UnitFactory.create()
    unit = UnitFactory.create(parent=above)
    return Place(
        unit,
        above,
        PersonFactory.create(role="line_manager", unit=unit, name="Leena Lähi"),
        [PersonFactory.create(role="worker", unit=unit) for _ in range(workers)],
    )


def planned(here: Place, kind: str = "training", on: date = TODAY, **fields: Any) -> Series:
    """A gathering that the manager plans; `by` plans it instead."""
    by = fields.pop("by", here.manager)
    measures = fields.pop("measures", ())
    whole = {"starts_at": SOON, "minutes": 60, "title": "Ajanhallinta", **fields}
    if kind == "follow_up_meeting":
        whole.setdefault("party", "occupational_safety")
    if kind in ("development_talk", "debriefing"):
        whole.setdefault("people", here.workers[:1])
    return actions.plan(
        unit=here.unit,
        kind=kind,
        kind_version=1,
        plan=actions.Plan(**whole),
        measures=measures,
        by=by,
        on=on,
    )


def first(series: Series) -> Session:
    return series.sessions.order_by("starts_at").select_related("series__unit")[0]
