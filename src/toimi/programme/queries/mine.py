"""Whose a measure is to carry out."""

from datetime import date

from django.db.models import Q, QuerySet

from toimi.organisation import access
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Deputy, Person, Unit, here, in_force
from toimi.platform import clock
from toimi.programme import kinds
from toimi.programme.models import Measure, Programme, Responsible, Step


def means(person: Person) -> Q:
    """Return the condition on Responsible rows that mean `person` today: by role at the
    programme's unit, by team, by group, or by name.

    A deputy carries out what waits for the person whose deputy she is.
    """
    today = clock.today()
    acting = Deputy.objects.filter(here(today, "person"), in_force(today), deputy=person)
    found = Q(meaning=kinds.MEANS_PERSON, person=person)
    found |= Q(meaning=kinds.MEANS_PERSON, person__in=acting.values("person"))
    in_team = in_force(today, "team__memberships")
    found |= Q(in_team, meaning=kinds.MEANS_TEAM, team__memberships__person=person)
    in_group = in_force(today, "group__memberships")
    found |= Q(in_group, meaning=kinds.MEANS_GROUP, group__memberships__person=person)
    found |= Q(meaning=kinds.MEANS_TEAM, team__answers=person)
    found |= Q(meaning=kinds.MEANS_GROUP, group__answers=person)
    for held in access.roles(person):
        at = Q(meaning=kinds.MEANS_ROLE, measure__programme__unit__path__startswith=held.path)
        found |= at & Q(role=held.role)
        if held.role in access.LEADS:  # the whole unit includes those who lead it
            found |= at & Q(role="worker")
    return found


def mine(person: Person) -> Q:
    """Return the condition on Responsible rows by which a whole measure is the person's."""
    return Q(step=None) & means(person)


def own_parts(person: Person) -> QuerySet[Responsible]:
    """Return the rows that mean `person`, of whole measures and of single steps, where the
    person reads."""
    # Level by level, so that a database begins from these measures and not from all rows.
    units = access.visible(person, "programme.read", Unit.objects.order_by(), "")
    programmes = Programme.objects.filter(unit__in=units.values("pk")).order_by()
    read = Measure.objects.filter(programme__in=programmes.values("pk")).order_by()
    return Responsible.objects.filter(means(person), measure__in=read.values("pk")).order_by()


def own_measures(person: Person) -> QuerySet[Responsible]:
    """Return the rows by which whole measures are the person's."""
    # Not `step=None`: SQLite would take the index of steps, in which all rows have none.
    return own_parts(person).exclude(step__isnull=False)


def own_steps(person: Person) -> QuerySet[Responsible]:
    """Return the rows by which single steps are the person's."""
    return own_parts(person).exclude(step=None)


def is_responsible(person: Person, measure: Measure) -> bool:
    """Return whether one of the measure's responsibles means `person`. 1 query."""
    return Responsible.objects.filter(mine(person), measure=measure).exists()


def may_carry_out(person: Person, measure: Measure) -> bool:
    """Return whether `person` may tick the measure's steps and edit its draft.

    Nobody carries out what a new edition has dropped.
    """
    if measure.dropped_at:
        return False
    right = "programme.carry_out"
    if access.may(person, right, measure.unit):
        return True
    return access.may(person, right, measure.unit, is_responsible=True) and is_responsible(
        person, measure
    )


def may_tick(person: Person, step: Step) -> bool:
    """Return whether `person` may tick the step: who carries the measure out, or the step."""
    measure = step.measure
    if may_carry_out(person, measure):
        return True
    right = "programme.carry_out"
    if measure.dropped_at or not access.may(person, right, measure.unit, is_responsible=True):
        return False
    return Responsible.objects.filter(means(person), step=step).exists()


def demand_carry_out(person: Person, measure: Measure) -> None:
    """Raise NotAllowed unless `person` may carry the measure out."""
    if not may_carry_out(person, measure):
        raise NotAllowed


def demand_tick(person: Person, step: Step) -> None:
    """Raise NotAllowed unless `person` may tick the step."""
    if not may_tick(person, step):
        raise NotAllowed


def left_behind(today: date) -> Q:
    """Return the condition on Responsible rows whose person, team or group is no more."""
    gone = Q(meaning=kinds.MEANS_PERSON) & ~here(today, "person")
    gone |= Q(meaning=kinds.MEANS_TEAM) & ~in_force(today, "team")
    return gone | Q(meaning=kinds.MEANS_GROUP) & ~in_force(today, "group")
