"""Rounds that open by themselves, and what is said of what they lack."""

from datetime import date

import pytest
from django.test import Client

from tests.evaluation.test_rounds import page, sign_in
from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpFactory,
    MeasureFactory,
    ProgrammeFactory,
    ResponsibleFactory,
    RoundFactory,
    RoundRuleFactory,
)
from toimi.evaluation import actions
from toimi.platform.history.models import AuditEvent
from toimi.programme import actions as programme_actions
from toimi.programme.errors import RoundOverlaps
from toimi.programme.models import FollowUpDraft, Round, RoundRule

pytestmark = [pytest.mark.django_db, pytest.mark.database]
OPENS = date(2021, 11, 2)
RULE = {
    "kind": "seasons",
    "spring": "15.5.",
    "autumn": "30.11.",
    "meetings": "",
    "due_days_before_meeting": "14",
    "opens_days_before": "28",
    "owner": "",
    "version": "",
}


def test_the_job_opens_a_round_once_with_a_draft_for_each_measure(today: date) -> None:
    rule = RoundRuleFactory.create()
    MeasureFactory.create_batch(2, programme=rule.programme)

    counts = [actions.begin_due_rounds(today=OPENS) for _ in range(2)]

    begun = Round.objects.get()
    assert counts == [1, 0]
    assert (begun.name, begun.starts_on, begun.due_on, begun.rule) == (
        "Syksy 2021",
        date(2020, 1, 1),
        date(2021, 11, 30),
        rule,
    )
    assert FollowUpDraft.objects.filter(round=begun).count() == 2


def test_the_name_is_in_the_language_of_the_programme(today: date) -> None:
    RoundRuleFactory.create(programme__language="sv")

    actions.begin_due_rounds(today=OPENS)

    assert Round.objects.get().name == "Hösten 2021"


def test_an_open_round_holds_back_the_next_which_then_goes_on_from_it(today: date) -> None:
    rule = RoundRuleFactory.create()
    actions.begin_due_rounds(today=OPENS)
    first = Round.objects.get()
    leader = PersonFactory.create(role="line_manager", unit=rule.programme.unit)

    held_back = actions.begin_due_rounds(today=date(2022, 5, 10))
    programme_actions.close_round(round=first, version=first.version, by=leader)
    opened = actions.begin_due_rounds(today=date(2022, 5, 11))

    second = Round.objects.get(number=2)
    assert (held_back, opened) == (0, 1)
    assert (second.name, second.starts_on) == ("Kevät 2022", date(2021, 12, 1))


def test_days_that_another_round_has_are_refused(today: date) -> None:
    closed = RoundFactory.create(name="Kevät", closed_at="2021-12-01T10:00Z")
    leader = PersonFactory.create(role="line_manager", unit=closed.programme.unit)

    with pytest.raises(RoundOverlaps) as refused:
        programme_actions.open_round(
            programme=closed.programme,
            name="Syksy",
            starts_on=closed.due_on,
            due_on=date(2022, 1, 31),
            by=leader,
        )

    assert refused.value.values == {"name": "Kevät", "first": "1.8.2021", "last": "30.11.2021"}


def test_closing_keeps_who_answers_for_what_is_missing(today: date) -> None:
    round = RoundFactory.create()
    leader = PersonFactory.create(role="line_manager", unit=round.programme.unit, name="Liisa")
    said, led, unknown = (
        MeasureFactory.create(programme=round.programme, number=number) for number in (1, 2, 3)
    )
    FollowUpFactory.create(measure=said, round=round)
    ResponsibleFactory.create(measure=led, meaning="role", role="line_manager")
    ResponsibleFactory.create(measure=unknown, phrase="Haltuun-projekti")

    closed = programme_actions.close_round(round=round, version=0, by=leader)

    assert [(row["number"], row["names"]) for row in closed.missing] == [
        (2, ["Liisa"]),
        (3, ["Haltuun-projekti"]),
    ]


def test_the_page_says_from_whom_follow_ups_are_missing(client: Client, today: date) -> None:
    round = RoundFactory.create()
    measure = MeasureFactory.create(programme=round.programme, number=4)
    ResponsibleFactory.create(measure=measure, phrase="Haltuun-projekti")
    sign_in(client, round.programme, "line_manager")

    shown = page(client, f"/rounds/{round.pk}/")

    words = shown.xpath("string(//section[@id='missing']//li)")
    assert " ".join(words.split()) == "Haltuun-projekti: 4"


def test_the_rule_is_set_on_its_page_and_says_what_comes(client: Client, today: date) -> None:
    programme = ProgrammeFactory.create()
    sign_in(client, programme, "line_manager")

    client.post(f"/programmes/{programme.pk}/rounds/rule/", RULE)
    rounds = page(client, f"/programmes/{programme.pk}/rounds/")

    kept = RoundRule.objects.get()
    assert kept.due_days == [[5, 15], [11, 30]]
    assert "Syksy 2021 avautuu itsestään 2.11.2021, viimeinen päivä 30.11.2021." in (
        rounds.text_content()
    )


@pytest.mark.parametrize(
    ("wrong", "field", "error"),
    [
        ({"spring": "31.2."}, "spring", "Päivää 31.2. ei ole. Kirjoita esimerkiksi 31.5."),
        ({"autumn": "syksy"}, "autumn", "Kirjoita päivä ja kuukausi, esimerkiksi 31.5."),
        (
            {"kind": "meetings", "meetings": "24.11.2026\nensi viikolla"},
            "meetings",
            "”ensi viikolla” ei ole päivä. Kirjoita esimerkiksi 24.11.2026.",
        ),
        (
            {"spring": "30.11.", "autumn": "31.5."},
            "__all__",
            "Kevään päivän täytyy olla vuodessa ennen syksyn päivää. Korjaa päivät.",
        ),
        (
            {"kind": "meetings"},
            "meetings",
            "Kirjoita ainakin yksi kokouspäivä, esimerkiksi 24.11.2026.",
        ),
    ],
)
def test_a_wrong_rule_is_told_at_its_place_and_nothing_is_kept(
    client: Client, today: date, wrong: dict[str, str], field: str, error: str
) -> None:
    programme = ProgrammeFactory.create()
    sign_in(client, programme, "line_manager")

    response = client.post(f"/programmes/{programme.pk}/rounds/rule/", {**RULE, **wrong})

    assert (response.status_code, RoundRule.objects.count()) == (422, 0)
    assert response.context["form"].errors == {field: [error]}


def test_two_who_change_the_rule_at_once_do_not_overwrite_each_other(
    client: Client, today: date
) -> None:
    rule = RoundRuleFactory.create()
    sign_in(client, rule.programme, "line_manager")
    address = f"/programmes/{rule.programme_id}/rounds/rule/"

    first = client.post(address, {**RULE, "version": "0", "opens_days_before": "20"})
    second = client.post(address, {**RULE, "version": "0", "opens_days_before": "30"})

    rule.refresh_from_db()
    assert (first.status_code, second.status_code, rule.opens_days_before) == (302, 422, 20)


def test_dropping_the_rule_keeps_the_rounds(client: Client, today: date) -> None:
    rule = RoundRuleFactory.create()
    actions.begin_due_rounds(today=OPENS)
    sign_in(client, rule.programme, "line_manager")

    client.post(f"/programmes/{rule.programme_id}/rounds/rule/drop/")

    assert (RoundRule.objects.count(), Round.objects.count()) == (0, 1)
    assert AuditEvent.objects.filter(event="programme.round_rule_removed").count() == 1
