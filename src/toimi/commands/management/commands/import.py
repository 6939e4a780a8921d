from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from toimi.commands.command import Command as ToimiCommand
from toimi.organisation.models import Unit
from toimi.platform.history.actions import System
from toimi.programme import actions

BY = System("toimi import")


class Command(ToimiCommand):
    help = "Read a programme's document into a unit and adopt it; doubts stay marked."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, help="a document of any kind")
        parser.add_argument("--unit", required=True, metavar="SLUG", help="the unit whose it is")
        parser.add_argument(
            "--draft", action="store_true", help="only read it in, for the reading page"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        unit = self._unit(options["unit"])
        file: Path = options["file"]
        intake = actions.bring(unit=unit, name=file.name, content=file.read_bytes(), by=BY)
        intake = actions.read_document(intake)
        if intake.problem:
            sentence = intake.problem["sentence"].format(**intake.problem["values"])
            raise CommandError(sentence)
        if options["draft"]:
            self.stdout.write(f"Draft {intake.pk}: {intake}")
            return
        programme = actions.adopt(intake=intake, version=intake.version, by=BY)
        count = programme.measures.count()
        self.stdout.write(f"Programme {programme.pk} ({programme.slug}): {count} measures")

    def _unit(self, slug: str) -> Unit:
        unit = Unit.objects.filter(slug=slug).first()
        if unit is None:
            slugs = ", ".join(Unit.objects.order_by("slug").values_list("slug", flat=True)[:20])
            self.refuse(f"no unit is called {slug}; there are: {slugs or 'none yet'}")
        return unit
