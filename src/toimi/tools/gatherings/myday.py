"""What gatherings expect of a person, what came of what the person said, and what a measure's page
tells of them."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation import queries as organisation
from toimi.organisation.models import Person, RoleAssignment, in_force
from toimi.organisation.rights import LEADS
from toimi.platform import clock
from toimi.platform.preferences import queries as preferences
from toimi.programme import queries as programme
from toimi.programme.finding import Days
from toimi.programme.models import Measure
from toimi.programme.tooling.tool import Came, Doing, Done, Waiting
from toimi.tools.gatherings import evidence, kinds, queries, rules
from toimi.tools.gatherings.kinds import DEVELOPMENT_TALK, GatheringKind
from toimi.tools.gatherings.models import Enrolment, Series, Session
from toimi.tools.gatherings.queries.numbers import carrying, numbers, sessions_of_measure
from toimi.tools.gatherings.rights import APPROVE, TOOL

MARK, ANSWER, APPROVALS, PLAN, TALKS = (
    "gatherings.mark",
    "gatherings.answer",
    "gatherings.approve",
    "gatherings.plan",
    "gatherings.talks",
)
MOST = 30
SHOWN = 12


def waiting(person: Person, today: date) -> list[Waiting]:
    """Return what waits for `person`. 9 queries, and a few for each unit led."""
    return [
        *_to_mark(person),
        *_to_answer(person),
        *_to_approve(person),
        *_needs(person),
        *_talks(person, today),
    ]


def _to_mark(person: Person) -> Iterable[Waiting]:
    """What is over and nobody has said whether it was held: whoever leads it says."""
    led = [person.pk, *organisation.acts_for(person).values_list("pk", flat=True)]
    rows = Session.objects.filter(
        Q(leader__in=led) | Q(leader=None, series__leader__in=led),
        state__in=kinds.COMING,
        ends_at__lt=clock.now(),
    )
    own = rows.filter(Q(leader=person) | Q(leader=None, series__leader=person))
    handed = rows.exclude(series__kind__in=[k.code for k in kinds.KINDS if k.is_one_to_one])
    found = (own | handed).select_related("series").order_by("due_on", "pk")
    return [
        Waiting(
            MARK,
            session.due_on,
            session,
            sentence=sentence("Merkitse, pidettiinkö: {title} {day}"),
            values={"title": session.series.title, "day": timezone.localdate(session.starts_at)},
            url=session.get_absolute_url(),
            button=sentence("Merkitse"),
        )
        for session in found[:MOST]
    ]


def _to_answer(person: Person) -> Iterable[Waiting]:
    rows = person.enrolments.filter(
        state=kinds.ASKED, session__state__in=kinds.COMING, session__starts_at__gt=clock.now()
    )
    return [
        Waiting(
            ANSWER,
            timezone.localdate(row.session.starts_at),
            row.session,
            sentence=sentence("Tuletko mukaan: {title} {day}"),
            values={
                "title": row.session.series.title,
                "day": timezone.localdate(row.session.starts_at),
            },
            url=row.session.get_absolute_url(),
            button=sentence("Vastaa"),
        )
        for row in rows.select_related("session__series").order_by("session__starts_at")[:MOST]
    ]


def _to_approve(person: Person) -> Iterable[Waiting]:
    """The enrolments that wait for this very manager: the nearest of the unit, or a deputy."""
    if not access.may(person, APPROVE):
        return []
    rows = list(queries.to_approve(person)[:MOST])
    mine = {person.pk, *organisation.acts_for(person).values_list("pk", flat=True)}
    answers = {unit: _answers(unit_row) for unit, unit_row in {r.unit_id: r for r in rows}.items()}
    own = [row for row in rows if mine & answers[row.unit_id]]
    if not own:
        return []
    words = sentence("{count} ilmoittautumista odottaa hyväksyntääsi")
    if len(own) == 1:
        words = sentence("{name} haluaa mukaan: {title}")
    return [
        Waiting(
            APPROVALS,
            min((row.due_on for row in own if row.due_on), default=None),
            own[0].session,
            count=len(own),
            sentence=words,
            values={
                "count": len(own),
                "name": own[0].person.name,
                "title": own[0].session.series.title,
            },
            url=reverse("gatherings:to_approve"),
            button=sentence("Vastaa"),
        )
    ]


def _answers(row: Enrolment) -> set[int]:
    """Return who says yes to the unit's people (ids): its line managers, else who is above."""
    unit = row.unit
    given = RoleAssignment.objects.filter(in_force(clock.today()), unit=unit, role="line_manager")
    found = set(given.values_list("person", flat=True))
    if not found:
        nearest = organisation.who_answers(unit)
        found = {nearest.pk} if nearest else set()
    return found - {row.person_id}


