"""The key that signs sessions: kept in the data folder when the environment gives none."""

import os
import secrets
from pathlib import Path


def key_in(folder: Path) -> str:
    """Return the key kept in `folder`, made on the first call; readable by its owner only."""
    path = folder / "secret_key"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        key = secrets.token_urlsafe(64)
        file.write(key)
    return key
