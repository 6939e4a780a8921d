"""A document on its way to a programme, as people meet it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.factories.organisation import PersonFactory, UnitFactory
from tests.factories.programme import FollowUpFactory, ProgrammeFactory
from toimi.language.schedule import read_schedule
from toimi.organisation.models import Person, Unit
from toimi.programme.models import Document, Intake, Programme
from toimi.reading import store
from toimi.reading.errors import NoTable
from toimi.reading.grid import Place
from toimi.reading.model import Doubt, Reading, Row

pytestmark = pytest.mark.django_db
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SOURCE = "Melu <b>\nHiljainen huone\nsyksy 2021\n\nTauot\nTaukohuone\nkevät 2022\n"


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def unit(client: Client) -> Unit:
    """A unit whose line manager is signed in."""
    unit: Unit = UnitFactory.create()
    person: Person = PersonFactory.create(role="line_manager", unit=unit)
    assert person.user
    client.force_login(person.user)
    return unit


def row(text: str, phrase: str, **places: Place) -> Row:
    return Row(
        target="Melu",
        themes=(),
        measure=text,
        sub_measures=(),
        schedule=read_schedule(phrase),
        urgency=None,
        urgency_text="",
        responsible_text="Työhyvinvointipari",
        responsible=("työhyvinvointipari",),
        follow_up="",
        places=places,
    )


def intake_of(unit: Unit, *, is_read: bool = True) -> Intake:
    reading = Reading(
        title="Ohjelma",
        body="",
        approved_on=date(2021, 1, 26),
        starts_on=date(2020, 1, 1),
        ends_on=date(2022, 12, 31),
        column_labels={},
        rows=(
            row("Hiljainen huone", "syksy 2021", target=Place(0, 8), measure=Place(9, 24)),
            row("Taukohuone", "kevät 2022"),
        ),
        doubts=(Doubt(0, "urgency", "Luokka puuttuu."), Doubt(1, "schedule", "Epäselvä.")),
        source_text=SOURCE,
    )
    document = Document.objects.create(
        unit=unit,
        name="ohjelma <1>.html",
        file=ContentFile(b"<script>", name="ohjelma.html"),
        sha256="0",
        size_bytes=8,
    )
    return Intake.objects.create(
        unit=unit,
        document=document,
        reading=store.to_json(reading) if is_read else {},
        problem={} if is_read else {"sentence": "Tiedostosta ei löytynyt taulukkoa.", "values": {}},
    )


def test_page_shows_the_source_with_its_places_and_the_doubtful_first(
    client: Client, unit: Unit
) -> None:
    intake = intake_of(unit)

    response = client.get(intake.get_absolute_url())

    html = response.content.decode()
    assert '<span id="place-0">Melu &lt;b&gt;</span>' in html
    assert '<span id="place-9">Hiljainen huone</span>' in html
    assert [doubt.reason for doubt in response.context["doubts"]] == [
        "Luokka puuttuu.",
        "Epäselvä.",
    ]
    assert response.context["clear_count"] == 0


def test_mended_cell_is_kept_and_no_longer_doubtful(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)
    address = f"/programmes/intakes/{intake.pk}/rows/1/urgency/"

    response = client.post(address, {"text": "2", "version": intake.version})

    intake.refresh_from_db()
    reading = store.from_json(intake.reading)
    assert response["Location"] == f"/programmes/intakes/{intake.pk}/rows/1/#cell-urgency"
    assert (reading.rows[0].urgency, [d.row for d in reading.doubts]) == (2, [1])


def test_what_was_typed_stays_when_another_has_mended_meanwhile(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)
    address = f"/programmes/intakes/{intake.pk}/rows/1/measure/"
    client.post(address, {"text": "Toisen teksti", "version": intake.version})

    response = client.post(address, {"text": "Oma teksti", "version": intake.version})

    intake.refresh_from_db()
    html = response.content.decode()
    assert response.status_code == 422
    assert ("Toisen teksti" in html, "\nOma teksti</textarea>" in html) == (True, True)
    assert store.from_json(intake.reading).rows[0].measure == "Toisen teksti"


def test_emptied_cell_that_met_a_conflict_is_shown_as_a_conflict(
    client: Client, unit: Unit
) -> None:
    intake = intake_of(unit)
    address = f"/programmes/intakes/{intake.pk}/rows/1/responsible/"
    client.post(address, {"text": "Esihenkilö", "version": intake.version})

    response = client.post(address, {"text": "", "version": intake.version})

    assert response.status_code == 422
    assert "Nyt tallessa:" in response.content.decode()


def test_accepted_doubt_goes_and_a_row_can_be_left_out(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)
    page = f"/programmes/intakes/{intake.pk}"

    client.post(f"{page}/doubts/1/", {"version": 0})
    client.post(f"{page}/rows/1/remove/", {"version": 1})
    client.post(f"{page}/rows/1/remove/", {"version": 1})  # the page is old: nothing goes

    intake.refresh_from_db()
    reading = store.from_json(intake.reading)
    assert [(r.measure, reading.doubts) for r in reading.rows] == [("Taukohuone", ())]


@pytest.mark.parametrize(
    "address", ["rows/9/", "rows/9/measure/", "rows/1/places/", "doubts/9/", "rows/0/remove/"]
)
def test_place_that_is_not_in_the_reading_is_not_found(
    client: Client, unit: Unit, address: str
) -> None:
    intake = intake_of(unit)
    url = f"/programmes/intakes/{intake.pk}/{address}"

    response = client.get(url) if address == "rows/9/" else client.post(url, {"version": 0})

    assert response.status_code == 404


def head_fields(**fields: str) -> dict[str, str]:
    return {"title": "Uusi nimi", "starts_on": "2020-01-01", "ends_on": "2022-12-31", **fields}


def test_head_is_mended(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)

    client.post(f"{intake.get_absolute_url()}head/", head_fields(version="0", body="Lautakunta"))

    intake.refresh_from_db()
    reading = store.from_json(intake.reading)
    assert (reading.title, reading.body, reading.approved_on) == ("Uusi nimi", "Lautakunta", None)


def test_days_in_the_wrong_order_are_refused_and_stay_typed(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)

    response = client.post(
        f"{intake.get_absolute_url()}head/", head_fields(version="0", ends_on="2019-12-31")
    )

    form = response.context["form"]
    assert response.status_code == 422
    assert form.errors["ends_on"] == ["Viimeinen päivä on ennen ensimmäistä. Korjaa päivät."]
    assert form["title"].value() == "Uusi nimi"


def test_head_that_another_changed_shows_both(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)
    address = f"{intake.get_absolute_url()}head/"
    client.post(address, head_fields(version="0", title="Toisen nimi"))

    response = client.post(address, head_fields(version="0", title="Oma nimi"))
    form = response.context["form"]
    again = client.post(
        address, {**head_fields(title="Oma nimi"), "version": form["version"].value()}
    )

    intake.refresh_from_db()
    assert (response.status_code, again.status_code) == (422, 302)
    assert form.theirs == [("Ohjelman nimi", "Toisen nimi")]
    assert store.from_json(intake.reading).title == "Oma nimi"


def test_adopted_reading_is_a_programme_and_can_be_taken_back(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)

    client.post(f"{intake.get_absolute_url()}adopt/", {"version": 0})
    programme = Programme.objects.get(intakes=intake)
    counted = programme.measures.count()
    client.post(f"/programmes/{programme.pk}/undo/")

    intake.refresh_from_db()
    assert counted == 2
    assert (Programme.objects.count(), intake.programme) == (0, None)


def test_adoption_stays_when_a_follow_up_was_confirmed(client: Client, unit: Unit) -> None:
    programme = ProgrammeFactory.create(unit=unit)
    FollowUpFactory.create(measure__programme=programme)

    asked = client.get(f"/programmes/{programme.pk}/undo/")
    done = client.post(f"/programmes/{programme.pk}/undo/", follow=True)

    assert asked.context["is_confirmed"] is True
    assert [str(message)[:27] for message in done.context["messages"]] == [
        "Ohjelmaa ei voi enää perua:"
    ]
    assert Programme.objects.count() == 1


def test_page_that_is_old_adopts_nothing(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)

    client.post(f"{intake.get_absolute_url()}adopt/", {"version": 7})

    assert Programme.objects.count() == 0


def test_document_is_only_saved_and_never_shown(client: Client, unit: Unit) -> None:
    intake = intake_of(unit)

    response = client.get(f"{intake.get_absolute_url()}file/")

    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.getvalue() == b"<script>"


def test_document_that_was_not_read_says_why_and_what_to_do(client: Client, unit: Unit) -> None:
    intake = intake_of(unit, is_read=False)

    html = client.get(intake.get_absolute_url()).content.decode()

    assert ("Tiedostosta ei löytynyt taulukkoa." in html, "/programmes/bring/" in html) == (
        True,
        True,
    )
    assert client.get(f"{intake.get_absolute_url()}rows/1/").status_code == 404


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "Tiedosto on tyhjä. Valitse toinen tai liitä taulukko tekstinä."),
        (
            b"x" * 3000,
            "Tiedosto on 0 Mt, ja enintään 0 Mt sopii. Tiedosto on yhä koneellasi: "
            "tallenna se pienempänä tai liitä taulukko tekstinä.",
        ),
    ],
)
def test_file_that_cannot_come_in_says_why_and_the_text_stays(
    client: Client, unit: Unit, settings: Settings, content: bytes, error: str
) -> None:
    settings.UPLOAD_LIMIT_BYTES = 2000

    response = client.post(
        "/programmes/bring/",
        {"unit": unit.pk, "file": SimpleUploadedFile("a.txt", content), "text": "teksti"},
    )

    form = response.context["form"]
    assert (response.status_code, form.errors) == (422, {"file": [error]})
    assert (form["text"].value(), Document.objects.count()) == ("teksti", 0)


def test_text_without_a_table_is_kept_and_says_so(
    client: Client, unit: Unit, run_jobs: Callable[[], int]
) -> None:
    brought = client.post("/programmes/bring/", {"unit": unit.pk, "text": "Ei taulukkoa"})
    run_jobs()
    response = client.get(brought["Location"])

    kept = Document.objects.get().file.read().decode()
    assert (kept, response.templates[0].name) == ("Ei taulukkoa", "programme/unread.html")
    assert response.context["intake"].problem["sentence"] == NoTable.sentence_id


def test_pasted_table_is_read(client: Client, unit: Unit, run_jobs: Callable[[], int]) -> None:
    text = (EXAMPLES / "kuopio-2020-2022.txt").read_text(encoding="utf-8")

    brought = client.post("/programmes/bring/", {"unit": unit.pk, "text": text})
    run_jobs()
    response = client.get(brought["Location"])
    intake = response.context["intake"]
    again = client.post(f"{intake.get_absolute_url()}again/", {"version": intake.version})

    assert (len(response.context["rows"]), again.status_code) == (36, 302)


def test_nothing_to_read_asks_for_a_file_or_text(client: Client, unit: Unit) -> None:
    response = client.post("/programmes/bring/", {"unit": unit.pk, "text": " "})

    assert response.context["form"].non_field_errors() == [
        "Valitse tiedosto tai liitä taulukko tekstinä."
    ]


def test_unit_is_asked_only_when_there_are_many(client: Client, unit: Unit) -> None:
    one = client.get("/programmes/bring/").context["form"]["unit"].is_hidden
    UnitFactory.create(parent=unit)
    many = client.get("/programmes/bring/").context["form"]["unit"].is_hidden

    assert (one, many) == (True, False)


@pytest.mark.parametrize("role", ["worker", "line_manager"])
def test_documents_of_another_unit_stay_out_of_sight(client: Client, unit: Unit, role: str) -> None:
    intake = intake_of(UnitFactory.create())
    person: Person = PersonFactory.create(role=role, unit=unit)
    assert person.user
    client.force_login(person.user)
    ask: Callable[..., Any] = client.get

    found = [ask(f"{intake.get_absolute_url()}{page}").status_code for page in ("", "file/")]

    assert found == ([403, 403] if role == "worker" else [404, 404])


@pytest.mark.parametrize("name", ["!!!", "….txt", "'.'", "a" * 300 + ".txt", "ohjelma 2020.TXT"])
def test_a_file_may_be_called_anything(client: Client, unit: Unit, name: str) -> None:
    file = SimpleUploadedFile(name, b"Melu")

    client.post("/programmes/bring/", {"unit": unit.pk, "file": file})

    document = Document.objects.get()
    stored = Path(str(document.file)).name
    assert document.name == file.name
    assert (len(stored) < 110, stored.startswith(".")) == (True, False)


def test_a_reading_whose_last_day_is_before_its_first_is_not_adopted(
    client: Client, unit: Unit
) -> None:
    intake = intake_of(unit)
    intake.reading |= {"starts_on": "2022-01-01", "ends_on": "2020-12-31"}
    intake.save()

    response = client.post(
        f"/programmes/intakes/{intake.pk}/adopt/", {"version": intake.version}, follow=True
    )

    assert [str(message) for message in response.context["messages"]] == [
        "Viimeinen päivä on ennen ensimmäistä. Korjaa päivät."
    ]
    assert Programme.objects.count() == 0
