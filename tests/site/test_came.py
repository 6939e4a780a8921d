"""Answers to what one wrote, and changes in what one follows."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.organisation import PersonFactory, sign_in
from tests.factories.programme import MeasureFactory, NoteFactory, RemarkFactory
from toimi.organisation.models import Person
from toimi.programme import actions
from toimi.programme.models import Following, Measure, Reply
from toimi.site.came import came
from toimi.site.digest.queries import news

pytestmark = pytest.mark.django_db


def worker(measure: Measure) -> Person:
    return PersonFactory.create(role="worker", unit=measure.programme.unit)


def leader(measure: Measure) -> Person:
    return PersonFactory.create(role="line_manager", unit=measure.programme.unit)


def test_an_answer_to_a_note_and_to_a_remark_is_told_to_who_wrote_it() -> None:
    note = NoteFactory.create(by=worker(MeasureFactory.create()))
    measure = note.measure
    person = PersonFactory.create(role="worker", unit=measure.programme.unit)
    note.by = person
    note.save()
    remark = RemarkFactory.create(follow_up__measure=measure, by=person)
    actions.answer_note(note=note, text="Kiitos kirjauksesta.", by=leader(measure))
    actions.answer_remark(remark=remark, text="Mitataan.", by=leader(measure))

    found = came(person).answers

    assert [(one.reply.text, one.place) for one in found] == [
        ("Mitataan.", f"/measures/{measure.pk}/#remark-{remark.pk}"),
        ("Kiitos kirjauksesta.", f"/measures/{measure.pk}/#note-{note.pk}"),
    ]
    assert came(leader(measure)).answers == []


def test_an_answer_of_long_ago_and_of_a_unit_that_was_left_is_not_told() -> None:
    note = NoteFactory.create()
    person = worker(note.measure)
    note.by = person
    note.save()
    reply = actions.answer_note(note=note, text="Kiitos.", by=leader(note.measure))
    person.role_assignments.all().delete()

    gone = came(Person.objects.get(pk=person.pk)).answers
    Reply.objects.filter(pk=reply.pk).update(written_at=timezone.now() - timedelta(days=31))
    PersonFactory.create(role="worker", unit=note.measure.programme.unit)

    assert (gone, came(person).answers) == ([], [])


def test_my_day_tells_what_changed_in_what_i_follow(client: Client) -> None:
    measure = MeasureFactory.create()
    person = worker(measure)
    Following.objects.create(measure=measure, person=person, since=timezone.now())
    actions.note(
        measure=measure,
        text="Palaveri pidettiin tänään.",
        happened_on=timezone.localdate(),
        by=leader(measure),
    )
    sign_in(client, person)

    text = client.get("/").content.decode()

    assert "Mitä seuraamissasi muuttui" in text
    assert "Palaveri pidettiin tänään." in text


def test_the_digest_tells_of_answers_and_of_what_one_follows() -> None:
    note = NoteFactory.create()
    measure = note.measure
    person = worker(measure)
    note.by = person
    note.save()
    Following.objects.create(measure=measure, person=person, since=timezone.now())
    actions.answer_note(note=note, text="Kiitos.", by=leader(measure))
    actions.note(
        measure=measure, text="Pidettiin.", happened_on=timezone.localdate(), by=leader(measure)
    )

    found = news(person, timezone.localdate() - timedelta(days=7))

    assert [(one.kind, one.path) for one in found] == [
        ("answer", f"/measures/{measure.pk}/#note-{note.pk}"),
        ("followed", f"/measures/{measure.pk}/"),
    ]
