"""Fills a database with texts and asks the search page, inside one process."""

import random
import re
import statistics
import time
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client

from bench.fill import TODAY, sizes, unit_of
from bench.search_texts import FREQUENT, Writer, vocabulary
from toimi.accounts.models import User
from toimi.language import lemmas
from toimi.organisation.models import Person, RoleAssignment, Unit
from toimi.platform.preferences.models import Preferences
from toimi.platform.search.models import Term
from toimi.programme import actions
from toimi.programme.actions import index
from toimi.programme.models import FollowUp, Measure, Note, Programme, Round, Step, Target

RESULT = re.compile(r'<h3[^>]*><a href="([^"]+)"')
PEOPLE = {
    "who sees all": "all",
    "head of one service of eight": "service",
    "worker of one unit": "team",
}
"""Who asks, and the user that it is."""


def measure(measures: int, searches: int) -> dict[str, Any]:
    """Fill, index, ask; return the times in milliseconds by what was asked and who asked."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    words = vocabulary()
    _fill(measures, Writer(words, 1))
    began = time.perf_counter()
    index.rebuild()
    built = time.perf_counter() - began
    return {"built_s": built, **ask(words, searches)}


def ask(words: list[str], searches: int) -> dict[str, Any]:
    """Ask a filled database; the same searches on every one."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    lemmas.warm()
    times: dict[str, list[float]] = {}
    answers = []
    asked = _searches(words, searches, random.Random(3))
    for what, queries in asked.items():
        for who, name in PEOPLE.items():
            client = Client(SERVER_NAME="localhost")
            client.force_login(User.objects.get(username=name))
            client.get("/search/")
            for query in queries:
                began = time.perf_counter()
                page = client.get(f"/search/?q={quote(query)}")
                took = 1000 * (time.perf_counter() - began)
                times.setdefault(f"{what}|{who}", []).append(took)
                answers.append([query, who, RESULT.findall(page.content.decode())])
    return {
        "measures": Measure.objects.count(),
        "notes": Note.objects.count(),
        "follow_ups": FollowUp.objects.count(),
        "terms": Term.objects.count(),
        "index_mb": _megabytes(),
        "times": times,
        "same": [name.split("|") for name in times],
        "answers": answers,
        "note_ms": _note(),
    }


def _searches(words: list[str], count: int, rng: random.Random) -> dict[str, list[str]]:
    rare = words[len(FREQUENT) + 200 :]
    slips = [word for word in rare if 7 <= len(word) <= 14]
    return {
        "one frequent word": rng.choices(FREQUENT, k=count),
        "one rare word": rng.choices(rare, k=count),
        "two frequent words": [" ".join(rng.sample(FREQUENT, 2)) for _ in range(count)],
        "a frequent and a rare word": [
            f"{rng.choice(FREQUENT)} {rng.choice(words[200:2000])}" for _ in range(count)
        ],
        "four words": [" ".join(rng.sample(FREQUENT, 4)) for _ in range(count)],
        "a typing slip": [_slip(rng.choice(slips), rng) for _ in range(count)],
        "a word that is nowhere": ["".join(rng.choices("bcdfgqwxz", k=9)) for _ in range(count)],
    }


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _fill(total: int, writer: Writer) -> None:
    Preferences.objects.create(pk=1, organisation_name="Bench", fixed_today=TODAY)
    root = unit_of(None, 0)
    services = [unit_of(root, n) for n in range(1, 9)]
    units = []
    for place, count in enumerate(sizes(total)):
        with transaction.atomic():
            unit = unit_of(services[place % len(services)], 100 + place)
            _programme(unit, place, count, writer)
        units.append(unit)
    _add_person("all", root, "line_manager")
    _add_person("service", services[3], "line_manager")
    _add_person("team", units[-1], "worker")


def _add_person(name: str, unit: Unit, role: str) -> None:
    user = User.objects.create(username=name)
    person = Person.objects.create(name=name, user=user)
    RoleAssignment.objects.create(person=person, unit=unit, role=role)


def _programme(unit: Unit, place: int, count: int, writer: Writer) -> None:
    programme = Programme.objects.create(
        unit=unit,
        slug=f"ohjelma-{place}",
        title=f"Toimenpideohjelma {place}",
        starts_on=date(2018 + place % 4, 1, 1),
    )
    targets = Target.objects.bulk_create(
        Target(programme=programme, position=n, name=writer.text(3, 6))
        for n in range(1, max(2, count // 7) + 1)
    )
    measures = Measure.objects.bulk_create(
        Measure(
            programme=programme,
            target=targets[n * len(targets) // count],
            number=n + 1,
            text=writer.text(6, 18),
            schedule_text="syksy 2020 ja kevät 2021",
            responsible_text="Lähiesihenkilö ja työyhteisö",
        )
        for n in range(count)
    )
    Step.objects.bulk_create(
        Step(measure=m, position=n, text=writer.text(3, 6)) for m in measures for n in (1, 2)
    )
    Note.objects.bulk_create(
        Note(
            measure=m,
            text=writer.text(6, 15),
            happened_on=TODAY - timedelta(days=writer.rng.randrange(600)),
            written_on=TODAY,
        )
        for m in measures
        for _ in range(3)
    )
    _follow_ups(programme, measures, writer)


def _follow_ups(programme: Programme, measures: list[Measure], writer: Writer) -> None:
    round = Round.objects.create(
        programme=programme,
        number=1,
        name="Kevät 2021",
        starts_on=date(2021, 1, 1),
        due_on=date(2021, 5, 31),
    )
    FollowUp.objects.bulk_create(
        FollowUp(
            measure=m,
            round=round,
            state="under_way",
            text=writer.text(15, 35),
            confirmed_on=date(2021, 5, 20),
            confirmed_at="2021-05-20T09:00:00Z",
        )
        for m in measures
    )


def _note() -> float:
    """Return how long writing a note takes with its index, in milliseconds."""
    measure = Measure.objects.select_related("programme__unit").latest("pk")
    by = Person.objects.get(name="team")
    writer = Writer(FREQUENT, 5)
    times = []
    for _ in range(50):
        began = time.perf_counter()
        actions.note(measure=measure, text=writer.text(8, 12), happened_on=TODAY, by=by)
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def _megabytes() -> float:
    """Return how much the index takes; SQLite's tables of FTS5 keep their data as blocks."""
    sql = {
        "sqlite": "SELECT (SELECT SUM(LENGTH(block)) FROM search_words_data)"
        " + (SELECT SUM(LENGTH(CAST(terms AS BLOB)) + 40) FROM search_entry)",
        "postgresql": "SELECT pg_total_relation_size('search_entry')"
        " + pg_total_relation_size('search_term')",
    }
    with connection.cursor() as cursor:
        cursor.execute(sql[connection.vendor])
        return float(cursor.fetchone()[0]) / 1e6
