"""The answer to one who reported without a name, fetched with the code."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from toimi.organisation.needs import OPEN, needs
from toimi.programme.views.acting import REFUSED
from toimi.programme.views.write import form_methods
from toimi.tools.cases import words
from toimi.tools.cases.actions.report import hash_of
from toimi.tools.cases.errors import CodeUnknown, TooManyTries
from toimi.tools.cases.forms import CodeForm
from toimi.tools.cases.models import Case

TRIES, MINUTES = 10, 15
"""How many wrong codes one address may try in so long."""


@needs(OPEN)
@form_methods
def by_code(request: HttpRequest) -> HttpResponse:
    """Show how far a nameless report has come and its answer, and nothing of what it said."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if _is_patience_over(request):
            form.refuse(TooManyTries(minutes=MINUTES))
        elif found := _found(form.cleaned_data["code"]):
            context = {
                "case": found,
                "kind": words.sentence_case(gettext(found.of.name)),
                "stage": found.of.stage(found.stage),
            }
            return render(request, "cases/by_code.html", context)
        else:
            _count(request)
            form.refuse(CodeUnknown())
    status = REFUSED if form.is_bound else 200
    return render(request, "cases/by_code.html", {"form": form}, status=status)


def _found(code: str) -> Case | None:
    kept = hash_of(code)
    return Case.objects.filter(secret=kept).first() if kept else None


def _key(request: HttpRequest) -> str:
    return f"cases-code-{get_adapter().get_client_ip(request)}"


def _is_patience_over(request: HttpRequest) -> bool:
    return int(cache.get(_key(request), 0)) >= TRIES


def _count(request: HttpRequest) -> None:
    key = _key(request)
    cache.add(key, 0, timeout=MINUTES * 60)
    cache.incr(key)
