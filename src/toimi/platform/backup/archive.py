"""The backup file itself: a zip that appears whole or not at all, and ends with a checksum."""

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path
from typing import IO, TypeAlias

from toimi.platform.backup import kinds
from toimi.platform.backup.errors import (
    BackupChanged,
    DiskFull,
    FileIsThere,
    NewerBackup,
    NotABackup,
    NotReadable,
    NotWritable,
)
from toimi.platform.backup.manifest import KeptFile, Manifest, Table, from_json

Tell: TypeAlias = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""

BLOCK = 1 << 20


class Sum:
    """The SHA-256 of what was added, and how many parts and bytes that was."""

    def __init__(self) -> None:
        self.parts = self.size = 0
        self._hash = hashlib.sha256()
        self._add = self._hash.update

    def add(self, part: bytes) -> bytes:
        """Count `part` in; returns it."""
        self._add(part)
        self.parts += 1
        self.size += len(part)
        return part

    def __str__(self) -> str:
        return self._hash.hexdigest()


def blocks(file: IO[bytes], size: int | None = None) -> Iterator[bytes]:
    """Yield what is ahead in a file, `BLOCK` bytes at a time; at most `size` bytes."""
    left = size
    while block := file.read(BLOCK if left is None else min(BLOCK, left)):
        left = None if left is None else left - len(block)
        yield block


@contextmanager
def written_at(path: Path) -> Iterator[None]:
    """Say of what goes wrong in writing whether the disk is full or the place is closed."""
    try:
        yield
    except OSError as error:
        full = error.errno in {ENOSPC, EDQUOT, EFBIG}
        raise (DiskFull if full else NotWritable)(path=path) from error


class Writer:
    """Puts members into a new backup; `BLOCK` bytes of it are in memory at a time."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive

    def rows(self, model: str, lines: Iterable[bytes]) -> tuple[int, str]:
        """Write the rows of a table. Returns how many they were, and their SHA-256."""
        whole = Sum()
        with self.archive.open(f"{kinds.ROWS}{model}.jsonl", "w", force_zip64=True) as member:
            for line in lines:
                member.write(whole.add(line))
        return whole.parts, str(whole)

    def file(self, name: str, source: IO[bytes]) -> KeptFile:
        """Write one file as it is: documents and pictures are packed already."""
        whole = Sum()
        info = zipfile.ZipInfo(f"{kinds.FILES}{name}")
        with self.archive.open(info, "w", force_zip64=True) as member:
            for block in blocks(source):
                member.write(whole.add(block))
        return KeptFile(name, whole.size, str(whole))

    def finish(self, manifest: Manifest) -> None:
        self.archive.writestr(kinds.MANIFEST, manifest.to_json())


@contextmanager
def create(path: Path) -> Iterator[Writer]:
    """Yield a writer; the file appears at `path` when the block ends well, for its owner only."""
    partial = ""
    try:
        with written_at(path):
            if path.exists():
                raise FileIsThere(path=path)
            descriptor, partial = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            with os.fdopen(descriptor, "w+b") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                    archive.comment = kinds.SEAL + b"0" * kinds.SEAL_DIGITS
                    yield Writer(archive)
                _seal(file)
                file.flush()
                os.fsync(file.fileno())
            os.replace(partial, path)
    finally:
        if partial:
            Path(partial).unlink(missing_ok=True)


def _seal(file: IO[bytes]) -> None:
    body = file.seek(0, os.SEEK_END) - kinds.SEAL_DIGITS
    seal = _digest(file, body).encode()
    file.seek(body)
    file.write(seal)


def _digest(file: IO[bytes], size: int, tell: Tell | None = None) -> str:
    """Return the SHA-256 of the first `size` bytes."""
    whole = Sum()
    file.seek(0)
    for block in blocks(file, size):
        whole.add(block)
        if tell:
            tell("checking the file", whole.size, size)
    return str(whole)


class Reader:
    """Gives what a backup holds; each member's checksum is compared while it is read."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self.path, self.archive, self.manifest = path, archive, manifest

    def rows(self, table: Table) -> Iterator[bytes]:
        """Yield the lines of a table. BackupChanged at their end when they are not all as kept."""
        whole = Sum()
        with self._member(table.member) as member:
            for line in member:
                yield whole.add(line)
        if (whole.parts, str(whole)) != (table.rows, table.sha256):
            raise BackupChanged(path=self.path)

    def blocks(self, file: KeptFile) -> Iterator[bytes]:
        """Yield the bytes of a kept file. BackupChanged at their end as above."""
        whole = Sum()
        with self._member(file.member) as member:
            for block in blocks(member):
                yield whole.add(block)
        if str(whole) != file.sha256:
            raise BackupChanged(path=self.path)

    def _member(self, name: str) -> IO[bytes]:
        try:
            return self.archive.open(name)
        except KeyError as error:
            raise BackupChanged(path=self.path) from error


@contextmanager
def read(path: Path, tell: Tell) -> Iterator[Reader]:
    """Yield a whole, unchanged backup. Raises NotReadable, NotABackup, BackupChanged, NewerBackup.

    The whole file is checked before anything of it is used.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise NotReadable(path=path) from error
    with file:
        _demand_seal(path, file, tell)
        try:
            archive = zipfile.ZipFile(file)
        except zipfile.BadZipFile as error:
            raise NotABackup(path=path) from error
        with archive:
            yield Reader(path, archive, _manifest(path, archive))


def _demand_seal(path: Path, file: IO[bytes], tell: Tell) -> None:
    length = len(kinds.SEAL) + kinds.SEAL_DIGITS
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - length))
    end = file.read()
    if not end.startswith(kinds.SEAL) or len(end) != length:
        raise NotABackup(path=path)
    if _digest(file, size - kinds.SEAL_DIGITS, tell).encode() != end[len(kinds.SEAL) :]:
        raise BackupChanged(path=path)


def _manifest(path: Path, archive: zipfile.ZipFile) -> Manifest:
    try:
        found = json.loads(archive.read(kinds.MANIFEST))
        if found["format"] > kinds.FORMAT:
            raise NewerBackup(version=found["toimi"])
        return from_json(found)
    except (KeyError, TypeError, ValueError) as error:
        raise NotABackup(path=path) from error
