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
        digest, count = hashlib.sha256(), 0
        add = digest.update
        with self.archive.open(f"{kinds.ROWS}{model}.jsonl", "w", force_zip64=True) as member:
            for line in lines:
                member.write(line)
                add(line)
                count += 1
        return count, digest.hexdigest()

    def file(self, name: str, source: IO[bytes]) -> KeptFile:
        """Write one file as it is: documents and pictures are packed already."""
        digest, size = hashlib.sha256(), 0
        add = digest.update
        info = zipfile.ZipInfo(f"{kinds.FILES}{name}")
        with self.archive.open(info, "w", force_zip64=True) as member:
            while block := source.read(BLOCK):
                member.write(block)
                add(block)
                size += len(block)
        return KeptFile(name, size, digest.hexdigest())

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
    digest, done = hashlib.sha256(), 0
    add = digest.update
    file.seek(0)
    while block := file.read(min(BLOCK, size - done)):
        add(block)
        done += len(block)
        if tell:
            tell("checking the file", done, size)
    return digest.hexdigest()


class Reader:
    """Gives what a backup holds; each member's checksum is compared while it is read."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self.path, self.archive, self.manifest = path, archive, manifest

    def rows(self, table: Table) -> Iterator[bytes]:
        """Yield the lines of a table. BackupChanged at their end when they are not all as kept."""
        digest, count = hashlib.sha256(), 0
        add = digest.update
        with self._member(table.member) as member:
            for line in member:
                add(line)
                count += 1
                yield line
        if (count, digest.hexdigest()) != (table.rows, table.sha256):
            raise BackupChanged(path=self.path)

    def blocks(self, file: KeptFile) -> Iterator[bytes]:
        """Yield the bytes of a kept file. BackupChanged at their end as above."""
        digest = hashlib.sha256()
        add = digest.update
        with self._member(file.member) as member:
            while block := member.read(BLOCK):
                add(block)
                yield block
        if digest.hexdigest() != file.sha256:
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
