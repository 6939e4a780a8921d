import json
from pathlib import Path

import pytest

from tests.commands.test_pure import toimi
from toimi.commands import main, pure, tables

TRAINING = [{"tool": "gatherings", "kind": "training", "why": ["koulutus"]}]


def test_a_text_gives_tools_kinds_and_why_as_json_without_settings() -> None:
    done = toimi("suggest", "Järjestetään koulutuksia", "--json")

    assert (done.returncode, done.stderr, json.loads(done.stdout)) == (0, "", TRAINING)


def test_standard_input_is_read() -> None:
    done = toimi("suggest", "-", "--json", text="Järjestetään\nkoulutuksia\n")

    assert (done.returncode, json.loads(done.stdout)) == (0, TRAINING)


def test_each_line_of_a_file_gives_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "measures.txt"
    path.write_text("\ufeffKoulutuksia\r\n\r\nTehtävänkuvien päivitys\r\n", encoding="utf-8")

    code = pure.run("suggest", ["--batch", str(path)])

    lines = capsys.readouterr().out.splitlines()
    assert (code, [json.loads(line) for line in lines]) == (main.OK, [TRAINING, [], []])


def test_for_a_person_each_kind_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    pure.run("suggest", ["Koulutus ja työkierto"])

    assert capsys.readouterr().out.splitlines() == [
        "gatherings.training  ← koulutus",
        "cases.rotation       ← työkierto",
    ]


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code = pure.run("suggest", ["Tehtävänkuvat", "--json"])

    assert (code, capsys.readouterr().out) == (main.OK, "[]\n")
    assert tables.of_suggestions([]) == "Ei ehdotuksia"


def test_a_file_that_is_not_there_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.txt"

    code = pure.run("suggest", ["--batch", str(path)])

    assert (code, capsys.readouterr().err) == (
        main.FAILED,
        f"toimi suggest: {path}: no such file or directory\n",
    )


def test_a_file_that_is_not_utf_8_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Työnohjaus\nTyönohjaus".encode("latin-1"))

    code = pure.run("suggest", ["--batch", str(path)])

    error = capsys.readouterr().err
    assert (code, error.count("\n"), error[:22]) == (main.FAILED, 1, "toimi suggest: Rivi 1 ")


def test_one_of_a_text_and_a_file_is_asked_for() -> None:
    with pytest.raises(SystemExit) as left:
        pure.run("suggest", [])

    assert left.value.code == main.MISUSED
