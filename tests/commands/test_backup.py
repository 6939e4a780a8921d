"""`toimi backup` and `toimi restore` as people start them."""

import os
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.factories.organisation import UnitFactory
from toimi.platform.backup import actions
from toimi.platform.backup.progress import Progress

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.django_db(transaction=True)


def toimi(data: Path, *arguments: object) -> tuple[int, str, str]:
    """Run a command on a folder of its own; returns its exit code and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "toimi.commands.main", *map(str, arguments)],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "src"),
            "TOIMI_DATA": str(data),
            "TOIMI_SQLITE_SYNCHRONOUS": "OFF",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_a_backup_is_made_checked_and_restored_once(tmp_path: Path) -> None:
    UnitFactory.create()
    file, data, said = tmp_path / "toimi.zip", tmp_path / "data", StringIO()

    call_command("backup", file, stdout=said)
    kept = actions.check(file)
    checked = toimi(data, "restore", file, "--check")
    restored = toimi(data, "restore", file)
    again = toimi(data, "restore", file)

    end = f"{kept.row_count} rows of {len(kept.tables)} tables and 0 files"
    begin = f"{file} of {kept.made_at[:19]} UTC, Toimi {kept.toimi},"
    assert said.getvalue() == f"{file}: {end}, {file.stat().st_size} bytes\n"
    assert checked[:2] == (0, f"{begin} is whole: {end}\n")
    assert restored[:2] == (0, f"{begin} is restored: {end}\n")
    assert (again[0], again[1], again[2].count("\n")) == (1, "", 1)
    assert again[2].startswith("toimi restore: Täällä on jo tietoja: ")


def test_what_cannot_be_done_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04")

    refused = [
        toimi(tmp_path / "data", "backup", tmp_path / "toimi.zip"),
        toimi(tmp_path / "data", "restore", tmp_path / "cut.zip"),
        toimi(tmp_path / "data", "restore"),
    ]

    assert [(code, out, err.count("\n")) for code, out, err in refused[:2]] == [(1, "", 1)] * 2
    assert refused[2][0] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cut.zip", "data"]
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret_key"]


def test_who_waits_long_hears_how_far_it_is() -> None:
    stream = StringIO()
    tell = Progress(stream, "backup", seconds=0.05)

    tell("programme.measure", 1, 10)
    time.sleep(0.06)
    tell("programme.measure", 2, 10)
    tell("programme.measure", 3, 10)

    assert stream.getvalue() == "toimi backup: programme.measure: 2 of 10\n"
