"""Many schedule phrases at a time: `toimi schedule --batch FILE.tsv`."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from toimi.commands import tables
from toimi.errors import ToimiError, sentence
from toimi.language.periods import Schedule
from toimi.language.schedule import as_json, read_schedule

COLUMNS = ("phrase", "start", "end", "dated")
QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r?\n|\r|\Z)')
PLAIN = re.compile(r"[^\t\r\n]*")
LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Frame:
    """What surrounds a phrase: the programme's first and last day, the document's day."""

    start: date | None = None
    end: date | None = None
    dated: date | None = None


class DayIsWrong(ToimiError):
    sentence_id = sentence(
        "Rivillä {line} sarakkeessa {column} ei ole päivä: ”{text}”."
        " Kirjoita se näin: 2020-08-31. Yhtään riviä ei luettu."
    )


class NotUtf8(ToimiError):
    sentence_id = sentence(
        "Rivi {line} ei ole UTF-8-muodossa. Tallenna tiedosto UTF-8-muodossa."
        " Yhtään riviä ei luettu."
    )


def of_file(name: str, frame: Frame, *, as_lines_of_json: bool) -> str:
    """Read the phrases of a tab separated file, one line of output for each.

    `name` is a path, or "-" for standard input. `frame` is for the lines that leave a column
    empty. Raises DayIsWrong, NotUtf8 and OSError before anything is read.
    """
    content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    questions = list(_questions(decoded(content), frame))
    write = _in_json if as_lines_of_json else _in_words
    return "\n".join(write(phrase, around) for phrase, around in questions)


def decoded(content: bytes) -> str:
    """Return the text of a file, without a mark of its byte order. Raises NotUtf8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8(line=content[: error.start].count(b"\n") + 1) from error


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of a tab separated text with their line numbers, counted from 1.

    A field is quoted only when all of it is, as in CSV; it may then hold tabs and line ends.
    Other quotes are part of the field.
    """
    at, line = 0, 1
    while at < len(text):
        first_line, row = line, []
        while True:
            quoted = QUOTED.match(text, at)
            found = quoted or PLAIN.match(text, at)
            written = found.group() if found else ""
            row.append(quoted.group(1).replace('""', '"') if quoted else written)
            at += len(written)
            line += len(LINE_END.findall(written))
            if text[at : at + 1] != "\t":
                break
            at += 1
        end = LINE_END.match(text, at)
        at, line = (end.end() if end else at), line + 1
        yield first_line, row


def _questions(text: str, frame: Frame) -> Iterator[tuple[str, Frame]]:
    places = {name: at for at, name in enumerate(COLUMNS)}
    for line, row in rows(text):
        if line == 1 and (named := _header(row)):
            places = named
            continue
        cells = {name: row[at] for name, at in places.items() if at < len(row)}
        days = {
            column: _day(cell.strip(), column, line)
            for column, cell in cells.items()
            if column != "phrase" and cell.strip()
        }
        yield cells.get("phrase", ""), replace(frame, **days)


def _header(row: list[str]) -> dict[str, int]:
    names = [cell.strip().casefold() for cell in row]
    return {name: names.index(name) for name in COLUMNS if name in names and "phrase" in names}


def _day(text: str, column: str, line: int) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DayIsWrong(line=line, column=column, text=text) from error


@lru_cache(maxsize=8192)
def _read(phrase: str, frame: Frame) -> Schedule:
    return read_schedule(phrase, start=frame.start, end=frame.end, dated=frame.dated)


def _in_json(phrase: str, frame: Frame) -> str:
    return json.dumps(as_json(_read(phrase, frame)), ensure_ascii=False)


def _in_words(phrase: str, frame: Frame) -> str:
    return tables.of_phrase(_read(phrase, frame))
