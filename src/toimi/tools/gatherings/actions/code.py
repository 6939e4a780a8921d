"""A code on the wall, by which people say themselves that they came."""

import secrets
from datetime import datetime

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.tools.gatherings import kinds, queries, rules
from toimi.tools.gatherings.actions.hold import came_along, walk_in
from toimi.tools.gatherings.actions.plan import tell
from toimi.tools.gatherings.errors import CodeWrong, NoSession, SessionCancelled, TooManyTries
from toimi.tools.gatherings.models import AttendanceCode, Enrolment, Session

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without what is mistaken for another when it is read off a wall."""
LENGTH = 6
TRIES, TRY_SECONDS = 10, 300
SALT = "toimi.gatherings.code"


def code_hash(code: str) -> str:
    """Return what is kept of a code: nobody finds it out of the database without the key."""
    return salted_hmac(SALT, code.upper().strip(), algorithm="sha256").hexdigest()


@transaction.atomic
def show_code(*, session: Session, by: Person, now: datetime) -> str:
    """Return a new code for the wall, valid for a quarter of an hour; the one before it still is.

    Raises NotAllowed, NoSession, SessionCancelled.
    """
    if not queries.may_handle(by, session.series, session):
        raise NotAllowed
    _demand_time(session, now)
    AttendanceCode.objects.filter(valid_until__lt=now).delete()
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    made = AttendanceCode(
        session=session, secret=code_hash(code), valid_until=now + rules.CODE_LIVES
    )
    history.create(made, "gatherings.code_shown", by=by)
    return code


@transaction.atomic
def attend(*, code: str, by: Person, now: datetime) -> Enrolment:
    """Say with the code on the wall that one came.

    Raises TooManyTries, CodeWrong, NoSession, SessionCancelled.
    """
    _count_try(by)
    found = AttendanceCode.objects.filter(secret=code_hash(code), valid_until__gte=now).first()
    session = found and queries.sessions(by).filter(pk=found.session_id).first()
    if not session:
        raise CodeWrong
    _demand_time(session, now)
    cache.delete(_key(by))
    row = session.enrolments.filter(person=by).first()
    if row is None:
        row = walk_in(session=session, person_id=by.pk, by=by, now=now)
    else:
        came_along(row, by)
    tell(session.series)
    return row


def _demand_time(session: Session, now: datetime) -> None:
    if session.state == kinds.CANCELLED:
        raise SessionCancelled(day=timezone.localdate(session.starts_at))
    if not rules.may_use_code(now, session.starts_at, session.ends_at):
        raise NoSession


def _key(person: Person) -> str:
    return f"gatherings-code-{person.pk}"


def _count_try(person: Person) -> None:
    key = _key(person)
    cache.add(key, 0, TRY_SECONDS)
    if cache.incr(key) > TRIES:
        raise TooManyTries
