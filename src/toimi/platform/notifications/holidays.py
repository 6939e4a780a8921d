"""Finland's holidays, from the kept library `holidays`: eves that are free by agreement too."""

from datetime import date
from functools import cache

from holidays import country_holidays


@cache
def _of_year(year: int) -> frozenset[date]:
    return frozenset(country_holidays("FI", years=year))


def is_holiday(day: date) -> bool:
    """Return whether `day` is a Finnish holiday, Christmas Eve and Midsummer Eve among them."""
    return day in _of_year(day.year)
