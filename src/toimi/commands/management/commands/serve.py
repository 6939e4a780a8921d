from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.db import connections

from toimi.commands import prepare, server
from toimi.commands.command import Command as ToimiCommand
from toimi.demo import content
from toimi.platform.preferences import queries as preferences
from toimi.site import checks, first_run


class Command(ToimiCommand):
    help = "Serve Toimi: the pages and one worker together. Migrates first when needed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="default: %(default)s")
        parser.add_argument(
            "--port", type=int, default=settings.PORT, help="default: PORT, or 8000"
        )
        parser.add_argument("--no-worker", action="store_true", help="pages only")

    def handle(self, *_: Any, **options: Any) -> None:
        self._refuse_unless_safe(is_demo=False, host=options["host"])
        server.claim(options["host"], options["port"])
        prepare.migrate()
        preferences.forget()
        is_demo = preferences.current().is_demo
        self._refuse_unless_safe(is_demo=is_demo, host=options["host"])
        prepare.collect_static_files()
        self._tell(is_demo=is_demo)
        # The server forks: no connection may be shared with its child.
        connections.close_all()
        server.serve(
            host=options["host"], port=options["port"], with_worker=not options["no_worker"]
        )

    def _refuse_unless_safe(self, *, is_demo: bool, host: str) -> None:
        reasons = checks.refusals(
            key=settings.SECRET_KEY,
            debug=settings.DEBUG,
            is_demo=is_demo,
            hosts=[host, *checks.answered_hosts()],
        )
        if reasons:
            self.refuse(" ".join(reasons))

    def _tell(self, *, is_demo: bool) -> None:
        self.stdout.write(f"Toimi is at {settings.BASE_URL} (stop: Ctrl+C)")
        if is_demo:
            names = ", ".join(sign_in.username for sign_in in content.SIGN_INS)
            self.stdout.write(f"This is a demo: sign in with one click as {names}.")
        link = first_run.link()
        if link:
            self.stdout.write(f"Nobody is here yet. Make the first administrator: {link}")
        self.stdout.flush()
