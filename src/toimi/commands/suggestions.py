"""By which kinds of the installed tools a measure can be carried out: `toimi suggest`."""

import json
import sys
from importlib import import_module
from pathlib import Path

from toimi import tools
from toimi.commands.schedules import LINE_END, decoded
from toimi.language.suggest import Cues, suggest

Suggested = list[dict[str, str | list[str]]]


def of_text(text: str) -> Suggested:
    """Suggest for one text, or for what "-" reads. Raises NotUtf8."""
    asked = decoded(sys.stdin.buffer.read()) if text == "-" else text
    return _suggested(asked, _cues())


def of_file(name: str) -> str:
    """Suggest for each line of a file ("-": standard input), a line of JSON each.

    Raises NotUtf8 and OSError before anything is written.
    """
    content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    lines = LINE_END.split(decoded(content))
    cues = _cues()
    texts = lines if lines[-1] else lines[:-1]
    return "\n".join(json.dumps(_suggested(text, cues), ensure_ascii=False) for text in texts)


def _suggested(text: str, cues: list[Cues]) -> Suggested:
    return [
        {"tool": one.tool, "kind": one.kind, "why": list(one.why)} for one in suggest(text, cues)
    ]


def _cues() -> list[Cues]:
    return [cue for name in tools.INSTALLED for cue in import_module(f"{name}.cues").CUES]
