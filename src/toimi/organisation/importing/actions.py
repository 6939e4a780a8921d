"""A file of people is brought, its columns are named, and it is carried out whole or not at all."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from toimi.accounts import actions as accounts
from toimi.accounts.errors import EmailTaken
from toimi.organisation import access
from toimi.organisation import actions as organisation
from toimi.organisation.importing import columns, errors, queries, rules
from toimi.organisation.importing.rules import Item
from toimi.organisation.models import (
    Person,
    PersonImport,
    RoleAssignment,
    Team,
    TeamMembership,
    Unit,
)
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.reading.table import read_table


@transaction.atomic
def bring(*, unit: Unit, name: str, content: bytes, by: Person) -> PersonImport:
    """Keep a file; its columns are guessed, or taken from the last one of its kind.

    Raises NotAllowed, FileTooLarge, NotATable, NoRows, TooManyRows.
    """
    access.demand(by, queries.RIGHT, unit)
    table = read_table(content, name)
    made = PersonImport(
        unit=unit,
        name=name[:255],
        sha256=hashlib.sha256(content).hexdigest(),
        headings=list(table.headings),
        columns=columns.guess(table.headings),
        brought_by=by,
    )
    if last := queries.like(made):
        made.columns = last.columns
    made.file.name = _kept(made, name, content)
    return history.create(made, "organisation.people_brought", by=by)


def _kept(made: PersonImport, name: str, content: bytes) -> str:
    field = made._meta.get_field("file")
    path: str = field.generate_filename(made, name[-80:])
    return made.file.storage.save(path, ContentFile(content))


@transaction.atomic
def name_columns(
    *, found: PersonImport, chosen: Sequence[str], version: int, by: Person
) -> PersonImport:
    """Say what each column is. Raises NotAllowed, AlreadyCarriedOut, SameColumnTwice, NoName,
    NoKey, ChangedMeanwhile."""
    access.demand(by, queries.RIGHT, found.unit)
    _demand_open(found)
    columns.check(chosen, {code: gettext(words) for code, words in columns.FIELDS.items()})
    return history.change(
        found, "organisation.columns_named", version=version, by=by, columns=list(chosen)
    )


@transaction.atomic
def ask(*, found: PersonImport, invites: bool, version: int, by: Person) -> PersonImport:
    """Let a job carry the import out. Raises NotAllowed, AlreadyCarriedOut, SameColumnTwice,
    NoName, NoKey, ChangedMeanwhile."""
    access.demand(by, queries.RIGHT, found.unit)
    _demand_open(found)
    columns.check(found.columns, {code: gettext(w) for code, w in columns.FIELDS.items()})
    job = jobs.enqueue("organisation.import_people", import_id=found.pk, by_id=by.pk)
    return history.change(
        found,
        "organisation.people_asked_for",
        version=version,
        by=by,
        invites=invites,
        job_id=job.pk,
    )


@transaction.atomic
def carry_out(*, found: PersonImport, by: Person) -> PersonImport:
    """Make and change the people of the file, all in one transaction; twice changes nothing.

    Raises NotAllowed.
    """
    access.demand(by, queries.RIGHT, found.unit)
    if found.carried_out_at:
        return found
    rows = queries.table(found)
    cells = dict(zip(rows.numbers, rows.rows, strict=True))
    items = rules.plan(rows.rows, rows.numbers, found.columns, queries.known(found.unit, by))
    people = _people(items, by)
    _places(items, people, by)
    if found.invites:
        _invite([people[item.number] for item in items if item.kind == rules.NEW], by)
    return history.change(
        found,
        "organisation.people_imported",
        version=found.version,
        by=by,
        carried_out_at=timezone.now(),
        counts=rules.counts(items),
        refused=[
            {
                "number": item.number,
                "cells": list(cells[item.number]),
                "reason": item.reason,
                "values": dict(item.reason_values),
            }
            for item in items
            if item.kind == rules.REFUSED
        ],
    )


def _demand_open(found: PersonImport) -> None:
    if found.carried_out_at:
        raise errors.AlreadyCarriedOut


def _people(items: Iterable[Item], by: Person) -> dict[int, Person]:
    """Return the person of each row by its number; the new ones are made."""
    new = [item for item in items if item.kind == rules.NEW]
    made = history.create_many(
        [Person(**item.values) for item in new], "organisation.person_added", by=by
    )
    people = {item.number: person for item, person in zip(new, made, strict=True)}
    old = [item for item in items if item.person is not None]
    kept = Person.objects.select_related("user").in_bulk([item.person for item in old])
    for item in old:
        person = kept[item.person or 0]
        people[item.number] = person
        if item.changes:
            names = [name for name, _, _ in item.changes]
            history.change(
                person,
                "organisation.person_changed",
                version=person.version,
                by=by,
                **{name: item.values[name] for name in names},
            )
            if columns.EMAIL in names and person.user is not None:
                accounts.change_email(user=person.user, email=person.email, by=by)
    return people


def _places(items: Sequence[Item], people: dict[int, Person], by: Person) -> None:
    """Give what the rows ask for and nobody has yet; who has no place is a worker of the unit."""
    told = [item for item in items if item.kind in {rules.NEW, rules.CHANGED}]
    today = clock.today()
    held = {
        (one.person_id, one.role, one.unit_id)
        for one in RoleAssignment.objects.filter(person__in=[people[i.number].pk for i in told])
        if not one.is_over_on(today)
    }
    placed = {person for person, _, _ in held}
    units = Unit.objects.in_bulk([item.unit for item in told if item.unit])
    roles = {}
    for item in told:
        person = people[item.number]
        role = item.role or ("" if person.pk in placed else queries.WORKER)
        if role and (person.pk, role, item.unit) not in held:
            roles[person.pk, role, item.unit] = RoleAssignment(
                person=person, role=role, unit=units[item.unit or 0], starts_on=_since(item)
            )
    history.create_many(list(roles.values()), "organisation.role_given", by=by)
    new_teams = _new_teams(told, units, by)
    teams = Team.objects.in_bulk([item.team for item in told if item.team])
    members = {}
    for item in told:
        new = new_teams.get((item.unit, item.new_team.casefold()))
        team = teams[item.team] if item.team else new
        if team:
            members[team.pk, people[item.number].pk] = TeamMembership(
                team=team,
                person=people[item.number],
                share_percent=item.share,
                starts_on=_since(item),
            )
    known = TeamMembership.objects.filter(person__in=[pk for _, pk in members])
    for one in known:
        if not one.is_over_on(today):
            members.pop((one.team_id, one.person_id), None)
    history.create_many(list(members.values()), "organisation.member_added", by=by)


def _since(item: Item) -> Any:
    return item.values.get(columns.STARTS) or clock.today()


def _new_teams(
    items: Iterable[Item], units: Mapping[int, Unit], by: Person
) -> dict[tuple[int | None, str], Team]:
    wanted = {
        (item.unit, item.new_team.casefold()): item.new_team for item in items if item.new_team
    }
    made = history.create_many(
        [
            Team(unit=units[unit or 0], name=name, starts_on=clock.today())
            for (unit, _), name in wanted.items()
        ],
        "organisation.team_added",
        by=by,
    )
    return dict(zip(wanted, made, strict=True))


def _invite(people: Iterable[Person], by: Person) -> None:
    """Make a user for each who has an address that no other user has; a job mails each."""
    for person in people:
        if not person.email:
            continue
        try:
            user = accounts.add_user(email=person.email, by=by)
        except EmailTaken:
            continue
        history.change(
            person, "organisation.person_invited", version=person.version, by=by, user_id=user.pk
        )
        jobs.enqueue("organisation.send_invitation", person_id=person.pk)


def send_invitation(person: Person) -> None:
    """Mail the invitation unless the person has come in already. Raises MailNotSent."""
    if person.user is not None and not person.user.has_usable_password():
        organisation.send_invitation(person)
