from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.platform.jobs import registered
from toimi.platform.history.actions import System
from toimi.platform.jobs import actions, kinds, queries, registry, worker
from toimi.platform.jobs.models import Heartbeat, Job
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept

RunJobs = Callable[[], int]


@pytest.fixture(autouse=True)
def done(db: None) -> list[object]:
    registered.DONE.clear()
    return registered.DONE


def state_of(job: Job) -> tuple[str, int, int, int]:
    state = queries.state(job.pk)
    assert state
    return state.state, state.tries, state.done, state.total


def make_ready(job: Job) -> None:
    DBTaskResult.objects.filter(pk=job.task_id).update(run_after=timezone.now())


def test_a_job_waits_and_is_then_done_once(run_jobs: RunJobs, done: list[object]) -> None:
    job = actions.enqueue("tests.note", what="a")
    before = queries.waiting_count()

    tries = run_jobs()

    assert (before, tries, run_jobs(), done) == (1, 1, 0, ["a"])
    assert state_of(job) == (kinds.DONE, 1, 0, 0)


def test_a_job_is_lost_with_the_transaction_that_put_it_to_wait(
    run_jobs: RunJobs, done: list[object]
) -> None:
    with transaction.atomic():
        actions.enqueue("tests.note", what="lost")
        transaction.set_rollback(True)

    tries = run_jobs()

    assert (tries, done, Job.objects.count()) == (0, [], 0)


def test_a_job_that_nobody_registered_cannot_be_put_to_wait() -> None:
    with pytest.raises(LookupError, match=r"tests\.nothing"):
        actions.enqueue("tests.nothing")

    assert DBTaskResult.objects.count() == 0


def test_a_job_is_not_run_before_its_time(run_jobs: RunJobs, done: list[object]) -> None:
    actions.enqueue("tests.note", after=timezone.now() + timedelta(hours=1), what="later")

    tries = run_jobs()

    assert (tries, done, queries.waiting_count()) == (0, [], 0)


def test_a_job_that_breaks_is_tried_three_times_with_waits(
    run_jobs: RunJobs, done: list[object]
) -> None:
    job = actions.enqueue("tests.break")
    states = []

    for _ in range(4):
        make_ready(job)
        run_jobs()
        states.append(state_of(job)[:2])
        if states[-1][0] == kinds.FAILED:
            break

    assert states == [(kinds.WAITING, 1), (kinds.WAITING, 2), (kinds.FAILED, 3)]
    assert done == ["tried"] * 3


def test_the_second_try_waits_half_a_minute(run_jobs: RunJobs) -> None:
    job = actions.enqueue("tests.break")
    start = timezone.now()

    run_jobs()

    waits = DBTaskResult.objects.get(pk=job.task_id).run_after - start
    assert timedelta(seconds=30) <= waits < timedelta(seconds=60)


def test_a_refusal_is_kept_for_the_reader_and_not_tried_again(
    run_jobs: RunJobs, done: list[object]
) -> None:
    job = actions.enqueue("tests.refuse")

    run_jobs()

    state = queries.state(job.pk)
    assert state
    assert (state.state, state.problem, done) == (
        kinds.FAILED,
        {"sentence": "Raporttia {number} ei tehty.", "values": {"number": "3"}},
        ["tried"],
    )


def test_progress_can_be_read_after_each_part(run_jobs: RunJobs) -> None:
    job = actions.enqueue("tests.count", upto=4)

    run_jobs()

    assert state_of(job) == (kinds.DONE, 1, 4, 4)


def test_a_running_job_stops_where_it_was_asked_to(run_jobs: RunJobs, done: list[object]) -> None:
    job = actions.enqueue("tests.note", what="x")
    DBTaskResult.objects.filter(pk=job.task_id).delete()
    job = actions.enqueue("tests.count", upto=9, stop_at=3, job_id=job.pk + 1)

    run_jobs()

    assert (done, state_of(job)) == ([1, 2], (kinds.STOPPED, 1, 3, 9))


def test_a_waiting_job_that_was_asked_to_stop_is_never_begun(
    run_jobs: RunJobs, done: list[object]
) -> None:
    job = actions.enqueue("tests.note", what="a")
    asked = [actions.ask_to_stop(job.pk), actions.ask_to_stop(job.pk)]

    run_jobs()

    assert (asked, done, state_of(job)[0]) == ([True, False], [], kinds.STOPPED)


def test_a_job_whose_worker_died_is_run_again(run_jobs: RunJobs, done: list[object]) -> None:
    job = actions.enqueue("tests.note", what="a")
    silent_since = timezone.now() - kinds.LEASE - timedelta(seconds=1)
    DBTaskResult.objects.get(pk=job.task_id).claim("dead")
    DBTaskResult.objects.filter(pk=job.task_id).update(started_at=silent_since)
    Job.objects.filter(pk=job.pk).update(seen_at=silent_since)

    reaped = worker.reap()
    run_jobs()

    assert (reaped, done, state_of(job)[:2]) == (1, ["a"], (kinds.DONE, 1))


def test_a_job_whose_worker_lives_is_left_alone() -> None:
    job = actions.enqueue("tests.note", what="a")
    DBTaskResult.objects.get(pk=job.task_id).claim("alive")
    DBTaskResult.objects.update(started_at=timezone.now() - timedelta(hours=1))
    Job.objects.update(seen_at=timezone.now())

    reaped = worker.reap()

    assert (reaped, state_of(job)[0]) == (0, kinds.RUNNING)


