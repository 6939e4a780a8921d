"""What is removed is kept whole for 30 days, and put back with its keys."""

from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from pytest_django import Settings

from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory, NoteFactory, ResponsibleFactory, StepFactory
from toimi.platform.history import actions as history
from toimi.platform.history import removal
from toimi.platform.history.errors import PlaceTaken, SurroundingsGone
from toimi.platform.history.models import AuditEvent, Removed
from toimi.platform.preferences import actions as preferences
from toimi.programme.models import Following, Measure, Note, NoteFile, Responsible, Step

pytestmark = pytest.mark.django_db
TEST = history.System("testi")
EVENT = "programme.measure_removed"
BACK = "programme.put_back"


def removed(measure: Measure) -> Removed:
    kept = history.remove(measure, EVENT, by=TEST, place=measure.programme)
    assert kept
    return kept


def test_a_record_comes_back_with_its_keys_and_all_that_hung_on_it() -> None:
    step = StepFactory.create(done_on=date(2021, 9, 1))
    measure = step.measure
    note = NoteFactory.create(measure=measure)
    who = ResponsibleFactory.create(measure=measure, step=step)
    kept = removed(Measure.objects.get(pk=measure.pk))
    gone = [model.objects.count() for model in (Measure, Step, Note, Responsible)]

    history.put_back(kept, BACK, by=TEST)

    assert gone == [0, 0, 0, 0]
    assert Measure.objects.get() == measure
    assert [Step.objects.get().pk, Step.objects.get().done_on] == [step.pk, step.done_on]
    assert [Note.objects.get().pk, Responsible.objects.get().step_id] == [note.pk, who.step_id]
    assert Removed.objects.count() == 0


def test_references_that_were_emptied_point_again_where_they_did() -> None:
    old = MeasureFactory.create()
    goes_on = MeasureFactory.create(carried_from=old)
    kept = removed(Measure.objects.get(pk=old.pk))

    history.put_back(kept, BACK, by=TEST)

    goes_on.refresh_from_db()
    assert goes_on.carried_from == old


def test_a_place_that_was_taken_is_said_and_nothing_changes() -> None:
    person, measure = PersonFactory.create(), MeasureFactory.create()
    now = timezone.now()
    following = Following.objects.create(measure=measure, person=person, since=now)
    kept = history.remove(following, "programme.unfollowed", by=TEST, place=measure)
    Following.objects.create(measure=measure, person=person, since=now)
    assert kept

    with pytest.raises(PlaceTaken):
        history.put_back(kept, BACK, by=TEST)

    assert (Following.objects.count(), Removed.objects.count()) == (1, 1)


def test_what_belongs_to_something_removed_waits_for_it() -> None:
    note = NoteFactory.create()
    measure = Measure.objects.get(pk=note.measure_id)
    first = history.remove(note, "programme.note_removed", by=TEST, place=measure.programme)
    second = removed(Measure.objects.get(pk=measure.pk))
    assert first

    with pytest.raises(SurroundingsGone):
        history.put_back(first, BACK, by=TEST)
    history.put_back(second, BACK, by=TEST)
    history.put_back(first, BACK, by=TEST)

    assert Note.objects.get().measure == measure


def test_a_reference_to_one_who_is_gone_is_left_empty() -> None:
    person = PersonFactory.create()
    note = NoteFactory.create(by=person)
    kept = history.remove(note, "programme.note_removed", by=TEST, place=note.measure)
    person.delete()
    assert kept

    history.put_back(kept, BACK, by=TEST)

    assert Note.objects.get().by is None


def test_everything_that_goes_along_is_in_the_audit_log() -> None:
    measure = StepFactory.create().measure

    removed(Measure.objects.get(pk=measure.pk))

    events = AuditEvent.objects.filter(event=EVENT).order_by("pk")
    assert [e.subject_type for e in events] == ["programme.measure", "programme.step"]
    assert [e.within_id for e in events] == [str(measure.programme_id), str(measure.pk)]


def test_what_is_older_than_30_days_is_forgotten_with_its_files(
    settings: Settings, tmp_path: object, django_capture_on_commit_callbacks: object
) -> None:
    settings.MEDIA_ROOT = tmp_path
    note = NoteFactory.create()
    file = NoteFile.objects.create(
        note=note,
        name="kuva.png",
        file=ContentFile(b"kuva", name="kuva.png"),
        content_type="image/png",
        sha256="0",
        size_bytes=4,
    )
    history.remove(note, "programme.note_removed", by=TEST, place=note.measure)
    now = timezone.now()

    kept = removal.forget_old(now + timedelta(days=29))
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        forgotten = removal.forget_old(now + timedelta(days=31))

    assert (kept, forgotten, Removed.objects.count()) == (0, 1, 0)
    assert not file.file.storage.exists(str(file.file.name))


def test_an_audit_row_has_the_domains_day_beside_the_real_moment() -> None:
    preferences.choose(by=TEST, fixed_today=date(2021, 10, 15))

    NoteFactory.create()
    event = history.record("programme.noted", Note.objects.get(), by=TEST)

    assert (event.on, event.at.date() == timezone.now().date()) == (date(2021, 10, 15), True)
