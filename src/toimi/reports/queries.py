"""Gathers the committee's table, and finds the reports that a person may see."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import translation
from django.utils.translation import gettext

from toimi.errors import sentence
from toimi.language.names import looks_like_name
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds as states
from toimi.programme.models import FollowUp, Measure, Note, Programme, Responsible, Round, Step
from toimi.programme.queries import in_force
from toimi.reports import kinds
from toimi.reports.models import Report
from toimi.reports.sheet import COLUMNS, Edition, FollowUpCell, Sheet, SheetRow, public
from toimi.reports.words import words

UNCONFIRMED = sentence("Seurantaa ei ole vielä vahvistettu.")


def programmes(person: Person) -> QuerySet[Programme]:
    """Return the programmes of which `person` may see at least the public edition. 1 query."""
    rows = Programme.objects.select_related("unit").order_by("-starts_on", "-pk")
    return access.visible(person, kinds.RIGHTS[kinds.PUBLIC], rows)


def rounds(person: Person) -> QuerySet[Round]:
    """Return the rounds of those programmes, newest first. 1 query."""
    rows = Round.objects.select_related("programme__unit").order_by("-starts_on", "-pk")
    return access.visible(person, kinds.RIGHTS[kinds.PUBLIC], rows, "programme__unit")


def reports(person: Person) -> QuerySet[Report]:
    """Return the reports whose edition `person` may see, newest first. 1 query."""
    rows = Report.objects.select_related("programme__unit", "round", "asked_by")
    seen = access.visible(
        person, kinds.RIGHTS[kinds.PUBLIC], rows.filter(edition=kinds.PUBLIC), "programme__unit"
    ) | access.visible(
        person, kinds.RIGHTS[kinds.INTERNAL], rows.filter(edition=kinds.INTERNAL), "programme__unit"
    )
    return seen.order_by("-pk")


def editions(person: Person, programme: Programme) -> list[str]:
    """Return the editions of `programme` that `person` may see, the fullest first."""
    unit = programme.unit
    return [code for code, right in kinds.RIGHTS.items() if access.may(person, right, unit)]


def sheet(
    programme: Programme,
    round: Round | None,
    *,
    edition: Edition,
    today: date,
    language: str = "",
    is_long: bool = False,
) -> Sheet:
    """Gather the table of a programme and a round. At most 6 queries, however many rows.

    Without a round the last column is what the document itself says. In the public edition the
    names of private persons are taken out, and drafts are not shown.
    """
    with translation.override(language or programme.language):
        measures = list(_measures(programme))
        cells = _cells(measures, round, edition, is_long=is_long)
        rows = tuple(_row(measure, cells[measure.pk]) for measure in measures)
        labels = words(language or programme.language).columns
        extra = tuple(dict.fromkeys(name for m in measures for name in m.extra))
        rows = tuple(
            _with_extra(row, m.extra, extra) for row, m in zip(rows, measures, strict=True)
        )
        whole = Sheet(
            title=programme.title,
            body=programme.body,
            approved_on=programme.approved_on,
            rows=rows,
            column_labels=tuple(
                programme.column_labels.get(name) or label
                for name, label in zip(COLUMNS, labels, strict=True)
            ),
            language=language or programme.language,
            text_language=programme.language,
            starts_on=programme.starts_on,
            ends_on=programme.ends_on,
            edition=edition,
            case_number=programme.case_number,
            section=programme.section,
            annex=programme.annex,
            unit=programme.unit.name,
            round_name=round.name if round else "",
            made_on=(round and round.closed_on) or today,
            extra_labels=extra,
        )
    return public(whole, _private_names(programme)) if edition == kinds.PUBLIC else whole


def _measures(programme: Programme) -> QuerySet[Measure]:
    return (
        Measure.objects.filter(programme=programme)
        .select_related("target", "last_follow_up")
        .prefetch_related(
            Prefetch("steps", Step.objects.filter(is_from_schedule=False)),
            Prefetch("notes", Note.objects.filter(is_earlier_follow_up=True)),
        )
        .order_by("number", "pk")
    )


def _row(measure: Measure, cell: FollowUpCell) -> SheetRow:
    return SheetRow(
        target=measure.target.name,
        themes=tuple(measure.themes),
        measure=measure.text,
        sub_measures=tuple(step.text for step in measure.steps.all()),
        schedule_paragraphs=_paragraphs(measure.schedule_text),
        urgency_text=measure.urgency_text or str(measure.urgency or ""),
        responsible_paragraphs=_paragraphs(measure.responsible_text),
        follow_up=cell,
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("; ") if part)


def _with_extra(row: SheetRow, extra: dict[str, Any], names: tuple[str, ...]) -> SheetRow:
    return replace(row, extra=tuple(str(extra.get(name, "")) for name in names))


def _cells(
    measures: list[Measure], round: Round | None, edition: Edition, *, is_long: bool
) -> dict[int, FollowUpCell]:
    """Return measure id → what its last column says."""
    if round is None:
        return {
            m.pk: FollowUpCell(text="\n".join(note.text for note in m.notes.all()))
            for m in measures
        }
    said = in_force(round)
    earlier = FollowUp.objects.in_bulk([f.corrects_id for f in said.values() if f.corrects_id])
    drafts: dict[int, Any] = {}
    if edition == kinds.INTERNAL and not round.closed_at:
        drafts = {draft.measure_id: draft for draft in round.drafts.all()}
    cells = {}
    for measure in measures:
        found, draft = said.get(measure.pk), drafts.get(measure.pk)
        if found:
            cells[measure.pk] = FollowUpCell(
                text=found.text,
                state=gettext(states.FOLLOW_UP_STATES[found.state]),
                on=found.confirmed_on,
                is_long=is_long,
                corrected=earlier[found.corrects_id].text if found.corrects_id else "",
            )
        else:
            cells[measure.pk] = FollowUpCell(
                text=draft.text if draft and draft.text else gettext(UNCONFIRMED),
                state=gettext(states.FOLLOW_UP_STATES[draft.state if draft else measure.state]),
                on=round.due_on if draft else None,
                is_draft=bool(draft and draft.text),
                is_long=is_long,
            )
    return cells


def _private_names(programme: Programme) -> frozenset[str]:
    named = Responsible.objects.filter(measure__programme=programme).exclude(person=None)
    rows = list(named.values_list("phrase", "person__name"))
    phrases = {phrase for phrase, _ in rows if looks_like_name(phrase)}
    return frozenset({*programme.private_names, *phrases, *(name for _, name in rows)})
