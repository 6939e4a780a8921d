"""Whose a measure is to carry out."""

from django.db.models import Q

from toimi.organisation import access
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.programme import kinds
from toimi.programme.models import Measure, Responsible


def mine(person: Person) -> Q:
    """Return the condition on Responsible rows that mean `person`: by role at the programme's
    unit, by team, or by name."""
    means = Q(meaning=kinds.MEANS_PERSON, person=person)
    means |= Q(meaning=kinds.MEANS_TEAM, team__memberships__person=person)
    for held in access.roles(person):
        means |= Q(
            meaning=kinds.MEANS_ROLE,
            role=held.role,
            measure__programme__unit__path__startswith=held.path,
        )
        if held.role in access.LEADS:  # the whole unit includes those who lead it
            means |= Q(
                meaning=kinds.MEANS_ROLE,
                role="worker",
                measure__programme__unit__path__startswith=held.path,
            )
    return means


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


def demand_carry_out(person: Person, measure: Measure) -> None:
    """Raise NotAllowed unless `person` may carry the measure out."""
    if not may_carry_out(person, measure):
        raise NotAllowed
