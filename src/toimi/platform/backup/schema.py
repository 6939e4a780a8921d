"""The state of the migrations: of a database, of a backup, and the way from one to the other."""

from collections.abc import Collection
from typing import Any, TypeAlias

from django.core.management.sql import emit_post_migrate_signal
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from toimi.platform.backup import kinds
from toimi.platform.backup.errors import NewerBackup, NewerDatabase

Node: TypeAlias = tuple[str, str]
Table: TypeAlias = type[models.Model]


def applied(connection: BaseDatabaseWrapper) -> list[Node]:
    """Return what the database has been migrated by. NewerDatabase when that is not known here."""
    loader = MigrationLoader(connection)
    known = [node for node in sorted(loader.applied_migrations) if node[0] in loader.migrated_apps]
    for node in known:
        if not _is_known(loader, node):
            raise NewerDatabase(migration=".".join(node))
    return known


def demand_known(migrations: Collection[Node], version: str) -> None:
    """Raise NewerBackup when a backup was made by migrations that this Toimi does not have."""
    loader = MigrationLoader(None)
    if not all(_is_known(loader, node) for node in migrations):
        raise NewerBackup(version=version)


def _is_known(loader: MigrationLoader, node: Node) -> bool:
    return node in loader.disk_migrations or node in loader.graph.nodes


def tables(connection: BaseDatabaseWrapper, migrations: Collection[Node]) -> list[Table]:
    """Return the models of every app as they were in a state of the migrations, in order."""
    executor = MigrationExecutor(connection)
    state = ProjectState(real_apps=executor.loader.unmigrated_apps)
    for migration in _plan(executor, migrations):
        migration.mutate_state(state, preserve=False)
    found = state.apps.get_models(include_auto_created=True)
    kept = [m for m in found if m._meta.managed and not m._meta.proxy]
    return sorted(
        (m for m in kept if m._meta.label_lower not in kinds.LEFT_OUT),
        key=lambda model: model._meta.label_lower,
    )


def _plan(executor: MigrationExecutor, migrations: Collection[Node]) -> list[Any]:
    whole = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    wanted = set(migrations)
    return [m for m, _ in whole if (m.app_label, m.name) in wanted]


def make(connection: BaseDatabaseWrapper, migrations: Collection[Node]) -> None:
    """Make the tables of an empty database as they were in a state of the migrations."""
    executor = MigrationExecutor(connection, _settling(connection))
    executor.migrate(None, plan=[(m, False) for m in _plan(executor, migrations)])


def bring_up(connection: BaseDatabaseWrapper) -> bool:
    """Migrate to what this Toimi needs. Returns whether there was anything to do."""
    executor = MigrationExecutor(connection, _settling(connection))
    leaves = executor.loader.graph.leaf_nodes()
    if not executor.migration_plan(leaves):
        return False
    executor.migrate(leaves)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    return True


def _settling(connection: BaseDatabaseWrapper) -> Any:
    """Return a callback that settles foreign keys between migrations of one transaction.

    PostgreSQL alters no table that has rows whose foreign keys are still to be compared.
    """

    def settle(action: str, *_: object) -> None:
        if action == "apply_success" and connection.in_atomic_block:
            connection.check_constraints()

    return settle
