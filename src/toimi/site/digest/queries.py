"""What a digest tells one person, and who gets one today."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Max, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.urls import reverse

from toimi.organisation import access
from toimi.organisation.models import Absence, Deputy, Person, RoleAssignment, here, in_force
from toimi.organisation.queries import managed_people
from toimi.platform.notifications import kinds as sending
from toimi.platform.notifications import queries as notifications
from toimi.platform.notifications.holidays import is_holiday
from toimi.programme import kinds as programme_kinds
from toimi.programme.models import Measure, Programme, Round, Step
from toimi.site import kinds, queries
from toimi.site.digest import content as contents
from toimi.site.digest import rules
from toimi.site.digest.content import Content, News
from toimi.site.digest.rules import Line, Wish
from toimi.site.models import Digest, DigestChoice, Escalation
from toimi.site.queries import CONFIRM, DOCUMENT, EDIT, MEASURE, SETTLE, STEP, Outcome, Waiting

TITLE, ABOUT = 160, 120
LINE_MANAGER = "line_manager"


def line(item: Waiting) -> Line:
    """Return what waits as a line of a digest; a kind that is new here is said by its own name."""
    about = item.about
    more: dict[str, Any] = {"count": item.count, "due_on": item.due_on}
    if item.kind == STEP:
        path = f"{about.measure.get_absolute_url()}#step-{about.pk}"
        more |= {"number": about.measure.number, "about": about.measure.text[:ABOUT]}
        return Line(f"step-{about.pk}", STEP, path, about.text[:TITLE], **more)
    if item.kind == MEASURE:
        path = f"{about.get_absolute_url()}#log"
        more |= {"number": about.number}
        return Line(f"measure-{about.pk}", MEASURE, path, about.text[:TITLE], **more)
    paths = {
        CONFIRM: lambda: reverse("evaluation:round_next", args=[about.pk, 0]),
        EDIT: lambda: reverse("evaluation:round_measure", args=[about.pk, item.numbers[0]]),
        SETTLE: lambda: reverse("programme:settle", args=[about.pk]),
    }
    find = paths.get(item.kind, about.get_absolute_url)
    title = about.document.name if item.kind == DOCUMENT else str(about)
    if item.kind in (CONFIRM, EDIT):
        more["about"] = about.programme.title[:ABOUT]
    return Line(f"{item.kind}-{about.pk}", item.kind, find(), title[:TITLE], **more)


def news(person: Person, since: date) -> tuple[News, ...]:
    """Return what came since a day, that day not included, of what `person` said."""
    return tuple(_news(one) for one in queries.outcomes(person) if _on(one) > since)


def _on(outcome: Outcome) -> date:
    return outcome.follow_up.confirmed_on


def _news(outcome: Outcome) -> News:
    said = outcome.follow_up
    kind = contents.NOTE if outcome.note else contents.STEPS
    who = said.confirmed_by.name if said.confirmed_by else ""
    return News(
        contents.OWN_TEXT if outcome.is_own_text else kind,
        f"{said.measure.get_absolute_url()}#follow-up",
        said.measure.number,
        said.measure.text[:ABOUT],
        said.confirmed_on,
        who,
    )


def gather(person: Person, today: date) -> tuple[Content, list[tuple[Line, int | None]]]:
    """Return what `person` is told today, and what of it is an escalation, with its round.

    At most 24 queries, however much there is.
    """
    lines = [line(item) for item in queries.waiting(person, today)]
    found = rules.parts(lines, today)
    last = Digest.objects.filter(person=person, on__lt=today).exclude(content={}).first()
    escalated = escalations(person, today, own={one.key for one in lines})
    since = max(last.on, today - 4 * kinds.NEWS) if last else today - kinds.NEWS
    fresh = news(person, since)
    told = last.content.get("keys", []) if last else []
    if not rules.is_worth_sending(found, told=told, escalated=escalated, news=fresh):
        return Content(today), []
    made = contents.content(today, found, tuple(one for one, _ in escalated), fresh)
    return made, escalated


def escalations(
    person: Person, today: date, own: Iterable[str] = ()
) -> list[tuple[Line, int | None]]:
    """Return what is late of others in the units that `person` manages, where the programme says
    that a manager is told, and the open round. What was told once in a round is not told again.
    """
    programmes = {one.pk: one for one in _escalating(person, today)}
    if not programmes:
        return []
    rounds = Round.objects.filter(programme__in=programmes, closed_at=None)
    open_now = dict(rounds.values_list("programme", "pk"))
    told = set(Escalation.objects.filter(person=person).values_list("thing", "round"))
    known, found = set(own), []
    for late in _late(programmes, today):
        programme = late.programme if isinstance(late, Measure) else late.measure.programme
        made, round_id = _late_line(late), open_now.get(programme.pk)
        is_told = (made.key, round_id) in told or made.key in known
        days = programmes[programme.pk].escalates_after_days or 0
        if not is_told and made.due_on and rules.is_escalated(made.due_on, today, days, is_holiday):
            found.append((made, round_id))
    return sorted(found, key=lambda one: (one[0].due_on or date.max, one[0].key))


def _escalating(person: Person, today: date) -> Iterable[Programme]:
    """Return the programmes that say so and whose nearest line manager is `person`, or one for
    whom `person` acts."""
    asking = Programme.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), escalates_after_days__isnull=False
    ).select_related("unit")
    seen = list(access.visible(person, "programme.confirm", asking))
    if not seen:
        return []
    acting = Deputy.objects.filter(in_force(today), deputy=person).values_list("person", flat=True)
    me = {person.pk, *acting}
    above = {int(part) for one in seen for part in one.unit.path.split("/") if part}
    rows = RoleAssignment.objects.filter(
        in_force(today), here(today, "person"), unit__in=above, role=LINE_MANAGER
    )
    managers: dict[int, set[int]] = {}
    for unit, manager in rows.values_list("unit", "person"):
        managers.setdefault(unit, set()).add(manager)
    return [one for one in seen if me & _nearest(one.unit.path, managers)]


def _nearest(path: str, managers: dict[int, set[int]]) -> set[int]:
    units = [int(part) for part in reversed(path.split("/")) if part]
    return next((managers[unit] for unit in units if unit in managers), set())


def _late(programmes: Iterable[int], today: date) -> Iterable[Step | Measure]:
    over = (programme_kinds.DONE, *programme_kinds.STATED_WITH_REASON)
    steps = Step.objects.filter(measure__programme__in=programmes, done_on=None, ends_on__lt=today)
    steps = steps.exclude(measure__state__in=over).filter(measure__dropped_at=None)
    measures = Measure.objects.filter(
        programme__in=programmes, step_count=0, due_on__lt=today, dropped_at=None
    ).exclude(state__in=over)
    yield from steps.select_related("measure__programme")
    yield from measures.select_related("programme")


def _late_line(late: Step | Measure) -> Line:
    if isinstance(late, Measure):
        made = line(Waiting(MEASURE, late.due_on, late))
    else:
        made = line(Waiting(STEP, late.ends_on, late))
    measure = late if isinstance(late, Measure) else late.measure
    return Line(
        made.key,
        "escalated",
        measure.get_absolute_url(),
        made.title,
        measure.responsible_text[:ABOUT],
        measure.number,
        1,
        made.due_on,
    )


def reachable(today: date) -> QuerySet[Person]:
    """Return the people whom mail can reach and who have not said no."""
    failed = notifications.failed_addresses().order_by().values("address")
    return (
        Person.objects.filter(here(today), user__is_active=True)
        .exclude(Q(email="") | Q(digest_choice__is_on=False))
        .annotate(mailed_to=Lower("email"))
        .exclude(mailed_to__in=failed)
    )


def unasked(today: date, after: int) -> list[Person]:
    """Return the next people, after the id, who have no digest of this ISO week; with choice,
    `last_on` and the absences of the days that matter. 2 queries."""
    year, week = rules.week_of(today)
    away = Absence.objects.filter(starts_on__lte=today, ends_on__gte=today - timedelta(days=7))
    rows = (
        reachable(today)
        .filter(pk__gt=after)
        .exclude(pk__in=Digest.objects.filter(year=year, week=week).values("person"))
        .annotate(last_on=Max("digests__on"))
        .select_related("digest_choice")
        .prefetch_related(Prefetch("absences", queryset=away, to_attr="away"))
        .order_by("pk")
    )
    return list(rows[: kinds.READ_AT_ONCE])


def wish(person: Person) -> Wish:
    """Return when `person` wants the digest; the choice must be at hand (select_related)."""
    choice: DigestChoice | None = getattr(person, "digest_choice", None)
    return Wish(choice.weekday, choice.hour, choice.since) if choice else Wish()


def is_away(absences: Iterable[Absence], day: date) -> bool:
    """Return whether one of the absences holds on `day`."""
    return any(absence.holds_on(day) for absence in absences)


def next_on(person: Person, today: date) -> date | None:
    """Return the day of the person's next digest; None when there is none to come. 3 queries."""
    choice = DigestChoice.objects.filter(person=person).first()
    if not person.email or (choice and not choice.is_on):
        return None
    last_on = Digest.objects.filter(person=person).aggregate(on=Max("on"))["on"]
    absences = list(Absence.objects.filter(person=person, ends_on__gte=today - kinds.SOON))
    asked = Wish(choice.weekday, choice.hour, choice.since) if choice else Wish()
    return rules.next_on(
        today,
        asked,
        last_on=last_on,
        is_holiday=is_holiday,
        is_away=lambda day: is_away(absences, day),
    )


def unfinished() -> QuerySet[Digest]:
    """Return the digests that are still to be made or to leave, oldest first."""
    is_waiting = Q(state=kinds.MADE, delivery__state__in=(sending.PLANNED, sending.SENDING))
    rows = Digest.objects.filter(Q(state=kinds.PLANNED) | is_waiting)
    return rows.select_related("person__user", "delivery").order_by("on", "pk")


def troubled(by: Person) -> QuerySet[Digest]:
    """Return the digests of those whom `by` manages that did not leave or may not have left."""
    rows = Digest.objects.filter(
        delivery__in=notifications.troubled(), person__in=managed_people(by).order_by()
    )
    return rows.select_related("person", "delivery").order_by(
        F("delivery__started_at").desc(nulls_last=True), "-pk"
    )


def failed_people(by: Person) -> list[tuple[Person, Any]]:
    """Return those whom `by` manages and whose address takes no mail, with why, by name."""
    failed = {one.address: one for one in notifications.failed_addresses()}
    people = managed_people(by).annotate(mailed_to=Lower("email")) if failed else None
    if people is None:
        return []
    people = people.filter(mailed_to__in=list(failed))
    return [(person, failed[person.email.lower()]) for person in people]
