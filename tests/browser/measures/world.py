"""A made-up unit that has adopted the real programme, with a person in each role."""

from datetime import date
from pathlib import Path

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.evaluation import actions as evaluation
from toimi.organisation.models import Person, Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programme

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "kuopio-2020-2022.txt"
BY = System("test")
TODAY = date(2021, 10, 15)
PEOPLE = (
    ("worker", "Emilia Vuori", "worker"),
    ("colleague", "Mikko Aaltola", "worker"),
    ("team-lead", "Juha Peltola", "team_lead"),
    ("line-manager", "Sanna Lehtola", "line_manager"),
    ("osh-delegate", "Pekka Tuomela", "osh_delegate"),
    ("hr", "Helena Karhu", "hr"),
)
"""Username, name and role."""


def make() -> None:
    preferences.choose(by=BY, organisation_name="Esimerkkikaupunki", fixed_today=TODAY)
    kept.forget()
    unit = UnitFactory.create(name="Lastensuojelu")
    for username, name, role in PEOPLE:
        PersonFactory.create(user__username=username, name=name, role=role, unit=unit)
    _programme(unit, Person.objects.get(user__username="line-manager"))


def _programme(unit: Unit, manager: Person) -> None:
    intake = programme.bring(unit=unit, name=EXAMPLE.name, content=EXAMPLE.read_bytes(), by=manager)
    intake = programme.read_document(intake)
    made = programme.adopt(intake=intake, version=intake.version, by=manager)
    evaluation.begin_round(
        programme=made,
        name="Syksy 2021",
        starts_on=date(2021, 8, 1),
        due_on=date(2021, 11, 30),
        by=manager,
    )
