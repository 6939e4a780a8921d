"""A programme that goes on from another."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.organisation import PersonFactory, sign_in
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundRuleFactory,
    StepFactory,
    TargetFactory,
)
from toimi.organisation.models import Person
from toimi.platform.history.models import AuditEvent
from toimi.programme import actions
from toimi.programme.errors import GoesInACircle, OtherUnit
from toimi.programme.models import Measure, MeasureReference, Programme
from toimi.programme.next_forms import next_period, next_title
from toimi.programme.queries.between import between

pytestmark = pytest.mark.django_db


def leader(programme: Programme) -> Person:
    return PersonFactory.create(role="line_manager", unit=programme.unit)


def begin(programme: Programme, carried: list[Measure]) -> Programme:
    return actions.begin_next(
        programme=programme,
        title="Toimenpideohjelma 2023–2024",
        starts_on=date(2023, 1, 1),
        ends_on=date(2024, 12, 31),
        carried=[one.pk for one in carried],
        by=leader(programme),
    )


def test_what_goes_on_takes_its_words_its_undone_steps_and_whom_it_means() -> None:
    old = MeasureFactory.create(text="Melun vähentäminen", urgency=2, number=7)
    StepFactory.create(measure=old, text="mittaus", done_on=date(2022, 1, 1))
    undone = StepFactory.create(measure=old, text="korjaus")
    ResponsibleFactory.create(measure=old, meaning="role", role="team_lead", phrase="tv")
    ResponsibleFactory.create(measure=old, step=undone, phrase="isännöitsijä")
    MeasureFactory.create(programme=old.programme, text="Päättyy")

    begun = begin(old.programme, [old])

    new = begun.measures.get()
    assert (new.number, new.text, new.urgency, new.target.name, new.carried_from) == (
        1,
        "Melun vähentäminen",
        2,
        old.target.name,
        old,
    )
    assert [step.text for step in new.steps.all()] == ["korjaus"]
    assert [(row.phrase, row.role, row.step) for row in new.responsibles.all()] == [
        ("tv", "team_lead", None),
        ("isännöitsijä", "", new.steps.get()),
    ]
    assert (begun.previous, old.programme.measures.count()) == (old.programme, 2)


def test_measures_that_both_go_on_still_refer_to_each_other_in_the_same_words() -> None:
    target = TargetFactory.create()
    first, second, ending = (
        MeasureFactory.create(programme=target.programme, target=target, number=number)
        for number in (4, 5, 6)
    )
    for one, to, words in (
        (second, first, "ks. toimenpide 4"),
        (first, ending, "ks. toimenpide 6"),
        (ending, second, ""),
    ):
        MeasureReference.objects.create(measure=one, to=to, words=words)

    begun = begin(target.programme, [first, second])

    kept = MeasureReference.objects.filter(measure__programme=begun)
    assert [(row.measure.carried_from, row.to.carried_from, row.words) for row in kept] == [
        (second, first, "ks. toimenpide 4")
    ]
    assert MeasureReference.objects.filter(measure__programme=target.programme).count() == 3
    told = AuditEvent.objects.filter(event="programme.reference_added")
    assert [row.within_id for row in told] == [str(kept[0].measure_id)]


def test_the_rule_of_the_rounds_goes_on_from_the_first_day() -> None:
    rule = RoundRuleFactory.create(due_days=[[4, 30], [10, 31]])

    begun = begin(rule.programme, [])

    kept = begun.round_rule
    assert (kept.kind, kept.due_days, kept.starts_on) == (
        "seasons",
        [[4, 30], [10, 31]],
        date(2023, 1, 1),
    )


def test_side_by_side_stand_what_goes_on_what_ended_and_what_is_new() -> None:
    target = TargetFactory.create()
    programme = target.programme
    going, ending = (
        MeasureFactory.create(programme=programme, target=target, text=text)
        for text in ("Melun vähentäminen", "Muutto")
    )
    FollowUpFactory.create(measure=ending)
    begun = begin(programme, [going])
    fresh = MeasureFactory.create(
        programme=begun, target=begun.targets.get(), text="Uusi", number=2
    )
    carried = begun.measures.get(number=1)
    Measure.objects.filter(pk=carried.pk).update(schedule_text="kevät 2023")

    found = between(begun)

    assert [(one.old, one.new) for one in found.carried] == [(going, carried)]
    assert [(change.field, change.new) for change in found.carried[0].changes] == [
        ("schedule", "kevät 2023")
    ]
    assert (list(found.ended), list(found.added)) == ([ending], [fresh])


def test_a_programme_from_a_new_document_is_tied_to_the_old_one_by_its_words() -> None:
    old = MeasureFactory.create(text="Tehtävänkuvien läpikäynti ja selkeyttäminen tiimeissä")
    new_programme = ProgrammeFactory.create(unit=old.programme.unit)
    alike = MeasureFactory.create(
        programme=new_programme, text="Tehtävänkuvien läpikäyminen ja selkeyttäminen tiimissä"
    )
    other = MeasureFactory.create(programme=new_programme, text="Retki saareen")

    tied = actions.continue_from(
        programme=new_programme, previous=old.programme, version=0, by=leader(new_programme)
    )

    alike.refresh_from_db()
    other.refresh_from_db()
    assert (tied.count, alike.carried_from, other.carried_from) == (1, old, None)


def test_programmes_do_not_go_on_from_each_other_in_a_circle() -> None:
    old = ProgrammeFactory.create()
    new = ProgrammeFactory.create(unit=old.unit, previous=old)

    with pytest.raises(GoesInACircle):
        actions.continue_from(programme=old, previous=new, version=0, by=leader(old))


def test_another_units_programme_is_no_previous_one() -> None:
    programme, other = ProgrammeFactory.create_batch(2)

    with pytest.raises(OtherUnit):
        actions.continue_from(programme=programme, previous=other, version=0, by=leader(programme))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2020, 1, 1), date(2021, 12, 31), (date(2022, 1, 1), date(2023, 12, 31))),
        (date(2020, 8, 1), date(2021, 7, 31), (date(2021, 8, 1), date(2022, 7, 31))),
        (date(2021, 1, 15), date(2021, 2, 3), (date(2021, 2, 4), date(2021, 2, 23))),
        (None, date(2021, 12, 31), (date(2022, 1, 1), None)),
        (None, None, (None, None)),
    ],
)
def test_the_next_period_is_as_long_as_the_last(
    first: date | None, last: date | None, expected: tuple[date | None, date | None]
) -> None:
    assert next_period(first, last) == expected


def test_the_years_of_the_title_move_on() -> None:
    assert next_title("Toimenpideohjelma 2020–2021, 12 kohtaa", 2) == (
        "Toimenpideohjelma 2022–2023, 12 kohtaa"
    )


def test_the_page_offers_what_is_not_done_and_begins_the_programme(client: Client) -> None:
    done = MeasureFactory.create(state="done")
    open_one = MeasureFactory.create(programme=done.programme, state="late")
    sign_in(client, leader(done.programme))
    address = f"/programmes/{done.programme_id}/next/"

    chosen = [pk.pk for pk, is_chosen in client.get(address).context["measures"] if is_chosen]
    response = client.post(
        address,
        {"title": "Seuraava", "starts_on": "1.1.2023", "ends_on": "31.12.2024", "carried": chosen},
    )

    begun = Programme.objects.get(title="Seuraava")
    assert chosen == [open_one.pk]
    assert response["Location"] == f"/programmes/{begun.pk}/between/"
    assert client.get(response["Location"]).context["found"].ended == [done]


def test_what_was_typed_and_chosen_stays_when_it_is_refused(client: Client) -> None:
    measure = MeasureFactory.create(state="done")
    sign_in(client, leader(measure.programme))

    response = client.post(
        f"/programmes/{measure.programme_id}/next/",
        {
            "title": "Seuraava",
            "starts_on": "1.1.2023",
            "ends_on": "31.12.2022",
            "carried": [measure.pk],
        },
    )

    assert response.status_code == 422
    assert response.context["measures"] == [(measure, True)]
    assert response.context["form"]["title"].value() == "Seuraava"


def test_a_wrong_pair_is_mended_on_its_page(client: Client) -> None:
    old = MeasureFactory.create()
    new = MeasureFactory.create(
        programme=ProgrammeFactory.create(unit=old.programme.unit, previous=old.programme)
    )
    sign_in(client, leader(new.programme))
    address = f"/programmes/measures/{new.pk}/carried/"

    client.post(address, {"old": old.pk, "version": 0})
    tied = Measure.objects.get(pk=new.pk).carried_from
    client.post(address, {"old": "", "version": 1})

    assert (tied, Measure.objects.get(pk=new.pk).carried_from) == (old, None)


def test_a_schedule_that_is_over_keeps_its_words_and_asks_for_a_new_one() -> None:
    over, going = (
        MeasureFactory.create(schedule_text=text, starts_on=date(2021, 1, 1), ends_on=ends_on)
        for text, ends_on in (("kevät 2021", date(2021, 5, 31)), ("2021–2024", date(2024, 12, 31)))
    )
    for measure in (over, going):
        measure.programme = over.programme
        measure.target = over.target
        measure.save()
        measure.periods.create(
            position=1,
            starts_on=date(2021, 1, 1),
            ends_on=measure.ends_on,
            words_start=0,
            words_end=4,
        )
    StepFactory.create(measure=going, text="vanha", ends_on=date(2021, 5, 31))

    begun = begin(over.programme, [over, going])

    first, second = begun.measures.order_by("number")
    assert (first.schedule_text, first.ends_on, first.periods.count(), first.state) == (
        "kevät 2021",
        None,
        0,
        "not_begun",
    )
    assert [doubt["field"] for doubt in first.doubts] == ["schedule"]
    assert (second.ends_on, second.periods.count(), second.doubts) == (date(2024, 12, 31), 1, [])
    assert second.steps.get().ends_on is None
