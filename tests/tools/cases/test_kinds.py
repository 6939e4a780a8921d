"""The kinds as data: each is whole, restricted ones are seen by few."""

from typing import Any

import pytest

from toimi.organisation.rights import EVERYBODY
from toimi.tools.cases.kinds import KINDS, CaseKind


def of_kinds() -> list[Any]:
    return [pytest.param(kind, id=kind.code) for kind in KINDS]


@pytest.mark.parametrize("kind", of_kinds())
def test_every_stage_leads_on_or_is_an_end_and_all_are_reached(kind: CaseKind) -> None:
    codes = [stage.code for stage in kind.stages]
    reached = {kind.first.code}
    for _ in codes:
        reached |= {name for code in reached for name in kind.stage(code).next}

    assert reached == set(codes)
    assert [stage.code for stage in kind.stages if stage.is_end == bool(stage.next)] == []
    assert [stage.code for stage in kind.stages[1:] if not stage.verb] == []


@pytest.mark.parametrize("kind", of_kinds())
def test_what_a_kind_names_is_there(kind: CaseKind) -> None:
    deadlines = {stage.deadline for stage in kind.stages} | {kind.answers_within}
    fields = {one.code for one in kind.fields}
    days = {stage.due_by for stage in kind.stages} - {""}

    assert deadlines - {""} == set(kind.days)
    assert {stage.limit for stage in kind.stages} - {""} == set(kind.limits)
    assert {one.stage for one in kind.fields} - {""} <= {stage.code for stage in kind.stages}
    assert (days | set(kind.title_of)) - fields == set()
    assert set(kind.days) - set(kind.day_names) == set(kind.limits) - set(kind.limit_names) == set()
    assert len(fields) == len(kind.fields)
    assert bool(kind.title) != bool(kind.title_of)


@pytest.mark.parametrize("kind", of_kinds())
def test_who_handles_also_sees_and_a_restricted_kind_is_seen_by_few(kind: CaseKind) -> None:
    assert kind.handle - kind.see == set()
    assert not kind.is_restricted or kind.see < EVERYBODY
    assert "worker" not in kind.see or not kind.is_restricted


def test_these_kinds_are_restricted() -> None:
    restricted = [kind.code for kind in KINDS if kind.is_restricted]

    assert restricted == ["support_call", "recommendation", "rotation"]
