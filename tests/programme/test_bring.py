"""A document is kept, and read by a job."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.platform.jobs import actions as jobs
from toimi.programme import actions, queries
from toimi.programme.models import Intake
from toimi.programme.queries import reading as readings
from toimi.reading import mend, store

TABLE = (
    "Toimenpideohjelma 2023-2024\n\n"
    "Kehittämiskohde\tToimenpide\tAikataulu\tKiireellisyys\tVastuuhenkilö\tSeuranta\n"
    "Melu\tMelun mittaus\tsyksy 2023\t1\tlähiesimies\t\n"
)
PART = {"HX-Request": "true"}
RunJobs = Callable[[], int]


@pytest.fixture
def manager(db: None) -> Any:
    return PersonFactory(role="line_manager", unit=UnitFactory())


def brought(manager: Any, content: str = TABLE) -> Intake:
    unit = manager.role_assignments.get().unit
    return actions.bring(unit=unit, name="ohjelma.txt", content=content.encode(), by=manager)


def test_a_document_waits_until_a_job_has_read_it(manager: Any, run_jobs: RunJobs) -> None:
    intake = brought(manager)
    before = (intake.is_being_read, intake.reading)

    run_jobs()
    intake.refresh_from_db()

    assert before == (True, {})
    assert (intake.is_being_read, [row["measure"] for row in intake.reading["rows"]]) == (
        False,
        ["Melun mittaus"],
    )


def test_reading_a_document_twice_changes_nothing(manager: Any) -> None:
    intake = actions.read_document(brought(manager))

    again = actions.read_document(intake)

    assert again.version == intake.version


def test_what_cannot_be_read_has_its_problem_in_words(manager: Any, run_jobs: RunJobs) -> None:
    intake = brought(manager, "Hyvää huomenta kaikille.")

    run_jobs()
    intake.refresh_from_db()

    assert intake.reading == {}
    assert intake.problem["sentence"].startswith("Asiakirjasta ei löytynyt toimenpidetaulukkoa.")


def test_a_stopped_reading_keeps_the_file_and_can_be_begun_again(
    manager: Any, run_jobs: RunJobs
) -> None:
    intake = brought(manager)
    actions.stop_reading(intake=intake, by=manager)

    run_jobs()
    intake.refresh_from_db()
    stopped = (intake.is_being_read, intake.reading, intake.document.file.read().decode())
    actions.read_again(intake=intake, version=intake.version, by=manager)
    run_jobs()
    intake.refresh_from_db()

    assert stopped == (True, {}, TABLE)
    assert (intake.is_being_read, len(intake.reading["rows"])) == (False, 1)


def test_a_reading_is_made_again_by_what_a_person_says_of_its_columns(
    manager: Any, run_jobs: RunJobs
) -> None:
    intake = brought(manager)
    run_jobs()
    intake.refresh_from_db()
    kinds = ["measure", "target", "schedule", "urgency", "responsible", "follow_up"]

    actions.read_again(intake=intake, version=intake.version, by=manager, columns=kinds)
    run_jobs()
    intake.refresh_from_db()

    assert [(r["target"], r["measure"]) for r in intake.reading["rows"]] == [
        ("Melun mittaus", "Melu")
    ]


def test_the_same_content_is_recognised_in_its_unit(manager: Any) -> None:
    first = actions.read_document(brought(manager))
    second = brought(manager)
    other = brought(manager, TABLE + "\n")

    found = [queries.same_document(manager, intake) for intake in (first, second, other)]

    assert found == [None, first, None]


def test_the_page_tells_how_far_the_reading_is_and_goes_on_when_it_is_over(
    manager: Any, run_jobs: RunJobs, client: Client
) -> None:
    intake = brought(manager)
    client.force_login(manager.user)
    part = reverse("programme:intake_progress", args=[intake.pk])

    page = client.get(intake.get_absolute_url())
    waiting = client.get(part, headers=PART)
    run_jobs()
    over = client.get(part, headers=PART)

    assert "Asiakirjaa luetaan" in page.content.decode()
    assert part in waiting.content.decode()
    assert over["HX-Redirect"] == intake.get_absolute_url()


def test_the_page_of_a_stopped_reading_offers_to_read_again(
    manager: Any, run_jobs: RunJobs, client: Client
) -> None:
    intake = brought(manager)
    client.force_login(manager.user)

    client.post(reverse("programme:intake_stop", args=[intake.pk]))
    run_jobs()
    page = client.get(intake.get_absolute_url()).content.decode()

    assert "Lukeminen keskeytettiin" in page
    assert reverse("programme:again", args=[intake.pk]) in page


def test_a_job_of_a_document_that_is_gone_does_nothing(db: None, run_jobs: RunJobs) -> None:
    jobs.enqueue("programme.read_document", intake_id=12345)

    assert run_jobs() == 1


def test_reading_again_can_be_taken_back_with_what_was_mended(
    manager: Any, run_jobs: RunJobs
) -> None:
    intake = brought(manager)
    run_jobs()
    intake.refresh_from_db()
    mended = mend.mend_cell(store.from_json(intake.reading), 0, "measure", "Melun seuranta")
    intake = actions.keep_reading(intake=intake, reading=mended, version=intake.version, by=manager)
    actions.read_again(intake=intake, version=intake.version, by=manager)
    run_jobs()
    intake.refresh_from_db()
    anew = intake.reading["rows"][0]["measure"]
    change = readings.last_change(intake)
    assert change

    intake = actions.take_back(
        intake=intake, number=change.number, version=intake.version, by=manager
    )

    assert (anew, intake.reading["rows"][0]["measure"]) == ("Melun mittaus", "Melun seuranta")
