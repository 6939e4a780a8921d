"""Reads the signed-in user and the person in one query."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from toimi.accounts.models import User


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """Allauth's backend (name or e-mail and password) that brings the person along."""

    def get_user(self, user_id: Any) -> User | None:
        return User.objects.select_related("person").filter(pk=user_id, is_active=True).first()
