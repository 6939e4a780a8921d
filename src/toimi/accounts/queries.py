from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from toimi.accounts import browsers
from toimi.accounts.models import Browser, User


@dataclass(frozen=True)
class OpenSession:
    """A sign-in that still holds, in the reader's words."""

    pk: int
    device: str
    signed_in_at: datetime
    last_seen_at: datetime
    is_this: bool


@dataclass(frozen=True)
class RememberedDevice:
    """A device on which codes are not asked for, in the reader's words."""

    pk: int
    device: str
    last_used_at: datetime
    until: datetime
    is_this: bool


def is_anybody() -> bool:
    """Return whether there is any user yet. 1 query."""
    return User.objects.exists()


def has_second_step(user: User) -> bool:
    """Return whether signing in asks for a code. 1 query."""
    kept: bool = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
    return kept


def passkeys(user: User) -> "QuerySet[Authenticator]":
    """Return the passkeys of `user`, the oldest first. 1 query."""
    mine = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)
    rows: QuerySet[Authenticator] = mine.order_by("created_at", "pk")
    return rows


def called(name: str) -> User | None:
    """Return the user whom a typed name or address means. 1 query."""
    means = Q(username__iexact=name) | Q(email__iexact=name)
    return User.objects.filter(means).first() if name else None


def live_sessions(user: User) -> "QuerySet[UserSession]":
    """Return the sign-ins of `user` that still hold, the last used first. 1 query."""
    holds = Session.objects.filter(
        session_key=OuterRef("session_key"), expire_date__gt=timezone.now()
    )
    mine = UserSession.objects.filter(Exists(holds), user=user)
    rows: QuerySet[UserSession] = mine.order_by("-last_seen_at", "-pk")
    return rows


def open_sessions(user: User, session_key: str | None) -> list[OpenSession]:
    """Return where `user` is signed in, this session first, then the last used. 1 query."""
    found = [
        OpenSession(
            pk=row.pk,
            device=browsers.in_words(row.user_agent),
            signed_in_at=row.created_at,
            last_seen_at=row.last_seen_at,
            is_this=row.session_key == session_key,
        )
        for row in live_sessions(user)
    ]
    return sorted(found, key=lambda one: not one.is_this)


def remembered(user: User) -> "QuerySet[Browser]":
    """Return the browsers on which `user` is not asked for a code. 1 query."""
    mine = Browser.objects.filter(user=user, remembered_until__gt=timezone.now())
    return mine.order_by("-last_used_at", "-pk")


def remembered_devices(user: User, key: str) -> list[RememberedDevice]:
    """Return the devices of `remembered`; `key` is that of the browser that asks. 1 query."""
    return [
        RememberedDevice(
            pk=row.pk,
            device=browsers.in_words(row.user_agent),
            last_used_at=row.last_used_at,
            until=row.remembered_until,
            is_this=row.key_hash == browsers.hashed(key),
        )
        for row in remembered(user)
        if row.remembered_until
    ]


def is_remembered(user: User, key: str) -> bool:
    """Return whether this browser is on the list of `user`. 1 query."""
    return remembered(user).filter(key_hash=browsers.hashed(key)).exists()
