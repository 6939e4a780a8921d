"""Documents of many layouts are read as a careful person reads them."""

import pytest

from tests.corpus import documents, expected
from tests.reading.scoring import f1
from toimi.reading import errors
from toimi.reading.read import as_json, read

DOCUMENTS = documents()
AT_LEAST = 0.99
NOT_YET = {
    "espoo-youth.md": 0.95,
    "kajaani-puhtauspalvelut.txt": 0.68,
    "kuusamo-hallinto.docx": 0.0,
    "mikkeli-kirjasto.xlsx": 0.86,
    "pori-koivulakoti.txt": 0.95,
    "sonkajarvi-palvelukoti.txt": 0.0,
    "vantaa-library.rtf": 0.0,
    "ylivieska-perusopetus.pdf": 0.88,
}
"""What the reader reaches today where it does not reach `AT_LEAST`: docs/reading.md says why."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_the_corpus_is_read(name: str) -> None:
    path = DOCUMENTS[name]

    try:
        score = f1(as_json(read(path.read_bytes(), name)), expected(path))
    except errors.Unreadable:
        score = 0.0

    assert score >= NOT_YET.get(name, AT_LEAST)
