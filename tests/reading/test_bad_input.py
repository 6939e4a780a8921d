"""Broken files of every kind: each is read or refused with a message, and nothing else."""

import pytest

from bench.documents import KINDS, rows
from tests.reading.mutations import mutated
from toimi.reading import errors
from toimi.reading.read import read

SEEDS = range(20)


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_file_is_read_or_refused_with_a_message(kind: str) -> None:
    whole = KINDS[kind](rows(6))
    went: list[str] = []

    for seed in SEEDS:
        try:
            read(mutated(whole, seed), f"ohjelma.{kind}")
            went.append("read")
        except errors.Unreadable as error:
            went.append(str(error))

    assert len(went) == len(SEEDS)
    assert [words for words in went if not words] == []
