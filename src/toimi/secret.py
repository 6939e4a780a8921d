"""The key that signs sessions: kept in the data folder when the environment gives none."""

import os
import secrets
import tempfile
from pathlib import Path


def key_in(folder: Path) -> str:
    """Return the key kept in `folder`, made on the first call; readable by its owner only.

    It appears whole or not at all, so that two processes that start at once read the same.
    """
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, made = tempfile.mkstemp(dir=folder)  # mode 0600
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(64))
            os.link(made, path)
        except FileExistsError:
            pass  # another process was quicker: its key is read
        finally:
            os.unlink(made)
    return path.read_text(encoding="ascii").strip()
