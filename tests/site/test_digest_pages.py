"""Choosing when the digest comes, the links of mails, and what administrators see and do."""

import time
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail, signing
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.accounts.models import User
from toimi.organisation.models import Person, Unit
from toimi.platform.history.actions import System
from toimi.platform.notifications import actions as notifications
from toimi.platform.notifications import kinds as sending
from toimi.platform.notifications.models import Address, Delivery
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.site import kinds, links
from toimi.site.digest import actions
from toimi.site.digest import mail as mails
from toimi.site.digest.content import News, content, from_json
from toimi.site.digest.rules import Line, parts
from toimi.site.models import Digest, DigestChoice

pytestmark = pytest.mark.django_db
NOW = datetime(2021, 10, 18, 8, 5, tzinfo=ZoneInfo("Europe/Helsinki"))
TODAY = NOW.date()
MAIL_QUERIES = 9
LANGUAGES = ("fi", "sv", "en")


@pytest.fixture(autouse=True)
def _standing(db: None) -> None:
    preferences.choose(by=System("testi"), fixed_today=TODAY, organisation_name="Kaupunki")
    kept.forget()


def signed_in(client: Client, role: str = "worker", unit: Unit | None = None) -> Person:
    person = PersonFactory.create(role=role, unit=unit or UnitFactory.create())
    assert person.user
    client.force_login(person.user)
    return person


def page(client: Client, path: str, status: int = 200) -> Any:
    response = client.get(path)
    assert response.status_code == status
    return html.fromstring(response.content.decode())


def words(found: Any) -> str:
    return " ".join(found.text_content().split())


class Earlier(signing.TimestampSigner):
    """Signs as 31 days ago."""

    def timestamp(self) -> str:
        return signing.b62_encode(int(time.time()) - 31 * 24 * 3600)


def test_the_day_and_hour_are_chosen_on_ones_own_page(client: Client) -> None:
    person = signed_in(client)
    form = page(client, "/reminders/").xpath("//main//form")[0]
    typed = {**dict(form.fields), "mail": "on", "weekday": "3", "hour": "13"}

    response = client.post("/reminders/", typed)

    chosen = DigestChoice.objects.get(person=person)
    assert (response["Location"], chosen.is_on, chosen.weekday, chosen.hour, chosen.since) == (
        "/reminders/",
        True,
        3,
        13,
        TODAY,
    )
    assert "Seuraavan kerran keskiviikko 20.10.2021" in words(page(client, "/reminders/"))


def test_mail_can_be_put_off_and_the_list_stays(client: Client) -> None:
    person = signed_in(client)

    client.post("/reminders/", {"mail": "off", "weekday": "1", "hour": "8", "version": "0"})

    assert DigestChoice.objects.get(person=person).is_on is False
    assert "Viestejä ei ole tulossa." in words(page(client, "/reminders/"))
    assert page(client, "/").xpath("string(//h1)") == "Mikään ei odota sinua nyt"


@pytest.mark.parametrize("typed", [{"weekday": "6"}, {"hour": "3"}, {"weekday": ""}, {"mail": "x"}])
def test_another_day_or_hour_is_refused_and_nothing_is_kept(
    client: Client, typed: dict[str, str]
) -> None:
    signed_in(client)
    known = {"mail": "on", "weekday": "1", "hour": "8", "version": "0"}

    response = client.post("/reminders/", known | typed)

    assert (response.status_code, DigestChoice.objects.count()) == (422, 0)


def test_choosing_on_an_old_page_is_told(client: Client) -> None:
    signed_in(client)
    known = {"mail": "on", "weekday": "2", "hour": "8", "version": "0"}
    client.post("/reminders/", known)
    client.post("/reminders/", known | {"weekday": "3"})

    response = client.post("/reminders/", known | {"weekday": "4"})

    assert (response.status_code, DigestChoice.objects.get().weekday) == (422, 3)


def test_a_link_leads_its_person_to_the_thing_after_signing_in(client: Client) -> None:
    person = PersonFactory.create(role="worker")
    path = links.link(person, "/measures/3/#step-4").removeprefix("http://localhost:8000")

    asked = client.get(path)
    assert person.user
    client.force_login(person.user)
    led = client.get(path)

    assert asked["Location"].startswith("/accounts/sign-in/?next=/go/")
    assert led["Location"] == "/measures/3/#step-4"


def test_a_link_of_another_says_so_and_leads_nowhere(client: Client) -> None:
    signed_in(client)
    token = links.link(PersonFactory.create(), "/measures/3/").split("/go/")[1]

    found = page(client, f"/go/{token}", 403)

    assert "Linkki on tehty toiselle henkilölle." in words(found)


