"""Cases beside the demo's: a proposal with all that hangs on one, one without a name."""

from datetime import date
from typing import Any

from toimi.organisation.models import Person, Unit
from toimi.programme.attachments import checked
from toimi.tools.cases import actions
from toimi.tools.cases.kinds import KINDS
from toimi.tools.cases.models import Case

DAY = date(2021, 10, 13)
LONG = "Lastensuojeluasiakastyöskentelymenetelmäkoulutussuunnitelman kirjaaminen"
"""A word as long as the field's are: it must break on a phone."""
LINK = "https://www.esimerkkikaupunki.example/ohjeet/lastensuojelu/menetelmat/2021/kirjaaminen"


def make(unit: Unit, manager: Person) -> dict[str, Any]:
    """Make what pages.py names of the cases, and return its keys by name."""
    worker = Person.objects.get(user__username="worker")
    proposal = _proposal(unit, worker, manager)
    nameless = actions.report(
        kind="proposal",
        unit=unit,
        values={"why": "Aula on pimeä."},
        title="Valaistus aulaan",
        is_anonymous=True,
        by=worker,
        on=DAY,
    ).case
    tasks = [
        actions.add_task(case=proposal, text=text, owner=worker, due_on=day, by=manager, on=DAY)
        for text, day in ((f"{LONG}: luonnos", DAY), ("Kysytään tiimeiltä", date(2021, 11, 1)))
    ]
    actions.do_task(task=tasks[1], version=tasks[1].version, by=worker, on=DAY)
    closed = Case.objects.filter(unit=unit, kind="proposal").exclude(closed_on=None)
    return {
        **{f"case_{kind.code}": _telling(unit, kind.code).pk for kind in KINDS},
        "case": proposal.pk,
        "case_nameless": nameless.pk,
        "case_closed": closed.latest("pk").pk,
        "case_task": tasks[0].pk,
        "case_task_done": tasks[1].pk,
    }


def _proposal(unit: Unit, worker: Person, manager: Person) -> Case:
    made = actions.report(
        kind="proposal",
        unit=unit,
        values={"why": f"Ohje on hajallaan.\n\n{LINK}", "theme": "work"},
        title=f"{LONG} yhteen paikkaan",
        files=[checked(f"{LONG}.txt", b"Luonnos")],
        by=worker,
        on=DAY,
    ).case
    actions.support(case=made, by=manager, on=DAY)
    actions.comment(case=made, text=f"Katso {LINK}", by=manager, on=DAY)
    return made


def _telling(unit: Unit, kind: str) -> Case:
    """Return the case of the kind that has gone through the most."""
    found = list(Case.objects.filter(unit=unit, kind=kind).prefetch_related("events"))
    return max(found, key=lambda case: len(case.events.all()))
