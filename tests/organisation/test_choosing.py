"""One person is chosen of a few from a list, of thousands by name."""

import re
from typing import Any

import pytest
from django import forms
from django.db.models import QuerySet
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory, sign_in
from toimi.organisation.forms import PersonField, offer_people
from toimi.organisation.models import Person, RoleAssignment, TeamMembership, Unit
from toimi.organisation.queries.candidates import FEW
from toimi.organisation.rules import is_whole_name

pytestmark = pytest.mark.django_db


class ChooseForm(forms.Form):
    who = PersonField(required=False)
    must = PersonField()


def crowd(count: int, unit: Unit | None = None, name: str = "Henkilö") -> list[Person]:
    made = Person.objects.bulk_create(
        [Person(name=f"{name} {n:04}", email=f"h{n}@example.org") for n in range(count)]
    )
    if unit:
        RoleAssignment.objects.bulk_create(
            [RoleAssignment(person=person, unit=unit, role="worker") for person in made]
        )
    return made


def form(data: dict[str, Any] | None = None, **initial: Any) -> ChooseForm:
    made = ChooseForm(data, initial=initial)
    for name in ("who", "must"):
        offer_people(made, name, everybody())
    return made


def everybody() -> QuerySet[Person]:
    return Person.objects.order_by("name", "pk")


def sent(page: str) -> dict[str, str]:
    """Return what a browser would send of the fields in `page`, as they are."""
    inputs = re.findall(r'<input type="(?:text|hidden)" name="([^"]+)" value="([^"]*)"', page)
    picks = re.findall(r'<select name="([^"]+)".*?</select>', page, re.S)
    chosen = re.findall(r'<select name="([^"]+)"(?:(?!</select>).)*?value="(\d+)" selected', page)
    return {**dict(inputs), **dict.fromkeys(picks, ""), **dict(chosen)}


def test_a_few_are_a_list_in_which_nobody_is_chosen_beforehand() -> None:
    crowd(FEW)

    page = str(form()["must"])

    assert (page.count("<option"), "selected" in page, 'type="text"' in page) == (
        FEW + 1,
        False,
        False,
    )


def test_many_are_found_by_name_and_none_of_them_is_on_the_page() -> None:
    crowd(2000)

    page = form().as_p()

    assert (page.count("<option"), page.count('type="text"'), "Henkilö" in page) == (0, 2, False)


@pytest.mark.parametrize(
    "typed",
    ["Änne Öhman", "  öhman   änne ", "Öhman, Änne", "ANNE@EXAMPLE.ORG"],
)
def test_a_whole_name_or_address_is_taken_at_once(typed: str) -> None:
    crowd(FEW)
    person = PersonFactory.create(name="Änne Öhman", email="anne@example.org")

    asked = form({"who": "", "who-for": "", "must": typed, "must-for": ""})

    assert asked.is_valid()
    assert asked.cleaned_data == {"who": None, "must": person}


def test_a_part_of_a_name_is_shown_to_whom_it_belongs_and_never_guessed() -> None:
    crowd(FEW)
    person = PersonFactory.create(name="Aino Harjula")
    asked = form({"who": "", "who-for": "", "must": "harju", "must-for": ""})
    page = "".join(str(field) for field in asked)

    again = form(sent(page))

    assert asked.errors["must"] == [
        "Tarkoititko häntä: Aino Harjula? Jos tarkoitit, jatka samasta painikkeesta."
    ]
    assert (again.is_valid(), again.cleaned_data["must"]) == (True, person)


def test_people_of_one_name_are_told_apart_and_one_of_them_is_chosen() -> None:
    crowd(FEW)
    units = [UnitFactory.create(name=name) for name in ("Perhetyö", "Perhekeskus")]
    first, second = (PersonFactory.create(name="Aino Kivelä", role="worker", unit=u) for u in units)
    asked = form({"who": "", "who-for": "", "must": "aino kivelä", "must-for": ""})
    page = "".join(str(field) for field in asked)

    unchosen, chosen = form(sent(page)), form({**sent(page), "must-pick": str(second.pk)})

    assert asked.errors["must"] == ["”aino kivelä” sopii 2 ihmiseen. Valitse heistä yksi."]
    assert 'value="aino kivelä"' in page
    assert re.findall(r'<option value="(\d+)">([^<]+)', page) == [
        (str(first.pk), f"Aino Kivelä (Perhetyö, {first.email})"),
        (str(second.pk), f"Aino Kivelä (Perhekeskus, {second.email})"),
    ]
    assert (unchosen.is_valid(), chosen.is_valid()) == (False, True)
    assert chosen.cleaned_data["must"] == second


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "zyx",
            "Nimellä ”zyx” ei löytynyt ketään, jonka voi valita. Tarkista kirjoitusasu tai "
            "kirjoita vain sukunimi.",
        ),
        ("henkilö", "”henkilö” sopii yli 50 ihmiseen. Kirjoita nimestä enemmän."),
        (
            "%",
            "Nimellä ”%” ei löytynyt ketään, jonka voi valita. Tarkista kirjoitusasu tai "
            "kirjoita vain sukunimi.",
        ),
        ("", "Täytä tämä kohta."),
    ],
)
def test_what_fits_nobody_or_too_many_stays_and_is_told(typed: str, said: str) -> None:
    crowd(FEW + 1)

    asked = form({"who": "", "who-for": "", "must": typed, "must-for": ""})
    page = str(asked["must"])

    assert asked.errors["must"] == [said]
    assert (f'name="must" value="{typed}"' in page, "<option" in page) == (True, False)


