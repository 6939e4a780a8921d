"""What cases say of a measure: the same number in the finding and in the list that it links to."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.cases import CaseFactory, MoneyLineFactory
from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.factories.programme import MeasureFactory
from tests.tools.cases.test_rights import DAYS, counted_in, tied
from toimi.organisation.models import Unit
from toimi.platform.pages.saying import say
from toimi.programme.models import Link, Measure, MeasureKind
from toimi.tools.cases.kinds import KINDS
from toimi.tools.cases.tool import TOOL

pytestmark = pytest.mark.django_db
ON = date(2021, 9, 1)


def told(measure: Measure, *, role: str = "line_manager") -> list[str]:
    reader = PersonFactory.create(role=role, unit=measure.unit)
    return [say(one.sentence, one.values) for one in TOOL.findings(measure, DAYS, reader)]


def notice(unit: Unit, day: int, **fields: Any) -> None:
    opened = date(2021, 9, day)
    known: dict[str, Any] = {"opened_on": opened, "first_due_on": opened + timedelta(days=7)}
    CaseFactory.create(unit=unit, kind="safety_notice", **(known | fields))


def test_notices_are_told_with_how_many_were_handled_in_time_and_answered() -> None:
    unit = UnitFactory.create()
    measure = tied("safety_notice", unit)
    notice(unit, 1, handled_on=date(2021, 9, 8), answered_on=date(2021, 9, 8))
    notice(unit, 2, handled_on=date(2021, 9, 10), answered_on=date(2021, 9, 20))
    notice(unit, 3, handled_on=date(2021, 12, 1))
    notice(unit, 4, opened_on=date(2021, 7, 31))

    assert told(measure)[0] == (
        "Turvallisuushavaintoja tehtiin 3 ajalla 1.8.2021–15.10.2021. Niistä 1 käsiteltiin "
        "7 päivässä, ja ilmoittajista 2 sai vastauksen."
    )


def test_of_brought_notices_whose_export_tells_of_no_answers_none_are_told() -> None:
    unit = UnitFactory.create()
    measure = tied("safety_notice", unit)
    notice(unit, 1, handled_on=date(2021, 9, 8), source="wpro", external_id="1")
    without = told(measure)[0]
    notice(unit, 2, source="wpro", external_id="2", answered_on=date(2021, 9, 8))
    known = told(measure)[0]

    assert without == (
        "Turvallisuushavaintoja tehtiin 1 ajalla 1.8.2021–15.10.2021. Niistä 1 käsiteltiin "
        "7 päivässä."
    )
    assert known.endswith("ja ilmoittajista 1 sai vastauksen.")


def test_repeats_of_earlier_notices_are_counted() -> None:
    unit = UnitFactory.create()
    measure = tied("safety_notice", unit)
    slip = {"what": "near_miss", "where": "office", "text": "Liukas kynnys ovella"}
    notice(unit, 1, values=slip, opened_on=date(2021, 5, 1))
    notice(unit, 2, values=slip)
    notice(unit, 3, values={"what": "threat", "where": "travel", "text": "Koira irti"})

    assert told(measure)[1] == "Aiemman kaltaisia havaintoja oli 1."


def test_support_that_came_every_time_is_told_with_its_median() -> None:
    measure = tied("support_call", UnitFactory.create())
    for minutes in (5, 10, 30):
        counted_in(measure, "support_call", 1, values={"came": "yes", "minutes": minutes})

    assert told(measure) == [
        "Tukea pyydettiin 3 kertaa ja saatiin joka kerta.",
        "Tuki tuli tavallisesti 10 minuutissa (mediaani).",
    ]


def test_trials_are_told_as_made_kept_and_dropped() -> None:
    measure = tied("improvement", UnitFactory.create())
    tried = {"values": {"trial": "Tunti"}, "handled_on": ON}
    counted_in(measure, "improvement", 1, stage="kept", closed_on=date(2021, 10, 5), **tried)
    counted_in(measure, "improvement", 1, stage="trial", opened_on=ON, **tried)
    counted_in(measure, "improvement", 1)

    assert told(measure) == [
        "Parannuksia oli 3 ajalla 1.8.2021–15.10.2021, ja niistä 2 on kokeiltu. Käyttöön jäi 1, "
        "ja 0 lopetettiin."
    ]


def test_proposals_are_told_by_their_answers() -> None:
    measure = tied("proposal", UnitFactory.create())
    promised = {"opened_on": ON, "answer_due_on": date(2021, 9, 15)}
    counted_in(measure, "proposal", 1, answered_on=date(2021, 9, 15), **promised)
    counted_in(measure, "proposal", 1, answered_on=date(2021, 9, 16), **promised)
    counted_in(measure, "proposal", 1, **promised)

    assert told(measure) == [
        "Ehdotuksia tehtiin 3 ajalla 1.8.2021–15.10.2021. Perusteltu vastaus tuli 14 päivässä 1 "
        "ehdotukseen.",
        "Vastausta odottaa yhä 1.",
    ]


def test_recruitments_are_told_by_posts_and_days() -> None:
    measure = tied("recruitment", UnitFactory.create())
    for days in (40, 60):
        counted_in(
            measure,
            "recruitment",
            1,
            values={"posts": 1, "filled": 1},
            stage="started",
            opened_on=ON - timedelta(days=days),
            closed_on=ON,
        )
    counted_in(measure, "recruitment", 1, values={"posts": 1})

    assert told(measure) == [
        "Täytettäviä tehtäviä oli 3, ja niistä on täytetty 2.",
        "Haun alusta työn alkuun kului 50 pv (mediaani).",
    ]


def test_premises_are_told_with_the_question_before_and_after() -> None:
    measure = tied("premises", UnitFactory.create())
    asked = {"before": 30, "after": 55}
    known = {"title": "Taukotila", "stage": "opened", "closed_on": date(2021, 10, 6)}
    counted_in(measure, "premises", 1, values=asked, **known)
    counted_in(measure, "premises", 1, stage="plan")

    assert told(measure) == [
        "Tilahankkeita oli 2: 1 on otettu käyttöön, 0 on päätetty ja 1 odottaa päätöstä muualta.",
        "Taukotila: tyytyväisiä oli ennen 30 % ja jälkeen 55 %.",
    ]


def test_recommendations_are_told_by_what_is_done() -> None:
    measure = tied("recommendation", UnitFactory.create())
    counted_in(measure, "recommendation", 2, stage="done", closed_on=date(2021, 10, 5))
    counted_in(measure, "recommendation", 1, due_on=date(2021, 10, 10))

    assert told(measure) == [
        "Suosituksia oli 3, ja niistä on tehty 2.",
        "Suosituksista on myöhässä 1.",
    ]


def test_a_grant_is_told_in_euros() -> None:
    measure = tied("grant", UnitFactory.create())
    values = {"applied_euros": 240_000, "granted_euros": 240_000, "reach": 17}
    (case,) = counted_in(measure, "grant", 1, values=values, stage="used")
    MoneyLineFactory.create(case=case, cents=156_000)

    assert told(measure, role="worker") == [
        "Rahaa myönnettiin 2\xa0400 euroa. Siitä on käytetty 1\xa0560 euroa.",
        "Mukana olleita työntekijöitä oli 17.",
    ]


def test_money_that_was_only_applied_for_is_told_so() -> None:
    measure = tied("grant", UnitFactory.create())
    counted_in(measure, "grant", 1)

    assert told(measure) == ["Rahaa on haettu 2\xa0400 euroa, eikä päätöstä ole vielä."]


def test_rotations_are_told_as_agreed_and_ended() -> None:
    measure = tied("rotation", UnitFactory.create())
    agreed = {"goals": "Oppia"}
    ended = {"stage": "ended", "closed_on": date(2021, 10, 5)}
    counted_in(measure, "rotation", 1, values={**agreed, "goals_met": True}, **ended)
    counted_in(measure, "rotation", 1, values=agreed, stage="agreed")

    assert told(measure) == [
        "Työkiertoja on sovittu 2.",
        "Niistä on päättynyt 1, ja tavoitteet saavutettiin 1 kierrossa.",
    ]


@pytest.mark.parametrize("kind", [kind.code for kind in KINDS])
def test_an_empty_period_says_so(kind: str) -> None:
    measure = tied(kind, UnitFactory.create())
    reader = PersonFactory.create(role="line_manager", unit=measure.unit)

    (found,) = TOOL.findings(measure, DAYS, reader)

    assert found.says_nothing
    assert set(found.values) == {"first", "last"}


@pytest.mark.parametrize("kind", [kind.code for kind in KINDS])
def test_the_list_that_a_finding_links_to_has_as_many_rows_as_it_says(
    kind: str, client: Client
) -> None:
    measure = tied(kind, UnitFactory.create())
    counted_in(measure, kind, 3)
    counted_in(measure, kind, 1, opened_on=date(2020, 1, 1), closed_on=date(2020, 2, 1))
    reader = sign_in(client, PersonFactory.create(role="line_manager", unit=measure.unit))
    found = TOOL.findings(measure, DAYS, reader)[0]

    page = client.get(found.link).content.decode()
    listed = len(re.findall(r'<li id="case-', page))

    assert listed == found.values.get("count", 3) == 3


def test_what_several_measures_share_is_counted_in_the_first_and_told_of_in_the_other() -> None:
    first = tied("recruitment", UnitFactory.create())
    second = MeasureFactory.create(programme=first.programme, target=first.target)
    MeasureKind.objects.create(measure=second, tool="cases", kind="recruitment", state="tied")
    (case,) = counted_in(first, "recruitment", 1)
    Link.objects.create(measure=second, tool="cases", kind="recruitment", object_id=str(case.pk))

    assert told(second) == [f"Rekrytointeja on 1, laskettu toimenpiteessä {first.number}."]
    reader = PersonFactory.create(role="worker", unit=first.unit)
    assert [TOOL.done(one, reader)[0].count for one in (first, second)] == [1, 1]


def test_a_kind_that_ties_itself_counts_in_one_measure_of_the_programme() -> None:
    first = tied("safety_notice", UnitFactory.create())
    second = MeasureFactory.create(programme=first.programme, target=first.target)
    MeasureKind.objects.create(measure=second, tool="cases", kind="safety_notice", state="tied")
    notice(first.unit, 5)

    assert told(second) == [f"Turvallisuushavainnoista kerrotaan toimenpiteessä {first.number}."]


@pytest.mark.parametrize("kind", [kind.code for kind in KINDS])
def test_findings_cost_the_same_with_one_and_thirty_cases(kind: str) -> None:
    measure = tied(kind, UnitFactory.create())
    reader = PersonFactory.create(role="line_manager", unit=measure.unit)
    TOOL.findings(measure, DAYS, reader)  # what a process keeps is asked once
    costs = []
    for count in (1, 29):
        counted_in(measure, kind, count)
        with CaptureQueriesContext(connection) as asked:
            TOOL.findings(measure, DAYS, reader)
        costs.append(len(asked))

    assert costs[0] == costs[1] <= 8
