"""Who may see and do what of which case: kind by kind, and of one's own."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from toimi.organisation import access
from toimi.organisation import queries as organisation
from toimi.organisation.models import Person, RoleAssignment, Unit, here, in_force
from toimi.platform import clock
from toimi.programme.queries import using
from toimi.programme.tooling.rights import CREATE, HANDLE, SEE, code_of
from toimi.tools.cases.kinds import KINDS, OWNER, TOOL, CaseKind, Stage
from toimi.tools.cases.models import Case, CaseTask


def right(kind: str, act: str) -> str:
    return code_of(TOOL, kind, act)


def visible(person: Person, *kinds: str) -> QuerySet[Case]:
    """Return the cases that `person` sees, of all kinds or of these: those whose kind's right she
    has in their unit, those that she reported and those that were given to her."""
    codes = kinds or tuple(kind.code for kind in KINDS)
    seen = of_right(person, SEE, codes) | Q(reported_by=person) | Q(handler=person)
    return Case.objects.filter(seen, kind__in=codes).select_related("unit", "handler")


def of_right(person: Person, act: str, codes: Iterable[str]) -> Q:
    """Return the condition that `person` has the right to `act` on the case. No query of its
    own once the person's roles are known: kinds seen in the same units are asked together."""
    by_paths: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for code in codes:
        by_paths[access.paths(person, right(code, act))].append(code)
    found = Q(pk__in=[])
    for paths, together in by_paths.items():
        here = Q(pk__in=[])
        for path in paths:
            here |= Q(unit__path__startswith=path)
        if paths:
            found |= Q(kind__in=together) & here
    return found


def is_own(person: Person, case: Case) -> bool:
    """Return whether the person reported the case or it was given to her."""
    return person.pk in {case.reported_by_id, case.handler_id} - {None}


def may_see(person: Person, case: Case) -> bool:
    return is_own(person, case) or access.may(person, right(case.kind, SEE), case.unit)


def may_handle(person: Person, case: Case) -> bool:
    """Return whether the person handles the kind there, or this very case was given to her."""
    return case.handler_id == person.pk or has_handle(person, case)


def has_handle(person: Person, case: Case) -> bool:
    return access.may(person, right(case.kind, HANDLE), case.unit)


def may_move(person: Person, case: Case, stage: Stage) -> bool:
    """Return whether the person may move the case into the stage."""
    is_reporter = stage.moves == OWNER and case.reported_by_id == person.pk
    return is_reporter or may_handle(person, case)


def may_see_private(person: Person, case: Case) -> bool:
    """Return whether the fields that only whoever handles or wrote them sees are hers to see."""
    return case.reported_by_id == person.pk or may_handle(person, case)


def may_create(person: Person, kind: CaseKind, unit: Unit | None = None) -> bool:
    """Return whether the person may make one, there or anywhere."""
    return access.may(person, right(kind.code, CREATE), unit)


def sees_some(person: Person, kind: CaseKind) -> bool:
    """Return whether the person sees every one of the kind somewhere."""
    return access.may(person, right(kind.code, SEE))


def creatable_units(person: Person, kind: CaseKind) -> list[Unit]:
    """Return the units in which the person may make one and the kind is used, by name; the
    person's own first. 3 queries."""
    found = organisation.open_units(person, right(kind.code, CREATE))
    own = set(person.role_assignments.values_list("unit", flat=True))
    units = using(found, TOOL, kind)
    return sorted(units, key=lambda unit: (unit.pk not in own, unit.name, unit.pk))


def handlers(case: Case) -> QuerySet[Person]:
    """Return whom the case may be given to: who may see its kind there, by name. 1 query."""
    units = [int(part) for part in case.unit.path.strip("/").split("/")]
    return _holders(case.kind, Q(unit__in=units))


def task_owners(case: Case) -> QuerySet[Person]:
    """Return who may be asked to do something because of a case: the unit's people and those to
    whom the case may be given, by name. A few queries."""
    return (organisation.people(case.unit) | handlers(case).distinct()).order_by("name", "pk")


def handlers_of_kind(person: Person, kind: CaseKind) -> QuerySet[Person]:
    """Return those who may see the kind where the person handles it, or below. 1 query."""
    found = Q(pk__in=[])
    for path in access.paths(person, right(kind.code, HANDLE)):
        found |= Q(unit__path__startswith=path)
    return _holders(kind.code, found)


def _holders(kind: str, where: Q) -> QuerySet[Person]:
    day = clock.today()
    roles = access.BY_CODE[right(kind, SEE)].below
    given = RoleAssignment.objects.filter(in_force(day), where, role__in=roles)
    return Person.objects.filter(here(day), pk__in=given.values("person")).order_by("name", "pk")


def tasks(person: Person) -> QuerySet[CaseTask]:
    """Return the tasks that are the person's own, and those of the cases that she sees."""
    seen = visible(person).filter(pk=OuterRef("case"))
    rows = CaseTask.objects.filter(Q(owner=person) | Exists(seen))
    return rows.select_related("case__unit", "owner")