def test_another_name_is_looked_for_anew_whoever_was_chosen_before() -> None:
    _, other, *_ = crowd(FEW + 1)
    before = PersonFactory.create(name="Aino Harjula")
    page = str(form(must=before.pk)["must"])

    kept = form({**sent(page), "who": ""})
    changed = form({**sent(page), "who": "", "must": other.name})

    assert 'name="must" value="Aino Harjula"' in page
    assert (kept.is_valid(), changed.is_valid()) == (True, True)
    assert (kept.cleaned_data["must"], changed.cleaned_data["must"]) == (before, other)


def test_an_emptied_name_means_nobody() -> None:
    person, *_ = crowd(FEW + 1)
    page = form(who=person.pk, must=person.pk)

    asked = form({**sent(str(page["who"])), **sent(str(page["must"])), "who": " "})

    assert asked.is_valid()
    assert asked.cleaned_data == {"who": None, "must": person}


@pytest.mark.parametrize("pick", ["999999999", "x", "-1", "9" * 30, "1.0", "²"])
def test_who_is_not_among_them_cannot_be_chosen(pick: str) -> None:
    crowd(2)

    asked = form({"who": "", "must": pick})

    assert asked.errors["must"] == ["Valitsemasi henkilö ei ole enää valittavissa. Valitse toinen."]


def test_a_choice_goes_on_hidden_through_a_page_that_only_asks() -> None:
    person = crowd(FEW + 1)[7]
    asked = form({"who": "", "who-for": "", "must": person.name, "must-for": ""})

    hidden = sent(asked["must"].as_hidden())
    again = form({"who": "", **hidden})

    assert hidden == {"must": str(person.pk)}
    assert (again.is_valid(), again.cleaned_data["must"]) == (True, person)


def test_what_describes_the_field_describes_the_choice_below_it_too() -> None:
    crowd(FEW)
    PersonFactory.create(name="Aino Harjula")
    asked = form({"who": "", "must": "aino", "must-for": ""})
    asked.is_valid()

    page = asked["must"].as_widget(attrs={"aria-describedby": "id_must_error"})

    assert page.count('aria-describedby="id_must_error id_must_how"') == 1
    assert page.count('aria-describedby="id_must_error"') == 1
    assert '<label for="id_must-pick">Kuka heistä</label>' in page
    assert 'aria-invalid="true"' in page


@pytest.mark.parametrize(
    ("typed", "is_whole"),
    [
        ("aino kivelä", True),
        ("Kivelä Aino", True),
        ("Aino", False),
        ("Aino Aino Kivelä", False),
        ("a@b.fi", True),
        ("", False),
    ],
)
def test_a_whole_name_is_all_of_its_words(typed: str, is_whole: bool) -> None:
    assert is_whole_name(typed, "Aino Kivelä", "A@b.fi") is is_whole


def test_without_an_address_nothing_typed_is_nobody() -> None:
    assert is_whole_name("", "Aino", "") is False


@pytest.fixture
def unit() -> Unit:
    return UnitFactory.create()


def addresses(unit: Unit) -> tuple[str, str, str]:
    team = TeamFactory.create(unit=unit)
    return (
        "/accounts/me/away/",
        f"/community/units/{unit.pk}/groups/",
        f"/manage/teams/{team.pk}/members/",
    )


@pytest.mark.parametrize("place", range(3))
def test_pages_cost_the_same_and_stay_short_however_many_there_are(
    client: Client,
    unit: Unit,
    place: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    person = sign_in(client, PersonFactory.create(role="line_manager", unit=unit))
    RoleAssignment.objects.create(person=person, role="administrator", unit=unit)
    address = addresses(unit)[place]
    client.get(address)
    with django_assert_max_num_queries(40) as few:
        client.get(address)
    crowd(2000, unit)

    with django_assert_max_num_queries(len(few)):
        page = client.get(address).content

    assert (len(page) < 20_000, b"Kirjoita koko nimi" in page) == (True, True)


def test_a_member_is_put_into_a_team_by_name(client: Client, unit: Unit) -> None:
    sign_in(client, PersonFactory.create(role="administrator", unit=unit))
    crowd(60, unit)
    team = TeamFactory.create(unit=unit)
    address = f"/manage/teams/{team.pk}/members/"
    typed = {"person": "0007", "person-for": "", "starts_on": "15.10.2021"}

    refused = client.post(address, typed)
    page = refused.content.decode()
    done = client.post(address, {**typed, **sent(page[page.index("<main") :])})

    assert refused.status_code == 422
    assert 'value="0007"' in page
    assert 'value="15.10.2021"' in page
    assert done.status_code == 302
    assert [m.person.name for m in TeamMembership.objects.filter(team=team)] == ["Henkilö 0007"]
