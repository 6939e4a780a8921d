"""Minutes: the agenda writes itself, decisions become steps and cases, those present sign."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.factories.gatherings import EnrolmentFactory, SeriesFactory, SessionFactory
from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import MeasureFactory, ProgrammeFactory, RoundFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, Unit
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.notifications.models import Delivery
from toimi.programme.models import Step
from toimi.tools.cases.models import Case
from toimi.tools.gatherings.errors import SensitiveWords
from toimi.tools.gatherings.minutes import actions
from toimi.tools.gatherings.minutes.decisions import carried
from toimi.tools.gatherings.minutes.errors import (
    DecisionBecameMore,
    MeasureMissing,
    MinutesClosed,
    MinutesOpen,
    NoMinutesOfThis,
    NotThere,
    SessionNotHeld,
)
from toimi.tools.gatherings.minutes.saying import title_of
from toimi.tools.gatherings.models import Decision, Minutes, Session

pytestmark = pytest.mark.django_db
HELSINKI = ZoneInfo("Europe/Helsinki")
THEN = datetime(2021, 9, 16, 13, 0, tzinfo=HELSINKI)
NOW = datetime(2021, 10, 14, 13, 0, tzinfo=HELSINKI)
TODAY = date(2021, 10, 15)


@pytest.fixture(autouse=True)
def day(db: None) -> None:
    """The domain's day stands at 15.10.2021."""
    from toimi.platform.history.actions import System  # slow import
    from toimi.platform.preferences import actions as preferences  # slow import
    from toimi.platform.preferences import queries  # slow import

    preferences.choose(by=System("testi"), fixed_today=TODAY)
    queries.forget()


@pytest.fixture
def unit() -> Unit:
    made: Unit = UnitFactory.create()
    return made


@pytest.fixture
def leader(unit: Unit) -> Person:
    made: Person = PersonFactory.create(role="line_manager", unit=unit, name="Leena Lähi")
    return made


def meeting(unit: Unit, starts_at: datetime = NOW, **fields: Any) -> Session:
    series = SeriesFactory.create(
        unit=unit, kind="follow_up_meeting", party="occupational_safety", title="Seurantapalaveri"
    )
    fields.setdefault("state", "held")
    made: Session = SessionFactory.create(series=series, starts_at=starts_at, **fields)
    return made


def decide(
    minutes: Minutes, by: Person, text: str = "Tilataan melumittaus", **fields: Any
) -> Decision:
    whole = {"item": None, "owner": None, "due_on": None, **fields}
    return actions.decide(minutes=minutes, text=text, by=by, **whole)


def test_the_agenda_has_what_was_left_what_is_late_and_the_open_round(
    unit: Unit, leader: Person
) -> None:
    programme = ProgrammeFactory.create(unit=unit)
    MeasureFactory.create(programme=programme, number=5, text="Sijaispooli", state="late")
    MeasureFactory.create(programme=programme, number=6, text="Valmis", state="done")
    RoundFactory.create(programme=programme)
    earlier = actions.begin_minutes(session=meeting(unit, THEN), by=leader)
    item = actions.add_item(minutes=earlier, title="Vuosikello", by=leader)
    actions.write_item(
        item=item, text="Jatketaan.", is_carried_on=True, version=item.version, by=leader
    )
    decide(earlier, leader, owner=leader)
    done = decide(earlier, leader, "Kutsutaan työterveys")
    actions.settle_decision(decision=done, done_on=TODAY, version=done.version, by=leader)

    minutes = actions.begin_minutes(session=meeting(unit), by=leader)

    assert [title_of(one) for one in minutes.items.all()] == [
        "Vuosikello",
        "Päätös on tekemättä: Tilataan melumittaus (Leena Lähi)",
        "Myöhässä, toimenpide 5: Sijaispooli",
        "Seuranta Syksy 2021 on auki 30.11.2021 asti: 0 vahvistettu.",
    ]


def test_an_agenda_tells_only_what_its_keeper_may_see(unit: Unit, leader: Person) -> None:
    elsewhere = ProgrammeFactory.create()
    MeasureFactory.create(programme=elsewhere, text="Toisten asia", state="late")

    minutes = actions.begin_minutes(session=meeting(unit), by=leader)

    assert list(minutes.items.all()) == []


def test_what_has_come_since_is_added_once(unit: Unit, leader: Person) -> None:
    minutes = actions.begin_minutes(session=meeting(unit), by=leader)
    programme = ProgrammeFactory.create(unit=unit)
    MeasureFactory.create(programme=programme, number=5, text="Sijaispooli", state="late")

    added = [actions.renew_agenda(minutes=minutes, by=leader) for _ in range(2)]

    assert added == [1, 0]


def test_a_decision_becomes_a_step_with_owner_and_day(unit: Unit, leader: Person) -> None:
    measure = MeasureFactory.create(programme=ProgrammeFactory.create(unit=unit))
    minutes = actions.begin_minutes(session=meeting(unit), by=leader)

    made = decide(
        minutes,
        leader,
        owner=leader,
        due_on=date(2021, 11, 30),
        becomes="step",
        measure=measure,
    )

    step = Step.objects.get()
    assert (made.step, step.text, step.ends_on) == (
        step,
        "Tilataan melumittaus",
        date(2021, 11, 30),
    )
    assert [row.phrase for row in measure.responsibles.all()] == ["Leena Lähi"]


