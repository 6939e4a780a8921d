"""By which kinds measures are carried out, which records count where, what a unit has chosen."""

from typing import Any

import pytest
from django.test import Client

from tests.factories.organisation import PersonFactory, UnitFactory, sign_in
from tests.factories.programme import FollowUpDraftFactory, MeasureFactory, ProgrammeFactory
from toimi.organisation.errors import NotAllowed
from toimi.organisation.models import Person
from toimi.platform.history.errors import ChangedMeanwhile
from toimi.platform.jobs.models import Job
from toimi.programme import actions, kinds, queries
from toimi.programme.errors import NoSuchKind, NotADeadline
from toimi.programme.models import KindChoice, Link, Measure, MeasureKind, Programme
from toimi.programme.tooling import registry
from toimi.programme.tooling.kinds import Kind

pytestmark = pytest.mark.django_db
COMPOSE = "evaluation.compose_draft"


@pytest.fixture
def programme(client: Client) -> Programme:
    """A programme whose line manager is signed in."""
    programme: Programme = ProgrammeFactory.create()
    person: Person = PersonFactory.create(role="line_manager", unit=programme.unit)
    assert person.user
    client.force_login(person.user)
    return programme


def leader(programme: Programme) -> Person:
    return Person.objects.get(role_assignments__role="line_manager")


def measure_of(programme: Programme, number: int) -> Measure:
    made: Measure = MeasureFactory.create(programme=programme, number=number)
    return made


def tied(measure: Measure, kind: str = "proposal", state: str = kinds.TIED) -> MeasureKind:
    return MeasureKind.objects.create(measure=measure, tool="cases", kind=kind, state=state)


def proposal() -> Kind:
    found = registry.kind("cases", "proposal")
    assert found
    return found


def test_a_kind_is_tied_once_and_left_again(programme: Programme) -> None:
    measure, by = measure_of(programme, 1), leader(programme)

    actions.tie_kind(measure=measure, tool="cases", kind="proposal", by=by)
    actions.tie_kind(measure=measure, tool="cases", kind="proposal", by=by)
    after_tying = [(row.state, row.decided_by) for row in measure.kinds.all()]
    actions.decline_kind(measure=measure, tool="cases", kind="proposal", by=by)

    assert after_tying == [(kinds.TIED, by)]
    assert [row.state for row in MeasureKind.objects.all()] == [kinds.DECLINED]


def test_a_worker_decides_no_kind_and_an_unknown_kind_is_no_kind(programme: Programme) -> None:
    measure = measure_of(programme, 1)
    worker = PersonFactory.create(role="worker", unit=programme.unit)

    with pytest.raises(NotAllowed):
        actions.tie_kind(measure=measure, tool="cases", kind="proposal", by=worker)
    with pytest.raises(NoSuchKind):
        actions.tie_kind(measure=measure, tool="cases", kind="wave", by=leader(programme))

    assert MeasureKind.objects.count() == 0


def test_what_is_ticked_is_taken_and_the_rest_is_declined(
    client: Client, programme: Programme
) -> None:
    first = tied(measure_of(programme, 1), state=kinds.SUGGESTED)
    second = tied(measure_of(programme, 2), state=kinds.SUGGESTED)
    page = f"/programmes/{programme.pk}/kinds/"

    shown = client.get(page).context["suggested"]
    client.post(page, {"kind": [first.pk, "x", "99999"]})

    assert [item["measure"].number for item in shown] == [1, 2]
    assert [MeasureKind.objects.get(pk=row.pk).state for row in (first, second)] == [
        kinds.TIED,
        kinds.DECLINED,
    ]


def test_a_record_counts_in_the_first_of_its_measures(programme: Programme) -> None:
    first, second = measure_of(programme, 15), measure_of(programme, 24)
    both, only_second = 7, 8
    by = leader(programme)

    for pk, measures in ((both, (second, first)), (only_second, (second,))):
        actions.set_links(tool="cases", kind="recruitment", object_id=pk, measures=measures, by=by)

    counted = {
        m.number: list(queries.counted_ids(m, "cases", "recruitment")) for m in (first, second)
    }
    elsewhere = queries.counted_elsewhere(second, "cases", "recruitment")
    assert counted == {15: [both], 24: [only_second]}
    assert [(one.number, one.measure_id, one.count) for one in elsewhere] == [(15, first.pk, 1)]
    assert queries.counted_elsewhere(first, "cases", "recruitment") == []


def test_a_record_counts_in_the_next_when_the_first_is_left(programme: Programme) -> None:
    first, second = measure_of(programme, 15), measure_of(programme, 24)
    known: dict[str, Any] = {"tool": "cases", "kind": "recruitment", "object_id": 7}
    by = leader(programme)
    actions.set_links(**known, measures=(first, second), by=by)

    actions.set_links(**known, measures=(second,), by=by)

    assert list(queries.counted_ids(second, "cases", "recruitment")) == [7]
    assert Link.objects.count() == 1


def test_links_are_no_part_of_a_measures_history(client: Client, programme: Programme) -> None:
    measure = measure_of(programme, 1)
    known: dict[str, Any] = {"tool": "cases", "kind": "support_call", "object_id": 4711}
    actions.set_links(**known, measures=(measure,), by=leader(programme))

    page = client.get(f"/measures/{measure.pk}/history/").content.decode()

    assert ("support_call" in page, "4711" in page, "linked" in page) == (False, False, False)


