"""The one mail that cannot wait: a serious notice to the OSH delegate at once."""

from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext

from toimi.organisation import queries as organisation
from toimi.organisation.models import Person
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications.models import Delivery
from toimi.platform.preferences import queries as preferences
from toimi.tools.cases.models import Case

WHOM = "osh_delegate"


def tell_serious(*, case: Case, now: datetime) -> int:
    """Mail the unit's OSH delegates that there is a serious notice, with no word of what it says;
    return to how many a mail left. Safe to run again: each is told once. Outside of any
    transaction. The demo's people are made up: nobody is told."""
    if preferences.current().is_demo:
        return 0
    people = organisation.holders(case.unit, WHOM).exclude(email="")
    told = [_deliver(case, person, now) for person in people.select_related("user")]
    return sum(told)


def _deliver(case: Case, person: Person, now: datetime) -> bool:
    key = f"cases-serious-{case.pk}-{person.pk}"
    delivery = Delivery.objects.filter(key=key).first()
    if delivery is None:
        try:
            with transaction.atomic():
                delivery = _prepare(case, person, key, now)
        except IntegrityError:  # another worker tells the same person at this moment
            return False
    if delivery.state == "sent":
        return False
    return notifications.deliver(delivery=delivery, now=now).state == "sent"


def _prepare(case: Case, person: Person, key: str, now: datetime) -> Delivery:
    chosen = person.user.language if person.user else ""
    language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with translation.override(language):
        subject = gettext("Vakava turvallisuushavainto: {unit}").format(unit=case.unit.name)
        text = gettext(
            "Yksikössä {unit} on ilmoitettu vakavasta turvallisuushavainnosta. "
            "Lue se ja katso, mitä laki vaatii heti: {url}"
        ).format(unit=case.unit.name, url=settings.BASE_URL + case.get_absolute_url())
    return notifications.prepare(
        kind="cases.serious", key=key, address=person.email, subject=subject, text=text, now=now
    )
