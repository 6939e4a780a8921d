"""The delegate's remark beside a follow-up, and answers to what people wrote."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.evaluation.test_rounds import page, sign_in
from tests.factories.organisation import PersonFactory
from tests.factories.programme import FollowUpFactory, NoteFactory, RemarkFactory
from toimi.programme.models import Remark, Reply
from toimi.reports import queries as reports

pytestmark = pytest.mark.django_db


def printed(remark: Remark, edition: str) -> tuple[str, ...]:
    round = remark.follow_up.round
    table = reports.sheet(
        round.programme,
        round,
        edition=edition,  # type: ignore[arg-type]
        today=date(2021, 10, 15),
    )
    return table.rows[0].remarks


def test_the_delegate_signs_a_remark_that_is_printed_with_the_follow_up(
    client: Client, today: date
) -> None:
    follow_up = FollowUpFactory.create()
    delegate = sign_in(client, follow_up.measure.programme, "osh_delegate")

    response = client.post(f"/follow-ups/{follow_up.pk}/remark/", {"text": "Melu jatkuu."})

    remark = Remark.objects.get()
    assert response["Location"] == f"/measures/{follow_up.measure_id}/#follow-up"
    assert remark.signed_as == f"{delegate.name}, työsuojeluvaltuutettu"
    assert printed(remark, "internal") == (
        f"Työsuojeluvaltuutetun huomio 15.10.2021: Melu jatkuu. ({remark.signed_as})",
    )
    assert printed(remark, "public") == ("Työsuojeluvaltuutetun huomio 15.10.2021: Melu jatkuu.",)


@pytest.mark.parametrize("role", ["line_manager", "worker", "occupational_health"])
def test_nobody_else_writes_or_withdraws_it(client: Client, today: date, role: str) -> None:
    remark = RemarkFactory.create()
    sign_in(client, remark.follow_up.measure.programme, role)

    written = client.post(f"/follow-ups/{remark.follow_up_id}/remark/", {"text": "Ei"})
    withdrawn = client.post(f"/remarks/{remark.pk}/withdraw/")

    assert (written.status_code, withdrawn.status_code) == (403, 403)


def test_another_delegate_does_not_withdraw_it(client: Client, today: date) -> None:
    writer = PersonFactory.create()
    remark = RemarkFactory.create(by=writer)
    sign_in(client, remark.follow_up.measure.programme, "osh_delegate")

    response = client.post(f"/remarks/{remark.pk}/withdraw/", follow=True)

    remark.refresh_from_db()
    assert remark.withdrawn_at is None
    assert "Vain kirjoittaja voi perua tämän." in response.content.decode()


def test_a_withdrawn_remark_leaves_a_trace_on_the_page_and_none_in_the_report(
    client: Client, today: date
) -> None:
    follow_up = FollowUpFactory.create()
    delegate = sign_in(client, follow_up.measure.programme, "osh_delegate")
    remark = RemarkFactory.create(follow_up=follow_up, by=delegate)

    client.post(f"/remarks/{remark.pk}/withdraw/")
    shown = page(client, f"/measures/{follow_up.measure_id}/")

    told = shown.xpath(f"string(//div[@id='remark-{remark.pk}'])")
    assert ("Melu jatkuu." in told, "Kirjoittaja on perunut huomion" in told) == (False, True)
    assert printed(remark, "internal") == ()


def test_the_report_of_a_closed_round_does_not_change_with_a_later_remark() -> None:
    closed = datetime(2021, 10, 14, 12, tzinfo=UTC)
    before = RemarkFactory.create(follow_up__round__closed_at=closed)
    RemarkFactory.create(
        follow_up=before.follow_up, written_at=datetime(2021, 10, 14, 13, tzinfo=UTC)
    )
    RemarkFactory.create(
        follow_up=before.follow_up,
        text="Peruttu myöhemmin.",
        withdrawn_at=datetime(2021, 10, 20, tzinfo=UTC),
    )

    said = printed(before, "public")

    assert said == (
        "Työsuojeluvaltuutetun huomio 14.10.2021: Melu jatkuu.",
        "Työsuojeluvaltuutetun huomio 14.10.2021: Peruttu myöhemmin.",
    )


def test_an_answer_stands_under_the_remark_and_it_waits_no_more(
    client: Client, today: date
) -> None:
    remark = RemarkFactory.create()
    measure = remark.follow_up.measure
    sign_in(client, measure.programme, "line_manager")
    before = client.get("/").content.decode()

    client.post(f"/remarks/{remark.pk}/answer/", {"text": "Mitataan viikolla 45."})

    shown = page(client, f"/measures/{measure.pk}/")
    waits = f"Vastaa työsuojeluvaltuutetun huomioon, toimenpide {measure.number}"
    assert (waits in before, waits in client.get("/").content.decode()) == (True, False)
    assert "Mitataan viikolla 45." in shown.xpath(f"string(//div[@id='remark-{remark.pk}'])")


def test_a_note_is_answered_by_who_carries_the_measure_out(client: Client, today: date) -> None:
    note = NoteFactory.create(by=PersonFactory.create())
    sign_in(client, note.measure.programme, "line_manager")

    client.post(f"/notes/{note.pk}/answer/", {"text": "Kiitos."})

    shown = page(client, f"/measures/{note.measure_id}/")
    assert "Kiitos." in shown.xpath(f"string(//li[@id='note-{note.pk}'])")


def test_a_reader_does_not_answer(client: Client, today: date) -> None:
    note = NoteFactory.create()
    sign_in(client, note.measure.programme, "occupational_health")

    response = client.post(f"/notes/{note.pk}/answer/", {"text": "Kiitos."})

    assert (response.status_code, Reply.objects.count()) == (403, 0)


def test_what_was_typed_stays_when_it_is_refused(client: Client, today: date) -> None:
    follow_up = FollowUpFactory.create()
    sign_in(client, follow_up.measure.programme, "osh_delegate")
    typed = "Hetu on 131052-308T."

    response = client.post(f"/follow-ups/{follow_up.pk}/remark/", {"text": typed})

    assert (response.status_code, Remark.objects.count()) == (422, 0)
    assert response.context["form"]["text"].value() == typed
