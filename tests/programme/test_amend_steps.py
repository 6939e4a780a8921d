"""A step of an approved programme is added, changed and removed only with a reason, and its
approved words stay."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.factories.organisation import PersonFactory, sign_in
from tests.factories.programme import MeasureFactory, ResponsibleFactory, RoundFactory, StepFactory
from toimi.organisation.models import Person
from toimi.programme import actions, evidence, kinds
from toimi.programme.errors import AmendReasonMissing, DayInFuture
from toimi.programme.models import Amendment, Measure, Programme, Step
from toimi.programme.queries import approved
from toimi.programme.queries.table import table

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


@pytest.fixture(autouse=True)
def _day(today: date) -> None:
    """The domain's day stands at 15.10.2021."""


@pytest.fixture
def step() -> Step:
    measure = MeasureFactory.create(programme__approved_on=date(2020, 2, 1))
    made = StepFactory.create(measure=measure, schedule_text="syksy 2021")
    ResponsibleFactory.create(measure=measure, step=made, phrase="lähiesihenkilö")
    return Step.objects.select_related("measure__programme__unit").get(pk=made.pk)


@pytest.fixture
def manager(step: Step) -> Person:
    return PersonFactory.create(role="line_manager", unit=step.measure.programme.unit)


def change(step: Step, manager: Person, **more: Any) -> Step:
    fields = {
        "text": step.text,
        "schedule_text": step.schedule_text,
        "responsible_text": "lähiesihenkilö",
        **more,
    }
    return actions.change_step(step=step, version=step.version, by=manager, **fields)


def differences(step: Step) -> list[tuple[str, str, str]]:
    measure = Measure.objects.select_related("programme").get(pk=step.measure_id)
    rows = approved.approved_words_of_steps(measure).get(step.pk, ())
    return [(row.field, row.approved, row.present) for row in rows]


def decided(measure: Measure) -> list[str]:
    """Return what the draft tells of what was decided."""
    found = Measure.objects.select_related("programme").get(pk=measure.pk)
    round = found.programme.rounds.first() or RoundFactory.create(programme=found.programme)
    rows = evidence.findings(found, round, TODAY)
    return [row.sentence for row in rows if "reason" in row.values]


CHANGES = pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("text", "ohjeen päivitys", "ohjeen kirjoitus"),
        ("schedule_text", "syksy 2021", "kevät 2022"),
        ("responsible_text", "lähiesihenkilö", "tiimivastaava"),
    ],
)


@CHANGES
def test_an_approved_step_is_not_changed_without_a_reason(
    step: Step, manager: Person, field: str, old: str, new: str
) -> None:
    with pytest.raises(AmendReasonMissing):
        change(step, manager, **{field: new})

    again = Step.objects.get()
    assert (again.version, Amendment.objects.count()) == (0, 0)
    assert [row.phrase for row in again.responsibles.all()] == ["lähiesihenkilö"]


@CHANGES
def test_the_approved_words_of_a_step_stay_beside_the_present_ones(
    step: Step, manager: Person, field: str, old: str, new: str
) -> None:
    change(step, manager, **{field: new}, reason="Kiire.", decided_on=date(2021, 10, 1))

    kept = Amendment.objects.get()
    assert (kept.kind, kept.step, kept.measure) == (kinds.STEP_AMENDED, step, step.measure)
    assert (kept.before, kept.after) == ({field: old}, {field: new})
    assert differences(step) == [(field, old, new)]
    assert Measure.objects.get().amended_on == date(2021, 10, 1)
    assert approved.approved_words(step.measure) == []


def test_words_changed_twice_stand_beside_those_first_approved_and_back_they_are_those(
    step: Step, manager: Person
) -> None:
    change(step, manager, text="Ohjeen kirjoitus", reason="Uusi tarvitaan.")
    change(step, manager, text="Ohjeen kääntäminen", reason="Vanha kelpaa.")
    twice = differences(step)

    change(step, manager, text="ohjeen päivitys", reason="Palataan hyväksyttyyn.")

    assert twice == [("text", "ohjeen päivitys", "Ohjeen kääntäminen")]
    assert (differences(step), Measure.objects.get().amended_on) == ([], None)


