"""What waits for whom, what comes of what one said, and the one mail that cannot wait."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.cases import LEAST, CaseFactory, CaseTaskFactory
from tests.factories.organisation import DeputyFactory, PersonFactory, UnitFactory
from toimi.organisation.models import Person, Unit
from toimi.platform.notifications.models import Delivery
from toimi.tools.cases import actions
from toimi.tools.cases.tool import TOOL

pytestmark = pytest.mark.django_db
TODAY = date(2021, 10, 15)
SINCE = datetime(2021, 1, 1, tzinfo=UTC)


def waiting(person: Person) -> list[tuple[str, date | None, str]]:
    return [(one.kind, one.due_on, one.url) for one in TOOL.waiting(person, TODAY)]


def person(role: str, unit: Unit) -> Person:
    found: Person = PersonFactory.create(role=role, unit=unit)
    return found


def test_a_new_case_waits_for_the_line_manager_by_its_nearest_promise_and_not_for_others() -> None:
    unit = UnitFactory.create()
    promises = {"due_on": date(2021, 10, 20), "answer_due_on": date(2021, 10, 18)}
    case = CaseFactory.create(unit=unit, kind="safety_notice", **promises)
    roles = ("line_manager", "head_of_service", "osh_manager", "worker")

    found = [waiting(person(role, unit)) for role in roles]

    line = ("cases.handle", date(2021, 10, 18), case.get_absolute_url())
    assert found == [[line], [], [], []]


def test_what_was_given_to_somebody_waits_for_her_and_for_her_deputy_alone() -> None:
    unit = UnitFactory.create()
    handler, other = person("line_manager", unit), person("line_manager", unit)
    deputy = person("worker", unit)
    DeputyFactory.create(
        person=handler, deputy=deputy, starts_on=date(2020, 1, 1), ends_on=date(2099, 1, 1)
    )
    CaseFactory.create(unit=unit, handler=handler)

    assert [len(waiting(one)) for one in (handler, deputy, other)] == [1, 1, 0]


def test_an_answer_that_is_owed_waits_after_the_handling() -> None:
    unit = UnitFactory.create()
    CaseFactory.create(
        unit=unit,
        kind="safety_notice",
        stage="handled",
        handled_on=date(2021, 10, 8),
        answer_due_on=date(2021, 10, 11),
    )

    (found,) = TOOL.waiting(person("line_manager", unit), TODAY)

    assert (found.kind, found.due_on) == ("cases.answer", date(2021, 10, 11))


def test_more_than_three_of_a_kind_are_one_line() -> None:
    unit = UnitFactory.create()
    for _ in range(4):
        CaseFactory.create(unit=unit)

    (found,) = TOOL.waiting(person("line_manager", unit), TODAY)

    assert (found.count, found.url) == (4, "/cases/proposal/?show=open")


def test_a_task_waits_for_its_owner_until_it_is_done() -> None:
    task = CaseTaskFactory.create()
    assert task.owner

    before = waiting(task.owner)
    actions.do_task(task=task, version=0, by=task.owner)

    assert before == [("cases.task", date(2021, 10, 20), f"/cases/tasks/{task.pk}/")]
    assert waiting(task.owner) == []


def test_what_waits_costs_the_same_with_one_and_thirty_cases() -> None:
    unit = UnitFactory.create()
    manager = person("line_manager", unit)
    waiting(manager)
    costs = []
    for count in (1, 29):
        for _ in range(count):
            CaseTaskFactory.create(case=CaseFactory.create(unit=unit), owner=manager)
        with CaptureQueriesContext(connection) as asked:
            waiting(manager)
        costs.append(len(asked))

    assert costs[0] == costs[1] <= 5


def test_the_reporter_is_told_of_the_answer_and_the_end_and_not_of_her_own_acts() -> None:
    unit = UnitFactory.create()
    reporter, manager = person("worker", unit), person("line_manager", unit)
    given: dict[str, Any] = {"kind": "proposal", "unit": unit, "values": {}, "by": reporter}
    case = actions.report(title="Hiljainen tunti", **given).case

    actions.comment(case=case, text="Lisäys", by=reporter)
    actions.move(case=case, to="declined", answer="Ei rahaa.", version=0, by=manager)

    told = [(one.sentence, one.words) for one in TOOL.came(reporter, SINCE)]
    assert told == [("{title}: {stage}", ""), ("Sait vastauksen: {title}", "Ei rahaa.")]
    assert TOOL.came(manager, SINCE) == []


def test_a_serious_notice_is_mailed_once_to_the_delegate_without_its_words(
    run_jobs: Callable[[], int],
) -> None:
    unit = UnitFactory.create()
    delegate = person("osh_delegate", unit)
    person("osh_delegate", UnitFactory.create())
    values = {**LEAST["safety_notice"], "severity": "serious", "text": "Uhattiin puukolla"}
    by = person("worker", unit)

    case = actions.report(kind="safety_notice", unit=unit, values=values, by=by).case
    run_jobs()
    again = actions.tell_serious(case=case, now=datetime.now(UTC))

    assert (again, Delivery.objects.count(), [one.to for one in mail.outbox]) == (
        0,
        1,
        [[delegate.email]],
    )
    assert "puukolla" not in str(mail.outbox[0].message())


def test_a_notice_that_is_not_serious_waits_for_its_day(run_jobs: Callable[[], int]) -> None:
    unit = UnitFactory.create()
    person("osh_delegate", unit)
    values = LEAST["safety_notice"]

    actions.report(kind="safety_notice", unit=unit, values=values, by=person("worker", unit))
    run_jobs()

    assert mail.outbox == []
