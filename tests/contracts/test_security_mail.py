"""What people write goes into the body of a mail, never into its headers or its receivers."""

from collections.abc import Callable
from datetime import datetime
from email import message_from_bytes, policy
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory, ResponsibleFactory, StepFactory
from toimi.organisation import actions as organisation
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications.message import email
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.site.digest import actions as digests
from toimi.site.models import Feedback

pytestmark = pytest.mark.django_db

EVIL = "evil@evil.example"
WORDS = f"Sanna\r\nBcc: {EVIL}\nSubject: Voitit!\r\n\r\nOsoite: {EVIL}"
"""What a header must not take from anybody."""
MONDAY = datetime(2021, 10, 18, 8, 5, tzinfo=ZoneInfo("Europe/Helsinki"))
HEADERS = {
    "Auto-Submitted",
    "Content-Transfer-Encoding",
    "Content-Type",
    "Date",
    "From",
    "List-Unsubscribe",
    "MIME-Version",
    "Message-ID",
    "Reply-To",
    "Subject",
    "To",
}


def sent() -> list[dict[str, Any]]:
    """Return the mails as a receiver's program reads them."""
    found = []
    for one in mail.outbox:
        read = message_from_bytes(one.message().as_bytes(), policy=policy.default)
        names = [name for name, _ in read.items()]
        twice = {name for name in names if names.count(name) > 1}
        found.append(
            {"to": one.recipients(), "odd": sorted(set(names) - HEADERS | twice), "read": read}
        )
    return found


def assert_headers_are_toimis_own(receivers: list[str]) -> None:
    assert [(one["to"], one["odd"]) for one in sent()] == [([to], []) for to in receivers]
    assert [name for one in sent() for name, value in one["read"].items() if EVIL in value] == []


def named_badly(address: str, **fields: Any) -> Person:
    user = UserFactory.create(username=address, email=address)
    return PersonFactory.create(name=WORDS[:200], user=user, email=address, **fields)


def test_an_invitation_takes_no_header_from_a_name() -> None:
    person = named_badly("sanna@example.org")

    organisation.send_invitation(person)

    assert_headers_are_toimis_own(["sanna@example.org"])


def test_nobody_is_invited_to_an_address_of_two_lines(client: Client) -> None:
    manager = PersonFactory.create(user=UserFactory.create(), role="administrator")
    assert manager.user
    client.force_login(manager.user)
    unit = manager.role_assignments.get().unit
    count = Person.objects.count()
    typed = {"name": WORDS[:200], "unit": unit.pk, "roles": ["worker"]}

    refused = client.post(
        reverse("organisation:person_add"), typed | {"email": f"sanna@example.org\nBcc: {EVIL}"}
    )
    client.post(reverse("organisation:person_add"), typed | {"email": "sanna@example.org"})

    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["email"])
    assert Person.objects.count() == count + 1
    assert_headers_are_toimis_own(["sanna@example.org"])


def test_feedback_takes_no_header_from_its_writer(
    client: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    named_badly("paula@example.org", role="administrator")
    typed = {"text": WORDS, "page": WORDS, "reply_to": ""}

    with django_capture_on_commit_callbacks(execute=True):
        refused = client.post("/accessibility/", typed | {"reply_to": f"a@b.fi\nBcc: {EVIL}"})
        client.post("/accessibility/", typed)

    assert (refused.status_code, Feedback.objects.count()) == (422, 1)
    assert_headers_are_toimis_own(["paula@example.org"])


def test_a_new_password_is_mailed_to_the_known_address_only(client: Client) -> None:
    named_badly("sanna@example.org", role="worker")

    for asked in (
        "sanna@example.org",
        f"sanna@example.org\r\nBcc: {EVIL}",
        f"sanna@example.org,{EVIL}",
    ):
        client.post("/accounts/password/reset/", {"email": asked})

    assert_headers_are_toimis_own(["sanna@example.org"])


def test_a_digest_takes_no_header_from_what_it_tells_of() -> None:
    preferences.choose(by=System("test"), fixed_today=MONDAY.date(), organisation_name=WORDS[:200])
    kept.forget()
    person = named_badly("sanna@example.org", role="worker")
    unit = person.role_assignments.get().unit
    measure = MeasureFactory.create(
        programme__unit=unit, programme__title=WORDS, programme__ends_on=None, text=WORDS
    )
    step = StepFactory.create(measure=measure, text=WORDS, ends_on=MONDAY.date())
    ResponsibleFactory.create(measure=measure, step=step, meaning="person", person=person)
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)

    digests.send_due(now=MONDAY)

    assert_headers_are_toimis_own(["sanna@example.org"])


def test_a_message_of_many_lines_has_one_subject() -> None:
    delivery = notifications.prepare(
        kind="site.digest",
        key="one",
        address="sanna@example.org",
        subject=WORDS,
        text=WORDS,
        settings_url="http://localhost:8000/me/",
        now=MONDAY,
    )

    mail.get_connection().send_messages([email(delivery)])

    assert sent()[0]["read"]["Subject"] == " ".join(WORDS.split())
    assert (sent()[0]["to"], sent()[0]["odd"]) == (["sanna@example.org"], [])
