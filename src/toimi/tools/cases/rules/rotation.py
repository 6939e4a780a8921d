"""Which offers and wishes of job rotation fit together, and why."""

from dataclasses import dataclass
from datetime import date

OTHER = "other"


@dataclass(frozen=True)
class Side:
    """An offer or a wish; None and 0: it was not said, so it does not hinder."""

    id: int
    work: str
    from_on: date | None = None
    until_on: date | None = None
    share: int = 0


@dataclass(frozen=True)
class Fit:
    """How well an offer and a wish fit: what of work, time and share was said by both and fits."""

    offer: int
    wish: int
    why: tuple[str, ...]


def fits(offers: list[Side], wishes: list[Side]) -> list[Fit]:
    """Return the pairs that nothing hinders, those with most reasons first."""
    found = [fit for offer in offers for wish in wishes if (fit := _fit(offer, wish))]
    return sorted(found, key=lambda fit: (-len(fit.why), fit.offer, fit.wish))


def _fit(offer: Side, wish: Side) -> Fit | None:
    why = []
    if wish.work != OTHER:
        if offer.work != wish.work:
            return None
        why.append("work")
    if not _overlap(offer, wish):
        return None
    if any((offer.from_on, offer.until_on)) and any((wish.from_on, wish.until_on)):
        why.append("time")
    if offer.share and wish.share:
        if offer.share != wish.share:
            return None
        why.append("share")
    return Fit(offer.id, wish.id, tuple(why))


def _overlap(one: Side, other: Side) -> bool:
    first = max(one.from_on or date.min, other.from_on or date.min)
    last = min(one.until_on or date.max, other.until_on or date.max)
    return first <= last
