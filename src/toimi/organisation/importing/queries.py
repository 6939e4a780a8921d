"""What an import is compared with, and which imports a person may see."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext

from toimi.organisation import access
from toimi.organisation.importing.rules import Item, Known, KnownPerson, plan
from toimi.organisation.kinds import ROLES
from toimi.organisation.models import (
    Person,
    PersonImport,
    RoleAssignment,
    Team,
    TeamMembership,
    Unit,
    in_force,
    not_over,
)
from toimi.organisation.queries import managed_people
from toimi.platform import clock
from toimi.reading.table import Table, read_table

RIGHT, GIVES_ROLES = "organisation.people", "organisation.manage"
WORKER = "worker"


def imports(person: Person) -> QuerySet[PersonImport]:
    """Return the imports that `person` may see, newest first. 1 query."""
    rows = PersonImport.objects.select_related("unit", "brought_by")
    return access.visible(person, RIGHT, rows).order_by("-pk")


def like(found: PersonImport) -> PersonImport | None:
    """Return the newest carried out import of the unit with the same headings. 1 query."""
    rows = PersonImport.objects.filter(unit=found.unit_id, headings=found.headings)
    return rows.exclude(carried_out_at=None).exclude(pk=found.pk).first()


def table(found: PersonImport) -> Table:
    """Return the file's rows."""
    with found.file.open("rb") as file:
        return read_table(file.read(), found.name)


def items(found: PersonImport, by: Person) -> list[Item]:
    """Return what each row of the file would do today, if `by` carried it out. 7 queries."""
    rows = table(found)
    return plan(rows.rows, rows.numbers, found.columns, known(found.unit, by))


def known(unit: Unit, by: Person) -> Known:
    """Return what is there already."""
    units = access.visible(by, RIGHT, Unit.objects.filter(in_force(clock.today())), unit="")
    below = list(units.filter(path__startswith=unit.path))
    names: dict[str, int | None] = {}
    for one in below:
        name = one.name.casefold()
        names[name] = None if name in names else one.pk
    names |= {one.slug.casefold(): one.pk for one in below}
    return Known(
        people=list(_people(by)),
        units=names,
        roles=_role_names(may_give=access.may(by, GIVES_ROLES, unit)),
        teams=_teams(below),
        default_unit=unit.pk,
    )


def _people(by: Person) -> Iterable[KnownPerson]:
    today = clock.today()
    managed = set(managed_people(by, right=RIGHT).order_by().values_list("pk", flat=True))
    roles: dict[int, set[tuple[str, int]]] = defaultdict(set)
    held = RoleAssignment.objects.filter(not_over(today))
    for person, role, at in held.values_list("person", "role", "unit"):
        roles[person].add((role, at))
    teams: dict[int, set[int]] = defaultdict(set)
    for person, team in TeamMembership.objects.filter(not_over(today)).values_list(
        "person", "team"
    ):
        teams[person].add(team)
    for one in Person.objects.order_by("pk"):
        yield KnownPerson(
            pk=one.pk,
            name=one.name,
            email=one.email.lower(),
            external_id=one.external_id,
            phone=one.phone,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            is_managed=one.pk in managed,
            roles=frozenset(roles[one.pk]),
            teams=frozenset(teams[one.pk]),
        )


def _role_names(*, may_give: bool) -> dict[str, str]:
    """Return what the roles may be called in a file; who gives no roles brings workers only."""
    found: dict[str, str] = {}
    for code, _ in settings.LANGUAGES:
        with translation.override(code):
            found |= {gettext(role.name).casefold(): role.code for role in ROLES}
    found |= {role.code: role.code for role in ROLES}
    return found if may_give else {name: code for name, code in found.items() if code == WORKER}


def _teams(units: Iterable[Unit]) -> dict[tuple[int, str], int]:
    rows = Team.objects.filter(in_force(clock.today()), unit__in=[one.pk for one in units])
    return {
        (unit, name.casefold()): pk for pk, unit, name in rows.values_list("pk", "unit", "name")
    }
