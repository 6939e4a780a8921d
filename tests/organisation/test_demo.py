import pytest
from django.test import Client

from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory
from toimi.accounts.loopback import is_loopback
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions, queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def _demo() -> None:
    actions.choose(by=System("test"), is_demo=True)
    queries.forget()
    user = UserFactory.create(username="line-manager")
    PersonFactory.create(user=user, name="Sanna", role="line_manager", is_made_up=True)


@pytest.mark.usefixtures("_demo")
def test_one_click_signs_in_as_a_made_up_person(client: Client) -> None:
    page = client.get("/accounts/sign-in/", headers={"host": "localhost:8000"})

    response = client.post("/accounts/demo/line-manager/", headers={"host": "localhost:8000"})

    assert [(one.name, one.roles) for one in page.context["demo_people"]] == [
        ("Sanna", "lähiesihenkilö")
    ]
    assert response.headers["Location"] == "/"
    assert client.get("/accounts/me/").context["person"].name == "Sanna"


@pytest.mark.usefixtures("_demo")
def test_one_click_changes_who_is_signed_in(client: Client) -> None:
    other = UserFactory.create(username="worker")
    PersonFactory.create(user=other, name="Emilia", role="worker", is_made_up=True)
    client.force_login(other)

    client.post("/accounts/demo/line-manager/", headers={"host": "localhost"})

    assert client.get("/accounts/me/").context["person"].name == "Sanna"


@pytest.mark.usefixtures("_demo")
@pytest.mark.parametrize("username", ["nobody", "real", "put-off"])
def test_nobody_else_comes_in_by_one_click(client: Client, username: str) -> None:
    PersonFactory.create(user=UserFactory.create(username="real"), role="worker")
    off = UserFactory.create(username="put-off", is_active=False)
    PersonFactory.create(user=off, role="worker", is_made_up=True)

    response = client.post(f"/accounts/demo/{username}/", headers={"host": "localhost"})

    assert (response.status_code, "_auth_user_id" in client.session) == (404, False)


@pytest.mark.usefixtures("_demo")
def test_there_is_no_one_click_by_another_name_of_the_machine(
    client: Client, settings: object
) -> None:
    settings.ALLOWED_HOSTS = ["toimi.example.org"]  # type: ignore[attr-defined]
    host = {"host": "toimi.example.org"}

    page = client.get("/accounts/sign-in/", headers=host)

    assert page.context["demo_people"] == []
    assert client.post("/accounts/demo/line-manager/", headers=host).status_code == 404


def test_there_is_no_one_click_outside_the_demo(client: Client) -> None:
    user = UserFactory.create(username="line-manager")
    PersonFactory.create(user=user, role="line_manager", is_made_up=True)

    page = client.get("/accounts/sign-in/", headers={"host": "localhost"})

    assert page.context["demo_people"] == []
    assert client.post("/accounts/demo/line-manager/").status_code == 404


@pytest.mark.usefixtures("_demo")
def test_one_click_is_a_press_not_a_link(client: Client) -> None:
    assert client.get("/accounts/demo/line-manager/").status_code == 405


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("localhost:8000", True),
        ("127.0.0.1:80", True),
        ("[::1]:8000", True),
        ("a.localhost", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("*", False),
        ("toimi.example.org", False),
        ("localhost.example.org", False),
        ("10.0.0.1", False),
        ("[::", False),
        ("", False),
    ],
)
def test_only_this_machine_is_loopback(host: str, here: bool) -> None:
    assert is_loopback(host) is here


@pytest.mark.usefixtures("_demo")
def test_a_forged_host_name_from_another_machine_lets_nobody_in(client: Client) -> None:
    forged = {"headers": {"host": "localhost"}, "REMOTE_ADDR": "10.0.0.7"}

    page = client.get("/accounts/sign-in/", **forged)  # type: ignore[arg-type]
    response = client.post("/accounts/demo/line-manager/", **forged)  # type: ignore[arg-type]

    assert (page.context["demo_people"], response.status_code) == ([], 404)
