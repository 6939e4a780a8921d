"""Beside every field where people write stands who will see it."""

from typing import Any

import pytest
from django.test import Client
from lxml import html

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    NoteFactory,
    OutsideEventFactory,
    RoundFactory,
    StepFactory,
)

pytestmark = pytest.mark.django_db
WRITTEN = "//main//textarea | //main//input[not(@type) or @type='text' or @type='url']"
ADDRESSES = (
    "/measures/{measure}/?edit=1",
    "/measures/{measure}/stop/",
    "/measures/{measure}/postpone/",
    "/measures/{measure}/more/",
    "/measures/{stopped}/resume/",
    "/follow-ups/{follow_up}/correct/",
    "/notes/{note}/answer/",
    "/rounds/{round}/{number}/?edit=1",
    "/programmes/{programme}/edit/",
    "/programmes/{programme}/head/",
    "/programmes/{programme}/events/",
    "/events/{event}/",
    "/programmes/measures/{measure}/",
    "/programmes/targets/{target}/",
    "/programmes/targets/{target}/measures/",
    "/programmes/steps/{step}/",
)


@pytest.fixture
def things(today: Any) -> dict[str, Any]:
    measure = MeasureFactory.create()
    programme = measure.programme
    other = MeasureFactory.create(programme=programme, target=measure.target, stopped_on=today)
    round = RoundFactory.create(programme=programme)
    FollowUpDraftFactory.create(measure=measure, round=round)
    follow_up = FollowUpFactory.create(measure=other, round=round)
    return {
        "unit": programme.unit,
        "measure": measure.pk,
        "stopped": other.pk,
        "target": measure.target_id,
        "step": StepFactory.create(measure=measure).pk,
        "note": NoteFactory.create(measure=measure, by=PersonFactory.create()).pk,
        "programme": programme.pk,
        "round": round.pk,
        "number": measure.number,
        "follow_up": follow_up.pk,
        "event": OutsideEventFactory.create(unit=programme.unit).pk,
    }


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_field_says_who_will_see_what_is_written(
    client: Client, things: dict[str, Any], address: str
) -> None:
    person = PersonFactory.create(role="line_manager", unit=things["unit"])
    assert person.user
    client.force_login(person.user)

    response = client.get(address.format(**things))

    page: Any = html.fromstring(response.content.decode())
    fields = page.xpath(WRITTEN)
    seen = {one.get("id") for one in page.xpath("//p[@class='field-seen']")}
    silent = [f.get("name") for f in fields if not seen & set(_described(f))]
    assert (response.status_code, bool(fields), silent) == (200, True, [])


def _described(field: Any) -> list[str]:
    described: str = field.get("aria-describedby") or ""
    return described.split()
