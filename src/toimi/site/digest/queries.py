"""What a digest tells one person, and who gets one today."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Max, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone

from toimi.organisation.models import Absence, Person, here
from toimi.organisation.queries import managed_people
from toimi.platform.notifications import kinds as sending
from toimi.platform.notifications import queries as notifications
from toimi.platform.notifications.holidays import is_holiday
from toimi.platform.pages.saying import say
from toimi.programme.queries.followed import Change
from toimi.programme.tooling.tool import Came as ToolCame
from toimi.programme.tooling.tool import Waiting
from toimi.site import came, kinds, queries
from toimi.site.digest import content as contents
from toimi.site.digest import escalation, rules
from toimi.site.digest.content import Content, News
from toimi.site.digest.escalation import Late
from toimi.site.digest.lines import ABOUT, line, short
from toimi.site.digest.rules import Line, Wish
from toimi.site.models import CalendarFeed, Digest, DigestChoice
from toimi.site.queries import Outcome


def news(person: Person, since: date) -> tuple[News, ...]:
    """Return what came since a day, that day not included, of what `person` said, and what changed
    in the measures that the person follows."""
    confirmed = [_news(one) for one in queries.outcomes(person) if _on(one) > since]
    got = came.came(person)
    answered = [_answer(one) for one in got.answers if one.reply.written_on > since]
    changed = [_change(one) for one in got.changes]
    done = [_done(one) for one in got.done]
    fresh = [one for one in (*changed, *done) if one.on > since]
    return (*answered, *confirmed, *fresh)


def _done(one: ToolCame) -> News:
    said = short(say(one.sentence, one.values), ABOUT)
    return News(contents.DONE, one.url, 0, said, timezone.localdate(one.at))


def _answer(one: came.Answered) -> News:
    who = one.reply.by.name if one.reply.by else ""
    about = short(one.measure.text, ABOUT)
    return News(contents.ANSWER, one.place, one.measure.number, about, one.reply.written_on, who)


def _change(one: Change) -> News:
    measure = one.measure
    return News(
        contents.FOLLOWED,
        measure.get_absolute_url(),
        measure.number,
        short(measure.text, ABOUT),
        timezone.localdate(one.at),
        one.by_words,
    )


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
        short(said.measure.text, ABOUT),
        said.confirmed_on,
        who,
    )


def gather(person: Person, today: date) -> tuple[Content, list[Late]]:
    """Return what `person` is told today, and what of it is late of others.

    At most 31 queries, however much there is.
    """
    lines = [line(item) for item in queries.waiting(person, today)]
    found = rules.parts(lines, today)
    last = Digest.objects.filter(person=person, on__lt=today).exclude(content={}).first()
    escalated = escalation.untold(person, today, own={one.key for one in lines})
    since = max(last.on, today - 4 * kinds.NEWS) if last else today - kinds.NEWS
    fresh = news(person, since)
    told = last.content.get("keys", []) if last else []
    if not rules.is_worth_sending(found, told=told, escalated=escalated, news=fresh):
        return Content(today), []
    made = contents.content(today, found, tuple(one.line for one in escalated), fresh)
    return made, escalated


def late_of_others(person: Person, waiting: Iterable[Waiting], today: date) -> list[Line]:
    """Return what my day tells a manager of others, told in a digest before or not; at most
    `SHOWN`. `waiting` is the person's own. At most 6 queries, 1 where no programme says so."""
    own = {f"{item.kind}-{item.about.pk}" for item in waiting}
    return [one.line for one in escalation.late(person, today, own)[: kinds.SHOWN]]


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
    choice = choice_of(person)
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
    if not failed:
        return []
    people = managed_people(by).annotate(mailed_to=Lower("email")).exclude(email="")
    people = people.filter(mailed_to__in=list(failed))
    return [(person, failed[person.email.lower()]) for person in people]


def choice_of(person: Person) -> DigestChoice | None:
    """Return when the person wants the digest; None: never chosen. 1 query."""
    return DigestChoice.objects.filter(person=person).first()


def feed_of(person: Person) -> CalendarFeed | None:
    """Return the person's calendar address, if there is one. 1 query."""
    return CalendarFeed.objects.filter(person=person).first()


def latest(person: Person, count: int) -> QuerySet[Digest]:
    """Return the person's newest digests with how they left. 1 query."""
    return Digest.objects.filter(person=person).select_related("delivery")[:count]
