"""`toimi read`, `schedule` and `suggest`: without Django, settings or a data folder."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from toimi.commands import tables
from toimi.commands.main import FAILED, OK, in_one_line
from toimi.errors import ToimiError
from toimi.language import schedule

EPILOG = "exit codes: 0 done, 1 could not be done, 2 wrong usage"


def run(name: str, arguments: Sequence[str]) -> int:
    """Run `read`, `schedule` or `suggest`. Returns the exit code."""
    parser = PARSERS[name]()
    options = parser.parse_args(arguments)
    try:
        text = COMMANDS[name](options)
        sys.stdout.write(f"{text}\n" if text else "")
        sys.stdout.flush()
    except (ToimiError, OSError) as error:
        sys.stderr.write(f"toimi {name}: {in_one_line(error)}\n")
        return FAILED
    return OK


def _read_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="toimi read",
        description="Read a programme's document and show its table as it was understood.",
        epilog=EPILOG,
    )
    parser.add_argument(
        "file", metavar="FILE", help="Word, PDF, Excel, OpenDocument, HTML, text; - reads it here"
    )
    parser.add_argument("--json", action="store_true", help="write the whole reading as JSON")
    return parser


def _read(options: argparse.Namespace) -> str:
    from toimi.reading import apart, child  # slow import
    from toimi.reading import read as reading  # slow import

    if options.file == "-":
        content, name = sys.stdin.buffer.read(), "-.txt"
    else:
        path = Path(options.file)
        content, name = path.read_bytes(), path.name
    limits = apart.Limits()
    child.hold_to(seconds=limits.seconds, megabytes=limits.megabytes)
    found = reading.read(content, name)
    return _as_text(reading.as_json(found)) if options.json else tables.of_reading(found)


def _schedule_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="toimi schedule",
        description="Say what a schedule phrase means: days, continuous, recurrence.",
        epilog=EPILOG,
    )
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("phrase", metavar="PHRASE", nargs="?", help="as it stands in the table")
    asked.add_argument(
        "--batch",
        metavar="FILE",
        help="read many: a tab separated file of phrase, start, end, dated; - reads it here",
    )
    parser.add_argument("--start", type=_day, metavar="DAY", help="first day of the programme")
    parser.add_argument("--end", type=_day, metavar="DAY", help="last day of the programme")
    parser.add_argument("--dated", type=_day, metavar="DAY", help="day of the document")
    parser.add_argument("--json", action="store_true", help="write periods and spans as JSON")
    return parser


def _schedule(options: argparse.Namespace) -> str:
    if options.batch is not None:
        from toimi.commands import schedules  # slow import

        frame = schedules.Frame(options.start, options.end, options.dated)
        return schedules.of_file(options.batch, frame, as_lines_of_json=options.json)
    found = schedule.read_schedule(
        options.phrase, start=options.start, end=options.end, dated=options.dated
    )
    return _as_text(schedule.as_json(found)) if options.json else tables.of_schedule(found)


def _suggest_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="toimi suggest",
        description="Say by which kinds a measure can be carried out, best first, and why.",
        epilog=EPILOG,
    )
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("text", metavar="TEXT", nargs="?", help="the measure; - reads it here")
    asked.add_argument(
        "--batch", metavar="FILE", help="a text on each line, each gives a line of JSON; - here"
    )
    parser.add_argument("--json", action="store_true", help="write tools, kinds and why as JSON")
    return parser


def _suggest(options: argparse.Namespace) -> str:
    from toimi.commands import suggestions  # slow import

    if options.batch is not None:
        return suggestions.of_file(options.batch)
    found = suggestions.of_text(options.text)
    return _as_text(found) if options.json else tables.of_suggestions(found)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write 2020-08-31") from error


def _as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


PARSERS = {"read": _read_parser, "schedule": _schedule_parser, "suggest": _suggest_parser}
COMMANDS = {"read": _read, "schedule": _schedule, "suggest": _suggest}
