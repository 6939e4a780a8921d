"""The limits of the house (CONTRIBUTING.md), kept by a machine."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "toimi"
FILE_LINES = 400
FUNCTION_LINES = 50
TEMPLATE_LINES = 150
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc"}
REASONS = ("# slow import", "# optional dependency")
WRITERS = ("platform/history/", "platform/jobs/", "platform/search/")
"""Only these save and update rows: records through the first, the jobs' and the index's own."""
NO_ROWS = {"document", "workbook", "catalogue", "storage", "picture"}
"""Names whose `.save(` or `.update(` writes a file of another format, not a row."""
INLINE = re.compile(
    r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|\shx-on|javascript:|<script(?![^>]*\ssrc=)", re.I
)
MAIL = "mail"
"""The folder of templates of mails: programs of mail read no sheets."""


def python_files(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def templates() -> list[Path]:
    return sorted(SOURCE.rglob("templates/**/*.html"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def line_of(path: Path, number: int) -> str:
    return path.read_text(encoding="utf-8").splitlines()[number - 1]


def nodes(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    for path in python_files(*folders):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


def test_no_file_is_longer_than_400_lines() -> None:
    files = [*python_files("src", "tests", "bench"), *SOURCE.rglob("*.css"), *SOURCE.rglob("*.js")]
    own = [path for path in files if "vendor" not in path.parts]

    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in own}

    assert {name: length for name, length in lengths.items() if length > FILE_LINES} == {}


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = {
        f"{named(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, node in nodes("src", "tests", "bench")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {name: length for name, length in lengths.items() if length > FUNCTION_LINES} == {}


def test_no_template_is_longer_than_150_lines() -> None:
    lengths = {named(p): len(p.read_text(encoding="utf-8").splitlines()) for p in templates()}

    assert {name: length for name, length in lengths.items() if length > TEMPLATE_LINES} == {}


def test_no_module_is_a_drawer() -> None:
    files = python_files("src", "tests", "bench")

    drawers = [named(path) for path in files if DRAWERS & {path.stem, *path.parent.parts[-2:]}]

    assert drawers == []


def test_no_step_of_work_hides_in_a_signal_receiver() -> None:
    receivers = [
        f"{named(path)}:{node.lineno}"
        for path, node in nodes("src")
        if isinstance(node, ast.ImportFrom)
        and (node.module == "django.dispatch" or (node.module or "").endswith("signals"))
    ]

    assert receivers == []


def test_no_template_holds_a_script_or_a_style() -> None:
    inline = [
        f"{named(path)}:{number}: {line.strip()}"
        for path in templates()
        if path.parent.name != MAIL
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if INLINE.search(line)
    ]

    assert inline == []


def test_rows_are_written_by_the_history_alone() -> None:
    writes = [
        f"{named(path)}:{node.lineno}: {ast.unparse(node.func)}"
        for path, node in nodes("src")
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"save", "update", "bulk_create", "bulk_update"}
        and ast.unparse(node.func.value).rpartition(".")[2] not in NO_ROWS
        and not path.relative_to(SOURCE).as_posix().startswith(WRITERS)
    ]

    assert writes == []


def test_an_import_inside_a_function_says_why() -> None:
    silent = [
        f"{named(path)}:{node.lineno}"
        for path, function in nodes("src")
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        and not line_of(path, node.lineno).endswith(REASONS)
    ]

    assert silent == []


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_package_is_pinned_with_hashes_and_no_address_is_named(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=[^\s#])", text) if entry[:1] not in ("#", "")]

    unpinned = [e.split()[0] for e in entries if "==" not in e or "--hash=sha256:" not in e]

    assert (unpinned, "://" in text, "--index" in text, len(entries) > 10) == (
        [],
        False,
        False,
        True,
    )


def test_the_tests_run_with_the_packages_that_the_program_runs_with() -> None:
    pins = {
        name: set(re.findall(r"^\S+==\S+", (ROOT / "requirements" / name).read_text("utf-8"), re.M))
        for name in ("run.txt", "test.txt")
    }

    assert pins["run.txt"] - pins["test.txt"] == set()
