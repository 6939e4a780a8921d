"""PDF documents that are only pictures: their text recognised by OCRmyPDF, where installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from toimi.reading import errors, outside

COMMAND = "ocrmypdf"
LANGUAGES = ("fin", "swe", "eng")
SECONDS = 150
SECONDS_TO_ASK = 10
ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


def is_installed() -> bool:
    """Tell whether text can be recognised on this machine: the command, and its Finnish."""
    return shutil.which(COMMAND) is not None and "fin" in languages()


def languages() -> list[str]:
    """Return which of Toimi's languages Tesseract has."""
    command = shutil.which("tesseract")
    if command is None:
        return []
    try:
        said = subprocess.run(  # noqa: S603 (a fixed command, no shell)
            [command, "--list-langs"],
            capture_output=True,
            text=True,
            timeout=SECONDS_TO_ASK,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    listed = set(said.stdout.split()) | set(said.stderr.split())
    return [code for code in LANGUAGES if code in listed]


def recognised(content: bytes, filename: str, *, seconds: int = SECONDS) -> bytes:
    """Return the PDF with its text recognised. Raises ScannedPdf, NotRecognised."""
    if not is_installed():
        raise errors.ScannedPdf(name=filename)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source.pdf"), Path(folder, "target.pdf")
        source.write_bytes(content)
        command = [
            COMMAND,
            "--skip-text",
            "--rotate-pages",
            "--deskew",
            "--output-type",
            "pdf",
            "--optimize",
            "0",
            "--language",
            "+".join(languages()),
            str(source),
            str(target),
        ]
        if not outside.run(command, folder, seconds, ONE_THREAD) or not target.exists():
            raise errors.NotRecognised(name=filename)
        return target.read_bytes()
