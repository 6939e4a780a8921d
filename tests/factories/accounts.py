"""Users: without a password unless one is given (`client.force_login` needs none)."""

from typing import Any

import factory

from toimi.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"user-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")

    @classmethod
    def _create(
        cls, model_class: type[User], *_: Any, password: str | None = None, **kwargs: Any
    ) -> User:
        user = model_class(**kwargs)
        user.set_password(password)
        user.save()
        return user
