"""What has become of a measure, on its page: amendments, files, followers, what happened beside."""

import io
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from tests.factories.organisation import PersonFactory
from tests.factories.programme import (
    FollowUpDraftFactory,
    MeasureFactory,
    NoteFactory,
    ResponsibleFactory,
    RoundFactory,
    StepFactory,
)
from toimi.organisation.models import Person
from toimi.platform.preferences.queries import current
from toimi.programme.actions import add_event, note
from toimi.programme.attachments import checked
from toimi.programme.models import (
    Amendment,
    Following,
    FollowUpDraft,
    Measure,
    MeasureReference,
    Note,
    NoteFile,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def measure(today: date, settings: Settings, tmp_path: Any) -> Measure:
    settings.MEDIA_ROOT = tmp_path
    return MeasureFactory.create(
        programme__approved_on=date(2020, 2, 1), schedule_text="syksy 2021"
    )


def sign_in(client: Client, measure: Measure, role: str = "line_manager") -> Person:
    person = PersonFactory.create(role=role, unit=measure.programme.unit)
    assert person.user
    client.force_login(person.user)
    return person


def page(client: Client, measure: Measure) -> Any:
    return html.fromstring(client.get(f"/measures/{measure.pk}/").content.decode())


def text_of(found: Any, path: str) -> str:
    texts = (text for one in found.xpath(path) for text in one.itertext())
    return " ".join(" ".join(texts).split())


def picture(format: str = "JPEG") -> bytes:
    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (60.0, 10.0, 0.0)}
    exif[0x010F] = "Kameranvalmistaja"
    Image.new("RGB", (40, 20), "red").save(written, format, exif=exif)
    return written.getvalue()


def test_a_postponed_measure_shows_both_schedules_and_why(client: Client, measure: Measure) -> None:
    sign_in(client, measure)
    typed = {
        "schedule_text": "kevät 2022",
        "reason": "Kouluttaja sairastui.",
        "decided_on": "2021-10-14",
        "version": "0",
    }

    response = client.post(f"/measures/{measure.pk}/postpone/", typed)
    found = page(client, measure)

    assert (response.status_code, response["Location"]) == (
        302,
        f"/measures/{measure.pk}/#amended",
    )
    said = text_of(found, "//section[@class='amended-field']")
    assert said == (
        "Tavoiteaikataulu, hyväksytty muoto syksy 2021 Tavoiteaikataulu, muutettu 14.10.2021 "
        f"kevät 2022 Syy: Kouluttaja sairastui. · {Amendment.objects.get().by}"
    )
    assert "Hyväksytty aikataulu" in text_of(found, "//figure[@id='schedule']//table")


def test_stopping_without_a_reason_keeps_what_was_typed(client: Client, measure: Measure) -> None:
    sign_in(client, measure)

    response = client.post(
        f"/measures/{measure.pk}/stop/", {"reason": " ", "decided_on": "2021-10-14", "version": 0}
    )

    found: Any = html.fromstring(response.content.decode())
    assert (response.status_code, Amendment.objects.count()) == (422, 0)
    assert found.xpath("//input[@name='decided_on']/@value") == ["2021-10-14"]
    assert "Kerro syy" in text_of(found, "//div[@role='alert']")


def test_a_stopped_measure_says_why_and_its_draft_says_so(client: Client, measure: Measure) -> None:
    FollowUpDraftFactory.create(measure=measure, state="not_begun")
    sign_in(client, measure)

    client.post(
        f"/measures/{measure.pk}/stop/",
        {"reason": "Rahaa ei ole.", "decided_on": "2021-10-14", "version": 0},
    )

    found = page(client, measure)
    assert text_of(found, "//div[@id='amended']/p").startswith(
        "Keskeytetty 14.10.2021. Syy: Rahaa ei ole."
    )
    draft = FollowUpDraft.objects.get()
    assert (draft.state, draft.text[:41]) == (
        "stopped",
        "Keskeytettiin 14.10.2021: Rahaa ei ole. T",
    )
    assert found.xpath("//form//input[@name='reason']/@value") == ["Rahaa ei ole."]


def test_one_who_may_not_stop_is_refused(client: Client, measure: Measure) -> None:
    sign_in(client, measure, "team_lead")

    statuses = [
        client.get(f"/measures/{measure.pk}/{word}/").status_code
        for word in ("stop", "postpone", "resume")
    ]

    assert statuses == [403, 403, 403]


def test_following_is_begun_and_ended_with_one_button(client: Client, measure: Measure) -> None:
    person = sign_in(client, measure, "worker")

    client.post(f"/measures/{measure.pk}/follow/")
    client.post(f"/measures/{measure.pk}/follow/")
    followed = [row.person for row in Following.objects.all()]
    client.post(f"/measures/{measure.pk}/unfollow/")

    assert (followed, Following.objects.count()) == ([person], 0)