def test_a_decision_becomes_a_case_and_is_carried_out_when_that_is_closed(
    unit: Unit, leader: Person
) -> None:
    minutes = actions.begin_minutes(session=meeting(unit), by=leader)

    made = decide(minutes, leader, owner=leader, becomes="cases.improvement")

    case = Case.objects.get()
    open_now = [one.done_on for one in carried([made])]
    Case.objects.filter(pk=case.pk).update(closed_on=TODAY)  # its own actions are tested there
    after = [one.done_on for one in carried([made])]
    assert (made.tool, made.object_id, made.url) == (
        "cases",
        str(case.pk),
        case.get_absolute_url(),
    )
    assert (open_now, after) == ([None], [TODAY])


def test_a_step_without_a_measure_and_an_unknown_kind_are_refused(
    unit: Unit, leader: Person
) -> None:
    minutes = actions.begin_minutes(session=meeting(unit), by=leader)

    with pytest.raises(MeasureMissing):
        decide(minutes, leader, becomes="step")
    with pytest.raises(DecisionBecameMore):
        decide(minutes, leader, becomes="cases.wave")

    assert (Decision.objects.count(), Step.objects.count(), Case.objects.count()) == (0, 0, 0)


def test_the_owner_ticks_a_decision_off_and_others_do_not(unit: Unit, leader: Person) -> None:
    owner = PersonFactory.create(role="worker", unit=unit)
    other = PersonFactory.create(role="worker", unit=unit)
    made = decide(actions.begin_minutes(session=meeting(unit), by=leader), leader, owner=owner)

    with pytest.raises(NotAllowed):
        actions.settle_decision(decision=made, done_on=TODAY, version=made.version, by=other)
    actions.settle_decision(decision=made, done_on=TODAY, version=made.version, by=owner)

    assert Decision.objects.get().done_on == TODAY


def test_closed_minutes_do_not_change_and_two_who_write_at_once_see_it(
    unit: Unit, leader: Person
) -> None:
    minutes = actions.begin_minutes(session=meeting(unit), by=leader)
    item = actions.add_item(minutes=minutes, title="Muut asiat", by=leader)
    known: dict[str, Any] = {"item": item, "is_carried_on": False, "by": leader}
    actions.write_item(**known, text="Ensimmäinen", version=0)

    with pytest.raises(ChangedMeanwhile):
        actions.write_item(**known, text="Toinen", version=0)
    actions.close_minutes(minutes=minutes, version=minutes.version, by=leader)
    with pytest.raises(MinutesClosed):
        actions.write_item(**known, text="Kolmas", version=item.version)

    item.refresh_from_db()
    assert item.text == "Ensimmäinen"


def test_minutes_of_what_was_not_held_stay_open(unit: Unit, leader: Person) -> None:
    session = meeting(unit, NOW + timedelta(days=5), state="planned")
    minutes = actions.begin_minutes(session=session, by=leader)

    with pytest.raises(SessionNotHeld):
        actions.close_minutes(minutes=minutes, version=minutes.version, by=leader)


def test_those_who_were_there_sign_once_when_it_is_closed(unit: Unit, leader: Person) -> None:
    session = meeting(unit)
    came = EnrolmentFactory.create(session=session, attended=True).person
    absent = EnrolmentFactory.create(session=session, attended=False).person
    minutes = actions.begin_minutes(session=session, by=leader)

    with pytest.raises(MinutesOpen):
        actions.sign(minutes=minutes, by=came)
    actions.close_minutes(minutes=minutes, version=minutes.version, by=leader)
    with pytest.raises(NotThere):
        actions.sign(minutes=minutes, by=absent)
    for _ in range(2):
        actions.sign(minutes=minutes, by=came)

    assert [one.person for one in minutes.signatures.all()] == [came]


def test_a_talk_and_supervision_have_no_minutes(unit: Unit, leader: Person) -> None:
    for kind in ("development_talk", "supervision", "coaching", "debriefing"):
        series = SeriesFactory.create(unit=unit, kind=kind, leader=leader)
        session = SessionFactory.create(series=series, starts_at=NOW, state="held")
        with pytest.raises(NoMinutesOfThis):
            actions.begin_minutes(session=session, by=leader)

    assert Minutes.objects.count() == 0


@pytest.mark.parametrize("text", ["Soita 040 123 4567", "Asuu Puijonkatu 12", "131052-308T"])
def test_what_must_not_be_kept_is_refused(unit: Unit, leader: Person, text: str) -> None:
    minutes = actions.begin_minutes(session=meeting(unit), by=leader)
    item = actions.add_item(minutes=minutes, title="Muut asiat", by=leader)

    with pytest.raises(SensitiveWords):
        actions.write_item(
            item=item, text=text, is_carried_on=False, version=item.version, by=leader
        )
    with pytest.raises(SensitiveWords):
        decide(minutes, leader, text)


def test_each_gets_one_mail_after_a_meeting_however_many_decisions(
    unit: Unit, leader: Person, run_jobs: Callable[[], int]
) -> None:
    session = meeting(unit)
    came = EnrolmentFactory.create(session=session, attended=True).person
    minutes = actions.begin_minutes(session=session, by=leader)
    for number in range(3):
        decide(minutes, leader, f"Päätös {number}", owner=leader)
    actions.close_minutes(minutes=minutes, version=minutes.version, by=leader)

    run_jobs()

    mails = Delivery.objects.filter(kind="gatherings.minutes").order_by("address")
    assert sorted(mail.address for mail in mails) == sorted([came.email, leader.email])
