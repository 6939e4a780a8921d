"""The child process of `picture`: takes its limits on, draws one page, writes the picture."""

import io
import resource
import sys
from contextlib import suppress

import pypdfium2

from toimi.reading.picture import MEGABYTES, MOST_HIGH, NO_PAGE, SECONDS, WIDTH


def main(page: int) -> None:
    """Read a PDF from the input and write its page (from 1) to the output as WebP."""
    for kind, most in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_DATA, MEGABYTES * 1024 * 1024),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    if page > len(document):
        sys.exit(NO_PAGE)
    sheet = document[page - 1]
    wide, high = sheet.get_size()
    scale = min(WIDTH / max(wide, 1), MOST_HIGH / max(high, 1))
    picture = sheet.render(scale=scale).to_pil().convert("RGB")
    kept = io.BytesIO()
    picture.save(kept, "WEBP", quality=80, method=2)
    sys.stdout.buffer.write(kept.getvalue())


if __name__ == "__main__":
    main(int(sys.argv[1]))
