"""The documents of the corpus and their expected readings."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
ENDING = ".expected.json"


def documents(folder: Path = FOLDER) -> dict[str, Path]:
    """Return each document of a folder that has an expected reading, by name, in order."""
    names = {path.name.removesuffix(ENDING) for path in folder.glob(f"*{ENDING}")}
    return {
        path.name: path
        for path in sorted(folder.iterdir())
        if path.stem in names and path.suffix != ".json"
    }


def expected(path: Path) -> dict[str, Any]:
    """Return what a careful person reads in a document."""
    text = path.with_name(f"{path.stem}{ENDING}").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
