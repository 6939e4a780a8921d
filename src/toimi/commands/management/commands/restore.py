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
        "Put a backup into an empty data folder, or an empty PostgreSQL, from either to the "
        "other. A place that holds anything is refused."
    )

    def run_from_argv(self, argv: list[str]) -> None:
        # What is told to end leaves as little behind as what is stopped by Ctrl+C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        super().run_from_argv(argv)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, help="what toimi backup made")
        parser.add_argument(
            "--check", action="store_true", help="only read it through and compare its checksums"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        path: Path = options["file"]
        tell = Progress(sys.stderr, "restore")
        if options["check"]:
            kept, done = actions.check(path, tell=tell), "is whole"
        else:
            kept, done = actions.restore(path, into=actions.here(), tell=tell), "is restored"
        self.stdout.write(
            f"{path} of {kept.made_at[:19]} UTC, Toimi {kept.toimi}, {done}: {kept.row_count} "
            f"rows of {len(kept.tables)} tables and {len(kept.files)} files"
        )
