import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from toimi.commands.command import Command as ToimiCommand
from toimi.platform.notifications import actions, bounces


class Command(ToimiCommand):
    help = "Take in a mail that came back: after three an address is not written to any more."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="the mail that came back; - reads here")

    def handle(self, *_: Any, **options: Any) -> None:
        name = options["file"]
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        found = bounces.read(raw)
        if not found:
            raise CommandError("the mail does not say that another one was refused for good")
        known = [
            one
            for one in found
            if actions.bounced(
                address=one.address,
                key=one.key,
                code=one.code,
                reason=one.reason,
                now=timezone.now(),
            )
        ]
        if not known:
            raise CommandError("Toimi has sent no such mail to that address")
        self.stdout.write(", ".join(one.address for one in known))
