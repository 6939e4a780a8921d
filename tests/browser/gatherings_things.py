"""Gatherings beside the demo's: one that goes on, a full one, minutes, questions, a new unit."""

from datetime import date, datetime, timedelta
from typing import Any

from tests.browser.page import NEWCOMER
from toimi.accounts import actions as accounts
from toimi.accounts.models import User
from toimi.organisation import actions as organisation
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history.actions import System
from toimi.tools.gatherings import actions
from toimi.tools.gatherings.actions import Plan
from toimi.tools.gatherings.feedback import actions as feedback
from toimi.tools.gatherings.kinds import KINDS
from toimi.tools.gatherings.minutes import actions as minutes
from toimi.tools.gatherings.models import FeedbackAsked, Minutes, Series, Session

BY = System("test")
LONG = "Lastensuojeluasiakastyöskentelymenetelmäkoulutus"
PLACE = "Perhepalvelukeskuksen monitoimineuvotteluhuone, 3. kerros"
DUE = date(2021, 11, 5)


def make(unit: Unit, manager: Person) -> dict[str, Any]:
    """Make what pages.py names of the gatherings, and return its keys by name."""
    _newcomer(Unit.objects.get(slug="perhekeskus"))
    worker = Person.objects.get(user__username="worker")
    return {
        **{f"kind_{kind.code}": kind.code for kind in KINDS},
        **_of_demo(unit),
        **_coming(unit, manager, worker),
        **_talk(unit, manager, worker),
        **_minutes(unit, manager, worker),
        **_questions(unit, manager, worker),
    }


def _newcomer(unit: Unit) -> None:
    user = accounts.add_user(email=f"{NEWCOMER}@example.org", by=BY)
    User.objects.filter(pk=user.pk).update(username=NEWCOMER)
    person = organisation.add_person(name="Nelli Uusitalo", email=user.email, user=user, by=BY)
    organisation.give_role(person=person, role="line_manager", unit=unit, by=BY)


def _of_demo(unit: Unit) -> dict[str, Any]:
    series, sessions = Series.objects.filter(unit=unit), Session.objects.filter(series__unit=unit)
    team = sessions.filter(series__kind="systemic_meeting")
    groups = sessions.filter(series__kind="placement_group")
    return {
        "need": series.filter(stage="need")[0].pk,
        "series": series.filter(kind="supervision", stage="planned")[0].pk,
        "series_seen": series.filter(kind="systemic_meeting")[0].pk,
        "series_for_all": series.filter(is_for_all=True)[0].pk,
        "session_of_series": team.filter(state="planned")[0].pk,
        "session_of_team": team.filter(state="held")[0].pk,
        "session_counted": groups.filter(state="held")[0].pk,
        "session_cancelled": team.filter(state="cancelled")[0].pk,
    }


def _plan(unit: Unit, by: Person, kind: str, starts_at: datetime, **more: Any) -> Session:
    whole = Plan(starts_at, more.pop("minutes", 60), leader=by, place=PLACE, **more)
    made = actions.plan(unit=unit, kind=kind, kind_version=1, plan=whole, by=by, on=clock.today())
    return made.sessions.get()


def _coming(unit: Unit, manager: Person, worker: Person) -> dict[str, Any]:
    """A training that a worker waits to come to, one of today, a full one, one that was moved."""
    now, other = clock.now(), Person.objects.get(user__username="team-lead")
    training = _plan(unit, manager, "training", now + timedelta(days=20), title=LONG, capacity=20)
    waits = actions.enrol(session=training, by=worker, now=now)
    begun = now - timedelta(minutes=30)
    today = _plan(unit, manager, "dialogue", begun, title="Iltapäivän dialogi", minutes=120)
    full = _plan(unit, manager, "workshop", now + timedelta(days=8), title="Työpaja", capacity=1)
    for person in (worker, other):
        actions.enrol(session=today, by=person, now=now)
        actions.enrol(session=full, by=person, now=now)
    moved = _plan(unit, manager, "workshop", now + timedelta(days=9), title="Siirtyvä työpaja")
    actions.move(
        session=moved,
        starts_at=now + timedelta(days=12),
        minutes=60,
        reason="Kouluttaja sairastui.",
        place=PLACE,
        version=moved.version,
        by=manager,
    )
    return {
        "session": training.pk,
        "enrolment": waits.pk,
        "session_now": today.pk,
        "session_full": full.pk,
        "session_moved": moved.pk,
    }


def _talk(unit: Unit, manager: Person, worker: Person) -> dict[str, Any]:
    talk = _plan(
        unit, manager, "development_talk", clock.now() + timedelta(days=5), people=[worker]
    )
    known: dict[str, Any] = {"session": talk, "by": manager, "on": clock.today()}
    actions.agree(content="Perehdyn uuteen asiakasjärjestelmään", due_on=DUE, **known)
    done = actions.agree(content="Sovitaan työparista", due_on=None, **known)
    actions.tick(agreed=done, done_on=clock.today(), version=done.version, by=manager)
    return {"session_of_two": talk.pk}


def _minutes(unit: Unit, manager: Person, worker: Person) -> dict[str, Any]:
    """Minutes that are being written, and closed ones that one has signed."""
    begun = clock.now() - timedelta(hours=2)
    open_, closed = (
        _held(unit, manager, worker, "dialogue", begun - timedelta(days=days), title=title)
        for days, title in ((0, f"{LONG}: palaute"), (7, "Viikon dialogi"))
    )
    _written(open_, manager, worker)
    found = _written(closed, manager, worker)
    minutes.close_minutes(minutes=found, version=found.version, by=manager)
    minutes.sign(minutes=found, by=worker)
    return {"session_written": open_.pk, "session_closed": closed.pk}


def _held(unit: Unit, manager: Person, worker: Person, kind: str, at: datetime, **more: Any) -> Any:
    made = _plan(unit, manager, kind, at, **more)
    actions.hold(session=made, version=made.version, by=manager, on=clock.today())
    came = {worker.pk: True, manager.pk: True}
    actions.mark_attendance(session=made, came=came, by=manager, now=clock.now())
    return made


def _written(session: Session, manager: Person, worker: Person) -> Minutes:
    found = minutes.begin_minutes(session=session, by=manager)
    item = minutes.add_item(minutes=found, title="Työnjako joulukuussa", by=manager)
    minutes.write_item(
        item=item,
        text="Puhuttiin lomista.\n\nJaetaan päivystykset.",
        is_carried_on=True,
        version=item.version,
        by=manager,
    )
    for text, becomes, under in (
        ("Tehdään päivystyslista", "", item),
        ("Kokeillaan hiljaista tuntia", "cases.improvement", None),
    ):
        minutes.decide(
            minutes=found,
            item=under,
            text=text,
            owner=worker,
            due_on=DUE,
            becomes=becomes,
            by=manager,
        )
    return found


def _questions(unit: Unit, manager: Person, worker: Person) -> dict[str, Any]:
    """What a worker is asked after a training, and three months after another."""
    now = clock.now()
    for days in (3, 95):
        at = now - timedelta(days=days, hours=8)
        _held(unit, manager, worker, "training", at, title=f"{LONG} {days}")
    feedback.ask_due(today=clock.today())
    asked = FeedbackAsked.objects.filter(person=worker)
    return {
        "feedback": asked.filter(when="after").latest("pk").pk,
        "feedback_later": asked.filter(when="later").latest("pk").pk,
    }
