"""First drafts of measures as they are met in programmes."""

from datetime import UTC, date, datetime

import pytest

from tests.factories.cases import CaseFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    ProgrammeFactory,
    RoundFactory,
    StepFactory,
)
from toimi.evaluation import queries
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.models import Measure, MeasureKind, Round

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


def round_of(measure: Measure) -> Round:
    return RoundFactory.create(programme=measure.programme, starts_on=date(2021, 8, 1))


def text(measure: Measure) -> str:
    refresh_measure(measure=measure, today=TODAY)
    return queries.draft(measure, round_of(measure), TODAY).text


def test_steps_done_are_counted_in_words_and_dated() -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 12, 31))
    StepFactory.create(measure=measure, text="ohjeen päivitys", done_on=date(2021, 4, 12))
    StepFactory.create(measure=measure, text="kulkureitit", done_on=date(2021, 9, 6))
    StepFactory.create_batch(2, measure=measure)

    assert text(measure) == (
        "Neljästä osatoimenpiteestä on tehty kaksi: ohjeen päivitys (12.4.) ja "
        "kulkureitit (6.9.2021). Aikaa on 31.12.2021 asti."
    )


def test_one_step_done_of_many() -> None:
    measure = MeasureFactory.create()
    StepFactory.create(measure=measure, text="ohjeen päivitys", done_on=date(2021, 4, 12))
    StepFactory.create_batch(2, measure=measure)

    assert text(measure) == (
        "Kolmesta osatoimenpiteestä on tehty yksi: ohjeen päivitys (12.4.2021)."
    )


def test_everything_done_claims_no_effect() -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 12, 31))
    StepFactory.create(measure=measure, text="koulutus 18.1.", done_on=date(2021, 1, 18))
    StepFactory.create(measure=measure, text="kävely", done_on=date(2021, 2, 1))

    assert text(measure) == (
        "Kaikki osatoimenpiteet on tehty: koulutus 18.1. ja kävely (1.2.2021). "
        "Vaikutusta ei ole mitattu."
    )


def test_the_rounds_notes_are_told_in_their_order() -> None:
    measure = MeasureFactory.create()
    NoteFactory.create(measure=measure, text="Vanha asia.", happened_on=date(2021, 3, 1))
    NoteFactory.create(measure=measure, text="Tiimit aloittivat.", happened_on=date(2021, 9, 1))
    NoteFactory.create(
        measure=measure, text="Asia käsiteltiin 18.8.", happened_on=date(2021, 8, 18)
    )

    assert text(measure) == "Asia käsiteltiin 18.8. Tiimit aloittivat (1.9.2021)."


def test_what_the_document_says_was_done_is_told_in_its_own_words() -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 12, 31))
    NoteFactory.create(
        measure=measure,
        text="jo käyty läpi 4.11",
        happened_on=date(2020, 11, 4),
        is_from_document=True,
        place={"field": "schedule"},
    )

    composed = queries.draft(measure, round_of(measure), TODAY)

    assert composed.text == (
        "Ohjelmaan on kirjattu ”jo käyty läpi 4.11”. Aikaa on 31.12.2021 asti."
    )
    assert composed.evidence[0]["sentence"] == "Ohjelman asiakirja, aikataulun sarake"


def test_two_days_in_one_cell_of_the_document_tell_its_words_once() -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 12, 31))
    for day in (date(2020, 11, 11), date(2020, 12, 15)):
        NoteFactory.create(
            measure=measure,
            text="aloitettu 11.11.2020 ja 15.12.2020",
            happened_on=day,
            is_from_document=True,
        )

    assert text(measure) == (
        "Ohjelmaan on kirjattu ”aloitettu 11.11.2020 ja 15.12.2020”. Aikaa on 31.12.2021 asti."
    )


def test_what_the_document_says_is_not_told_again_after_a_follow_up() -> None:
    measure = MeasureFactory.create()
    NoteFactory.create(measure=measure, text="jo haettu", is_from_document=True)
    before = RoundFactory.create(
        programme=measure.programme, closed_at=datetime(2021, 6, 1, tzinfo=UTC)
    )
    measure.last_follow_up = FollowUpFactory.create(
        measure=measure, round=before, state="under_way"
    )
    measure.save()

    assert text(measure) == ""


def test_nothing_done_is_said_plainly() -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 5, 31))

    assert text(measure) == "Tehdyksi ei ole merkitty mitään. Aikataulu päättyi 31.5.2021."


def test_a_continuous_measure_has_no_last_day() -> None:
    measure = MeasureFactory.create(is_continuous=True, ends_on=date(2021, 5, 31))

    assert text(measure) == "Tehdyksi ei ole merkitty mitään. Toimenpide on jatkuva."