def test_ticking_and_saving_without_a_change_ask_for_no_reason(step: Step, manager: Person) -> None:
    actions.tick(step=step, done_on=TODAY, version=0, by=manager)
    change(step, manager, responsible_text="Lähiesihenkilö")

    assert Amendment.objects.count() == 0


@pytest.mark.parametrize("why", ["not approved", "misread", "in doubt"])
def test_no_reason_is_asked_where_a_measures_change_asks_none(
    step: Step, manager: Person, why: str
) -> None:
    if why == "not approved":
        step.measure.programme.approved_on = None
    if why == "in doubt":
        step.measure.doubts = [{"field": "measure", "reason": "Epäselvä.", "values": {}}]

    change(step, manager, text="Ohje uusiksi", is_misread=why == "misread")

    assert (Step.objects.get().text, Amendment.objects.count()) == ("Ohje uusiksi", 0)


def test_a_change_is_not_decided_tomorrow(step: Step, manager: Person) -> None:
    with pytest.raises(DayInFuture):
        change(step, manager, text="Muu", reason="Syy", decided_on=date(2021, 10, 16))


def test_a_removed_step_marks_its_measure_no_more_until_it_is_put_back(
    step: Step, manager: Person
) -> None:
    change(step, manager, text="Muu", reason="Syy")

    kept = actions.remove_step(step=step, by=manager, is_misread=True)
    without = (Measure.objects.get().amended_on, Amendment.objects.get().step)
    assert kept
    actions.restore(removed=kept, programme=Programme.objects.get(), by=manager)

    assert without == (None, None)
    assert Measure.objects.get().amended_on == TODAY
    assert differences(Step.objects.get()) == [("text", "ohjeen päivitys", "Muu")]


def test_the_approved_words_of_steps_are_printed_and_the_decision_is_told(
    step: Step, manager: Person
) -> None:
    change(step, manager, text="Muu", reason="Ohje on jo.")
    (row,) = table(step.measure.programme).rows

    assert (row.sub_measures, row.approved) == (["Muu"], {"measure": "ohjeen päivitys"})
    assert decided(step.measure) == ["Osatoimenpidettä muutettiin {day}: {reason}."]


def test_the_form_asks_for_a_reason_and_keeps_what_was_typed(
    client: Client, step: Step, manager: Person
) -> None:
    sign_in(client, manager)
    address = f"/programmes/steps/{step.pk}/"
    typed = {
        "text": "Ohjeen kirjoitus",
        "schedule_text": "syksy 2021",
        "responsible_text": "lähiesihenkilö",
        "version": "0",
    }

    asked = client.get(address).content.decode()
    refused = client.post(address, typed)
    taken = client.post(address, {**typed, "reason": "Uusi ohje tarvitaan."})

    assert "Miksi osatoimenpidettä muutetaan" in asked
    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["reason"])
    assert "Ohjeen kirjoitus</textarea>" in refused.content.decode()
    assert (taken.status_code, Amendment.objects.get().reason) == (302, "Uusi ohje tarvitaan.")


def test_a_programme_not_yet_approved_asks_nothing_more(client: Client, manager: Person) -> None:
    programme = Programme.objects.get()
    Programme.objects.update(approved_on=None)
    step = StepFactory.create(measure__programme=programme)
    sign_in(client, manager)

    page = client.get(f"/programmes/steps/{step.pk}/").content.decode()

    assert "Miksi osatoimenpidettä muutetaan" not in page


def test_the_page_shows_the_approved_words_and_offers_them_again(
    client: Client, step: Step, manager: Person
) -> None:
    sign_in(client, manager)
    change(step, manager, text="Muu", responsible_text="", reason="Ohje on jo.")

    page = client.get(f"/measures/{step.measure_id}/").content.decode()
    form = client.get(f"/programmes/steps/{step.pk}/?approved=1").content.decode()

    assert "Osatoimenpide, hyväksytty muoto" in page
    assert "Vastuuhenkilö, muutettu 15.10.2021" in page
    assert page.count("Syy: Ohje on jo.") == 2
    assert f"/programmes/steps/{step.pk}/?approved=1" in page
    assert "ohjeen päivitys</textarea>" in form
    assert 'value="lähiesihenkilö"' in form


