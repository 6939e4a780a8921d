"""What a backup says of itself."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from toimi.platform.backup import kinds


@dataclass(frozen=True)
class Table:
    """`last_id` is the highest id ever given: it is not given again after a restore."""

    model: str
    fields: tuple[str, ...]
    rows: int
    sha256: str
    last_id: int | None

    @property
    def member(self) -> str:
        return f"{kinds.ROWS}{self.model}.jsonl"


@dataclass(frozen=True)
class KeptFile:
    name: str
    size_bytes: int
    sha256: str

    @property
    def member(self) -> str:
        return f"{kinds.FILES}{self.name}"


@dataclass(frozen=True)
class Manifest:
    """`migrations` are (app, name); `missing_files` are named by rows but were not there."""

    toimi: str
    made_at: str
    database: str
    migrations: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    files: tuple[KeptFile, ...]
    missing_files: tuple[str, ...] = ()
    left_out: tuple[str, ...] = tuple(sorted(kinds.LEFT_OUT))
    format: int = field(default=kinds.FORMAT)

    @property
    def row_count(self) -> int:
        return sum(table.rows for table in self.tables)

    @property
    def file_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)


def from_json(found: dict[str, Any]) -> Manifest:
    """Return the manifest; ValueError, TypeError or KeyError when it is not one."""
    tables = [Table(**{**table, "fields": tuple(table["fields"])}) for table in found["tables"]]
    rest = {
        "migrations": tuple((str(app), str(name)) for app, name in found["migrations"]),
        "tables": tuple(tables),
        "files": tuple(KeptFile(**file) for file in found["files"]),
        "missing_files": tuple(found["missing_files"]),
        "left_out": tuple(found["left_out"]),
    }
    return Manifest(**{**found, **rest})
