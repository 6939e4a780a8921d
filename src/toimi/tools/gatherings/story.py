"""The demo's gatherings: made up, dated, through the same actions as when people do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone

from toimi.organisation import queries as organisation
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.programme import actions as programme
from toimi.programme.models import Measure, Programme
from toimi.tools.gatherings import actions, kinds, queries
from toimi.tools.gatherings.models import Series, Session
from toimi.tools.gatherings.rights import TOOL

DEMO = history.System("esimerkki")
DAY = timedelta(days=1)
TIES = {
    4: ("placement_group",),
    14: ("training",),
    16: ("systemic_meeting", "training", "development_day"),
    17: ("coaching",),
    19: ("follow_up_meeting",),
    20: ("training",),
    28: ("dialogue",),
    29: ("debriefing",),
    31: ("development_talk", "values_talk"),
    32: ("supervision", "development_day", "wellbeing_activity"),
    33: ("wellbeing_activity",),
    34: ("training",),
    35: ("workshop",),
}
"""The seed's measures by number, with what carries them out."""
HEALTH, SAFETY = "occupational_health", "occupational_safety"


@dataclass
class Story:
    """Who is in it. `measures` are by number."""

    unit: Unit
    manager: Person
    second: Person
    head: Person
    staff: Sequence[Person]
    measures: dict[int, Measure]
    rng: Random

    def some(self, count: int) -> list[Person]:
        """Return so many of the people, by chance, in their order."""
        chosen = set(self.rng.sample(range(len(self.staff)), min(count, len(self.staff))))
        return [person for place, person in enumerate(self.staff) if place in chosen]


@transaction.atomic
def demo(unit: Unit, rng: Random) -> None:
    """Fill the unit's gatherings of 2020–2021. Nothing when its people are not there."""
    story = _story(unit, rng)
    if story is None:
        return
    for number, codes in TIES.items():
        if number in story.measures:
            for code in codes:
                programme.tie_kind(measure=story.measures[number], tool=TOOL, kind=code, by=DEMO)
    _meetings(story)
    _weekly(story)
    _trainings(story)
    _talks(story)
    _groups(story)
    _days_out(story)
    _small(story)
    _coming(story)


def _story(unit: Unit, rng: Random) -> Story | None:
    manager = organisation.nearest(unit, "line_manager")
    head = organisation.nearest(unit, "head_of_service")
    staff = list(queries.staff(unit, clock.today()))
    if manager is None or head is None or not staff:
        return None
    # Who may sign in to the demo stands in the middle of the story.
    found = organisation.holders(unit, "line_manager")
    manager = found.exclude(user=None).first() or manager
    leads = found.exclude(pk=manager.pk)
    made = Programme.objects.filter(unit=unit).order_by("pk").first()
    measures = made.measures.select_related("programme__unit") if made else []
    return Story(
        unit, manager, leads.first() or manager, head, staff, {m.number: m for m in measures}, rng
    )


def _at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def _plan(
    story: Story,
    kind: str,
    day: date,
    *,
    hour: int = 9,
    minutes: int = 60,
    measures: Sequence[int] = (),
    by: Person | None = None,
    **fields: Any,
) -> Series:
    leader = by or story.manager
    plan = actions.Plan(starts_at=_at(day, hour), minutes=minutes, **{"leader": leader, **fields})
    return actions.plan(
        unit=story.unit,
        kind=kind,
        kind_version=kinds.kind_of(kind).version,
        plan=plan,
        measures=[story.measures[n] for n in measures if n in story.measures],
        by=leader,
        on=min(day, clock.today()) - 21 * DAY,
    )


def _sessions(series: Series) -> list[Session]:
    return list(series.sessions.select_related("series__unit").order_by("starts_at"))


def _hold(session: Session, by: Person, came: Sequence[Person] = (), **told: Any) -> None:
    day = timezone.localdate(session.starts_at)
    actions.hold(session=session, version=session.version, by=by, on=day, **told)
    if came:
        after = session.ends_at + timedelta(minutes=30)
        there = {row.person_id: False for row in session.enrolments.all()}
        there |= {person.pk: True for person in came}
        actions.mark_attendance(session=session, came=there, by=by, now=after)


