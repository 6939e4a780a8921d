"""Makes a backup, and restores one into an empty place."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, IntegrityError, OperationalError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

import toimi
from toimi.platform.backup import archive, databases, files, rows, schema
from toimi.platform.backup.archive import Reader, Tell, Writer
from toimi.platform.backup.errors import BackupChanged, DiskFull, NotEmpty, NothingToBackUp
from toimi.platform.backup.manifest import Manifest, Table


@dataclass(frozen=True)
class Place:
    """Where an organisation's data is: a database, and the folder of its files."""

    database: databases.Settings
    files: Path

    @property
    def words(self) -> str:
        if databases.is_sqlite(self.database):
            return str(self.database["NAME"])
        return f"PostgreSQL {self.database['HOST']}/{self.database['NAME']}"


def here() -> Place:
    """Return the place that the settings say."""
    return Place(connections["default"].settings_dict, Path(settings.MEDIA_ROOT))


def quietly(what: str, done: int, total: int) -> None:
    """Tell nobody how far it is."""


def backup(path: Path, *, of: Place, tell: Tell = quietly) -> Manifest:
    """Write every row and file of a place into one new file, as they are at one moment.

    People may work meanwhile. Nothing is left at `path` when it does not end well. Raises
    FileIsThere, NothingToBackUp, NewerDatabase, NotReadable, NotWritable, DiskFull.
    """
    if databases.is_sqlite(of.database) and not Path(of.database["NAME"]).exists():
        raise NothingToBackUp(place=of.words)
    with archive.create(path) as writer:
        made_at = timezone.now().isoformat()
        with databases.snapshot(of.database) as connection:
            migrations = schema.applied(connection)
            if not migrations:
                raise NothingToBackUp(place=of.words)
            models = schema.tables(connection, migrations)
            tables = [_dump(model, connection, writer, tell) for model in models]
            names = list(files.named_by_rows(models))
        kept, missing = files.copy(names, of.files, writer, tell)
        manifest = Manifest(
            toimi=toimi.__version__,
            made_at=made_at,
            database=connection.vendor,
            migrations=tuple(migrations),
            tables=tuple(tables),
            files=tuple(kept),
            missing_files=tuple(missing),
        )
        writer.finish(manifest)
    return manifest


def _dump(
    model: schema.Table, connection: BaseDatabaseWrapper, writer: Writer, tell: Tell
) -> Table:
    name, total = model._meta.label_lower, model._base_manager.count()

    def told() -> Iterator[bytes]:
        for done, line in enumerate(rows.lines(model)):
            tell(name, done, total)
            yield line

    count, digest = writer.rows(name, told())
    columns = tuple(field.attname for field in rows.fields(model))
    return Table(name, columns, count, digest, rows.last_id(model, connection))


def check(path: Path, *, tell: Tell = quietly) -> Manifest:
    """Read a whole backup and compare every checksum, restoring nothing. Raises as `restore`."""
    with archive.read(path, tell) as reader:
        manifest = reader.manifest
        schema.demand_known(manifest.migrations, manifest.toimi)
        for table in manifest.tables:
            tell(table.model, 0, table.rows)
            for _ in reader.rows(table):
                pass
        for done, file in enumerate(manifest.files):
            tell("checking files", done, len(manifest.files))
            for _ in reader.blocks(file):
                pass
    return manifest


def restore(path: Path, *, into: Place, tell: Tell = quietly) -> Manifest:
    """Put a backup into an empty place: everything appears there at once, or nothing does.

    A backup of an earlier Toimi is migrated. Raises NotReadable, NotABackup, BackupChanged,
    NewerBackup, NotEmpty, RowsDoNotFit, NotWritable, DiskFull.
    """
    with archive.read(path, tell) as reader:
        schema.demand_known(reader.manifest.migrations, reader.manifest.toimi)
        staged = files.Staged(into.files)
        staged.demand_empty()
        try:
            if databases.is_sqlite(into.database):
                _into_sqlite(reader, into, staged, tell)
            else:
                _into_postgresql(reader, into, staged, tell)
            staged.settle()
        finally:
            staged.drop()
    return reader.manifest


def _into_sqlite(reader: Reader, into: Place, staged: files.Staged, tell: Tell) -> None:
    """Fill a new file beside the database's place, and rename it when it is whole."""
    final = Path(into.database["NAME"])
    partial = final.with_name(f"{final.name}{files.MARK}")
    _demand_no_tables(into)
    try:
        _remove(partial)
        with archive.written_at(final):
            final.parent.mkdir(parents=True, exist_ok=True)
        with databases.standing_in(databases.sqlite(partial, into.database)) as connection:
            _fill(connection, reader, tell)
        staged.unpack(reader, tell)
        with archive.written_at(final):
            partial.chmod(0o600)
            with partial.open("rb") as file:
                os.fsync(file.fileno())
            _remove(final)
            staged.put_in_place()
            os.replace(partial, final)
    finally:
        _remove(partial)


def _remove(database: Path) -> None:
    """Remove an SQLite file, and first what its writers may have left beside it."""
    for end in ("-journal", "-wal", "-shm", ""):
        database.with_name(database.name + end).unlink(missing_ok=True)


def _into_postgresql(reader: Reader, into: Place, staged: files.Staged, tell: Tell) -> None:
    """Make and fill the tables in one transaction; its end is the moment when all appears."""
    with databases.standing_in(into.database) as connection, transaction.atomic():
        if databases.table_names(connection):
            raise NotEmpty(place=into.words)
        _fill(connection, reader, tell)
        staged.unpack(reader, tell)
        staged.put_in_place()


def _demand_no_tables(into: Place) -> None:
    path = Path(into.database["NAME"])
    if not path.exists() or not path.stat().st_size:
        return
    with databases.standing_in(into.database) as connection:
        try:
            found = databases.table_names(connection)
        except DatabaseError as error:
            raise NotEmpty(place=path) from error
    if found:
        raise NotEmpty(place=path)


def _fill(connection: BaseDatabaseWrapper, reader: Reader, tell: Tell) -> None:
    """Make the tables of the backup's time, load them, and bring them to this Toimi's."""
    manifest = reader.manifest
    with _told_when_full(connection):
        tell("making the tables", 0, 0)
        schema.make(connection, manifest.migrations)
        models = {m._meta.label_lower: m for m in schema.tables(connection, manifest.migrations)}
        if [table.model for table in manifest.tables] != list(models):
            raise BackupChanged(path=reader.path)
        with transaction.atomic():
            for model in models.values():
                rows.empty(model, connection)
            for table in manifest.tables:
                model = models[table.model]
                for done in rows.load(model, table.fields, reader.rows(table), connection):
                    tell(table.model, done, table.rows)
                rows.go_on_from(model, table.last_id, connection)
            _demand_whole(connection, reader)
        schema.bring_up(connection)


def _demand_whole(connection: BaseDatabaseWrapper, reader: Reader) -> None:
    try:
        connection.check_constraints()
    except IntegrityError as error:
        raise BackupChanged(path=reader.path) from error


@contextmanager
def _told_when_full(connection: BaseDatabaseWrapper) -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if "disk is full" in str(error) or "No space left" in str(error):
            raise DiskFull(path=connection.settings_dict["NAME"]) from error
        raise
