"""Documents of many layouts are read as a careful person reads them."""

import pytest

from tests.corpus import documents, expected
from tests.reading.scoring import f1
from toimi.reading.read import as_json, read

DOCUMENTS = documents()
AT_LEAST = 0.99


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_the_corpus_is_read(name: str) -> None:
    path = DOCUMENTS[name]

    score = f1(as_json(read(path.read_bytes(), name)), expected(path))

    assert score >= AT_LEAST