def _needs(person: Person) -> Iterable[Waiting]:
    """The needs of the units that the person leads, or that were left to the person."""
    places = [held.path for held in access.roles(person) if held.role in LEADS]
    rows = queries.needs(person).filter(Q(leader=person) | Q(leader=None, unit__path__in=places))
    return [
        Waiting(
            PLAN,
            series.due_on,
            series,
            sentence=sentence("Sovi aika: {title}"),
            values={"title": series.title},
            url=reverse("gatherings:answer", args=[series.pk]),
            button=sentence("Sovi aika"),
        )
        for series in rows[:MOST]
    ]


def _talks(person: Person, today: date) -> Iterable[Waiting]:
    """Talks that are due, where they are in use: a unit that has none is not asked."""
    found = []
    for unit in queries.led_units(person, DEVELOPMENT_TALK):
        used = Series.objects.filter(kind=DEVELOPMENT_TALK.code, unit=unit).exists()
        tied = programme.tied_measures(unit, TOOL, DEVELOPMENT_TALK.code, today)
        if not used and not tied.exists():
            continue
        due = queries.due_of_kind(unit, DEVELOPMENT_TALK, today)
        agreed = {person.pk, *(due.planned if due else ())}
        people = [one for one, _ in due.people if one.pk not in agreed] if due else []
        if people:
            found.append((unit, people))
    return [
        Waiting(
            TALKS,
            None,
            unit,
            count=len(people),
            sentence=sentence("Kehityskeskustelu sopimatta: {count}, {unit}"),
            values={"count": len(people), "unit": unit.name},
            url=reverse("gatherings:due"),
            button=sentence("Katso, keneltä"),
        )
        for unit, people in found
    ]


def came(person: Person, since: datetime) -> list[Came]:
    """Return the answers to the person's enrolments and needs since a moment, newest first. 2
    queries."""
    answered = person.enrolments.filter(answered_at__gte=since).select_related("session__series")
    found = [_came_of_enrolment(row) for row in answered]
    told = Series.objects.filter(made_by=person, answered_at__gte=since)
    found += [_came_of_need(series) for series in told.select_related("unit")]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _came_of_enrolment(row: Enrolment) -> Came:
    said = {
        kinds.ENROLLED: sentence("Pääset mukaan: {title} {day}"),
        kinds.QUEUED: sentence("Hyväksytty, mutta täynnä. Olet jonossa: {title} {day}"),
        kinds.DECLINED: sentence("Ilmoittautumistasi ei hyväksytty: {title} {day}"),
    }
    session = row.session
    return Came(
        row.answered_at or row.asked_at,
        said.get(row.state, sentence("Ilmoittautumiseesi vastattiin: {title} {day}")),
        {"title": session.series.title, "day": timezone.localdate(session.starts_at)},
        session.get_absolute_url(),
        row.reason,
    )


def _came_of_need(series: Series) -> Came:
    words = sentence("Tarpeellesi sovittiin aika: {title}")
    if series.stage == kinds.DROPPED:
        words = sentence("Tarpeellesi ei järjestetä mitään: {title}")
    return Came(
        series.answered_at or clock.now(),
        words,
        {"title": series.title},
        series.get_absolute_url(),
    )


def done(measure: Measure, person: Person) -> list[Done]:
    """Return what a measure's page says of its gatherings, kind by kind: each as many as the
    reader may know of. 4 queries a kind."""
    return [
        _done_of(measure, kinds.kind_of(tied.kind), person)
        for tied in programme.kinds_of(measure)
        if tied.tool == TOOL
    ]


def _done_of(measure: Measure, kind: GatheringKind, person: Person) -> Done:
    rows = carrying(measure, kind)
    seen = queries.sessions(person).filter(pk__in=rows.order_by().values("pk"))
    newest = seen.order_by("-starts_at", "-pk")[:SHOWN]
    knows = queries.knows(person, kind, measure.unit)
    count = seen.count()
    if not kind.is_restricted:
        count = rows.count()
    elif knows or _is_enough(measure, kind):
        count = rows.filter(state=kinds.HELD).count()
    url = evidence.list_url(measure, kind) if count and seen.exists() else ""
    return Done(kind, [_doing(session) for session in newest], count, url)


def _is_enough(measure: Measure, kind: GatheringKind) -> bool:
    """Return whether there are so many that nobody is found behind the number."""
    programme_days = Days(measure.programme.starts_on or date.min, date.max)
    found = numbers(sessions_of_measure(measure, kind), measure.unit, programme_days, clock.today())
    smallest = preferences.current().smallest_group
    return rules.is_told(min(found.people, found.held), smallest)


def _doing(session: Session) -> Doing:
    return Doing(
        session.series.title,
        timezone.localdate(session.starts_at),
        kinds.STATES[session.state],
        session.get_absolute_url(),
        is_over=not session.is_coming,
    )
