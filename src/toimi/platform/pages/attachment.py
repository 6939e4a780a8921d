"""A file that people brought, or that was made for them: to be saved, never shown as a page."""

from typing import IO, Any

from django.core.files import File
from django.http import FileResponse


def attachment(
    file: IO[bytes] | File[Any], *, name: str, content_type: str = "application/octet-stream"
) -> FileResponse:
    """Give a file to be saved as `name`; the middleware `headers` says the rest of it."""
    return FileResponse(file, as_attachment=True, filename=name, content_type=content_type)
