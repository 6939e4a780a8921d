"""One of each: what the addresses are about, and who asks for them. Made once."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.contracts import small_cases, small_gatherings, small_mail
from tests.contracts.addresses import Address
from tests.factories.accounts import UserFactory, passkey_of
from tests.factories.organisation import (
    AbsenceFactory,
    DeputyFactory,
    GroupFactory,
    PersonFactory,
    TeamFactory,
    UnitFactory,
)
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    NoteFileFactory,
    OutsideEventFactory,
    ProgrammeFactory,
    RemarkFactory,
    ResponsibleFactory,
    RoundFactory,
    RoundRuleFactory,
    StepFactory,
)
from toimi.accounts import invitations
from toimi.accounts.models import Browser
from toimi.language.schedule import read_schedule
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import Person, PersonImport, Unit, UnitChange
from toimi.platform.history import actions as history
from toimi.platform.history.actions import System
from toimi.platform.history.models import Removed
from toimi.platform.jobs import actions as jobs
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import (
    Document,
    EditionDraft,
    Intake,
    Measure,
    MeasureKind,
    Programme,
)
from toimi.reading import store
from toimi.reading.model import Doubt, Reading, Row
from toimi.reports.models import PublicLink, Report

PASSWORD = "kuusi-vihreaa-kuusta"
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 60 80]>>endobj\ntrailer<</Root 1 0 R>>\n"
)
"""The smallest that has a page to draw."""
DAY = timedelta(days=1)
NOBODY, ELSEWHERE = "nobody signed in", "all roles in another unit"


@dataclass
class World:
    """`values` are by (what stands before it in the address, its name there)."""

    values: dict[tuple[str, str], Any]
    clients: dict[str, Client]

    def path(self, address: Address) -> str:
        """Return the address of real objects. LookupError names what this file must make."""
        found = {}
        for place in address.places:
            if place not in self.values:
                raise LookupError(
                    f"{address.name} ({address.route}) needs an object for {place}: "
                    "add it to tests/contracts/small_world.py"
                )
            found[place[1]] = self.values[place]
        return reverse(address.name, kwargs=found)


def make() -> World:
    """Make a demo's unit with everything in it, and a client for each who asks."""
    preferences.choose(by=System("test"), is_demo=True, fixed_today=date(2021, 10, 15))
    kept.forget()
    unit = UnitFactory.create()
    people = {role: _person(role, unit) for role in ROLE_CODES}
    people[ELSEWHERE] = _person("worker", UnitFactory.create())
    beside = people[ELSEWHERE].role_assignments.get().unit
    for role in ROLE_CODES:
        people[ELSEWHERE].role_assignments.get_or_create(role=role, unit=beside)
    clients = {NOBODY: Client(HTTP_HOST="localhost")}
    for name, person in people.items():
        clients[name] = Client(HTTP_HOST="localhost")
        assert person.user
        clients[name].force_login(person.user)
    values = _of_organisation(unit) | _of_programme(unit, people["line_manager"])
    values |= _of_signing_in(people["worker"])
    values |= small_mail.values(people["worker"])
    values |= small_cases.values(unit, people["line_manager"])
    values |= small_gatherings.values(unit, people)
    return World(values, clients)


def _person(role: str, unit: Unit) -> Person:
    return PersonFactory.create(user=UserFactory.create(password=PASSWORD), role=role, unit=unit)


def _of_organisation(unit: Unit) -> dict[tuple[str, str], Any]:
    person = PersonFactory.create(role="worker", unit=unit)
    team = TeamFactory.create(unit=unit, people=(person,))
    group = GroupFactory.create(unit=unit, people=(person,))
    invited = UserFactory.create()
    PersonFactory.create(user=invited)
    made_up = UserFactory.create(username="made-up")
    PersonFactory.create(user=made_up, role="worker", unit=unit, is_made_up=True)
    return {
        ("units", "pk"): unit.pk,
        ("imports", "pk"): PersonImport.objects.create(
            unit=unit,
            name="h.csv",
            file=ContentFile(b"Nimi;Email\nA;a@b.fi\n", name="h.csv"),
            headings=["Nimi", "Email"],
            columns=["name", "email"],
        ).pk,
        ("teams", "pk"): team.pk,
        ("memberships", "pk"): team.memberships.get().pk,
        ("people", "pk"): person.pk,
        ("assignments", "pk"): person.role_assignments.get().pk,
        ("changes", "pk"): _planned_change(unit).pk,
        ("groups", "pk"): group.pk,
        ("group-memberships", "pk"): group.memberships.get().pk,
        ("absences", "pk"): AbsenceFactory.create(person=person).pk,
        ("deputies", "pk"): DeputyFactory.create(person=person).pk,
        ("join", "token"): invitations.link(invited).rstrip("/").rpartition("/")[2],
        ("first-run", "token"): "used",
        ("demo", "username"): made_up.username,
        ("jobs", "pk"): _dead_job(),
        ("", "uidb36"): "1",
        ("", "key"): "set-password",
    }


