"""Fills an empty database with an organisation: 10,000 measures, 2,000 people, 200 units."""

import random
from dataclasses import dataclass

from django.db import connection

from bench import fill
from toimi.accounts.models import User
from toimi.organisation.models import Person, RoleAssignment, Team, TeamMembership, Unit
from toimi.platform.preferences.models import Preferences
from toimi.programme.models import Programme

SERVICES, UNITS, MEASURES_EACH, PEOPLE_EACH, UNITS_OF_MANAGER = 10, 200, 50, 10, 4


@dataclass(frozen=True)
class Organisation:
    """`people` are workers, each with the programme of her unit; `manager` answers for the 200
    measures of four units; `head` sees all."""

    people: list[tuple[Person, Programme]]
    manager: Person
    head: Person


def make(units: int = UNITS) -> Organisation:
    """Make so many units, each with a programme of 50 measures and ten people in a team."""
    Preferences.objects.create(pk=1, organisation_name="Bench", fixed_today=fill.TODAY)
    rng = random.Random(1)
    root = fill.unit_of(None, 0)
    services = [fill.unit_of(root, n) for n in range(1, SERVICES + 1)]
    below = [fill.unit_of(services[n * SERVICES // units], 100 + n) for n in range(units)]
    head = _people([(root, "osh_manager")], "johto")[0]
    managers = _people([(unit, "line_manager") for unit in below], "esihenkilo")
    for unit in below[1:UNITS_OF_MANAGER]:
        RoleAssignment.objects.create(person=managers[0], unit=unit, role="line_manager")
    places = [unit for unit in below for _ in range(PEOPLE_EACH - 1)]
    workers = _people([(unit, "worker") for unit in places], "tekija")
    _teams(below, workers)
    programmes = [
        fill.programme_of(unit, n, MEASURES_EACH, managers[n], rng) for n, unit in enumerate(below)
    ]
    of_unit = {programme.unit_id: programme for programme in programmes}
    people = [(person, of_unit[unit.pk]) for person, unit in zip(workers, places, strict=True)]
    if connection.vendor == "postgresql":  # what it does by itself a minute after a filling
        connection.cursor().execute("ANALYZE")
    return Organisation(people=people, manager=managers[0], head=head)


def _people(places: list[tuple[Unit, str]], name: str) -> list[Person]:
    """Make a person with a user for each (unit, role)."""
    users = User.objects.bulk_create(
        (
            User(username=f"{name}-{n}", email=f"{name}-{n}@example.org", password="!")
            for n in range(len(places))
        ),
        batch_size=500,
    )
    people = Person.objects.bulk_create(
        (Person(name=f"Henkilö {user.username}", user=user, email=user.email) for user in users),
        batch_size=500,
    )
    RoleAssignment.objects.bulk_create(
        (
            RoleAssignment(person=person, unit=unit, role=role)
            for person, (unit, role) in zip(people, places, strict=True)
        ),
        batch_size=500,
    )
    return people


def _teams(units: list[Unit], workers: list[Person]) -> None:
    teams = Team.objects.bulk_create(Team(unit=unit, name="Tiimi 1") for unit in units)
    each = PEOPLE_EACH - 1
    TeamMembership.objects.bulk_create(
        (TeamMembership(team=teams[n // each], person=person) for n, person in enumerate(workers)),
        batch_size=500,
    )
