"""The database that is read from, or restored into, standing for a while in the default's place.

Migrations and their signals then work on it without knowing of it.
"""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import DEFAULT_DB_ALIAS, load_backend

Settings: TypeAlias = dict[str, Any]
"""One entry of Django's DATABASES, with every default in it."""

READING = "PRAGMA query_only=ON;"
FILLING = (
    "PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF;PRAGMA foreign_keys=ON;"
    "PRAGMA temp_store=MEMORY;"
)
"""A database that nobody else sees yet, and that is thrown away when anything goes wrong."""


def is_sqlite(database: Settings) -> bool:
    return str(database["ENGINE"]).endswith("sqlite3")


def sqlite(path: Path, like: Settings) -> Settings:
    """Return the settings of a new SQLite file that is being filled."""
    made = copy.deepcopy(like)
    options = {"transaction_mode": "IMMEDIATE", "init_command": FILLING}
    return made | {"NAME": str(path), "OPTIONS": options}


@contextmanager
def standing_in(database: Settings) -> Iterator[BaseDatabaseWrapper]:
    """Yield a new connection, which is this thread's default one until the block ends."""
    wrapper: BaseDatabaseWrapper = load_backend(database["ENGINE"]).DatabaseWrapper(
        copy.deepcopy(database), DEFAULT_DB_ALIAS
    )
    before = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = wrapper
    try:
        yield wrapper
    finally:
        connections[DEFAULT_DB_ALIAS] = before
        wrapper.close()


@contextmanager
def snapshot(database: Settings) -> Iterator[BaseDatabaseWrapper]:
    """Yield a connection that sees the database as it is at its first query, and nothing later.

    Nobody else waits for it: it reads only.
    """
    database = copy.deepcopy(database)
    if is_sqlite(database):
        options = database.setdefault("OPTIONS", {})
        options["transaction_mode"] = "DEFERRED"
        options["init_command"] = options.get("init_command", "") + READING
    with standing_in(database) as connection, transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield connection


def table_names(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the tables of the database; of PostgreSQL, of the schema that Toimi would use."""
    with connection.cursor() as cursor:
        return connection.introspection.table_names(cursor)
