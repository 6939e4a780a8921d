"""What is kept about a person, and how a leaver is forgotten."""

import json
from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.test import Client

from tests.factories.organisation import AbsenceFactory, PersonFactory, UnitFactory, sign_in
from tests.factories.programme import FollowUpFactory, MeasureFactory, NoteFactory
from toimi.accounts.models import User
from toimi.organisation import actions as organisation
from toimi.organisation.models import Absence, Person
from toimi.platform.history.actions import System, record
from toimi.platform.history.models import AuditEvent
from toimi.platform.notifications import actions as notifications
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programme
from toimi.site.errors import AlreadyAnonymous, StillHere
from toimi.site.privacy import actions, kinds

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TODAY = date(2021, 10, 15)
BY = System("testi")


@pytest.fixture(autouse=True)
def today() -> None:
    preferences.choose(by=BY, fixed_today=TODAY)
    kept.forget()


def leaver(**fields: object) -> Person:
    person = PersonFactory.create(role="worker", name="Liisa Virtanen", **fields)
    Person.objects.filter(pk=person.pk).update(
        ends_on=date(2021, 9, 30), external_id=f"hr-{person.pk}"
    )
    return Person.objects.select_related("user").get(pk=person.pk)


def test_every_record_that_names_a_person_has_a_purpose_and_an_end() -> None:
    about = {Person, User}
    naming = {
        (model._meta.label, field.name)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and not field.many_to_many and field.related_model in about
    } - {("organisation.Person", "user")}

    told = {(one.model, field) for one in kinds.KINDS for field in one.fields}

    assert sorted(naming ^ told) == []


def test_the_page_counts_what_names_oneself(client: Client) -> None:
    person = PersonFactory.create(role="worker")
    NoteFactory.create_batch(2, by=person)
    sign_in(client, person)

    counted = {one.kept.words: one.count for one in client.get("/me/data/").context["counted"]}

    assert (counted["kirjaukset"], counted["roolit"]) == (2, 1)


def test_the_copy_has_what_oneself_wrote_and_no_secret(client: Client) -> None:
    person = PersonFactory.create(role="worker")
    NoteFactory.create(by=person, text="Palaveri pidettiin.")
    NoteFactory.create(by=PersonFactory.create(), text="Toisen kirjaus.")
    sign_in(client, person)

    response = client.get("/me/data/copy/")

    found = json.loads(response.content)
    assert [row["text"] for row in found["programme.Note"]] == ["Palaveri pidettiin."]
    assert found["accounts.User"][0]["password"] == "***"
    assert response["Content-Disposition"] == 'attachment; filename="toimi-omat-tiedot.json"'


def test_an_administrator_sees_how_many_and_not_what(client: Client) -> None:
    unit = UnitFactory.create()
    person = PersonFactory.create(role="worker", unit=unit)
    NoteFactory.create(by=person, text="Vain työyhteisölle.")
    administrator = PersonFactory.create(role="administrator", unit=unit)
    sign_in(client, administrator)

    text = client.get(f"/manage/people/{person.pk}/data/").content.decode()

    assert ("kirjaukset" in text, "Vain työyhteisölle." in text) == (True, False)


def test_a_leaver_is_forgotten_and_the_follow_ups_stay() -> None:
    person = leaver()
    AbsenceFactory.create(person=person)
    follow_up = FollowUpFactory.create(confirmed_by=person, text="Ohje päivitettiin.")
    note = programme.note(
        measure=MeasureFactory.create(programme=follow_up.measure.programme),
        text="Pidetty.",
        happened_on=TODAY,
        by=PersonFactory.create(role="worker", unit=follow_up.measure.programme.unit),
    )
    record("programme.noted", note, by=person)

    actions.anonymise(person=person, by=BY)

    person.refresh_from_db()
    follow_up.refresh_from_db()
    assert (person.name, person.email, person.external_id) == (
        f"Entinen henkilö {person.pk}",
        "",
        "",
    )
    assert (follow_up.confirmed_by, follow_up.text) == (person, "Ohje päivitettiin.")
    assert Absence.objects.filter(person=person).count() == 0
    assert not AuditEvent.objects.filter(by_words="Liisa Virtanen").exists()


def test_the_audit_log_no_longer_says_who_it_was() -> None:
    made = organisation.add_person(name="Liisa Virtanen", email="liisa@kunta.fi", by=BY)
    Person.objects.filter(pk=made.pk).update(ends_on=date(2021, 9, 30))
    made.refresh_from_db()

    actions.anonymise(person=made, by=BY)

    rows = AuditEvent.objects.filter(
        subject_type="organisation.person", subject_id=str(made.pk)
    ).values_list("subject_words", "changes")
    assert "Liisa" not in json.dumps(list(rows), ensure_ascii=False)
    assert "liisa@kunta.fi" not in json.dumps(list(rows))


def test_the_address_goes_out_of_what_was_sent() -> None:
    person = leaver()
    sent = notifications.prepare(
        kind="site.digest",
        key="digest-1",
        address=person.email,
        subject="Toimi",
        text="Teksti",
        now=datetime(2021, 9, 1, tzinfo=UTC),
    )

    actions.anonymise(person=person, by=BY)

    sent.refresh_from_db()
    assert sent.address == ""


def test_a_forgotten_user_cannot_come_in() -> None:
    person = leaver()
    assert person.user
    person.user.set_password("kuusi-vihreaa-kuusta")
    person.user.save()

    actions.anonymise(person=person, by=BY)

    user = User.objects.get(pk=person.user.pk)
    assert (user.is_active, user.has_usable_password(), user.email, user.username) == (
        False,
        False,
        "",
        f"former-{user.pk}",
    )


def test_who_is_here_is_not_forgotten_nor_anybody_twice() -> None:
    with pytest.raises(StillHere):
        actions.anonymise(person=PersonFactory.create(role="worker"), by=BY)
    person = leaver()
    actions.anonymise(person=person, by=BY)
    with pytest.raises(AlreadyAnonymous):
        actions.anonymise(person=person, by=BY)


def test_leavers_are_forgotten_by_themselves_when_their_time_is_over() -> None:
    gone, recent = leaver(), leaver()
    Person.objects.filter(pk=gone.pk).update(ends_on=date(2019, 10, 14))

    counts = [
        actions.forget_leavers(today=TODAY, after_days=730, by=BY),
        actions.forget_leavers(today=TODAY, after_days=730, by=BY),
        actions.forget_leavers(today=TODAY, after_days=0, by=BY),
    ]

    recent.refresh_from_db()
    assert (counts, recent.name) == ([1, 0, 0], "Liisa Virtanen")


def test_what_has_been_kept_long_enough_goes() -> None:
    old = AbsenceFactory.create(starts_on=date(2020, 10, 1), ends_on=date(2020, 10, 14))
    AbsenceFactory.create(starts_on=date(2020, 10, 1), ends_on=date(2020, 10, 15))
    row = AuditEvent.objects.order_by("pk").first()
    assert row
    AuditEvent.objects.filter(pk=row.pk).update(at=datetime(2011, 1, 1, tzinfo=UTC))

    actions.forget_old(today=TODAY)

    assert not Absence.objects.filter(pk=old.pk).exists()
    assert Absence.objects.count() == 1
    assert not AuditEvent.objects.filter(pk=row.pk).exists()
