"""What a new edition has left out is in no list of what is to be done or told; its page opens."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import FollowUpFactory, MeasureFactory, ResponsibleFactory
from tests.programme.editions import adopted, compared, measure, renew
from toimi.evaluation import actions as evaluation
from toimi.evaluation.queries import measure_page
from toimi.evaluation.queries.rounds import next_number, round_page
from toimi.platform import clock
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions, queries
from toimi.programme.models import FollowUpDraft, Measure, Programme
from toimi.programme.queries import Filters
from toimi.reports.queries import sheet
from toimi.site.queries import waiting

pytestmark = pytest.mark.django_db
HOLIDAYS = "Sovitaan"
LEFT_OUT = "Sovitaan sijaisjärjestelyistä kesälomien ajaksi"


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=date(2023, 5, 15))
    kept.forget()
    kept.current()


@pytest.fixture
def manager(db: None) -> Any:
    return PersonFactory(role="line_manager", unit=UnitFactory())


@pytest.fixture
def programme(manager: Any) -> Programme:
    return adopted(manager.role_assignments.get().unit, manager)


def began(programme: Programme, manager: Any) -> Any:
    return evaluation.begin_round(
        programme=programme,
        name="Kevät 2023",
        starts_on=date(2023, 1, 1),
        due_on=date(2023, 6, 30),
        by=manager,
    )


def test_the_board_has_neither_the_row_nor_counts_it(programme: Programme, manager: Any) -> None:
    renew(compared(programme, manager), manager)

    board = queries.board(programme, None, Filters(), manager, clock.today())

    assert [row.number for row in board.rows] == [1, 2, 3, 4]
    assert (board.count, board.facets.total) == (4, 4)
    assert LEFT_OUT not in [row.text for row in board.rows]


def test_my_day_does_not_ask_for_it(programme: Programme, manager: Any) -> None:
    found = measure(programme, HOLIDAYS)
    worker: Any = PersonFactory(role="worker", unit=programme.unit)
    ResponsibleFactory(measure=found, phrase="Anna", meaning="person", person=worker)
    ResponsibleFactory(measure=found, phrase="joku muu")
    began(programme, manager)
    today = clock.today()
    before = [(item.kind, item.count) for item in waiting(worker, today)]
    assert before == [("measure", 1), ("edit", 1)]

    renew(compared(programme, manager), manager)

    assert waiting(worker, today) == []
    asked = {item.kind: item.count for item in waiting(manager, today)}
    assert (asked["confirm"], asked["settle"]) == (4, 1)


def test_an_open_round_leaves_it_out_and_takes_the_new_one(
    programme: Programme, manager: Any, run_jobs: Any
) -> None:
    round = began(programme, manager)

    renew(compared(programme, manager), manager)
    run_jobs()

    page = round_page(manager, round.pk)
    assert page is not None
    assert [row.measure.number for row in page.rows] == [1, 2, 3, 4]
    assert all(row.draft for row in page.rows)
    assert next_number(round, 3) == 4
    assert LEFT_OUT not in [row.measure.text for row in page.rows]


def test_a_closed_round_and_its_report_stay_as_they_were(
    programme: Programme, manager: Any
) -> None:
    round = began(programme, manager)
    FollowUpFactory(
        measure=measure(programme, HOLIDAYS), round=round, text="Sovittu.", confirmed_by=manager
    )
    actions.close_round(round=round, version=round.version, by=manager)

    renew(compared(programme, manager), manager)

    round.refresh_from_db()
    page = round_page(manager, round.pk)
    assert page is not None
    assert [row.measure.text for row in page.rows if row.follow_up] == [LEFT_OUT]
    assert len(page.rows) == 4
    report = sheet(programme, round, edition="internal", today=clock.today())
    assert [row.measure for row in report.rows][-1] == LEFT_OUT
    assert report.rows[-1].follow_up.text == "Sovittu."


def test_a_later_report_has_the_new_rows(programme: Programme, manager: Any) -> None:
    renewed = renew(compared(programme, manager), manager)

    report = sheet(renewed, None, edition="internal", today=clock.today())

    assert len(report.rows) == 4
    assert LEFT_OUT not in [row.measure for row in report.rows]


def test_drafts_are_not_composed_for_it_and_its_state_stays(
    programme: Programme, manager: Any
) -> None:
    found = measure(programme, HOLIDAYS)
    renew(compared(programme, manager), manager)

    began(programme, manager)
    actions.refresh_all(today=date(2030, 1, 1))

    assert not FollowUpDraft.objects.filter(measure=found).exists()
    found.refresh_from_db()
    assert (found.state, found.due_on) == ("not_begun", None)


def test_its_page_opens_says_so_and_asks_for_nothing(
    client: Client, programme: Programme, manager: Any
) -> None:
    found = measure(programme, HOLIDAYS)
    began(programme, manager)
    renew(compared(programme, manager), manager)

    page = measure_page(manager, found.pk, clock.today())

    assert page is not None
    assert (page.round, page.draft, page.may_note, page.may_carry_out) == (None, None, False, False)
    client.force_login(manager.user)
    response = client.get(found.get_absolute_url())
    page_now: Any = html.fromstring(response.content.decode())
    said = page_now.get_element_by_id("dropped")
    assert response.status_code == 200
    assert said.text_content().split()[:4] == ["Jäi", "pois", "ohjelman", "uudesta"]


def test_the_page_of_writing_by_hand_lists_only_what_stays(
    programme: Programme, manager: Any
) -> None:
    alone = MeasureFactory.create(programme=programme, text="Pestään ikkunat", number=9)
    renew(compared(programme, manager), manager)

    shown = queries.targets_with_measures(programme)

    assert [target.name for target in shown] == ["Melu", "Työn määrä ja laatu"]
    listed = [row.pk for target in shown for row in target.measures.all()]
    assert listed == list(
        Measure.objects.filter(programme=programme, dropped_at=None).values_list("pk", flat=True)
    )
    assert alone.pk not in listed
