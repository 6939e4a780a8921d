"""Two people confirm what is most urgent, where the programme asks for it."""

from datetime import date

import pytest

from tests.factories.organisation import PersonFactory
from tests.factories.programme import FollowUpDraftFactory
from toimi.programme import actions
from toimi.programme.errors import SecondMustConfirm
from toimi.programme.models import FollowUp, FollowUpDraft
from toimi.reports import queries as reports

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def draft(urgency: int = 1, *, needs_two: bool = True) -> FollowUpDraft:
    return FollowUpDraftFactory.create(
        measure__urgency=urgency, measure__programme__needs_two_at_first_urgency=needs_two
    )


def confirm(
    found: FollowUpDraft, by: object, text: str = "Ohje päivitettiin."
) -> FollowUp | FollowUpDraft:
    found = FollowUpDraft.objects.select_related("measure__programme__unit").get(pk=found.pk)
    return actions.confirm(
        draft=found,
        state="under_way",
        text=text,
        version=found.version,
        by=by,  # type: ignore[arg-type]
    )


def test_the_second_confirmation_makes_the_follow_up() -> None:
    found = draft()
    unit = found.measure.programme.unit
    first, second = (PersonFactory.create(role="line_manager", unit=unit) for _ in range(2))

    waiting = confirm(found, first)
    done = confirm(found, second)

    assert (type(waiting), FollowUp.objects.count()) == (FollowUpDraft, 1)
    assert isinstance(done, FollowUp)
    assert (done.first_confirmed_by, done.confirmed_by) == (first, second)
    assert not done.is_confirmed_alone


def test_the_first_does_not_confirm_twice() -> None:
    found = draft()
    unit = found.measure.programme.unit
    first, _ = (PersonFactory.create(role="line_manager", unit=unit) for _ in range(2))
    confirm(found, first)

    with pytest.raises(SecondMustConfirm):
        confirm(found, first)

    assert FollowUp.objects.count() == 0


def test_another_text_asks_for_both_again() -> None:
    found = draft()
    unit = found.measure.programme.unit
    first, second = (PersonFactory.create(role="line_manager", unit=unit) for _ in range(2))
    confirm(found, first)

    changed = confirm(found, second, "Ohje päivitettiin ja luettiin.")
    done = confirm(found, first, "Ohje päivitettiin ja luettiin.")

    assert isinstance(changed, FollowUpDraft)
    assert isinstance(done, FollowUp)
    assert (done.first_confirmed_by, done.confirmed_by) == (second, first)


def test_saving_another_text_takes_the_first_confirmation_back() -> None:
    found = draft()
    unit = found.measure.programme.unit
    first, _ = (PersonFactory.create(role="line_manager", unit=unit) for _ in range(2))
    waiting = confirm(found, first)
    assert isinstance(waiting, FollowUpDraft)

    actions.save_draft(
        draft=waiting, state="under_way", text="Toinen teksti.", version=waiting.version, by=first
    )

    waiting.refresh_from_db()
    assert (waiting.first_confirmed_by, waiting.first_confirmed_at) == (None, None)


def test_where_nobody_else_could_the_cell_says_that_one_did() -> None:
    found = draft()
    alone = PersonFactory.create(role="line_manager", unit=found.measure.programme.unit)

    done = confirm(found, alone)

    assert isinstance(done, FollowUp)
    table = reports.sheet(
        done.measure.programme, done.round, edition="internal", today=date(2021, 10, 15)
    )
    assert done.is_confirmed_alone
    assert table.rows[0].follow_up.note == (
        "Yksi henkilö vahvisti: toista, joka olisi voinut, ei ollut."
    )


@pytest.mark.parametrize(("urgency", "needs_two"), [(2, True), (1, False)])
def test_one_is_enough_elsewhere(urgency: int, needs_two: bool) -> None:
    found = draft(urgency, needs_two=needs_two)
    unit = found.measure.programme.unit
    first, _ = (PersonFactory.create(role="line_manager", unit=unit) for _ in range(2))

    done = confirm(found, first)

    assert isinstance(done, FollowUp)
    assert (done.first_confirmed_by, done.is_confirmed_alone) == (None, False)


def test_a_correction_by_one_says_that_one_corrected_and_not_that_there_was_no_other() -> None:
    found = draft()
    unit = found.measure.programme.unit
    first, second = (PersonFactory.create(role="line_manager", unit=unit) for _ in range(2))
    confirm(found, first)
    done = confirm(found, second)
    assert isinstance(done, FollowUp)

    actions.correct(follow_up=done, state="done", text="Korjattu teksti.", reason="", by=first)

    table = reports.sheet(
        done.measure.programme, done.round, edition="internal", today=date(2021, 10, 15)
    )
    assert table.rows[0].follow_up.note == "Korjauksen vahvisti yksi henkilö."