def test_a_step_whose_day_has_gone_is_named() -> None:
    measure = MeasureFactory.create()
    StepFactory.create(measure=measure, text="ohje", done_on=date(2021, 3, 1))
    StepFactory.create(measure=measure, text="kulkureitit", ends_on=date(2021, 9, 30))

    assert text(measure) == (
        "Kahdesta osatoimenpiteestä on tehty yksi: ohje (1.3.2021). "
        "Määräaika on mennyt: kulkureitit (30.9.2021)."
    )


def test_more_than_ten_steps_are_counted_in_digits() -> None:
    measure = MeasureFactory.create()
    for month in range(1, 4):
        StepFactory.create(measure=measure, text="osa", done_on=date(2021, month, 1))
    StepFactory.create_batch(9, measure=measure)

    assert text(measure) == (
        "12 osatoimenpiteestä on tehty 3: osa (1.1.), osa (1.2.) ja osa (1.3.2021)."
    )


def test_a_draft_is_never_longer_than_the_cell() -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 5, 31))
    for month in range(1, 9):
        StepFactory.create(
            measure=measure, text="keskeytyksetön työaika " * 4, done_on=date(2021, month, 1)
        )
    StepFactory.create(measure=measure)
    NoteFactory.create_batch(5, measure=measure, text="Palaveri pidettiin koko yksikölle. " * 9)

    composed = text(measure)

    assert len(composed) <= 300
    assert composed.startswith("Yhdeksästä osatoimenpiteestä on tehty kahdeksan")


def test_every_sentence_of_a_draft_has_its_evidence() -> None:
    measure = MeasureFactory.create(schedule_text="kevät 2021", ends_on=date(2021, 5, 31))
    StepFactory.create(measure=measure, text="ohje", done_on=date(2021, 3, 1))
    StepFactory.create(measure=measure)
    composed = queries.draft(measure, round_of(measure), TODAY)

    passages, used, rest = queries.evidence_shown(composed.text, composed.evidence)

    assert [p.number for p in passages if p.text.strip()] == [1, 2]
    assert [row["said"] for row in used] == [
        "Kahdesta osatoimenpiteestä on tehty yksi: ohje (1.3.2021).",
        "Aikataulu päättyi 31.5.2021.",
    ]
    assert rest == []


def test_a_draft_takes_six_queries(django_assert_num_queries: object) -> None:
    measure = MeasureFactory.create()
    NoteFactory.create_batch(9, measure=measure)
    StepFactory.create_batch(9, measure=measure, done_on=date(2021, 3, 1))
    round = round_of(measure)

    with django_assert_num_queries(6):  # type: ignore[operator]
        queries.draft(measure, round, TODAY)


def test_in_a_programme_of_another_language_the_days_are_written_its_way() -> None:
    programme = ProgrammeFactory.create(language="en")
    measure = MeasureFactory.create(programme=programme)
    NoteFactory.create(measure=measure, text="The guide was read", happened_on=date(2021, 9, 1))

    assert text(measure) == "The guide was read (1 Sep 2021)."


def test_a_step_that_was_ticked_is_not_told_twice() -> None:
    measure = MeasureFactory.create()
    StepFactory.create(measure=measure, text="Koulutus 18.1.21", done_on=date(2021, 1, 18))
    NoteFactory.create(measure=measure, text="Koulutus 18.1.21", is_from_document=True)

    assert text(measure) == "Osatoimenpide on tehty: Koulutus 18.1.21. Vaikutusta ei ole mitattu."


def test_what_the_document_says_was_done_is_not_called_late() -> None:
    measure = MeasureFactory.create()
    StepFactory.create(
        measure=measure, text="Kehittämispäivä 11.12 (aloitus)", ends_on=date(2020, 12, 11)
    )
    NoteFactory.create(
        measure=measure,
        text="Kehittämispäivä 11.12",
        happened_on=date(2020, 12, 11),
        is_from_document=True,
    )

    assert text(measure) == "Ohjelmaan on kirjattu ”Kehittämispäivä 11.12”."


def test_what_is_done_with_a_tool_is_begun_and_a_period_without_it_is_not() -> None:
    states = []
    for day in (date(2021, 9, 1), date(2021, 5, 1)):
        measure = MeasureFactory.create(schedule_text="jatkuva", is_continuous=True)
        MeasureKind.objects.create(measure=measure, tool="cases", kind="proposal", state="tied")
        CaseFactory.create(unit=measure.unit, kind="proposal", opened_on=day)
        states.append(queries.draft(measure, round_of(measure), TODAY).state)

    assert states == ["under_way", "not_begun"]
