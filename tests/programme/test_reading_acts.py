"""What people do to a reading, and how each act is taken back."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories.organisation import PersonFactory
from tests.programme.intakes import UNCLEAR, intake_of, long_intake, reading_now, sign_in
from tests.reading.readings import row
from toimi.platform.history.models import AuditEvent
from toimi.programme import actions
from toimi.programme.actions.reading import KEPT_CHANGES
from toimi.programme.models import Intake, IntakeChange
from toimi.programme.queries.reading import last_change
from toimi.reading import mend, store
from toimi.reading.model import Doubt

pytestmark = pytest.mark.django_db
Typed = dict[str, Any]


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def act(client: Client, intake: Intake, address: str, **typed: Any) -> Any:
    """Press a button of the page as it is now."""
    intake.refresh_from_db()
    typed = {"version": intake.version, **typed}
    return client.post(f"{intake.get_absolute_url()}{address}", typed)


def take_back(client: Client, intake: Intake) -> Any:
    intake.refresh_from_db()
    change = last_change(intake)
    assert change
    return act(client, intake, "undo/", number=change.number)


ACTS: list[tuple[str, Typed, str]] = [
    ("rows/2/schedule/", {"text": "kevät 2022"}, "riviä 2 korjattiin"),
    ("head/", {"title": "Toinen nimi"}, "ohjelman tietoja korjattiin"),
    ("doubts/0/", {}, "ohjelman tietojen epäselvä kohta hyväksyttiin"),
    ("doubts/1/", {}, "rivin 1 epäselvä kohta hyväksyttiin"),
    ("doubts/1/same/", {}, "sama kysymys hyväksyttiin 2 kohdassa"),
    ("doubts/", {}, "3 epäselvää kohtaa hyväksyttiin"),
    ("rows/1/remove/", {}, "rivi 1 jätettiin pois"),
    ("rows/1/split/", {"at": "1", "schedule": "lower"}, "rivi 1 jaettiin"),
    ("rows/2/join/", {}, "rivi 2 yhdistettiin yllä olevaan"),
    ("rows/3/add/", {}, "rivi 3 lisättiin"),
    (
        "rows/1/schedule/move/",
        {"to": "follow_up", "how": "move"},
        "rivin 1 teksti siirrettiin toiseen sarakkeeseen",
    ),
    (
        "rows/1/schedule/move/",
        {"to": "responsible", "how": "swap"},
        "rivin 1 kahden sarakkeen tekstit vaihdettiin",
    ),
]


@pytest.mark.parametrize(("address", "typed", "words"), ACTS)
def test_every_act_changes_the_reading_says_what_it_was_and_is_taken_back(
    client: Client, address: str, typed: Typed, words: str
) -> None:
    doubts = (
        Doubt(None, "title", "Otsikko?"),
        Doubt(0, "schedule", UNCLEAR),
        Doubt(1, "schedule", UNCLEAR),
    )
    intake = intake_of(
        sign_in(client), row(sub_measures=("Kokeilu",)), row(measure="Tauot"), doubts=doubts
    )
    first = intake.reading

    act(client, intake, address, **typed)
    intake.refresh_from_db()
    done = intake.reading
    page = client.get(intake.get_absolute_url()).content.decode()
    take_back(client, intake)

    intake.refresh_from_db()
    assert done != first
    assert f"Kumoa: {words}" in page
    assert intake.reading == first


def test_acts_of_two_people_are_taken_back_one_after_another(client: Client) -> None:
    unit = sign_in(client)
    intake = intake_of(unit, row(), row(measure="Tauot"), row(measure="Valo"))
    act(client, intake, "rows/1/remove/")
    act(client, intake, "rows/1/urgency/", text="3")
    other = Client()
    sign_in(other, unit)

    measures = []
    for _ in range(2):
        take_back(other, intake)
        measures.append([(r.measure, r.urgency) for r in reading_now(intake).rows])

    assert measures == [
        [("Tauot", 1), ("Valo", 1)],
        [("Hiljainen huone", 1), ("Tauot", 1), ("Valo", 1)],
    ]
    assert IntakeChange.objects.count() == 0


def test_act_that_was_not_the_last_one_is_not_taken_back(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), row())
    act(client, intake, "rows/1/urgency/", text="3")
    act(client, intake, "rows/1/urgency/", text="4")

    act(client, intake, "undo/", number=1)

    assert reading_now(intake).rows[0].urgency_text == "4"


def test_act_of_a_reading_that_was_read_anew_is_not_offered(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), row())
    act(client, intake, "rows/1/remove/")
    intake.refresh_from_db()
    anew = {**intake.reading, "title": "Luettu uudelleen"}
    Intake.objects.filter(pk=intake.pk).update(reading=anew)

    page = client.get(intake.get_absolute_url())
    act(client, intake, "undo/", number=1)

    assert page.context["undo"] is None
    assert reading_now(intake).title == "Luettu uudelleen"


def test_act_that_changes_nothing_is_not_kept(client: Client) -> None:
    intake = intake_of(sign_in(client), row())

    act(client, intake, "rows/1/urgency/", text="1")

    assert IntakeChange.objects.count() == 0


def test_at_most_two_hundred_acts_are_kept() -> None:
    person = PersonFactory.create(role="line_manager")
    intake = intake_of(person.role_assignments.get().unit, row())
    IntakeChange.objects.bulk_create(
        IntakeChange(intake=intake, number=n, mark="-") for n in range(1, KEPT_CHANGES + 1)
    )
    mended = mend.mend_cell(store.from_json(intake.reading), 0, "urgency", "3")

    actions.keep_reading(intake=intake, reading=mended, version=0, by=person)

    numbers = intake.changes.order_by("number").values_list("number", flat=True)
    assert (numbers[0], len(numbers)) == (2, KEPT_CHANGES)


def test_audit_of_an_act_holds_what_changed_and_not_the_whole_document(client: Client) -> None:
    intake = long_intake(sign_in(client), 400)

    act(client, intake, "rows/200/urgency/", text="3")

    sizes = {event.event: len(str(event.changes)) for event in AuditEvent.objects.all()}
    kept = {name: size for name, size in sizes.items() if name.startswith("programme.reading")}
    assert sorted(kept) == ["programme.reading_change_kept", "programme.reading_mended"]
    assert max(kept.values()) < 4000


def test_accepted_doubt_leads_to_the_next_one(client: Client) -> None:
    intake = long_intake(sign_in(client), 50)
    page = intake.get_absolute_url()

    answers = [act(client, intake, f"doubts/{index}/")["Location"] for index in (3, 20, 22)]

    assert answers == [f"{page}#doubt-3", f"{page}?doubts=2#doubt-20", f"{page}?doubts=2#doubt-21"]


def test_last_accepted_doubt_leads_to_the_page_that_says_all_is_clear(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), doubts=(Doubt(0, "schedule", UNCLEAR),))

    answer = act(client, intake, "doubts/0/")
    html = client.get(answer["Location"]).content.decode()

    assert answer["Location"] == intake.get_absolute_url()
    assert "Mikään ei ole epäselvää." in html


def test_doubt_accepted_on_the_rows_own_page_stays_there(client: Client) -> None:
    intake = long_intake(sign_in(client), 3)

    answer = act(client, intake, "doubts/1/", **{"from": "row"})

    assert answer["Location"] == f"{intake.get_absolute_url()}rows/3/"


def test_split_without_a_place_comes_back_with_what_is_missing(client: Client) -> None:
    intake = intake_of(sign_in(client), row(sub_measures=("Kokeilu", "Hankinta")))

    answer = act(client, intake, "rows/1/split/", schedule="lower")

    assert answer.status_code == 422
    assert sorted(answer.context["split"].errors) == ["at"]
    assert len(reading_now(intake).rows) == 1


def test_old_page_changes_nothing_and_says_so(client: Client) -> None:
    intake = intake_of(sign_in(client), row(sub_measures=("Kokeilu",)), row())
    act(client, intake, "rows/1/urgency/", text="3")
    before = reading_now(intake)
    addresses = ["rows/1/split/", "rows/2/join/", "rows/1/add/", "rows/1/schedule/move/", "undo/"]

    for address in addresses:
        typed = {"version": 0, "at": 1, "to": "themes", "how": "move", "number": 1}
        answer = client.post(f"{intake.get_absolute_url()}{address}", typed, follow=True)
        assert [str(m)[:26] for m in answer.context["messages"]] == ["Joku muu tallensi tämän, k"]

    assert reading_now(intake) == before


@pytest.mark.parametrize("address", ["rows/9/split/", "rows/1/join/", "rows/9/add/", "rows/9/"])
def test_row_that_is_not_there_is_not_found(client: Client, address: str) -> None:
    intake = intake_of(sign_in(client), row())
    url = f"{intake.get_absolute_url()}{address}"

    answer = client.get(url) if address == "rows/9/" else act(client, intake, address, at=1)

    assert answer.status_code == 404


def test_adopted_and_dropped_readings_are_not_mended(client: Client) -> None:
    intake = intake_of(sign_in(client), row(), row())
    act(client, intake, "drop/")

    dropped = act(client, intake, "rows/1/remove/").status_code
    act(client, intake, "put-back/")
    act(client, intake, "adopt/")
    adopted = act(client, intake, "rows/1/remove/").status_code

    assert (dropped, adopted, len(reading_now(intake).rows)) == (404, 404, 2)
