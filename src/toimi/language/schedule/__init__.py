"""Read and write schedule phrases ("syksy 2020 ja kevät 2021", "31.5.2021 mennessä").

A phrase is cut into tokens (`tokens`), whose words get their senses from the lexica (`words`);
the grammar (`grammar`, `moments`, `recurrence`) makes items of them; `years` gives a year to
what has none, and `meaning` makes the schedule.
"""

from toimi.language.schedule.reading import as_json, read_schedule
from toimi.language.schedule.writing import write_schedule
from toimi.language.seasons import DEFAULT_SEASONS, Seasons

__all__ = ["DEFAULT_SEASONS", "Seasons", "as_json", "read_schedule", "write_schedule"]
