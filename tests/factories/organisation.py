"""Units, people with their roles, teams, groups and deputies."""

from datetime import date
from typing import Any

import factory
from django.test import Client

from tests.factories.accounts import UserFactory
from toimi.organisation.models import (
    Absence,
    Deputy,
    Group,
    GroupMembership,
    Person,
    RoleAssignment,
    Team,
    Unit,
    UnitPlacement,
)


class UnitFactory(factory.django.DjangoModelFactory[Unit]):
    """A root unit, or one below `parent`; its path and its placement are right."""

    class Meta:
        model = Unit

    name = factory.Sequence(lambda n: f"Yksikkö {n}")
    slug = factory.Sequence(lambda n: f"yksikko-{n}")

    @classmethod
    def _create(cls, model_class: type[Unit], *_: Any, **kwargs: Any) -> Unit:
        unit = model_class(**kwargs)
        unit.save()
        unit.path = f"{unit.parent.path if unit.parent else '/'}{unit.pk}/"
        unit.save()
        UnitPlacement.objects.create(unit=unit, parent=unit.parent, starts_on=unit.starts_on)
        return unit


class PersonFactory(factory.django.DjangoModelFactory[Person]):
    """A person with a user, and with `role` at `unit` when they are given."""

    class Meta:
        model = Person

    name = factory.Sequence(lambda n: f"Henkilö {n}")
    user = factory.SubFactory(UserFactory)
    email = factory.LazyAttribute(lambda person: person.user.email if person.user else "")

    @classmethod
    def _create(
        cls,
        model_class: type[Person],
        *_: Any,
        role: str | None = None,
        unit: Unit | None = None,
        **kwargs: Any,
    ) -> Person:
        person = model_class(**kwargs)
        person.save()
        if role:
            RoleAssignment.objects.create(
                person=person, role=role, unit=unit or UnitFactory.create()
            )
        return person


def sign_in(client: Client, person: Person) -> Person:
    """Let `client` be the person's from now on."""
    assert person.user
    client.force_login(person.user)
    return person


class TeamFactory(factory.django.DjangoModelFactory[Team]):
    """A team of `unit`, with `people` as its members."""

    class Meta:
        model = Team

    unit = factory.SubFactory(UnitFactory)
    name = factory.Sequence(lambda n: f"Tiimi {n}")

    @classmethod
    def _create(
        cls, model_class: type[Team], *_: Any, people: tuple[Person, ...] = (), **kwargs: Any
    ) -> Team:
        team = model_class(**kwargs)
        team.save()
        team.members.set(people)
        return team


class GroupFactory(factory.django.DjangoModelFactory[Group]):
    """A group of `unit`, with `people` as its members."""

    class Meta:
        model = Group

    unit = factory.SubFactory(UnitFactory)
    name = factory.Sequence(lambda n: f"Työryhmä {n}")
    kind = "working_group"

    @classmethod
    def _create(
        cls, model_class: type[Group], *_: Any, people: tuple[Person, ...] = (), **kwargs: Any
    ) -> Group:
        group = model_class(**kwargs)
        group.save()
        for person in people:
            GroupMembership.objects.create(group=group, person=person)
        return group


class DeputyFactory(factory.django.DjangoModelFactory[Deputy]):
    """`deputy` acts for `person`, for a year unless days are given."""

    class Meta:
        model = Deputy

    person = factory.SubFactory(PersonFactory)
    deputy = factory.SubFactory(PersonFactory)
    starts_on = date(2021, 1, 1)
    ends_on = date(2021, 12, 31)


class AbsenceFactory(factory.django.DjangoModelFactory[Absence]):
    class Meta:
        model = Absence

    person = factory.SubFactory(PersonFactory)
    starts_on = date(2021, 10, 11)
    ends_on = date(2021, 10, 17)
