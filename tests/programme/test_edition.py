"""A new edition is adopted: what stays keeps all that it has gathered, the rest is told apart."""

from datetime import date
from typing import Any

import pytest

from tests.factories.organisation import PersonFactory, TeamFactory, UnitFactory
from tests.factories.programme import FollowUpFactory, NoteFactory, RoundFactory, StepFactory
from tests.programme.editions import NEW, adopted, brought, compared, facts, measure, renew
from tests.programme.intakes import intake_of as read_intake
from tests.reading.readings import row
from toimi.organisation.errors import NotAllowed
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent
from toimi.programme import actions
from toimi.programme.errors import (
    AlreadyAdopted,
    ComparisonChanged,
    EditionAdopted,
    MeasureDropped,
    NothingStays,
)
from toimi.programme.models import Edition, EditionDraft, Intake, Note, Programme, Responsible, Step
from toimi.programme.queries import edition as queries
from toimi.programme.queries import intake_of
from toimi.reading.model import StepRead

pytestmark = pytest.mark.django_db
HOLIDAYS, HEADSETS, NOISE = "Sovitaan", "Hankitaan", "Melun"


@pytest.fixture
def manager(db: None) -> Any:
    return PersonFactory(role="line_manager", unit=UnitFactory())


@pytest.fixture
def programme(manager: Any) -> Programme:
    return adopted(manager.role_assignments.get().unit, manager)


def now(programme: Programme) -> Any:
    return programme.measures.filter(dropped_at=None).order_by("number")


def test_the_programme_has_the_new_rows_in_the_new_order(
    programme: Programme, manager: Any
) -> None:
    pks = {row.text[:9]: row.pk for row in programme.measures.all()}

    renewed = renew(compared(programme, manager), manager)

    assert renewed.pk == programme.pk
    assert facts(now(programme)) == [
        (1, "Laaditaan ohje etätyöpäivistä"),
        (2, "Hankitaan vastamelukuulokkeet puhelinpalveluun ja vastaanottoon"),
        (3, "Melun mittaus"),
        (4, "Lasketaan asiakasmäärät kuukausittain"),
    ]
    stay = [row.pk for row in now(programme) if row.number > 1]
    assert stay == [pks["Hankitaan"], pks["Melun mit"], pks["Lasketaan"]]


def test_follow_ups_notes_rounds_and_links_of_what_stays_are_there(
    programme: Programme, manager: Any
) -> None:
    found = measure(programme, HEADSETS)
    round: Any = RoundFactory(programme=programme)
    follow_up: Any = FollowUpFactory(measure=found, round=round, state="under_way")
    note: Any = NoteFactory(measure=found)
    address = found.get_absolute_url()

    renew(compared(programme, manager), manager)

    same = measure(programme, HEADSETS)
    assert same.get_absolute_url() == address
    assert list(same.follow_ups.all()) == [follow_up]
    assert list(same.notes.all()) == [note]
    assert list(programme.rounds.all()) == [round]


def test_a_new_schedule_gives_new_periods_and_a_new_due_day(
    programme: Programme, manager: Any
) -> None:
    before = measure(programme, HEADSETS)

    renew(compared(programme, manager), manager)

    after = measure(programme, HEADSETS)
    assert (before.due_on, after.due_on) == (date(2023, 12, 31), date(2024, 12, 31))
    assert [(p.starts_on, p.ends_on) for p in after.periods.all()] == [
        (date(2024, 8, 1), date(2024, 12, 31))
    ]
    assert (after.urgency, after.schedule_text) == (1, "syksy 2024")


def test_a_settled_responsible_stays_settled_and_is_known_in_new_measures(
    programme: Programme, manager: Any
) -> None:
    team: Any = TeamFactory(unit=programme.unit)
    unsettled = Responsible.objects.filter(measure__programme=programme, phrase="TYHY-tiimi")
    kept = sorted(unsettled.values_list("pk", flat=True))
    actions.settle(responsible=unsettled[0], team=team, by=manager)

    renew(compared(programme, manager), manager)

    rows = Responsible.objects.filter(measure__programme=programme, phrase="TYHY-tiimi")
    assert {row.team for row in rows} == {team}
    assert sorted(row.pk for row in rows if row.measure.number > 1) == kept


def test_steps_go_on_by_their_words_and_a_done_one_that_is_left_out_is_a_note(
    programme: Programme, manager: Any
) -> None:
    found = measure(programme, NOISE)
    actions.add_step(measure=found, text="Käsin lisätty", reason="Tarvitaan.", by=manager)
    gone: Any = StepFactory(measure=found, text="Mittari lainataan", done_on=date(2023, 2, 1))

    renew(compared(programme, manager), manager)

    assert [step.text for step in found.steps.all()] == ["Käsin lisätty"]
    note = Note.objects.get(measure=found)
    assert (note.text, note.happened_on) == (gone.text, date(2023, 2, 1))


