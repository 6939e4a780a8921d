import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from toimi.commands import tables
from toimi.language.periods import Period, Schedule
from toimi.reading.model import Doubt, Reading, Row

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "examples" / "kuopio-2020-2022.txt"


def toimi(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run the console command with nothing of this machine's environment."""
    return subprocess.run(
        [sys.executable, "-m", "toimi.commands.main", *arguments],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")},
        cwd="/",
    )


def test_a_schedule_is_read_with_its_span_as_json() -> None:
    done = toimi("schedule", "Syksy 2020", "--json")

    assert (done.returncode, done.stderr, json.loads(done.stdout)) == (
        0,
        "",
        {
            "periods": [["2020-08-01", "2020-12-31"]],
            "continuous": False,
            "rule": None,
            "spans": [[0, 10]],
        },
    )


def test_the_table_of_a_schedule_shows_which_words_gave_a_period() -> None:
    schedule = Schedule(
        text="kevät 2021 ja jotain",
        periods=(Period(date(2021, 1, 1), date(2021, 5, 31)),),
        spans=((0, 10),),
        continuous=True,
        unread=((14, 20),),
    )

    lines = tables.of_schedule(schedule).splitlines()

    assert lines == [
        "Aikataulu       kevät 2021 ja jotain",
        "Aika            1.1.2021–31.5.2021 ← kevät 2021",
        "Jatkuva         kyllä",
        "Ei ymmärretty   jotain",
    ]


def test_the_table_of_a_reading_ends_with_what_a_person_should_look_at() -> None:
    row = Row(
        target="Työn kuormitus",
        themes=("Työturvallisuus",),
        measure="Ohje laaditaan",
        sub_measures=(),
        schedule=Schedule(text="31.5.2021 mennessä", periods=(Period(None, date(2021, 5, 31)),)),
        urgency=1,
        urgency_text="1",
        responsible_text="esihenkilö",
        responsible=("esihenkilö",),
        follow_up="",
    )
    reading = Reading(
        title="Ohjelma",
        body="Lautakunta",
        approved_on=date(2020, 9, 2),
        starts_on=None,
        ends_on=None,
        column_labels={},
        rows=(row,),
        doubts=(Doubt(0, "urgency", "Kiireellisyys {value} on outo.", {"value": "1"}),),
        source_text="",
    )

    text = tables.of_reading(reading)

    assert text.splitlines() == [
        "Otsikko         Ohjelma",
        "Toimielin       Lautakunta",
        "Hyväksytty      2.9.2020",
        "",
        "Kohde           Työn kuormitus",
        "Teemat          Työturvallisuus",
        "",
        "1.              Ohje laaditaan",
        "  aikataulu     31.5.2021 mennessä = –31.5.2021",
        "  kiireellisyys 1",
        "  vastuu        esihenkilö",
        "",
        "1 toimenpidettä, 1 tarkistettavaa kohtaa",
        "  1. Kiireellisyys 1 on outo.",
    ]


def test_the_document_is_read_from_a_file_and_from_standard_input_alike() -> None:
    from_file = toimi("read", str(DOCUMENT), "--json")
    from_input = toimi("read", "-", "--json", text=DOCUMENT.read_text(encoding="utf-8"))

    assert (from_file.returncode, from_file.stderr) == (0, "")
    assert len(json.loads(from_file.stdout)["rows"]) == 36
    assert from_input.stdout == from_file.stdout


def test_what_cannot_be_read_is_said_in_one_line() -> None:
    absent = toimi("read", "/nowhere.txt")
    misused = toimi("read")
    undated = toimi("schedule", "kevät", "--start", "1.1.2020")

    assert (absent.returncode, absent.stdout, absent.stderr) == (
        1,
        "",
        "toimi read: /nowhere.txt: no such file or directory\n",
    )
    assert (misused.returncode, undated.returncode) == (2, 2)


def test_bytes_that_are_not_text_are_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "picture.txt"
    file.write_bytes(bytes(range(256)) * 20)

    done = toimi("read", str(file))

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("toimi read: ")


def test_reading_needs_no_django() -> None:
    code = "import sys, toimi.commands.pure; print('django' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
