from typing import Any

from toimi.commands import documents
from toimi.commands.command import Command as ToimiCommand


class Command(ToimiCommand):
    help = "Write the documents that come from the code (for those who change Toimi)."
    requires_system_checks = []

    def handle(self, *_: Any, **__: Any) -> None:
        for path in documents.write():
            self.stdout.write(f"Written: {path}")
