"""The demo on a fast clock."""

import json
import random
from collections import Counter
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from toimi.demo import actions, content, habits, year
from toimi.demo.errors import NotADemo
from toimi.organisation.models import Person
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme.models import FollowUp, Programme, Round
from toimi.tools.gatherings.models import Invitation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_mail(settings: Any, tmp_path: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    settings.MEDIA_ROOT = tmp_path


def test_eleven_days_bring_each_person_two_digests_at_most() -> None:
    found = year.run(days=11)

    most = Counter(found["digests"]).most_common(1)[0][1]
    assert most == 2
    at_once = Invitation.objects.filter(delivery__state="sent").count()
    assert found["mails"] == sum(found["digests"].values()) + at_once
    assert [(round["name"], round["closed"]) for round in found["rounds"]] == [
        ("Syksy 2021", False)
    ]
    assert all(row["names"] for row in found["rounds"][0]["missing"])


def test_the_command_prints_one_object_and_says_on_the_other_stream_how_far_it_is() -> None:
    out, err = StringIO(), StringIO()

    call_command("demo", year=True, days=1, json=True, stdout=out, stderr=err)

    assert sorted(json.loads(out.getvalue())) == ["digests", "mails", "rounds"]
    assert err.getvalue() == "1/1 days\n"


def test_the_leader_closes_a_round_whose_day_is_over_and_what_is_missing_is_named() -> None:
    made = actions.fill()
    people = {person.name: person for person in Person.objects.all()}
    leader = people[content.SIGN_INS[2].name]
    day = date(2021, 12, 3)
    preferences.choose(by=actions.DEMO, fixed_today=day)
    kept.forget()
    unit = habits.Unit(
        programme=Programme.objects.select_related("unit").get(pk=made.pk),
        leader=leader,
        second=people[content.SECOND_LINE_MANAGER],
        delegate=people[content.SIGN_INS[3].name],
        workers=[people["Emilia Vuori"]],
        rng=random.Random(1),
    )

    habits.working_day(unit, day)

    closed = Round.objects.get()
    found = year.report()["rounds"][0]
    assert (closed.closed_on, closed.closed_by) == (day, leader)
    assert (found["closed"], found["confirmed"]) == (True, FollowUp.objects.count())
    assert found["confirmed"] + len(found["missing"]) == made.measures.count()


def test_a_folder_that_holds_something_else_is_not_touched() -> None:
    actions.fill()
    preferences.choose(by=actions.DEMO, is_demo=False)
    kept.forget()

    with pytest.raises(NotADemo):
        year.run(days=1)
