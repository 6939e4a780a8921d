"""The part of the load bench that knows the database: fills it, and looks for every write after.

python -m bench.load_inside prepare PLAN --users N     python -m bench.load_inside look SAID
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from bench import organisation  # noqa: E402
from bench.inspect import session  # noqa: E402
from toimi.organisation.models import Person  # noqa: E402
from toimi.platform.history.models import AuditEvent  # noqa: E402
from toimi.programme.models import Note, Programme  # noqa: E402

MANAGER_EACH = 10
"""Of so many people one is the manager of 200 measures; the others are workers."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.load_inside", description=__doc__)
    parser.add_argument("what", choices=("prepare", "look"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--users", type=int, default=50)
    options = parser.parse_args()
    if options.what == "prepare":
        call_command("migrate", verbosity=0)
        options.file.write_text(json.dumps(prepare(options.users)), encoding="utf-8")
    else:
        json.dump(look(json.loads(options.file.read_text(encoding="utf-8"))), sys.stdout)


def prepare(users: int) -> list[dict[str, Any]]:
    """Fill, and return who uses Toimi: session, board, measures."""
    made = organisation.make()
    chosen = made.people[:: max(1, len(made.people) // users)][:users]
    plan = [_user(person, programme) for person, programme in chosen]
    for number in range(0, users, MANAGER_EACH):
        plan[number] = _user(made.manager, made.people[0][1])
    return plan


def _user(person: Person, programme: Programme) -> dict[str, Any]:
    assert person.user
    return {
        "session": session(person.user, settings.AUTHENTICATION_BACKENDS[0]),
        "person": person.pk,
        "board": programme.get_absolute_url(),
        "measures": [measure.get_absolute_url() for measure in programme.measures.all()],
    }


def look(said: dict[str, Any]) -> dict[str, int]:
    """Return how many acknowledged writes are not there, and how many notes are there twice."""
    notes = list(Note.objects.filter(text__startswith="Kirjaus ").values_list("text", flat=True))
    marks: dict[tuple[str, int | None], int] = {}
    rows = AuditEvent.objects.filter(event="programme.step_done")
    for step, person in rows.values_list("subject_id", "by_id"):
        marks[step, person] = marks.get((step, person), 0) + 1
    for step, person in said["marks"]:
        marks[str(step), person] = marks.get((str(step), person), 0) - 1
    return {
        "notes": len(said["notes"]),
        "marks": len(said["marks"]),
        "lost": len(set(said["notes"]) - set(notes)) + sum(-n for n in marks.values() if n < 0),
        "doubled": len(notes) - len(set(notes)),
    }


if __name__ == "__main__":
    main()
