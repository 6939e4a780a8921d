"""Gathers the committee's table, and finds the reports that a person may see."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import formats, translation
from django.utils.translation import gettext

from toimi.errors import sentence
from toimi.language.names import looks_like_name
from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.programme import kinds as states
from toimi.programme.models import FollowUp, FollowUpDraft, Programme, Remark, Responsible, Round
from toimi.programme.queries import Table, TableRow, in_force, table
from toimi.reports import kinds
from toimi.reports.models import PublicLink, Report
from toimi.reports.sheet import COLUMNS, Edition, FollowUpCell, Sheet, SheetRow, public
from toimi.reports.words import words

UNCONFIRMED = sentence("Seurantaa ei ole vielä vahvistettu.")
NEVER_CONFIRMED = sentence("Seurantaa ei vahvistettu.")


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


def links(person: Person) -> QuerySet[PublicLink]:
    """Return the public links that `person` may end, newest first. 1 query."""
    rows = PublicLink.objects.select_related("programme__unit", "round", "made_by")
    return access.visible(person, "reports.link", rows, "programme__unit").order_by("-pk")


def open_link(token: str, today: date) -> PublicLink | None:
    """Return the link of an address while it opens. 1 query."""
    rows = PublicLink.objects.select_related("programme__unit", "round__programme__unit")
    found = rows.filter(token=token).first()
    return found if found and found.opens_on(today) else None


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
    """Gather the table of a programme and a round. At most 7 queries, however many rows.

    Without a round the last column is what the document itself says. In the public edition the
    names of private persons are taken out, and drafts are not shown.
    """
    kept = table(programme, round)
    head = kept.head
    with translation.override(language or head.language):
        cells = _cells(kept, round, edition, is_long=is_long)
        remarks = _remarks(round, edition) if round else {}
        extra = tuple(dict.fromkeys(name for row in kept.rows for name in row.extra))
        labels = words(language or head.language).columns
        whole = Sheet(
            title=head.title,
            body=head.body,
            approved_on=head.approved_on,
            rows=tuple(
                _row(row, cells[row.measure_id], tuple(remarks.get(row.measure_id, ())), extra)
                for row in kept.rows
            ),
            column_labels=tuple(
                head.column_labels.get(name) or label
                for name, label in zip(COLUMNS, labels, strict=True)
            ),
            language=language or head.language,
            text_language=head.language,
            starts_on=head.starts_on,
            ends_on=head.ends_on,
            edition=edition,
            case_number=head.case_number,
            section=head.section,
            annex=head.annex,
            unit=programme.unit.name,
            round_name=round.name if round else "",
            made_on=(round and round.closed_on) or today,
            remarks=_below(head) if round else (),
            extra_labels=extra,
        )
    return public(whole, _private_names(programme)) if edition == kinds.PUBLIC else whole


def _row(
    row: TableRow, cell: FollowUpCell, remarks: tuple[str, ...], extra: tuple[str, ...]
) -> SheetRow:
    return SheetRow(
        target=row.target,
        themes=tuple(row.themes),
        measure=row.text,
        sub_measures=tuple(row.sub_measures),
        schedule_paragraphs=_paragraphs(row.schedule_text),
        urgency_text=row.urgency_text,
        responsible_paragraphs=_paragraphs(row.responsible_text),
        follow_up=cell,
        remarks=remarks,
        extra=tuple(str(row.extra.get(name, "")) for name in extra),
        approved=tuple(row.approved.get(name, "") for name in COLUMNS[:-1]),
    )


def _below(head: Programme) -> tuple[str, ...]:
    """Return what stands under the table: the co-operation and the proposed decision."""
    lines = []
    if head.cooperation_body or head.cooperation_on:
        day = (
            formats.date_format(head.cooperation_on, "SHORT_DATE_FORMAT")
            if head.cooperation_on
            else ""
        )
        where = f"{head.cooperation_body} {day}".strip()
        lines.append(gettext("Käsitelty yhteistoiminnassa: {where}").format(where=where))
    if head.draft_decision:
        lines.append(gettext("Päätösehdotus: {words}").format(words=head.draft_decision))
    return tuple(lines)


def _remarks(round: Round, edition: Edition) -> dict[int, list[str]]:
    """Return measure id → the delegate's remarks of the round, oldest first. 1 query.

    Of a closed round, what was signed or withdrawn after its end changes nothing: its report
    stays.
    """
    rows = Remark.objects.filter(follow_up__round=round).select_related("follow_up")
    if round.closed_at:
        rows = rows.filter(written_at__lte=round.closed_at)
        rows = rows.filter(Q(withdrawn_at=None) | Q(withdrawn_at__gt=round.closed_at))
    else:
        rows = rows.filter(withdrawn_at=None)
    said: dict[int, list[str]] = {}
    for row in rows.order_by("written_at", "pk"):
        told = gettext("Työsuojeluvaltuutetun huomio {day}: {text}")
        words = told.format(
            day=formats.date_format(row.written_on, "SHORT_DATE_FORMAT"), text=row.text
        )
        signed = f" ({row.signed_as})" if edition == kinds.INTERNAL else ""
        said.setdefault(row.follow_up.measure_id, []).append(words + signed)
    return said


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("; ") if part)


def _cells(
    kept: Table, round: Round | None, edition: Edition, *, is_long: bool
) -> dict[int, FollowUpCell]:
    """Return measure id → what its last column says."""
    if round is None:
        return {row.measure_id: FollowUpCell(text=row.own_follow_up) for row in kept.rows}
    said = in_force(round)
    earlier = FollowUp.objects.in_bulk([f.corrects_id for f in said.values() if f.corrects_id])
    drafts: dict[int, FollowUpDraft] = {}
    if edition == kinds.INTERNAL and not round.closed_at:
        drafts = {draft.measure_id: draft for draft in round.drafts.all()}
    cells = {}
    for row in kept.rows:
        found, draft = said.get(row.measure_id), drafts.get(row.measure_id)
        cells[row.measure_id] = (
            _confirmed(found, earlier, is_long=is_long)
            if found
            else _unconfirmed(row, round, draft, is_long=is_long)
        )
    return cells


def _confirmed(found: FollowUp, earlier: dict[int, FollowUp], *, is_long: bool) -> FollowUpCell:
    return FollowUpCell(
        text=_with_reason(found.text, found.reason),
        state=gettext(states.FOLLOW_UP_STATES[found.state]),
        on=found.confirmed_on,
        is_long=is_long,
        corrected=earlier[found.corrects_id].text if found.corrects_id else "",
        note=_confirming(found),
    )


def _confirming(found: FollowUp) -> str:
    if found.is_confirmed_alone and found.corrects_id:
        return gettext("Korjauksen vahvisti yksi henkilö.")
    if found.is_confirmed_alone:
        return gettext("Yksi henkilö vahvisti: toista, joka olisi voinut, ei ollut.")
    return gettext("Kaksi henkilöä vahvisti.") if found.first_confirmed_by_id else ""


def _unconfirmed(
    row: TableRow, round: Round, draft: FollowUpDraft | None, *, is_long: bool
) -> FollowUpCell:
    written = draft is not None and bool(draft.text)
    missing = gettext(NEVER_CONFIRMED if round.closed_at else UNCONFIRMED)
    return FollowUpCell(
        text=_with_reason(draft.text, draft.reason) if draft and written else missing,
        state=gettext(states.FOLLOW_UP_STATES[draft.state if draft else row.state]),
        on=round.due_on if draft else None,
        is_draft=written,
        is_long=is_long,
    )


def _with_reason(text: str, reason: str) -> str:
    """Return the text with the reason why a measure waits or was stopped, if it lacks it."""
    if not reason or reason in text:
        return text
    return f"{text} {gettext('Syy: {reason}').format(reason=reason)}"


def _private_names(programme: Programme) -> frozenset[str]:
    named = Responsible.objects.filter(measure__programme=programme).exclude(person=None)
    rows = list(named.values_list("phrase", "person__name"))
    phrases = {phrase for phrase, _ in rows if looks_like_name(phrase)}
    return frozenset({*programme.private_names, *phrases, *(name for _, name in rows)})