def test_an_old_link_says_so(client: Client) -> None:
    person = signed_in(client)
    token = Earlier(salt=links.SALT).sign_object([person.pk, "/"], compress=True)

    assert "Linkki on vanhentunut" in words(page(client, f"/go/{token}/", 410))


@pytest.mark.parametrize(
    "path", ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)", ""]
)
def test_a_link_never_leads_out_of_toimi(client: Client, path: str) -> None:
    person = signed_in(client)
    token = signing.dumps([person.pk, path], salt=links.SALT, compress=True)

    assert client.get(f"/go/{token}/").status_code == 404


@pytest.mark.parametrize("token", ["x", "a:b:c", "eyJ4IjoxfQ:1abc:zzz"])
def test_a_link_that_was_cut_is_broken(client: Client, token: str) -> None:
    signed_in(client)

    assert client.get(f"/go/{token}/").status_code == 404


def told() -> Any:
    lines = [
        Line(
            "step-1", "step", "/measures/4/#step-1", "ohjeen <b>päivitys</b>", "Melu", 4, 1, TODAY
        ),
        Line("measure-2", "measure", "/measures/2/#log", "Melu", "", 2, 1, date(2021, 9, 30)),
        Line("confirm-1", "confirm", "/rounds/1/0/", "Syksy 2021", "Ohjelma", None, 3, TODAY),
        Line("edit-1", "edit", "/rounds/1/2/", "Syksy 2021", "Ohjelma", None, 2, TODAY),
        Line("settle-1", "settle", "/programmes/1/settle/", "Ohjelma", count=2),
        Line("document-1", "document", "/intakes/1/", "ohjelma.docx"),
    ]
    late = Line("step-9", "escalated", "/measures/9/", "mittaus", "tiimi", 9, 1, date(2021, 9, 1))
    news = tuple(
        News(kind, "/measures/4/#follow-up", 4, "Melu", TODAY, "Aino Esimerkki")
        for kind in ("own_text", "note", "steps")
    )
    return content(TODAY, parts(lines, TODAY), (late,), news)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mail_says_the_same_as_text_and_html_in_the_readers_language(language: str) -> None:
    person = PersonFactory.create(user__language=language)

    made = mails.compose(person, told())

    found: Any = html.fromstring(made.html)
    addresses = found.xpath("//a/@href")
    assert found.get("lang") == language
    assert [url for url in addresses if url not in made.text] == []
    assert (len(addresses), made.html.count("<script"), "<b>" in made.html) == (11, 0, False)
    assert (len(found.xpath("//h1")), "\n" in made.subject) == (5, False)


def test_a_mail_in_finnish_is_plain() -> None:
    made = mails.compose(PersonFactory.create(name="Aino Esimerkki"), told())

    lines = [row.strip() for row in made.text.splitlines() if "http" not in row and row.strip()]
    assert made.subject == "Toimi: 1 myöhässä, 3 viikon sisällä"
    assert lines[:13] == [
        "Hei Aino Esimerkki,",
        "MYÖHÄSSÄ",
        "- Melu",
        "piti olla valmis 30.9.2021",
        "Toimenpide 2",
        "VIIKON SISÄLLÄ",
        "- ohjeen <b>päivitys</b>",
        "viimeistään 18.10.2021",
        "Toimenpide 4: Melu",
        "- Vahvista 3 seurantaa: Syksy 2021",
        "viimeistään 18.10.2021",
        "Ohjelma",
        "- Tarkista 2 luonnosta: Syksy 2021",
    ]


def test_what_is_kept_of_a_digest_is_what_was_told() -> None:
    made = told()

    assert from_json(made.as_json()) == made


def test_a_part_shows_a_dozen_and_counts_the_rest() -> None:
    lines = [Line(f"step-{n}", "step", "/", f"askel {n}", due_on=TODAY) for n in range(20)]
    made = content(TODAY, parts(lines, TODAY), (), ())

    text = mails.compose(PersonFactory.create(), made).text

    assert (text.count("- askel"), "ja 8 muuta asiaa" in text) == (12, True)


@pytest.mark.parametrize("name", ["Aino\r\nBcc: muut@example.org", "<script>alert(1)</script>"])
def test_a_name_cannot_add_headers_or_markup(name: str) -> None:
    made = mails.compose(PersonFactory.create(name=name), told())

    delivery = notifications.prepare(
        kind="test",
        key="digest-1",
        address="aino@example.org",
        subject=made.subject,
        text=made.text,
        html=made.html,
        settings_url=made.settings_url,
        now=NOW,
    )
    notifications.deliver(delivery=delivery, now=NOW)

    message = mail.outbox[0].message()
    assert (message["Bcc"], "<script" in made.html) == (None, False)
    assert message["List-Unsubscribe"].startswith("<http://localhost:8000/go/")


