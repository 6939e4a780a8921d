"""A message leaves at most once, and what came of it is known or said to be unknown."""

from datetime import datetime, timedelta
from email import message_from_string
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from pytest_django import Settings

from tests.platform.notifications.dying import Killed
from tests.platform.notifications.server import HANG_UP, mail_server
from toimi.platform.history.actions import System
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent
from toimi.platform.notifications import actions, kinds, queries
from toimi.platform.notifications.errors import NotTroubled
from toimi.platform.notifications.models import Address, Delivery

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 8, 0, tzinfo=ZoneInfo("Europe/Helsinki"))
LATER = NOW + timedelta(hours=1)
BY = System("testi")
NOBODY_LISTENS = 1
DYING = "tests.platform.notifications.dying.EmailBackend"


def prepared(key: str = "digest-1", **fields: Any) -> Delivery:
    known = {
        "address": "aino@example.org",
        "subject": "Toimi: 1 myöhässä",
        "text": "Hei",
        "html": "<p>Hei</p>",
    }
    return actions.prepare(kind="test", key=key, now=NOW, **known | fields)


def send_again(delivery: Delivery, address: str = "aino@example.org") -> Delivery:
    return actions.send_again(
        delivery=delivery, address=address, version=delivery.version, by=BY, now=LATER
    )


def state(delivery: Delivery) -> str:
    delivery.refresh_from_db()
    return delivery.state


def test_a_message_leaves_as_text_and_html_with_its_own_headers() -> None:
    delivery = prepared(settings_url="http://localhost:8000/reminders/")

    actions.deliver(delivery=delivery, now=NOW)

    [sent] = mail.outbox
    message = sent.message()
    assert (sent.to, sent.subject, sent.body) == (["aino@example.org"], "Toimi: 1 myöhässä", "Hei")
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert message["Message-ID"] == "<digest-1@localhost>"
    assert message["List-Unsubscribe"] == "<http://localhost:8000/reminders/>"
    assert message["Auto-Submitted"] == "auto-generated"


def test_what_was_said_is_forgotten_once_it_left_and_never_audited() -> None:
    delivery = prepared(text="Salainen", html="<p>Salainen</p>")

    actions.deliver(delivery=delivery, now=NOW)

    delivery.refresh_from_db()
    audited = [str(row.changes) for row in AuditEvent.objects.all()]
    assert (delivery.state, delivery.body_text, delivery.body_html) == (kinds.SENT, "", "")
    assert (len(audited), [row for row in audited if "Salainen" in row]) == (3, [])


def test_a_second_run_sends_nothing() -> None:
    delivery = prepared()
    again = Delivery.objects.get()

    actions.deliver(delivery=delivery, now=NOW)
    actions.deliver(delivery=delivery, now=LATER)
    actions.deliver(delivery=again, now=LATER)

    assert (len(mail.outbox), again.state) == (1, kinds.SENT)


def test_a_worker_that_dies_in_the_middle_leaves_what_is_never_sent_twice(
    settings: Settings,
) -> None:
    delivery = prepared()
    settings.EMAIL_BACKEND = DYING
    with pytest.raises(Killed):
        actions.deliver(delivery=delivery, now=NOW)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    left = Delivery.objects.get()

    at_once = actions.deliver(delivery=left, now=NOW).state
    later = actions.deliver(delivery=left, now=LATER).state

    assert (at_once, later, len(mail.outbox)) == (kinds.SENDING, kinds.UNKNOWN, 1)
    assert list(queries.troubled()) == [left]


def test_the_hourly_look_finds_what_a_dead_worker_left() -> None:
    delivery = prepared()
    Delivery.objects.update(state=kinds.SENDING, started_at=NOW)

    found = [actions.settle_lost(now=NOW), actions.settle_lost(now=LATER)]

    assert (found, state(delivery)) == ([0, 1], kinds.UNKNOWN)


@pytest.mark.parametrize(
    ("answers", "came", "code", "refusals"),
    [
        ({}, kinds.SENT, None, 0),
        ({"RCPT": "550 5.1.1 no such user"}, kinds.FAILED, 550, 1),
        ({"RCPT": "451 4.3.0 later"}, kinds.PLANNED, 451, 0),
        ({"MAIL": "550 5.7.1 not from you"}, kinds.FAILED, 550, 0),
        ({"DATA": "550 5.7.1 spam"}, kinds.FAILED, 550, 0),
        ({"end": "550 5.1.1 no such user"}, kinds.FAILED, 550, 1),
        ({"end": "452 4.2.2 full"}, kinds.PLANNED, 452, 0),
        ({"end": HANG_UP}, kinds.UNKNOWN, None, 0),
    ],
)
def test_what_the_server_answers_decides(
    settings: Settings, answers: dict[str, str], came: str, code: int | None, refusals: int
) -> None:
    delivery = prepared()

    with mail_server(settings, **answers) as server:
        actions.deliver(delivery=delivery, now=NOW)

    counted = sum(Address.objects.values_list("refusal_count", flat=True))
    taken = [message_from_string(text)["To"] for text in server.taken]
    assert (state(delivery), delivery.code, counted) == (came, code, refusals)
    assert taken == (["aino@example.org"] if came == kinds.SENT else [])


