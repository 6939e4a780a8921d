from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.utils import is_mfa_enabled
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory, passkey_of
from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory
from toimi.accounts import invitations
from toimi.accounts.models import User
from toimi.organisation.forms.people import PersonForm
from toimi.organisation.models import Person, Team, Unit, in_force
from toimi.platform import clock

pytestmark = pytest.mark.django_db

GOOD = {"password1": "kuusi-vihreaa-kuusta", "password2": "kuusi-vihreaa-kuusta"}


@pytest.fixture
def unit() -> Unit:
    return UnitFactory.create(name="Lastensuojelu")


@pytest.fixture
def as_role(client: Client, unit: Unit) -> Callable[[str], Person]:
    """Sign in as a new person with a role at the unit."""

    def sign_in(role: str) -> Person:
        person = PersonFactory.create(role=role, unit=unit)
        client.force_login(person.user)  # type: ignore[arg-type]
        return person

    return sign_in


def said(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_everybody_of_the_unit_sees_its_teams_people_and_roles(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    reader = as_role("worker")
    lead = PersonFactory.create(role="team_lead", unit=unit)
    TeamFactory.create(unit=unit, name="Arviointi", people=(lead,))

    response = client.get("/community/", follow=True)

    shown = response.context["community"]
    assert [(team.name, [m.person for m in inside]) for team, inside in shown.teams] == [
        ("Arviointi", [lead])
    ]
    assert [(m.person, m.roles) for m in shown.others] == [(reader, ["työntekijä"])]
    assert b"/manage/" not in response.content


def test_an_administrator_invites_and_the_invited_comes_in(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    team = TeamFactory.create(unit=unit)
    typed = {"name": "Aino", "email": "aino@example.org", "unit": unit.pk, "team": team.pk}
    client.post("/manage/people/add/", typed | {"roles": ["worker"]})
    link = str(mail.outbox[0].body).split("http://localhost:8000")[1].split()[0]
    other = Client()

    page = other.get(link)
    joined = other.post(link, GOOD)

    assert (page.status_code, joined.headers["Location"]) == (200, "/")
    assert other.get("/accounts/me/").context["person"].name == "Aino"
    assert other.get(link).status_code == 410


def test_without_a_mail_server_the_administrator_hands_the_link_over(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    typed = {"name": "Aino", "email": "aino@example.org", "unit": unit.pk, "roles": ["worker"]}

    response = client.post("/manage/people/add/", typed, follow=True)

    link = invitations.link(User.objects.get(email="aino@example.org")).rsplit(":", 2)[0]
    assert [link in text.replace("<wbr>", "") for text in said(response)] == [False, True]


def test_a_mail_that_is_not_sent_loses_nothing(
    client: Client, unit: Unit, as_role: Callable[[str], Person], settings: Any
) -> None:
    as_role("administrator")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 1, 1
    typed = {"name": "Aino", "email": "aino@example.org", "unit": unit.pk, "roles": ["worker"]}

    response = client.post("/manage/people/add/", typed, follow=True)

    assert said(response) == [
        "Henkilö on tallessa, mutta viesti ei lähtenyt: sähköpostipalvelin ei vastaa. "
        "Lähetä kutsu myöhemmin uudelleen."
    ]
    assert Person.objects.filter(email="aino@example.org").count() == 1


def invited_user() -> User:
    user = UserFactory.create()
    PersonFactory.create(user=user)
    return user


def path_of(user: User) -> str:
    return invitations.link(user).removeprefix("http://localhost:8000")


def test_an_invitation_is_old_after_seven_days(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(invited_user())
    then = timezone.now().timestamp()
    ages = (timedelta(days=7, seconds=-5), timedelta(days=7, seconds=5))

    statuses = []
    for age in ages:
        moment = then + age.total_seconds()
        monkeypatch.setattr("django.core.signing.time.time", lambda moment=moment: moment)
        statuses.append(client.get(path).status_code)

    assert statuses == [200, 410]


def test_a_broken_invitation_is_not_found(client: Client) -> None:
    path = path_of(invited_user())

    assert client.get(path[:-3] + "/").status_code == 404


def test_an_invitation_of_one_who_was_put_off_is_gone(client: Client) -> None:
    PersonFactory.create()

    assert client.get(path_of(UserFactory.create(is_active=False))).status_code == 410


def test_the_first_password_follows_the_rules(client: Client) -> None:
    path = path_of(invited_user())

    response = client.post(path, {"password1": "12345", "password2": "12345"})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["password1"])


def test_an_address_that_is_taken_is_said_at_its_field(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    UserFactory.create(email="aino@example.org")
    typed = {"name": "Aino", "email": "aino@example.org", "unit": unit.pk, "roles": ["worker"]}

    response = client.post("/manage/people/add/", typed)

    assert response.context["form"].errors == {
        "email": ["Osoitteella aino@example.org on jo tunnus. Tarkista osoite."]
    }


def test_nobody_is_invited_to_a_unit_that_is_not_administered(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    other = UnitFactory.create()
    typed = {"name": "Aino", "email": "aino@example.org", "unit": other.pk, "roles": ["worker"]}

    response = client.post("/manage/people/add/", typed)

    assert list(response.context["form"].errors) == ["unit"]


def test_putting_off_asks_first_and_offers_to_undo(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    person = PersonFactory.create(role="worker", unit=unit, name="Aino")
    page = f"/manage/people/{person.pk}/"

    off = client.post(f"{page}deactivate/", {"version": "0"}, follow=True)
    person.refresh_from_db()
    was_in = person.is_active
    client.post(f"{page}activate/", {"version": str(person.version)})

    person.refresh_from_db()
    assert [f'action="{page}activate/"' in text for text in said(off)] == [True]
    assert (was_in, person.is_active) == (False, True)


def test_a_button_of_an_old_page_puts_nobody_off(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    person = PersonFactory.create(role="worker", unit=unit, version=3)

    client.post(f"/manage/people/{person.pk}/deactivate/", {"version": "2"})

    person.refresh_from_db()
    assert person.is_active


def test_the_last_administrator_reads_why_the_role_stays(
    client: Client, as_role: Callable[[str], Person]
) -> None:
    person = as_role("administrator")
    role = person.role_assignments.get()

    response = client.post(f"/manage/assignments/{role.pk}/remove/", follow=True)

    assert said(response) == [
        "Tätä roolia ei voi poistaa: pääkäyttäjiä täytyy olla ainakin yksi. "
        "Anna rooli ensin toiselle."
    ]


def test_the_second_of_two_sees_both_names_and_may_save_over(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    team = TeamFactory.create(unit=unit, name="Heidän")
    Team.objects.filter(pk=team.pk).update(version=1)
    page = f"/manage/teams/{team.pk}/"

    first = client.post(page, {"name": "Minun", "version": "0"})
    shown = first.context["form"]
    second = client.post(page, {"name": "Minun", "version": shown["version"].value()})

    team.refresh_from_db()
    assert (first.status_code, shown["name"].value()) == (422, "Minun")
    assert "Nyt tallessa on: Heidän" in first.content.decode()
    assert (second.status_code, team.name) == (302, "Minun")


def test_members_come_and_go(client: Client, unit: Unit, as_role: Callable[[str], Person]) -> None:
    as_role("administrator")
    team = TeamFactory.create(unit=unit)
    person = PersonFactory.create(role="worker", unit=unit)

    client.post(f"/manage/teams/{team.pk}/members/", {"person": person.pk})
    inside = list(team.members.all())
    client.post(f"/manage/memberships/{team.memberships.get().pk}/remove/")

    left = list(team.members.filter(in_force(clock.today(), "memberships")))
    assert (inside, left) == ([person], [])


def test_people_are_paged_by_50_and_found_by_words(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    PersonFactory.create_batch(50, role="worker", unit=unit)
    wanted = PersonFactory.create(role="worker", unit=unit, name="Aino Kivelä")

    whole = client.get("/manage/people/").context["page"]
    narrow = client.get("/manage/people/?q=kivel+AINO").context["page"]

    assert (len(whole), whole.paginator.count, whole.paginator.num_pages) == (50, 52, 2)
    assert list(narrow) == [wanted]


def test_an_administrator_does_not_see_people_of_other_units(
    client: Client, as_role: Callable[[str], Person]
) -> None:
    reader = as_role("administrator")
    elsewhere = PersonFactory.create(role="worker", unit=UnitFactory.create())

    page = client.get("/manage/people/").context["page"]

    assert list(page) == [reader]
    assert client.get(f"/manage/people/{elsewhere.pk}/").status_code == 404


def test_units_are_shown_as_a_tree(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    for name in ("Perhetyö", "Arviointi"):
        child = UnitFactory.create(parent=unit, name=name)
    UnitFactory.create(parent=child, name="Alue")
    UnitFactory.create(name="Muualla")

    places = client.get("/manage/units/").context["places"]

    assert [(place.unit.name, place.depth) for place in places] == [
        ("Lastensuojelu", 0),
        ("Arviointi", 1),
        ("Alue", 2),
        ("Perhetyö", 1),
    ]


def test_a_chosen_language_is_kept_with_the_user(
    client: Client, as_role: Callable[[str], Person]
) -> None:
    person = as_role("worker")

    response = client.post("/language/", {"language": "sv", "next": "/accounts/me/"})

    assert User.objects.get(person=person).language == "sv"
    assert response.cookies["django_language"].value == "sv"


def test_a_language_that_toimi_does_not_have_is_not_kept(
    client: Client, as_role: Callable[[str], Person]
) -> None:
    person = as_role("worker")

    client.post("/language/", {"language": "xx"})

    assert User.objects.get(person=person).language == ""


def test_no_new_link_is_made_for_one_who_has_chosen_a_password(
    client: Client, unit: Unit, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")
    user = UserFactory.create(password="kuusi-vihreaa-kuusta")
    other = PersonFactory.create(user=user, role="line_manager", unit=unit)

    response = client.post(f"/manage/people/{other.pk}/invite/")

    assert (response.status_code, mail.outbox) == (403, [])


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30, "9" * 5000])
def test_a_button_with_a_version_that_is_none_changes_nothing(
    client: Client, unit: Unit, as_role: Callable[[str], Person], version: str
) -> None:
    as_role("administrator")
    other = PersonFactory.create(role="worker", unit=unit)

    response = client.post(f"/manage/people/{other.pk}/deactivate/", {"version": version})

    other.refresh_from_db()
    assert (response.status_code, other.is_active) == (302, True)


def test_a_search_for_what_no_database_holds_finds_nobody(
    client: Client, as_role: Callable[[str], Person]
) -> None:
    as_role("administrator")

    response = client.get("/manage/people/", {"q": "a\0b"})

    assert list(response.context["page"]) == []


def test_a_pasted_name_with_line_ends_becomes_one_line() -> None:
    form = PersonForm({"name": "Liisa\nVirtanen\r\n", "email": "liisa@kunta.fi"})

    assert form.is_valid()
    assert form.cleaned_data["name"] == "Liisa Virtanen"


def test_an_administrator_takes_a_lost_key_away(
    client: Client, unit: Unit, as_role: Callable[[str], Person], run_jobs: Callable[[], int]
) -> None:
    person = PersonFactory.create(role="worker", unit=unit)
    assert person.user
    passkey_of(person.user)
    as_role("administrator")

    before = client.get(f"/manage/people/{person.pk}/").content.decode()
    client.post(f"/manage/people/{person.pk}/second-steps/remove/")
    after = client.get(f"/manage/people/{person.pk}/").content.decode()
    run_jobs()

    words = "Poista kaksivaiheinen kirjautuminen"
    assert (words in before, words in after, is_mfa_enabled(person.user)) == (True, False, False)
    assert [one.to for one in mail.outbox] == [[person.user.email]]
