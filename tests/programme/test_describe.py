"""What stands beside a measure's words, what happens to a unit, the programme's whole head."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    OutsideEventFactory,
    ProgrammeFactory,
    TargetFactory,
)
from toimi.organisation.models import Person
from toimi.platform.history.models import Removed
from toimi.programme import actions, kinds
from toimi.programme.actions.references import refer_as_written
from toimi.programme.errors import OriginMissing, ReferenceUnknown
from toimi.programme.models import Measure, MeasureReference, OutsideEvent, Programme
from toimi.programme.queries import changes_followed, outside_events

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)


@pytest.fixture
def programme(today: date) -> Programme:
    return ProgrammeFactory.create()


@pytest.fixture
def manager(programme: Programme) -> Person:
    return PersonFactory.create(role="line_manager", unit=programme.unit)


def measures(programme: Programme, *texts: str) -> list[Measure]:
    target = TargetFactory.create(programme=programme)
    return [
        MeasureFactory.create(programme=programme, target=target, number=number, text=text)
        for number, text in enumerate(texts, start=1)
    ]


def describe(measure: Measure, manager: Person, **fields: Any) -> Measure:
    known: dict[str, Any] = {
        "origin": "",
        "origin_words": "",
        "origin_due_on": None,
        "rhythm_months": None,
        "refers_to": [],
        **fields,
    }
    return actions.describe(measure=measure, version=measure.version, by=manager, **known)


def signed_in(client: Client, person: Person) -> Client:
    assert person.user
    client.force_login(person.user)
    return client


def test_an_inspectors_day_makes_a_measure_due_and_then_late(
    programme: Programme, manager: Person
) -> None:
    (measure,) = measures(programme, "Melu")

    describe(measure, manager, origin="prompt", origin_due_on=date(2021, 10, 31))
    measure.refresh_from_db()
    ahead = (measure.state, measure.due_on)
    describe(measure, manager, origin="prompt", origin_due_on=date(2021, 9, 30))

    measure.refresh_from_db()
    assert ahead == (kinds.NOT_BEGUN, date(2021, 10, 31))
    assert (measure.state, measure.due_on) == (kinds.LATE, date(2021, 9, 30))


def test_a_continuous_measure_is_late_when_its_follow_up_is_older_than_its_rhythm(
    programme: Programme, manager: Person
) -> None:
    (measure,) = measures(programme, "Melu")
    Measure.objects.filter(pk=measure.pk).update(is_continuous=True)
    said = FollowUpFactory.create(
        measure=measure, state=kinds.UNDER_WAY, confirmed_on=date(2021, 6, 1)
    )
    Measure.objects.filter(pk=measure.pk).update(last_follow_up=said)
    measure.refresh_from_db()
    states = []

    for months in (6, 3, None):
        describe(measure, manager, rhythm_months=months)
        measure.refresh_from_db()
        states.append((measure.state, measure.due_on))

    assert states == [
        (kinds.UNDER_WAY, date(2021, 12, 1)),
        (kinds.LATE, date(2021, 9, 1)),
        (kinds.UNDER_WAY, None),
    ]


def test_references_are_set_by_number_and_an_unknown_one_changes_nothing(
    programme: Programme, manager: Person
) -> None:
    first, _, third = measures(programme, "Melu", "Ilma", "Valo")
    describe(first, manager, refers_to=[2])

    describe(first, manager, refers_to=[3])
    with pytest.raises(ReferenceUnknown):
        describe(first, manager, refers_to=[2, 9])
    with pytest.raises(ReferenceUnknown):
        describe(first, manager, refers_to=[1])

    assert [row.to for row in MeasureReference.objects.all()] == [third]


def test_words_of_an_inspector_need_to_say_what_they_are(
    programme: Programme, manager: Person
) -> None:
    (measure,) = measures(programme, "Melu")

    with pytest.raises(OriginMissing):
        describe(measure, manager, origin_words="Melu on mitattava.")


def test_references_are_found_in_the_words_once(programme: Programme, manager: Person) -> None:
    texts = (
        "Kysely (ks. toimenpiteet 2 ja 3)",
        "Perehdytys, ks. toimenpide 2",
        "Se åtgärd 1 och 9",
    )
    first, second, third = measures(programme, *texts)

    counts = [refer_as_written(programme, by=manager) for _ in range(2)]

    found = {(row.measure, row.to, row.words) for row in MeasureReference.objects.all()}
    assert counts == [3, 0]
    assert found == {
        (first, second, "ks. toimenpiteet 2 ja 3"),
        (first, third, "ks. toimenpiteet 2 ja 3"),
        (third, first, "Se åtgärd 1 och 9"),
    }


def test_the_page_keeps_what_was_typed_when_a_number_is_unknown(
    client: Client, programme: Programme, manager: Person
) -> None:
    (measure,) = measures(programme, "Melu")
    typed = {"origin": "prompt", "origin_words": "Melu on mitattava.", "version": "0"}

    response = signed_in(client, manager).post(
        f"/measures/{measure.pk}/more/", {**typed, "refers_to": "7"}
    )

    found: Any = html.fromstring(response.content.decode())
    assert (response.status_code, Measure.objects.get().origin) == (422, "")
    assert found.xpath("string(//textarea[@name='origin_words'])").strip() == "Melu on mitattava."


def test_events_of_the_unit_and_of_those_above_are_seen(programme: Programme) -> None:
    below = UnitFactory.create(parent=programme.unit)
    above = OutsideEventFactory.create(unit=programme.unit)
    OutsideEventFactory.create(unit=UnitFactory.create())
    own = OutsideEventFactory.create(unit=below, starts_on=date(2021, 1, 1))

    assert outside_events(below) == [above, own]
    assert outside_events(programme.unit) == [above]
    assert outside_events(below, ends_on=date(2020, 12, 31)) == [above]


def test_an_event_is_added_changed_and_removed_on_its_pages(
    client: Client, programme: Programme, manager: Person
) -> None:
    page = f"/programmes/{programme.pk}/events/"
    typed = {"name": "Korona", "kind": "pandemic", "starts_on": "2020-03-16", "ends_on": ""}
    signed_in(client, manager).post(page, typed)
    event = OutsideEvent.objects.get()

    client.post(f"/events/{event.pk}/", {**typed, "ends_on": "2022-06-30", "version": "0"})
    event.refresh_from_db()
    ended = event.ends_on
    gone = client.post(f"/events/{event.pk}/remove/")

    assert (ended, gone["Location"]) == (date(2022, 6, 30), page)
    assert (OutsideEvent.objects.count(), Removed.objects.get().words) == (0, "Korona")


def test_an_event_that_ends_before_it_begins_is_refused(
    client: Client, programme: Programme, manager: Person
) -> None:
    typed = {"name": "Korona", "kind": "pandemic", "starts_on": "2020-03-16"}

    response = signed_in(client, manager).post(
        f"/programmes/{programme.pk}/events/", {**typed, "ends_on": "2019-01-01"}
    )

    assert (response.status_code, OutsideEvent.objects.count()) == (422, 0)


def test_who_may_not_add_sees_no_form(client: Client, programme: Programme) -> None:
    worker = PersonFactory.create(role="worker", unit=programme.unit)
    event = OutsideEventFactory.create(unit=programme.unit)

    page = signed_in(client, worker).get(f"/programmes/{programme.pk}/events/")
    refused = client.post(f"/events/{event.pk}/remove/")

    found: Any = html.fromstring(page.content.decode())
    assert (found.xpath("count(//main//form)"), refused.status_code) == (0, 403)


def test_the_whole_head_is_written_in_its_groups(
    client: Client, programme: Programme, manager: Person
) -> None:
    page: Any = html.fromstring(
        signed_in(client, manager).get(f"/programmes/{programme.pk}/head/").content.decode()
    )
    typed = {
        "title": "Ohjelma",
        "section": "§ 14",
        "cooperation_body": "Työsuojelutoimikunta",
        "cooperation_on": "2021-01-20",
        "draft_decision": "Merkitään tiedoksi.",
        "escalates_after_days": "2",
        "needs_two_at_first_urgency": "on",
        "version": "0",
    }

    client.post(f"/programmes/{programme.pk}/head/", typed)

    programme.refresh_from_db()
    assert page.xpath("//main//form//h2/text()") == [
        "Ohjelma",
        "Hyväksyminen",
        "Yhteistoiminta",
        "Seuranta",
    ]
    assert (programme.section, programme.cooperation_on, programme.escalates_after_days) == (
        "§ 14",
        date(2021, 1, 20),
        2,
    )
    assert programme.needs_two_at_first_urgency


def test_a_follower_hears_what_others_changed_since(
    programme: Programme, manager: Person, django_assert_max_num_queries: Any
) -> None:
    worker = PersonFactory.create(role="worker", unit=programme.unit)
    measure, other = measures(programme, "Melu", "Ilma")
    step = actions.add_step(measure=measure, text="Mittaus", by=manager)
    actions.note(measure=measure, text="Ennen", happened_on=TODAY, by=manager)
    actions.follow(measure=measure, by=worker)
    actions.tick(step=step, done_on=TODAY, version=0, by=manager)
    actions.note(measure=measure, text="Jälkeen", happened_on=TODAY, by=manager)
    actions.note(measure=measure, text="Oma", happened_on=TODAY, by=worker)
    actions.note(measure=other, text="Toinen", happened_on=TODAY, by=manager)
    actions.postpone(
        measure=Measure.objects.get(pk=measure.pk),
        schedule_text="kevät 2022",
        reason="Syy",
        decided_on=TODAY,
        version=0,
        by=manager,
    )

    with django_assert_max_num_queries(7):
        found = changes_followed(worker)

    assert [(change.kind, str(change.about)) for change in found] == [
        ("amended", "Syy"),
        ("noted", "Jälkeen"),
        ("step_done", "Mittaus"),
    ]
