"""One mail after a meeting: where the minutes are, and what the reader is to do."""

from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext, ngettext

from toimi.organisation.models import Person
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications.models import Delivery
from toimi.platform.pages.saying import day
from toimi.platform.preferences import queries as preferences
from toimi.tools.gatherings.minutes.saying import name_of
from toimi.tools.gatherings.models import Minutes

KIND = "gatherings.minutes"


def tell_minutes(*, minutes: Minutes, now: datetime) -> int:
    """Mail each who was there or is to carry something out, once; return to how many a mail left.

    Outside of any transaction. The demo's people are made up: nobody is told.
    """
    if preferences.current().is_demo:
        return 0
    return sum(_deliver(minutes, person, now) for person in _readers(minutes))


def _readers(minutes: Minutes) -> list[Person]:
    came = Person.objects.filter(enrolments__session=minutes.session, enrolments__attended=True)
    owners = Person.objects.filter(decisions__minutes=minutes)
    keys = {*came.values_list("pk", flat=True), *owners.values_list("pk", flat=True)}
    if minutes.session.leader_id:
        keys.add(minutes.session.leader_id)
    rows = Person.objects.filter(pk__in=keys, user__is_active=True).exclude(email="")
    return list(rows.select_related("user").order_by("pk"))


def _deliver(minutes: Minutes, person: Person, now: datetime) -> bool:
    key = f"{KIND}-{minutes.pk}-{person.pk}"
    delivery = Delivery.objects.filter(key=key).first()
    if delivery is None:
        try:
            with transaction.atomic():
                delivery = _prepare(minutes, person, key, now)
        except IntegrityError:  # another worker tells the same person at this moment
            return False
    if delivery.state == "sent":
        return False
    return notifications.deliver(delivery=delivery, now=now).state == "sent"


def _prepare(minutes: Minutes, person: Person, key: str, now: datetime) -> Delivery:
    chosen = person.user.language if person.user else ""
    language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with translation.override(language):
        subject = gettext("Muistio: {title}").format(title=name_of(minutes.session))
        lines = [
            gettext("Muistio on valmis luettavaksi ja allekirjoitettavaksi: {url}").format(
                url=settings.BASE_URL + minutes.get_absolute_url()
            ),
            *_own(minutes, person),
        ]
    return notifications.prepare(
        kind=KIND, key=key, address=person.email, subject=subject, text="\n\n".join(lines), now=now
    )


def _own(minutes: Minutes, person: Person) -> list[str]:
    """How much is the reader's to carry out and by when; the words stay behind the sign-in."""
    own = [one for one in minutes.decisions.all() if one.owner_id == person.pk]
    if not own:
        return []
    words = ngettext(
        "Sinun tehtäväsi: {count} päätös", "Sinun tehtäväsi: {count} päätöstä", len(own)
    )
    said = words.format(count=len(own))
    first = min((one.due_on for one in own if one.due_on), default=None)
    if first:
        said = gettext("{what}, ensimmäinen viimeistään {day}").format(what=said, day=day(first))
    return [f"{said}."]