def test_a_ticked_step_with_slightly_other_words_keeps_its_tick(manager: Any) -> None:
    unit = manager.role_assignments.get().unit

    def read(*texts: str) -> Intake:
        steps = tuple(StepRead(text) for text in texts)
        return read_intake(unit, row(measure="Melua vähennetään", steps=steps))

    first = read("ohjeen kirjoittaminen yhdessä", "kiertokäynti yksiköissä")
    programme = actions.adopt(intake=first, version=first.version, by=manager)
    step = Step.objects.get(measure__programme=programme, position=1)
    actions.tick(step=step, done_on=date(2021, 2, 1), version=step.version, by=manager)
    second = read("kiertokäynti yksiköissä", "ohjeen kirjoittaminen hyvissä ajoin", "mittaus")

    renew(actions.compare_with(intake=second, programme=programme, by=manager), manager)

    steps = Step.objects.filter(measure__programme=programme)
    assert [(s.text, s.done_on) for s in steps] == [
        ("kiertokäynti yksiköissä", None),
        ("ohjeen kirjoittaminen hyvissä ajoin", date(2021, 2, 1)),
        ("mittaus", None),
    ]
    assert (steps[1].pk, steps[1].done_by) == (step.pk, manager)
    assert (steps[1].measure.done_count, steps[1].measure.step_count) == (1, 3)


def test_what_is_left_out_stays_with_its_follow_ups_and_nothing_more_is_written_to_it(
    programme: Programme, manager: Any
) -> None:
    found = measure(programme, HOLIDAYS)
    FollowUpFactory(measure=found, round=RoundFactory(programme=programme))
    NoteFactory(measure=found)

    renew(compared(programme, manager), manager)

    found.refresh_from_db()
    edition = queries.dropped_by(found)
    assert edition == Edition.objects.get()
    assert (found.follow_ups.count(), found.notes.count(), found.due_on) == (1, 1, None)
    with pytest.raises(MeasureDropped):
        actions.note(measure=found, text="Vielä", happened_on=date(2021, 1, 1), by=manager)


def test_a_renamed_target_is_the_same_target(programme: Programme, manager: Any) -> None:
    target = measure(programme, "Lasketaan").target

    renew(compared(programme, manager), manager)

    target.refresh_from_db()
    assert (target.name, target.position) == ("Työn määrä ja laatu", 2)
    assert programme.targets.count() == 2


def test_the_head_and_the_document_are_those_of_the_new_edition(
    programme: Programme, manager: Any
) -> None:
    first = intake_of(programme)

    draft = compared(programme, manager)
    renew(draft, manager)

    programme.refresh_from_db()
    assert programme.title == "Työhyvinvointiohjelma 2024-2025"
    assert (programme.starts_on, programme.ends_on) == (date(2024, 1, 1), date(2025, 12, 31))
    assert intake_of(programme) == draft.intake
    assert first is not None
    assert sorted(programme.intakes.values_list("pk", flat=True)) == [first.pk, draft.intake_id]


def test_the_earlier_words_stay_readable_beside_the_new(programme: Programme, manager: Any) -> None:
    renew(compared(programme, manager), manager)

    (earlier,) = queries.earlier_words(measure(programme, HEADSETS))
    assert (earlier.number, earlier.row.text, earlier.row.schedule_text) == (
        2,
        "Hankitaan vastamelukuulokkeet puhelinpalveluun",
        "syksy 2023",
    )
    assert earlier.edition.before["head"]["title"] == "Työhyvinvointiohjelma 2023-2024"


def test_each_change_has_its_audit_row(programme: Programme, manager: Any) -> None:
    renew(compared(programme, manager), manager)

    events = AuditEvent.objects.filter(by_id=manager.pk).values_list("event", flat=True)
    counted = {name: list(events).count(name) for name in set(events) if "edition" in name}
    assert counted["programme.edition_adopted"] == 1
    assert counted["programme.measure_in_edition"] == 3
    assert list(events).count("programme.measure_dropped") == 1


def test_a_programme_that_changed_after_it_was_compared_is_not_touched(
    programme: Programme, manager: Any
) -> None:
    draft = compared(programme, manager)
    mark = queries.beside(draft).mark
    found = measure(programme, NOISE)
    actions.change_measure(
        measure=found, version=found.version, text="Melun mittari", is_misread=True, by=manager
    )

    with pytest.raises(ComparisonChanged):
        actions.adopt_edition(draft=draft, mark=mark, version=draft.intake.version, by=manager)

    assert (Edition.objects.count(), programme.measures.count()) == (0, 4)


