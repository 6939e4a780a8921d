"""When seasons and parts of a year begin and end: settings of an organisation, with defaults."""

from dataclasses import dataclass

DayOfYear = tuple[int, int]
"""Month and day."""

Span = tuple[DayOfYear, DayOfYear]
"""First and last day; a last day that is before the first one is in the next year."""


@dataclass(frozen=True)
class Seasons:
    """The first and last day of each named part of a year, both included.

    29 February as a last day means the end of February. `school_year` is that of the Basic
    Education Act (628/1998, section 23); `council_term_starts` is that of the Local
    Government Act (410/2015, section 15).
    """

    spring: Span = ((1, 1), (5, 31))
    summer: Span = ((6, 1), (7, 31))
    autumn: Span = ((8, 1), (12, 31))
    winter: Span = ((12, 1), (2, 29))
    early_year: Span = ((1, 1), (4, 30))
    late_year: Span = ((9, 1), (12, 31))
    early_spring: Span = ((1, 1), (2, 29))
    late_spring: Span = ((4, 1), (5, 31))
    early_summer: Span = ((6, 1), (6, 30))
    late_summer: Span = ((7, 15), (8, 31))
    early_autumn: Span = ((8, 1), (9, 30))
    late_autumn: Span = ((11, 1), (12, 31))
    early_winter: Span = ((12, 1), (12, 31))
    late_winter: Span = ((2, 1), (2, 29))
    school_year: Span = ((8, 1), (7, 31))
    council_term_starts: DayOfYear = (6, 1)


DEFAULT_SEASONS = Seasons()
