"""One digest a week and person: planned, made, sent at most once."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from pytest_django import DjangoAssertNumQueries, Settings

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
)
from tests.platform.notifications.dying import Killed
from tests.platform.notifications.server import mail_server
from toimi.organisation.models import Absence, Person
from toimi.platform.history.actions import System
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications import kinds as sending
from toimi.platform.notifications.models import Delivery
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import Measure, Step
from toimi.site import kinds
from toimi.site.digest import actions, queries
from toimi.site.models import Digest, Escalation

pytestmark = pytest.mark.django_db
HELSINKI = ZoneInfo("Europe/Helsinki")
MONDAY = datetime(2021, 10, 18, 8, 5, tzinfo=HELSINKI)
WEEK = timedelta(days=7)
DYING = "tests.platform.notifications.dying.EmailBackend"
PLAN_QUERIES, SEND_QUERIES = 12, 60


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    stand_on(MONDAY.date())


def stand_on(day: date) -> None:
    preferences.choose(by=System("testi"), fixed_today=day)
    kept.forget()


def send_due(now: datetime) -> int:
    stand_on(now.date())
    return actions.send_due(now=now)


def worker(measure: Measure | None = None, **fields: Any) -> Person:
    """A worker who has one late step of the measure."""
    measure = measure or MeasureFactory.create(programme__ends_on=None)
    person = PersonFactory.create(role="worker", unit=measure.programme.unit, **fields)
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)
    if not measure.steps.exists():
        StepFactory.create(measure=measure, ends_on=date(2021, 9, 30))
    return person


def outbox() -> list[tuple[str, str]]:
    return [(sent.to[0], str(sent.subject)) for sent in mail.outbox]


def states() -> list[tuple[str, str]]:
    rows = Digest.objects.order_by("on", "pk").select_related("delivery")
    return [(one.state, one.delivery.state if one.delivery else "") for one in rows]


def test_one_mail_on_the_day_asked_for_and_no_other_in_the_week() -> None:
    person = worker()

    left = [send_due(MONDAY + timedelta(hours=hours)) for hours in range(0, 24 * 7, 3)]

    assert (sum(left), left[0]) == (1, 1)
    assert outbox() == [(person.email, "Toimi: 1 myöhässä")]


def test_a_year_on_a_fast_clock_brings_at_most_52() -> None:
    person = worker()

    left = sum(send_due(MONDAY + timedelta(days=day)) for day in range(366))

    assert (left, len(mail.outbox)) == (52, 52)
    assert Digest.objects.filter(person=person).count() == 52


@pytest.mark.parametrize(("hour", "left"), [(6, 0), (7, 0), (8, 1), (17, 1), (18, 0), (23, 0)])
def test_it_leaves_at_the_hour_or_later_and_never_at_night(hour: int, left: int) -> None:
    worker()

    assert send_due(MONDAY.replace(hour=hour)) == left


@pytest.mark.parametrize("monday", [date(2026, 3, 30), date(2026, 10, 26)])
def test_the_night_in_which_the_clock_changes_brings_one_digest(monday: date) -> None:
    worker()
    saturday = datetime(monday.year, monday.month, monday.day, tzinfo=HELSINKI) - 2 * WEEK / 7
    began = saturday.timestamp()
    moments = [datetime.fromtimestamp(began + 3600 * n, HELSINKI) for n in range(24 * 4)]

    left = [moment for moment in moments if send_due(moment)]

    assert [(one.date(), one.hour) for one in left] == [(monday, 8)]


@pytest.mark.parametrize(("hour", "left"), [(18, True), (19, True), (20, False)])
def test_what_was_planned_in_time_leaves_in_the_evening_but_not_at_night(
    hour: int, left: bool
) -> None:
    worker()
    actions.plan_due(now=MONDAY, is_queued=False)

    assert actions.send(digest=Digest.objects.get(), now=MONDAY.replace(hour=hour)) == left


def test_whoever_has_nothing_waiting_gets_nothing() -> None:
    PersonFactory.create(role="worker")

    assert (send_due(MONDAY), mail.outbox, states()) == (0, [], [("nothing", "")])


def test_nothing_that_comes_later_in_the_week_makes_a_second_chance() -> None:
    measure = MeasureFactory.create(programme__ends_on=None)
    person = PersonFactory.create(role="worker", unit=measure.programme.unit)
    send_due(MONDAY)
    ResponsibleFactory.create(measure=measure, meaning="person", person=person)
    StepFactory.create(measure=measure, ends_on=date(2021, 9, 30))

    assert (send_due(MONDAY + timedelta(days=1)), send_due(MONDAY + WEEK)) == (0, 1)


def test_only_who_can_be_reached_is_written_to() -> None:
    measure = MeasureFactory.create(programme__ends_on=None)
    worker(measure, is_active=False)
    worker(measure, email="")
    worker(measure, ends_on=MONDAY.date() - timedelta(days=1))
    worker(measure, user=None, email="ilman@example.org")
    wants_none = worker(measure)
    actions.choose(person=wants_none, is_on=False, weekday=1, hour=8, version=0, by=wants_none)
    last_day = worker(measure, ends_on=MONDAY.date())

    send_due(MONDAY)

    assert [to for to, _ in outbox()] == [last_day.email]


def test_who_is_away_gets_it_on_the_first_day_back() -> None:
    person = worker()
    send_due(MONDAY - WEEK)
    Absence.objects.create(person=person, starts_on=MONDAY.date(), ends_on=date(2021, 10, 26))

    left = [MONDAY.date() + timedelta(days=n) for n in range(14) if send_due(MONDAY + WEEK * n / 7)]

    assert left == [date(2021, 10, 27)]


def test_the_chosen_day_and_hour_are_kept() -> None:
    person = worker()
    actions.choose(person=person, is_on=True, weekday=4, hour=13, version=0, by=person)

    thursday = MONDAY + timedelta(days=3)
    left = [send_due(MONDAY), send_due(thursday), send_due(thursday.replace(hour=13))]

    assert left == [0, 0, 1]


def test_jobs_send_what_was_planned(run_jobs: Any) -> None:
    measure = MeasureFactory.create(programme__ends_on=None)
    for _ in range(3):
        worker(measure)

    planned = actions.plan_due(now=MONDAY)
    kinds_before = states()
    for digest in queries.unfinished():
        actions.send(digest=digest, now=MONDAY)
    run_jobs()

    assert (planned, kinds_before) == (3, [("planned", "")] * 3)
    assert (len(mail.outbox), states()) == (3, [("made", "sent")] * 3)


def test_a_worker_that_dies_in_the_middle_sends_no_digest_twice(settings: Settings) -> None:
    measure = MeasureFactory.create(programme__ends_on=None)
    worker(measure)
    worker(measure)
    settings.EMAIL_BACKEND = DYING
    with pytest.raises(Killed):
        send_due(MONDAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    after_death = states()

    left = [send_due(MONDAY + timedelta(minutes=minutes)) for minutes in (1, 30, 60)]

    assert after_death == [("made", "sending"), ("planned", "")]
    assert (left, states()) == ([1, 0, 0], [("made", "unknown"), ("made", "sent")])
    assert len({to for to, _ in outbox()}) == len(mail.outbox) == 2


def test_a_worker_that_dies_while_making_it_makes_it_again(monkeypatch: Any) -> None:
    worker()

    def die(*_: Any, **__: Any) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(notifications, "prepare", die)
        with pytest.raises(Killed):
            send_due(MONDAY)
    before = states()

    assert (before, send_due(MONDAY + timedelta(hours=1))) == ([("planned", "")], 1)
    assert (states(), Delivery.objects.count()) == ([("made", "sent")], 1)


def test_a_server_that_is_away_is_tried_again_in_an_hour(settings: Settings) -> None:
    worker()
    with mail_server(settings, RCPT="451 4.3.0 later"):
        first = send_due(MONDAY)
    with mail_server(settings) as server:
        second = send_due(MONDAY + timedelta(hours=1))

    assert (first, second, len(server.taken), states()) == (0, 1, 1, [("made", "sent")])


def test_an_address_that_bounces_three_weeks_is_left_alone(settings: Settings) -> None:
    person = worker()
    with mail_server(settings, RCPT="550 5.1.1 no such user"):
        for week in range(5):
            send_due(MONDAY + week * WEEK)

    assert states() == [("made", "failed")] * 3
    person.email = "uusi@example.org"
    person.save()
    assert (send_due(MONDAY + 5 * WEEK), outbox()[-1][0]) == (1, "uusi@example.org")


def test_a_digest_whose_week_went_by_is_not_made_any_more() -> None:
    worker()
    actions.plan_due(now=MONDAY, is_queued=False)

    send_due(MONDAY + WEEK)

    assert states() == [("missed", ""), ("made", "sent")]


def test_it_tells_what_is_late_what_is_soon_and_what_came_of_what_was_said() -> None:
    measure = MeasureFactory.create(text="Melun vähentäminen", programme__ends_on=None)
    person = worker(measure)
    StepFactory.create(measure=measure, text="mittaus", ends_on=date(2021, 10, 22))
    StepFactory.create(measure=measure, text="raportti", ends_on=date(2021, 11, 10))
    note = NoteFactory.create(measure=measure, by=person)
    evidence = [{"link": f"/measures/{measure.pk}/#note-{note.pk}", "is_in_text": True}]
    FollowUpFactory.create(measure=measure, evidence=evidence, confirmed_on=date(2021, 10, 14))

    send_due(MONDAY)

    digest = Digest.objects.get(person=person)
    told = {
        part: [one["title"] for one in digest.content[part]]
        for part in ("late", "soon", "other", "escalated", "news")
    }
    assert told == {
        "late": ["ohjeen päivitys"],
        "soon": ["mittaus"],
        "other": ["raportti"],
        "escalated": [],
        "news": ["Melun vähentäminen"],
    }
    assert dict(outbox())[person.email] == "Toimi: 1 myöhässä, 1 viikon sisällä"


def test_news_is_told_once() -> None:
    measure = MeasureFactory.create(programme__ends_on=None)
    person = PersonFactory.create(role="worker", unit=measure.programme.unit)
    note = NoteFactory.create(measure=measure, by=person)
    evidence = [{"link": f"/measures/{measure.pk}/#note-{note.pk}", "is_in_text": True}]
    FollowUpFactory.create(measure=measure, evidence=evidence, confirmed_on=date(2021, 10, 14))

    assert (send_due(MONDAY), send_due(MONDAY + WEEK)) == (1, 0)


def managed(**fields: Any) -> tuple[Step, Person]:
    """A step of a worker's that was due on Monday 11.10.2021, and the unit's manager."""
    programme = ProgrammeFactory.create(ends_on=None, **fields)
    measure = MeasureFactory.create(programme=programme, responsible_text="työhyvinvointipari")
    manager = PersonFactory.create(role="line_manager", unit=programme.unit)
    ResponsibleFactory.create(
        measure=measure, meaning="person", person=PersonFactory.create(email="")
    )
    return StepFactory.create(measure=measure, ends_on=date(2021, 10, 11)), manager


def test_a_manager_is_told_of_the_late_once_a_round_in_the_own_digest() -> None:
    step, manager = managed(escalates_after_days=2)

    told = [send_due(MONDAY), send_due(MONDAY + WEEK)]
    RoundFactory.create(programme=step.measure.programme, due_on=date(2021, 12, 31))
    told += [send_due(MONDAY + 2 * WEEK), send_due(MONDAY + 3 * WEEK)]

    keys = list(Escalation.objects.order_by("pk").values_list("person", "thing"))
    assert keys == [(manager.pk, f"step-{step.pk}")] * 2
    assert [to for to, _ in outbox()].count(manager.email) == sum(told)
    escalated = [bool(one.content["escalated"]) for one in manager.digests.filter(state="made")]
    assert escalated.count(True) == 2


@pytest.mark.parametrize(("days", "count"), [(None, 0), (2, 1), (4, 1), (5, 0)])
def test_only_where_the_programme_says_so_and_after_its_days(days: int | None, count: int) -> None:
    managed(escalates_after_days=days)

    send_due(MONDAY)

    assert Escalation.objects.count() == count


def test_a_manager_further_up_is_told_where_the_unit_has_none_of_its_own() -> None:
    step, manager = managed(escalates_after_days=2)
    above = PersonFactory.create(role="line_manager", unit=step.measure.programme.unit)
    unit = step.measure.programme.unit
    below = type(unit).objects.create(name="Alayksikkö", slug="ala", parent=unit)
    type(unit).objects.filter(pk=below.pk).update(path=f"{unit.path}{below.pk}/")
    type(step.measure.programme).objects.update(unit=below)
    everybody = {manager.pk, above.pk}

    send_due(MONDAY)
    near = PersonFactory.create(role="line_manager", unit=below)
    Escalation.objects.all().delete()
    send_due(MONDAY + WEEK)

    assert everybody == {manager.pk, above.pk}
    assert set(Escalation.objects.values_list("person", flat=True)) == {near.pk}


@pytest.mark.parametrize("count", [1, 30])
def test_planning_takes_the_same_queries_however_many_people(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        PersonFactory.create(role="worker")
    kept.current()

    with django_assert_num_queries(PLAN_QUERIES):
        assert actions.plan_due(now=MONDAY) == count


@pytest.mark.parametrize("count", [1, 30])
def test_a_persons_digest_takes_the_same_queries_however_much_waits(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    _, manager = managed(escalates_after_days=2)
    for _ in range(count):
        measure = MeasureFactory.create(programme__ends_on=None)
        step = StepFactory.create(measure=measure, ends_on=date(2021, 9, 30))
        ResponsibleFactory.create(measure=step.measure, meaning="person", person=manager)
    actions.plan_due(now=MONDAY, is_queued=False)
    digest = queries.unfinished().get(person=manager)
    kept.current()

    with django_assert_num_queries(SEND_QUERIES):
        assert actions.send(digest=digest, now=MONDAY)


def test_old_digests_are_forgotten() -> None:
    worker()
    send_due(MONDAY)

    forgotten = [actions.forget_old(today=MONDAY.date() + timedelta(days=n)) for n in (400, 401)]

    assert (forgotten[0], forgotten[1] >= 1, kinds.KEPT.days) == (0, True, 400)
    assert sending.KEPT == kinds.KEPT
