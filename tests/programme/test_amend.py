"""An approved measure is stopped, postponed, changed and taken up again only with a reason."""

from datetime import date
from typing import Any

import pytest

from tests.factories.organisation import PersonFactory
from tests.factories.programme import FollowUpFactory, MeasureFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.programme import actions, kinds
from toimi.programme.errors import (
    AlreadyStopped,
    AmendReasonMissing,
    DayInFuture,
    IdentityCodeInText,
    NotStopped,
    ScheduleUnchanged,
)
from toimi.programme.models import Amendment, Measure
from toimi.programme.queries import approved

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


@pytest.fixture(autouse=True)
def _day(today: date) -> None:
    """The domain's day stands at 15.10.2021."""


@pytest.fixture
def measure() -> Measure:
    made = MeasureFactory.create(
        programme__approved_on=date(2020, 2, 1),
        schedule_text="syksy 2021",
        responsible_text="lähiesihenkilö",
        urgency=1,
        urgency_text="1",
    )
    return Measure.objects.select_related("programme__unit").get(pk=made.pk)


@pytest.fixture
def manager(measure: Measure) -> Person:
    return PersonFactory.create(role="line_manager", unit=measure.programme.unit)


def stop(measure: Measure, manager: Person, reason: str = "Rahaa ei ole.") -> Measure:
    return actions.stop(
        measure=measure,
        reason=reason,
        decided_on=date(2021, 10, 1),
        version=measure.version,
        by=manager,
    )


def change(measure: Measure, manager: Person, **more: Any) -> Measure:
    fields = {"text": "Palaveri joka viikko", "reason": "Kuukausi on liian pitkä väli.", **more}
    return actions.change_measure(measure=measure, version=measure.version, by=manager, **fields)


def differences(measure: Measure) -> list[tuple[str, str, str]]:
    again = Measure.objects.select_related("programme").get(pk=measure.pk)
    return [(row.field, row.approved, row.present) for row in approved.approved_words(again)]


def test_a_stopped_measure_is_stopped_until_it_is_taken_up_again(
    measure: Measure, manager: Person
) -> None:
    stop(measure, manager)
    measure.refresh_from_db()
    stopped = (measure.state, measure.due_on, measure.stopped_on)

    actions.resume(
        measure=measure,
        reason="Raha löytyi.",
        decided_on=TODAY,
        version=measure.version,
        by=manager,
    )

    measure.refresh_from_db()
    assert stopped == (kinds.STOPPED, None, date(2021, 10, 1))
    assert (measure.state, measure.stopped_on) == (kinds.NOT_BEGUN, None)
    assert [(a.kind, a.reason) for a in Amendment.objects.all()] == [
        (kinds.HALTED, "Rahaa ei ole."),
        (kinds.RESUMED, "Raha löytyi."),
    ]


def test_what_a_follow_up_said_to_be_stopped_is_taken_up_again(
    measure: Measure, manager: Person
) -> None:
    said = FollowUpFactory.create(measure=measure, state=kinds.STOPPED, reason="Säästöt")
    Measure.objects.filter(pk=measure.pk).update(last_follow_up=said, state=kinds.STOPPED)
    measure.refresh_from_db()

    actions.resume(measure=measure, reason="Raha löytyi.", decided_on=TODAY, version=0, by=manager)

    measure.refresh_from_db()
    assert (measure.state, measure.resumed_on) == (kinds.NOT_BEGUN, TODAY)


def test_a_postponed_schedule_is_understood_anew_and_the_approved_one_stays(
    measure: Measure, manager: Person
) -> None:
    actions.postpone(
        measure=measure,
        schedule_text="kevät 2022",
        reason="Kouluttaja sairastui.",
        decided_on=TODAY,
        version=0,
        by=manager,
    )

    measure.refresh_from_db()
    assert (measure.schedule_text, measure.ends_on) == ("kevät 2022", date(2022, 5, 31))
    assert [period.ends_on for period in measure.periods.all()] == [date(2022, 5, 31)]
    assert differences(measure) == [("schedule_text", "syksy 2021", "kevät 2022")]
    assert measure.amended_on == TODAY


def test_changed_words_stand_beside_those_first_approved(measure: Measure, manager: Person) -> None:
    first = measure.text
    change(measure, manager)
    change(measure, manager, text="Palaveri joka päivä", reason="Viikkokin on pitkä.")

    assert differences(measure) == [("text", first, "Palaveri joka päivä")]


def test_words_changed_back_are_the_approved_ones_again(measure: Measure, manager: Person) -> None:
    first = measure.text
    change(measure, manager)

    change(measure, manager, text=first, reason="Palataan hyväksyttyyn.")

    measure.refresh_from_db()
    assert (differences(measure), measure.amended_on) == ([], None)
    assert Amendment.objects.count() == 2


