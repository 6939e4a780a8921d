"""The document behind a reading: its pages, its columns, on and off the list."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from tests.contracts.small_world import PDF
from tests.programme.intakes import intake_of, long_intake, sign_in
from tests.reading.readings import row
from toimi.programme import actions
from toimi.programme.models import Document, Intake
from toimi.reading.model import ColumnRead, Doubt

pytestmark = pytest.mark.django_db
COLUMNS = (
    ColumnRead("Kohde", "target", ("Melu",)),
    ColumnRead("Toimi", "measure", ("Huone", "Ovi")),
    ColumnRead("", "schedule", ()),
    ColumnRead("Kuka", "extra", ("Tiimi",)),
)


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_page_of_a_pdf_is_given_once_and_then_kept_by_the_browser(client: Client) -> None:
    address = f"{intake_of(sign_in(client), content=PDF).get_absolute_url()}pages/1/"

    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, first.headers["Content-Type"]) == (200, "image/webp")
    assert first.content[8:12] == b"WEBP"
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("content", "page"), [(PDF, 2), (PDF, 0), (b"Melu", 1), (b"%PDF-1.4 broken", 1)]
)
def test_page_that_cannot_be_drawn_is_not_found(client: Client, content: bytes, page: int) -> None:
    intake = intake_of(sign_in(client), content=content)

    assert client.get(f"{intake.get_absolute_url()}pages/{page}/").status_code == 404


def chosen(*kinds: str, version: int = 0) -> dict[str, Any]:
    return {"version": version, **{f"column-{n}": kind for n, kind in enumerate(kinds)}}


def test_columns_are_shown_with_what_they_hold(client: Client) -> None:
    intake = intake_of(sign_in(client), columns=COLUMNS)

    answer = client.get(f"{intake.get_absolute_url()}columns/")

    assert [(f.label, f.value(), samples) for f, samples in answer.context["columns"]] == [
        ("Kohde", "target", ("Melu",)),
        ("Toimi", "measure", ("Huone", "Ovi")),
        ("Sarake 3, ei otsikkoa", "schedule", ()),
        ("Kuka", "extra", ("Tiimi",)),
    ]


def test_chosen_columns_have_the_document_read_again(client: Client) -> None:
    intake = intake_of(sign_in(client), columns=COLUMNS)
    address = f"{intake.get_absolute_url()}columns/"

    answer = client.post(address, chosen("target", "measure", "schedule", "responsible"))

    intake.refresh_from_db()
    assert answer["Location"] == intake.get_absolute_url()
    assert (intake.columns, intake.is_being_read) == (
        ["target", "measure", "schedule", "responsible"],
        True,
    )


@pytest.mark.parametrize(
    ("kinds", "errors"),
    [
        (
            ("measure", "measure", "schedule", "extra"),
            {
                "column-0": ["Toimenpide on valittu 2 sarakkeelle. Jätä se vain yhdelle."],
                "__all__": [
                    "Toimenpiteen lisäksi tarvitaan vähintään kaksi muuta saraketta, "
                    "esimerkiksi aikataulu ja vastuuhenkilö."
                ],
            },
        ),
        (
            ("target", "extra", "schedule", "responsible"),
            {"__all__": ["Mikään sarake ei ole toimenpide. Valitse, missä toimenpiteet ovat."]},
        ),
    ],
)
def test_columns_that_make_no_programme_are_refused_in_place(
    client: Client, kinds: tuple[str, ...], errors: dict[str, list[str]]
) -> None:
    intake = intake_of(sign_in(client), columns=COLUMNS)

    answer = client.post(f"{intake.get_absolute_url()}columns/", chosen(*kinds))

    intake.refresh_from_db()
    assert (answer.status_code, answer.context["form"].errors) == (422, errors)
    assert intake.is_being_read is False


def test_columns_chosen_on_an_old_page_stay_chosen(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), row(), columns=COLUMNS)
    client.post(f"{intake.get_absolute_url()}rows/1/remove/", {"version": 0})
    address, kinds = f"{intake.get_absolute_url()}columns/", ("target", "measure", "schedule")

    answer = client.post(address, chosen(*kinds, "responsible"))

    form = answer.context["form"]
    assert (answer.status_code, form["column-3"].value(), form["version"].value()) == (
        422,
        "responsible",
        "1",
    )


def test_reading_without_columns_offers_to_read_again(client: Client) -> None:
    intake = intake_of(sign_in(client))

    html = client.get(f"{intake.get_absolute_url()}columns/").content.decode()

    assert "Sarakkeet eivät ole tallessa" in html


@pytest.mark.parametrize("count", [1, 30])
def test_list_tells_how_many_doubts_are_left_in_the_same_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    unit = sign_in(client)
    for _ in range(count):
        long_intake(unit, 6)

    client.get("/programmes/?all")
    with django_assert_num_queries(6):
        answer = client.get("/programmes/?all")

    assert [intake.doubt_count for intake in answer.context["waiting"]] == [3] * count


def test_dropped_document_leaves_the_list_and_comes_back(client: Client) -> None:
    intake = intake_of(sign_in(client), doubts=(Doubt(0, "schedule", "Epäselvä."),))
    page = intake.get_absolute_url()

    dropped = client.post(f"{page}drop/", {"version": 0}, follow=True).context
    back = client.post(f"{page}put-back/", {"version": 1})
    listed = client.get("/programmes/?all").context

    assert (list(dropped["waiting"]), list(dropped["dropped"])) == ([], [intake])
    assert back["Location"] == page
    assert (list(listed["waiting"]), list(listed["dropped"])) == ([intake], [])


def test_old_page_drops_nothing(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), row())
    client.post(f"{intake.get_absolute_url()}rows/1/remove/", {"version": 0})

    client.post(f"{intake.get_absolute_url()}drop/", {"version": 0})

    intake.refresh_from_db()
    assert intake.dropped_at is None


def test_document_dropped_a_month_ago_is_removed_with_its_file(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    unit, now = sign_in(client), timezone.now()
    old, new, kept = (intake_of(unit) for _ in range(3))
    Intake.objects.filter(pk=old.pk).update(dropped_at=now - timedelta(days=30))
    Intake.objects.filter(pk=new.pk).update(dropped_at=now - timedelta(days=29))
    storage, name = old.document.file.storage, str(old.document.file.name)

    with django_capture_on_commit_callbacks(execute=True):
        count = actions.remove_dropped(now=now)

    assert (count, storage.exists(name)) == (1, False)
    assert set(Intake.objects.all()) == {new, kept}
    assert Document.objects.count() == 2
