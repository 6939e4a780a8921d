"""Minutes while people talk: the agenda that writes itself, what was said, what was decided."""

from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError, transaction

from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme import actions as programme
from toimi.programme.models import Measure, Step
from toimi.programme.tooling import registry
from toimi.programme.tooling.tool import Draft
from toimi.tools.gatherings.kinds import HELD
from toimi.tools.gatherings.minutes import queries
from toimi.tools.gatherings.minutes.agenda import Line, agenda_lines
from toimi.tools.gatherings.minutes.errors import (
    DecisionBecameMore,
    MeasureMissing,
    MinutesClosed,
    MinutesOpen,
    NoMinutesOfThis,
    NothingDecided,
    NotThere,
    SessionNotHeld,
)
from toimi.tools.gatherings.minutes.saying import name_of
from toimi.tools.gatherings.models import (
    OWN,
    AgendaItem,
    Decision,
    Minutes,
    Session,
    Signature,
)
from toimi.tools.gatherings.written import check_words

STEP = "step"
TITLE, WORDS, DECIDED = 300, 4000, 500


@transaction.atomic
def begin_minutes(*, session: Session, by: Person) -> Minutes:
    """Begin the minutes with the agenda that is known now; begun twice is begun once.

    Raises NotAllowed, NoMinutesOfThis.
    """
    queries.demand_handle(by, session)
    if not session.series.definition.is_content_written:
        raise NoMinutesOfThis
    try:
        with transaction.atomic():
            made = Minutes(session=session, begun_by=by)
            history.create(made, "gatherings.minutes_begun", by=by)
    except IntegrityError:
        return Minutes.objects.select_related("session__series__unit").get(session=session)
    _add(made, agenda_lines(session, by, clock.today()), by)
    return made


@transaction.atomic
def renew_agenda(*, minutes: Minutes, by: Person) -> int:
    """Put on the agenda what has come since; return how much. Raises NotAllowed, MinutesClosed."""
    _demand_open(minutes, by)
    known = {(one.source, one.link, one.title) for one in minutes.items.all()}
    lines = agenda_lines(minutes.session, by, clock.today())
    fresh = [line for line in lines if (line.source, line.link, line.title) not in known]
    return len(_add(minutes, fresh, by))


def _add(minutes: Minutes, lines: Sequence[Line], by: Person) -> list[AgendaItem]:
    first = minutes.items.count() + 1
    rows = [
        AgendaItem(
            minutes=minutes,
            position=position,
            source=line.source,
            title=line.title[:TITLE],
            values=dict(line.values),
            link=line.link,
        )
        for position, line in enumerate(lines, start=first)
    ]
    return history.create_many(rows, "gatherings.item_added", by=by)


@transaction.atomic
def add_item(*, minutes: Minutes, title: str, by: Person) -> AgendaItem:
    """Put a thing of one's own last on the agenda. Raises NotAllowed, MinutesClosed, and what
    `check_words` raises."""
    _demand_open(minutes, by)
    check_words(title, TITLE)
    return _add(minutes, [Line(OWN, title.strip())], by)[0]


@transaction.atomic
def write_item(
    *, item: AgendaItem, text: str, is_carried_on: bool, version: int, by: Person
) -> AgendaItem:
    """Keep what was said of an item, and whether it goes on to the next meeting.

    Raises NotAllowed, MinutesClosed, ChangedMeanwhile, and what `check_words` raises.
    """
    _demand_open(item.minutes, by)
    if text.strip():
        check_words(text, WORDS)
    return history.change(
        item,
        "gatherings.item_written",
        version=version,
        by=by,
        text=text.strip(),
        is_carried_on=is_carried_on,
    )


@transaction.atomic
def remove_item(*, item: AgendaItem, by: Person) -> None:
    """Take an item off the agenda; its decisions stay. Raises NotAllowed, MinutesClosed."""
    _demand_open(item.minutes, by)
    history.remove(item, "gatherings.item_removed", by=by, place=item.minutes)


