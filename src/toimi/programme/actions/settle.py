"""A phrase of the responsible's cell gets its meaning."""

from django.db import transaction

from toimi.organisation import access
from toimi.organisation.kinds import ROLE_CODES
from toimi.organisation.models import Group, Person, Team
from toimi.platform.history import actions as history
from toimi.programme import kinds
from toimi.programme.errors import MeaningUnclear
from toimi.programme.models import Responsible


@transaction.atomic
def settle(
    *,
    responsible: Responsible,
    role: str = "",
    team: Team | None = None,
    group: Group | None = None,
    person: Person | None = None,
    by: Person,
) -> int:
    """Say whom the phrase means, in every measure of the programme where it means the same as
    here (nobody yet, or one who has left). Several people are a group.

    Exactly one of role, team, group and person is given. Return how many measures it settled.
    Raises NotAllowed, MeaningUnclear.
    """
    programme = responsible.measure.programme
    access.demand(by, "programme.settle", programme.unit)
    given = [bool(role), team is not None, group is not None, person is not None]
    if given.count(True) != 1 or (role and role not in ROLE_CODES):
        raise MeaningUnclear
    meanings = (kinds.MEANS_ROLE, kinds.MEANS_TEAM, kinds.MEANS_GROUP, kinds.MEANS_PERSON)
    meaning = meanings[given.index(True)]
    same = Responsible.objects.filter(
        measure__programme=programme,
        measure__dropped_at=None,
        phrase__iexact=responsible.phrase,
        meaning=responsible.meaning,
        role=responsible.role,
        team=responsible.team,
        group=responsible.group,
        person=responsible.person,
    )
    rows = {row.pk: row for row in [*same, responsible]}
    for row in rows.values():
        history.change(
            row,
            "programme.responsible_settled",
            version=row.version,
            by=by,
            meaning=meaning,
            role=role,
            team=team,
            group=group,
            person=person,
        )
    return len({row.measure_id for row in rows.values()})
