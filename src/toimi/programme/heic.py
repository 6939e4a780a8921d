"""Photos of telephones (HEIC): what they say of place, time and camera is written over.

Pillow does not read the format. Its boxes (ISO/IEC 14496-12, 23008-12) say where the metadata
lies; those bytes become zeros and the picture is not touched.
"""

import struct
from collections.abc import Iterator

BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_METADATA = frozenset({b"Exif", b"mime"})


class Unreadable(Exception):
    """The boxes are not as the format says."""


def without_metadata(content: bytes) -> bytes:
    """Return the photo with its metadata items zeroed. Raises Unreadable."""
    try:
        return _zeroed(content)
    except (struct.error, IndexError, ValueError, StopIteration) as error:
        raise Unreadable from error


def _zeroed(content: bytes) -> bytes:
    start, end = next((s, e) for kind, s, e in _boxes(content, 0, len(content)) if kind == b"meta")
    inner = {kind: (s, e) for kind, s, e in _boxes(content, start + 4, end)}
    if b"iinf" not in inner or b"iloc" not in inner:
        raise Unreadable
    wanted = {pk for pk, kind in _items(content, *inner[b"iinf"]) if kind in _METADATA}
    changed = bytearray(content)
    data = inner.get(b"idat", (0, 0))[0]
    for pk, method, offset, length in _places(content, inner[b"iloc"][0]):
        if pk not in wanted:
            continue
        first = offset + (data if method == 1 else 0)
        last = first + length if length else len(content)
        if method > 1 or last > len(content):
            raise Unreadable
        changed[first:last] = bytes(last - first)
    return bytes(changed)


def _boxes(content: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start of the content, and end of each box."""
    while at + 8 <= end:
        size, kind = struct.unpack_from(">I4s", content, at)
        head = 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", content, at + 8)
            head = 16
        last = at + size if size else end
        if size and (size < head or last > end):
            raise Unreadable
        yield kind, at + head, last
        at = last


def _items(content: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Yield number and kind of each item."""
    at = start + (6 if content[start] == 0 else 8)
    for kind, first, _ in _boxes(content, at, end):
        version = content[first]
        if kind != b"infe" or version < 2:
            raise Unreadable
        form = ">H2x4s" if version == 2 else ">I2x4s"
        pk, item = struct.unpack_from(form, content, first + 4)
        yield pk, item


def _places(content: bytes, at: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield item number, construction method, offset and length of each extent."""
    version = content[at]
    sizes = struct.unpack_from(">BB", content, at + 4)
    offset_size, length_size = sizes[0] >> 4, sizes[0] & 15
    base_size, index_size = sizes[1] >> 4, (sizes[1] & 15) if version else 0
    wide = 4 if version == 2 else 2
    at += 6

    def number(size: int) -> int:
        nonlocal at
        value = int.from_bytes(content[at : at + size], "big")
        if at + size > len(content):
            raise Unreadable
        at += size
        return value

    for _ in range(number(wide)):
        pk = number(wide)
        method = number(2) & 15 if version else 0
        number(2)
        base = number(base_size)
        for _ in range(number(2)):
            number(index_size)
            offset, length = number(offset_size), number(length_size)
            yield pk, method, base + offset, length
