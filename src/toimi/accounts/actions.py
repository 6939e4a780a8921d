"""What happens to a user: made, let in, put off, given a language; what is noted of signing in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext

from toimi.accounts import browsers, kinds, queries
from toimi.accounts.errors import EmailTaken
from toimi.accounts.models import Browser, CacheEntry, User
from toimi.accounts.rules import device
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs

SIGN_IN = history.System("kirjautuminen")
"""Who acts where no person is known to."""


def add_user(*, email: str, by: history.Actor) -> User:
    """Add a user who has no password yet; the name to sign in with is the address.

    Raises EmailTaken.
    """
    user = User(username=email.lower(), email=email.lower())
    user.set_unusable_password()
    try:
        with transaction.atomic():
            return history.create(user, "accounts.user_added", by=by)
    except IntegrityError as error:
        raise EmailTaken(email=email) from error


@transaction.atomic
def set_password(*, user: User, password: str) -> User:
    """Set a password that was checked by the rules; the adapter writes it and its audit row."""
    get_adapter().set_password(user, password)
    return user


@transaction.atomic
def choose_language(*, user: User, language: str, by: history.Actor) -> User:
    """Remember the language that the user reads."""
    return _set(user, "accounts.language_chosen", by, language=language)


@transaction.atomic
def set_active(*, user: User, is_active: bool, by: history.Actor) -> User:
    """Let a user sign in, or end that and every session at once."""
    event = "accounts.user_let_in" if is_active else "accounts.user_put_off"
    if not is_active:
        _forget(queries.remembered(user))
        _end(queries.live_sessions(user))
    return _set(user, event, by, is_active=is_active)


@transaction.atomic
def forget(*, user: User, by: history.Actor) -> User:
    """Take the name and the address away from one who has left; nobody signs in by it again."""
    set_active(user=user, is_active=False, by=by)
    user.set_unusable_password()
    history.refresh([user], ["password"])
    blank = {"username": f"former-{user.pk}", "email": "", "external_id": ""}
    return _set(user, "accounts.user_forgotten", by, **blank)


def change_email(*, user: User, email: str, by: history.Actor) -> User:
    """Change the address that mail goes to. Raises EmailTaken."""
    try:
        with transaction.atomic():
            return _set(user, "accounts.email_changed", by, email=email.lower())
    except IntegrityError as error:
        raise EmailTaken(email=email) from error


@transaction.atomic
def note(
    event: str, *, user: User, user_agent: str = "", changes: dict[str, list[Any]] | None = None
) -> None:
    """Keep in the audit log what happened in signing in, and tell the user at once where it must.

    The mail is a job: a slow mail server keeps nobody waiting, and what it refuses is tried again.
    """
    by = getattr(user, "person", None) or SIGN_IN
    told = {"device": [None, _words(user_agent)]} if user_agent else {}
    history.record(event, user, by=by, changes=told | (changes or {}))
    _tell(event, user, user_agent)


def _tell(event: str, user: User, user_agent: str) -> None:
    if event in kinds.TOLD and user.email:
        at = timezone.now().isoformat()
        jobs.enqueue("accounts.tell", user_id=user.pk, event=event, user_agent=user_agent, at=at)


@transaction.atomic
def note_sign_in(
    *, user: User, key: str, user_agent: str, means: list[str], is_first: bool
) -> Browser:
    """Keep that `user` came in with the browser of `key`, by `means`; tell of a new browser.

    At the first sign-in of all, by the invitation, nobody is told: that mail led there.
    """
    now = timezone.now()
    browser, is_new = Browser.objects.get_or_create(
        user=user,
        key_hash=browsers.hashed(key),
        defaults={"user_agent": user_agent, "first_used_at": now, "last_used_at": now},
    )
    browser.user_agent, browser.last_used_at = user_agent, now
    history.refresh([browser], ["user_agent", "last_used_at"])
    note(kinds.SIGNED_IN, user=user, user_agent=user_agent, changes={"means": [None, means]})
    if is_new and not is_first:
        note(kinds.BROWSER_MET, user=user, user_agent=user_agent)
    return browser


def note_failed(*, user: User | None, means: str) -> None:
    """Keep that somebody tried to come in as `user`; nothing of what was typed is kept."""
    # Who tried is not known: no person stands behind the row, and without a user no record.
    subject = user or User(pk=0)
    history.record(kinds.SIGN_IN_FAILED, subject, by=SIGN_IN, changes={"means": [None, [means]]})


def tell(*, user: User, event: str, user_agent: str, at: datetime) -> None:
    """Mail `user` about an event of `kinds.TOLD`, in the language of the reader."""
    told = kinds.TOLD[event]
    with translation.override(user.language or settings.LANGUAGE_CODE):
        values = {
            "body": gettext(told.body),
            "device": browsers.in_words(user_agent) if user_agent else "",
            "at": timezone.localtime(at),
            "base_url": settings.BASE_URL,
            "username": user.username,
        }
        text = render_to_string("accounts/mail/told.txt", values)
        # No "I am on holiday" in answer (RFC 3834).
        headers = {"Auto-Submitted": "auto-generated"}
        EmailMessage(gettext(told.subject), text, to=[user.email], headers=headers).send()


@transaction.atomic
def remember_device(*, user: User, key: str, until: datetime) -> None:
    """Put the browser of `key` on the list of those that are not asked for a code."""
    for browser in Browser.objects.filter(user=user, key_hash=browsers.hashed(key)):
        browser.remembered_until = until
        history.refresh([browser], ["remembered_until"])
        note(kinds.DEVICE_REMEMBERED, user=user, user_agent=browser.user_agent)


@transaction.atomic
def forget_device(*, browser: Browser) -> None:
    """Ask a code again on one device."""
    _forget([browser])
    note(kinds.DEVICE_FORGOTTEN, user=browser.user, user_agent=browser.user_agent)


@transaction.atomic
def forget_devices(*, user: User, by: history.Actor) -> None:
    """Ask a code again on every device that was remembered."""
    if _forget(queries.remembered(user)):
        history.record(kinds.DEVICES_FORGOTTEN, user, by=by)


def _forget(rows: Iterable[Browser]) -> int:
    found = list(rows)
    for row in found:
        row.remembered_until = None
    history.refresh(found, ["remembered_until"])
    return len(found)


@transaction.atomic
def change_password(*, user: User, event: str, user_agent: str, session_key: str | None) -> None:
    """Keep that the password was set, and sign the user out everywhere but at `session_key`."""
    _forget(queries.remembered(user))
    _end(queries.live_sessions(user).exclude(session_key=session_key or ""))
    note(event, user=user, user_agent=user_agent)


@transaction.atomic
def change_second_step(event: str, *, user: User, user_agent: str) -> None:
    """Keep that the means of signing in changed: devices remembered under the old ones are not."""
    _forget(queries.remembered(user))
    note(event, user=user, user_agent=user_agent)


@transaction.atomic
def remove_second_steps(*, user: User, by: history.Actor) -> int:
    """Take away the app, passkeys and spare codes of `user`, whose devices are lost.

    Returns how many were taken. That the asker is the user is for who calls this to make sure.
    """
    taken: int = Authenticator.objects.filter(user=user).delete()[0]
    if taken:
        _forget(queries.remembered(user))
        history.record(kinds.SECOND_STEPS_REMOVED, user, by=by, changes={"count": [taken, 0]})
        _tell(kinds.SECOND_STEPS_REMOVED, user, "")
    return taken


@transaction.atomic
def end_session(*, session: UserSession) -> None:
    """Sign a user out where that session is open."""
    note(kinds.SESSION_ENDED, user=session.user, user_agent=session.user_agent)
    _end([session])


@transaction.atomic
def end_sessions(*, user: User, but: str | None = None) -> int:
    """Sign a user out everywhere, but where the session of the key `but` is open."""
    ended = _end(queries.live_sessions(user).exclude(session_key=but or ""))
    if ended:
        note(kinds.SESSIONS_ENDED, user=user, changes={"count": [None, ended]})
    return ended


def _end(rows: Iterable[UserSession]) -> int:
    found = {row.session_key: row.pk for row in rows}
    Session.objects.filter(session_key__in=list(found)).delete()
    UserSession.objects.filter(pk__in=list(found.values())).delete()
    return len(found)


def note_seen(session_key: str) -> None:
    """Keep that a session is in use. 1 query, and 1 that writes."""
    rows = list(UserSession.objects.filter(session_key=session_key))
    for row in rows:
        row.last_seen_at = timezone.now()
    history.refresh(rows, ["last_seen_at"])


def forget_old(*, now: datetime) -> None:
    """Forget sessions that hold no more, browsers whose cookie has run out, old counts of tries."""
    live = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=now)
    UserSession.objects.exclude(Exists(live)).delete()
    Browser.objects.filter(last_used_at__lt=now - browsers.KEPT).delete()
    CacheEntry.objects.filter(expires__lt=now).delete()


def _words(user_agent: str) -> str:
    known = device(user_agent)
    return f"{known.browser}, {known.kind}"


def _set(user: User, event: str, by: history.Actor, **fields: object) -> User:
    changes = {
        name: [getattr(user, name), value]
        for name, value in fields.items()
        if getattr(user, name) != value
    }
    for name, (_, value) in changes.items():
        setattr(user, name, value)
    if changes:
        history.refresh([user], list(changes))
        history.record(event, user, by=by, changes=changes)
    return user
