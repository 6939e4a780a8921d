"""A wish and an offer of job rotation become one agreement, or nothing changes."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.cases import CaseFactory
from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from toimi.organisation.models import Unit
from toimi.tools.cases.models import Case

pytestmark = pytest.mark.django_db
AGREED = {"goals": "Jälkihuollon palvelut", "starts_on": "2021-11-01", "ends_on": "2021-12-17"}


@pytest.fixture
def unit(client: Client) -> Unit:
    unit: Unit = UnitFactory.create()
    sign_in(client, PersonFactory.create(role="line_manager", unit=unit))
    return unit


def side(unit: Unit, side: str, work: str = "after_care") -> Case:
    case: Case = CaseFactory.create(
        unit=unit, kind="rotation", stage="open", values={"side": side, "work": work}
    )
    return case


def address(wish: Case, offer: Case) -> str:
    return f"{reverse('cases:rotation_agree', args=[wish.pk])}?offer={offer.pk}"


def stages() -> dict[int, str]:
    return dict(Case.objects.values_list("pk", "stage"))


def typed(wish: Case, **changed: str) -> dict[str, str]:
    hidden = {"version": str(wish.version), "kind_version": str(wish.kind_version)}
    return hidden | AGREED | changed


def test_agreeing_moves_the_wish_on_and_settles_the_offer(client: Client, unit: Unit) -> None:
    wish, offer, other = side(unit, "wish"), side(unit, "offer"), side(unit, "offer")

    response = client.post(address(wish, offer), typed(wish))

    assert response.status_code == 302
    assert stages() == {wish.pk: "agreed", offer.pk: "settled", other.pk: "open"}
    assert Case.objects.get(pk=offer.pk).closed_on is not None
    assert Case.objects.get(pk=wish.pk).values["goals"] == "Jälkihuollon palvelut"


def test_an_agreement_without_goals_changes_neither_and_keeps_what_was_typed(
    client: Client, unit: Unit
) -> None:
    wish, offer = side(unit, "wish"), side(unit, "offer")

    response = client.post(address(wish, offer), typed(wish, goals=""))

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["goals"])
    assert 'value="2021-12-17"' in response.content.decode()
    assert stages() == {wish.pk: "open", offer.pk: "open"}


def test_a_pair_that_is_no_longer_open_is_said_and_another_can_be_chosen(
    client: Client, unit: Unit
) -> None:
    wish, offer, second = side(unit, "wish"), side(unit, "offer"), side(unit, "wish")
    client.post(address(wish, offer), typed(wish))

    late = client.post(address(second, offer), typed(second), follow=True)
    crossed = client.get(address(second, wish))

    assert late.redirect_chain[-1][0] == reverse("cases:rotation_fits")
    assert "Pari ei ole enää avoinna. Valitse toinen." in late.content.decode()
    assert crossed.status_code == 302
    assert stages()[second.pk] == "open"
