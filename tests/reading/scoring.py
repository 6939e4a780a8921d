"""The scorer's own functions, asked from a test."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", Path(__file__).parent / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = _scorer()
HEAD = ("title", "body", "date", "start", "end")


def f1(got: dict[str, Any], want: dict[str, Any], *, exact: bool = False) -> float:
    """Return the cell-level F1 as `score.py` prints it, with `--exact` or without."""
    form = SCORE.exact_cells if exact else SCORE.cells
    got_rows, want_rows = list(got["rows"]), list(want["rows"])
    if exact:
        head = [name for name in HEAD if name in want]
        got_rows.insert(0, {"measure": "(head)", **{name: got.get(name) for name in head}})
        want_rows.insert(0, {"measure": "(head)", **{name: want[name] for name in head}})
    read, wanted = [form(row) for row in got_rows], [form(row) for row in want_rows]
    fields = {name for row in wanted for name in row}
    pairs = SCORE.align(read, wanted)
    mate = dict(pairs)
    right = sum(read[i].get(name) == wanted[j][name] for i, j in pairs for name in wanted[j])
    offered = sum(
        len([name for name in row if name in (wanted[mate[at]] if at in mate else fields)])
        for at, row in enumerate(read)
    )
    return float(2 * right / (sum(map(len, wanted)) + offered))