def troubled(person: Person, state: str = sending.UNKNOWN, week: int = 42) -> Digest:
    delivery = notifications.prepare(
        kind="site.digest",
        key=f"digest-2021-w{week}-{person.pk}",
        address=person.email,
        subject="Toimi",
        text="Hei",
        now=NOW,
    )
    Delivery.objects.filter(pk=delivery.pk).update(
        state=state, started_at=NOW, code=550, reason="5.1.1 no such user"
    )
    return Digest.objects.create(
        person=person, year=2021, week=week, on=TODAY, state="made", delivery=delivery
    )


def failed(person: Person) -> Address:
    return Address.objects.create(
        address=person.email.lower(), refusal_count=3, failed_at=NOW, code=550, reason="5.1.1 no"
    )


@pytest.mark.parametrize("count", [1, 30])
def test_administrators_see_what_did_not_leave(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    unit = UnitFactory.create()
    signed_in(client, "administrator", unit)
    for _ in range(count):
        person = PersonFactory.create(role="worker", unit=unit)
        troubled(person)
        failed(person)
    kept.current()

    with django_assert_num_queries(MAIL_QUERIES):
        found = page(client, "/manage/mail/")

    assert len(found.xpath("//li[starts-with(@id, 'mail-')]")) == count
    assert len(found.xpath("//li[starts-with(@id, 'address-')]")) == count


def test_an_administrator_sees_only_the_people_of_the_own_units(client: Client) -> None:
    signed_in(client, "administrator")
    digest = troubled(PersonFactory.create(role="worker", unit=UnitFactory.create()))

    found = page(client, "/manage/mail/")

    assert found.xpath("string(//h1)") == "Viestit ovat lähteneet"
    assert client.post(f"/manage/mail/{digest.pk}/send/").status_code == 404


def test_an_unknown_one_leaves_again_when_a_person_says_so(client: Client, run_jobs: Any) -> None:
    unit = UnitFactory.create()
    signed_in(client, "administrator", unit)
    troubled(PersonFactory.create(role="worker", unit=unit))
    form = page(client, "/manage/mail/").xpath("//form[contains(@action, '/send/')]")[0]

    response = client.post(form.get("action"), dict(form.fields))
    actions.send(digest=Digest.objects.get(), now=NOW)

    assert (response["Location"], Digest.objects.get().delivery.state) == (  # type: ignore[union-attr]
        "/manage/mail/",
        sending.SENT,
    )
    assert page(client, "/manage/mail/").xpath("string(//h1)") == "Viestit ovat lähteneet"
    assert len(mail.outbox) == 1


def test_a_double_click_sends_once(client: Client) -> None:
    unit = UnitFactory.create()
    signed_in(client, "administrator", unit)
    digest = troubled(PersonFactory.create(role="worker", unit=unit))
    typed = {"version": str(digest.delivery.version)}  # type: ignore[union-attr]

    statuses = [client.post(f"/manage/mail/{digest.pk}/send/", typed).status_code for _ in "12"]

    assert statuses == [302, 404]


def test_one_that_is_left_as_it_is_comes_off_the_list(client: Client) -> None:
    unit = UnitFactory.create()
    signed_in(client, "administrator", unit)
    digest = troubled(PersonFactory.create(role="worker", unit=unit), sending.FAILED)

    client.post(f"/manage/mail/{digest.pk}/leave/")

    assert page(client, "/manage/mail/").xpath("string(//h1)") == "Viestit ovat lähteneet"


def test_a_failed_address_is_told_to_its_person_and_mended_by_an_administrator(
    client: Client,
) -> None:
    unit = UnitFactory.create()
    person = signed_in(client, "worker", unit)
    failed(person)
    seen = [
        bool(page(client, path).xpath("//*[@id='failed-address']")) for path in ("/", "/reminders/")
    ]
    signed_in(client, "administrator", unit)

    client.post(f"/manage/mail/people/{person.pk}/")

    user = User.objects.get(person=person)
    client.force_login(user)
    assert seen == [True, True]
    assert page(client, "/").xpath("//*[@id='failed-address']") == []


def test_nobody_else_chooses_for_a_person() -> None:
    person, other = PersonFactory.create(), PersonFactory.create()

    with pytest.raises(Exception, match="oikeutta"):
        actions.choose(person=person, is_on=False, weekday=1, hour=8, version=0, by=other)

    assert timedelta(days=30) == kinds.LINK_VALID
