"""A small programme and a new edition of it, both as documents that were read."""

from typing import Any

from toimi.organisation.models import Person, Unit
from toimi.programme import actions
from toimi.programme.models import EditionDraft, Intake, Measure, Programme
from toimi.programme.queries import edition as queries

HEAD = "Kehittämiskohde\tToimenpide\tAikataulu\tKiireellisyys\tVastuuhenkilö\tSeuranta\n"
OLD = (
    "Työhyvinvointiohjelma 2023-2024\n\n"
    + HEAD
    + "Melu\tMelun mittaus\tkevät 2023\t1\tTYHY-tiimi\t\n"
    "Melu\tHankitaan vastamelukuulokkeet puhelinpalveluun\tsyksy 2023\t2\tTYHY-tiimi\t\n"
    "Työn määrä\tLasketaan asiakasmäärät kuukausittain\tjatkuva\t1\tlähiesimies\t\n"
    "Työn määrä\tSovitaan sijaisjärjestelyistä kesälomien ajaksi\tkevät 2023\t3\tlähiesimies\t\n"
)
NEW = (
    "Työhyvinvointiohjelma 2024-2025\n\n"
    + HEAD
    + "Melu\tLaaditaan ohje etätyöpäivistä\tsyksy 2024\t2\tTYHY-tiimi\t\n"
    "Melu\tHankitaan vastamelukuulokkeet puhelinpalveluun ja vastaanottoon"
    "\tsyksy 2024\t1\tTYHY-tiimi\t\n"
    "Melu\tMelun mittaus\tkevät 2023\t1\tTYHY-tiimi\t\n"
    "Työn määrä ja laatu\tLasketaan asiakasmäärät kuukausittain\tjatkuva\t1\tlähiesimies\t\n"
)
"""One row is new, one has other words and time, one is as it was, a target has another name; the
measure of the holidays is left out."""


def brought(unit: Unit, text: str, by: Person) -> Intake:
    intake = actions.bring(unit=unit, name="ohjelma.txt", content=text.encode(), by=by)
    return actions.read_document(intake)


def adopted(unit: Unit, by: Person, text: str = OLD) -> Programme:
    intake = brought(unit, text, by)
    return actions.adopt(intake=intake, version=intake.version, by=by)


def compared(programme: Programme, by: Person, text: str = NEW) -> EditionDraft:
    intake = brought(programme.unit, text, by)
    return actions.compare_with(intake=intake, programme=programme, by=by)


def renew(draft: EditionDraft, by: Person) -> Programme:
    """Adopt the edition as a person does who has just seen the comparison."""
    draft = EditionDraft.objects.select_related("programme__unit", "intake__unit").get(pk=draft.pk)
    mark = queries.beside(draft).mark
    return actions.adopt_edition(draft=draft, mark=mark, version=draft.intake.version, by=by)


def measure(programme: Programme, words: str) -> Measure:
    return Measure.objects.get(programme=programme, text__startswith=words)


def facts(rows: Any) -> list[tuple[int, str]]:
    return [(row.number, row.text) for row in rows]
