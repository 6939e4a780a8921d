import secrets
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction

from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.site.models import CalendarFeed

SECRET_BYTES = 32


@transaction.atomic
def renew(*, person: Person, now: datetime) -> CalendarFeed:
    """Give the person's own calendar a new address; the old one ends at once."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    feed = CalendarFeed.objects.filter(person=person).first()
    fields = {"secret": secret, "made_at": now}
    if feed is None:
        made = CalendarFeed(person=person, changed_at=now, **fields)
        try:
            with transaction.atomic():
                return history.create(made, "site.calendar_made", by=person)
        except IntegrityError:  # made at the same moment in another window
            feed = CalendarFeed.objects.get(person=person)
    return history.change(feed, "site.calendar_renewed", version=feed.version, by=person, **fields)


@transaction.atomic
def end(*, person: Person) -> None:
    """End the person's own calendar: its address leads nowhere any more."""
    feed = CalendarFeed.objects.filter(person=person).first()
    if feed:
        history.remove(feed, "site.calendar_ended", by=person)


def note_content(feed: CalendarFeed, content: bytes, now: datetime) -> CalendarFeed:
    """Keep since when the calendar has had this content, for programs that ask whether it changed.

    Worked out of other records, so no audit row.
    """
    fingerprint = sha256(content).hexdigest()
    if fingerprint != feed.fingerprint:
        feed.fingerprint, feed.changed_at = fingerprint, now
        history.refresh([feed], ["fingerprint", "changed_at"])
    return feed
