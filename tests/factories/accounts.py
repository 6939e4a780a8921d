"""Users: without a password unless one is given (`client.force_login` needs none)."""

from hashlib import sha256
from typing import Any

import factory
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

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


def passkey_of(user: User, name: str = "Työkone") -> Authenticator:
    """Return a passkey as a browser would register it; nobody has its secret."""
    id, point = b"passkey-" + str(user.pk).encode(), b"\1" * 32
    key = ES256({1: 2, 3: -7, -1: 1, -2: point, -3: point})
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    attested = AttestedCredentialData.create(Aaguid.NONE, id, key)
    data = AuthenticatorData.create(sha256(b"localhost").digest(), flags, 0, attested)
    response = {
        "clientDataJSON": websafe_encode(
            CollectedClientData.create("webauthn.create", b"\0" * 32, "http://localhost")
        ),
        "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
    }
    credential = {
        "id": websafe_encode(id),
        "rawId": websafe_encode(id),
        "type": "public-key",
        "response": response,
        "clientExtensionResults": {"credProps": {"rk": True}},
    }
    return WebAuthn.add(user, name, credential).instance
