"""The records that a person may see, one function a kind."""

from dataclasses import replace
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from toimi.language.seasons import DEFAULT_SEASONS, Seasons
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.platform.preferences import queries as preferences
from toimi.programme.models import (
    FollowUp,
    Intake,
    Measure,
    Note,
    NoteFile,
    Programme,
    Responsible,
    Round,
    Step,
    Target,
)

READ = "programme.read"


def seasons() -> Seasons:
    """Return what the organisation means by its seasons."""
    chosen: dict[str, list[int]] = preferences.current().seasons
    spans: dict[str, Any] = {name: ((a, b), (c, d)) for name, (a, b, c, d) in chosen.items()}
    return replace(DEFAULT_SEASONS, **spans)


def units(person: Person, right: str) -> QuerySet[Unit]:
    """Return the units in which `person` has `right`, by name."""
    found = Q(pk__in=[])
    for path in access.paths(person, right):
        found |= Q(path__startswith=path)
    return Unit.objects.filter(found).order_by("name", "pk")


def programmes(person: Person, right: str = READ) -> QuerySet[Programme]:
    """Return the programmes on which `person` has `right`, newest first, with their units."""
    rows = access.visible(person, right, Programme.objects.select_related("unit"))
    return rows.order_by("-starts_on", "-pk")


def intakes(person: Person) -> QuerySet[Intake]:
    """Return the documents on their way to a programme, newest first."""
    rows = Intake.objects.select_related("unit", "document", "programme")
    return access.visible(person, "programme.read_in", rows).order_by("-pk")


def waiting_intakes(person: Person) -> QuerySet[Intake]:
    """Return those that are not adopted, without their readings: a reading is a whole document."""
    return intakes(person).filter(programme=None).defer("reading")


def same_document(person: Person, intake: Intake) -> Intake | None:
    """Return the newest earlier intake of a file with the same content in the same unit."""
    rows = intakes(person).filter(
        unit=intake.unit, document__sha256=intake.document.sha256, pk__lt=intake.pk
    )
    adopted_first = F("programme").desc(nulls_last=True)
    return rows.defer("reading").order_by(adopted_first, "-pk").first()


def intake_of(programme: Programme) -> Intake | None:
    """Return the document that the programme has its words from: that of its newest edition.

    None: it was written by hand.
    """
    rows = Intake.objects.filter(programme=programme).select_related("document", "unit")
    newest_first = F("editions__number").desc(nulls_last=True)
    return rows.defer("reading").order_by(newest_first, "-pk").first()


def targets_with_measures(programme: Programme) -> QuerySet[Target]:
    """Return the targets in order, each with its measures in order. 2 queries.

    A target of which only dropped measures are left is left out.
    """
    rows = Measure.objects.filter(dropped_at=None).order_by("number", "pk")
    own = Measure.objects.filter(target=OuterRef("pk"))
    is_shown = Exists(own.filter(dropped_at=None)) | ~Exists(own)
    return programme.targets.filter(is_shown).prefetch_related(Prefetch("measures", rows))


def targets(person: Person, right: str = READ) -> QuerySet[Target]:
    rows = Target.objects.select_related("programme__unit")
    return access.visible(person, right, rows, "programme__unit")


def measures(person: Person, right: str = READ) -> QuerySet[Measure]:
    rows = Measure.objects.select_related("programme__unit", "target")
    return access.visible(person, right, rows, "programme__unit")


def steps(person: Person, right: str = READ) -> QuerySet[Step]:
    rows = Step.objects.select_related("measure__programme__unit", "done_by")
    return access.visible(person, right, rows, "measure__programme__unit")


def notes(person: Person, right: str = READ) -> QuerySet[Note]:
    rows = Note.objects.select_related("measure__programme__unit", "by")
    return access.visible(person, right, rows, "measure__programme__unit")


def note_files(person: Person, right: str = READ) -> QuerySet[NoteFile]:
    rows = NoteFile.objects.select_related("note__measure__programme__unit")
    return access.visible(person, right, rows, "note__measure__programme__unit")


def responsibles(person: Person, right: str = READ) -> QuerySet[Responsible]:
    rows = Responsible.objects.select_related("measure__programme__unit", "team", "group", "person")
    return access.visible(person, right, rows, "measure__programme__unit")


def rounds(person: Person, right: str = READ) -> QuerySet[Round]:
    rows = Round.objects.select_related("programme__unit", "closed_by")
    return access.visible(person, right, rows, "programme__unit")


def follow_ups(person: Person, right: str = READ) -> QuerySet[FollowUp]:
    rows = FollowUp.objects.select_related(
        "measure__programme__unit", "round", "written_by", "confirmed_by"
    )
    return access.visible(person, right, rows, "measure__programme__unit")


def has_follow_up(programme: Programme) -> bool:
    """Return whether anything of the programme was confirmed: then it cannot be taken back."""
    return FollowUp.objects.filter(measure__programme=programme).exists()
