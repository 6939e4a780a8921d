"""One of each of what mails and calendars are about."""

from datetime import date
from typing import Any

from django.utils import timezone

from toimi.organisation.models import Person
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications import kinds
from toimi.platform.notifications.models import Address, Delivery
from toimi.site import links
from toimi.site.calendar import actions as calendar
from toimi.site.models import Digest


def values(person: Person) -> dict[tuple[str, str], Any]:
    """Return what addresses need: a digest that did not leave, a calendar, a link of a mail."""
    return {
        ("mail", "pk"): troubled_digest(person).pk,
        ("calendar", "secret"): calendar.renew(person=person, now=timezone.now()).secret,
        ("go", "token"): token_of(person),
    }


def token_of(person: Person) -> str:
    return links.link(person, "/").rstrip("/").rpartition("/")[2]


def troubled_digest(person: Person, state: str = kinds.UNKNOWN) -> Digest:
    delivery = notifications.prepare(
        kind="site.digest",
        key=f"digest-2021-w41-{person.pk}",
        address=person.email,
        subject="Toimi",
        text="Hei",
        now=timezone.now(),
    )
    Delivery.objects.filter(pk=delivery.pk).update(state=state, started_at=timezone.now())
    on = date(2021, 10, 11)
    return Digest.objects.create(
        person=person, year=2021, week=41, on=on, state="made", delivery=delivery
    )


def failed_address(person: Person) -> Address:
    return Address.objects.create(
        address=person.email.lower(),
        refusal_count=kinds.REFUSALS,
        code=550,
        reason="5.1.1 User unknown",
        failed_at=timezone.now(),
    )