def test_a_document_that_was_mended_meanwhile_is_not_adopted(
    programme: Programme, manager: Any
) -> None:
    draft = compared(programme, manager)
    mark = queries.beside(draft).mark

    with pytest.raises(ChangedMeanwhile):
        actions.adopt_edition(draft=draft, mark=mark, version=99, by=manager)

    assert facts(now(programme))[0] == (1, "Melun mittaus")
    assert Edition.objects.count() == 0


def test_a_tick_between_comparing_and_adopting_is_kept(programme: Programme, manager: Any) -> None:
    draft = compared(programme, manager)
    mark = queries.beside(draft).mark
    found = measure(programme, NOISE)
    actions.note(measure=found, text="Mitattu", happened_on=date(2021, 1, 1), by=manager)

    actions.adopt_edition(draft=draft, mark=mark, version=draft.intake.version, by=manager)

    assert [note.text for note in found.notes.all()] == ["Mitattu"]


def test_a_person_says_which_measure_a_row_is(programme: Programme, manager: Any) -> None:
    draft = compared(programme, manager)
    holidays = measure(programme, HOLIDAYS)
    keys = queries.beside(draft).keys

    actions.pair(draft=draft, row=keys[0], measure=holidays, version=draft.version, by=manager)
    actions.pair(draft=draft, row=keys[1], is_new=True, version=draft.version, by=manager)
    renew(draft, manager)

    holidays.refresh_from_db()
    assert (holidays.number, holidays.text) == (1, "Laaditaan ohje etätyöpäivistä")
    dropped = programme.measures.exclude(dropped_at=None)
    assert facts(dropped) == [(2, "Hankitaan vastamelukuulokkeet puhelinpalveluun")]


def test_a_measure_goes_to_one_row_only(programme: Programme, manager: Any) -> None:
    draft = compared(programme, manager)
    holidays = measure(programme, HOLIDAYS)
    keys = queries.beside(draft).keys

    for key in keys[:2]:
        actions.pair(draft=draft, row=key, measure=holidays, version=draft.version, by=manager)

    assert draft.choices == {keys[1]: holidays.pk}


def test_a_document_that_shares_nothing_is_no_edition(programme: Programme, manager: Any) -> None:
    text = (
        "Ohjelma 2024\n\nKehittämiskohde\tToimenpide\tAikataulu\tVastuuhenkilö\n"
        "Valo\tUusitaan lamput\tsyksy 2024\tIsännöitsijä\n"
        "Ilma\tSäädetään ilmanvaihto\tsyksy 2024\tIsännöitsijä\n"
    )
    draft = compared(programme, manager, text)

    with pytest.raises(NothingStays):
        renew(draft, manager)

    assert programme.measures.filter(dropped_at=None).count() == 4


def test_an_edition_is_adopted_once_and_is_not_taken_back(
    programme: Programme, manager: Any
) -> None:
    draft = compared(programme, manager)
    renew(draft, manager)
    draft.intake.refresh_from_db()

    with pytest.raises(AlreadyAdopted):
        actions.compare_with(intake=draft.intake, programme=programme, by=manager)
    with pytest.raises(EditionAdopted):
        actions.undo_adoption(programme=programme, by=manager)

    assert EditionDraft.objects.count() == 0


def test_a_second_edition_goes_on_from_the_first(programme: Programme, manager: Any) -> None:
    renew(compared(programme, manager), manager)

    renew(compared(programme, manager, NEW.replace("etätyöpäivistä", "etätyöstä")), manager)

    assert [edition.number for edition in programme.editions.all()] == [2, 3]
    assert facts(now(programme))[0] == (1, "Laaditaan ohje etätyöstä")
    assert now(programme).count() == 4


def test_a_measure_changed_by_hand_is_known_by_its_approved_words(
    programme: Programme, manager: Any
) -> None:
    found = measure(programme, HEADSETS)
    actions.change_measure(
        measure=found,
        version=found.version,
        text="Uudet luurit kaikille",
        reason="Vanhat menivät rikki.",
        by=manager,
    )

    renew(compared(programme, manager), manager)

    found.refresh_from_db()
    assert (found.number, found.dropped_at, found.amended_on) == (2, None, None)


def test_only_who_may_read_in_and_only_in_the_same_unit(programme: Programme, manager: Any) -> None:
    worker: Any = PersonFactory(role="worker", unit=programme.unit)
    other: Any = PersonFactory(role="line_manager", unit=UnitFactory())
    draft = compared(programme, manager)
    elsewhere = brought(other.role_assignments.get().unit, NEW, other)

    for person in (worker, other):
        with pytest.raises(NotAllowed):
            renew(draft, person)
    with pytest.raises(NotAllowed):
        actions.compare_with(intake=elsewhere, programme=programme, by=other)

    assert Edition.objects.count() == 0
