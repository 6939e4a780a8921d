"""Programmes written by hand, as people meet it."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    StepFactory,
    TargetFactory,
)
from toimi.organisation.models import Person, Unit
from toimi.programme.models import Measure, Programme, Step, Target

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit(client: Client) -> Unit:
    """A unit whose line manager is signed in."""
    unit: Unit = UnitFactory.create()
    person: Person = PersonFactory.create(role="line_manager", unit=unit)
    assert person.user
    client.force_login(person.user)
    return unit


def test_empty_programme_is_begun_and_filled(client: Client, unit: Unit) -> None:
    client.post(
        "/programmes/new/",
        {"unit": unit.pk, "title": "Uusi", "starts_on": "1.1.2022", "ends_on": "2023-12-31"},
    )
    programme = Programme.objects.get()
    client.post(f"/programmes/{programme.pk}/targets/", {"name": "Melu"})
    target = Target.objects.get()
    client.post(
        f"/programmes/targets/{target.pk}/measures/",
        {"text": "Huone", "schedule_text": "kevät 2022", "urgency": "2", "themes": "a\n\nb"},
    )

    measure = Measure.objects.get()
    assert (programme.unit, programme.starts_on) == (unit, date(2022, 1, 1))
    assert (measure.text, measure.urgency, measure.themes) == ("Huone", 2, ["a", "b"])
    assert (measure.starts_on, measure.ends_on) == (date(2022, 1, 1), date(2022, 5, 31))


@pytest.mark.parametrize(
    ("address", "fields", "typed"),
    [
        ("/programmes/new/", {"title": " ", "body": "Ltk"}, ("body", "Ltk")),
        ("/programmes/1/targets/", {"name": ""}, ("name", "")),
        ("/programmes/targets/1/measures/", {"text": "", "themes": "a"}, ("themes", "a")),
        ("/programmes/measures/1/", {"text": "x", "urgency": "9"}, ("text", "x")),
    ],
)
def test_refused_form_keeps_what_was_typed(
    client: Client, unit: Unit, address: str, fields: dict[str, str], typed: tuple[str, str]
) -> None:
    programme = ProgrammeFactory.create(pk=1, unit=unit)
    target = TargetFactory.create(pk=1, programme=programme)
    MeasureFactory.create(pk=1, programme=programme, target=target)

    response = client.post(address, fields)

    form = response.context["form"]
    assert (response.status_code, form[typed[0]].value()) == (422, typed[1])


def test_changed_measure_is_understood_anew(client: Client, unit: Unit) -> None:
    measure = MeasureFactory.create(
        programme__unit=unit,
        doubts=[{"field": "schedule", "reason": "Epäselvä.", "values": {}}],
    )

    client.post(
        f"/programmes/measures/{measure.pk}/",
        {"text": measure.text, "schedule_text": "31.5.2022 mennessä", "version": 0},
    )

    measure.refresh_from_db()
    assert (measure.ends_on, measure.doubts) == (date(2022, 5, 31), [])


def test_measure_that_another_changed_shows_both_and_then_takes_mine(
    client: Client, unit: Unit
) -> None:
    measure = MeasureFactory.create(programme__unit=unit)
    address = f"/programmes/measures/{measure.pk}/"
    client.post(address, {"text": "Toisen", "version": 0})

    refused = client.post(address, {"text": "Oma", "version": 0})
    form = refused.context["form"]
    client.post(address, {"text": "Oma", "version": form["version"].value()})

    measure.refresh_from_db()
    assert (refused.status_code, form.theirs) == (422, [("Toimenpide", "Toisen")])
    assert (form["text"].value(), measure.text) == ("Oma", "Oma")


def test_rows_change_places_and_go(client: Client, unit: Unit) -> None:
    programme = ProgrammeFactory.create(unit=unit)
    target = TargetFactory.create(programme=programme)
    first = MeasureFactory.create(programme=programme, target=target, number=1, text="A")
    MeasureFactory.create(programme=programme, target=target, number=2, text="B")

    client.post(f"/programmes/measures/{first.pk}/move/", {"to": "down"})
    moved = list(programme.measures.values_list("text", flat=True))
    client.post(f"/programmes/measures/{first.pk}/remove/")

    assert (moved, list(programme.measures.values_list("text", flat=True))) == (["B", "A"], ["B"])


def test_measure_with_a_follow_up_stays_and_the_page_says_why(client: Client, unit: Unit) -> None:
    measure = MeasureFactory.create(programme__unit=unit)
    FollowUpFactory.create(measure=measure)

    response = client.post(f"/programmes/measures/{measure.pk}/remove/", follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Toimenpidettä ei voi poistaa: siihen on vahvistettu seuranta. Mitään ei poistettu."
    ]
    assert Measure.objects.count() == 1


def test_steps_are_added_changed_and_removed(client: Client, unit: Unit) -> None:
    measure = MeasureFactory.create(programme__unit=unit)

    client.post(
        f"/programmes/measures/{measure.pk}/steps/", {"text": "ohje", "schedule_text": "syksy 2021"}
    )
    step = Step.objects.get()
    client.post(f"/programmes/steps/{step.pk}/", {"text": "uusi ohje", "version": step.version})
    changed = Step.objects.get()
    client.post(f"/programmes/steps/{step.pk}/remove/")

    assert (step.ends_on, changed.text, changed.ends_on) == (date(2021, 12, 31), "uusi ohje", None)
    assert Step.objects.count() == 0


def test_head_that_another_changed_shows_both(client: Client, unit: Unit) -> None:
    programme = ProgrammeFactory.create(unit=unit, title="Vanha")
    address = f"/programmes/{programme.pk}/head/"
    client.post(address, {"title": "Toisen", "version": 0})

    response = client.post(address, {"title": "Oma", "version": 0})

    programme.refresh_from_db()
    assert (response.status_code, programme.title) == (422, "Toisen")
    assert response.context["form"].theirs == [("Ohjelman nimi", "Toisen")]


ADDRESSES = [
    ("get", "/programmes/{programme}/edit/"),
    ("get", "/programmes/{programme}/head/"),
    ("get", "/programmes/{programme}/undo/"),
    ("get", "/programmes/{programme}/settle/"),
    ("post", "/programmes/{programme}/targets/"),
    ("post", "/programmes/{programme}/names/"),
    ("get", "/programmes/targets/{target}/"),
    ("get", "/programmes/targets/{target}/measures/"),
    ("get", "/programmes/measures/{measure}/"),
    ("post", "/programmes/measures/{measure}/steps/"),
    ("get", "/programmes/steps/{step}/"),
    ("post", "/programmes/targets/{target}/move/"),
    ("post", "/programmes/measures/{measure}/remove/"),
    ("post", "/programmes/steps/{step}/remove/"),
]


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_act_that_may_not_be_done_is_403_and_what_may_not_be_seen_is_404(
    client: Client, unit: Unit, method: str, address: str
) -> None:
    step = StepFactory.create()
    measure = step.measure
    values = {"programme": measure.programme_id, "target": measure.target_id}
    url = address.format(**values, measure=measure.pk, step=step.pk)
    data = {"name": "x", "text": "x", "private_names": "", "version": "0"}

    stranger = getattr(client, method)(url, data).status_code
    # She reads here as an OSH delegate, and is a line manager elsewhere.
    reader: Person = PersonFactory.create(role="osh_delegate", unit=measure.unit)
    reader.role_assignments.create(role="line_manager", unit=unit)
    assert reader.user
    client.force_login(reader.user)
    reading = getattr(client, method)(url, data).status_code

    assert (stranger, reading) == (404, 403)
    assert Step.objects.filter(pk=step.pk).exists()


@pytest.mark.parametrize("phrase", ["1.1.2023 alkaen; 31.5.2021 mennessä", "31.12.2023 - 1.1.2021"])
def test_schedule_that_contradicts_itself_is_kept_as_written(
    client: Client, unit: Unit, phrase: str
) -> None:
    target = TargetFactory.create(programme__unit=unit)

    client.post(
        f"/programmes/targets/{target.pk}/measures/", {"text": "Huone", "schedule_text": phrase}
    )

    assert Measure.objects.get().schedule_text == phrase


def test_deadline_before_the_only_start_stands_alone(client: Client, unit: Unit) -> None:
    target = TargetFactory.create(programme__unit=unit)
    phrase = "1.1.2023 alkaen; 31.5.2021 mennessä"

    client.post(
        f"/programmes/targets/{target.pk}/measures/", {"text": "Huone", "schedule_text": phrase}
    )
    measure = Measure.objects.get()
    client.post(f"/programmes/measures/{measure.pk}/steps/", {"text": "a", "schedule_text": phrase})

    step = Step.objects.get()
    assert (measure.starts_on, measure.ends_on) == (None, date(2021, 5, 31))
    assert (step.starts_on, step.ends_on) == (None, date(2021, 5, 31))
