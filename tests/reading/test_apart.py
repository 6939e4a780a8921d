"""Reading in a child process: the same reading, within limits, and nothing left behind."""

import os
from pathlib import Path

import pytest

from toimi.language.seasons import Seasons
from toimi.reading import errors
from toimi.reading.apart import Limits, read_apart
from toimi.reading.read import read

TABLE = (
    "Toimenpideohjelma 2023-2024\n\n"
    "Kehittämiskohde\tToimenpide\tAikataulu\tVastuuhenkilö\n"
    "Melu\tMelun mittaus\tkevät 2023\tlähiesimies\n"
).encode()


def test_a_child_reads_as_the_parent_would() -> None:
    seasons = Seasons(spring=((2, 1), (6, 15)))

    found = read_apart(TABLE, "a.txt", seasons=seasons)

    assert found == read(TABLE, "a.txt", seasons=seasons)


def test_a_person_may_say_what_the_columns_are() -> None:
    kinds = ["measure", "target", "schedule", "responsible"]

    found = read_apart(TABLE, "a.txt", kinds=kinds)

    assert [(row.target, row.measure) for row in found.rows] == [("Melun mittaus", "Melu")]


def test_a_child_tells_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []

    read_apart(TABLE, "a.txt", tell=lambda done, total: told.append((done, total)))

    assert (0, 0) in told


def test_the_errors_of_a_child_are_those_of_reading() -> None:
    with pytest.raises(errors.TooLarge) as refused:
        read_apart(b"a" * 3_000_000, "a.txt", limits=Limits(file_bytes=1024 * 1024))

    assert str(refused.value).startswith("Tiedosto on liian suuri: 2.9 Mt, kun raja on 1.0 Mt.")


def test_a_reading_that_takes_too_long_is_ended() -> None:
    with pytest.raises(errors.TooSlow):
        read_apart(TABLE, "a.txt", limits=Limits(seconds=0))


def test_a_reading_that_takes_too_much_memory_ends_alone() -> None:
    content = TABLE + b"Melu\tMittaus\tsyksy 2023\tjohtaja\n" * 250_000

    with pytest.raises(errors.TooHeavy):
        read_apart(content, "a.txt", limits=Limits(megabytes=20))


def test_who_is_told_can_stop_it_and_the_child_is_gone() -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyError("stop")

    before = _children()
    with pytest.raises(KeyError):
        read_apart(TABLE, "a.txt", tell=stop)

    assert _children() == before


def test_a_child_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOIMI_SECRET_KEY", "hush")
    before = _children()
    seen: list[bytes] = []

    def look(_done: int, _total: int) -> None:
        seen.extend(Path(f"/proc/{child}/environ").read_bytes() for child in _children() - before)

    read_apart(TABLE, "a.txt", tell=look)

    assert [text for text in seen if b"hush" in text] == []
    assert any(b"HOME=" in text for text in seen)


def _children() -> set[int]:
    me = os.getpid()
    return {
        int(child)
        for task in Path(f"/proc/{me}/task").iterdir()
        for child in (task / "children").read_text().split()
    }