def _cancel(session: Session, by: Person, reason: str) -> None:
    day = timezone.localdate(session.starts_at)
    actions.cancel(session=session, reason=reason, version=session.version, by=by, on=day)


def _meetings(story: Story) -> None:
    """Four meetings were planned for the autumn; three were held."""
    for day, party, reason in (
        (date(2021, 8, 26), HEALTH, ""),
        (date(2021, 9, 16), SAFETY, ""),
        (date(2021, 9, 30), SAFETY, "Työsuojeluvaltuutettu sairastui"),
        (date(2021, 10, 7), HEALTH, ""),
        (date(2021, 11, 4), HEALTH, ""),
    ):
        series = _plan(
            story,
            "follow_up_meeting",
            day,
            hour=13,
            party=party,
            title=SEASON_MEETING,
            place="Neuvotteluhuone 2",
            people=[story.second],
        )
        session = _sessions(series)[0]
        if reason:
            _cancel(session, story.manager, reason)
        elif day <= clock.today():
            _hold(session, story.manager)


SEASON_MEETING = "Työhyvinvoinnin seurantapalaveri"


def _weekly(story: Story) -> None:
    """Systemic meetings each Tuesday of the autumn; and the placement group each Wednesday."""
    series = _plan(
        story,
        "systemic_meeting",
        date(2021, 8, 10),
        minutes=120,
        rule="FREQ=WEEKLY;COUNT=18",
        title="Systeeminen viikkopalaveri",
        people=list(story.staff[:6]),
    )
    for place, session in enumerate(_sessions(series)):
        if session.starts_at > clock.now():
            break
        if place in (3, 7):
            reason = ("Psykologi sairaana", "Kiireellinen sijoitus")[place == 7]
            _cancel(session, story.manager, reason)
        else:
            _hold(session, story.manager, is_full_team=story.rng.random() < 0.6)
    group = _plan(
        story,
        "placement_group",
        date(2021, 8, 11),
        hour=12,
        rule="FREQ=WEEKLY;COUNT=18",
        title="Sijoitusryhmä",
        by=story.second,
    )
    queue = 9
    for session in _sessions(group):
        if session.starts_at > clock.now():
            break
        decided = story.rng.randint(1, 3)
        queue = max(2, queue + story.rng.randint(0, 3) - decided)
        counts = {"queued": queue, "discussed": decided + 1, "decided": decided, "placed": decided}
        _hold(session, story.second, counts=counts)


def _trainings(story: Story) -> None:
    for day, title, count, minutes, measures in (
        (date(2021, 1, 18), "Turvallisuuskoulutus", 19, 180, (34,)),
        (date(2021, 3, 23), "Systeemisen mallin sisältökoulutus", 14, 360, (16, 20)),
        (date(2021, 4, 21), "Systeemisen mallin menetelmäkoulutus", 12, 360, (16, 20)),
        (date(2021, 9, 14), "Ajanhallinta ja priorisointi", 11, 180, (14, 20)),
    ):
        came = story.some(count)
        series = _plan(
            story,
            "training",
            day,
            minutes=minutes,
            title=title,
            capacity=24,
            measures=measures,
            is_for_all=day == date(2021, 1, 18),
        )
        session = _sessions(series)[0]
        for person in story.some(count + 3):
            _enrol(story, session, person, day - 10 * DAY)
        _hold(session, story.manager, came)
    cancelled = _plan(
        story,
        "training",
        date(2021, 5, 6),
        title="Ajanhallinta ja priorisointi",
        measures=(14, 20),
    )
    _cancel(_sessions(cancelled)[0], story.manager, "Kouluttaja sairastui")


def _enrol(story: Story, session: Session, person: Person, day: date) -> None:
    row = actions.enrol(session=session, by=person, now=_at(day))
    if row.state == kinds.YES_NEEDED:
        by = story.second if person.pk == story.manager.pk else story.manager
        actions.approve(enrolment=row, version=row.version, by=by, now=_at(day + 2 * DAY))


