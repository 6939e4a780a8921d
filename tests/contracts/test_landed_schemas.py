"""Rows that any earlier Toimi wrote are there after all its later migrations.

A database goes through every state of the migrations, in two orders that both keep to their
dependencies. In each state a row is put into every table that there is then.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from django.apps import apps
from django.db import connections, transaction
from django.db.migrations import DeleteModel, Migration, RemoveField, RenameField, RenameModel
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from tests.contracts import filler
from tests.contracts.filler import Filled
from tests.platform.backup import places
from toimi.platform.backup import databases

Settings: TypeAlias = dict[str, Any]
pytestmark = pytest.mark.django_db(transaction=True)

FILLED_BY_MIGRATIONS: set[tuple[str, str]] = set()
"""Columns (model, field) whose old values a migration gives a new form."""


@contextmanager
def empty_database(folder: Path) -> Iterator[Settings]:
    if places.on_postgresql():
        with places.postgresql_place(folder, "landed") as place:
            yield place.database
    else:
        yield databases.sqlite(Path(":memory:"), connections["default"].settings_dict)


def walked(database: Settings, *, is_backwards: bool) -> tuple[Filled, list[str]]:
    """Go through every state, filling each. Returns the rows by now, and the states."""
    kept: Filled = {}
    states = []
    with databases.standing_in(database) as connection:
        executor = MigrationExecutor(connection)
        state = ProjectState(real_apps=executor.loader.unmigrated_apps)
        executor.recorder.ensure_schema()
        for migration in plan(executor, is_backwards=is_backwards):
            state = executor.migrate(None, plan=[(migration, False)], state=state)
            kept = followed(kept, migration)
            if migration.app_label in own_labels():
                states.append(str(migration))
                with transaction.atomic():
                    kept |= filler.fill(state.apps.get_models(include_auto_created=True))
        demand_found(kept)
    return kept, states


def plan(executor: MigrationExecutor, *, is_backwards: bool) -> list[Migration]:
    leaves = sorted(executor.loader.graph.leaf_nodes(), reverse=is_backwards)
    return [migration for migration, _ in executor.migration_plan(leaves, clean_start=True)]


def own_labels() -> set[str]:
    return {app.label for app in apps.get_app_configs() if app.name.startswith("toimi.")}


def followed(kept: Filled, migration: Migration) -> Filled:
    """Return the rows by the names that they have after a migration, without what it takes away."""
    for operation in migration.operations:
        if isinstance(operation, RenameModel | DeleteModel):
            kept = dict(_of_models(kept, migration.app_label, operation))
        elif isinstance(operation, RenameField | RemoveField):
            kept = dict(_of_fields(kept, migration.app_label, operation))
    return kept


def _of_models(
    kept: Filled, app: str, operation: RenameModel | DeleteModel
) -> Iterator[tuple[tuple[str, Any], dict[str, Any]]]:
    name = operation.old_name if isinstance(operation, RenameModel) else operation.name
    name = f"{app}.{name}".lower()
    for (label, pk), values in kept.items():
        if label != name:
            yield (label, pk), values
        elif isinstance(operation, RenameModel):
            yield (f"{app}.{operation.new_name}".lower(), pk), values


def _of_fields(
    kept: Filled, app: str, operation: RenameField | RemoveField
) -> Iterator[tuple[tuple[str, Any], dict[str, Any]]]:
    ends: dict[str, str] = {}
    gone: set[str] = set()
    if isinstance(operation, RenameField):
        old, new = operation.old_name, operation.new_name
        ends = {old: new, f"{old}_id": f"{new}_id"}
    else:
        gone = {operation.name, f"{operation.name}_id"}
    for (label, pk), values in kept.items():
        if label == f"{app}.{operation.model_name}".lower():
            values = {ends.get(name, name): v for name, v in values.items() if name not in gone}
        yield (label, pk), values


def demand_found(kept: Filled) -> None:
    """Compare each row with what is stored now: nothing of it was lost or changed."""
    lost, changed = [], []
    for (label, pk), values in kept.items():
        now = apps.get_model(label)._base_manager.filter(pk=pk).values().first()
        if now is None:
            lost.append(f"{label} {pk}")
            continue
        changed += [
            f"{label}.{name}: {value!r} → {now.get(name)!r}"
            for name, value in values.items()
            if now.get(name) != value and (label, name) not in FILLED_BY_MIGRATIONS
        ]
    assert (lost, changed) == ([], [])


@pytest.mark.parametrize("is_backwards", [False, True], ids=["by name", "against it"])
def test_rows_of_every_landed_schema_are_found_after_the_later_migrations(
    tmp_path: Path, is_backwards: bool
) -> None:
    if is_backwards and places.on_postgresql():
        pytest.skip("one order is enough there: what differs is the way of each migration")
    with empty_database(tmp_path) as database:
        kept, states = walked(database, is_backwards=is_backwards)

    own = {m._meta.label_lower for m in apps.get_models() if m._meta.app_label in own_labels()}
    assert sorted(own - {label for label, _ in kept}) == []
    assert len(states) == len(set(states)) == len(own_migrations())


def own_migrations() -> list[Path]:
    folders = [Path(app.path) for app in apps.get_app_configs() if app.label in own_labels()]
    return [path for folder in folders for path in (folder / "migrations").glob("0*.py")]
