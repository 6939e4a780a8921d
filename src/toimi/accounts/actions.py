"""What happens to a user: made, let in, put off, given a language."""

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction

from toimi.accounts.errors import EmailTaken
from toimi.accounts.models import User
from toimi.platform.history import actions as history


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
    return _set(user, event, by, is_active=is_active)


def change_email(*, user: User, email: str, by: history.Actor) -> User:
    """Change the address that mail goes to. Raises EmailTaken."""
    try:
        with transaction.atomic():
            return _set(user, "accounts.email_changed", by, email=email.lower())
    except IntegrityError as error:
        raise EmailTaken(email=email) from error


@transaction.atomic
def forget_devices(*, user: User, by: history.Actor) -> None:
    """Ask a code again on every device that was remembered.

    A remembered device holds a cookie signed over the ids of the user's authenticators: they are
    written anew with what they hold.
    """
    for kept in Authenticator.objects.filter(user=user):
        kept.delete()
        Authenticator.objects.create(user=user, type=kept.type, data=kept.data)
    history.record("accounts.devices_forgotten", user, by=by)


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
