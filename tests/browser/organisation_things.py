"""A unit with a planned change, a group, a deputy and days, made beside the demo."""

from datetime import date
from typing import Any

from toimi.organisation import actions
from toimi.organisation.models import Person, Team, Unit
from toimi.platform.history.actions import System

BY = System("test")
SOON = date(2021, 11, 1)
SINCE = date(2021, 8, 1)


def make(unit: Unit, manager: Person) -> dict[str, Any]:
    """Make what pages.py names of the organisation, and return its keys by name."""
    administrator = Person.objects.get(user__username="admin")
    service = unit.parent
    assert service is not None
    beside = actions.add_unit(name="Perhekeskus", slug="perhekeskus", parent=service, by=BY)
    actions.move_unit(unit=beside, to=unit, takes_effect_on=SOON, by=administrator)
    member = Person.objects.get(name="Emilia Vuori")
    group = actions.add_group(
        unit=unit, name="Työhyvinvointipari", kind="pair", answers=manager, by=BY
    )
    belongs = actions.add_group_member(group=group, person=member, starts_on=SINCE, by=BY)
    team = Team.objects.filter(unit=unit).order_by("pk").last()
    assert team is not None
    actions.report_absence(
        person=manager, starts_on=SOON, ends_on=date(2021, 11, 12), deputy=member, by=manager
    )
    return {
        "unit_beside": beside.pk,
        "group": group.pk,
        "group_membership": belongs.pk,
        "membership": team.memberships.order_by("pk")[0].pk,
        "assignment": member.role_assignments.order_by("pk")[0].pk,
    }
