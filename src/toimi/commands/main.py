"""The entry of the console command: what needs no settings first, then Django's commands."""

import os
import sys
from importlib import import_module

import toimi

PURE = {"read", "schedule", "suggest"}
"""Commands that work without Django, settings or a data folder, and so start at once."""

OVERVIEW = """\
toimi COMMAND …: runs an action programme and fills its last column

  read FILE             show a programme's document as it is understood
  schedule PHRASE       say what a schedule phrase means
  suggest TEXT          say by which kinds a measure can be carried out
  import FILE           read a document into a unit and adopt it
  report PROGRAMME      write the committee's table: docx, pdf, xlsx
  serve                 the pages and one worker, together
  worker                one more worker
  backup FILE           write all rows and files into one file
  restore FILE          put such a file into an empty place
  demo                  fill an empty data folder with the demo

toimi COMMAND --help tells more of each; toimi help --commands lists Django's commands too.
Exit codes: 0 done, 1 could not be done, 2 wrong usage or settings. Errors are one line.
"""

OK, FAILED, MISUSED = 0, 1, 2
"""Exit codes: done; could not be done; wrong usage or wrong settings."""


def main() -> int:
    """Run the command in `sys.argv`. Returns its exit code; errors are one line on stderr."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["help"] and arguments[1:2] and arguments[1] in PURE:
        arguments = [arguments[1], "--help"]
    if arguments in ([], ["help"], ["--help"], ["-h"]):
        sys.stdout.write(OVERVIEW)
        return OK
    if arguments in (["version"], ["--version"]):
        sys.stdout.write(f"{toimi.__version__}\n")
        return OK
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
