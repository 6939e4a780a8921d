"""Files beside notes: known by their content, pictures without their metadata."""

import io
import struct
import zipfile

import pytest
from PIL import Image

from toimi.programme.attachments import Attachment, checked, safe_name
from toimi.programme.errors import FileBroken, FileEmpty, FileKindRefused, FileTooBig

PLACE = b"60.1699N 24.9384E"


def archive(*names: str, first: bytes = b"") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        if first:
            made.writestr("mimetype", first)
        for name in names:
            made.writestr(name, b"<x/>")
    return written.getvalue()


def picture(format: str) -> bytes:
    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = PLACE.decode()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20), "red").save(written, format, exif=exif)
    return written.getvalue()


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def telephone_photo() -> bytes:
    """Make the smallest HEIC with a picture item, an Exif item and an XMP item."""
    head = box(b"ftyp", b"heic\0\0\0\0mif1heic")
    picture, exif, xmp = b"PICTURE", b"\0\0\0\0Exif\0\0" + PLACE, b"<x>" + PLACE + b"</x>"

    def meta(base: int) -> bytes:
        items = [
            box(b"infe", b"\x02\0\0\0" + struct.pack(">HH4s", pk, 0, kind) + b"\0")
            for pk, kind in ((1, b"hvc1"), (2, b"Exif"), (3, b"mime"))
        ]
        places, at = b"", base
        for pk, content in ((1, picture), (2, exif), (3, xmp)):
            places += struct.pack(">HHHII", pk, 0, 1, at, len(content))
            at += len(content)
        iinf = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", 3) + b"".join(items))
        iloc = box(b"iloc", b"\0\0\0\0\x44\x00" + struct.pack(">H", 3) + places)
        return box(b"meta", b"\0\0\0\0" + iinf + iloc)

    start = len(head) + len(meta(0)) + 8
    return head + meta(start) + box(b"mdat", picture + exif + xmp)


OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "pdf": (b"%PDF-1.7\n", "application/pdf"),
    "docx": (
        archive("[Content_Types].xml", "word/document.xml"),
        f"{OFFICE}.wordprocessingml.document",
    ),
    "xlsx": (archive("[Content_Types].xml", "xl/workbook.xml"), f"{OFFICE}.spreadsheetml.sheet"),
    "odt": (
        archive("content.xml", first=b"application/vnd.oasis.opendocument.text"),
        "application/vnd.oasis.opendocument.text",
    ),
    "txt": ("Muistio\r\nääkköset".encode(), "text/plain"),
}
REFUSED = {
    "a program": b"MZ\x90\x00\x03",
    "an archive": archive("virus.js"),
    "macros": archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    "half an archive": archive("[Content_Types].xml", "word/document.xml")[:60],
    "an odt of another kind": archive(first=b"application/zip"),
    "a page": b"\x00<html>",
    "a drawing with scripts": b"GIF89a\x01\x00",
}


@pytest.mark.parametrize("ending", KINDS)
def test_a_file_is_what_its_content_says(ending: str) -> None:
    content, kind = KINDS[ending]

    found = checked(f"muistio.{ending}", content)

    assert found == Attachment(f"muistio.{ending}", content, kind)


@pytest.mark.parametrize("what", REFUSED)
def test_nothing_else_is_taken_whatever_its_name(what: str) -> None:
    with pytest.raises(FileKindRefused):
        checked("muistio.pdf", REFUSED[what])


@pytest.mark.parametrize(("format", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_a_picture_is_turned_upright_and_loses_its_metadata(format: str, ending: str) -> None:
    found = checked("kuva", picture(format))

    opened = Image.open(io.BytesIO(found.content))
    assert (found.name, opened.size, dict(opened.getexif())) == (f"kuva.{ending}", (20, 40), {})
    assert PLACE not in found.content


def test_a_telephones_photo_loses_its_metadata_and_nothing_else() -> None:
    content = telephone_photo()

    found = checked("IMG_1.HEIC", content)

    assert (found.name, found.content_type) == ("IMG_1.heic", "image/heic")
    assert (PLACE in content, PLACE in found.content) == (True, False)
    assert (b"PICTURE" in found.content, len(found.content)) == (True, len(content))


@pytest.mark.parametrize("content", [picture("JPEG")[:200], telephone_photo()[:60]])
def test_a_picture_that_cannot_be_cleaned_is_not_taken(content: bytes) -> None:
    with pytest.raises(FileBroken):
        checked("kuva.jpg", content)


def test_an_empty_and_a_too_big_file_are_refused() -> None:
    with pytest.raises(FileEmpty):
        checked("tyhja.txt", b"")
    with pytest.raises(FileTooBig):
        checked("iso.txt", b"a" * (10 * 1024 * 1024 + 1))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\aino\\Muistio.PDF", "Muistio.pdf"),
        ("ohje\u202efdp.exe", "ohjefdp.exe.pdf"),
        ("..", "tiedosto.pdf"),
        ('a"b;c.pdf', "a-b-c.pdf"),
        ("rivi\r\nSet-Cookie: x.pdf", "riviSet-Cookie- x.pdf"),
        ("a" * 300 + ".pdf", "a" * 120 + ".pdf"),
    ],
)
def test_a_name_is_safe_to_save(name: str, safe: str) -> None:
    assert safe_name(name, ".pdf") == safe
