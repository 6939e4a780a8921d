from argparse import ArgumentParser
from typing import Any

from toimi.commands import messages
from toimi.commands.command import Command as ToimiCommand


class Command(ToimiCommand):
    help = "Gather the sentences to translate and say which lack (for those who change Toimi)."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change no file")

    def handle(self, *_: Any, **options: Any) -> None:
        source = messages.gather()
        lacking = 0
        for language in messages.LANGUAGES:
            if not options["check"]:
                messages.renew(language, source)
            for sentence in messages.missing(language, source):
                lacking += 1
                self.stdout.write(f"{language}: {sentence}")
        if lacking:
            self.refuse(f"{lacking} sentences are not translated")
