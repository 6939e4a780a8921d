import json
import shutil
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command

from toimi.commands import prepare
from toimi.commands.command import Command as ToimiCommand
from toimi.demo import actions, year
from toimi.demo.errors import FolderInUse
from toimi.platform.preferences import queries as preferences

A_MONTH = 30


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

        choice.add_argument(
            "--year",
            action="store_true",
            help="run the demo through a year on a fast clock (an empty folder is filled first); "
            "no mail leaves the machine",
        )
        parser.add_argument(
            "--days", type=int, default=year.DAYS, help="of --year: how many (%(default)s)"
        )
        parser.add_argument("--json", action="store_true", help="of --year: print JSON")

    def handle(self, *_: Any, **options: Any) -> None:
        prepare.migrate()
        if options["year"]:
            self._run_year(days=options["days"], is_json=options["json"])
            return
        if options["reset"]:
            self._throw_away()
        try:
            programme = actions.fill()
        except FolderInUse:
            if not options["if_empty"]:
                raise
        else:
            self.stdout.write(f"The demo is in {settings.DATA_DIR}: {programme}")

    def _run_year(self, *, days: int, is_json: bool) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

        def tell(done: int, total: int) -> None:
            if done % A_MONTH == 0 or done == total:
                self.stderr.write(f"{done}/{total} days")

        found = year.run(days=days, tell=tell)
        if is_json:
            self.stdout.write(json.dumps(found, ensure_ascii=False))
            return
        for round in found["rounds"]:
            state = f"closed {round['closed_on']}" if round["closed"] else "open"
            left = "; ".join(
                f"{row['number']} {', '.join(row['names'])}" for row in round["missing"]
            )
            self.stdout.write(f"{round['name']}: {state}, {round['confirmed']} confirmed")
            if left:
                self.stdout.write(f"  missing: {left}")
        most = max(found["digests"].values(), default=0)
        self.stdout.write(f"{found['mails']} mails, at most {most} digests a person")

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
