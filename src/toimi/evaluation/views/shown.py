"""What the templates of a measure need: words, the form, the time line."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext, ngettext

from toimi.evaluation import queries, timeline
from toimi.evaluation.forms import DraftForm, NoteForm
from toimi.evaluation.kind_forms import KindForm
from toimi.evaluation.queries import MeasurePage
from toimi.evaluation.telling import told
from toimi.organisation.middleware import Request
from toimi.platform import clock
from toimi.platform.pages.saying import day, say
from toimi.programme.actions.schedules import understand
from toimi.programme.kinds import DECLINED, STEP_GONE
from toimi.programme.models import Amendment
from toimi.programme.queries import facts_of
from toimi.programme.views.days import span
from toimi.programme.views.readers import readers as readers

CELL_LIMIT = 300
WIDTHS = (560, 340)


def page_of(request: Request, pk: int) -> MeasurePage:
    """Return the measure's page. Raises Http404."""
    found = queries.measure_page(request.person, pk, clock.today())
    if found is None:
        raise Http404
    return found


def context(
    request: Request,
    page: MeasurePage,
    form: DraftForm | None = None,
    note_form: NoteForm | None = None,
) -> dict[str, Any]:
    """Return what the measure's template needs."""
    form, is_editing = draft_form(request, page, form)
    programme = page.measure.programme
    return {
        "page": page,
        "measure": page.measure,
        "programme": programme,
        "labels": labels(page),
        "heading": heading(page),
        "reason": say(page.explanation.sentence_id, page.explanation.values),
        "form": form,
        "is_editing": is_editing,
        "cell_limit": CELL_LIMIT,
        "note_form": note_form or NoteForm(initial={"happened_on": page.today}),
        "readers": readers(),
        "times": times(page),
        "lines": [timeline.line(spans(page), page.today, width) for width in WIDTHS],
        "log": log(request, page),
        "amended": amended(page),
        "gone_steps": gone_steps(page),
        "steps": steps(page),
        "rhythm": rhythm(page),
        "doing": doing(page),
        "written_place": place_words(page.measure.places.get("measure") or {}),
    }


def draft_form(
    request: Request, page: MeasurePage, form: DraftForm | None
) -> tuple[DraftForm | None, bool]:
    """Return the form of the draft, and whether it is open for writing."""
    if form is not None:
        return form, True
    if page.draft is None or not (page.may_carry_out or page.may_confirm):
        return None, False
    values = {
        "text": page.draft.text,
        "state": page.draft.state,
        "reason": page.reason,
        "version": page.version,
    }
    return DraftForm(initial=values), "edit" in request.GET and page.may_carry_out


def labels(page: MeasurePage) -> dict[str, str]:
    """Return the headings of the row's cells as the document has them, else the usual ones."""
    own = page.measure.programme.column_labels
    usual = {
        "schedule": gettext("Tavoiteaikataulu"),
        "urgency": gettext("Kiireellisyysluokitus"),
        "responsible": gettext("Vastuuhenkilö"),
    }
    return {name: own.get(name) or words for name, words in usual.items()}


def heading(page: MeasurePage) -> str:
    """Return what waits: the follow-up's heading."""
    if page.round is None:
        return gettext("Seuranta")
    values = {"name": page.round.name, "day": day(page.round.due_on)}
    if page.statement:
        values["day"] = day(page.statement.follow_up.confirmed_on)
        return gettext("Seuranta {name} on vahvistettu {day}").format(**values)
    if page.may_confirm:
        return gettext("Seuranta odottaa vahvistustasi, viimeinen päivä {day}").format(**values)
    return gettext("Seuranta odottaa vahvistusta, viimeinen päivä {day}").format(**values)


def spans(page: MeasurePage) -> list[timeline.Span]:
    """Return what the time line shows: the programme, the schedule, the open round."""
    measure, programme = page.measure, page.measure.programme
    found = []
    if programme.starts_on or programme.ends_on:
        found.append(
            timeline.Span("soft", gettext("Ohjelma"), programme.starts_on, programme.ends_on)
        )
    label = labels(page)["schedule"]
    found += [timeline.Span("own", label, p.starts_on, p.ends_on) for p in measure.periods.all()]
    if measure.is_continuous and not measure.periods.all():
        found.append(timeline.Span("own", label, programme.starts_on, programme.ends_on))
    found += _approved_spans(page)
    found += [
        timeline.Span("outside", event.name, event.starts_on, event.ends_on)
        for event in page.life.events
    ]
    if page.round:
        name = gettext("Seuranta {name}").format(name=page.round.name)
        found.append(timeline.Span("round", name, page.round.starts_on, page.round.due_on))
    return found


