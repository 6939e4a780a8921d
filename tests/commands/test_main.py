import os

import pytest

import toimi
from toimi.commands import main


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["toimi", *arguments])
    try:
        return main.main()
    except SystemExit as left:
        return int(left.code or 0)


@pytest.mark.parametrize("arguments", [(), ("help",), ("--help",), ("-h",)])
def test_without_a_command_the_commands_are_listed(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, *arguments)

    assert (code, capsys.readouterr()) == (main.OK, (main.OVERVIEW, ""))


def test_the_version_is_toimis_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, "--version")

    assert (code, capsys.readouterr().out) == (main.OK, f"{toimi.__version__}\n")


def test_a_command_that_is_not_there_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, "report-all")

    assert (code, capsys.readouterr()) == (
        main.MISUSED,
        ("", "toimi: there is no command report-all: see toimi help\n"),
    )


@pytest.mark.parametrize("name", ["import", "report", "serve", "worker", "demo", "docs"])
def test_every_command_tells_of_itself(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, name, "--help")

    assert (code, capsys.readouterr().out.split()[:3]) == (main.OK, ["usage:", "toimi", name])


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", "x.txt"),
        ("report", "1", "--format", "odt", "-o", "x"),
        ("report", "1", "--format", "docx"),
        ("demo", "--reset", "--if-empty"),
        ("serve", "--nothing"),
    ],
)
def test_wrong_usage_ends_with_2(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, *arguments)

    assert (code, capsys.readouterr().out) == (main.MISUSED, "")


@pytest.mark.parametrize("arguments", [["serve", "--port", "8123"], ["serve", "--port=8123"]])
def test_the_port_of_serve_is_known_before_the_settings_are_read(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", "1")

    main._tell_port(arguments)

    assert os.environ["PORT"] == "8123"


def test_a_files_error_names_the_file_and_others_are_put_on_one_line() -> None:
    lines = [
        main.in_one_line(FileNotFoundError(2, "No such file or directory", "x.txt")),
        main.in_one_line(ValueError("one\n  two")),
        main.in_one_line(ValueError()),
    ]

    assert lines == ["x.txt: no such file or directory", "one two", "ValueError"]
