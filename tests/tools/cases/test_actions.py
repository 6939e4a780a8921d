"""What people do with cases, from the report to the end."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.factories.cases import LEAST, CaseFactory, CaseTaskFactory
from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person, Unit
from toimi.platform import clock
from toimi.platform.history.actions import System
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.history.models import AuditEvent
from toimi.programme import actions as programme
from toimi.tools.cases import actions, errors
from toimi.tools.cases.kinds import BY_CODE
from toimi.tools.cases.models import Case, CaseEvent, Support

pytestmark = pytest.mark.django_db
ON = date(2021, 10, 4)


def worker(unit: Unit) -> Person:
    return PersonFactory.create(role="worker", unit=unit)


def manager(unit: Unit) -> Person:
    return PersonFactory.create(role="line_manager", unit=unit)


def reported(kind: str, by: Person, unit: Unit, **known: Any) -> actions.Reported:
    title = "Hiljainen tunti" if BY_CODE[kind].title else ""
    given: dict[str, Any] = {"values": LEAST[kind], "title": title, "on": ON} | known
    return actions.report(kind=kind, unit=unit, by=by, **given)


@pytest.mark.parametrize("kind", sorted(LEAST))
def test_what_a_form_demands_is_enough_to_make_each_kind(kind: str) -> None:
    unit = UnitFactory.create()
    by = manager(unit)

    case = reported(kind, by, unit).case

    assert (case.stage, case.reported_by, case.opened_on) == (BY_CODE[kind].first.code, by, ON)


def test_the_deadline_of_the_unit_holds_when_a_case_is_made_and_later_changes_do_not_move_it() -> (
    None
):
    unit = UnitFactory.create()
    choose(unit, "proposal", days={"answer": 3})
    case = reported("proposal", worker(unit), unit).case

    choose(unit, "proposal", days={"answer": 9}, version=0)

    case.refresh_from_db()
    assert (case.due_on, case.answer_due_on) == (ON + timedelta(3), ON + timedelta(3))


def choose(unit: Unit, kind: str, *, version: int | None = None, **chosen: Any) -> None:
    administrator = PersonFactory.create(role="administrator", unit=unit)
    whole: dict[str, Any] = {"is_on": True, "days": {}, "limits": {}} | chosen
    programme.choose_kind(
        unit=unit, tool="cases", kind=kind, version=version, by=administrator, **whole
    )


def test_a_kind_that_is_switched_off_is_not_made_and_what_was_made_stays() -> None:
    unit = UnitFactory.create()
    person = worker(unit)
    reported("proposal", person, unit)
    choose(unit, "proposal", is_on=False)

    with pytest.raises(errors.KindOff):
        reported("proposal", person, unit)

    assert Case.objects.count() == 1


def test_a_form_of_an_earlier_version_of_the_kind_is_refused() -> None:
    unit = UnitFactory.create()

    with pytest.raises(errors.KindChanged):
        reported("proposal", worker(unit), unit, kind_version=0)

    assert Case.objects.count() == 0


def test_nobody_stands_in_the_row_the_time_line_or_the_log_of_an_anonymous_notice() -> None:
    unit = UnitFactory.create()
    person = worker(unit)

    made = reported("safety_notice", person, unit, is_anonymous=True)

    rows = AuditEvent.objects.filter(subject_type__startswith="cases.")
    event = CaseEvent.objects.get()
    assert (made.case.reported_by, made.case.handler, event.by) == (None, None, None)
    assert {(row.by_id, row.by_words) for row in rows} == {(None, "nimetön")}
    assert made.code not in str(list(rows.values()))
    assert made.case.secret not in str(list(rows.values()))
    assert person.name not in str(list(rows.values()))


def test_a_kind_that_needs_a_name_is_not_made_without() -> None:
    unit = UnitFactory.create()

    with pytest.raises(errors.NotAnonymous):
        reported("premises", manager(unit), unit, is_anonymous=True)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Asiakas 131052-308T huusi", "henkilötunnus"),
        ("Soita hänelle 040 123 4567", "puhelinnumero"),
        ("Kotikäynti Pihlajakadulla 3", "katuosoite"),
    ],
)
def test_what_must_not_be_kept_is_flagged_before_anything_is_saved(text: str, what: str) -> None:
    unit = UnitFactory.create()
    values = {**LEAST["safety_notice"], "text": text}

    with pytest.raises(errors.SensitiveText) as refused:
        reported("safety_notice", worker(unit), unit, values=values)

    assert (refused.value.values, refused.value.field) == ({"what": what}, "text")
    assert Case.objects.count() == 0


def test_a_notice_goes_from_new_to_handled_to_closed_with_an_answer() -> None:
    unit = UnitFactory.create()
    chief = manager(unit)
    case = reported("safety_notice", worker(unit), unit).case
    risk = {"risk_before": [2, 3]}

    actions.move(case=case, to="handled", values=risk, version=0, by=chief, on=ON + timedelta(3))
    with pytest.raises(errors.AnswerFirst):
        actions.move(case=case, to="closed", version=1, by=chief)
    actions.move(
        case=case,
        to="closed",
        values={"risk_after": [1, 2]},
        answer="Ovi korjattiin.",
        version=1,
        by=chief,
        on=ON + timedelta(9),
    )

    case.refresh_from_db()
    assert (case.handled_on, case.closed_on) == (ON + timedelta(3), ON + timedelta(9))
    assert (case.risk, case.answer, case.due_on) == (2, "Ovi korjattiin.", None)
    assert [event.kind for event in case.events.all()] == ["opened", "moved", "answered", "moved"]


def test_a_skipped_stage_is_refused_with_what_may_follow() -> None:
    unit = UnitFactory.create()
    case = reported("recruitment", manager(unit), unit).case

    with pytest.raises(errors.StageSkipped) as refused:
        actions.move(case=case, to="started", version=0, by=manager(unit))

    allowed = "Hakemukset saatu, Tehtävää ei täytetty"
    assert refused.value.values == {"stage": "Aloittanut", "allowed": allowed}


def test_of_two_who_close_at_once_one_wins_and_the_other_is_told() -> None:
    unit = UnitFactory.create()
    case = reported("recommendation", manager(unit), unit).case
    one, other = Case.objects.get(), Case.objects.get()
    by = manager(unit)

    actions.move(case=one, to="done", version=0, by=by)

    with pytest.raises(ChangedMeanwhile):
        actions.move(case=other, to="done", version=0, by=by)
    with pytest.raises(errors.CaseClosed):
        actions.move(case=Case.objects.get(), to="done", version=1, by=by)
    assert case.events.filter(kind="moved").count() == 1


def test_no_more_trials_begin_than_the_limit_says() -> None:
    unit = UnitFactory.create()
    by = manager(unit)
    choose(unit, "improvement", limits={"trials": 1})
    trial = {
        "trial": "Kalenteriin tunti",
        "measured": "keskeytykset",
        "trial_ends_on": "2021-11-01",
    }
    first, second = (reported("improvement", by, unit).case for _ in range(2))
    actions.move(case=first, to="trial", values=trial, version=0, by=by)

    with pytest.raises(errors.TooManyAtOnce) as refused:
        actions.move(case=second, to="trial", values=trial, version=0, by=by)

    assert refused.value.values == {"limit": 1}
    assert first.due_on == date(2021, 11, 1)


def test_whoever_reported_moves_on_only_what_is_the_reporters_to_move() -> None:
    unit = UnitFactory.create()
    person = worker(unit)
    improvement = reported("improvement", person, unit).case
    proposal = reported("proposal", person, unit).case
    trial = {"trial": "Tunti", "measured": "määrä", "trial_ends_on": "2021-11-01"}

    actions.move(case=improvement, to="trial", values=trial, version=0, by=person)

    with pytest.raises(NotAllowed):
        actions.move(case=proposal, to="accepted", answer="Hyvä.", version=0, by=person)


def test_a_closed_case_is_opened_again_where_it_was() -> None:
    unit = UnitFactory.create()
    by = manager(unit)
    case = reported("recommendation", by, unit).case
    actions.move(case=case, to="doing", version=0, by=by)
    actions.move(case=case, to="done", version=1, by=by)

    actions.reopen(case=case, version=2, by=by)

    assert (case.stage, case.closed_on, case.is_closed) == ("doing", None, False)
    with pytest.raises(errors.CaseOpen):
        actions.reopen(case=case, version=3, by=by)


def test_a_case_is_given_only_to_one_who_may_see_its_kind() -> None:
    unit = UnitFactory.create()
    case = reported("safety_notice", worker(unit), unit).case
    by, other = manager(unit), manager(unit)

    with pytest.raises(errors.NotAHandler):
        actions.assign(case=case, person=worker(unit), version=0, by=by)
    actions.assign(case=case, person=other, version=0, by=by)

    assert case.handler == other


def test_a_task_is_done_once_by_its_owner_or_the_handler() -> None:
    case = CaseFactory.create()
    task = CaseTaskFactory.create(case=case)
    assert task.owner

    with pytest.raises(NotAllowed):
        actions.do_task(task=task, version=0, by=worker(case.unit))
    actions.do_task(task=task, version=0, by=task.owner)

    assert (task.done_on, task.done_by) == (clock.today(), task.owner)
    with pytest.raises(errors.TaskDone):
        actions.do_task(task=task, version=1, by=task.owner)


def test_support_is_given_once_and_can_be_taken_back() -> None:
    unit = UnitFactory.create()
    person = worker(unit)
    case = reported("proposal", worker(unit), unit).case

    given = [actions.support(case=case, by=person) for _ in range(3)]

    assert (given, Support.objects.count()) == ([True, False, True], 1)


def test_money_is_used_up_to_what_was_granted() -> None:
    unit = UnitFactory.create()
    by = manager(unit)
    case = reported("grant", by, unit).case
    line: dict[str, Any] = {"case": case, "text": "Retki", "used_on": date(2021, 9, 10), "by": by}
    with pytest.raises(errors.NothingGranted):
        actions.add_money(cents=100, version=0, **line)
    actions.move(case=case, to="decided", values={"granted_euros": 200_000}, version=0, by=by)

    actions.add_money(cents=156_000, version=1, **line)

    with pytest.raises(errors.OverGranted) as refused:
        actions.add_money(cents=44_001, version=2, **line)
    assert refused.value.values == {"left": "440"}


def test_many_are_moved_together_or_none_of_them() -> None:
    unit = UnitFactory.create()
    by = manager(unit)
    cases = [reported("recommendation", by, unit).case for _ in range(3)]
    actions.move(case=cases[2], to="done", version=0, by=by)

    with pytest.raises(errors.RefusedTogether) as refused:
        actions.move_many(cases=cases, to="done", by=by)
    moved = Case.objects.exclude(closed_on=None).count()
    count = actions.move_many(cases=Case.objects.filter(closed_on=None), to="done", by=by)

    assert refused.value.values["why"] == "Tämä on jo päätetty, joten mitään ei muutettu."
    assert (moved, count) == (1, 2)


def test_what_is_brought_from_another_system_is_brought_once() -> None:
    unit = UnitFactory.create()
    notice: dict[str, Any] = {
        "kind": "safety_notice",
        "unit": unit,
        "values": {"what": "threat", "where": "office"},
        "source": "wpro",
        "external_id": "17",
        "opened_on": date(2021, 9, 1),
        "handled_on": date(2021, 9, 3),
        "answered_on": date(2021, 9, 3),
        "by": manager(unit),
    }

    case = actions.bring(**notice)

    assert (case.stage, case.handled_on, case.reported_by) == ("handled", date(2021, 9, 3), None)
    with pytest.raises(errors.AlreadyBrought):
        actions.bring(**notice)
    assert System("tuonti").name == AuditEvent.objects.filter(event="cases.opened").get().by_words


def test_what_nobody_had_taken_is_taken_by_whoever_moves_it_on() -> None:
    unit = UnitFactory.create()
    chief, person = manager(unit), worker(unit)
    notice = reported("safety_notice", person, unit).case
    trial = reported("improvement", person, unit).case
    known = {"trial": "Tunti", "measured": "Katkot", "trial_ends_on": date(2021, 11, 1)}

    actions.move(case=notice, to="handled", values={"risk_before": [2, 3]}, version=0, by=chief)
    actions.move(case=trial, to="trial", values=known, version=0, by=person)

    assert (notice.handler, trial.handler) == (chief, None)
