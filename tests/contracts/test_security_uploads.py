"""A file is what its content shows, whatever it is called; what is something else is refused."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import Settings

from tests.contracts.small_world import PDF
from tests.factories.accounts import UserFactory
from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory
from toimi.organisation.models import Person
from toimi.programme.models import Document, Intake, Measure, Note, NoteFile

pytestmark = pytest.mark.django_db

HTML = b"<!doctype html><html><body><script>alert(document.cookie)</script></body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(200)


def zipped(**members: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return whole.getvalue()


MACROS = zipped(
    **{
        "[Content_Types].xml": b"<Types/>",
        "word__document.xml": b"<w/>",
        "word__vbaProject.bin": b"\xd0\xcf\x11\xe0",
    }
)


def picture() -> bytes:
    """Return a photo that says where it was taken, with a page hidden after it."""
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Koskikatu 1, Kuopio"
    Image.new("RGB", (8, 8), "green").save(made, "JPEG", exif=exif)
    return made.getvalue() + HTML


@pytest.fixture
def measure(settings: Settings, tmp_path: Any) -> Measure:
    settings.MEDIA_ROOT = tmp_path
    return MeasureFactory.create()


@pytest.fixture
def manager(client: Client, measure: Measure) -> Client:
    person: Person = PersonFactory.create(
        user=UserFactory.create(), role="line_manager", unit=measure.programme.unit
    )
    assert person.user
    client.force_login(person.user)
    return client


def noted(client: Client, measure: Measure, name: str, content: bytes, said: str) -> Any:
    """Write a note with a file that the browser says to be of the type `said`."""
    file = SimpleUploadedFile(name, content, content_type=said)
    typed = {"text": "Tehty.", "happened_on": "2021-03-01", "attached": file}
    return client.post(reverse("evaluation:note", args=[measure.pk]), typed)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("ohje.pdf", PROGRAM, "application/pdf"),
        ("kuva.png", PROGRAM, "image/png"),
        ("kuva.jpg", b"GIF89a" + bytes(20), "image/jpeg"),
        ("ohje.docx", MACROS, "application/vnd.ms-word.document.macroEnabled.12"),
        ("ohje.docx", zipped(readme=b"zip"), "application/zip"),
        ("kuva.jpg", b"\xff\xd8\xff" + HTML, "image/jpeg"),
        ("tyhja.pdf", b"", "application/pdf"),
    ],
)
def test_a_file_of_another_type_than_is_taken_is_refused(
    manager: Client, measure: Measure, name: str, content: bytes, said: str
) -> None:
    came = noted(manager, measure, name, content, said)

    assert list(came.context["note_form"].errors) == ["attached"]
    assert (came.status_code, Note.objects.count(), NoteFile.objects.count()) == (422, 0, 0)


@pytest.mark.parametrize(
    ("name", "content", "kept_as", "kind"),
    [
        ("sivu.html", HTML, ".txt", "text/plain"),
        ("kuva.svg", SVG, ".txt", "text/plain"),
        ("ohje.exe", PDF, ".pdf", "application/pdf"),
        ("../../etc/passwd", b"root", ".txt", "text/plain"),
    ],
)
def test_a_file_is_kept_and_given_as_what_its_content_shows(
    manager: Client, measure: Measure, name: str, content: bytes, kept_as: str, kind: str
) -> None:
    noted(manager, measure, name, content, "text/html")

    kept = NoteFile.objects.get()
    given: Any = manager.get(reverse("evaluation:note_file", args=[kept.pk]))
    assert (kept.content_type, kept.name[-4:], kept.name.count("/")) == (kind, kept_as, 0)
    assert b"".join(given.streaming_content) == content
    assert given.headers["Content-Disposition"].startswith("attachment; filename=")
    assert given.headers["Content-Type"].partition(";")[0] not in {"text/html", "image/svg+xml"}
    assert given.headers["Content-Security-Policy"].count("sandbox") == 1


def test_a_photo_says_nothing_of_where_it_was_taken_and_hides_nothing(
    manager: Client, measure: Measure
) -> None:
    noted(manager, measure, "kuva.jpg", picture(), "image/jpeg")

    kept = NoteFile.objects.get()
    with kept.file.open("rb") as file:
        content = file.read()
    assert (content.count(b"Koskikatu"), content.count(b"<script>")) == (0, 0)
    assert kept.content_type == "image/jpeg"


@pytest.mark.parametrize(
    ("name", "content"),
    [("ohjelma.docx", PROGRAM), ("ohjelma.pdf", b"%PDF-1.7\n" + PROGRAM), ("kuva.png", PROGRAM)],
)
def test_a_document_that_is_none_is_kept_and_said_to_be_unreadable(
    manager: Client, run_jobs: Callable[[], int], name: str, content: bytes
) -> None:
    unit = Person.objects.get(user__isnull=False).role_assignments.get().unit
    file = SimpleUploadedFile(name, content)

    manager.post(reverse("programme:bring"), {"unit": unit.pk, "file": file})
    run_jobs()

    intake, document = Intake.objects.get(), Document.objects.get()
    assert (intake.reading, intake.problem == {}) == ({}, False)
    assert str(document.file.name).rpartition(".")[2] in {"docx", "pdf", "png"}


def test_a_file_that_is_too_big_is_refused_before_it_is_kept(
    manager: Client, settings: Settings
) -> None:
    settings.UPLOAD_LIMIT_BYTES = 1000
    unit = Person.objects.get(user__isnull=False).role_assignments.get().unit
    file = SimpleUploadedFile("ohjelma.txt", b"x" * 1001)

    came = manager.post(reverse("programme:bring"), {"unit": unit.pk, "file": file})

    assert (came.status_code, Document.objects.count()) == (422, 0)
