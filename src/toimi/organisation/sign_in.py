"""Reads the signed-in user and the person in one query; who has left is signed in no more."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from toimi.accounts.models import User


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """Allauth's backend (name or e-mail and password) that brings the person along."""

    def get_user(self, user_id: Any) -> User | None:
        """Return the user of an open session; None from the day after the person's last day."""
        user = User.objects.select_related("person").filter(pk=user_id, is_active=True).first()
        person = getattr(user, "person", None)
        return None if person is not None and not person.is_here else user
