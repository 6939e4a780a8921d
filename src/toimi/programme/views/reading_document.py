"""The document behind a reading: its pages as pictures, its columns, on and off the list."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.reading_forms import ColumnsForm
from toimi.programme.views.acting import REFUSED, perform
from toimi.programme.views.reading_acts import version_of
from toimi.programme.views.reading_page import READ_IN, open_intakes
from toimi.programme.views.write import form_methods
from toimi.reading import picture, store
from toimi.reading.errors import Damaged, TooSlow


@needs(READ_IN)
@require_safe
def page_picture(request: Request, pk: int, page: int) -> HttpResponse:
    """Give a page of a PDF as a picture; the browser keeps it, since a file never changes."""
    found = get_object_or_404(queries.intakes(request.person).defer("reading"), pk=pk)
    tag = f'"{found.document.sha256[:32]}-{page}-{picture.WIDTH}"'
    kept = {"ETag": tag, "Cache-Control": "private, max-age=604800"}
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers=kept)
    with found.document.file.open("rb") as file:
        content = file.read()
    if not picture.is_pdf(content):
        raise Http404
    try:
        drawn = picture.page_picture(content, page)
    except (LookupError, Damaged, TooSlow) as error:
        raise Http404 from error
    headers = {**kept, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(drawn, content_type="image/webp", headers=headers)


@needs(READ_IN)
@form_methods
def reading_columns(request: Request, pk: int) -> HttpResponse:
    """Ask which column is which; saving has everything read again by that."""
    found = get_object_or_404(open_intakes(request), pk=pk)
    read = store.from_json(found.reading).columns
    initial = {"version": found.version}
    form = ColumnsForm(request.POST or None, read=read, initial=initial)
    if read and form.is_valid():
        if form.carry_out(actions.read_again, intake=found, by=request.person):
            return redirect(found)
        if form.is_changed_meanwhile:
            form.take_version(queries.intakes(request.person).defer("reading").get(pk=pk))
    columns = [
        (form[name], column.samples[:2]) for name, column in zip(form.names, read, strict=True)
    ]
    context = {"intake": found, "form": form, "columns": columns}
    status = REFUSED if read and form.is_bound else 200
    return render(request, "programme/reading_columns.html", context, status=status)


@needs(READ_IN)
@require_POST
def drop(request: Request, pk: int) -> HttpResponse:
    """Take a document off the list of those that wait."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    if not perform(
        request, actions.drop, intake=found, version=version_of(request), by=request.person
    ):
        return redirect(found)
    said = gettext("{name} poistettiin listalta. Sen voi palauttaa 30 päivän ajan.")
    messages.success(request, said.format(name=found.document.name))
    return redirect(f"{reverse('programme:index')}?all#dropped")


@needs(READ_IN)
@require_POST
def put_back(request: Request, pk: int) -> HttpResponse:
    """Put a dropped document back on the list."""
    found = get_object_or_404(queries.intakes(request.person), pk=pk)
    perform(request, actions.put_back, intake=found, version=version_of(request), by=request.person)
    return redirect(found)
