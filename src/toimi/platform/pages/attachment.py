"""A file that people brought, or that was made for them: to be saved, never shown as a page."""

from typing import IO, Any

from django.core.files import File
from django.http import FileResponse

NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox"
"""What such a file could do, were it opened in the browser after all."""


def attachment(
    file: IO[bytes] | File[Any], *, name: str, content_type: str = "application/octet-stream"
) -> FileResponse:
    """Give a file to be saved as `name`; its type is as said, whatever a browser would guess."""
    response = FileResponse(file, as_attachment=True, filename=name, content_type=content_type)
    response["Content-Security-Policy"] = NOTHING
    response["X-Content-Type-Options"] = "nosniff"
    return response
