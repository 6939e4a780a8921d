from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from toimi.commands.main import MISUSED
from toimi.demo.errors import FolderInUse
from toimi.organisation import actions as organisation
from toimi.organisation.models import Unit
from toimi.platform.history.actions import System
from toimi.platform.preferences import actions as preferences
from toimi.programme.models import Intake, Programme

DOCUMENT = Path(__file__).resolve().parents[2] / "examples" / "kuopio-2020-2022.txt"
pytestmark = pytest.mark.django_db


@pytest.fixture
def unit() -> Unit:
    return organisation.add_unit(name="Yksikkö", slug="yksikko", parent=None, by=System("test"))


def said(*command: object) -> str:
    out = StringIO()
    call_command(*map(str, command), stdout=out)
    return out.getvalue()


def test_a_document_is_imported_into_a_unit_as_a_programme(unit: Unit) -> None:
    told = said("import", DOCUMENT, "--unit", unit.slug)

    made = Programme.objects.get()
    assert (made.unit, made.measures.count()) == (unit, 36)
    assert told == f"Programme {made.pk} ({made.slug}): 36 measures\n"


def test_a_draft_is_only_read_in(unit: Unit) -> None:
    said("import", DOCUMENT, "--unit", unit.slug, "--draft")

    assert (Programme.objects.count(), Intake.objects.get().unit) == (0, unit)


def test_a_unit_that_is_not_there_is_told_with_those_that_are(unit: Unit) -> None:
    with pytest.raises(CommandError) as refused:
        said("import", DOCUMENT, "--unit", "toinen")

    assert (str(refused.value), refused.value.returncode) == (
        "no unit is called toinen; there are: yksikko",
        MISUSED,
    )


def test_a_document_without_a_table_is_refused_in_words(unit: Unit, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Hyvä lukija, tässä ei ole taulukkoa.", encoding="utf-8")

    with pytest.raises(CommandError) as refused:
        said("import", file, "--unit", unit.slug)

    assert Programme.objects.count() == 0
    assert "{" not in str(refused.value)


def test_a_report_is_written_in_each_format_and_what_is_not_there_is_refused(
    unit: Unit, tmp_path: Path
) -> None:
    said("import", DOCUMENT, "--unit", unit.slug)
    made = Programme.objects.get()
    begins, refusals = [], []

    for name, format in ((made.slug, "docx"), (made.pk, "pdf"), (made.pk, "xlsx")):
        said("report", name, "--format", format, "-o", tmp_path / format)
        begins.append((tmp_path / format).read_bytes()[:4])
    for arguments in (("nothing",), (made.slug, "--round", 9)):
        with pytest.raises(CommandError) as refused:
            said("report", *arguments, "--format", "docx", "-o", tmp_path / "x")
        refusals.append(str(refused.value))

    assert begins == [b"PK\x03\x04", b"%PDF", b"PK\x03\x04"]
    assert refusals == ["there is no programme nothing", f"programme {made.pk} has no round 9"]


def test_a_demo_is_filled_once_and_begins_anew_only_by_a_reset() -> None:
    first = said("demo")
    again = said("demo", "--if-empty")
    with pytest.raises(FolderInUse):
        said("demo")

    assert (first.startswith("The demo is in "), again) == (True, "")
    assert Programme.objects.count() == 1


def test_a_folder_without_a_demo_is_not_thrown_away(unit: Unit) -> None:
    preferences.choose(by=System("test"), is_demo=False)

    with pytest.raises(FolderInUse):
        said("demo", "--reset")

    assert list(Unit.objects.all()) == [unit]


@pytest.mark.django_db(transaction=True, reset_sequences=True)
def test_a_reset_demo_is_as_it_was_at_first() -> None:
    said("demo")
    organisation.add_unit(name="Lisätty", slug="lisatty", parent=None, by=System("test"))
    before = Programme.objects.get()

    told = said("demo", "--reset")

    after = Programme.objects.get()
    assert Unit.objects.filter(slug="lisatty").count() == 0
    assert (after.pk, after.title, told.startswith("Deleted: ")) == (before.pk, before.title, True)
