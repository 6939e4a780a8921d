import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from toimi.commands.command import Command as ToimiCommand
from toimi.programme.models import Programme, Round
from toimi.reports import actions


class Command(ToimiCommand):
    help = "Write the committee's table of a programme, with its last column filled."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("programme", metavar="PROGRAMME", help="its number or slug")
        parser.add_argument(
            "--round", type=int, metavar="N", help="the round (default: the last one)"
        )
        parser.add_argument("--format", required=True, choices=("docx", "pdf", "xlsx"))
        parser.add_argument(
            "--edition",
            choices=("internal", "public"),
            default="internal",
            help="public leaves private persons' names out (default: internal)",
        )
        parser.add_argument("--long", action="store_true", help="follow-ups in full length")
        parser.add_argument(
            "-o", "--output", required=True, metavar="FILE", help="where to write; - writes here"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        programme = self._programme(options["programme"])
        made = actions.render(
            programme=programme,
            round=self._round(programme, options["round"]),
            format=options["format"],
            edition=options["edition"],
            long=options["long"],
        )
        if options["output"] == "-":
            sys.stdout.buffer.write(made)
        else:
            Path(options["output"]).write_bytes(made)

    def _programme(self, name: str) -> Programme:
        found = Programme.objects.filter(slug=name).first()
        if found is None and name.isdigit():
            found = Programme.objects.filter(pk=int(name)).first()
        if found is None:
            self.refuse(f"there is no programme {name}")
        return found

    def _round(self, programme: Programme, number: int | None) -> Round | None:
        rounds = Round.objects.filter(programme=programme)
        if number is None:
            return rounds.order_by("-number").first()
        found = rounds.filter(number=number).first()
        if found is None:
            self.refuse(f"programme {programme.pk} has no round {number}")
        return found
