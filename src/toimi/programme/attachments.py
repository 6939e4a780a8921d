"""Files beside a note: known by their content, without what a camera says of place and time."""

import io
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

from PIL import Image, ImageOps, UnidentifiedImageError

from toimi.programme import heic
from toimi.programme.errors import FileBroken, FileEmpty, FileKindRefused, FileTooBig

LIMIT_BYTES = 10 * 1024 * 1024
LIMIT_COUNT = 5
LIMIT_PIXELS = 80_000_000
KINDS = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/heic": ".heic",
    "text/plain": ".txt",
}
"""What may stand beside a note, and the ending of its name."""
PICTURES = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
ACCEPTED = ",".join(KINDS.values()) + ",.jpeg,.heif"
NAME_LENGTH = 120
_SAME = {".jpeg": ".jpg", ".heif": ".heic"}


@dataclass(frozen=True)
class Attachment:
    """A file that was looked at: its safe name, its content, its kind by its content."""

    name: str
    content: bytes
    content_type: str


def checked(name: str, content: bytes) -> Attachment:
    """Return the file as it is kept: pictures without their metadata.

    Raises FileEmpty, FileTooBig, FileKindRefused, FileBroken.
    """
    if not content:
        raise FileEmpty(name=name)
    if len(content) > LIMIT_BYTES:
        raise FileTooBig(name=name, limit=LIMIT_BYTES // 1024 // 1024)
    kind = kind_of(content)
    if kind is None:
        raise FileKindRefused(name=name)
    if kind in PICTURES:
        content = _bare_picture(name, content, PICTURES[kind])
    elif kind == "image/heic":
        try:
            content = heic.without_metadata(content)
        except heic.Unreadable as error:
            raise FileBroken(name=name) from error
    return Attachment(safe_name(name, KINDS[kind]), content, kind)


def kind_of(content: bytes) -> str | None:
    """Return the media type that the content shows; None: none of those that are taken."""
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in heic.BRANDS:
        return "image/heic"
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    return "text/plain" if _is_text(content) else None


def _office(content: bytes) -> str | None:
    """Return the kind of a document that is a zip archive; one with macros is not taken."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            first = archive.infolist()[0] if names else None
            if first and first.filename == "mimetype" and first.file_size < 200:
                said = archive.read(first).decode("ascii", "replace")
                return said if said in KINDS else None
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in names or any(n.endswith("vbaProject.bin") for n in names):
        return None
    family = "application/vnd.openxmlformats-officedocument"
    if "word/document.xml" in names:
        return f"{family}.wordprocessingml.document"
    return f"{family}.spreadsheetml.sheet" if "xl/workbook.xml" in names else None


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return all(letter in "\t\n\r\f" or unicodedata.category(letter) != "Cc" for letter in text)


def _bare_picture(name: str, content: bytes, format: str) -> bytes:
    """Draw the picture anew the right way up: its place, time and camera stay out."""
    try:
        with Image.open(io.BytesIO(content), formats=[format]) as opened:
            if opened.width * opened.height > LIMIT_PIXELS:
                raise FileBroken(name=name)
            opened.load()
            upright = ImageOps.exif_transpose(opened)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise FileBroken(name=name) from error
    profile = upright.info.get("icc_profile")
    picture = upright.copy()
    picture.info = {}
    written = io.BytesIO()
    options = {"icc_profile": profile} if profile else {}
    if format != "PNG":
        options["quality"] = 92
    picture.save(written, format, **options)
    return written.getvalue()


def safe_name(name: str, ending: str) -> str:
    """Return a name for saving: no folders, no letters that hide, the ending of its kind."""
    bare = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    seen = "".join(c if unicodedata.category(c)[0] != "C" else "" for c in bare)
    seen = "".join("-" if c in '<>:"|?*;' else c for c in seen)
    path = PurePosixPath(" ".join(seen.split()).strip(". ") or "tiedosto")
    own = path.suffix.lower()
    stem = path.stem if _SAME.get(own, own) == ending else path.name
    return f"{stem[:NAME_LENGTH].rstrip('. ') or 'tiedosto'}{ending}"
