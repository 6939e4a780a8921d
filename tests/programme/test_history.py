"""What has happened in words, a measure as it was, what was removed and is put back."""

import ast
import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.forms import model_to_dict
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from tests.factories.organisation import PersonFactory
from tests.factories.programme import MeasureFactory, NoteFactory, ProgrammeFactory, TargetFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history import queries as audit
from toimi.platform.history.actions import System
from toimi.platform.history.models import AuditEvent, Removed
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions, lexicon
from toimi.programme.models import Measure, Note, Responsible, Step, Target
from toimi.programme.queries import history

pytestmark = pytest.mark.django_db
SOURCE = Path(__file__).resolve().parents[2] / "src" / "toimi"
WORKED_OUT = (
    "state",
    "due_on",
    "step_count",
    "done_count",
    "amended_on",
    "last_follow_up",
    "version",
)
START = date(2021, 3, 1)


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def stand_at(day: date) -> None:
    preferences.choose(by=System("testi"), fixed_today=day)
    kept.forget()


@pytest.fixture
def manager() -> Person:
    stand_at(START)
    return PersonFactory.create(role="line_manager", unit=ProgrammeFactory.create().unit)


def begun(manager: Person) -> Measure:
    unit = manager.role_assignments.get().unit
    programme = actions.add_programme(
        unit=unit,
        title="Ohjelma",
        starts_on=date(2020, 1, 1),
        ends_on=date(2022, 12, 31),
        by=manager,
    )
    target = actions.add_target(programme=programme, name="Melu", by=manager)
    return actions.add_measure(
        target=target,
        text="Hiljainen huone",
        schedule_text="syksy 2021",
        responsible_text="lähiesihenkilö, tiimit",
        urgency=1,
        by=manager,
    )


def again(measure: Measure) -> Measure:
    return Measure.objects.select_related("programme__unit").get(pk=measure.pk)


def change(measure: Measure, dice: random.Random, by: Person) -> None:
    fields: dict[str, Any] = dice.choice(
        [
            {"text": f"Huone {dice.randint(1, 99)}"},
            {"schedule_text": f"{dice.randint(1, 28)}.5.2022 mennessä"},
            {"responsible_text": dice.choice(["tiimit", "lähiesihenkilö", ""])},
            {"urgency": dice.choice([None, 1, 2, 3])},
            {"themes": dice.choice([[], ["Melu"], ["Melu", "Tilat"]])},
        ]
    )
    actions.change_measure(measure=measure, version=measure.version, by=by, **fields)


def add_step(measure: Measure, dice: random.Random, by: Person) -> None:
    actions.add_step(
        measure=measure,
        text=f"Osa {dice.randint(1, 99)}",
        schedule_text=dice.choice(["", "kevät 2022"]),
        responsible_text=dice.choice(["", "tiimit"]),
        by=by,
    )


def on_a_step(act: Callable[[Step, random.Random, Person], Any]) -> Any:
    def acting(measure: Measure, dice: random.Random, by: Person) -> None:
        steps = list(Step.objects.filter(measure=measure).select_related("measure__programme"))
        if steps:
            act(dice.choice(steps), dice, by)

    return acting


def tick(step: Step, dice: random.Random, by: Person) -> None:
    if step.done_on:
        actions.untick(step=step, version=step.version, by=by)
    else:
        actions.tick(step=step, done_on=START, version=step.version, by=by)


def mend(step: Step, dice: random.Random, by: Person) -> None:
    words = f"Osa {dice.randint(1, 99)}"
    who = dice.choice([None, "", "työsuojeluvaltuutettu"])
    actions.change_step(step=step, text=words, responsible_text=who, version=step.version, by=by)


def put_back(measure: Measure, dice: random.Random, by: Person) -> None:
    removed = Removed.objects.first()
    if removed:
        actions.restore(removed=removed, programme=measure.programme, by=by)


def write(measure: Measure, dice: random.Random, by: Person) -> None:
    actions.note(measure=measure, text=f"Kirjaus {dice.random()}", happened_on=START, by=by)


def forget(measure: Measure, dice: random.Random, by: Person) -> None:
    note = Note.objects.filter(measure=measure).first()
    if note:
        actions.remove_note(note=note, by=by)


def stop(measure: Measure, dice: random.Random, by: Person) -> None:
    act = actions.resume if measure.stopped_on else actions.stop
    act(measure=measure, reason="Syy", decided_on=START, version=measure.version, by=by)


