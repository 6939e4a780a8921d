"""Programmes and what hangs on them: each the smallest that is valid."""

from datetime import UTC, date, datetime

import factory
from django.core.files.base import ContentFile

from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.programme.models import (
    FollowUp,
    FollowUpDraft,
    Measure,
    Note,
    NoteFile,
    OutsideEvent,
    Programme,
    Remark,
    Responsible,
    Round,
    RoundRule,
    Step,
    Target,
)


class ProgrammeFactory(factory.django.DjangoModelFactory[Programme]):
    class Meta:
        model = Programme

    unit = factory.SubFactory(UnitFactory)
    title = factory.Sequence(lambda n: f"Toimenpideohjelma {n}")
    slug = factory.Sequence(lambda n: f"toimenpideohjelma-{n}")
    starts_on = date(2020, 1, 1)
    ends_on = date(2022, 12, 31)


class TargetFactory(factory.django.DjangoModelFactory[Target]):
    class Meta:
        model = Target

    programme = factory.SubFactory(ProgrammeFactory)
    position = factory.Sequence(lambda n: n + 1)
    name = "Liika työmäärä"


class MeasureFactory(factory.django.DjangoModelFactory[Measure]):
    class Meta:
        model = Measure

    programme = factory.SubFactory(ProgrammeFactory)
    target = factory.SubFactory(TargetFactory, programme=factory.SelfAttribute("..programme"))
    number = factory.Sequence(lambda n: n + 1)
    text = "Tehtävien läpikäyminen"


class StepFactory(factory.django.DjangoModelFactory[Step]):
    class Meta:
        model = Step

    measure = factory.SubFactory(MeasureFactory)
    position = factory.Sequence(lambda n: n + 1)
    text = "ohjeen päivitys"


class ResponsibleFactory(factory.django.DjangoModelFactory[Responsible]):
    class Meta:
        model = Responsible

    measure = factory.SubFactory(MeasureFactory)
    position = factory.Sequence(lambda n: n + 1)
    phrase = "työhyvinvointipari"


class NoteFactory(factory.django.DjangoModelFactory[Note]):
    class Meta:
        model = Note

    measure = factory.SubFactory(MeasureFactory)
    text = "Palaveri pidettiin"
    happened_on = date(2021, 9, 16)
    written_on = date(2021, 9, 16)


class NoteFileFactory(factory.django.DjangoModelFactory[NoteFile]):
    class Meta:
        model = NoteFile

    note = factory.SubFactory(NoteFactory)
    name = "muistio.txt"
    file = factory.LazyFunction(lambda: ContentFile(b"teksti", name="muistio.txt"))
    content_type = "text/plain"
    sha256 = "0"
    size_bytes = 6


class OutsideEventFactory(factory.django.DjangoModelFactory[OutsideEvent]):
    class Meta:
        model = OutsideEvent

    unit = factory.SubFactory(UnitFactory)
    kind = "pandemic"
    name = "Koronapandemia"
    starts_on = date(2020, 3, 16)


class RoundFactory(factory.django.DjangoModelFactory[Round]):
    class Meta:
        model = Round

    programme = factory.SubFactory(ProgrammeFactory)
    number = factory.Sequence(lambda n: n + 1)
    name = "Syksy 2021"
    starts_on = date(2021, 8, 1)
    due_on = date(2021, 11, 30)


class FollowUpDraftFactory(factory.django.DjangoModelFactory[FollowUpDraft]):
    class Meta:
        model = FollowUpDraft

    measure = factory.SubFactory(MeasureFactory)
    round = factory.SubFactory(RoundFactory, programme=factory.SelfAttribute("..measure.programme"))
    state = "under_way"
    text = "Ohje päivitettiin."
    composed = "Ohje päivitettiin."


class FollowUpFactory(factory.django.DjangoModelFactory[FollowUp]):
    class Meta:
        model = FollowUp

    measure = factory.SubFactory(MeasureFactory)
    round = factory.SubFactory(RoundFactory, programme=factory.SelfAttribute("..measure.programme"))
    state = "done"
    text = "Ohje päivitettiin."
    confirmed_by = factory.SubFactory(PersonFactory)
    confirmed_on = date(2021, 10, 14)
    confirmed_at = datetime(2021, 10, 14, 9, 0, tzinfo=UTC)


class RoundRuleFactory(factory.django.DjangoModelFactory[RoundRule]):
    class Meta:
        model = RoundRule

    programme = factory.SubFactory(ProgrammeFactory)
    kind = "seasons"
    starts_on = date(2021, 8, 1)


class RemarkFactory(factory.django.DjangoModelFactory[Remark]):
    class Meta:
        model = Remark

    follow_up = factory.SubFactory(FollowUpFactory)
    text = "Melu jatkuu."
    signed_as = "Virpi Valtuutettu, työsuojeluvaltuutettu"
    written_on = date(2021, 10, 14)
    written_at = datetime(2021, 10, 14, 10, 0, tzinfo=UTC)