def test_a_server_that_is_away_is_tried_again_and_not_for_ever(settings: Settings) -> None:
    delivery = prepared()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", NOBODY_LISTENS

    states = [actions.deliver(delivery=delivery, now=NOW).state for _ in range(kinds.TRIES)]

    assert states == [kinds.PLANNED] * (kinds.TRIES - 1) + [kinds.FAILED]


def test_an_address_that_refuses_three_times_is_not_written_to_any_more(
    settings: Settings,
) -> None:
    failed = []
    with mail_server(settings, RCPT="550 5.1.1 no such user"):
        for number in range(kinds.REFUSALS):
            actions.deliver(delivery=prepared(f"digest-{number}"), now=NOW)
            failed.append(queries.failed_address("Aino@example.org"))

    assert [bool(one) for one in failed] == [False, False, True]
    assert failed[-1] is not None
    assert (failed[-1].code, failed[-1].reason) == (550, "5.1.1 no such user")


def test_a_message_that_is_taken_forgets_earlier_refusals(settings: Settings) -> None:
    with mail_server(settings, RCPT="550 5.1.1 no such user"):
        for number in range(kinds.REFUSALS):
            actions.deliver(delivery=prepared(f"digest-{number}"), now=NOW)
    with mail_server(settings):
        actions.deliver(delivery=prepared("after"), now=NOW)

    assert queries.failed_address("aino@example.org") is None


def test_messages_that_come_back_later_count_as_refused() -> None:
    deliveries = [prepared(f"digest-{number}") for number in range(kinds.REFUSALS)]
    for delivery in deliveries:
        actions.deliver(delivery=delivery, now=NOW)

    taken = [came_back("digest-0"), came_back("digest-0"), came_back("digest-1")]
    before = queries.failed_address("aino@example.org")
    taken.append(came_back("digest-2"))

    assert (taken, before) == ([True] * 4, None)
    assert [state(delivery) for delivery in deliveries] == [kinds.FAILED] * 3
    assert queries.failed_address("aino@example.org") is not None


def came_back(key: str) -> bool:
    return actions.bounced(address="Aino@example.org", key=key, code=550, reason="5.1.1", now=LATER)


def test_a_made_up_return_puts_no_address_off() -> None:
    prepared("digest-1")

    assert [came_back("digest-1"), came_back("digest-9"), came_back("")] == [False] * 3
    assert Address.objects.count() == 0


@pytest.mark.parametrize("subject", ["Toimi\r\nBcc: muut@example.org", "Toimi\nX: 1", "Toi\x00mi"])
def test_a_subject_cannot_add_headers(subject: str) -> None:
    actions.deliver(delivery=prepared(subject=subject), now=NOW)

    [sent] = mail.outbox
    assert (sent.message()["Bcc"], sent.message()["X"], "\n" in sent.subject) == (None, None, False)


def test_an_address_that_cannot_be_written_is_a_failure_and_no_crash(settings: Settings) -> None:
    delivery = prepared(address="aino@example.org\nBcc: muut@example.org")
    with mail_server(settings) as server:
        actions.deliver(delivery=delivery, now=NOW)

    assert (state(delivery), server.taken) == (kinds.FAILED, [])


def test_a_person_can_send_again_what_may_not_have_left() -> None:
    delivery = prepared()
    Delivery.objects.update(state=kinds.UNKNOWN)
    delivery.refresh_from_db()

    send_again(delivery, address="uusi@example.org")
    actions.deliver(delivery=delivery, now=LATER)

    left = [(sent.to, sent.body) for sent in mail.outbox]
    assert (state(delivery), left) == (kinds.SENT, [(["uusi@example.org"], "Hei")])


def test_two_who_send_again_at_once_send_once() -> None:
    delivery = prepared()
    Delivery.objects.update(state=kinds.FAILED)
    one, other = Delivery.objects.get(), Delivery.objects.get()

    send_again(one)
    with pytest.raises(ChangedMeanwhile):
        send_again(other)

    assert state(delivery) == kinds.PLANNED


def test_what_has_left_is_not_sent_again() -> None:
    delivery = actions.deliver(delivery=prepared(), now=NOW)

    with pytest.raises(NotTroubled):
        send_again(delivery)


def test_what_is_left_as_it_is_comes_off_the_list() -> None:
    delivery = prepared()
    Delivery.objects.update(state=kinds.UNKNOWN)
    delivery.refresh_from_db()

    actions.settle(delivery=delivery, version=delivery.version, by=BY, now=LATER)

    assert list(queries.troubled()) == []


def test_old_messages_are_forgotten() -> None:
    prepared()

    kept = [actions.forget_old(now=NOW + days) for days in (timedelta(300), timedelta(401))]

    assert kept == [0, 1]
