"""One of each of what the addresses of cases are about: of a kind that all who use cases see."""

from datetime import date
from typing import Any

from django.core.files.base import ContentFile

from tests.factories.cases import CaseFactory, CaseTaskFactory, MoneyLineFactory
from toimi.organisation.models import OnCall, Person, Unit
from toimi.tools.cases.importing.columns import guess
from toimi.tools.cases.models import Case, CaseFile, CaseImport

HANDLE = "cases.recruitment.handle"
TYPED = {
    "cases:move": {"to": "applied", "version": "0", "kind_version": "1", "applications": "4"},
    "cases:task": {"version": "0"},
}
"""What is sent, so that rights decide and not an empty form."""


def values(unit: Unit, handler: Person) -> dict[tuple[str, str], Any]:
    """Return what addresses need: a case, its task, its file, a line of money."""
    case = CaseFactory.create(unit=unit, kind="recruitment", handler=handler)
    task = CaseTaskFactory.create(case=case, owner=handler, due_on=date(2021, 10, 20))
    file = CaseFile.objects.create(
        case=case,
        name="kuva.png",
        file=ContentFile(b"x", name="a.png"),
        content_type="image/png",
        sha256="0",
        size_bytes=1,
    )
    return {
        ("cases", "pk"): case.pk,
        ("tasks", "pk"): task.pk,
        ("case-files", "pk"): file.pk,
        ("brought", "pk"): _brought(unit).pk,
        ("calls", "pk"): _call(unit, handler).pk,
        ("on-call", "pk"): OnCall.objects.create(unit=unit, name="Päivystys", phone="112").pk,
        ("money-lines", "pk"): MoneyLineFactory.create(case=case).pk,
    }


def _brought(unit: Unit) -> CaseImport:
    headings = ["Ilmoituksen numero", "Ilmoituspäivä"]
    return CaseImport.objects.create(
        unit=unit,
        source="wpro",
        name="wpro.csv",
        file=ContentFile(
            b"Ilmoituksen numero;Ilmoitusp\xc3\xa4iv\xc3\xa4\n1;4.10.2021\n", name="w.csv"
        ),
        headings=headings,
        columns=guess(headings),
    )


def _call(unit: Unit, by: Person) -> Case:
    return CaseFactory.create(unit=unit, kind="support_call", reported_by=by)
