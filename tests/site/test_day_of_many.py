"""My day of a line manager who answers for very much."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    MeasureFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
    TargetFactory,
)
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept

pytestmark = pytest.mark.django_db
MANAGER_QUERIES = 45


@pytest.mark.parametrize("count", [1, 50])
def test_day_of_a_manager_takes_the_same_queries_with_four_measures_and_with_200(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    preferences.choose(by=System("testi"), fixed_today=date(2021, 10, 15))
    kept.forget()
    kept.current()
    manager = PersonFactory.create()
    for _ in range(4):
        programme = ProgrammeFactory.create()
        manager.role_assignments.create(unit=programme.unit, role="line_manager")
        target = TargetFactory.create(programme=programme)
        round = RoundFactory.create(programme=programme)
        for measure in MeasureFactory.create_batch(count, programme=programme, target=target):
            ResponsibleFactory.create(measure=measure, meaning="role", role="line_manager")
            ResponsibleFactory.create(measure=measure)
            StepFactory.create(measure=measure, ends_on=date(2021, 5, 31))
            FollowUpDraftFactory.create(measure=measure, round=round)
    assert manager.user
    client.force_login(manager.user)

    with django_assert_num_queries(MANAGER_QUERIES):
        day = client.get("/")

    assert day.context["left"] + len(day.context["waiting"]) == 4 * count + 4 + 4
