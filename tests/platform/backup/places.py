"""Empty places to restore into, and everything that is in a place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connections, models

from tests.contracts import filler, small_world
from tests.factories.organisation import UnitFactory
from toimi.platform.backup import actions, archive, databases, kinds
from toimi.platform.backup import files as file_names
from toimi.platform.backup.actions import Place
from toimi.platform.backup.manifest import Manifest
from toimi.platform.jobs import actions as jobs

Rows: TypeAlias = dict[str, list[dict[str, Any]]]


def filled() -> Place:
    """Return the place of the settings, with rows in every table and a file for each name."""
    small_world.make()
    filler.fill(kept_models())
    Group.objects.create(name="Ryhmä").permissions.set(Permission.objects.all()[:2])
    UnitFactory.create(name="”Ä ja 人”\n\\ \x7f")
    UnitFactory.create().delete()
    jobs.enqueue("jobs.forget_finished")
    place = actions.here()
    for name in file_names.named_by_rows(kept_models()):
        path = place.files / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(path.read_bytes() if path.exists() else f"tämä on {name}".encode())
    return place


def on_postgresql() -> bool:
    return connections["default"].vendor == "postgresql"


def sqlite_place(folder: Path) -> Place:
    """Return a place in a folder that is not there yet."""
    like = connections["default"].settings_dict | {"ENGINE": "django.db.backends.sqlite3"}
    return Place(databases.sqlite(folder / "toimi.sqlite3", like), folder / "files")


@contextmanager
def postgresql_place(folder: Path, name: str) -> Iterator[Place]:
    """Yield a place with a new database of the server that the tests run on."""
    like = dict(connections["default"].settings_dict)
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    yield Place(like | {"NAME": name}, folder / "files")
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def another_place(folder: Path) -> Iterator[Place]:
    """Yield an empty place on the database that the tests run on."""
    if on_postgresql():
        with postgresql_place(folder, "restored") as place:
            yield place
    else:
        yield sqlite_place(folder)


def rows(place: Place) -> Rows:
    """Return every row of every table that a backup keeps, in the order of their keys."""
    with databases.standing_in(place.database):
        return {
            model._meta.label_lower: list(model._base_manager.order_by("pk").values())
            for model in kept_models()
        }


def kept_models() -> list[type[models.Model]]:
    found = apps.get_models(include_auto_created=True)
    return [m for m in found if m._meta.managed and m._meta.label_lower not in kinds.LEFT_OUT]


def files(place: Place) -> dict[str, bytes]:
    """Return the files of a place by their path in its folder."""
    found = sorted(path for path in place.files.rglob("*") if path.is_file())
    return {path.relative_to(place.files).as_posix(): path.read_bytes() for path in found}


def remade(file: Path, to: Path, change: Callable[[Manifest], Manifest]) -> Path:
    """Write a backup anew, well sealed, with a changed manifest."""
    with archive.read(file, actions.quietly) as old, archive.create(to) as new:
        for table in old.manifest.tables:
            new.rows(table.model, old.rows(table))
        for kept in old.manifest.files:
            with old.archive.open(kept.member) as member:
                new.file(kept.name, member)
        new.finish(change(old.manifest))
    return to


def of_the_future(manifest: Manifest) -> Manifest:
    more = (*manifest.migrations, ("programme", "9999_of_the_future"))
    return replace(manifest, migrations=more, toimi="9.9")
