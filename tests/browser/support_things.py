"""What the pages of support and of exports are about."""

from datetime import date
from typing import Any

from tests.tools.cases.importing.exports import ROWS, changed, csv
from toimi.organisation.models import Person, Unit
from toimi.tools.cases.actions.calls import log_support
from toimi.tools.cases.importing import actions as importing

DAY = date(2021, 10, 14)


def make(unit: Unit, manager: Person) -> dict[str, Any]:
    """Make a call for support, an export that waits and one that was carried out but for a row."""
    worker = Person.objects.get(user__username="worker")
    call = log_support(unit=unit, how="30", kind_version=1, by=worker, on=DAY, written_on=DAY)
    wrong = changed(ROWS[0], Ilmoituksen_numero="2021-103", Riskiluokka="punainen")
    waiting, done = (
        importing.bring(
            unit=unit,
            source=source,
            name=f"{source}.csv",
            content=csv(*ROWS, wrong),
            is_anew=False,
            by=manager,
        )
        for source in ("haipro", "wpro")
    )
    importing.carry_out(found=done, by=manager)
    return {"support_call": call.pk, "case_import": waiting.pk, "case_imported": done.pk}
