"""What is not a whole backup, or has no empty place to go to, leaves everything as it was."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.platform.backup import places
from tests.platform.backup.test_backup import no_file_grows_over, stop_at
from toimi.errors import ToimiError
from toimi.organisation.models import Unit
from toimi.platform.backup import actions, databases
from toimi.platform.backup.actions import Place
from toimi.platform.backup.errors import (
    BackupChanged,
    DiskFull,
    NewerBackup,
    NotABackup,
    NotEmpty,
    NotReadable,
    RowsDoNotFit,
)
from toimi.platform.backup.files import MARK
from toimi.platform.backup.manifest import Manifest

pytestmark = pytest.mark.django_db(transaction=True)


def refusal(file: Path, into: Place) -> type[ToimiError] | None:
    try:
        actions.restore(file, into=into)
    except ToimiError as error:
        return type(error)
    return None


def everything_in(place: Place) -> dict[str, bytes]:
    found = place.files.parent.rglob("*")
    return {str(path): path.read_bytes() for path in found if path.is_file()}


def test_a_backup_that_is_cut_anywhere_is_refused(file: Path, tmp_path: Path) -> None:
    new, whole = places.sqlite_place(tmp_path / "new"), file.read_bytes()
    cut = tmp_path / "cut.zip"
    refusals = set()

    for length in (0, 1, 100, len(whole) // 2, len(whole) - 65, len(whole) - 1):
        cut.write_bytes(whole[:length])
        refusals.add(refusal(cut, new))

    assert refusals == {NotABackup}
    assert everything_in(new) == {}


def test_a_backup_with_one_changed_byte_is_refused(file: Path, tmp_path: Path) -> None:
    new, whole = places.sqlite_place(tmp_path / "new"), file.read_bytes()
    changed = tmp_path / "changed.zip"
    refusals = set()

    for place in range(0, len(whole), len(whole) // 60):
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        refusals.add(refusal(changed, new))

    assert refusals <= {BackupChanged, NotABackup}
    assert everything_in(new) == {}


def test_other_files_are_no_backups(file: Path, tmp_path: Path) -> None:
    new, other = places.sqlite_place(tmp_path / "new"), tmp_path / "other.zip"
    shutil.make_archive(str(other.with_suffix("")), "zip", Path(__file__).parent)

    refusals = [refusal(path, new) for path in (other, tmp_path, tmp_path / "no.zip")]

    assert refusals == [NotABackup, NotReadable, NotReadable]


def with_other_rows(manifest: Manifest) -> Manifest:
    table = replace(manifest.tables[-1], sha256="0" * 64)
    return replace(manifest, tables=(*manifest.tables[:-1], table))


def without_a_table(manifest: Manifest) -> Manifest:
    return replace(manifest, tables=manifest.tables[1:])


def with_other_files(manifest: Manifest) -> Manifest:
    return replace(manifest, files=(replace(manifest.files[0], sha256="0" * 64),))


def with_a_file_outside(manifest: Manifest) -> Manifest:
    return replace(manifest, files=(replace(manifest.files[0], name="../outside"),))


def of_a_later_layout(manifest: Manifest) -> Manifest:
    return replace(manifest, format=2)


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        (with_other_rows, BackupChanged),
        (without_a_table, BackupChanged),
        (with_other_files, BackupChanged),
        (with_a_file_outside, BackupChanged),
        (of_a_later_layout, NewerBackup),
        (places.of_the_future, NewerBackup),
    ],
)
def test_a_backup_that_does_not_keep_what_it_says_is_refused(
    file: Path,
    tmp_path: Path,
    change: Callable[[Manifest], Manifest],
    refused: type[ToimiError],
) -> None:
    made = places.remade(file, tmp_path / "other.zip", change)

    with places.another_place(tmp_path / "new") as new:
        assert refusal(made, new) == refused
        assert left_in(new) == []


def left_in(place: Place) -> list[str]:
    """Return what stands in a place where nothing should be: files, and tables of PostgreSQL."""
    files = sorted(everything_in(place))
    if databases.is_sqlite(place.database):
        return files
    with databases.standing_in(place.database) as at:
        return files + databases.table_names(at)


def test_a_place_with_a_database_or_with_files_is_left_as_it_was(
    place: Place, file: Path, tmp_path: Path
) -> None:
    new = places.sqlite_place(tmp_path / "new")
    new.files.mkdir(parents=True)
    (new.files / "letter.txt").write_text("Hei")
    before = places.rows(place), places.files(place)

    refusals = [refusal(file, new), refusal(file, place)]
    shutil.rmtree(place.files)
    refusals.append(refusal(file, place))

    assert refusals == [NotEmpty, NotEmpty, NotEmpty]
    assert (places.rows(place), left_in(new)) == (before[0], [str(new.files / "letter.txt")])


@pytest.mark.parametrize("stage", ["making the tables", "programme.measure", "unpacking files"])
def test_nothing_is_left_of_a_restore_that_is_stopped(
    file: Path, tmp_path: Path, stage: str
) -> None:
    with places.another_place(tmp_path / "new") as new:
        with pytest.raises(KeyboardInterrupt):
            actions.restore(file, into=new, tell=stop_at(stage))

        assert left_in(new) == []


def test_what_a_killed_restore_left_is_in_nobodys_way(
    place: Place, file: Path, tmp_path: Path
) -> None:
    with places.another_place(tmp_path / "new") as new:
        for folder in (new.files, new.files.with_name(f"files{MARK}")):
            folder.mkdir(parents=True)
            (folder / MARK).touch()
            (folder / "half.pdf").write_bytes(b"%P")
        (tmp_path / "new" / f"toimi.sqlite3{MARK}").write_bytes(b"SQLite format 3\0")

        actions.restore(file, into=new)

        assert places.files(new) == places.files(place)
        assert places.rows(new) == places.rows(place)


def test_a_disk_that_fills_up_is_told_and_leaves_nothing(place: Place, tmp_path: Path) -> None:
    big = next(path for path in place.files.rglob("*") if path.is_file())
    big.write_bytes(b"0" * 8_000_000)
    file, new = tmp_path / "big.zip", places.sqlite_place(tmp_path / "new")
    actions.backup(file, of=place)

    with no_file_grows_over(7_000_000), pytest.raises(DiskFull):
        actions.restore(file, into=new)

    assert left_in(new) == []


def test_rows_that_the_other_database_does_not_take_are_named(
    transactional_db: None, tmp_path: Path
) -> None:
    if not places.on_postgresql():
        pytest.skip("SQLite takes a text of any length")
    wide = places.sqlite_place(tmp_path / "wide")
    file = tmp_path / "wide.zip"
    empty = tmp_path / "empty.zip"
    actions.backup(empty, of=actions.here())
    actions.restore(empty, into=wide)
    with databases.standing_in(wide.database):
        Unit.objects.create(name="Pitkä" * 100, slug="long")
    actions.backup(file, of=wide)

    with places.another_place(tmp_path / "new") as new:
        with pytest.raises(RowsDoNotFit) as refused:
            actions.restore(file, into=new)
        left = left_in(new)

    said: dict[str, Any] = refused.value.values
    assert (said["table"], said["first"], said["last"], left) == ("organisation.unit", 1, 1, [])
    assert connection.vendor == "postgresql"
