"""Documents that are written from the code, so that they cannot go stale."""

import ast
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

from toimi import settings
from toimi.organisation import access
from toimi.organisation.kinds import ROLES
from toimi.programme import state_table

ROOT = Path(__file__).resolve().parents[3]
READERS = {"env", "flag", "number"}
WRITTEN = "<!-- Written from the code by `make fix`; change it there. -->"


def settings_table() -> str:
    """Return the environment variables that `settings.py` reads, in its order."""
    lines = [
        "# Settings",
        "",
        WRITTEN,
        "",
        "Toimi needs none: each of these environment variables has a default. A wrong value "
        "stops the start with a sentence.",
        "",
        "| variable | default | what it is |",
        "|---|---|---|",
    ]
    source = inspect.getsource(settings)
    lines += [f"| `{n}` | {_default(d)} | {what} |" for n, d, what in _variables(source)]
    return "\n".join(lines) + "\n"


def _variables(source: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, default (as code) and the comment above, of each reading of the environment."""
    lines = source.splitlines()
    found = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Assign | ast.AnnAssign)]
    for statement in sorted(found, key=lambda node: node.lineno):
        for call in ast.walk(statement):
            if not isinstance(call, ast.Call) or ast.unparse(call.func) not in READERS:
                continue
            if call.args and isinstance(call.args[0], ast.Constant):
                default = ast.unparse(call.args[1]) if len(call.args) > 1 else "'0'"
                yield str(call.args[0].value), default, _comment(lines, statement.lineno - 1)


def _comment(lines: list[str], above: int) -> str:
    found: list[str] = []
    while above and lines[above - 1].strip().startswith("#"):
        above -= 1
        found.insert(0, lines[above].strip().removeprefix("#").strip())
    return " ".join(found)


def _default(code: str) -> str:
    value = code.removeprefix("f").strip("'\"")
    value = value.replace("{DATA_DIR / 'toimi.sqlite3'}", "DATA/toimi.sqlite3")
    return f"`{value.replace('{', '').replace('}', '')}`" if value else "none"


def rights_table() -> str:
    """Return who may do what: right × role."""
    lines = [
        "# Rights",
        "",
        WRITTEN,
        "",
        "A role is held at a unit, on the days for which it is given. ● has the right at that unit "
        "and in every unit below it; ○ has it there on measures that the person is responsible "
        "for; ◆ has it of what belongs to no unit; ◇ has it of what is kept of oneself. A lock "
        "(🔒) marks what an administrator never has, whatever the table is changed to.",
        "",
        f"| right | {' | '.join(role.code for role in ROLES)} |",
        f"|---|{'---|' * len(ROLES)}",
    ]
    for right in access.TABLE:
        marks = [_mark(right, role.code) for role in ROLES]
        lock = " 🔒" if right.is_restricted else ""
        lines.append(f"| `{right.code}`{lock} | {' | '.join(marks)} |")
    lines += ["", _of_roles()]
    return "\n".join(lines) + "\n"


def _mark(right: access.Right, role: str) -> str:
    scopes = (right.below, "●"), (right.everywhere, "◆"), (right.own, "○"), (right.oneself, "◇")
    return next((mark for roles, mark in scopes if role in roles), "")


def _of_roles() -> str:
    handed = ", ".join(role.code for role in ROLES if role.is_deputisable)
    outside = ", ".join(role.code for role in ROLES if role.is_external)
    return (
        f"A deputy has these roles of the person for the deputy's days, one step only: {handed}. "
        f"From outside the organisation: {outside}."
    )


DOCUMENTS: dict[str, Callable[[], str]] = {
    "docs/operators/settings.md": settings_table,
    "docs/generated/rights.md": rights_table,
    state_table.PATH: state_table.state_table,
}
"""Path in the project to what writes it."""


def write() -> list[str]:
    """Write those documents that are not as the code says; returns their paths."""
    stale = [path for path, text in DOCUMENTS.items() if read(path) != text()]
    for path in stale:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(DOCUMENTS[path](), encoding="utf-8")
    return stale


def read(path: str) -> str:
    """Return a document as it is now; empty when it is not there."""
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""
