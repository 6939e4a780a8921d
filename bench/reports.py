"""Times the committee's table of 1,000 measures; prints one line a format, in seconds."""

import os
import random
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
django.setup()

from django.core.management import call_command  # noqa: E402

from bench.fill import programme_of, unit_of  # noqa: E402
from toimi.organisation.models import Person  # noqa: E402
from toimi.programme.models import Round  # noqa: E402
from toimi.reports import actions  # noqa: E402

MEASURES = 1000


def main() -> None:
    call_command("migrate", verbosity=0)
    manager = Person.objects.create(name="Mittaaja")
    rng = random.Random(1)
    programme = programme_of(unit_of(None, 0), 0, MEASURES, manager, rng)
    round = Round.objects.get(programme=programme, closed_at=None)
    for format in actions.WRITERS:
        began = time.perf_counter()
        size = len(actions.render(programme=programme, round=round, format=format))
        print(f"{format}={time.perf_counter() - began:.1f} s, {size:,} bytes")


if __name__ == "__main__":
    main()
