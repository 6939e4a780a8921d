"""A report that a committee reads without an account: its address is made, ended, opened."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import OPEN, needs
from toimi.platform import clock
from toimi.programme.models import Programme, Round
from toimi.programme.views.acting import REFUSED, demand
from toimi.reports import actions, kinds, queries
from toimi.reports.forms import EndForm, FormatForm, LinkForm
from toimi.reports.models import PublicLink
from toimi.reports.views.made import shown

LINK = "reports.link"
GONE = 410


@needs(LINK)
@require_http_methods(["GET", "HEAD", "POST"])
def round_links(request: Request, pk: int) -> HttpResponse:
    """The public addresses of a round's report, and a new one."""
    found = get_object_or_404(queries.rounds(request.person), pk=pk)
    return _links(request, found.programme, found)


@needs(LINK)
@require_http_methods(["GET", "HEAD", "POST"])
def programme_links(request: Request, pk: int) -> HttpResponse:
    """The public addresses of a programme's table before any round, and a new one."""
    return _links(request, get_object_or_404(queries.programmes(request.person), pk=pk), None)


def _links(request: Request, programme: Programme, round: Round | None) -> HttpResponse:
    demand(request.person, LINK, programme.unit)
    form = LinkForm(request.POST or None)
    known: dict[str, Any] = {"programme": programme, "round": round, "by": request.person}
    if form.is_valid() and form.carry_out(actions.open_link, **known):
        messages.success(request, gettext("Linkki on valmis. Lähetä se lautakunnalle."))
        return redirect(request.path)
    rows = queries.links(request.person).filter(programme=programme, round=round)
    today = clock.today()
    context = {
        "programme": programme,
        "round": round,
        "form": form,
        "links": [
            (link, request.build_absolute_uri(link.get_absolute_url()), link.opens_on(today))
            for link in rows
        ],
        "back": _report_of(programme, round),
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "reports/links.html", context, status=status)


def _report_of(programme: Programme, round: Round | None) -> str:
    if round:
        return reverse("reports:round", args=[round.pk])
    return reverse("reports:programme", args=[programme.pk])


@needs(LINK)
@require_POST
def end(request: Request, pk: int) -> HttpResponse:
    """End an address before its day; the page has asked once."""
    link = get_object_or_404(queries.links(request.person), pk=pk)
    form = EndForm(request.POST)
    if form.is_valid() and form.carry_out(actions.end_link, link=link, by=request.person):
        messages.success(request, gettext("Linkki ei enää avaudu."))
    name, of = ("round_links", link.round) if link.round else ("programme_links", link.programme)
    return redirect(f"reports:{name}", of.pk)


@needs(OPEN)
@require_safe
def public(request: HttpRequest, token: str) -> HttpResponse:
    """The public edition, to whoever has the address."""
    link = queries.open_link(token, clock.today())
    if link is None:
        return _quiet(render(request, "reports/link_over.html", status=GONE))
    table = queries.sheet(
        link.programme, link.round, edition="public", today=clock.today(), is_long=True
    )
    context = {"link": link, "formats": kinds.FORMATS, **shown(table)}
    return _quiet(render(request, "reports/public.html", context))


@needs(OPEN)
@require_safe
def public_file(request: HttpRequest, token: str) -> HttpResponse:
    """The public edition as a file."""
    link = queries.open_link(token, clock.today())
    if link is None:
        return _quiet(render(request, "reports/link_over.html", status=GONE))
    form = FormatForm(request.GET)
    if not form.is_valid():
        return redirect(link)
    return _quiet(_file(link, form.cleaned_data["format"]))


def _file(link: PublicLink, format: str) -> HttpResponse:
    content = actions.render(
        programme=link.programme, round=link.round, format=format, edition=kinds.PUBLIC, long=True
    )
    number = f"-{link.round.number}" if link.round else ""
    name = f"{link.programme.slug}{number}.{format}"
    return HttpResponse(
        content,
        content_type=kinds.CONTENT_TYPES[format],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _quiet(response: HttpResponse) -> HttpResponse:
    """Keep the address out of search engines and out of what other sites are told."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
