"""A year of the demo on a fast clock: its jobs, its digests, and what people do in between.

No mail leaves the machine: the caller chooses the mail backend.
"""

import random
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from toimi.demo import actions, content, habits
from toimi.demo.errors import NotADemo
from toimi.organisation import actions as organisation
from toimi.organisation.models import Person
from toimi.platform.jobs import actions as jobs
from toimi.platform.jobs import worker
from toimi.platform.notifications import kinds as sending
from toimi.platform.notifications.holidays import is_holiday
from toimi.platform.notifications.models import Delivery
from toimi.platform.preferences import actions as preferences
from toimi.platform.preferences import queries as kept
from toimi.programme import actions as programme
from toimi.programme.models import FollowUp, Programme, Round
from toimi.programme.queries import missing
from toimi.site.digest import actions as digests
from toimi.site.models import Digest

DAYS = 365
MORNING = time(8, 30)
SUMMER = (date(2022, 7, 4), date(2022, 7, 31))
LEAVES_ON = date(2022, 3, 31)
LEAVER = "Marko Lehto"
SEED = 4

Tell = Callable[[int, int], object]


def run(*, days: int = DAYS, tell: Tell | None = None) -> dict[str, Any]:
    """Run the demo through `days` days and return what came of them (see `report`).

    Begins on the demo's own day; an empty data folder is filled first. Raises NotADemo.
    """
    unit = _begin()
    for place in range(1, days + 1):
        today = content.TODAY + timedelta(days=place)
        _stand_on(today)
        jobs.enqueue_due()
        worker.run_waiting()
        digests.send_due(now=timezone.make_aware(datetime.combine(today, MORNING)))
        if today.isoweekday() <= FRIDAY and not is_holiday(today):
            habits.working_day(unit, today)
        if tell:
            tell(place, days)
    return report()


FRIDAY = 5


def _begin() -> habits.Unit:
    made = Programme.objects.select_related("unit").first() or actions.fill()
    kept.forget()
    if not kept.current().is_demo:
        raise NotADemo
    people = {person.name: person for person in Person.objects.filter(is_made_up=True)}
    administrator = people[content.SIGN_INS[-1].name]
    leader = people[content.SIGN_INS[2].name]
    _give_addresses(list(people.values()), administrator)
    programme.set_rule(programme=made, kind="seasons", owner=leader, version=None, by=leader)
    programme.change_programme(
        programme=made,
        version=made.version,
        by=leader,
        escalates_after_days=2,
        needs_two_at_first_urgency=True,
    )
    for person in people.values():
        if person != leader:
            organisation.report_absence(
                person=person, starts_on=SUMMER[0], ends_on=SUMMER[1], by=actions.DEMO
            )
    organisation.report_absence(
        person=leader,
        starts_on=SUMMER[0],
        ends_on=SUMMER[1],
        deputy=people[content.SECOND_LINE_MANAGER],
        by=actions.DEMO,
    )
    leaver = Person.objects.get(pk=people[LEAVER].pk)
    organisation.set_days(
        person=leaver,
        starts_on=None,
        ends_on=LEAVES_ON,
        version=leaver.version,
        by=administrator,
    )
    workers = [people[name] for names in content.TEAMS.values() for name in names]
    return habits.Unit(
        programme=Programme.objects.select_related("unit").get(pk=made.pk),
        leader=leader,
        second=people[content.SECOND_LINE_MANAGER],
        delegate=people[content.SIGN_INS[3].name],
        workers=[Person.objects.get(pk=person.pk) for person in workers],
        rng=random.Random(SEED),  # noqa: S311
    )


def _give_addresses(people: list[Person], administrator: Person) -> None:
    """Everybody has an address that leads nowhere and a way to sign in: all can get a digest."""
    for person in people:
        if person.user_id is None:
            with_address = organisation.change_person(
                person=person,
                name=person.name,
                email=f"demo-{person.pk}@example.org",
                version=person.version,
                by=administrator,
            )
            organisation.invite_again(person=with_address, by=administrator)
        elif not person.email and person.user is not None:
            organisation.change_person(
                person=person,
                name=person.name,
                email=person.user.email,
                version=person.version,
                by=administrator,
            )


def _stand_on(day: date) -> None:
    preferences.choose(by=actions.DEMO, fixed_today=day)
    kept.forget()


def report() -> dict[str, Any]:
    """Return what the year came to: how many digests each person got; of each round whether it
    is closed, how many follow-ups were confirmed, and what is missing with who answers for it;
    how many mails left."""
    sent = Digest.objects.filter(delivery__state=sending.SENT)
    counted = Counter(sent.values_list("person__name", flat=True))
    names = Person.objects.filter(is_made_up=True).order_by("name").values_list("name", flat=True)
    rounds = Round.objects.select_related("programme__unit").order_by("programme_id", "number")
    return {
        "digests": {name: counted[name] for name in names},
        "rounds": [_round(round) for round in rounds],
        "mails": Delivery.objects.filter(state=sending.SENT).count(),
    }


def _round(round: Round) -> dict[str, Any]:
    left = round.missing if round.closed_at else [row.stored() for row in missing(round)]
    return {
        "name": round.name,
        "due_on": round.due_on.isoformat(),
        "closed": round.closed_at is not None,
        "closed_on": round.closed_on.isoformat() if round.closed_on else None,
        "confirmed": FollowUp.objects.filter(round=round, corrects=None).count(),
        "missing": [
            {"number": row["number"], "text": row["text"], "names": row["names"]} for row in left
        ],
    }
