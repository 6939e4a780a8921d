"""Invitations leave by mail: once for each change of a session, to each who is to know."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext

from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications.models import Delivery
from toimi.tools.gatherings import invitation, kinds
from toimi.tools.gatherings.models import Enrolment, Invitation, Session

BY = history.System("kutsut")
AHEAD = timedelta(days=31)
"""How long before its beginning a session is told of; of those further away when they come."""


def due(*, now: datetime, series_id: int | None = None) -> list[Enrolment]:
    """Return the enrolments whose people are to be looked at: of sessions that come soon."""
    rows = Enrolment.objects.filter(
        state__in=(kinds.ENROLLED, kinds.ASKED, kinds.LEFT),
        session__starts_at__gt=now,
        session__starts_at__lte=now + AHEAD,
    ).exclude(person__email="")
    if series_id is not None:
        rows = rows.filter(session__series=series_id)
    return list(rows.select_related("person__user", "session__series__unit").order_by("pk"))


def send_due(*, now: datetime, series_id: int | None = None) -> int:
    """Send what has not been told yet; returns how many mails left. Safe to run twice, also by
    two workers. Outside of any transaction."""
    return sum(_tell(row, now) for row in due(now=now, series_id=series_id))


def _tell(enrolment: Enrolment, now: datetime) -> bool:
    try:
        with transaction.atomic():
            made = _prepare(enrolment, now)
    except IntegrityError:  # another worker tells it
        return False
    if made is None or made.delivery is None:
        return False
    return notifications.deliver(delivery=made.delivery, now=now).state == "sent"


def _prepare(enrolment: Enrolment, now: datetime) -> Invitation | None:
    session, person = enrolment.session, enrolment.person
    is_off = enrolment.state == kinds.LEFT or session.state == kinds.CANCELLED
    last = session.invitations.filter(person=person).order_by("-sequence").first()
    if last is None and is_off:
        return None
    if last and last.is_cancelled == is_off and (is_off or last.told == session.sequence):
        return None
    if not person.is_here_on(timezone.localdate(now)):
        return None
    sequence = max(session.sequence, last.sequence + 1 if last else 0)
    made = Invitation(
        session=session,
        person=person,
        sequence=sequence,
        told=session.sequence,
        is_cancelled=is_off,
    )
    with translation.override(settings.LANGUAGE_CODE):
        made.delivery = _delivery(session, person, sequence, now, is_off=is_off)
    return history.create(made, "gatherings.told", by=BY)


def _delivery(
    session: Session, person: Person, sequence: int, now: datetime, *, is_off: bool
) -> Delivery:
    method = invitation.CANCEL if is_off else invitation.REQUEST
    body = invitation.write(
        [session], method=method, now=now, address=person.email, sequence=sequence
    )
    subject = gettext("Peruttu: {title}") if is_off else gettext("Kutsu: {title}")
    return notifications.prepare(
        kind="gatherings.invitation",
        key=f"gathering-{session.pk}-{person.pk}-{sequence}",
        address=person.email,
        subject=subject.format(title=session.series.title),
        text=_text(session, is_off=is_off),
        calendar=body.decode(),
        calendar_method=method,
        now=now,
    )


def _text(session: Session, *, is_off: bool) -> str:
    start = timezone.localtime(session.starts_at)
    when = f"{date_format(start, 'SHORT_DATE_FORMAT')} {date_format(start, 'TIME_FORMAT')}"
    lines = [session.series.title, when]
    if session.place:
        lines.append(session.place)
    if session.state == kinds.CANCELLED:
        lines.append(gettext("Peruttu: {reason}").format(reason=session.reason))
    elif is_off:
        lines.append(gettext("Et ole enää mukana. Kalenterimerkintä poistuu."))
    elif session.state == kinds.MOVED:
        lines.append(gettext("Siirretty: {reason}").format(reason=session.reason))
    lines.append(f"{settings.BASE_URL}{session.get_absolute_url()}")
    return "\n".join(lines) + "\n"
