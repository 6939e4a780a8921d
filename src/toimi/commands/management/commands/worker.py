from argparse import ArgumentParser
from typing import Any

from toimi.commands import prepare
from toimi.commands.command import Command as ToimiCommand
from toimi.platform.jobs import worker


class Command(ToimiCommand):
    help = "Run jobs until stopped (serve runs one worker by itself)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--parent",
            type=int,
            metavar="PID",
            help="leave when this process, which started the worker, is no more",
        )

    def handle(self, *_: Any, **options: Any) -> None:
        prepare.migrate()
        worker.work(parent=options["parent"])