def test_only_drafts_that_nobody_wrote_in_an_open_round_are_composed_anew(
    programme: Programme,
) -> None:
    untouched = FollowUpDraftFactory.create(measure=measure_of(programme, 1)).measure
    round = untouched.drafts.get().round
    edited = FollowUpDraftFactory.create(
        measure=measure_of(programme, 2), round=round, edited_by=leader(programme)
    ).measure
    known: dict[str, Any] = {"tool": "cases", "kind": "recruitment", "object_id": 7}

    actions.set_links(**known, measures=(untouched, edited), by=leader(programme))

    jobs = Job.objects.filter(name=COMPOSE)
    assert [job.task.args_kwargs["args"][1] for job in jobs] == [{"measure_id": untouched.pk}]


def test_what_belongs_by_itself_counts_in_the_first_measure_of_the_kind(
    programme: Programme,
) -> None:
    first, second = measure_of(programme, 22), measure_of(programme, 30)
    tied(second, "safety_notice")
    tied(first, "safety_notice")

    home = queries.home_of_kind(second, "cases", "safety_notice")

    assert home == first


def test_the_nearest_choice_up_the_tree_holds(programme: Programme) -> None:
    administrator = PersonFactory.create(role="administrator", unit=programme.unit)
    below = UnitFactory.create(parent=programme.unit)
    lowest = UnitFactory.create(parent=below)
    known: dict[str, Any] = {
        "tool": "cases",
        "kind": "proposal",
        "limits": {},
        "version": None,
        "by": administrator,
    }

    actions.choose_kind(unit=programme.unit, is_on=True, days={"answer": 21}, **known)
    actions.choose_kind(unit=below, is_on=False, days={}, **known)

    found = {
        unit.pk: queries.chosen(unit, "cases", [proposal()])["proposal"]
        for unit in (programme.unit, below, lowest)
    }
    own = proposal().days["answer"]
    assert [(one.is_on, one.days["answer"], bool(one.own)) for one in found.values()] == [
        (True, 21, True),
        (False, own, True),
        (False, own, False),
    ]
    other = UnitFactory.create()
    everywhere = [programme.unit, below, lowest, other]
    assert queries.using(everywhere, "cases", proposal()) == [programme.unit, other]


def test_only_an_administrator_chooses_and_only_what_the_kind_has(programme: Programme) -> None:
    administrator = PersonFactory.create(role="administrator", unit=programme.unit)
    known: dict[str, Any] = {
        "unit": programme.unit,
        "tool": "cases",
        "kind": "proposal",
        "is_on": True,
        "limits": {},
    }

    with pytest.raises(NotAllowed):
        actions.choose_kind(**known, days={}, version=None, by=leader(programme))
    for days in ({"answer": 0}, {"answer": 99999}, {"weather": 3}):
        with pytest.raises(NotADeadline):
            actions.choose_kind(**known, days=days, version=None, by=administrator)
    actions.choose_kind(**known, days={"answer": 3}, version=None, by=administrator)
    with pytest.raises(ChangedMeanwhile):
        actions.choose_kind(**known, days={"answer": 4}, version=None, by=administrator)

    assert KindChoice.objects.get().days == {"answer": 3}


def test_an_administrator_changes_a_deadline_on_its_page(
    client: Client, programme: Programme
) -> None:
    administrator = PersonFactory.create(role="administrator", unit=programme.unit)
    assert administrator.user
    client.force_login(administrator.user)
    page = f"/manage/units/{programme.unit.pk}/kinds/cases/proposal/"

    wrong = client.post(page, {"is_on": "on", "days_answer": "paljon"})
    right = client.post(page, {"days_answer": "10"})

    assert (wrong.status_code, b"paljon" in wrong.content, right.status_code) == (422, True, 302)
    assert (KindChoice.objects.get().is_on, KindChoice.objects.get().days) == (
        False,
        {"answer": 10},
    )


def test_a_kind_that_the_unit_does_not_use_is_not_offered_and_what_was_done_stays_told(
    client: Client, programme: Programme
) -> None:
    measure = MeasureFactory.create(programme=programme)
    MeasureKind.objects.create(measure=measure, tool="cases", kind="proposal", state=kinds.TIED)
    sign_in(client, PersonFactory.create(role="line_manager", unit=programme.unit))
    page = measure.get_absolute_url()
    begin = "/cases/proposal/new/"
    used = client.get(page).content.decode()

    for kind in ("proposal", "improvement"):
        KindChoice.objects.create(
            unit=programme.unit, tool="cases", kind=kind, is_on=False, days={}, limits={}
        )
    unused = client.get(page).content.decode()
    client.post(f"/measures/{measure.pk}/kinds/", {"kind": "cases.improvement"})

    assert (begin in used, 'value="cases.improvement"' in used) == (True, True)
    assert (begin in unused, 'value="cases.improvement"' in unused) == (False, False)
    assert f'id="kind-{measure.kinds.get().pk}"' in unused
    assert not measure.kinds.filter(kind="improvement").exists()