ACTS = [
    change,
    change,
    add_step,
    on_a_step(tick),
    on_a_step(mend),
    on_a_step(lambda step, _, by: actions.remove_step(step=step, by=by)),
    on_a_step(lambda step, _, by: actions.move_step(step=step, up=True, by=by)),
    put_back,
    write,
    forget,
    stop,
]


def now(measure: Measure) -> list[Any]:
    rows = [
        *Measure.objects.filter(pk=measure.pk),
        *Step.objects.filter(measure=measure).order_by("pk"),
        *Responsible.objects.filter(measure=measure).order_by("pk"),
        *Note.objects.filter(measure=measure).order_by("pk"),
    ]
    return [model_to_dict(row, exclude=WORKED_OUT) for row in rows]


def then(measure: Measure, day: date) -> list[Any]:
    kinds = (Measure, Step, Responsible, Note)
    found = audit.as_it_was(measure, day, kinds)
    rows = [row for kind in kinds for row in sorted(found[kind], key=lambda row: row.pk)]
    return [model_to_dict(row, exclude=WORKED_OUT) for row in rows]


@pytest.mark.parametrize("seed", range(6))
def test_a_measure_is_told_as_it_was_on_each_day(manager: Person, seed: int) -> None:
    dice = random.Random(seed)
    measure = begun(manager)
    snapshots = {START: now(measure)}
    for number in range(1, 13):
        stand_at(START + timedelta(days=2 * number))
        for _ in range(dice.randint(1, 3)):
            dice.choice(ACTS)(again(measure), dice, manager)
        snapshots[START + timedelta(days=2 * number)] = now(measure)

    told = {day: then(measure, day) for day in snapshots}

    assert told == snapshots
    assert then(measure, START - timedelta(days=1)) == []


def test_the_page_of_a_day_shows_the_words_and_the_state_of_then(
    client: Client, manager: Person
) -> None:
    measure = begun(manager)
    stand_at(date(2022, 1, 15))
    actions.change_measure(
        measure=again(measure), version=0, text="Äänieristys", schedule_text="", by=manager
    )
    client.force_login(manager.user)  # type: ignore[arg-type]

    pages = {
        day: parsed(client.get(f"/measures/{measure.pk}/then/?on={day}"))
        for day in ("2021-03-01", "2022-01-14", "2022-01-15")
    }

    said = {day: " ".join(str(found.xpath("string(//h1)")).split()) for day, found in pages.items()}
    states = {
        day: str(found.xpath("string(//main//section[1]/p)")).split()[0]
        for day, found in pages.items()
    }
    assert list(said.values()) == ["Hiljainen huone", "Hiljainen huone", "Äänieristys"]
    assert list(states.values()) == ["Ei", "Myöhässä", "Ei"]


@pytest.mark.parametrize("asked", ["", "?on=huomenna", "?on=2021-02-30"])
def test_a_wrong_day_is_asked_again(client: Client, manager: Person, asked: str) -> None:
    measure = begun(manager)
    client.force_login(manager.user)  # type: ignore[arg-type]

    response = client.get(f"/measures/{measure.pk}/then/{asked}")

    assert (response.status_code, "Valitse päivä" in response.content.decode()) == (422, True)


def test_the_history_says_who_when_and_before_and_after(client: Client, manager: Person) -> None:
    measure = begun(manager)
    step = actions.add_step(measure=measure, text="Mittaus", by=manager)
    actions.tick(step=step, done_on=START, version=0, by=manager)
    client.force_login(manager.user)  # type: ignore[arg-type]

    found = parsed(client.get(f"/measures/{measure.pk}/history/"))

    first = found.xpath("//ol[@class='log section-small']/li")[0]
    said = " ".join(" ".join(first.itertext()).split())
    assert said.startswith(f"1.3.2021 Merkitty tehdyksi : Osatoimenpide Mittaus {manager.name}")
    assert said.endswith(f"Tehty jälkeen: 1.3.2021 Merkinnyt tehdyksi jälkeen: {manager.name}")


