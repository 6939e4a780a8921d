"""A tool is a folder and a line: made from docs/adding-a-tool.md in a copy of the project, walked,
and taken away again."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = re.compile(r"^```python (\S+)\n(.*?)^```$", re.M | re.S)
LINE = '"toimi.tools.toy", '
WALK = ROOT / "tests" / "tools" / "toy_walk.txt"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the program that can be changed."""
    kept = shutil.ignore_patterns("__pycache__", "*.pdf")
    shutil.copytree(ROOT / "src" / "toimi", tmp_path / "src" / "toimi", ignore=kept)
    return tmp_path


def add(copy: Path) -> None:
    text = (ROOT / "docs" / "adding-a-tool.md").read_text(encoding="utf-8")
    for name, code in FILE.findall(text):
        path = copy / "src" / "toimi" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(code, encoding="utf-8")
    tools = copy / "src" / "toimi" / "tools" / "__init__.py"
    before = tools.read_text(encoding="utf-8")
    tools.write_text(before.replace("...] = (", f"...] = ({LINE}"), encoding="utf-8")


def take_away(copy: Path) -> None:
    shutil.rmtree(copy / "src" / "toimi" / "tools" / "toy")
    tools = copy / "src" / "toimi" / "tools" / "__init__.py"
    text = tools.read_text(encoding="utf-8")
    tools.write_text(text.replace(LINE, ""), encoding="utf-8")


def toimi(copy: Path, *arguments: str, script: str = "") -> str:
    """Run the copy's own command; AssertionError says what it wrote when it failed."""
    command = ["-P", "-m", "toimi.commands.main", *arguments]
    done = subprocess.run(
        [sys.executable, *command],
        input=script,
        capture_output=True,
        text=True,
        check=False,
        cwd=copy,
        env={
            **{k: v for k, v in os.environ.items() if not k.startswith(("TOIMI_", "DJANGO_"))},
            "PYTHONPATH": str(copy / "src"),
            "TOIMI_DATA": str(copy / "data"),
            "TOIMI_LOG_LEVEL": "ERROR",
            "TOIMI_DEBUG": "1",
        },
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_a_tool_is_a_folder_and_a_line_and_leaves_nothing_broken(copy: Path) -> None:
    walk = WALK.read_text(encoding="utf-8")
    add(copy)
    toimi(copy, "makemigrations", "toy", "-v", "0")
    toimi(copy, "migrate", "-v", "0")

    with_it = json.loads(toimi(copy, "shell", "-v", "0", script=walk).splitlines()[-1])
    take_away(copy)
    without = json.loads(toimi(copy, "shell", "-v", "0", script=walk).splitlines()[-1])

    assert with_it == {
        "checks": 0,
        "suggested": ["tervehdys"],
        "page": 200,
        "greeting": True,
        "draft": "Tervehdyksiä oli 1 ajalla 1.8.2021–15.10.2021.",
        "list": [200, "Hei kaikki"],
        "right": True,
    }
    assert without == {
        "checks": 0,
        "suggested": [],
        "page": 200,
        "greeting": False,
        "draft": "Tehdyksi ei ole merkitty mitään.",
        "list": [404, ""],
        "right": False,
    }
