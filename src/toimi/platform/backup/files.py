"""The files that people brought: copied out, and put in place whole."""

import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from django.db import models

from toimi.platform.backup.archive import Reader, Tell, Writer, written_at
from toimi.platform.backup.errors import BackupChanged, NotEmpty, NotReadable
from toimi.platform.backup.manifest import KeptFile
from toimi.platform.backup.schema import Table

MARK = ".restoring"
"""Stands in the folder until the rows are in: such a folder is left over and may be removed."""


def named_by_rows(tables: list[Table]) -> Iterator[str]:
    """Yield the name of every file that a row names, each once. 1 query a file field."""
    seen = set()
    for model in tables:
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField):
                names = model._base_manager.exclude(**{field.attname: ""}).order_by("pk")
                for name in names.values_list(field.attname, flat=True).iterator():
                    if name and name not in seen:
                        seen.add(name)
                        yield name


def copy(
    names: list[str], folder: Path, writer: Writer, tell: Tell
) -> tuple[list[KeptFile], list[str]]:
    """Copy files into a backup. Returns those that are in it, and the names without a file."""
    kept, missing = [], []
    for done, name in enumerate(names):
        tell("copying files", done, len(names))
        try:
            source = (folder / name).open("rb")
        except FileNotFoundError:
            missing.append(name)
            continue
        except OSError as error:
            raise NotReadable(path=folder / name) from error
        with source:
            kept.append(writer.file(name, source))
    return kept, missing


class Staged:
    """The files of a restore, beside their place until the rows are ready too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.staged = folder.with_name(folder.name + MARK)
        self.is_in_place = False

    def demand_empty(self) -> None:
        """Raise NotEmpty when there are files other than those of a restore that was killed."""
        there = self.folder.exists() and any(self.folder.iterdir())
        if there and not (self.folder / MARK).exists():
            raise NotEmpty(place=self.folder)

    def unpack(self, reader: Reader, tell: Tell) -> None:
        self.drop()
        with written_at(self.staged):
            self.staged.mkdir(parents=True)
            (self.staged / MARK).touch()
            for done, file in enumerate(reader.manifest.files):
                tell("unpacking files", done, len(reader.manifest.files))
                self._write(reader, file)

    def _write(self, reader: Reader, file: KeptFile) -> None:
        inside = PurePosixPath(file.name)
        if inside.is_absolute() or ".." in inside.parts:
            raise BackupChanged(path=reader.path)
        path = self.staged / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as target:
            path.chmod(0o600)
            for block in reader.blocks(file):
                target.write(block)

    def put_in_place(self) -> None:
        with written_at(self.folder):
            if self.folder.exists():
                shutil.rmtree(self.folder)
            self.staged.rename(self.folder)
            self.is_in_place = True

    def settle(self) -> None:
        """The rows are in: the files belong to them from now on."""
        (self.folder / MARK).unlink()
        self.is_in_place = False

    def drop(self) -> None:
        """Remove what is not settled."""
        if self.is_in_place:
            shutil.rmtree(self.folder)
            self.is_in_place = False
        if self.staged.exists():
            shutil.rmtree(self.staged)
