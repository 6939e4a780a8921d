"""A reading becomes a programme, whole or not at all, and back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import FollowUpFactory
from toimi.organisation.errors import NotAllowed
from toimi.platform.history.models import AuditEvent
from toimi.programme import actions
from toimi.programme.errors import AlreadyAdopted, FollowUpConfirmed, NothingToAdopt
from toimi.programme.models import Intake, Measure, Note, Programme, Responsible, Step

pytestmark = pytest.mark.django_db
SEED = Path(__file__).resolve().parents[2] / "examples" / "kuopio-2020-2022.txt"
TABLE = (
    "Toimenpideohjelma 2023-2024\n\n"
    "Kehittämiskohde\tToimenpide\tAikataulu\tKiireellisyys\tVastuuhenkilö\tSeuranta\n"
    "Melu\tMelun mittaus\tKoulutus 3.2.2023\t1\tlähiesimies\tMitattu 5.5.2023\n"
    "Melu\tVastamelukuulokkeet\tsyksy 2023\t2\tTYHY-tiimi\t\n"
)


@pytest.fixture
def manager(db: None) -> Any:
    return PersonFactory(role="line_manager", unit=UnitFactory())


def brought(manager: Any, content: bytes, name: str = "ohjelma.txt") -> Intake:
    unit = manager.role_assignments.get().unit
    intake = actions.bring(unit=unit, name=name, content=content, by=manager)
    return actions.read_document(intake)


def test_the_real_programme_is_adopted_with_its_own_words(manager: Any) -> None:
    intake = brought(manager, SEED.read_bytes())

    programme = actions.adopt(intake=intake, version=intake.version, by=manager)

    measure = Measure.objects.get(programme=programme, number=8)
    assert programme.measures.count() == 36
    assert programme.targets.count() == 6
    assert (programme.body, programme.approved_on) == (
        "perusturva- ja terveyslautakunta",
        date(2021, 1, 26),
    )
    assert measure.steps.count() == 6
    assert [(p.starts_on, p.ends_on) for p in measure.periods.all()] == [
        (date(2021, 1, 1), date(2021, 12, 31))
    ]


def test_what_the_document_says_was_done_is_a_dated_note_with_its_place(manager: Any) -> None:
    intake = brought(manager, SEED.read_bytes())

    programme = actions.adopt(intake=intake, version=intake.version, by=manager)

    notes = Note.objects.filter(measure__programme=programme, measure__number=31)
    days = sorted(str(note.happened_on) for note in notes)
    assert days == ["2020-11-11", "2020-12-15"]
    assert all(note.is_from_document and "start" in note.place for note in notes)


def test_a_dated_step_that_the_document_says_was_held_is_done_on_that_day(manager: Any) -> None:
    intake = brought(manager, SEED.read_bytes())

    programme = actions.adopt(intake=intake, version=intake.version, by=manager)

    steps = Step.objects.filter(measure__programme=programme, measure__number=34)
    assert [step.done_on for step in steps] == [date(2021, 1, 18), None, None]


def test_a_filled_last_column_is_a_note_and_never_a_follow_up(manager: Any) -> None:
    intake = brought(manager, TABLE.encode())

    programme = actions.adopt(intake=intake, version=intake.version, by=manager)

    note = Note.objects.get(measure__programme=programme, is_earlier_follow_up=True)
    assert (note.text, note.happened_on) == ("Mitattu 5.5.2023", date(2023, 5, 5))
    assert not any(measure.last_follow_up_id for measure in programme.measures.all())


def test_a_known_role_is_settled_and_an_unknown_phrase_waits_for_a_person(manager: Any) -> None:
    intake = brought(manager, TABLE.encode())

    programme = actions.adopt(intake=intake, version=intake.version, by=manager)

    rows = Responsible.objects.filter(measure__programme=programme).order_by("pk")
    assert [(row.phrase, row.meaning, row.role) for row in rows] == [
        ("lähiesimies", "role", "line_manager"),
        ("TYHY-tiimi", "", ""),
    ]


def test_a_document_without_a_table_is_kept_with_the_reason(manager: Any) -> None:
    intake = brought(manager, b"Hei, kokous pidettiin maanantaina.\n")

    with pytest.raises(NothingToAdopt):
        actions.adopt(intake=intake, version=intake.version, by=manager)

    assert intake.problem["sentence"].startswith("Asiakirjasta ei löytynyt")
    assert intake.document.file.read() == b"Hei, kokous pidettiin maanantaina.\n"


def test_a_document_is_adopted_once(manager: Any) -> None:
    intake = brought(manager, TABLE.encode())
    actions.adopt(intake=intake, version=intake.version, by=manager)

    with pytest.raises(AlreadyAdopted):
        actions.adopt(intake=intake, version=intake.version, by=manager)

    assert Programme.objects.count() == 1


def test_who_may_not_read_in_neither_brings_nor_adopts(manager: Any) -> None:
    unit = manager.role_assignments.get().unit
    worker: Any = PersonFactory(role="worker", unit=unit)
    intake = brought(manager, TABLE.encode())

    with pytest.raises(NotAllowed):
        actions.bring(unit=unit, name="a.txt", content=TABLE.encode(), by=worker)
    with pytest.raises(NotAllowed):
        actions.adopt(intake=intake, version=intake.version, by=worker)

    assert Programme.objects.count() == 0


def test_a_wrong_adoption_is_undone_and_can_be_adopted_again(manager: Any) -> None:
    intake = brought(manager, TABLE.encode())
    programme = actions.adopt(intake=intake, version=intake.version, by=manager)

    back = actions.undo_adoption(programme=programme, by=manager)

    assert back is not None
    assert Programme.objects.count() == 0
    again = actions.adopt(intake=back, version=back.version, by=manager)
    assert again.measures.count() == 2


def test_an_adoption_stays_once_something_was_confirmed(manager: Any) -> None:
    intake = brought(manager, TABLE.encode())
    programme = actions.adopt(intake=intake, version=intake.version, by=manager)
    FollowUpFactory(measure=programme.measures.first())

    with pytest.raises(FollowUpConfirmed):
        actions.undo_adoption(programme=programme, by=manager)

    assert programme.measures.count() == 2


def test_each_adopted_record_has_its_audit_row(manager: Any) -> None:
    intake = brought(manager, TABLE.encode())

    actions.adopt(intake=intake, version=intake.version, by=manager)

    adopted = AuditEvent.objects.filter(event="programme.measure_adopted")
    assert [row.by_words for row in adopted] == [manager.name, manager.name]
