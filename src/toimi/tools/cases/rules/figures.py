from collections.abc import Sequence
from dataclasses import dataclass

MEDIAN, SLOW = 50, 85


@dataclass(frozen=True)
class LeadTimes:
    """Days from opening to closing: of how many, the median and the 85th percentile."""

    count: int
    median: float
    slow: float


def percentile(values: Sequence[float], share: float) -> float:
    """Return the percentile by linear interpolation between the two nearest of the ordered values,
    at place (n − 1) · share / 100 counted from 0: definition 7 of Hyndman and Fan (The American
    Statistician 50, 1996), which spreadsheets' PERCENTILE.INC and NumPy use too.

    `share` is from 0 to 100. ValueError: there are no values, or the share is no share.
    """
    if not values or not 0 <= share <= 100:
        raise ValueError(share)
    ordered = sorted(values)
    place = (len(ordered) - 1) * share / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def lead_times(days: Sequence[int]) -> LeadTimes | None:
    """Return how long closed cases took; None: there are none."""
    if not days:
        return None
    return LeadTimes(len(days), percentile(days, MEDIAN), percentile(days, SLOW))
