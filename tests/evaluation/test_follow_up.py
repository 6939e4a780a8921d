"""Writing, confirming and correcting a follow-up; two people at once."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml import html

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    FollowUpFactory,
    MeasureFactory,
    RoundFactory,
)
from toimi.organisation.models import Person
from toimi.programme.models import FollowUp, FollowUpDraft, Measure

pytestmark = pytest.mark.django_db


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def sign_in(client: Client, measure: Measure, role: str) -> Person:
    person = PersonFactory.create(role=role, unit=measure.programme.unit)
    assert person.user
    client.force_login(person.user)
    return person


def send(client: Client, measure: Measure, act: str, version: int | str, **fields: Any) -> Any:
    data = {"text": "Ohje on uusi.", "state": "done", "reason": "", "version": version}
    headers = fields.pop("headers", {})
    return client.post(f"/measures/{measure.pk}/{act}/", {**data, **fields}, headers=headers)


def said(response: HttpResponse) -> list[str]:
    found = parsed(response)
    return [text.strip() for text in found.xpath("//div[@data-errors]//p[2]/text()")]


def test_the_first_save_stores_the_draft(client: Client, today: date) -> None:
    measure = MeasureFactory.create()
    RoundFactory.create(programme=measure.programme)
    person = sign_in(client, measure, "team_lead")

    response = send(client, measure, "draft", "")

    draft = FollowUpDraft.objects.get()
    assert response["Location"] == f"/measures/{measure.pk}/#follow-up"
    assert (draft.text, draft.state, draft.edited_by) == ("Ohje on uusi.", "done", person)
    assert draft.composed == "Tehdyksi ei ole merkitty mitään."


def test_autosave_answers_with_the_next_version(client: Client, today: date) -> None:
    draft = FollowUpDraftFactory.create()
    sign_in(client, draft.measure, "team_lead")

    first = send(client, draft.measure, "draft", 0, headers={"X-Autosave": "1"})
    second = send(client, draft.measure, "draft", 1, text="Toinen", headers={"X-Autosave": "1"})

    assert [first.json()["version"], second.json()["version"]] == [1, 2]


def test_confirming_keeps_text_state_and_evidence(client: Client, today: date) -> None:
    measure = MeasureFactory.create()
    RoundFactory.create(programme=measure.programme)
    person = sign_in(client, measure, "line_manager")

    send(client, measure, "confirm", "")

    follow_up = FollowUp.objects.get()
    measure.refresh_from_db()
    assert (follow_up.text, follow_up.state, follow_up.confirmed_by, follow_up.confirmed_on) == (
        "Ohje on uusi.",
        "done",
        person,
        today,
    )
    assert [row["said"] for row in follow_up.evidence] == ["Tehdyksi ei ole merkitty mitään."]
    assert (measure.state, measure.last_follow_up) == ("done", follow_up)


def test_a_draft_is_confirmed_as_it_was_shown(client: Client, today: date) -> None:
    measure = MeasureFactory.create(ends_on=date(2021, 12, 31))
    RoundFactory.create(programme=measure.programme)
    sign_in(client, measure, "line_manager")
    page = parsed(client.get(f"/measures/{measure.pk}/"))
    form = page.xpath("//form[button[text()='Vahvista seuranta']]")[0]

    client.post(form.get("action"), {name: value or "" for name, value in form.fields.items()})

    follow_up = FollowUp.objects.get()
    assert (follow_up.state, follow_up.text) == (
        "not_begun",
        "Tehdyksi ei ole merkitty mitään. Aikaa on 31.12.2021 asti.",
    )


@pytest.mark.parametrize("role", ["worker", "team_lead", "osh_delegate", "occupational_health"])
def test_only_a_line_manager_confirms(client: Client, today: date, role: str) -> None:
    draft = FollowUpDraftFactory.create()
    sign_in(client, draft.measure, role)

    assert send(client, draft.measure, "confirm", 0).status_code == 403


@pytest.mark.parametrize("role", ["worker", "osh_delegate", "occupational_health"])
def test_who_is_not_responsible_writes_no_draft(client: Client, today: date, role: str) -> None:
    draft = FollowUpDraftFactory.create()
    sign_in(client, draft.measure, role)

    assert send(client, draft.measure, "draft", 0).status_code == 403


def test_the_second_writer_sees_both_texts_and_nothing_is_lost(client: Client, today: date) -> None:
    draft = FollowUpDraftFactory.create()
    measure = draft.measure
    first = sign_in(client, measure, "team_lead")
    send(client, measure, "draft", 0, text="Ensimmäinen")
    sign_in(client, measure, "line_manager")

    response = send(client, measure, "draft", 0, text="Toinen", reason="syy")

    found = parsed(response)
    mine, theirs = found.xpath("//form[@class='conflict-text']")
    draft.refresh_from_db()
    assert response.status_code == 409
    assert (mine.fields["text"].strip(), mine.fields["reason"], mine.fields["version"]) == (
        "Toinen",
        "syy",
        "1",
    )
    assert (theirs.fields["text"], draft.text, draft.edited_by) == (
        "Ensimmäinen",
        "Ensimmäinen",
        first,
    )


def test_the_chosen_text_is_saved_upon_the_newest_version(client: Client, today: date) -> None:
    draft = FollowUpDraftFactory.create(edited_by=PersonFactory.create(), version=3)
    sign_in(client, draft.measure, "line_manager")
    conflict = send(client, draft.measure, "draft", 2, text="Minun")
    form = parsed(conflict).xpath("//form[@class='conflict-text']")[0]

    response = client.post(form.get("action"), {**dict(form.fields), "text": "Yhdistetty"})

    draft.refresh_from_db()
    assert (response.status_code, draft.text, draft.version) == (302, "Yhdistetty", 4)


def test_autosave_gets_the_conflict_as_a_part(client: Client, today: date) -> None:
    draft = FollowUpDraftFactory.create(edited_by=PersonFactory.create(), version=3)
    sign_in(client, draft.measure, "line_manager")

    response = send(client, draft.measure, "draft", 2, headers={"X-Autosave": "1"})

    part: Any = html.fragment_fromstring(response.content.decode().strip())
    assert (response.status_code, part.tag, part.get("data-conflict")) == (409, "section", "")


def test_what_toimi_alone_renewed_gives_way_to_a_person(client: Client, today: date) -> None:
    draft = FollowUpDraftFactory.create(version=5)
    sign_in(client, draft.measure, "team_lead")

    send(client, draft.measure, "draft", 4, text="Minun")

    draft.refresh_from_db()
    assert draft.text == "Minun"


def test_two_who_confirm_at_once_make_one_follow_up(client: Client, today: date) -> None:
    draft = FollowUpDraftFactory.create()
    sign_in(client, draft.measure, "line_manager")
    send(client, draft.measure, "confirm", 0, text="Ensimmäinen")

    response = send(client, draft.measure, "confirm", 1, text="Toinen")

    found = parsed(response)
    form = found.xpath("//form[@id='draft']")[0]
    assert response.status_code == 422
    assert [f.text for f in FollowUp.objects.all()] == ["Ensimmäinen"]
    assert form.fields["text"].strip() == "Toinen"
    assert form.get("action") == f"/follow-ups/{FollowUp.objects.get().pk}/correct/"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": ""}, "Seurannan teksti puuttuu. Kirjoita, mitä tehtiin."),
        (
            {"state": "stopped"},
            "Kerro syy: miksi toimenpide odottaa tai on keskeytetty.",
        ),
        ({"text": "a" * 2001}, "Tekstissä on 2001 merkkiä, enintään 2000 sopii. Lyhennä."),
    ],
)
def test_a_refused_confirmation_says_why_and_keeps_the_text(
    client: Client, today: date, fields: dict[str, str], words: str
) -> None:
    draft = FollowUpDraftFactory.create()
    sign_in(client, draft.measure, "line_manager")

    response = send(client, draft.measure, "confirm", 0, **fields)

    form = parsed(response).xpath("//form[@id='draft']")[0]
    assert (response.status_code, said(response)) == (422, [words])
    assert form.fields["text"].strip() == fields.get("text", "Ohje on uusi.")


def test_a_closed_round_takes_no_draft_and_keeps_what_was_typed(
    client: Client, today: date
) -> None:
    closed = RoundFactory.create(name="Kevät", closed_at=datetime(2021, 6, 1, tzinfo=UTC))
    measure = MeasureFactory.create(programme=closed.programme)
    sign_in(client, measure, "line_manager")

    response = send(client, measure, "confirm", "")

    form = parsed(response).xpath("//form[@id='draft']")[0]
    assert response.status_code == 422
    assert form.fields["text"].strip() == "Ohje on uusi."
    assert (FollowUp.objects.count(), FollowUpDraft.objects.count()) == (0, 0)


def test_a_correction_shows_what_it_corrects(client: Client, today: date) -> None:
    old = FollowUpFactory.create(text="Vanha", confirmed_on=date(2021, 10, 14))
    sign_in(client, old.measure, "line_manager")

    client.post(f"/follow-ups/{old.pk}/correct/", {"text": "Uusi", "state": "done"})

    page = parsed(client.get(f"/measures/{old.measure_id}/"))
    statement = page.xpath("//section[@id='follow-up']//div[@class='follow']")[0]
    assert statement.xpath("string(./p[1])") == "Uusi"
    assert statement.xpath("string(./details/summary)") == "Korjattu teksti, vahvistettu 14.10.2021"
    assert statement.xpath("string(./details/p[2])") == "Vanha"


def test_a_correction_after_the_end_of_a_round_says_that_the_report_stays(
    client: Client, today: date
) -> None:
    closed = RoundFactory.create(name="Kevät", closed_at=datetime(2021, 6, 1, tzinfo=UTC))
    measure = MeasureFactory.create(programme=closed.programme)
    old = FollowUpFactory.create(measure=measure, round=closed)
    sign_in(client, measure, "line_manager")

    response = client.get(f"/follow-ups/{old.pk}/correct/")

    found = parsed(response)
    assert found.xpath("string(//main/p[2])") == (
        "Seuranta Kevät on suljettu: sen raportti ei muutu. Korjaus näkyy toimenpiteellä."
    )


def test_the_reason_of_the_last_follow_up_comes_along_in_the_next_draft(
    client: Client, today: date
) -> None:
    closed = RoundFactory.create(closed_at=datetime(2021, 6, 1, tzinfo=UTC))
    measure = MeasureFactory.create(programme=closed.programme, state="waiting_elsewhere")
    measure.last_follow_up = FollowUpFactory.create(
        measure=measure, round=closed, state="waiting_elsewhere", reason="Tilapalvelu päättää"
    )
    measure.save()
    RoundFactory.create(programme=measure.programme)
    sign_in(client, measure, "line_manager")
    page = parsed(client.get(f"/measures/{measure.pk}/"))
    form = page.xpath("//form[button[text()='Vahvista seuranta']]")[0]

    assert (form.fields["state"], form.fields["reason"]) == (
        "waiting_elsewhere",
        "Tilapalvelu päättää",
    )