def _dead_job() -> int:
    """Make a job that broke at its last try."""
    job = jobs.enqueue("jobs.forget_finished")
    job.task.worker_ids = ["one", "two", "three"]
    job.task.save()
    job.task.set_failed(RuntimeError("rikki"))
    return job.pk


def _of_signing_in(worker: Person) -> dict[tuple[str, str], Any]:
    user, now = worker.user, timezone.now()
    assert user
    browser = Browser.objects.create(
        user=user, key_hash="0", first_used_at=now, last_used_at=now, remembered_until=now + DAY
    )
    begun = SessionStore()
    begun.create()
    session = UserSession.objects.create(user=user, ip="::1", session_key=begun.session_key)
    return {
        ("devices", "pk"): browser.pk,
        ("sessions", "pk"): session.pk,
        ("passkeys", "pk"): passkey_of(user).pk,
    }


def _planned_change(unit: Unit) -> UnitChange:
    return UnitChange.objects.create(
        unit=UnitFactory.create(parent=unit),
        to=unit,
        kind="move",
        takes_effect_on=date(2022, 1, 1),
    )


def _of_programme(unit: Unit, writer: Person) -> dict[tuple[str, str], Any]:
    programme = ProgrammeFactory.create(unit=unit)
    round = RoundFactory.create(programme=programme)
    measure = MeasureFactory.create(programme=programme)
    FollowUpDraftFactory.create(measure=measure, round=round)
    other = MeasureFactory.create(programme=programme, target=measure.target)
    follow_up = FollowUpFactory.create(measure=other, round=round, confirmed_by=writer)
    intake = _intake(unit)
    note = NoteFactory.create(measure=measure, by=writer)
    RoundRuleFactory.create(programme=programme)
    link = PublicLink.objects.create(programme=programme, round=round, ends_on=date(2099, 1, 1))
    EditionDraft.objects.create(intake=intake, programme=programme)
    return {
        ("programmes", "pk"): programme.pk,
        ("targets", "pk"): measure.target_id,
        ("measures", "pk"): measure.pk,
        ("steps", "pk"): StepFactory.create(measure=measure).pk,
        ("responsibles", "pk"): ResponsibleFactory.create(measure=measure).pk,
        ("notes", "pk"): note.pk,
        ("note-files", "pk"): NoteFileFactory.create(note=note).pk,
        ("rounds", "pk"): round.pk,
        ("", "number"): measure.number,
        ("follow-ups", "pk"): follow_up.pk,
        ("intakes", "pk"): intake.pk,
        ("doubts", "index"): 0,
        ("pages", "page"): 1,
        ("rows", "number"): 1,
        ("", "field"): "urgency",
        ("reports", "pk"): _report(programme).pk,
        ("links", "pk"): link.pk,
        ("events", "pk"): OutsideEventFactory.create(unit=unit).pk,
        ("removed", "pk"): _removed(measure, writer).pk,
        ("public", "token"): link.token,
        ("remarks", "pk"): RemarkFactory.create(follow_up=follow_up).pk,
        ("measure-kinds", "pk"): MeasureKind.objects.create(
            measure=measure, tool="cases", kind="proposal", state="suggested", why=["ehdotus"]
        ).pk,
        ("kinds", "tool"): "cases",
        ("", "kind"): "proposal",
    }


def _removed(measure: Measure, writer: Person) -> Removed:
    note = NoteFactory.create(measure=measure, by=writer)
    kept = history.remove(note, "programme.note_removed", by=writer, place=measure.programme)
    assert kept
    return kept


def _intake(unit: Unit) -> Intake:
    row = Row(
        target="Melu",
        themes=(),
        measure="Hiljainen huone",
        sub_measures=(),
        schedule=read_schedule("syksy 2021"),
        urgency=None,
        urgency_text="",
        responsible_text="Työhyvinvointipari",
        responsible=("työhyvinvointipari",),
        follow_up="",
        places={},
    )
    reading = Reading(
        title="Ohjelma",
        body="",
        approved_on=None,
        starts_on=date(2020, 1, 1),
        ends_on=date(2022, 12, 31),
        column_labels={},
        rows=(row,),
        doubts=(Doubt(0, "urgency", "Luokka puuttuu."),),
        source_text="Melu\nHiljainen huone\nsyksy 2021\n",
    )
    document = Document.objects.create(
        unit=unit,
        name="ohjelma.txt",
        file=ContentFile(PDF, name="ohjelma.pdf"),
        sha256="0",
        size_bytes=len(PDF),
    )
    return Intake.objects.create(unit=unit, document=document, reading=store.to_json(reading))


def _report(programme: Programme) -> Report:
    file = ContentFile(b"%PDF", name="ohjelma.pdf")
    return Report.objects.create(
        programme=programme, edition="public", format="pdf", language="fi", file=file
    )