def _talks(story: Story) -> None:
    """Most have had their talk by the autumn; one is agreed, the rest are due."""
    others = [p for p in story.staff if p.pk not in (story.manager.pk, story.second.pk)]
    day = date(2020, 11, 16)
    for place, person in enumerate(others[:17]):
        day = _next_work_day(day + timedelta(days=story.rng.randint(3, 24)))
        if day > date(2021, 10, 8):
            break
        by = story.manager if place % 2 else story.second
        series = _plan(story, "development_talk", day, hour=10, minutes=90, people=[person], by=by)
        _hold(_sessions(series)[0], by)
    _plan(
        story,
        "development_talk",
        date(2021, 10, 21),
        hour=10,
        minutes=90,
        people=[others[-1]],
    )
    for day in (date(2020, 11, 11), date(2020, 12, 15)):
        series = _plan(
            story, "values_talk", day, minutes=120, title="Työyhteisön arvot ja pelisäännöt"
        )
        _hold(_sessions(series)[0], story.manager, story.some(20))


def _next_work_day(day: date) -> date:
    while day.isoweekday() > 5:
        day += DAY
    return day


def _groups(story: Story) -> None:
    """Supervision monthly in two groups, and job coaching."""
    half = len(story.staff) // 2
    for kind, title, people, count in (
        ("supervision", "Työnohjaus, ryhmä 1", story.staff[:half], 5),
        ("supervision", "Työnohjaus, ryhmä 2", story.staff[half:], 5),
        ("coaching", "Työvalmennus", story.staff[1:8], 3),
    ):
        series = _plan(
            story,
            kind,
            date(2021, 8, 18),
            minutes=90,
            rule=f"FREQ=MONTHLY;BYDAY=3WE;COUNT={count}",
            title=title,
            people=list(people),
        )
        for session in _sessions(series):
            if session.starts_at > clock.now():
                break
            if title.endswith("2") and session.starts_at.month == 9:
                _cancel(session, story.manager, "Työnohjaaja sairastui")
                continue
            came = [person for person in people if story.rng.random() < 0.85]
            _hold(session, story.manager, came)


def _days_out(story: Story) -> None:
    for kind, day, title, count, measures in (
        ("development_day", date(2020, 12, 11), "Systeemisen mallin kehittämispäivä", 21, (16, 32)),
        ("development_day", date(2021, 6, 3), "Kehittämispäivä", 20, (32,)),
        ("wellbeing_activity", date(2021, 9, 10), "Retki saareen", 17, (33,)),
        ("workshop", date(2021, 9, 22), "Kuormitustekijät ja ergonomia", 12, (35,)),
        ("dialogue", date(2021, 9, 2), "Mitä tieto kertoo työstämme", 13, (28,)),
    ):
        series = _plan(story, kind, day, minutes=240, title=title, measures=measures)
        _hold(_sessions(series)[0], story.manager, story.some(count))


def _small(story: Story) -> None:
    """Debriefings: so few that nobody but those there knows of them."""
    for day, person in ((date(2021, 9, 8), story.staff[2]), (date(2021, 10, 1), story.staff[9])):
        if person.pk == story.manager.pk:
            continue
        series = _plan(story, "debriefing", day, hour=14, people=[person])
        _hold(_sessions(series)[0], story.manager)


def _coming(story: Story) -> None:
    """What is ahead: a training that waits for answers, a full one, and a need."""
    training = _plan(
        story,
        "training",
        date(2021, 11, 10),
        minutes=180,
        title="Ensiapukoulutus",
        place="Pelastuslaitos",
        capacity=12,
        measures=(34, 20),
    )
    session = _sessions(training)[0]
    for person in story.staff[:8]:
        _enrol(story, session, person, date(2021, 10, 6))
    for person in story.staff[8:10]:
        actions.enrol(session=session, by=person, now=_at(date(2021, 10, 12)))
    walk = _plan(
        story,
        "wellbeing_activity",
        date(2021, 10, 27),
        hour=14,
        minutes=120,
        title="Syysretki",
        capacity=6,
        measures=(32,),
    )
    for person in story.staff[10:18]:
        actions.enrol(session=_sessions(walk)[0], by=person, now=_at(date(2021, 10, 11)))
    actions.ask(
        unit=story.unit,
        kind="training",
        title="Haastavat asiakastilanteet",
        need="Tilanteita on ollut syksyllä enemmän, ja uusia työntekijöitä on useita.",
        measures=[story.measures[20]] if 20 in story.measures else [],
        by=story.staff[4],
        on=date(2021, 10, 4),
    )
