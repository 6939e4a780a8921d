"""The restore drill: what comes out of a backup is what went in, row by row and file by file."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from tests.contracts import filler
from tests.platform.backup import places
from toimi.organisation.models import Unit
from toimi.platform.backup import actions, databases, schema
from toimi.platform.backup.actions import Place
from toimi.platform.jobs import actions as jobs
from toimi.platform.jobs.worker import run_waiting

pytestmark = pytest.mark.database


def test_every_row_and_file_is_as_it_was(place: Place, file: Path, tmp_path: Path) -> None:
    with places.another_place(tmp_path / "new") as new:
        actions.restore(file, into=new)

        assert places.rows(new) == places.rows(place)
        assert places.files(new) == places.files(place)


def test_no_table_is_empty_in_the_drill(place: Place) -> None:
    empty = [name for name, found in places.rows(place).items() if not found]

    assert (empty, len(places.files(place)) > 3) == ([], True)


def test_rows_go_from_either_database_to_the_other(
    place: Place, file: Path, tmp_path: Path
) -> None:
    if not places.on_postgresql():
        pytest.skip("there is no PostgreSQL beside these tests")
    wanted = places.rows(place), places.files(place)
    steps = ("sqlite", "postgresql", "sqlite again")
    came: dict[str, Any] = {}

    with places.postgresql_place(tmp_path / "b", "between") as between:
        order = (places.sqlite_place(tmp_path / "a"), between, places.sqlite_place(tmp_path / "c"))
        for step, new in zip(steps, order, strict=True):
            actions.restore(file, into=new)
            came[step] = places.rows(new), places.files(new)
            file = tmp_path / f"{step}.zip"
            actions.backup(file, of=new)

    assert came == dict.fromkeys(steps, wanted)


def test_nobody_stays_signed_in_and_no_id_is_given_again(place: Place, tmp_path: Path) -> None:
    Client(HTTP_HOST="localhost").force_login(get_user_model().objects.all()[0])
    file = tmp_path / "sessions.zip"
    made = actions.backup(file, of=place)
    expected = Unit.objects.create(name="Seuraava", slug="next").pk

    with places.another_place(tmp_path / "new") as new:
        actions.restore(file, into=new)
        with databases.standing_in(new.database):
            came = Session.objects.count(), Unit.objects.create(name="Seuraava", slug="next").pk

    assert "sessions.session" in made.left_out
    assert (Session.objects.count() > 0, came) == (True, (0, expected))


def test_a_job_that_waits_or_runs_is_done_after_the_restore(
    transactional_db: None, tmp_path: Path
) -> None:
    jobs.enqueue("jobs.forget_finished")
    DBTaskResult.objects.get(job=jobs.enqueue("jobs.forget_finished")).claim("a worker")
    file = tmp_path / "running.zip"
    actions.backup(file, of=actions.here())

    with places.another_place(tmp_path / "new") as new:
        actions.restore(file, into=new)
        with databases.standing_in(new.database):
            run_waiting()
            tries = [(row.status, len(row.worker_ids)) for row in DBTaskResult.objects.all()]

    assert tries == [("SUCCESSFUL", 1), ("SUCCESSFUL", 1)]


def test_a_backup_of_an_earlier_toimi_is_migrated(transactional_db: None, tmp_path: Path) -> None:
    whole = schema.applied(connection)
    earlier = [node for node in whole if node[0] != "programme" or node[1] < "0002"]
    earlier = [node for node in earlier if node[0] not in {"evaluation", "reports", "site"}]
    old, file = places.sqlite_place(tmp_path / "old"), tmp_path / "old.zip"
    old.files.mkdir(parents=True)
    with databases.standing_in(old.database) as at:
        schema.make(at, earlier)
        models = {m._meta.label_lower: m for m in schema.tables(at, earlier)}
        filler.fill(models.values())
    made = actions.backup(file, of=old)

    with places.another_place(tmp_path / "new") as new:
        actions.restore(file, into=new)
        with databases.standing_in(new.database) as at:
            found = schema.applied(at), Unit.objects.count()

    units = next(table.rows for table in made.tables if table.model == "organisation.unit")
    assert (found, units) == ((whole, 2), 2)


def test_a_file_that_is_not_there_is_named(place: Place, tmp_path: Path) -> None:
    name = next(iter(places.files(place)))
    (place.files / name).unlink()

    made = actions.backup(tmp_path / "toimi.zip", of=place)

    assert (made.missing_files, len(made.files)) == ((name,), len(places.files(place)))


def test_the_secret_key_is_not_in_it(file: Path, settings: Settings) -> None:
    with zipfile.ZipFile(file) as kept:
        whole = b"".join(kept.read(name) for name in kept.namelist())

    assert whole.count(settings.SECRET_KEY.encode()) == 0
    assert file.stat().st_mode & 0o777 == 0o600
