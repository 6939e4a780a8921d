"""The rules of passwords: said before one types, and at the field when one is broken."""

from typing import Any

import pytest
from django.test import Client

from tests.accounts.signing import PASSWORD, sign_in, somebody

pytestmark = pytest.mark.django_db
RULES = (
    "Ainakin 8 merkkiä. Ei pelkkiä numeroita. Ei salasana, jota moni käyttää. "
    "Ei tunnuksesi eikä sähköpostiosoitteesi."
)


def change(client: Client, new: str) -> Any:
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    return client.post("/accounts/password/change/", typed)


def test_rules_stand_at_the_field_before_anything_is_typed(client: Client) -> None:
    somebody()
    sign_in(client)

    form = client.get("/accounts/password/change/").context["form"]

    assert str(form.fields["password1"].help_text) == RULES


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("kuu5-ve", ["Salasana on liian lyhyt: siinä on oltava ainakin 8 merkkiä."]),
        ("8461937502", ["Salasanassa on pelkkiä numeroita. Lisää siihen kirjaimia."]),
        (
            "password1",
            ["Moni käyttää tätä salasanaa, joten se on helppo arvata. Keksi toinen."],
        ),
        (
            "sanna@example",
            ["Salasana muistuttaa liikaa tunnustasi tai osoitettasi. Keksi toinen."],
        ),
    ],
)
def test_broken_rule_is_said_in_own_words(client: Client, new: str, said: list[str]) -> None:
    somebody()
    sign_in(client)

    assert change(client, new).context["form"].errors["password1"] == said


def test_long_sentence_with_spaces_is_a_good_password(client: Client) -> None:
    user = somebody()
    sign_in(client)

    change(client, "kolme vihreää kuusta mäellä")

    user.refresh_from_db()
    assert user.check_password("kolme vihreää kuusta mäellä")
