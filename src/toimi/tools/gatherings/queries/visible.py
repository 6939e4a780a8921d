"""Which gatherings a person sees and arranges: the kinds' rights, and what is one's own."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.programme.tooling.rights import CREATE, HANDLE, SEE, code_of
from toimi.tools.gatherings.kinds import IN_FORCE, INVITED, KINDS, NEED, GatheringKind
from toimi.tools.gatherings.models import Series, Session
from toimi.tools.gatherings.rights import ASK, TOOL, party_code

Paths = tuple[str, ...]


def may(person: Person, kind: GatheringKind, act: str, unit: Unit, party: str = "") -> bool:
    """Return whether the kind's right holds at the unit, with this party. No query but roles."""
    if party and act in (SEE, HANDLE):
        if kind.party(party) is None:
            return False
        return access.may(person, party_code(kind.code, party, act), unit)
    return access.may(person, code_of(TOOL, kind.code, act), unit)


def may_handle(person: Person, series: Series, session: Session | None = None) -> bool:
    """Return whether `person` arranges it: who leads it; of what is not between two, also who has
    the kind's right."""
    kind = series.definition
    if person.pk in (series.leader_id, session.leader_id if session else None):
        return True
    if kind.is_one_to_one and series.stage != NEED:
        return False
    return may(person, kind, HANDLE, series.unit, series.party)


def knows(person: Person | None, kind: GatheringKind, unit: Unit) -> bool:
    """Return whether `person` may know small counts of the kind in the unit."""
    return person is not None and any(may(person, kind, act, unit) for act in (SEE, HANDLE))


def sees_all(person: Person, kind: GatheringKind, unit: Unit) -> bool:
    """Return whether `person` sees every one of the kind in the unit, with whichever party."""
    parties = [party.code for party in kind.parties] or [""]
    return all(may(person, kind, SEE, unit, party) for party in parties)


def kinds_for(person: Person, act: str) -> list[GatheringKind]:
    """Return the kinds of which `person` has a right somewhere."""
    return [kind for kind in KINDS if access.may(person, code_of(TOOL, kind.code, act))]


def begun_by(person: Person) -> list[GatheringKind]:
    """Return the kinds that `person` may plan, in their order."""
    return kinds_for(person, CREATE)


def asked_by(person: Person) -> list[GatheringKind]:
    """Return the kinds of whose need `person` may tell."""
    return kinds_for(person, ASK)


def seen(person: Person, before: str = "series__") -> Q:
    """Return the condition of what `person` sees by the kinds' rights. `before` leads to the
    series. No query but the person's roles."""
    by_paths: dict[Paths, list[tuple[str, str]]] = defaultdict(list)
    open_by_paths: dict[Paths, list[str]] = defaultdict(list)
    for kind in KINDS:
        for party in (*(party.code for party in kind.parties), ""):
            if kind.parties and not party:
                continue
            code = party_code(kind.code, party, SEE) if party else code_of(TOOL, kind.code, SEE)
            paths = access.paths(person, code)
            by_paths[paths].append((kind.code, party))
            if kind.enrolment != INVITED:
                open_by_paths[paths].append(kind.code)
    found = Q(pk__in=[])
    for paths, rows in by_paths.items():
        found |= _of_kinds(rows, before) & _below(paths, before)
    for paths, codes in open_by_paths.items():
        above = _above(paths)
        if above:
            found |= Q(**{f"{before}kind__in": codes, f"{before}unit__path__in": above})
    return found


def needs_seen(person: Person, before: str = "") -> Q:
    """Return the condition of needs that `person` may answer with a time."""
    by_paths: dict[Paths, list[str]] = defaultdict(list)
    for kind in KINDS:
        by_paths[access.paths(person, code_of(TOOL, kind.code, HANDLE))].append(kind.code)
    found = Q(pk__in=[])
    for paths, codes in by_paths.items():
        found |= Q(**{f"{before}kind__in": codes}) & _below(paths, before)
    return found & Q(**{f"{before}stage": NEED})


def own(person: Person) -> Q:
    """Return the condition of sessions that `person` leads or has a place in."""
    return (
        Q(leader=person)
        | Q(series__leader=person)
        | Q(
            pk__in=person.enrolments.filter(state__in=IN_FORCE).values("session"),
        )
    )


def _of_kinds(rows: Iterable[tuple[str, str]], before: str) -> Q:
    plain = [code for code, party in rows if not party]
    found = Q(**{f"{before}kind__in": plain}) if plain else Q(pk__in=[])
    for code, party in rows:
        if party:
            found |= Q(**{f"{before}kind": code, f"{before}party": party})
    return found


def _below(paths: Paths, before: str) -> Q:
    found = Q(pk__in=[])
    for path in paths:
        found |= Q(**{f"{before}unit__path__startswith": path})
    return found


def _above(paths: Paths) -> list[str]:
    """Return the paths of all units above: what is open to a whole service is open to its units."""
    found = set()
    for path in paths:
        keys = path.strip("/").split("/")
        found |= {f"/{'/'.join(keys[: n + 1])}/" for n in range(len(keys) - 1)}
    return sorted(found)


def kinds_seen(person: Person) -> list[GatheringKind]:
    """Return the kinds that may stand in the person's lists: of which there is a right or a place
    of one's own."""
    own_kinds = set(
        Session.objects.filter(own(person)).order_by().values_list("series__kind", flat=True)
    )
    rights = {kind.code for act in (SEE, HANDLE, CREATE) for kind in kinds_for(person, act)}
    return [kind for kind in KINDS if kind.code in rights | own_kinds]
