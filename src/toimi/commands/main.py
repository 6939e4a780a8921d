"""The entry of the console command: what needs no settings first, then Django's commands."""

import os
import sys
from importlib import import_module

PURE = {"read", "schedule"}
"""Commands that work without Django, settings or a data folder, and so start at once."""

OK, FAILED, MISUSED = 0, 1, 2
"""Exit codes: done; could not be done; wrong usage or wrong settings."""


def main() -> int:
    """Run the command in `sys.argv`. Returns its exit code; errors are one line on stderr."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in PURE:
        pure = import_module("toimi.commands.pure")
        return int(pure.run(arguments[0], arguments[1:]))
    _tell_port(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
    return int(import_module("toimi.commands.command").run(arguments))


def _tell_port(arguments: list[str]) -> None:
    """Put `serve --port N` into the environment: the settings make the address of it."""
    if arguments[:1] != ["serve"]:
        return
    for place, argument in enumerate(arguments):
        if argument == "--port" and place + 1 < len(arguments):
            os.environ["PORT"] = arguments[place + 1]
        elif argument.startswith("--port="):
            os.environ["PORT"] = argument.partition("=")[2]


def in_one_line(error: Exception) -> str:
    """Return what an error says, without line ends; a file's error says which file."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {(error.strerror or str(error)).lower()}"
    return " ".join(str(error).split()) or type(error).__name__


if __name__ == "__main__":
    sys.exit(main())
