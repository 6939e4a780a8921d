"""What an identity provider (OpenID Connect, SCIM) later needs of a user."""

import pytest
from django.db import IntegrityError, transaction

from tests.factories.accounts import UserFactory
from toimi.accounts.models import User

pytestmark = pytest.mark.django_db


def test_users_of_no_provider_have_no_external_name() -> None:
    UserFactory.create()
    UserFactory.create()

    assert [user.external_id for user in User.objects.all()] == ["", ""]


def test_external_name_belongs_to_one_user() -> None:
    UserFactory.create(external_id="00u1-Aa")

    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory.create(external_id="00u1-Aa")


def test_case_tells_external_names_apart() -> None:
    UserFactory.create(external_id="00u1-Aa")
    UserFactory.create(external_id="00U1-AA")

    assert User.objects.count() == 2
