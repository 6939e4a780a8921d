import shutil
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command

from toimi.commands import prepare
from toimi.commands.command import Command as ToimiCommand
from toimi.demo import actions
from toimi.demo.errors import FolderInUse
from toimi.platform.preferences import queries as preferences


class Command(ToimiCommand):
    help = (
        "Fill an empty data folder with the demo: the real programme of 2020-2022 in a made-up "
        "unit. A folder that holds anything is refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument(
            "--if-empty", action="store_true", help="do nothing when the folder is in use"
        )
        choice.add_argument(
            "--reset", action="store_true", help="throw away a demo first, and what was done in it"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        prepare.migrate()
        if options["reset"]:
            self._throw_away()
        try:
            programme = actions.fill()
        except FolderInUse:
            if not options["if_empty"]:
                raise
        else:
            self.stdout.write(f"The demo is in {settings.DATA_DIR}: {programme}")

    def _throw_away(self) -> None:
        preferences.forget()
        if not preferences.current().is_demo:
            return  # `fill` refuses what is not a demo and not empty
        self.stdout.write(
            f"Deleted: the demo's rows in the database and its files in {settings.MEDIA_ROOT}"
        )
        call_command("flush", interactive=False, verbosity=0)
        shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        preferences.forget()
