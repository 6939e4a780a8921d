"""Tells the made-up year by the actions that people use."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from toimi.organisation import queries as organisation
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.programme.models import Measure
from toimi.programme.queries import tied_measures
from toimi.tools.cases import actions
from toimi.tools.cases.demo import content
from toimi.tools.cases.kinds import TOOL
from toimi.tools.cases.models import Case

YEAR = 2021
RISKS = ((2, 1), (2, 2), (1, 3), (3, 2))


class Teller:
    """The unit, its line manager and its people, and what is told of them."""

    def __init__(self, unit: Unit, leader: Person, workers: Sequence[Person], rng: Random) -> None:
        self.unit, self.leader, self.workers, self.rng = unit, leader, workers, rng

    def worker(self) -> Person:
        return self.rng.choice(self.workers)

    def measures(self, kind: str, *numbers: int) -> list[Measure]:
        found = tied_measures(self.unit, TOOL, kind, clock.today())
        return [one for one in found if not numbers or one.number in numbers]

    def report(self, kind: str, on: date, values: dict[str, Any], **known: Any) -> Case:
        by = known.pop("by", None) or self.worker()
        made = actions.report(kind=kind, unit=self.unit, values=values, by=by, on=on, **known)
        return made.case

    def move(self, case: Case, to: str, on: date, values: dict[str, Any], answer: str = "") -> None:
        known: dict[str, Any] = {"version": case.version, "by": self.leader, "answer": answer}
        actions.move(case=case, to=to, values=values, on=on, **known)


def tell(unit: Unit, rng: Random) -> None:
    """Tell the year in the unit, if it has a line manager and people."""
    leader = organisation.nearest(unit, "line_manager")
    workers = list(organisation.holders(unit, "worker"))
    if leader is None or not workers:
        return
    teller = Teller(unit, leader, workers, rng)
    for part in (_notices, _calls, _proposals, _improvements, _recruitments):
        part(teller)
    for part in (_rooms, _recommendations, _grant, _rotations):
        part(teller)


def _day(pair: tuple[int, int]) -> date:
    day, month = pair
    return date(YEAR, month, day)


def _notices(teller: Teller) -> None:
    for told in content.NOTICES:
        values = {
            "what": told.what,
            "where": told.where,
            "when": "today",
            "severity": told.severity,
            "text": told.text,
        }
        known: dict[str, Any] = {"is_anonymous": told.is_anonymous}
        case = teller.report("safety_notice", _day(told.on), values, **known)
        if told.handled is None:
            continue
        on = _day(told.handled)
        risk = {"risk_before": list(teller.rng.choice(RISKS))}
        teller.move(case, "handled", on, risk)
        if told.task:
            task = actions.add_task(
                case=case,
                text=told.task,
                owner=teller.worker(),
                due_on=on + timedelta(days=21),
                by=teller.leader,
                on=on,
            )
            if on.month < 9 and "Häly" not in told.task:
                done: dict[str, Any] = {"version": task.version, "by": teller.leader}
                actions.do_task(task=task, on=on + timedelta(days=14), **done)
        if told.answer:
            teller.move(case, "closed", on + timedelta(days=1), {"risk_after": [1, 1]}, told.answer)


def _calls(teller: Teller) -> None:
    for place, (day, minutes, who, wishes) in enumerate(content.CALLS):
        values = {"came": "yes", "minutes": minutes, "who": who, "wants_debriefing": wishes}
        case = teller.report("support_call", _day(day), values)
        if wishes and place < 5:
            teller.move(case, "offered", _day(day) + timedelta(days=1), {})
            held = {"held_on": _day(day) + timedelta(days=3)}
            teller.move(case, "closed", _day(day) + timedelta(days=3), held)
        elif place < 5:
            teller.move(case, "closed", _day(day) + timedelta(days=2), {})


def _proposals(teller: Teller) -> None:
    for day, title, end, answered, answer in content.PROPOSALS:
        known: dict[str, Any] = {"title": title}
        case = teller.report("proposal", _day(day), {"theme": "together"}, **known)
        for person in teller.rng.sample(list(teller.workers), teller.rng.randint(1, 6)):
            actions.support(case=case, by=person, on=_day(day) + timedelta(days=1))
        if end and answered:
            teller.move(case, end, _day(answered), {}, answer)
        if end == "accepted" and _day(day) < date(YEAR, 9, 1):
            teller.move(case, "done", date(YEAR, 9, 1), {})


def _improvements(teller: Teller) -> None:
    measures = teller.measures("improvement")
    for place, (title, end, trial, measured) in enumerate(content.IMPROVEMENTS):
        on = date(YEAR, 3, 1) + timedelta(days=60 * place)
        known: dict[str, Any] = {"title": title, "measures": measures}
        case = teller.report("improvement", on, {}, **known)
        if not end:
            continue
        last = on + timedelta(days=45)
        values = {"trial": trial, "measured": measured, "trial_ends_on": last}
        teller.move(case, "trial", on + timedelta(days=5), values)
        if end == "kept":
            teller.move(case, "kept", last, {"result": "Viive lyheni kolmesta päivästä yhteen."})
        elif end == "dropped":
            teller.move(case, "dropped", last, {"lesson": "Ei muuttanut mitään."})


def _recruitments(teller: Teller) -> None:
    measures = teller.measures("recruitment")
    for place, team in enumerate(("arviointi", "avohuolto", "sijaishuolto")):
        title = f"Tiimivastaava, {team}"
        known: dict[str, Any] = {"title": title, "measures": measures, "by": teller.leader}
        case = teller.report("recruitment", date(2020, 11, 9), {"posts": 1}, **known)
        teller.move(case, "applied", date(2020, 11, 22), {"applications": 4 + 2 * place})
        chosen = {"chosen": 1, "starts_on": date(2021, 1, 11)}
        teller.move(case, "chosen", date(2020, 12, 7 + place), chosen)
        teller.move(case, "started", date(2021, 1, 11 + 7 * place), {"filled": 1})


def _rooms(teller: Teller) -> None:
    for room in content.ROOMS:
        measures = teller.measures("premises", room.measure)
        known: dict[str, Any] = {"title": room.title, "measures": measures}
        case = teller.report("premises", room.on, {}, **known)
        for to, on, values in room.way:
            teller.move(case, to, on, values)


def _recommendations(teller: Teller) -> None:
    measures = teller.measures("recommendation")
    for title, origin, (day, month, year), end in content.RECOMMENDATIONS:
        on = date(year, month, day)
        known: dict[str, Any] = {"title": title, "measures": measures, "by": teller.leader}
        case = teller.report("recommendation", on, {"origin": origin}, **known)
        if end:
            done_on = on + timedelta(days=teller.rng.randint(10, 80))
            teller.move(case, end, done_on, {"done_how": "Hankittu ja otettu käyttöön."})


def _grant(teller: Teller) -> None:
    known: dict[str, Any] = {
        "title": "Työhyvinvoinnin kertakorvaus",
        "measures": teller.measures("grant"),
        "by": teller.leader,
    }
    values = {"from": "Työhyvinvointiraha", "applied_euros": 240_000}
    case = teller.report("grant", date(2020, 11, 30), values, **known)
    granted = {"granted_euros": 240_000, "use_by": date(2021, 12, 31)}
    teller.move(case, "decided", date(2021, 9, 2), granted)
    for text, cents, on in content.TRIP:
        line: dict[str, Any] = {"text": text, "cents": cents, "used_on": on, "by": teller.leader}
        actions.add_money(case=case, version=case.version, **line)


def _rotations(teller: Teller) -> None:
    measures = teller.measures("rotation")
    for side, work, title, day, end in content.ROTATIONS:
        on = _day(day)
        by = teller.leader if side == "offer" else teller.worker()
        known: dict[str, Any] = {"title": title, "measures": measures, "by": by}
        case = teller.report("rotation", on, {"side": side, "work": work}, **known)
        if end == "settled":
            teller.move(case, end, on + timedelta(days=17), {})
        if end not in {"agreed", "ended"}:
            continue
        agreed = {
            "goals": "Oppia palvelun arki ja tutustua tiimiin.",
            "starts_on": on + timedelta(days=21),
            "ends_on": on + timedelta(days=200),
        }
        teller.move(case, "agreed", on + timedelta(days=10), agreed)
        if end == "ended":
            teller.move(case, "ended", on + timedelta(days=205), {"goals_met": True})
