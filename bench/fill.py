"""Fills an empty database with made-up programmes in units of a tree, straight and quickly."""

import random
from datetime import date, timedelta

from toimi.accounts.models import User
from toimi.organisation.models import Person, RoleAssignment, Unit
from toimi.platform.preferences.models import Preferences
from toimi.programme.models import (
    FollowUp,
    FollowUpDraft,
    Measure,
    Note,
    Period,
    Programme,
    Responsible,
    Round,
    Step,
    Target,
)

TODAY = date(2021, 10, 15)
SMALL, LARGE, USUAL = 100, 400, 40
"""Measures of the programme that every size has, of the large one, and of all the rest."""

WORDS = [
    "työnjaon läpikäyminen yhdessä tiimien kanssa",
    "etätyön pelisäännöt ja rauhallinen työaika",
    "perehdytyksen kehittäminen",
    "sijaisten saatavuus",
    "turvallisuuskävely ja sen havainnot",
    "esihenkilön tavoitettavuus",
    "työnohjaus",
    "kirjaamisen käytännöt",
]


def sizes(total: int) -> list[int]:
    """Return how many measures each programme has; together `total`."""
    rest = total - SMALL
    made = [SMALL]
    if rest >= LARGE:
        made.append(LARGE)
        rest -= LARGE
    return made + [USUAL] * (rest // USUAL)


def fill(total: int) -> None:
    """Make `total` measures, a line manager who sees all of them, and an open round in each."""
    Preferences.objects.create(pk=1, organisation_name="Bench", fixed_today=TODAY)
    root = unit_of(None, 0)
    user = User.objects.create(username="bench")
    user.set_password("bench")
    user.save()
    manager = Person.objects.create(name="Mittaaja", user=user)
    for role in ("worker", "line_manager"):
        RoleAssignment.objects.create(person=manager, unit=root, role=role)
    services = [unit_of(root, n) for n in range(1, 9)]
    rng = random.Random(1)
    for index, count in enumerate(sizes(total)):
        unit = unit_of(services[index % len(services)], 100 + index)
        programme_of(unit, index, count, manager, rng)


def unit_of(parent: Unit | None, number: int) -> Unit:
    unit = Unit.objects.create(name=f"Yksikkö {number}", slug=f"yksikko-{number}", parent=parent)
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save()
    return unit


def programme_of(
    unit: Unit, index: int, count: int, manager: Person, rng: random.Random
) -> Programme:
    programme = Programme.objects.create(
        unit=unit,
        slug=f"ohjelma-{index}",
        title=f"Toimenpideohjelma {index}",
        starts_on=date(2020, 1, 1),
        ends_on=date(2022, 12, 31),
    )
    targets = Target.objects.bulk_create(
        Target(programme=programme, position=n, name=f"Kehittämiskohde {n}: {rng.choice(WORDS)}")
        for n in range(1, max(2, count // 7) + 1)
    )
    measures = Measure.objects.bulk_create(
        _measure(programme, targets[n * len(targets) // count], n + 1, rng) for n in range(count)
    )
    _parts(measures, manager, rng)
    _rounds(programme, measures, manager, rng)
    return programme


def _parts(measures: list[Measure], manager: Person, rng: random.Random) -> None:
    Period.objects.bulk_create(
        Period(
            measure=m,
            position=1,
            starts_on=m.starts_on,
            ends_on=m.ends_on,
            words_start=0,
            words_end=10,
        )
        for m in measures
    )
    Step.objects.bulk_create(
        Step(
            measure=m,
            position=n,
            text=rng.choice(WORDS),
            done_on=TODAY - timedelta(days=30) if n <= m.done_count else None,
        )
        for m in measures
        for n in range(1, m.step_count + 1)
    )
    Responsible.objects.bulk_create(
        Responsible(measure=m, position=n, phrase=phrase, meaning="role", role=role)
        for m in measures
        for n, (phrase, role) in enumerate(
            [("lähiesihenkilö", "line_manager"), ("työyhteisö", "worker")], start=1
        )
    )
    Note.objects.bulk_create(
        Note(
            measure=m,
            text=rng.choice(WORDS),
            happened_on=TODAY - timedelta(days=n * 20),
            by=manager,
            written_on=TODAY,
        )
        for m in measures
        for n in range(1, 4)
    )


def _measure(programme: Programme, target: Target, number: int, rng: random.Random) -> Measure:
    steps = rng.choice([0, 0, 2, 4])
    starts_on = date(2020, 8, 1) + timedelta(days=rng.randrange(300))
    ends_on = starts_on + timedelta(days=rng.randrange(60, 500))
    return Measure(
        programme=programme,
        target=target,
        number=number,
        text=f"{rng.choice(WORDS).capitalize()} ja {rng.choice(WORDS)}",
        schedule_text="syksy 2020 ja kevät 2021",
        urgency=rng.choice([1, 2, 3]),
        responsible_text="Lähiesihenkilö ja työyhteisö",
        starts_on=starts_on,
        ends_on=ends_on,
        due_on=ends_on,
        state="late" if ends_on < TODAY else "under_way",
        step_count=steps,
        done_count=steps // 2,
    )


def _rounds(
    programme: Programme, measures: list[Measure], manager: Person, rng: random.Random
) -> None:
    common = {"confirmed_by": manager, "written_by": manager}
    old = Round.objects.create(
        programme=programme,
        number=1,
        name="Kevät 2021",
        starts_on=date(2021, 1, 1),
        due_on=date(2021, 5, 31),
        closed_at="2021-06-01T09:00:00Z",
        closed_on=date(2021, 6, 1),
    )
    now = Round.objects.create(
        programme=programme,
        number=2,
        name="Syksy 2021",
        starts_on=date(2021, 8, 1),
        due_on=date(2021, 11, 30),
    )
    text = f"{rng.choice(WORDS).capitalize()} tehtiin 12.4.2021. " * 3
    said = FollowUp.objects.bulk_create(
        FollowUp(
            measure=m,
            round=old,
            state="under_way",
            text=text,
            confirmed_on=date(2021, 5, 20),
            confirmed_at="2021-05-20T09:00:00Z",
            **common,
        )
        for m in measures
    )
    for measure, follow_up in zip(measures, said, strict=True):
        measure.last_follow_up = follow_up
    Measure.objects.bulk_update(measures, ["last_follow_up"], batch_size=500)
    FollowUpDraft.objects.bulk_create(
        FollowUpDraft(measure=m, round=now, state="under_way", text=text, composed=text)
        for m in measures
    )
