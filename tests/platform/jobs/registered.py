"""Jobs that exist only for the tests of jobs; what they did stands in `DONE`."""

import sys
from datetime import timedelta

from toimi.errors import ToimiError, sentence
from toimi.platform.jobs import actions, kinds
from toimi.platform.jobs.current import current
from toimi.platform.jobs.registry import job

DONE: list[object] = []


class Refused(ToimiError):
    sentence_id = sentence("Raporttia {number} ei tehty.")


@job("tests.note")
def note(what: str) -> None:
    DONE.append(what)


@job("tests.break")
def break_down() -> None:
    DONE.append("tried")
    raise RuntimeError("broken")


@job("tests.refuse")
def refuse() -> None:
    DONE.append("tried")
    raise Refused(number=3)


@job("tests.count")
def count(upto: int, stop_at: int = -1, job_id: int = 0) -> None:
    for number in range(1, upto + 1):
        if number == stop_at:
            actions.ask_to_stop(job_id)
        actions.progress(number, upto)
        DONE.append(number)


@job("tests.leave")
def leave() -> None:
    DONE.append("begun")
    here = current.get()
    assert here
    here.is_leaving = True
    actions.progress(1, 3)
    DONE.append("not reached")


@job("tests.daily", each=kinds.DOMAIN_DAY)
def daily() -> None:
    DONE.append("daily")


@job("tests.hourly", each=kinds.HOUR)
def hourly() -> None:
    """Nothing: the test reads its periods."""


@job("tests.patient", retry_after=(timedelta(hours=2),))
def patient() -> None:
    raise RuntimeError("broken")


@job("tests.exit")
def leave_at_once() -> None:
    sys.exit(1)