def test_a_job_that_kills_its_worker_again_and_again_is_given_up() -> None:
    job = actions.enqueue("tests.note", what="a")
    states = []

    for number in range(kinds.DEATHS):
        DBTaskResult.objects.get(pk=job.task_id).claim(f"worker {number}")
        DBTaskResult.objects.update(started_at=timezone.now() - timedelta(hours=1))
        worker.reap()
        states.append(state_of(job)[0])

    assert states == [kinds.WAITING] * (kinds.DEATHS - 1) + [kinds.FAILED]
    (dead,) = queries.listed(queries.dead(), 1)
    assert dead.fault == f"ChildProcessError: the worker died {kinds.DEATHS} times"


def test_an_interrupted_try_is_not_counted(done: list[object]) -> None:
    job = actions.enqueue("tests.leave")
    row = DBTaskResult.objects.get(pk=job.task_id)
    row.claim("leaving")

    worker.Worker().run_task(row)

    assert (done, state_of(job)[:2]) == (["begun"], (kinds.WAITING, 0))


def test_a_daily_job_is_put_to_wait_once_in_each_day_of_the_domain(
    run_jobs: RunJobs, done: list[object]
) -> None:
    rounds = []
    for day in (date(2021, 10, 15), date(2021, 10, 15), date(2021, 10, 16)):
        preferences.choose(by=System("test"), fixed_today=day)
        kept.forget()
        rounds.append([job.name for job in actions.enqueue_due() if job.name == "tests.daily"])

    run_jobs()

    assert (rounds, done) == ([["tests.daily"], [], ["tests.daily"]], ["daily", "daily"])


def test_an_hourly_job_is_put_to_wait_once_in_each_hour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rounds = []
    for moment in ("00:10", "00:50", "01:05"):
        at = datetime.fromisoformat(f"2026-10-25T{moment}+00:00")  # 3.00 comes twice in Helsinki
        monkeypatch.setattr(timezone, "now", lambda at=at: at)
        rounds.append([job.period for job in actions.enqueue_due() if job.name == "tests.hourly"])

    assert rounds == [["2026-10-25T00Z"], [], ["2026-10-25T01Z"]]


def test_a_job_may_have_waits_of_its_own(run_jobs: RunJobs) -> None:
    job = actions.enqueue("tests.patient")
    start = timezone.now()

    run_jobs()

    waits = DBTaskResult.objects.get(pk=job.task_id).run_after - start
    assert timedelta(hours=2) <= waits < timedelta(hours=2, minutes=1)


def test_a_worker_that_was_silent_and_comes_back_changes_nothing(done: list[object]) -> None:
    job = actions.enqueue("tests.break")
    silent = DBTaskResult.objects.get(pk=job.task_id)
    silent.claim("silent")
    other = DBTaskResult.objects.get(pk=job.task_id)
    other.claim("other")
    other.set_successful(None)

    worker.Worker().run_task(silent)

    assert (done, state_of(job)[:2]) == (["tried"], (kinds.DONE, 2))


def test_a_job_that_another_worker_took_stops_at_its_next_progress(done: list[object]) -> None:
    job = actions.enqueue("tests.count", upto=3)
    silent = DBTaskResult.objects.get(pk=job.task_id)
    silent.claim("silent")
    DBTaskResult.objects.get(pk=job.task_id).claim("other")

    worker.Worker().run_task(silent)

    assert (done, state_of(job)) == ([], (kinds.RUNNING, 2, 0, 0))


def test_a_job_that_is_cut_by_the_workers_end_is_run_again(done: list[object]) -> None:
    job = actions.enqueue("tests.exit")
    row = DBTaskResult.objects.get(pk=job.task_id)
    row.claim("leaving")

    worker.Worker().run_task(row)

    assert state_of(job)[:2] == (kinds.WAITING, 0)


def test_two_jobs_cannot_have_one_name() -> None:
    def another() -> None: ...

    another.__module__ = "elsewhere"

    with pytest.raises(LookupError, match=r"tests\.note"):
        registry.job("tests.note")(another)

    assert registry.find("tests.note").run is registered.note


def test_finished_jobs_are_forgotten_after_a_month(run_jobs: RunJobs) -> None:
    old, new = actions.enqueue("tests.note", what="old"), actions.enqueue("tests.note", what="new")
    run_jobs()
    DBTaskResult.objects.filter(pk=old.task_id).update(
        finished_at=timezone.now() - kinds.KEPT - timedelta(minutes=1)
    )

    actions.enqueue("jobs.forget_finished")
    run_jobs()

    assert (queries.state(old.pk), queries.state(new.pk) is None) == (None, False)


def test_a_broken_job_is_not_forgotten_before_it_is_taken_off_the_list(run_jobs: RunJobs) -> None:
    kept, off = actions.enqueue("tests.note", what="a"), actions.enqueue("tests.note", what="b")
    for job in (kept, off):
        job.task.set_failed(RuntimeError("broken"))
        DBTaskResult.objects.filter(pk=job.task_id).update(
            finished_at=timezone.now() - kinds.KEPT - timedelta(minutes=1)
        )
    actions.take_off(job_id=off.pk, by=System("test"))

    actions.enqueue("jobs.forget_finished")
    run_jobs()

    assert [job.pk for job in queries.dead()] == [kept.pk]
    assert queries.state(off.pk) is None


def test_a_worker_is_heard_and_one_that_left_without_a_word_is_forgotten() -> None:
    Heartbeat.objects.create(
        worker_id="old", place="x 1", seen_at=timezone.now() - kinds.FORGOTTEN - timedelta(hours=1)
    )

    worker.say_alive("new")
    worker.say_alive("new")

    assert ([beat.worker_id for beat in Heartbeat.objects.all()], queries.is_worker_heard()) == (
        ["new"],
        True,
    )
