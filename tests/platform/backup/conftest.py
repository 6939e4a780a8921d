from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django import Settings

if TYPE_CHECKING:
    from toimi.platform.backup.actions import Place


@pytest.fixture
def place(transactional_db: None, settings: Settings, tmp_path: Path) -> "Place":
    """Return the tests' own place with one of everything in it."""
    from tests.platform.backup import places  # slow import

    settings.MEDIA_ROOT = tmp_path / "own" / "files"
    return places.filled()


@pytest.fixture
def file(place: "Place", tmp_path: Path) -> Path:
    """Return a backup of that place."""
    from toimi.platform.backup import actions  # slow import

    made = tmp_path / "toimi.zip"
    actions.backup(made, of=place)
    return made
