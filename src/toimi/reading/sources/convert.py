"""The old kinds, doc, rtf and xls: made new by LibreOffice, where it is installed."""

import shutil
import tempfile
from pathlib import Path

from toimi.reading import errors, outside

COMMANDS = ("soffice", "libreoffice")
SECONDS = 90
RTF = b"{\\rtf"
NEW_KIND = {"rtf": "docx", "doc": "docx", "xls": "xlsx"}


def old_kind(content: bytes) -> str:
    """Return rtf, doc or xls by what a file holds, or nothing."""
    if content.lstrip().startswith(RTF):
        return "rtf"
    if "WordDocument".encode("utf-16-le") in content:
        return "doc"
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book\0")):
        return "xls"
    return ""


def converted(content: bytes, filename: str, kind: str) -> bytes:
    """Return an old file (`kind`: rtf, doc, xls) as docx or xlsx.

    Macros are not run and links not followed: the profile is new and has never allowed them.
    Raises NeedsLibreOffice, Damaged.
    """
    command = next(filter(None, map(shutil.which, COMMANDS)), None)
    if command is None:
        raise errors.NeedsLibreOffice(name=filename, kind=kind, new=NEW_KIND[kind])
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, f"source.{kind}"), Path(folder, f"source.{NEW_KIND[kind]}")
        source.write_bytes(content)
        profile = Path(folder, "profile").as_uri()
        options = ["--headless", "--norestore", "--nolockcheck", "--nodefault"]
        order = ["--convert-to", NEW_KIND[kind], "--outdir", folder, str(source)]
        made = outside.run(
            [command, f"-env:UserInstallation={profile}", *options, *order], folder, SECONDS
        )
        if not made or not target.exists():
            raise errors.Damaged(name=filename)
        return target.read_bytes()
