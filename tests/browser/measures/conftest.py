"""The real programme of 36 measures on the day it is adopted: its round is open, nothing is done.

Filling it takes two seconds, once; putting it back a few milliseconds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoDbBlocker

from tests.browser.conftest import keep, put

if TYPE_CHECKING:
    from tests.browser.measures.stories import Story


@pytest.fixture(scope="session")
def kept_programme(copies: dict[str, Path], django_db_blocker: DjangoDbBlocker) -> Path:
    """Keep a copy of the database with the programme and the people of its unit."""
    from tests.browser.measures import world  # slow import

    with django_db_blocker.unblock():
        world.make()
        return keep("programme", copies)


@pytest.fixture
def story(transactional_db: None, kept_programme: Path) -> Story:
    """Put the programme into the server's database, for a story of one of its measures."""
    from tests.browser.measures.stories import Story  # slow import

    put(kept_programme)
    return Story()
