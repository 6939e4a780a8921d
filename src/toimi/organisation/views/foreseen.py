"""What will change in a unit, in sentences to read before agreeing."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext, ngettext

from toimi.organisation import queries
from toimi.organisation.kinds import ROLES
from toimi.organisation.models import Person, Team, Unit
from toimi.platform.pages.saying import day, say

SHOWN = 12


def move(unit: Unit, *, to: Unit, takes_effect_on: date) -> list[str]:
    found = [
        gettext("{unit} on {day} alkaen yksikön {to} alla.").format(
            unit=unit.name, to=to.name, day=day(takes_effect_on)
        )
    ]
    count = queries.units_below(unit, takes_effect_on).count()
    if count:
        text = ngettext(
            "Sen alla oleva {count} yksikkö siirtyy mukana.",
            "Sen alla olevat {count} yksikköä siirtyvät mukana.",
            count,
        )
        found.append(text.format(count=count))
    if unit.parent is not None:
        text = gettext(
            "Yksikössä {old} tai sen yläpuolella annetut roolit eivät enää koske sitä, jos ne "
            "eivät koske myös yksikköä {to}. Yksikön {to} roolit koskevat."
        )
        found.append(text.format(old=unit.parent.name, to=to.name))
    return [*found, gettext("Ihmiset, tiimit ja ohjelmat pysyvät yksikössä.")]


def merge(unit: Unit, *, to: Unit, takes_effect_on: date) -> list[str]:
    found = [
        gettext("{unit} lakkaa, ja sen työ jatkuu {day} alkaen yksikössä {to}.").format(
            unit=unit.name, to=to.name, day=day(takes_effect_on)
        ),
        *_teams(queries.teams(unit)),
    ]
    roles = queries.roles_at(unit, takes_effect_on)
    workers = roles.filter(role="worker").count()
    if workers:
        text = ngettext(
            "{count} työntekijä on sen jälkeen yksikön {to} työntekijä.",
            "{count} työntekijää on sen jälkeen yksikön {to} työntekijöitä.",
            workers,
        )
        found.append(text.format(count=workers, to=to.name))
    found += _roles(roles.exclude(role="worker"), to)
    text = gettext("Yksikön {unit} ohjelmat säilyvät, ja yksikön {to} ihmiset näkevät ne.")
    return [*found, text.format(unit=unit.name, to=to.name)]


def split(
    unit: Unit,
    *,
    name: str,
    teams: Iterable[Team],
    line_manager: Person | None,
    keeps_roles: bool,
    takes_effect_on: date,
    **_: Any,
) -> list[str]:
    found = [
        gettext("{name} on uusi yksikkö {day} alkaen.").format(name=name, day=day(takes_effect_on)),
        *_teams(teams),
    ]
    if line_manager is not None:
        text = gettext("{person} on uuden yksikön lähiesihenkilö.")
        found.append(text.format(person=line_manager.name))
    else:
        found.append(
            gettext("Uudella yksiköllä ei ole lähiesihenkilöä: anna rooli jakamisen jälkeen.")
        )
    return [*found, _reading(unit, keeps_roles=keeps_roles)]


def move_teams(
    unit: Unit, *, teams: Iterable[Team], to: Unit, keeps_roles: bool, takes_effect_on: date
) -> list[str]:
    first = gettext("Tiimit ovat {day} alkaen yksikössä {to}.")
    return [
        first.format(to=to.name, day=day(takes_effect_on)),
        *_teams(teams),
        _reading(unit, keeps_roles=keeps_roles),
    ]


def _reading(unit: Unit, *, keeps_roles: bool) -> str:
    text = (
        gettext("Siirtyvät näkevät yhä yksikön {unit} ohjelmat.")
        if keeps_roles
        else gettext("Siirtyvät eivät enää näe yksikön {unit} ohjelmia.")
    )
    return text.format(unit=unit.name)


def close(unit: Unit, *, takes_effect_on: date) -> list[str]:
    roles = queries.roles_at(unit, takes_effect_on)
    found = [
        gettext("{unit} lakkaa: {day} sitä ei enää ole.").format(
            unit=unit.name, day=day(takes_effect_on)
        )
    ]
    names = ", ".join(team.name for team in queries.teams(unit)[:SHOWN])
    if names:
        found.append(gettext("Tiimit päättyvät: {names}.").format(names=names))
    count = roles.count()
    if count:
        text = ngettext("{count} rooli päättyy.", "{count} roolia päättyy.", count)
        found.append(text.format(count=count))
    return [*found, gettext("Ohjelmat ja seurannat säilyvät. Ylemmän yksikön ihmiset näkevät ne.")]


def _teams(teams: Iterable[Team]) -> list[str]:
    names = [team.name for team in teams]
    if not names:
        return []
    return [gettext("Tiimit siirtyvät jäsenineen: {names}.").format(names=", ".join(names))]


def _roles(roles: Any, to: Unit) -> list[str]:
    names = {role.code: role.name for role in ROLES}
    rows = list(roles.select_related("person").order_by("person__name", "pk"))
    text = gettext("{person} on sen jälkeen yksikön {to} {role}.")
    found = [
        text.format(person=row.person.name, role=say(names[row.role]), to=to.name)
        for row in rows[:SHOWN]
    ]
    rest = len(rows) - SHOWN
    if rest > 0:
        more = ngettext(
            "Samoin siirtyy {count} muu rooli.", "Samoin siirtyy {count} muuta roolia.", rest
        )
        found.append(more.format(count=rest))
    return found
