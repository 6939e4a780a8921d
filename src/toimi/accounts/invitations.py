"""Signed links by which a person chooses the first password: nothing is stored for them."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from toimi.accounts.errors import LinkBroken, LinkTooOld, LinkUsed
from toimi.accounts.models import User

SALT = "toimi.accounts.invitation"
VALID = timedelta(days=7)


def link(user: User) -> str:
    """Return the address where `user` chooses a password; it works once, for `VALID`."""
    token = signing.dumps([user.pk, _state(user)], salt=SALT)
    return settings.BASE_URL + reverse("accounts:join", args=[token])


def invited(token: str) -> User:
    """Return the user whom the link invites. Raises LinkBroken, LinkTooOld, LinkUsed."""
    try:
        pk, state = signing.loads(token, salt=SALT, max_age=VALID)
    except signing.SignatureExpired as error:
        raise LinkTooOld from error
    except signing.BadSignature as error:
        raise LinkBroken from error
    user = User.objects.filter(pk=pk, is_active=True).first()
    if user is None or not constant_time_compare(state, _state(user)):
        raise LinkUsed
    return user


def _state(user: User) -> str:
    """Return what changes when a password was chosen or the address was mended."""
    whole = salted_hmac(SALT, f"{user.password}|{user.email}", algorithm="sha256").hexdigest()
    return whole[:32]
