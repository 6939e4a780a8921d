"""A zip with a document in it: told apart and weighed before anything is unpacked."""

import zipfile
from io import BytesIO

from toimi.reading import errors
from toimi.reading.grid import Grid

LIMIT_BYTES = 200 * 1024 * 1024
LIMIT_RATIO = 200
SMALL_BYTES = 10 * 1024 * 1024
"""What unpacks to no more than this may be packed as tightly as it likes."""


def read_archive(content: bytes, filename: str) -> Grid:
    """Read a Word, Excel or OpenDocument file. Raises Damaged, Encrypted, TooMuchInside,
    UnknownKind, NoTable."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise errors.Damaged(name=filename) from error
    names = {part.filename for part in parts}
    _weigh(parts, len(content), filename)
    if any(part.flag_bits & 1 for part in parts) or "EncryptedPackage" in names:
        raise errors.Encrypted(name=filename)
    if any(name.startswith("word/") for name in names):
        from toimi.reading.sources import docx  # slow import

        return docx.read_docx(content, filename)
    if any(name.startswith("xl/") for name in names):
        from toimi.reading.sources import xlsx  # slow import

        return xlsx.read_xlsx(content, filename)
    if "content.xml" in names:
        from toimi.reading.sources import odt  # slow import

        return odt.read_odt(content, filename)
    raise errors.UnknownKind(name=filename)


def _weigh(parts: list[zipfile.ZipInfo], size: int, filename: str) -> None:
    """Refuse what would unpack to too much. The sizes said are held by zipfile when it unpacks."""
    whole = sum(part.file_size for part in parts)
    if whole > LIMIT_BYTES or (whole > SMALL_BYTES and whole > LIMIT_RATIO * size):
        raise errors.TooMuchInside(
            name=filename, megabytes=whole // 1024 // 1024, limit=LIMIT_BYTES // 1024 // 1024
        )