@transaction.atomic
def decide(
    *,
    minutes: Minutes,
    item: AgendaItem | None,
    text: str,
    owner: Person | None,
    due_on: date | None,
    becomes: str = "",
    measure: Measure | None = None,
    by: Person,
) -> Decision:
    """Write a decision. `becomes` is empty (ticked off here), "step" (of `measure`), or a kind of
    another tool as "cases.improvement": that record is made at once, with owner and day.

    Raises NotAllowed, MinutesClosed, NothingDecided, and what the other's making raises.
    """
    _demand_open(minutes, by)
    if not text.strip():
        raise NothingDecided
    check_words(text, DECIDED)
    made = Decision(
        minutes=minutes,
        item=item,
        position=minutes.decisions.count() + 1,
        text=text.strip(),
        owner=owner,
        due_on=due_on,
        measure=measure,
    )
    if becomes == STEP:
        made.step = _step(made, by)
    elif becomes:
        _open(made, becomes, by)
    history.create(made, "gatherings.decided", by=by)
    _tell(minutes)
    return made


def _step(made: Decision, by: Person) -> Step:
    if made.measure is None:
        raise MeasureMissing
    due = made.due_on
    until = f"{due.day}.{due.month}.{due.year} mennessä" if due else ""
    return programme.add_step(
        measure=made.measure,
        text=made.text,
        schedule_text=until,
        responsible_text=made.owner.name if made.owner else "",
        reason=name_of(made.minutes.session),
        by=by,
    )


def _open(made: Decision, becomes: str, by: Person) -> None:
    name, _, kind = becomes.partition(".")
    tool, known = registry.tool(name), registry.kind(name, kind)
    if tool is None or known is None or not known.is_decision:
        raise DecisionBecameMore
    minutes = made.minutes
    draft = Draft(
        unit=minutes.session.series.unit,
        title=made.text,
        owner=made.owner,
        due_on=made.due_on,
        from_words=name_of(minutes.session),
        from_url=minutes.get_absolute_url(),
    )
    opened = tool.open(kind, made.measure, draft, by, clock.now())
    made.tool, made.kind = name, kind
    made.object_id, made.url = opened.object_id, opened.url


@transaction.atomic
def settle_decision(
    *, decision: Decision, done_on: date | None, version: int, by: Person
) -> Decision:
    """Tick off a decision that became nothing else, or take the mark back. Its owner may, and who
    keeps the minutes. Raises NotAllowed, DecisionBecameMore, ChangedMeanwhile."""
    if decision.owner_id != by.pk:
        queries.demand_handle(by, decision.minutes.session)
    if decision.step_id or decision.tool:
        raise DecisionBecameMore
    event = "gatherings.decision_done" if done_on else "gatherings.decision_reopened"
    history.change(decision, event, version=version, by=by, done_on=done_on)
    _tell(decision.minutes)
    return decision


@transaction.atomic
def remove_decision(*, decision: Decision, by: Person) -> None:
    """Take a decision away while the minutes are open; what it became stays.

    Raises NotAllowed, MinutesClosed.
    """
    _demand_open(decision.minutes, by)
    history.remove(decision, "gatherings.decision_removed", by=by, place=decision.minutes)
    _tell(decision.minutes)


@transaction.atomic
def close_minutes(*, minutes: Minutes, version: int, by: Person) -> Minutes:
    """Close the minutes: the words stand, and each who was there gets one mail.

    Raises NotAllowed, MinutesClosed, SessionNotHeld, ChangedMeanwhile.
    """
    _demand_open(minutes, by)
    if minutes.session.state != HELD:
        raise SessionNotHeld
    history.change(
        minutes,
        "gatherings.minutes_closed",
        version=version,
        by=by,
        closed_on=clock.today(),
        closed_by=by,
    )
    jobs.enqueue("gatherings.tell_minutes", minutes_id=minutes.pk)
    return minutes


@transaction.atomic
def sign(*, minutes: Minutes, by: Person) -> Signature:
    """Sign closed minutes as one who was there; signed twice is signed once.

    Raises NotThere, MinutesOpen.
    """
    if not queries.was_there(by, minutes.session):
        raise NotThere
    if minutes.closed_on is None:
        raise MinutesOpen
    made = Signature(minutes=minutes, person=by, signed_as=by.name, signed_on=clock.today())
    try:
        with transaction.atomic():
            return history.create(made, "gatherings.minutes_signed", by=by)
    except IntegrityError:
        return Signature.objects.get(minutes=minutes, person=by)


def _demand_open(minutes: Minutes, by: Person) -> None:
    queries.demand_handle(by, minutes.session)
    if minutes.closed_on:
        raise MinutesClosed


def _tell(minutes: Minutes) -> None:
    series = minutes.session.series
    programme.tell_drafts_of(
        tool="gatherings", kind=series.kind, object_id=series.pk, unit=series.unit
    )