@pytest.mark.parametrize("field", ["text", "schedule_text", "responsible_text", "urgency"])
def test_an_approved_word_is_not_changed_without_a_reason(
    measure: Measure, manager: Person, field: str
) -> None:
    fields: dict[str, Any] = {field: 2 if field == "urgency" else "kevät 2022"}

    with pytest.raises(AmendReasonMissing):
        actions.change_measure(measure=measure, version=0, by=manager, **fields)

    assert (Measure.objects.get().version, Amendment.objects.count()) == (0, 0)


def test_a_programme_not_yet_approved_is_edited_freely(measure: Measure, manager: Person) -> None:
    programme = measure.programme
    programme.approved_on = None

    change(measure, manager, reason="")

    assert Amendment.objects.count() == 0


def test_a_word_that_was_misread_is_mended_without_a_mark(
    measure: Measure, manager: Person
) -> None:
    change(measure, manager, reason="", is_misread=True)

    assert (Amendment.objects.count(), Measure.objects.get().amended_on) == (0, None)


def test_a_cell_in_doubt_is_mended_without_a_reason(measure: Measure, manager: Person) -> None:
    measure.doubts = [{"field": "measure", "reason": "Epäselvä.", "values": {}}]

    change(measure, manager, reason="")

    assert (Amendment.objects.count(), Measure.objects.get().doubts) == (0, [])


@pytest.mark.parametrize(
    ("reason", "error"),
    [("  ", AmendReasonMissing), ("Asiakas 131052-308T", IdentityCodeInText)],
)
def test_a_reason_is_asked_and_looked_at(
    measure: Measure, manager: Person, reason: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        stop(measure, manager, reason)

    assert Measure.objects.get().stopped_on is None


def test_nothing_is_stopped_twice_or_tomorrow_or_by_one_who_may_not(
    measure: Measure, manager: Person
) -> None:
    worker = PersonFactory.create(role="worker", unit=measure.programme.unit)
    known: dict[str, Any] = {"measure": measure, "reason": "Syy", "version": 0}

    with pytest.raises(NotAllowed):
        stop(measure, worker)
    with pytest.raises(DayInFuture):
        actions.stop(**known, decided_on=date(2021, 10, 16), by=manager)
    with pytest.raises(NotStopped):
        actions.resume(**known, decided_on=TODAY, by=manager)
    with pytest.raises(ScheduleUnchanged):
        actions.postpone(**known, schedule_text="syksy 2021", decided_on=TODAY, by=manager)
    stop(measure, manager)
    with pytest.raises(AlreadyStopped):
        stop(measure, manager)


def test_the_second_of_two_who_amend_is_refused_and_nothing_is_kept(
    measure: Measure, manager: Person
) -> None:
    other = Measure.objects.select_related("programme__unit").get(pk=measure.pk)
    change(measure, manager)

    with pytest.raises(ChangedMeanwhile):
        stop(other, manager)

    assert Amendment.objects.count() == 1


def test_the_board_has_the_present_words_with_a_mark(
    client: Any, measure: Measure, manager: Person
) -> None:
    change(measure, manager, decided_on=date(2021, 3, 3))
    MeasureFactory.create(programme=measure.programme, target=measure.target)
    client.force_login(manager.user)

    page = client.get(f"/programmes/{measure.programme_id}/").content.decode()

    assert "Palaveri joka viikko" in page
    assert page.count('<p class="board-amended">muutettu 3.3.2021</p>') == 1


def test_the_form_asks_for_a_reason_and_keeps_what_was_typed(
    client: Any, measure: Measure, manager: Person
) -> None:
    client.force_login(manager.user)
    typed = {"text": "Palaveri joka viikko", "schedule_text": "syksy 2021", "urgency": "1"}
    address = f"/programmes/measures/{measure.pk}/"
    whole = {**typed, "responsible_text": "lähiesihenkilö", "version": "0"}

    refused = client.post(address, whole)
    taken = client.post(address, {**whole, "reason": "Väli oli liian pitkä."})

    assert (refused.status_code, taken.status_code) == (422, 302)
    assert "Palaveri joka viikko</textarea>" in refused.content.decode()
    assert Amendment.objects.get().reason == "Väli oli liian pitkä."


def test_the_approved_words_are_written_in_the_form_when_asked(
    client: Any, measure: Measure, manager: Person
) -> None:
    first = measure.text
    change(measure, manager, themes=["Melu"])
    client.force_login(manager.user)

    page = client.get(f"/programmes/measures/{measure.pk}/?approved=1").content.decode()

    assert f"{first}</textarea>" in page
    assert "Melu</textarea>" not in page
