"""The one guarded write and the audit that it leaves."""

import pytest
from django.db import transaction

from toimi.accounts.models import User
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent

pytestmark = pytest.mark.django_db
TEST = history.System("testi")


def person(name: str = "Aino Harjula") -> Person:
    return history.create(Person(name=name), "organisation.person_added", by=TEST)


def test_a_change_raises_the_version_and_says_before_and_after() -> None:
    aino = person()

    history.change(
        aino, "organisation.person_changed", version=0, by=TEST, name="Aino Vuori", is_active=True
    )

    event = AuditEvent.objects.order_by("pk").last()
    assert event is not None
    assert (aino.version, Person.objects.get().name) == (1, "Aino Vuori")
    assert (event.event, event.by_words, event.changes) == (
        "organisation.person_changed",
        "testi",
        {"name": ["Aino Harjula", "Aino Vuori"]},
    )


def test_the_second_of_two_writers_is_refused_and_changes_nothing() -> None:
    person()
    first, second = Person.objects.get(), Person.objects.get()
    history.change(first, "organisation.person_changed", version=0, by=TEST, name="Ensin")

    with pytest.raises(ChangedMeanwhile):
        history.change(second, "organisation.person_changed", version=0, by=TEST, name="Sitten")

    assert Person.objects.get().name == "Ensin"
    assert AuditEvent.objects.filter(event="organisation.person_changed").count() == 1


def test_a_stale_writer_is_refused_even_when_the_values_are_the_same() -> None:
    person()
    first, second = Person.objects.get(), Person.objects.get()
    history.change(first, "organisation.person_changed", version=0, by=TEST, name="Ensin")

    with pytest.raises(ChangedMeanwhile):
        history.change(second, "organisation.person_changed", version=0, by=TEST, name=second.name)


def test_a_change_to_the_same_values_leaves_no_trace() -> None:
    aino = person()

    history.change(aino, "organisation.person_changed", version=0, by=TEST, name="Aino Harjula")

    assert aino.version == 0
    assert AuditEvent.objects.count() == 1


def test_what_was_removed_stays_in_the_audit_log() -> None:
    aino = person()

    history.remove(aino, "organisation.person_removed", by=TEST)

    event = AuditEvent.objects.order_by("pk").last()
    assert event is not None
    assert not Person.objects.exists()
    assert event.changes["name"] == ["Aino Harjula", None]


def test_many_are_created_with_an_audit_row_each_in_few_queries(
    django_assert_max_num_queries: object,
) -> None:
    people = [Person(name=f"Työntekijä {n}") for n in range(400)]

    with django_assert_max_num_queries(30):  # type: ignore[operator]
        history.create_many(people, "organisation.person_added", by=TEST)

    assert Person.objects.count() == AuditEvent.objects.count() == 400


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_change_leaves_no_audit_row() -> None:
    with transaction.atomic():
        person()
        transaction.set_rollback(True)

    assert AuditEvent.objects.count() == 0


def test_a_password_is_never_in_the_audit_log() -> None:
    user = User(username="aino")
    user.set_password("salainen-1")
    history.create(user, "accounts.user_added", by=TEST)

    event = AuditEvent.objects.get()

    assert event.changes["password"] == [None, "***"]
    assert user.password not in str(event.changes)
