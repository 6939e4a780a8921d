import re
from pathlib import Path

import pytest

from toimi.commands import documents

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("path", sorted(documents.DOCUMENTS))
def test_a_document_that_comes_from_the_code_is_as_the_code_says(path: str) -> None:
    kept = documents.read(path)

    assert kept == documents.DOCUMENTS[path]()


def test_every_setting_says_what_it_is() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .+? \| (.*) \|$", documents.settings_table(), re.M)

    assert [name for name, what in rows if len(what) < 10] == []
    assert len(rows) == len({name for name, _ in rows}) > 10


def test_no_document_points_at_a_file_that_is_not_there() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    links = [
        (page, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]

    dead = [
        f"{page.relative_to(ROOT)}: {link}"
        for page, link in links
        if not (page.parent / link).exists()
    ]

    assert dead == []