def test_a_step_is_not_added_to_an_approved_programme_without_a_reason(
    step: Step, manager: Person
) -> None:
    with pytest.raises(AmendReasonMissing):
        actions.add_step(measure=step.measure, text="Uusi", by=manager)

    assert Step.objects.count() == 1


def test_an_added_step_says_why_and_has_no_approved_words(step: Step, manager: Person) -> None:
    made = actions.add_step(
        measure=step.measure,
        text="Koe",
        reason="Pilotti ensin.",
        decided_on=date(2021, 10, 1),
        by=manager,
    )
    kept = Amendment.objects.get()
    marked = Measure.objects.get().amended_on
    change(made, manager, text="Toinen koe", reason="Laajempi.")

    assert (kept.kind, kept.step, kept.before) == (kinds.STEP_MORE, made, {})
    assert kept.after["text"] == "Koe"
    assert marked == date(2021, 10, 1)
    assert differences(made) == []


def test_an_approved_step_is_not_removed_without_a_reason(step: Step, manager: Person) -> None:
    with pytest.raises(AmendReasonMissing):
        actions.remove_step(step=step, by=manager)

    assert (Step.objects.count(), Amendment.objects.count()) == (1, 0)


def test_the_words_of_a_removed_step_are_printed_and_told_until_it_is_put_back(
    step: Step, manager: Person
) -> None:
    kept = actions.remove_step(step=step, reason="Ohje on jo.", by=manager)
    assert kept
    (gone,) = table(step.measure.programme).rows
    marked, told = Measure.objects.get().amended_on, decided(step.measure)
    actions.restore(removed=kept, programme=Programme.objects.get(), by=manager)
    (back,) = table(step.measure.programme).rows

    assert (gone.sub_measures, gone.approved) == ([], {"measure": "ohjeen päivitys"})
    assert (marked, told) == (TODAY, ["Osatoimenpide poistettiin {day}: {reason}."])
    assert (back.approved, decided(step.measure)) == ({}, [])
    assert Measure.objects.get().amended_on is None


def test_a_step_that_was_added_later_leaves_no_approved_words_when_it_goes(
    step: Step, manager: Person
) -> None:
    made = actions.add_step(measure=step.measure, text="Koe", reason="Pilotti.", by=manager)

    actions.remove_step(step=made, reason="Ei onnistunut.", by=manager)

    (row,) = table(step.measure.programme).rows
    assert (row.sub_measures, row.approved) == (["ohjeen päivitys"], {})
    assert decided(step.measure) == ["Osatoimenpide poistettiin {day}: {reason}."]


def test_the_forms_of_adding_and_removing_ask_for_a_reason_and_keep_what_was_typed(
    client: Client, step: Step, manager: Person
) -> None:
    sign_in(client, manager)
    page = f"/programmes/measures/{step.measure_id}/"
    asked = client.get(page).content.decode()
    refused = client.post(f"{page}steps/", {"text": "Uusi ohje"})
    added = client.post(f"{page}steps/", {"text": "Uusi ohje", "reason": "Tarvitaan."})
    address = f"/programmes/steps/{step.pk}/remove/"
    offered = client.get(address).content.decode()
    kept = client.post(address, {"reason": ""})
    gone = client.post(address, {"reason": "Tehdään muualla."})
    shown = client.get(f"/measures/{step.measure_id}/").content.decode()

    assert f'href="{address}"' in asked
    assert (refused.status_code, "Uusi ohje</textarea>" in refused.content.decode()) == (422, True)
    assert added.status_code == 302
    assert "Miksi osatoimenpide poistetaan" in offered
    assert (kept.status_code, list(kept.context["form"].errors)) == (422, ["reason"])
    assert (gone.status_code, Step.objects.count()) == (302, 1)
    assert "Lisätty 15.10.2021. Syy: Tarvitaan." in shown
    assert "Poistettu 15.10.2021" in shown
    assert "Syy: Tehdään muualla." in shown
