"""Whom the words of the responsible's column mean, and which names stay out of the public."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation import queries as organisation
from toimi.organisation.kinds import ROLES
from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.queries.candidates import Candidates
from toimi.programme import actions, queries
from toimi.programme.forms import PrivateNamesForm, SettleForm
from toimi.programme.models import Programme
from toimi.programme.queries import Phrase
from toimi.programme.views.acting import REFUSED, demand

SETTLE = "programme.settle"


@needs(SETTLE)
@require_safe
def settle(request: Request, pk: int) -> HttpResponse:
    """List the words that nobody has explained yet, each with its choices."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, SETTLE, programme.unit)
    return _page(request, programme)


def _page(
    request: Request,
    programme: Programme,
    refused: SettleForm | None = None,
    names: PrivateNamesForm | None = None,
    known: dict[str, Any] | None = None,
) -> HttpResponse:
    phrases = queries.phrases(programme)
    known = known or _known(programme)
    waits = [phrase for phrase in phrases if not phrase.meaning or phrase.left_on]
    waiting = [_with_form(phrase, known, refused) for phrase in waits]
    context = {
        "programme": programme,
        "waiting": waiting,
        "settled": [
            {**_with_form(phrase, known, refused), "means": _means(phrase)}
            for phrase in phrases
            if phrase not in waits
        ],
        "names": names or PrivateNamesForm.of(programme),
    }
    is_refused = refused is not None or (names is not None and names.is_bound)
    status = REFUSED if is_refused else 200
    return render(request, "programme/settle.html", context, status=status)


def _known(programme: Programme) -> dict[str, Any]:
    """Return what the forms of a page choose from, asked for once."""
    people = Candidates(organisation.people(programme.unit))
    return {"choices": SettleForm.choices(programme.unit, people), "people": people}


def _with_form(phrase: Phrase, known: dict[str, Any], refused: SettleForm | None) -> dict[str, Any]:
    prefix = f"r{phrase.responsible_id}"
    form = refused if refused and refused.prefix == prefix else None
    form = form or SettleForm(**known, prefix=prefix)
    return {"phrase": phrase, "where": _where(phrase), "form": form}


def _means(phrase: Phrase) -> str:
    names = {role.code: role.name for role in ROLES}
    return gettext(names[phrase.role]) if phrase.role else phrase.name


def _where(phrase: Phrase) -> str:
    text = ngettext("Toimenpide {numbers}", "Toimenpiteet {numbers}", len(phrase.numbers))
    return text.format(numbers=", ".join(map(str, phrase.numbers)))


@needs(SETTLE)
@require_POST
def settle_one(request: Request, pk: int) -> HttpResponse:
    """Say whom a phrase means, in every measure that has it."""
    found = get_object_or_404(queries.responsibles(request.person), pk=pk)
    programme = found.measure.programme
    demand(request.person, SETTLE, programme.unit)
    known = _known(programme)
    form = SettleForm(request.POST, **known, prefix=f"r{pk}")
    if form.is_valid():
        count = form.carry_out(actions.settle, responsible=found, by=request.person)
        if count:
            messages.success(request, _settled(found.phrase, count))
            return redirect("programme:settle", programme.pk)
    return _page(request, programme, refused=form, known=known)


def _settled(phrase: str, count: int) -> str:
    text = ngettext(
        "”{phrase}” on nyt selvä {count} toimenpiteessä.",
        "”{phrase}” on nyt selvä {count} toimenpiteessä.",
        count,
    )
    return text.format(phrase=phrase, count=count)


@needs("programme.write")
@require_POST
def private_names(request: Request, pk: int) -> HttpResponse:
    """Keep the names of private persons, left out of the public edition."""
    programme = get_object_or_404(queries.programmes(request.person), pk=pk)
    demand(request.person, "programme.write", programme.unit)
    form = PrivateNamesForm(request.POST)
    if form.is_valid():
        known = {"programme": programme, "by": request.person}
        if form.carry_out(actions.change_programme, **known):
            messages.success(request, gettext("Nimet on tallennettu."))
            return redirect(f"{reverse('programme:settle', args=[pk])}#names")
        if form.is_changed_meanwhile:
            form.show_theirs(queries.programmes(request.person).get(pk=pk))
    return _page(request, programme, names=form)
