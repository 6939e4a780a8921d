"""Minutes: read, kept while people talk, closed, signed, taken on paper."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation import queries as organisation
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import REFUSED, perform
from toimi.platform import clock
from toimi.platform.pages.attachment import attachment
from toimi.programme import queries as programme
from toimi.tools.gatherings import queries as gatherings
from toimi.tools.gatherings.minutes import actions, queries
from toimi.tools.gatherings.minutes.decisions import carried
from toimi.tools.gatherings.minutes.forms import (
    DecisionForm,
    ItemForm,
    NewItemForm,
    SettleForm,
    VersionForm,
)
from toimi.tools.gatherings.minutes.paper import write_docx, write_pdf
from toimi.tools.gatherings.minutes.saying import sheet_of
from toimi.tools.gatherings.models import Minutes, Session

USE, HANDLE = "gatherings.use", "gatherings.handle"
WRITERS = {
    "docx": (
        write_docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "pdf": (write_pdf, "application/pdf"),
}


@needs(USE)
@require_safe
def minutes(request: Request, pk: int) -> HttpResponse:
    """Show a session's minutes, or that none are begun."""
    session = get_object_or_404(gatherings.sessions(request.person), pk=pk)
    found = queries.minutes(request.person).filter(session=session).first()
    if found is None:
        may_begin = queries.may_keep(request.person, session)
        context = {"session": session, "may_begin": may_begin}
        return render(request, "gatherings/no_minutes.html", context)
    return _page(request, found)


def _page(request: Request, found: Minutes, **refused: Any) -> HttpResponse:
    session = found.session
    may_keep = queries.may_keep(request.person, session)
    is_open = found.closed_on is None
    by_item: dict[int | None, list[Any]] = {}
    for one in carried(found.decisions.all()):
        by_item.setdefault(one.decision.item_id, []).append(one)
    items = [
        {
            "item": item,
            "form": refused.get(f"item-{item.pk}") or ItemForm.of(item),
            "decisions": by_item.pop(item.pk, []),
        }
        for item in found.items.all()
    ]
    signed = {one.person_id for one in found.signatures.all()}
    context = {
        "minutes": found,
        "session": session,
        "items": items,
        "loose": [one for rows in by_item.values() for one in rows],
        "is_writing": may_keep and is_open,
        "may_keep": may_keep,
        "new_item": refused.get("new_item") or NewItemForm(),
        "decision": refused.get("decision") or _decision_form(request, session),
        "may_sign": not is_open
        and request.person.pk not in signed
        and queries.was_there(request.person, session),
        "readers": gettext("ne, jotka näkevät tämän palaverin"),
        "today": clock.today(),
    }
    status = REFUSED if refused else 200
    return render(request, "gatherings/minutes.html", context, status=status)


def _decision_form(request: Request, session: Session, data: Any = None) -> DecisionForm:
    unit = session.series.unit
    measures = programme.measures(request.person).filter(
        dropped_at=None, programme__unit__path__startswith=unit.path
    )
    return DecisionForm(
        data,
        people=organisation.people(unit),
        measures=measures.order_by("programme", "number", "pk"),
    )


@needs(HANDLE)
@require_POST
def begin(request: Request, pk: int) -> HttpResponse:
    """Begin the minutes; the agenda is there at once."""
    session = get_object_or_404(gatherings.sessions(request.person), pk=pk)
    perform(request, actions.begin_minutes, session=session, by=request.person)
    return redirect("gatherings:minutes", pk)


@needs(HANDLE)
@require_POST
def renew(request: Request, pk: int) -> HttpResponse:
    """Put on the agenda what has come since."""
    found = _minutes(request, pk)
    perform(request, actions.renew_agenda, minutes=found, by=request.person)
    return redirect("gatherings:minutes", pk)


@needs(HANDLE)
@require_POST
def item_add(request: Request, pk: int) -> HttpResponse:
    """Put a thing of one's own on the agenda."""
    found = _minutes(request, pk)
    form = NewItemForm(request.POST)
    if form.is_valid():
        made = form.carry_out(actions.add_item, minutes=found, by=request.person)
        if made:
            return redirect(f"{found.get_absolute_url()}#item-{made.pk}")
    return _page(request, found, new_item=form)


