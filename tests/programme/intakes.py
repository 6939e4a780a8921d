"""Documents that were read, as small or as long as a test needs."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.reading.readings import row
from toimi.organisation.models import Person, Unit
from toimi.programme.models import Document, Intake
from toimi.reading import store
from toimi.reading.model import Doubt, Reading, Row

UNCLEAR = "Aikataulu on epäselvä."


def sign_in(client: Client, unit: Unit | None = None) -> Unit:
    """Sign a line manager in; returns the unit."""
    unit = unit or UnitFactory.create()
    person: Person = PersonFactory.create(role="line_manager", unit=unit)
    assert person.user
    client.force_login(person.user)
    return unit


def intake_of(
    unit: Unit, *rows: Row, doubts: tuple[Doubt, ...] = (), content: bytes = b"Melu", **more: Any
) -> Intake:
    """Make an intake of these rows; `more` are further fields of the reading."""
    reading = Reading(
        title="Ohjelma",
        body="",
        approved_on=date(2021, 1, 26),
        starts_on=date(2020, 1, 1),
        ends_on=date(2022, 12, 31),
        column_labels={},
        rows=rows or (row(),),
        doubts=doubts,
        source_text="Melu\nHiljainen huone\n",
    )
    document = Document.objects.create(
        unit=unit,
        name="ohjelma.txt",
        file=ContentFile(content, name="ohjelma.txt"),
        sha256="0",
        size_bytes=len(content),
    )
    stored = store.to_json(replace(reading, **more))
    return Intake.objects.create(unit=unit, document=document, reading=stored)


def long_intake(unit: Unit, count: int) -> Intake:
    """Make an intake of `count` rows, of which every other is doubtful."""
    rows = tuple(row(measure=f"Toimenpide {n}", sub_measures=("Kokeilu",)) for n in range(count))
    doubts = tuple(Doubt(n, "schedule", UNCLEAR) for n in range(0, count, 2))
    return intake_of(unit, *rows, doubts=doubts)


def reading_now(intake: Intake) -> Reading:
    intake.refresh_from_db()
    return store.from_json(intake.reading)
