"""A leaver is made anonymous; what has been kept long enough goes."""

from datetime import date

from django.apps import apps
from django.db import transaction
from django.utils.translation import gettext

from toimi.accounts import actions as accounts
from toimi.organisation.actions.people import demand_manage
from toimi.organisation.models import Absence, Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.history.forgetting import forget_before, forget_person
from toimi.platform.notifications import actions as notifications
from toimi.site.errors import AlreadyAnonymous, StillHere
from toimi.site.models import Feedback
from toimi.site.privacy import kinds, queries

RIGHT = "privacy.manage"


@transaction.atomic
def anonymise(*, person: Person, by: history.Actor) -> Person:
    """Take away what tells who a leaver was. What they wrote and confirmed stays, by "Entinen
    henkilö"; words that others wrote about them are not searched for.

    Raises NotAllowed, StillHere, AlreadyAnonymous.
    """
    if isinstance(by, Person):
        demand_manage(by, person, RIGHT)
    if person.is_here or (person.starts_on and person.starts_on > clock.today()):
        raise StillHere
    name = gettext("Entinen henkilö {number}").format(number=person.pk)
    if person.name == name:
        raise AlreadyAnonymous
    old = person.name
    notifications.forget_address(person.email)
    for kept in kinds.KINDS:
        if kept.leaving == kinds.REMOVE:
            apps.get_model(kept.model)._default_manager.filter(
                pk__in=queries.rows_of(kept, person).values("pk")
            ).delete()
    for given in Feedback.objects.filter(by=person).exclude(reply_to=""):
        given.reply_to = ""
        history.refresh([given], ["reply_to"])
    if person.user is not None:
        accounts.forget(user=person.user, by=by)
    history.change(
        person,
        "site.person_anonymised",
        version=person.version,
        by=by,
        name=name,
        email="",
        phone="",
        external_id="",
    )
    forget_person(person, old_name=old, new_name=name)
    return person


def forget_leavers(*, today: date, after_days: int, by: history.Actor) -> int:
    """Make those anonymous who left so many days ago; return how many. 0 days: nobody."""
    if not after_days:
        return 0
    limit = date.fromordinal(today.toordinal() - after_days)
    count = 0
    for person in Person.objects.filter(ends_on__lt=limit).select_related("user").order_by("pk"):
        try:
            anonymise(person=person, by=by)
        except AlreadyAnonymous:
            continue
        count += 1
    return count


@transaction.atomic
def forget_old(*, today: date) -> None:
    """Remove absences and audit rows whose time is over."""
    Absence.objects.filter(ends_on__lt=today - kinds.ABSENCES).delete()
    forget_before(today - kinds.AUDIT)
