from allauth.mfa.models import Authenticator

from toimi.accounts.models import User


def is_anybody() -> bool:
    """Return whether there is any user yet. 1 query."""
    return User.objects.exists()


def has_second_step(user: User) -> bool:
    """Return whether signing in asks for a code. 1 query."""
    kept: bool = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
    return kept
