"""What the committee's table gathers of a programme and a round."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
)
from toimi.programme import actions
from toimi.reports import queries
from toimi.reports.sheet import cells
from toimi.reports.words import words

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


def said(programme: Any, round: Any, edition: Any = "internal") -> list[tuple[str, str]]:
    table = queries.sheet(programme, round, edition=edition, today=TODAY)
    return [(row.follow_up.state, row.follow_up.text) for row in table.rows]


def test_a_confirmed_follow_up_is_in_the_last_column() -> None:
    measure: Any = MeasureFactory()
    follow_up: Any = FollowUpFactory(measure=measure, text="Tiimit aloittivat 1.9.2021.")

    rows = said(measure.programme, follow_up.round)

    assert rows == [("Tehty", "Tiimit aloittivat 1.9.2021.")]


def test_an_unconfirmed_one_is_a_draft_inside_and_not_shown_outside() -> None:
    measure: Any = MeasureFactory(state="late")
    draft: Any = FollowUpDraftFactory(measure=measure, state="under_way", text="Ohje on kesken.")

    inside = said(measure.programme, draft.round)
    outside = said(measure.programme, draft.round, "public")

    assert inside == [("Käynnissä", "Ohje on kesken.")]
    assert outside == [("Myöhässä", "Seurantaa ei ole vielä vahvistettu.")]


def test_a_correction_stands_for_what_it_corrects() -> None:
    first: Any = FollowUpFactory(text="Osallistujia oli 17.")
    FollowUpFactory(
        measure=first.measure,
        round=first.round,
        corrects=first,
        text="Osallistujia oli 16.",
        confirmed_at=datetime(2021, 10, 15, 9, 0, tzinfo=UTC),
    )

    table = queries.sheet(first.measure.programme, first.round, edition="internal", today=TODAY)

    cell = table.rows[0].follow_up
    assert (cell.text, cell.corrected) == ("Osallistujia oli 16.", "Osallistujia oli 17.")


def test_a_closed_rounds_report_does_not_change_by_a_later_correction() -> None:
    closed_at = datetime(2021, 12, 1, 9, 0, tzinfo=UTC)
    measure: Any = MeasureFactory()
    round: Any = RoundFactory(
        programme=measure.programme, closed_at=closed_at, closed_on=date(2021, 12, 1)
    )
    first: Any = FollowUpFactory(measure=measure, round=round, text="Osallistujia oli 17.")
    FollowUpFactory(
        measure=measure,
        round=round,
        corrects=first,
        text="Osallistujia oli 16.",
        confirmed_at=datetime(2022, 1, 10, 9, 0, tzinfo=UTC),
    )

    assert said(measure.programme, round) == [("Tehty", "Osallistujia oli 17.")]


def test_a_private_persons_name_is_not_in_the_public_edition() -> None:
    unit = UnitFactory()
    named = PersonFactory(name="Maija Virtanen")
    measure: Any = MeasureFactory(
        programme=ProgrammeFactory(unit=unit, private_names=["N. N."]),
        responsible_text="N. N. + Maija Virtanen",
    )
    ResponsibleFactory(measure=measure, phrase="Maija Virtanen", meaning="person", person=named)
    follow_up: Any = FollowUpFactory(measure=measure, text="Maija Virtanen piti koulutuksen.")

    public = queries.sheet(measure.programme, follow_up.round, edition="public", today=TODAY)
    inside = queries.sheet(measure.programme, follow_up.round, edition="internal", today=TODAY)

    mark = "[nimi poistettu verkkoversiosta]"
    assert public.rows[0].responsible_paragraphs == (f"{mark} + {mark}",)
    assert public.rows[0].follow_up.text == f"{mark} piti koulutuksen."
    assert inside.rows[0].follow_up.text == "Maija Virtanen piti koulutuksen."


def test_steps_of_the_schedule_cell_are_not_printed_as_sub_measures() -> None:
    measure: Any = MeasureFactory(schedule_text="Koulutus 18.1.21; Kävely 11/20")
    StepFactory(measure=measure, text="ohjeen päivitys")
    StepFactory(measure=measure, text="Koulutus", is_from_schedule=True)

    row = queries.sheet(measure.programme, None, edition="internal", today=TODAY).rows[0]

    assert row.sub_measures == ("ohjeen päivitys",)
    assert row.schedule_paragraphs == ("Koulutus 18.1.21", "Kävely 11/20")


@pytest.mark.parametrize("count", [1, 30])
def test_the_table_takes_the_same_queries_however_many_rows(
    count: int, django_assert_num_queries: Any
) -> None:
    programme: Any = ProgrammeFactory()
    round: Any = RoundFactory(programme=programme)
    for measure in MeasureFactory.create_batch(count, programme=programme):
        StepFactory(measure=measure)
        FollowUpFactory(measure=measure, round=round)

    with django_assert_num_queries(6):
        queries.sheet(programme, round, edition="internal", today=TODAY)


def test_a_closed_rounds_report_stays_whatever_is_done_to_the_programme() -> None:
    unit = UnitFactory()
    manager: Any = PersonFactory(role="line_manager", unit=unit)
    programme: Any = ProgrammeFactory(unit=unit)
    confirmed: Any = MeasureFactory(programme=programme, number=1)
    open_one: Any = MeasureFactory(programme=programme, number=2, text="Melun mittaus")
    step: Any = StepFactory(measure=open_one)
    round: Any = FollowUpFactory(measure=confirmed).round
    actions.close_round(round=round, version=round.version, by=manager)
    before = queries.sheet(programme, round, edition="internal", today=TODAY)

    actions.tick(step=step, done_on=date(2021, 10, 1), version=0, by=manager)
    open_one.refresh_from_db()
    actions.change_measure(
        measure=open_one, version=open_one.version, by=manager, text="Muutettu teksti"
    )
    actions.change_programme(programme=programme, version=0, by=manager, title="Muutettu otsikko")

    after = queries.sheet(programme, round, edition="internal", today=date(2022, 3, 1))
    assert after == before
    assert after.rows[1].follow_up.text == "Seurantaa ei vahvistettu."


def test_the_reason_of_waiting_is_in_the_cell() -> None:
    follow_up: Any = FollowUpFactory(
        state="waiting_elsewhere", text="Suunnitelma on valmis.", reason="Tilapalvelu päättää."
    )

    rows = said(follow_up.measure.programme, follow_up.round)

    assert rows == [
        ("Odottaa päätöstä muualta", "Suunnitelma on valmis. Syy: Tilapalvelu päättää.")
    ]


def test_amended_words_are_printed_with_the_approved_ones_under_them() -> None:
    programme: Any = ProgrammeFactory(approved_on=date(2020, 2, 1))
    measure: Any = MeasureFactory(programme=programme, text="Palaveri joka kuukausi")
    manager: Any = PersonFactory(role="line_manager", unit=programme.unit)
    actions.change_measure(
        measure=measure, version=0, by=manager, text="Palaveri joka viikko", reason="Liian harvoin."
    )

    (row,) = queries.sheet(programme, None, edition="internal", today=TODAY).rows

    printed = [(line.kind, line.text) for line in cells(row, words("fi"))[1]]
    assert printed == [
        ("words", "Palaveri joka viikko"),
        ("meta", "Hyväksytty muoto: Palaveri joka kuukausi"),
    ]
