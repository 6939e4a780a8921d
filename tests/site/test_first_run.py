import stat
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.factories.organisation import PersonFactory
from toimi.accounts.models import User
from toimi.organisation.models import Person, Unit
from toimi.site import first_run

pytestmark = pytest.mark.django_db

TYPED = {
    "unit_name": "Perhetyö",
    "name": "Sanna Lehtola",
    "email": "Sanna@example.org",
    "password1": "kuusi-vihreaa-kuusta",
    "password2": "kuusi-vihreaa-kuusta",
}


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path


def path() -> str:
    return str(first_run.link()).removeprefix(settings.BASE_URL)


@pytest.mark.parametrize("page", ["/", "/accounts/sign-in/", "/community/", "/nowhere/"])
def test_every_page_leads_to_where_the_link_is_said(client: Client, page: str) -> None:
    response = client.get(page)

    assert response.headers["Location"] == "/first-run/"
    assert "toimi serve" in client.get("/first-run/").content.decode()


def test_pages_are_as_ever_once_there_is_somebody(client: Client) -> None:
    PersonFactory.create()

    assert client.get("/accounts/sign-in/").status_code == 200
    assert client.get("/first-run/").headers["Location"] == "/"


def test_the_link_stays_the_same_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    links = {first_run.link() for _ in range(3)}

    mode = stat.S_IMODE((tmp_path / "first_run").stat().st_mode)
    assert (len(links), oct(mode)) == (1, "0o600")


def test_there_is_no_link_once_there_is_somebody(tmp_path: Path) -> None:
    first_run.link()
    PersonFactory.create()

    assert first_run.link() is None
    assert not (tmp_path / "first_run").exists()


def test_the_first_administrator_and_unit_are_made_and_signed_in(client: Client) -> None:
    link = path()

    response = client.post(link, TYPED, follow=True)

    person = Person.objects.get()
    unit = Unit.objects.get()
    assert set(person.role_assignments.values_list("role", "unit")) == {
        ("administrator", unit.pk),
        ("line_manager", unit.pk),
    }
    assert (unit.name, unit.slug) == ("Perhetyö", "perhetyo")
    assert response.redirect_chain == [("/first-run/begin/", 302)]
    assert response.context["person"].name == "Sanna Lehtola"
    assert User.objects.get().check_password("kuusi-vihreaa-kuusta")


def test_a_used_link_is_gone(client: Client) -> None:
    link = path()
    client.post(link, TYPED)

    assert [Client().get(link).status_code, Client().post(link, TYPED).status_code] == [410, 410]
    assert Person.objects.count() == 1


def test_a_wrong_link_makes_nobody(client: Client) -> None:
    path()

    response = client.post("/first-run/wrong/", TYPED)

    assert (response.status_code, User.objects.count()) == (404, 0)


def test_what_is_wrong_is_said_and_nothing_is_made(client: Client) -> None:
    wrong = TYPED | {"email": "ei osoite", "password2": "muu-vihrea-kuusi"}

    response = client.post(path(), wrong)

    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == ["email", "password2"]
    assert (Unit.objects.count(), response.context["form"]["name"].value()) == (0, "Sanna Lehtola")


def test_a_unit_whose_name_has_no_letters_gets_an_address_too(client: Client) -> None:
    client.post(path(), TYPED | {"unit_name": "!!!"})

    assert Unit.objects.get().slug == "yksikko"


def test_health_and_language_work_before_anybody(client: Client) -> None:
    assert client.get("/health").headers.get("Location") is None
    assert client.post("/language/", {"language": "sv"}).headers["Location"] == "/"