def test_a_note_takes_a_photo_without_its_place_and_a_file_by_its_content(
    client: Client, measure: Measure
) -> None:
    sign_in(client, measure, "worker")
    photo = SimpleUploadedFile("IMG 1.jpeg", picture(), "image/jpeg")
    file = SimpleUploadedFile("../../ohje.exe", b"%PDF-1.4 sis\xc3\xa4lt\xc3\xb6", "x/y")
    typed = {"text": "Palaveri", "happened_on": "2021-10-14", "link": "example.org/ohje"}

    client.post(
        f"/measures/{measure.pk}/notes/", {**typed, "photo": photo, "attached": file}, follow=True
    )

    kept = list(NoteFile.objects.order_by("pk"))
    assert [(one.name, one.content_type) for one in kept] == [
        ("IMG 1.jpg", "image/jpeg"),
        ("ohje.exe.pdf", "application/pdf"),
    ]
    assert dict(Image.open(kept[0].file).getexif()) == {}
    assert Note.objects.get().link == "https://example.org/ohje"


def test_a_file_is_given_to_be_saved_and_nothing_else(client: Client, measure: Measure) -> None:
    writer = sign_in(client, measure)
    made = note(
        measure=measure,
        text="Palaveri",
        happened_on=date(2021, 10, 14),
        by=writer,
        files=[checked("muistio.txt", b"<script>alert(1)</script>")],
    )
    address = f"/note-files/{made.files.get().pk}/"

    response = client.get(address)
    stranger = PersonFactory.create(role="worker")
    assert stranger.user
    client.force_login(stranger.user)

    assert response["Content-Disposition"] == 'attachment; filename="muistio.txt"'
    assert (response["Content-Type"], response["X-Content-Type-Options"]) == (
        "text/plain",
        "nosniff",
    )
    assert "sandbox" in response["Content-Security-Policy"]
    assert client.get(address).status_code == 404


def test_a_refused_file_keeps_the_text(client: Client, measure: Measure) -> None:
    sign_in(client, measure)
    file = SimpleUploadedFile("ohjelma.pdf", b"MZ\x90\x00", "application/pdf")

    response = client.post(
        f"/measures/{measure.pk}/notes/",
        {"text": "Palaveri pidettiin", "happened_on": "2021-10-14", "attached": file},
    )

    found: Any = html.fromstring(response.content.decode())
    assert (response.status_code, Note.objects.count()) == (422, 0)
    assert found.xpath("string(//textarea[@name='text'])").strip() == "Palaveri pidettiin"
    assert "ohjelma.pdf ei voi liittää" in text_of(found, "//div[@role='alert']")


def test_six_files_are_too_many_together(client: Client, measure: Measure) -> None:
    sign_in(client, measure)
    files = [SimpleUploadedFile(f"{n}.txt", b"teksti") for n in range(6)]

    response = client.post(
        f"/measures/{measure.pk}/notes/",
        {"text": "Palaveri", "happened_on": "2021-10-14", "attached": files},
    )

    assert (response.status_code, NoteFile.objects.count()) == (422, 0)


def test_a_steps_own_responsible_is_named_and_may_tick_it(client: Client, measure: Measure) -> None:
    person = sign_in(client, measure, "worker")
    own, other = StepFactory.create_batch(2, measure=measure)
    ResponsibleFactory.create(measure=measure, step=own, meaning="person", person=person)

    found = page(client, measure)

    assert found.xpath(f"count(//li[@id='step-{own.pk}']//form)") == 1
    assert found.xpath(f"count(//li[@id='step-{other.pk}']//form)") == 0
    assert text_of(found, f"//li[@id='step-{own.pk}']/span[@class='steps-when']") == (
        "· työhyvinvointipari"
    )


def test_what_happened_from_outside_is_on_the_time_line(client: Client, measure: Measure) -> None:
    manager = sign_in(client, measure)
    known: dict[str, Any] = {"unit": measure.programme.unit, "kind": "pandemic", "by": manager}
    add_event(name="Korona", starts_on=date(2020, 3, 16), ends_on=date(2022, 6, 30), **known)
    add_event(name="Vanha asia", starts_on=date(2010, 1, 1), ends_on=date(2011, 1, 1), **known)

    found = page(client, measure)

    assert found.xpath("//figure//tbody/tr/th/text()") == ["Ohjelma", "Korona", "Tänään"]
    assert found.xpath("count(//*[@class='outside'])") == 2


def test_references_are_links_both_ways(client: Client, measure: Measure) -> None:
    other = MeasureFactory.create(programme=measure.programme, target=measure.target)
    MeasureReference.objects.create(measure=measure, to=other)
    sign_in(client, measure)

    there = page(client, measure).xpath("//section[@id='life']//dd/a/@href")
    back = page(client, other).xpath("//section[@id='life']//dd/a/@href")

    assert (there, back) == ([f"/measures/{other.pk}/"], [f"/measures/{measure.pk}/"])


@pytest.mark.parametrize("count", [1, 30])
def test_the_page_takes_the_same_queries_however_much_has_become_of_it(
    client: Client,
    measure: Measure,
    count: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    person = sign_in(client, measure, "worker")
    RoundFactory.create(programme=measure.programme)
    for number in range(count):
        step = StepFactory.create(measure=measure)
        ResponsibleFactory.create(measure=measure, step=step, meaning="person", person=person)
        note(
            measure=measure,
            text="Palaveri",
            happened_on=date(2021, 10, 14),
            by=person,
            files=[checked("a.txt", b"teksti")],
        )
        other = MeasureFactory.create(programme=measure.programme, target=measure.target)
        MeasureReference.objects.create(measure=measure, to=other)
        NoteFactory.create(measure=measure, text=f"Kirjaus {number}")
    current()

    with django_assert_num_queries(19):
        page(client, measure)
