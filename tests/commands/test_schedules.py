"""`toimi schedule --batch`: many phrases of a tab separated file, one line for each."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
AUTUMN = {
    "periods": [["2020-08-01", "2020-12-31"]],
    "continuous": False,
    "rule": None,
    "spans": [[0, 10]],
}
NOTHING: dict[str, object] = {"periods": [], "continuous": False, "rule": None, "spans": []}


def batch(content: bytes | str, *more: str) -> subprocess.CompletedProcess[str]:
    """Give the content on standard input to the command, in the C locale."""
    done = subprocess.run(
        [sys.executable, "-m", "toimi.commands.main", "schedule", "--batch", "-", *more],
        input=content.encode() if isinstance(content, str) else content,
        capture_output=True,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")},
        cwd="/",
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def read(content: bytes | str, *more: str) -> list[dict[str, object]]:
    """Return the lines of JSON, when all went well."""
    done = batch(content, "--json", *more)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_phrase_gives_one_line_in_order_exactly_in_the_form_told() -> None:
    done = batch("Syksy 2020\nJatkuva\n", "--json")

    assert done.stdout == (
        '{"periods": [["2020-08-01", "2020-12-31"]], "continuous": false, "rule": null,'
        ' "spans": [[0, 10]]}\n'
        '{"periods": [], "continuous": true, "rule": null, "spans": []}\n'
    )


def test_columns_give_the_year_and_may_be_empty_or_missing() -> None:
    found = read("4.11\t2020-01-01\t2020-12-31\t2020-02-01\n4.11\t\t\t2021-10-01\n4.11\n")

    assert [line["periods"] for line in found] == [
        [["2020-11-04", "2020-11-04"]],
        [["2021-11-04", "2021-11-04"]],
        [],
    ]


def test_header_row_is_known_by_its_names_in_any_order() -> None:
    found = read("dated\tphrase\n2021-10-01\t4.11\n")

    assert [line["periods"] for line in found] == [[["2021-11-04", "2021-11-04"]]]


@pytest.mark.parametrize(
    "content",
    [
        "Syksy 2020",
        "Syksy 2020\r\n",
        b"\xef\xbb\xbfSyksy 2020\n",
        '"Syksy 2020"\t\t\t\n',
        "phrase\tstart\tend\tdated\nSyksy 2020\n",
        b"\xef\xbb\xbfPhrase\r\nSyksy 2020\r\n",
    ],
)
def test_one_phrase_is_read_the_same_however_the_file_is_written(content: bytes | str) -> None:
    assert read(content) == [AUTUMN]


def test_quotes_are_part_of_the_phrase_unless_all_of_it_is_quoted() -> None:
    found = read(
        '"Teemat", syksy 2020\n"Teema ""A"": syksy 2020"\n"kevät 2021\nsyksy 2021"\n"alku\n'
    )

    assert [line["spans"] for line in found] == [
        [[10, 20]],
        [[11, 21]],
        [[0, 10], [11, 21]],
        [],
    ]


def test_empty_phrase_gives_an_empty_reading() -> None:
    assert read("\nSyksy 2020\n\t2020-01-01\n") == [NOTHING, AUTUMN, NOTHING]


def test_empty_file_gives_nothing() -> None:
    done = batch("", "--json")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_wrong_day_stops_before_anything_is_written() -> None:
    done = batch('Syksy 2020\n"a\nb"\nKevät\t2020-01-01\t31.12.2020\n', "--json")

    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "toimi schedule: Rivillä 4 sarakkeessa end ei ole päivä: ”31.12.2020”."
        " Kirjoita se näin: 2020-08-31. Yhtään riviä ei luettu.\n",
    )


def test_other_encoding_stops_with_the_line() -> None:
    done = batch("Syksy\nKevät".encode("latin-1"), "--json")

    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "toimi schedule: Rivi 2 ei ole UTF-8-muodossa."
        " Tallenna tiedosto UTF-8-muodossa. Yhtään riviä ei luettu.\n",
    )


def test_days_of_the_command_are_for_the_lines_that_have_none() -> None:
    found = read("4.11\n4.11\t\t\t2019-10-01\n", "--dated", "2021-10-01")

    assert [line["periods"] for line in found] == [
        [["2021-11-04", "2021-11-04"]],
        [["2019-11-04", "2019-11-04"]],
    ]


def test_without_json_each_phrase_is_a_line_for_people() -> None:
    done = batch("Syksy 2020\nkuukausittain\nkevät 2021, 31.2.2022\n\n")

    assert done.stdout.splitlines() == [
        "Syksy 2020 = 1.8.2020–31.12.2020",
        "kuukausittain = jatkuva, FREQ=MONTHLY",
        "kevät 2021, 31.2.2022 = 1.1.2021–31.5.2021 (tarkista)",
        " = ei ymmärretty",
    ]


def test_phrase_and_file_at_a_time_is_wrong_usage(tmp_path: Path) -> None:
    both = batch("", "kevät 2021")
    neither = subprocess.run(
        [sys.executable, "-m", "toimi.commands.main", "schedule"],
        capture_output=True,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")},
    )

    assert (both.returncode, neither.returncode) == (2, 2)


def test_file_that_is_not_there_is_said_in_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "toimi.commands.main", "schedule", "--batch", "/nowhere.tsv"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")},
    )

    assert (done.returncode, done.stderr) == (
        1,
        "toimi schedule: /nowhere.tsv: no such file or directory\n",
    )


def test_thousand_phrases_take_seconds_only() -> None:
    began = time.monotonic()

    found = read(
        "".join(f"syksy 20{n % 30 + 20} ja {n % 28 + 1}.{n % 12 + 1}.\n" for n in range(999))
    )

    assert (len(found), time.monotonic() - began < 20) == (999, True)
