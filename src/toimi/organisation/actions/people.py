import logging
from collections.abc import Iterable
from datetime import date
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from toimi.accounts import actions as accounts
from toimi.accounts import invitations
from toimi.accounts.models import User
from toimi.organisation import access
from toimi.organisation.actions.ending import demand_order
from toimi.organisation.actions.roles import give_role, keep_an_administrator
from toimi.organisation.actions.teams import add_member
from toimi.organisation.errors import (
    ExternalIdTaken,
    MailNotSent,
    NoAddress,
    NotAllowed,
    NothingToGive,
)
from toimi.organisation.models import Person, RoleAssignment, Team, Unit, not_over
from toimi.platform import clock
from toimi.platform.history import actions as history

logger = logging.getLogger("toimi.invitations")
MANAGE, PEOPLE = "organisation.manage", "organisation.people"


@transaction.atomic
def add_person(
    *,
    name: str,
    email: str = "",
    phone: str = "",
    external_id: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
    user: User | None = None,
    by: history.Actor,
    is_made_up: bool = False,
) -> Person:
    """Add a person; rights come by `give_role`. Raises NotAllowed, DaysWrongWay,
    ExternalIdTaken."""
    if isinstance(by, Person) and not access.may(by, "organisation.people"):
        raise NotAllowed
    demand_order(starts_on, ends_on)
    person = Person(
        name=name,
        email=email.lower(),
        phone=phone,
        external_id=external_id,
        starts_on=starts_on,
        ends_on=ends_on,
        user=user,
        is_made_up=is_made_up,
    )
    try:
        with transaction.atomic():
            return history.create(person, "organisation.person_added", by=by)
    except IntegrityError as error:
        raise ExternalIdTaken(external_id=external_id) from error


@transaction.atomic
def invite(
    *, name: str, email: str, unit: Unit, roles: Iterable[str], team: Team | None, by: Person
) -> Person:
    """Add a person who will sign in, with roles at `unit` and a team; `send_invitation` follows.

    Raises NotAllowed, EmailTaken, NothingToGive.
    """
    access.demand(by, "organisation.manage", unit)
    given = list(roles)
    if not given:
        raise NothingToGive
    user = accounts.add_user(email=email, by=by)
    person = add_person(name=name, email=user.email, user=user, by=by)
    for role in given:
        give_role(person=person, role=role, unit=unit, by=by)
    if team is not None:
        add_member(team=team, person=person, by=by)
    return person


@transaction.atomic
def invite_again(*, person: Person, by: Person) -> Person:
    """Make sure that a person has a user to sign in with.

    Raises NotAllowed (also when the person has chosen a password: a new link would let whoever
    holds it choose another), NoAddress, EmailTaken.
    """
    demand_manage(by, person)
    if person.user is not None and person.user.has_usable_password():
        raise NotAllowed
    if not person.email:
        raise NoAddress
    if person.user is None:
        user = accounts.add_user(email=person.email, by=by)
        history.change(
            person, "organisation.person_invited", version=person.version, by=by, user_id=user.pk
        )
    return person


def send_invitation(person: Person) -> str:
    """Mail the link and return it; after the transaction. Raises MailNotSent: nothing is lost."""
    user = person.user
    if user is None:
        raise NoAddress
    link = invitations.link(user)
    with translation.override(user.language or translation.get_language()):
        body = render_to_string(
            "organisation/mail/invitation.txt", {"link": link, "name": person.name}
        )
        subject = gettext("Kutsu Toimiin")
        try:
            send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email])
        except (OSError, SMTPException) as error:
            logger.exception("the invitation of person %s was not sent", person.pk)
            raise MailNotSent from error
    return link


@transaction.atomic
def change_person(
    *,
    person: Person,
    name: str,
    email: str,
    phone: str = "",
    external_id: str | None = None,
    version: int,
    by: Person,
) -> Person:
    """Mend a name or an address; `external_id` None leaves it as it is.

    Who keeps people without administering them cannot give a new address to one who signs in
    with it: a new password could be asked for by it. Raises NotAllowed, EmailTaken,
    ExternalIdTaken, ChangedMeanwhile.
    """
    address = email.lower()
    changes_sign_in = person.user is not None and address != person.email
    demand_manage(by, person, MANAGE if changes_sign_in else PEOPLE)
    number = person.external_id if external_id is None else external_id
    try:
        with transaction.atomic():
            history.change(
                person,
                "organisation.person_changed",
                version=version,
                by=by,
                name=name,
                email=address,
                phone=phone,
                external_id=number,
            )
    except IntegrityError as error:
        raise ExternalIdTaken(external_id=number) from error
    if person.user is not None and address:
        accounts.change_email(user=person.user, email=address, by=by)
    return person


@transaction.atomic
def set_days(
    *, person: Person, starts_on: date | None, ends_on: date | None, version: int, by: Person
) -> Person:
    """Say a person's first and last day: before and after them nobody comes in by that name.

    Roles, notes and what waits stay as they are. Raises NotAllowed, DaysWrongWay,
    LastAdministrator, ChangedMeanwhile.
    """
    demand_manage(by, person, PEOPLE)
    demand_order(starts_on, ends_on)
    if ends_on is not None or (starts_on is not None and starts_on > clock.today()):
        keep_an_administrator(list(_assignments(person)))
    return history.change(
        person,
        "organisation.person_days_set",
        version=version,
        by=by,
        starts_on=starts_on,
        ends_on=ends_on,
    )


@transaction.atomic
def deactivate(*, person: Person, version: int, by: Person) -> Person:
    """Put a person off: nothing of theirs is lost, and every session of theirs ends.

    Raises NotAllowed, LastAdministrator, ChangedMeanwhile.
    """
    demand_manage(by, person)
    keep_an_administrator(list(_assignments(person)))
    return _set_active(person, version, by, is_active=False)


@transaction.atomic
def activate(*, person: Person, version: int, by: Person) -> Person:
    """Let a person in again, with the roles that were kept. Raises NotAllowed, ChangedMeanwhile."""
    demand_manage(by, person)
    return _set_active(person, version, by, is_active=True)


@transaction.atomic
def remove_second_steps(*, person: Person, by: Person) -> int:
    """Let a person whose phone or key is lost come in with the password alone; return how many
    means were taken. Who asks must be known: by voice, at the desk. Raises NotAllowed."""
    demand_manage(by, person)
    return accounts.remove_second_steps(user=person.user, by=by) if person.user else 0


def _set_active(person: Person, version: int, by: Person, *, is_active: bool) -> Person:
    event = "organisation.person_let_in" if is_active else "organisation.person_put_off"
    history.change(person, event, version=version, by=by, is_active=is_active)
    if person.user is not None:
        accounts.set_active(user=person.user, is_active=is_active, by=by)
    return person


def _assignments(person: Person) -> Iterable[RoleAssignment]:
    rows = RoleAssignment.objects.filter(not_over(clock.today()), person=person)
    return rows.select_related("unit")


def demand_manage(by: Person, person: Person, right: str = MANAGE) -> None:
    """Raise NotAllowed unless every place that `person` has or will have is in what `by` keeps."""
    today = clock.today()
    units = [assignment.unit for assignment in _assignments(person)]
    teams = Team.objects.filter(not_over(today, "memberships"), memberships__person=person)
    units += [team.unit for team in teams.select_related("unit")]
    if not access.may(by, right):
        raise NotAllowed
    for unit in units:
        access.demand(by, right, unit)
