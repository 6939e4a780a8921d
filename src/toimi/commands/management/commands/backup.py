import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from toimi.commands.command import Command as ToimiCommand
from toimi.platform.backup import actions
from toimi.platform.backup.progress import Progress


class Command(ToimiCommand):
    help = (
        "Write every row and every file into one new file, as they are at one moment; people may "
        "work meanwhile. The secret key is not in it."
    )

    def run_from_argv(self, argv: list[str]) -> None:
        # What is told to end leaves as little behind as what is stopped by Ctrl+C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        super().run_from_argv(argv)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, help="what to make, as toimi.zip")

    def handle(self, *_: Any, **options: Any) -> None:
        path: Path = options["file"]
        made = actions.backup(path, of=actions.here(), tell=Progress(sys.stderr, "backup"))
        for name in made.missing_files:
            sys.stderr.write(f"toimi backup: a row names a file that is not there: {name}\n")
        self.stdout.write(
            f"{path}: {made.row_count} rows of {len(made.tables)} tables and "
            f"{len(made.files)} files, {path.stat().st_size} bytes"
        )
