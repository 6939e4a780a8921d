"""A real Chromium that walks the pages, offline, at http://localhost:PORT.

The server runs as long as the tests do. Its database is put back from a copy before each test:
filling the demo takes three seconds, putting it back a few milliseconds.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import Browser, sync_playwright
from pytest_django import DjangoDbBlocker, Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.visitor import Visitor

# Playwright keeps an event loop in the thread that also asks Django's database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

Visit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(django_db_setup: None) -> Iterator[str]:
    """Yield the address of the server of this test process."""
    running = LiveServer("localhost")
    yield running.url
    running.stop()


@pytest.fixture(scope="session")
def copies(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """Return copies of the database by name: at first the empty one."""
    if connection.vendor != "sqlite":
        pytest.skip("The browser's tests run on SQLite.")
    found = {"empty": tmp_path_factory.mktemp("copies") / "empty.sqlite3"}
    with django_db_blocker.unblock():
        _copy(_database(), found["empty"])
    return found


@pytest.fixture(scope="session")
def kept_demo(copies: dict[str, Path], django_db_blocker: DjangoDbBlocker) -> Path:
    """Keep a copy of the database as the demo fills it."""
    from toimi.demo import actions  # slow import

    with django_db_blocker.unblock():
        actions.fill()
        return keep("demo", copies)


@pytest.fixture(scope="session")
def kept_things(
    copies: dict[str, Path], kept_demo: Path, django_db_blocker: DjangoDbBlocker
) -> dict[str, Any]:
    """Keep a third copy, with what every page needs; return the keys of its things."""
    from tests.browser import things  # slow import

    with django_db_blocker.unblock():
        _copy(kept_demo, _database())
        made = things.make()
        keep("things", copies)
    return made


@pytest.fixture
def transactional_db(
    server: str,
    copies: dict[str, Path],
    django_db_blocker: DjangoDbBlocker,
    settings: Settings,
) -> Iterator[None]:
    """Let a test use the server's database, in which there is nobody yet.

    It takes the place of pytest-django's fixture of this name, by which pytest-django knows that
    a database is needed, but which empties the tables one by one.
    """
    settings.BASE_URL = server
    with django_db_blocker.unblock():
        yield
        connection.close()
        _copy(copies["empty"], _database())


@pytest.fixture
def demo(transactional_db: None, kept_demo: Path) -> None:
    """Put the demo as it was filled into the server's database."""
    put(kept_demo)


@pytest.fixture
def things(kept_things: dict[str, Any], demo: None, copies: dict[str, Path]) -> dict[str, Any]:
    """Put the demo with the things of every page into the database; return their keys."""
    _copy(copies["things"], _database())
    return kept_things


@pytest.fixture(scope="session")
def tab(browser: Browser, server: str) -> Iterator[Visitor]:
    """Yield one tab for looking at page after page: to open it costs more than to look."""
    visitor = Visitor.come(browser, server)
    yield visitor
    visitor.page.context.close()


@pytest.fixture
def visit(browser: Browser, server: str, transactional_db: None) -> Iterator[Visit]:
    """Return a function that opens a browser for somebody; nothing may be said on its console."""
    visitors: list[Visitor] = []

    def open_browser(username: str | None = None, **options: Any) -> Visitor:
        visitors.append(Visitor.come(browser, server, username, **options))
        return visitors[-1]

    yield open_browser
    said = [line for visitor in visitors for line in visitor.said]
    for visitor in visitors:
        visitor.page.context.close()
    assert said == []


def put(copy: Path) -> None:
    """Put a copy into the server's database, and forget what was kept of the one before."""
    from toimi.platform.preferences import queries as preferences  # slow import

    _copy(copy, _database())
    preferences.forget()
    cache.clear()


def keep(name: str, copies: dict[str, Path]) -> Path:
    """Keep the database as it is now, and leave an empty one."""
    copies[name] = copies["empty"].with_name(f"{name}.sqlite3")
    _copy(_database(), copies[name])
    _copy(copies["empty"], _database())
    return copies[name]


def _database() -> Path:
    return Path(connection.settings_dict["NAME"])


def _copy(source: Path, to: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(to, timeout=20)) as new:
        old.backup(new)
