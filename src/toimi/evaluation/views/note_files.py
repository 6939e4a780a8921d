"""The files of notes: only to be saved, never shown by the browser."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.platform.pages.attachment import attachment
from toimi.programme import queries


@needs("programme.read")
@require_safe
def note_file(request: Request, pk: int) -> FileResponse:
    """Give a file as it is kept."""
    found = get_object_or_404(queries.note_files(request.person), pk=pk)
    try:
        opened = found.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = attachment(opened, name=found.name, content_type=found.content_type)
    response["Cache-Control"] = "private, no-store"
    return response