@pytest.mark.parametrize("count", [1, 40])
def test_the_history_takes_the_same_queries_however_long(
    client: Client,
    manager: Person,
    count: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    measure = begun(manager)
    for number in range(count):
        step = actions.add_step(measure=measure, text=f"Mittaus {number}", by=manager)
        actions.tick(step=step, done_on=START, version=0, by=manager)
    client.force_login(manager.user)  # type: ignore[arg-type]
    kept.current()

    with django_assert_max_num_queries(8):
        client.get(f"/measures/{measure.pk}/history/")


def test_every_field_that_is_told_has_its_words() -> None:
    fields = {
        field.name
        for label in lexicon.RECORDS
        for field in apps.get_model(label)._meta.concrete_fields
    }

    assert sorted(fields - lexicon.FIELDS.keys() - lexicon.HIDDEN) == []
    assert sorted((lexicon.FIELDS.keys() | lexicon.HIDDEN) - fields) == []


def test_every_event_of_what_is_told_has_its_words() -> None:
    told = tuple(label.removeprefix("programme.") for label in lexicon.RECORDS)
    events = set()
    for path in (SOURCE / "programme" / "actions").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                kind, _, name = node.value.partition(".")
                words = name.split("_")
                if kind == "programme" and words[0] in told and len(words) > 1:
                    events.add(node.value)

    assert sorted(events - lexicon.EVENTS.keys() - history.QUIET) == []


def test_a_removed_note_is_put_back_from_the_message(client: Client, manager: Person) -> None:
    note = NoteFactory.create(measure=begun(manager), by=manager)
    client.force_login(manager.user)  # type: ignore[arg-type]

    page = parsed(client.post(f"/notes/{note.pk}/remove/", follow=True))
    (undo,) = page.xpath("//div[contains(@class, 'message-success')]//form/@action")
    client.post(undo)

    assert Note.objects.get() == note
    assert (Removed.objects.count(), AuditEvent.objects.latest("pk").event) == (
        0,
        "programme.put_back",
    )


def test_what_was_removed_of_a_programme_is_listed_and_put_back(
    client: Client, manager: Person
) -> None:
    measure = begun(manager)
    actions.add_step(measure=measure, text="Mittaus", by=manager)
    actions.remove_measure(measure=again(measure), by=manager)
    client.force_login(manager.user)  # type: ignore[arg-type]
    address = f"/programmes/{measure.programme_id}/removed/"

    page = parsed(client.get(address))
    (action,) = page.xpath("//main//form/@action")
    response = client.post(action, {"to": "removed"})

    assert response["Location"] == address
    assert [step.text for step in Step.objects.filter(measure=measure.pk)] == ["Mittaus"]


def test_a_measure_whose_number_was_taken_gets_the_next(manager: Person) -> None:
    measure = begun(manager)
    removed = actions.remove_measure(measure=again(measure), by=manager)
    actions.add_measure(target=Target.objects.get(pk=measure.target_id), text="Uusi", by=manager)
    assert removed

    actions.restore(removed=removed, programme=measure.programme, by=manager)

    numbers = Measure.objects.order_by("number").values_list("text", "number")
    assert list(numbers) == [("Uusi", 1), ("Hiljainen huone", 2)]


def test_a_measure_waits_for_its_target(client: Client, manager: Person) -> None:
    measure = begun(manager)
    actions.remove_measure(measure=again(measure), by=manager)
    actions.remove_target(target=Target.objects.get(pk=measure.target_id), by=manager)
    client.force_login(manager.user)  # type: ignore[arg-type]
    older = Removed.objects.order_by("pk").first()
    assert older

    response = client.post(f"/removed/{older.pk}/restore/", {"to": "removed"}, follow=True)

    assert "Palauta ensin se" in response.content.decode()
    assert Removed.objects.count() == 2


def test_only_the_one_who_removed_an_own_note_or_writes_puts_it_back(manager: Person) -> None:
    measure = begun(manager)
    worker = PersonFactory.create(role="worker", unit=measure.programme.unit)
    other = PersonFactory.create(role="worker", unit=measure.programme.unit)
    note = actions.note(measure=measure, text="Oma", happened_on=START, by=worker)
    removed = actions.remove_note(note=note, by=worker)
    assert removed

    with pytest.raises(NotAllowed):
        actions.restore(removed=removed, programme=measure.programme, by=other)
    actions.restore(removed=removed, programme=measure.programme, by=worker)

    assert Note.objects.get().text == "Oma"


def test_nothing_of_another_unit_is_put_back(client: Client, manager: Person) -> None:
    measure = MeasureFactory.create(target=TargetFactory.create())
    stranger = PersonFactory.create(role="line_manager", unit=measure.programme.unit)
    removed = actions.remove_measure(measure=again(measure), by=stranger)
    client.force_login(manager.user)  # type: ignore[arg-type]
    assert removed

    assert client.post(f"/removed/{removed.pk}/restore/").status_code == 404
