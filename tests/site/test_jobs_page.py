"""The administrator's page of jobs: what runs, what died, and what can be done to it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from lxml import html
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory
from toimi.errors import ToimiError
from toimi.organisation.models import Person
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent
from toimi.platform.jobs import actions, kinds, queries, worker
from toimi.platform.jobs.current import Current
from toimi.platform.jobs.models import Heartbeat, Job
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.reports.errors import PdfNotMade

pytestmark = pytest.mark.django_db
JOBS_QUERIES = 11
REFUSAL = PdfNotMade(reason="sivu on liian leveä")


@pytest.fixture(autouse=True)
def administrator(client: Client) -> Person:
    person = PersonFactory.create(role="administrator")
    assert person.user
    client.force_login(person.user)
    worker.say_alive("one")
    kept.current()
    return person


def page(client: Client) -> Any:
    response = client.get("/jobs/")
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def ended(error: BaseException, tries: int = 3) -> Job:
    """Make a job that `error` has ended after so many tries."""
    job = actions.enqueue("reports.make", report_id=7)
    for number in range(tries):
        job.task.claim(f"worker {number}")
    here = Current(job.task.pk, job.task.started_at, is_kept=False)
    if isinstance(error, ToimiError):
        here.refusal = error
    worker.settle(job.task, here, error)
    return job


def state_of(job: Job) -> tuple[str, int]:
    state = queries.state(job.pk)
    assert state
    return state.state, state.tries


def test_a_quiet_day_says_so(client: Client) -> None:
    found = page(client)

    assert words(found.find(".//h1")) == "Taustatyöt ovat ajan tasalla"
    assert [words(p) for p in found.findall(".//section[@aria-labelledby='h-now']/p")] == [
        "Mikään ei ole juuri nyt kesken.",
        "Mikään ei odota vuoroaan.",
    ]


@pytest.mark.parametrize("count", [1, 30])
def test_the_page_takes_the_same_queries_however_many_jobs_there_are(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        ended(RuntimeError("rikki"))
        ended(RuntimeError("rikki"), tries=1)
        actions.enqueue("reports.make", report_id=1).task.claim("one")
        actions.enqueue("reports.make", report_id=1)
    page(client)

    with django_assert_num_queries(JOBS_QUERIES):
        page(client)


def test_a_dead_job_says_what_broke_and_how_often_it_was_tried(client: Client) -> None:
    job = ended(ConnectionError("mail.example.org did not answer"))

    found = page(client)

    assert words(found.find(".//h1")) == "1 taustatyö epäonnistui"
    dead = found.get_element_by_id(f"job-{job.pk}")
    assert words(dead.find(".//h3")) == "Raportin tekeminen"
    assert [words(p) for p in dead.findall("./div/p")] == [
        "tunniste 7, 3 yritystä",
        "Vika: ConnectionError: mail.example.org did not answer",
    ]


def test_a_job_that_was_refused_says_why_in_words(client: Client) -> None:
    job = ended(REFUSAL, tries=1)

    dead = page(client).get_element_by_id(f"job-{job.pk}")

    assert [words(p) for p in dead.findall("./div/p")] == [
        "tunniste 7, 1 yritys",
        str(REFUSAL),
    ]


def test_a_job_that_waits_for_its_next_try_is_seen_before_it_is_dead(client: Client) -> None:
    ended(ConnectionError("mail.example.org did not answer"), tries=1)

    again = page(client).find(".//section[@aria-labelledby='h-again']")

    assert words(again.find(".//h3")) == "Raportin tekeminen"
    assert words(again.find(".//code")) == "ConnectionError: mail.example.org did not answer"


def test_a_dead_job_is_restarted_with_its_tries_counted_anew(
    client: Client, administrator: Person
) -> None:
    job = ended(RuntimeError("rikki"))

    client.post(f"/jobs/{job.pk}/restart/")

    assert state_of(job) == (kinds.WAITING, 0)
    event = AuditEvent.objects.get(event="jobs.restarted")
    assert (event.subject_id, event.by_id) == (str(job.pk), administrator.pk)


def test_a_job_that_was_restarted_meanwhile_is_not_restarted_twice(client: Client) -> None:
    job = ended(RuntimeError("rikki"))

    client.post(f"/jobs/{job.pk}/restart/")
    said = client.post(f"/jobs/{job.pk}/restart/", follow=True)

    assert [str(message) for message in said.context["messages"]][-1].startswith(
        "Tämä taustatyö ei ole enää epäonnistuneiden joukossa."
    )
    assert AuditEvent.objects.filter(event="jobs.restarted").count() == 1


def test_all_that_broke_are_restarted_at_once_and_the_refused_are_left(client: Client) -> None:
    broken = [ended(RuntimeError("rikki")) for _ in range(2)]
    refused = ended(REFUSAL)

    client.post("/jobs/restart/")

    assert [state_of(job) for job in (*broken, refused)] == [
        (kinds.WAITING, 0),
        (kinds.WAITING, 0),
        (kinds.FAILED, 3),
    ]


def test_a_job_that_is_taken_off_the_list_is_no_more_shown_and_is_audited(client: Client) -> None:
    job = ended(RuntimeError("rikki"))

    client.post(f"/jobs/{job.pk}/take-off/")

    assert words(page(client).find(".//h1")) == "Taustatyöt ovat ajan tasalla"
    assert (state_of(job), AuditEvent.objects.get().event) == ((kinds.FAILED, 3), "jobs.taken_off")


def test_a_running_job_shows_how_far_it_is(client: Client) -> None:
    job = actions.enqueue("reports.make", report_id=1)
    job.task.claim("one")
    here = Current(job.task.pk, job.task.started_at, is_kept=False, done=3, total=9)
    here.beat()

    running = page(client).find(".//section[@aria-labelledby='h-now']")

    assert words(running.find(".//h3")) == "Raportin tekeminen"
    assert words(running.find(".//strong")) == "3/9 tehty"


def test_silence_of_all_workers_for_two_minutes_is_said(client: Client) -> None:
    Heartbeat.objects.update(seen_at=timezone.now() - kinds.SILENT - timedelta(seconds=1))

    (alert,) = page(client).findall(".//main//div[@role='alert']")

    assert words(alert).startswith("Kukaan ei tee taustatöitä: työprosessista on kuultu viimeksi")


def test_a_scheduled_job_shows_its_last_run_and_its_next(client: Client) -> None:
    preferences.choose(by=System("test"), fixed_today=date(2021, 10, 15))
    kept.forget()
    actions.enqueue_due()
    row = DBTaskResult.objects.get(job__name="jobs.forget_sessions")
    row.claim("one")
    row.set_successful(None)

    table = page(client).find(".//section[@aria-labelledby='h-scheduled']//tbody")

    rows = {words(tr[0]): (words(tr[1]), words(tr[2])) for tr in table}
    run = timezone.localtime(row.finished_at).strftime("%-d.%-m.%Y %-H.%M")
    midnight = (timezone.localdate() + timedelta(days=1)).strftime("%-d.%-m.%Y 0.00")
    assert rows["Vanhentuneiden istuntojen poisto"] == (run, midnight)
    assert rows["Toimenpiteiden tilojen päivitys"][1] == "kun päivä vaihtuu"


def test_the_page_is_the_administrators_alone(client: Client) -> None:
    other = PersonFactory.create(role="line_manager")
    assert other.user
    client.force_login(other.user)

    assert client.get("/jobs/").status_code == 403
