"""What a measure came from, how often it is told of, what it belongs with: not its words."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from toimi.language.identity import has_identity_code
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme.actions.references import take_references
from toimi.programme.actions.refresh import refresh_measure
from toimi.programme.errors import IdentityCodeInText, OriginMissing
from toimi.programme.models import Measure

RIGHT = "programme.write"


@transaction.atomic
def describe(
    *,
    measure: Measure,
    origin: str,
    origin_words: str,
    origin_due_on: date | None,
    rhythm_months: int | None,
    refers_to: Iterable[int],
    version: int,
    by: Person,
) -> Measure:
    """Say what a measure came from (and by when an inspector asks it), its rhythm in months
    (None: as its schedule says), and the numbers of the measures that it refers to.

    Raises NotAllowed, OriginMissing, IdentityCodeInText, ReferenceUnknown, ChangedMeanwhile.
    """
    access.demand(by, RIGHT, measure.unit)
    if (origin_words.strip() or origin_due_on) and not origin:
        raise OriginMissing
    if has_identity_code(origin_words):
        raise IdentityCodeInText
    history.change(
        measure,
        "programme.measure_described",
        version=version,
        by=by,
        origin=origin,
        origin_words=origin_words.strip(),
        origin_due_on=origin_due_on,
        rhythm_months=rhythm_months,
    )
    take_references(measure, refers_to, by=by)
    refresh_measure(measure=measure, today=clock.today())
    return measure
