"""What is no longer kept goes, and what was counted stays counted."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile

from tests.factories.cases import LEAST, CaseFactory
from tests.factories.organisation import PersonFactory, UnitFactory
from toimi.platform.history.models import AuditEvent
from toimi.programme.attachments import Attachment
from toimi.tools.cases import actions
from toimi.tools.cases.actions.retention import months_before
from toimi.tools.cases.kinds import KINDS, CaseKind
from toimi.tools.cases.models import Case

pytestmark = pytest.mark.django_db
TODAY = date(2035, 6, 15)
WORD = "Salainenasia"


def closed(kind: CaseKind, closed_on: date) -> Case:
    case: Case = CaseFactory.create(
        kind=kind.code,
        title=WORD,
        values={**LEAST[kind.code], "text": WORD},
        opened_on=date(2018, 1, 1),
        stage=next(stage.code for stage in kind.stages if stage.is_end),
        closed_on=closed_on,
        reported_by=PersonFactory.create(),
        answer=WORD,
        answered_on=closed_on,
    )
    return case


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.code) for kind in KINDS])
def test_each_kind_is_kept_as_long_as_it_says_and_no_longer(kind: CaseKind) -> None:
    last = months_before(TODAY, kind.kept_months)
    kept, over = closed(kind, last), closed(kind, last.replace(day=last.day - 1))

    count = actions.forget_old(today=TODAY)

    left = Case.objects.filter(pk=over.pk).first()
    kept.refresh_from_db()
    assert (count, kept.title) == (1, WORD)
    assert (left is not None) == kind.is_emptied
    if left:
        assert (left.title, left.answer, left.reported_by) == ("", "", None)
        assert WORD not in str(left.values)
    assert actions.forget_old(today=TODAY) == 0


def test_open_cases_are_never_forgotten() -> None:
    CaseFactory.create(opened_on=date(2001, 1, 1))

    assert actions.forget_old(today=TODAY) == 0


def test_nothing_of_the_words_stays_in_the_log_or_in_the_files(
    settings: object, tmp_path: object, django_capture_on_commit_callbacks: object
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    unit = UnitFactory.create()
    by = PersonFactory.create(role="line_manager", unit=unit)
    given: dict[str, Any] = {
        "kind": "recommendation",
        "unit": unit,
        "by": by,
        "on": date(2021, 1, 1),
    }
    values = {**LEAST["recommendation"], "about": WORD}
    case = actions.report(title=WORD, values=values, **given).case
    actions.comment(case=case, text=WORD, by=by)
    picture = Attachment("a.txt", ContentFile(WORD.encode()).read(), "text/plain")
    file = actions.attach(case=case, file=picture, by=by)
    actions.move(case=case, to="done", version=0, by=by, on=date(2021, 2, 1))
    place = file.file.path

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        actions.forget_old(today=TODAY)

    rows = AuditEvent.objects.filter(subject_type__startswith="cases.")
    assert WORD not in str(list(rows.values()))
    assert not Path(place).exists()