def _approved_spans(page: MeasurePage) -> list[timeline.Span]:
    """Return the approved schedule, when another has taken its place."""
    said = next((row.approved for row in page.life.amended if row.field == "schedule_text"), "")
    if not said:
        return []
    schedule = understand(said, page.measure.programme)
    label = gettext("Hyväksytty aikataulu")
    return [timeline.Span("soft", label, found.start, found.end) for found in schedule.periods]


def times(page: MeasurePage) -> list[tuple[str, str]]:
    """Return the time line's rows as words: what, when."""
    rows = [(found.label, span(found.starts_on, found.ends_on)) for found in spans(page)]
    return [*rows, (gettext("Tänään"), day(page.today))]


def amended(page: MeasurePage) -> list[dict[str, Any]]:
    """Return the amended fields with their names: approved words, present words, why."""
    names = {"text": gettext("Toimenpide"), "themes": gettext("Teemat"), **_cell_names(page)}
    return [{"name": names[row.field], "row": row} for row in page.life.amended]


def _cell_names(page: MeasurePage) -> dict[str, str]:
    return {f"{name}_text": words for name, words in labels(page).items()}


def steps(page: MeasurePage) -> list[dict[str, Any]]:
    """Return the steps with their own responsibles, their amended fields, and whether this person
    may tick them."""
    names = {"text": gettext("Osatoimenpide"), **_cell_names(page)}
    added = {row.step_id: row for row in page.life.added_or_gone if row.step_id}
    return [
        {
            "step": step,
            "who": ", ".join(page.life.phrases.get(step.pk, ())),
            "may_tick": page.may_tick(step),
            "amended": [
                {"name": names[row.field], "row": row}
                for row in page.life.amended_steps.get(step.pk, ())
            ],
            "added": added.get(step.pk),
        }
        for step in page.steps
    ]


def gone_steps(page: MeasurePage) -> list[Amendment]:
    """Return why steps that the approved programme had are no longer there; their words are the
    `before` of each."""
    return [row for row in page.life.added_or_gone if row.kind == STEP_GONE and row.before]


def rhythm(page: MeasurePage) -> str:
    """Return how often a continuous measure is told of; "" when it has no rhythm."""
    facts = facts_of(page.measure, page.today)
    by = facts.tell_by()
    if by is None:
        return ""
    months = facts.rhythm_months or 0
    said = ngettext("joka kuukausi", "{count} kuukauden välein", months)
    return gettext("{rhythm}, seuraavan kerran viimeistään {day}").format(
        rhythm=said.format(count=months), day=day(by)
    )


def log(request: Request, page: MeasurePage) -> list[dict[str, Any]]:
    """Return the notes with where they come from, and whether this person may take them away."""
    return [
        {
            "note": note,
            "where": place_words(note.place) if note.is_from_document else "",
            "replies": page.answers.to_notes.get(note.pk, ()),
            "may_answer": page.may_carry_out and note.by_id not in {None, request.person.pk},
            "may_remove": page.may_write or (page.may_note and note.by_id == request.person.pk),
        }
        for note in page.notes
    ]


def doing(page: MeasurePage) -> dict[str, Any]:
    """Return how the measure is carried out: kinds, what they show, suggestions, more to choose."""
    found = page.doing
    known = {(row.tool, row.kind) for row in page.measure.kinds.all() if row.state != DECLINED}
    more = KindForm(known | found.off) if found.may_decide else None
    findings = [
        {
            "said": told(one).forms[0],
            "basis": say(one.basis, one.basis_values),
            "link": one.link,
        }
        for one in found.findings
    ]
    return {"whole": found, "findings": findings, "form": more}


def place_words(place: dict[str, Any]) -> str:
    """Return where in the document something stands."""
    columns = {
        "target": gettext("kehittämiskohteen sarakkeessa"),
        "measure": gettext("toimenpiteen sarakkeessa"),
        "schedule": gettext("aikataulun sarakkeessa"),
        "urgency": gettext("kiireellisyyden sarakkeessa"),
        "responsible": gettext("vastuuhenkilön sarakkeessa"),
        "follow_up": gettext("seurannan sarakkeessa"),
    }
    words = [gettext("Näin asiakirjassa")]
    if place.get("field") in columns:
        words.append(columns[place["field"]])
    if place.get("page"):
        words.append(gettext("sivu {page}").format(page=place["page"]))
    return ", ".join(words)
