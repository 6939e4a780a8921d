"""A person follows what changes in a measure, or no longer does."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform.history import actions as history
from toimi.programme.models import Following, Measure

RIGHT = "programme.follow"


def follow(*, measure: Measure, by: Person) -> Following:
    """Follow a measure from now on; following twice is following once. Raises NotAllowed."""
    access.demand(by, RIGHT, measure.unit)
    made = Following(measure=measure, person=by, since=timezone.now())
    try:
        with transaction.atomic():
            return history.create(made, "programme.followed", by=by)
    except IntegrityError:
        return Following.objects.get(measure=measure, person=by)


@transaction.atomic
def unfollow(*, measure: Measure, by: Person) -> None:
    """Follow a measure no longer. Raises NotAllowed."""
    access.demand(by, RIGHT, measure.unit)
    for found in Following.objects.filter(measure=measure, person=by):
        history.remove(found, "programme.unfollowed", by=by)