@needs(HANDLE)
@require_POST
def item_write(request: Request, pk: int) -> HttpResponse:
    """Keep what was said; the page's own script asks so while it is typed."""
    item = get_object_or_404(queries.items(request.person), pk=pk)
    form = ItemForm(request.POST, auto_id=f"i{item.pk}_%s")
    is_kept = form.is_valid() and form.carry_out(actions.write_item, item=item, by=request.person)
    if "X-Autosave" in request.headers:
        if not is_kept:
            said = next(iter(form.errors.values()), [""])[0]
            return JsonResponse({"error": str(said)}, status=REFUSED)
        now = time_format(timezone.localtime(), "TIME_FORMAT")
        return JsonResponse({"version": item.version, "saved": now})
    if is_kept:
        return redirect(f"{item.minutes.get_absolute_url()}#item-{item.pk}")
    if form.is_changed_meanwhile:
        form.show_theirs(queries.items(request.person).get(pk=pk))
    found = queries.minutes(request.person).get(pk=item.minutes_id)
    return _page(request, found, **{f"item-{item.pk}": form})


@needs(HANDLE)
@require_POST
def item_remove(request: Request, pk: int) -> HttpResponse:
    """Take an item off the agenda."""
    item = get_object_or_404(queries.items(request.person), pk=pk)
    perform(request, actions.remove_item, item=item, by=request.person)
    return redirect(item.minutes)


@needs(HANDLE)
@require_POST
def decide(request: Request, pk: int) -> HttpResponse:
    """Write a decision, of an item or of none."""
    found = _minutes(request, pk)
    form = _decision_form(request, found.session, request.POST)
    key = request.POST.get("item", "")
    item = next((one for one in found.items.all() if str(one.pk) == key), None)
    if form.is_valid():
        known = {"minutes": found, "item": item, "by": request.person}
        made = form.carry_out(actions.decide, **known)
        if made:
            messages.success(request, gettext("Päätös on tallessa."))
            return redirect(f"{found.get_absolute_url()}#decision-{made.pk}")
    return _page(request, found, decision=form)


@needs(USE)
@require_POST
def decision_done(request: Request, pk: int) -> HttpResponse:
    """Tick a decision off, or take the mark back."""
    found = get_object_or_404(queries.decisions(request.person), pk=pk)
    form = SettleForm(request.POST)
    if form.is_valid() and form.carry_out(
        actions.settle_decision, decision=found, by=request.person
    ):
        messages.success(request, gettext("Päätöksen merkintä on tallessa."))
    for said in form.errors.values():
        messages.error(request, str(said[0]))
    asked = request.POST.get("next")
    return redirect("/" if asked == "/" else f"{found.minutes.get_absolute_url()}")


@needs(HANDLE)
@require_POST
def decision_remove(request: Request, pk: int) -> HttpResponse:
    """Take a decision away while the minutes are open."""
    found = get_object_or_404(queries.decisions(request.person), pk=pk)
    perform(request, actions.remove_decision, decision=found, by=request.person)
    return redirect(found.minutes)


@needs(HANDLE)
@require_POST
def close(request: Request, pk: int) -> HttpResponse:
    """Close the minutes; those who were there get one mail."""
    found = _minutes(request, pk)
    form = VersionForm(request.POST)
    if form.is_valid() and form.carry_out(actions.close_minutes, minutes=found, by=request.person):
        messages.success(
            request, gettext("Muistio on suljettu. Läsnä olleet saavat yhden viestin.")
        )
    for said in form.errors.values():
        messages.error(request, str(said[0]))
    return redirect(found)


@needs(USE)
@require_POST
def sign(request: Request, pk: int) -> HttpResponse:
    """Sign the minutes as one who was there."""
    found = _minutes(request, pk)
    if perform(request, actions.sign, minutes=found, by=request.person):
        messages.success(request, gettext("Allekirjoituksesi on muistiossa."))
    return redirect(found)


@needs(USE)
@require_safe
def paper(request: Request, pk: int, format: str) -> FileResponse:
    """Give the minutes as a Word document or a PDF."""
    if format not in WRITERS:
        raise Http404
    found = _minutes(request, pk)
    write, content_type = WRITERS[format]
    content = write(sheet_of(found))
    day = timezone.localtime(found.session.starts_at).date().isoformat()
    name = f"{gettext('muistio')}-{day}.{format}"
    return attachment(BytesIO(content), name=name, content_type=content_type)


def _minutes(request: Request, pk: int) -> Minutes:
    return get_object_or_404(queries.minutes(request.person), session=pk)
