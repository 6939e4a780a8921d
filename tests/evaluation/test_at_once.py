"""The night's work and a person at the same moment, each with a connection of its own."""

import threading
import time
from datetime import date

import pytest
from django.db import connections, transaction

from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory, NoteFactory, RoundFactory
from toimi.evaluation import actions
from toimi.programme.models import FollowUpDraft, Note

HELD_SECONDS = 0.7


@pytest.mark.django_db(transaction=True)
def test_a_note_written_while_drafts_are_composed_is_kept_and_stands_in_the_draft() -> None:
    round = RoundFactory.create(starts_on=date(2021, 8, 1))
    measure = MeasureFactory.create(programme=round.programme)
    person = PersonFactory.create(role="line_manager", unit=round.programme.unit)
    actions.compose_drafts(round=round)
    # Through the action: the words' dictionaries are then loaded, and the next note is quick.
    actions.note(measure=measure, text="Sovittu.", happened_on=date(2021, 9, 1), by=person)
    NoteFactory.create(measure=measure, text="Palaveri pidettiin.", by=person)
    is_composed = threading.Event()

    def compose() -> None:
        with transaction.atomic():
            actions.compose_drafts(round=round)
            is_composed.set()
            time.sleep(HELD_SECONDS)
        connections.close_all()

    night = threading.Thread(target=compose)
    night.start()
    is_composed.wait(timeout=20)
    actions.note(measure=measure, text="Ohje tehtiin.", happened_on=date(2021, 9, 16), by=person)
    night.join(timeout=20)

    newest = Note.objects.order_by("-pk")[0]
    draft = FollowUpDraft.objects.get(measure=measure)
    assert newest.text == "Ohje tehtiin."
    assert f"note-{newest.pk}" in str(draft.evidence)
