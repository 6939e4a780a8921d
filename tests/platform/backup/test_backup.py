"""A backup is of one moment, whole or not there at all."""

import os
import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection, transaction

from tests.factories.organisation import UnitFactory
from tests.platform.backup import places
from toimi.organisation.models import Unit
from toimi.platform.backup import actions, databases
from toimi.platform.backup.actions import Place
from toimi.platform.backup.errors import (
    DiskFull,
    FileIsThere,
    NewerDatabase,
    NothingToBackUp,
    NotWritable,
)
from toimi.platform.backup.manifest import Manifest
from toimi.platform.history.actions import System, record
from toimi.platform.history.models import AuditEvent

pytestmark = pytest.mark.django_db(transaction=True)


class Writer:
    """Makes units, each with its audit row in one transaction, in a thread of its own."""

    def __init__(self) -> None:
        self.count = 0
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self._work)
        self.made = threading.Condition()

    def _work(self) -> None:
        while not self.is_over.is_set():
            with transaction.atomic():
                record("units.added", UnitFactory.create(), by=System("test"))
            with self.made:
                self.count += 1
                self.made.notify_all()
        connection.close()

    def wait_for(self, more: int) -> None:
        with self.made:
            wanted = self.count + more
            assert self.made.wait_for(lambda: self.count >= wanted, timeout=30)


@contextmanager
def writing() -> Iterator[Writer]:
    writer = Writer()
    writer.thread.start()
    try:
        yield writer
    finally:
        writer.is_over.set()
        writer.thread.join()


def test_it_is_of_one_moment_while_people_write(tmp_path: Path) -> None:
    with writing() as writer:
        writer.wait_for(5)
        waited: set[str] = set()

        def between_tables(what: str, done: int, total: int) -> None:
            if what not in waited and not done:
                waited.add(what)
                writer.wait_for(5)

        made = actions.backup(tmp_path / "toimi.zip", of=actions.here(), tell=between_tables)
    counts = {table.model: table.rows for table in made.tables}

    assert counts["organisation.unit"] == counts["history.auditevent"] >= 5
    assert Unit.objects.count() >= counts["organisation.unit"] + 5


def test_nobody_waits_for_a_backup_and_it_changes_nothing(tmp_path: Path) -> None:
    UnitFactory.create()

    with databases.snapshot(actions.here().database) as seen:
        before = [event.pk for event in AuditEvent.objects.all()]
        with pytest.raises(Exception, match="read"), seen.cursor() as cursor:
            cursor.execute("DELETE FROM history_auditevent")

    assert [event.pk for event in AuditEvent.objects.all()] == before


def test_a_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "toimi.zip"
    file.write_bytes(b"yesterday")

    with pytest.raises(FileIsThere):
        actions.backup(file, of=actions.here())

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"yesterday"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        actions.backup(tmp_path / "no" / "toimi.zip", of=actions.here())

    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_nothing_is_left(place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()

    with no_file_grows_over(4096), pytest.raises(DiskFull):
        actions.backup(folder / "toimi.zip", of=place)

    assert list(folder.iterdir()) == []


@contextmanager
def no_file_grows_over(size: int) -> Iterator[None]:
    """Let every write that makes a file longer fail, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("stage", ["history.auditevent", "copying files"])
def test_nothing_is_left_when_it_is_stopped(place: Place, tmp_path: Path, stage: str) -> None:
    folder = tmp_path / "stopped"
    folder.mkdir()

    with pytest.raises(KeyboardInterrupt):
        actions.backup(folder / "toimi.zip", of=place, tell=stop_at(stage))

    assert list(folder.iterdir()) == []


def stop_at(stage: str) -> Callable[[str, int, int], None]:
    def tell(what: str, done: int, total: int) -> None:
        if what == stage:
            raise KeyboardInterrupt

    return tell


def test_where_nothing_is_nothing_is_made(tmp_path: Path) -> None:
    empty = places.sqlite_place(tmp_path / "none")

    with pytest.raises(NothingToBackUp):
        actions.backup(tmp_path / "toimi.zip", of=empty)

    assert list(tmp_path.iterdir()) == []


def test_a_database_of_a_newer_toimi_is_left_to_it(tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES (%s, %s, %s)",
            ["programme", "9999_of_the_future", "2030-01-01"],
        )

    try:
        with pytest.raises(NewerDatabase):
            actions.backup(tmp_path / "toimi.zip", of=actions.here())
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_migrations WHERE name = '9999_of_the_future'")

    assert os.listdir(tmp_path) == []


def test_what_it_says_of_itself(place: Place, file: Path) -> None:
    found: Manifest = actions.check(file)

    assert {table.model: table.rows for table in found.tables} == {
        name: len(kept) for name, kept in places.rows(place).items()
    }
    assert {kept.name: kept.size_bytes for kept in found.files} == {
        name: len(content) for name, content in places.files(place).items()
    }
    assert (found.database, found.missing_files) == (connection.vendor, ())
