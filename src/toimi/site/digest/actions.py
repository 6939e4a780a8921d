"""Planning, making and sending digests. `now` is given, so that a year can be run through."""

import logging
from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.jobs import actions as jobs
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications import kinds as sending
from toimi.platform.notifications import rules as hours
from toimi.platform.notifications.holidays import is_holiday
from toimi.platform.notifications.models import Address, Delivery
from toimi.site import kinds
from toimi.site.digest import content as contents
from toimi.site.digest import queries, rules
from toimi.site.digest.mail import compose
from toimi.site.errors import NoSuchTime
from toimi.site.models import Digest, DigestChoice, Escalation

logger = logging.getLogger("toimi.digest")
BY = history.System("koosteet")


def send_due(*, now: datetime) -> int:
    """Plan and send the digests of this moment at once, without jobs; returns how many left.

    For a clock that runs fast: `plan_due` leaves the sending to jobs. The pages' clock must
    stand on the same day. Outside of any transaction.
    """
    plan_due(now=now, is_queued=False)
    return sum(send(digest=digest, now=now) for digest in queries.unfinished())


def plan_due(*, now: datetime, is_queued: bool = True) -> int:
    """Plan the digests that are due, and put jobs to wait that send them; returns how many.

    8 queries for each 500 people, and a few for each job of 50.
    """
    here = timezone.localtime(now)
    if hours.is_quiet(here, is_holiday) or here.hour >= sending.END_HOUR:
        return 0
    _give_up_late(here.date())
    planned, after = 0, 0
    while people := queries.unasked(here.date(), after):
        after = people[-1].pk
        due = [person for person in people if _is_due(person, here)]
        planned += _plan(due, here.date(), is_queued=is_queued)
    return planned


def _is_due(person: Person, here: datetime) -> bool:
    wish = queries.wish(person)
    return here.hour >= wish.hour and rules.is_due(
        here.date(),
        wish,
        last_on=person.last_on,  # type: ignore[attr-defined]
        is_holiday=is_holiday,
        is_away=lambda day: queries.is_away(person.away, day),  # type: ignore[attr-defined]
    )


def _plan(people: Sequence[Person], today: date, *, is_queued: bool) -> int:
    year, week = rules.week_of(today)
    rows = [Digest(person=person, year=year, week=week, on=today) for person in people]
    try:
        with transaction.atomic():
            made = history.create_many(rows, "site.digest_planned", by=BY)
            if is_queued:
                _enqueue([digest.pk for digest in made])
    except IntegrityError:  # another worker plans the same people at this moment
        logger.warning("digests of %s people are planned by another worker", len(people))
        return 0
    return len(made)


def _enqueue(ids: Sequence[int]) -> None:
    for first in range(0, len(ids), kinds.CHUNK):
        jobs.enqueue("site.send_digests", digest_ids=list(ids[first : first + kinds.CHUNK]))


def go_on() -> int:
    """Put jobs to wait for digests that are not finished: an hour ago a server was away, or it
    was night. Returns how many."""
    ids = [digest.pk for digest in queries.unfinished()]
    with transaction.atomic():
        _enqueue(ids)
    return len(ids)


def _give_up_late(today: date) -> None:
    """A digest whose week went by before it was made would tell of another week."""
    for digest in Digest.objects.filter(state=kinds.PLANNED, on__lt=today):
        if rules.week_of(digest.on) != rules.week_of(today):
            _set(digest, "missed", state=kinds.MISSED)


def send(*, digest: Digest, now: datetime) -> bool:
    """Make a planned digest and send it; returns whether it left now.

    Safe to run twice, also after a worker that died at any point: see `notifications.deliver`.
    Outside of any transaction. At quiet hours nothing is done; a later run goes on.
    """
    if hours.is_quiet(timezone.localtime(now), is_holiday):
        return False
    try:
        with transaction.atomic():
            _make(digest, now)
    except (ChangedMeanwhile, IntegrityError):  # another worker makes it
        return False
    if digest.delivery is None or digest.delivery.state == sending.SENT:
        return False
    return notifications.deliver(delivery=digest.delivery, now=now).state == sending.SENT


def _make(digest: Digest, now: datetime) -> None:
    if digest.state != kinds.PLANNED:
        return
    person, today = digest.person, timezone.localdate(now)
    if not queries.reachable(today).filter(pk=person.pk).exists():
        _set(digest, "nothing", state=kinds.NOTHING)
        return
    made, escalated = queries.gather(person, today)
    if made == contents.Content(today):
        _set(digest, "nothing", state=kinds.NOTHING)
        return
    mail = compose(person, made)
    delivery = notifications.prepare(
        kind="site.digest",
        key=f"digest-{digest.year}-w{digest.week:02}-{person.pk}",
        address=person.email,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        settings_url=mail.settings_url,
        now=now,
    )
    _set(digest, "made", state=kinds.MADE, content=made.as_json(), delivery=delivery)
    told = [
        Escalation(person=person, thing=late.line.key, round_id=late.round_id, digest=digest)
        for late in escalated
    ]
    history.create_many(told, "site.escalated", by=BY)


def _set(digest: Digest, event: str, **fields: object) -> None:
    history.change(digest, f"site.digest_{event}", version=digest.version, by=BY, **fields)


@transaction.atomic
def choose(
    *, person: Person, is_on: bool, weekday: int, hour: int, version: int, by: Person
) -> DigestChoice:
    """Choose when the digest comes, or that none does. Raises NoSuchTime, ChangedMeanwhile."""
    if by.pk != person.pk:
        raise NotAllowed
    if weekday not in kinds.WEEKDAYS or not sending.FIRST_HOUR <= hour < sending.END_HOUR:
        raise NoSuchTime
    chosen = {"is_on": is_on, "weekday": weekday, "hour": hour}
    row = DigestChoice.objects.filter(person=person).first()
    if row is None:
        row = DigestChoice(person=person, since=clock.today(), **chosen)
        return history.create(row, "site.digest_chosen", by=by)
    return history.change(
        row, "site.digest_chosen", version=version, by=by, since=clock.today(), **chosen
    )


@transaction.atomic
def send_again(*, digest: Digest, version: int, by: Person, now: datetime) -> Digest:
    """Send again what failed or may not have left, to the address that the person has now,
    because somebody says so.

    Raises NotAllowed, NotTroubled, ChangedMeanwhile.
    """
    delivery = _troubled(digest, by)
    address = digest.person.email or delivery.address
    notifications.send_again(delivery=delivery, address=address, version=version, by=by, now=now)
    _enqueue([digest.pk])
    return digest


@transaction.atomic
def leave(*, digest: Digest, version: int, by: Person, now: datetime) -> Digest:
    """Take a digest off the list as it is. Raises as `send_again`."""
    notifications.settle(delivery=_troubled(digest, by), version=version, by=by, now=now)
    return digest


@transaction.atomic
def write_again(*, person: Person, address: Address, by: Person) -> Address:
    """Write to a person's address again. Raises NotAllowed."""
    if not any(one.pk == person.pk for one, _ in queries.failed_people(by)):
        raise NotAllowed
    return notifications.work_again(address=address, by=by)


def _troubled(digest: Digest, by: Person) -> Delivery:
    found = queries.troubled(by).filter(pk=digest.pk).first()
    if found is None or found.delivery is None:
        raise NotAllowed
    return found.delivery


def forget_old(*, today: date) -> int:
    """Forget digests older than `KEPT`; returns how many."""
    return Digest.objects.filter(on__lt=today - kinds.KEPT).delete()[0]
