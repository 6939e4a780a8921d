"""Units, people with their roles, and teams."""

from typing import Any

import factory

from tests.factories.accounts import UserFactory
from toimi.organisation.models import Person, RoleAssignment, Team, Unit


class UnitFactory(factory.django.DjangoModelFactory[Unit]):
    """A root unit, or one below `parent`; its path is right."""

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
