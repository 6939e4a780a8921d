"""The installed tools, as the settings name them. What is wrong with one is said at the start."""

from functools import cache
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from toimi.organisation import access
from toimi.programme.tooling.kinds import Kind
from toimi.programme.tooling.rights import CREATE, HANDLE, SEE, code_of
from toimi.programme.tooling.tool import Tool


@cache
def tools() -> tuple[Tool, ...]:
    """Return the installed tools in the settings' order."""
    return tuple(import_module(f"{name}.tool").TOOL for name in settings.TOOLS)


def tool(name: str) -> Tool | None:
    """Return the tool of this name; None: it is not installed (any more)."""
    return next((found for found in tools() if found.name == name), None)


def kind(tool_name: str, code: str) -> Kind | None:
    """Return the kind; None: its tool is not installed, or has it no more."""
    found = tool(tool_name)
    return found.kind(code) if found else None


def check_tools(**_: Any) -> list[CheckMessage]:
    """Django's check: every tool has what it must, by name."""
    found: list[CheckMessage] = []
    for name in settings.TOOLS:
        try:
            made = import_module(f"{name}.tool").TOOL
        except (ImportError, AttributeError) as error:
            found.append(Error(f"{name}.tool has no TOOL: {error}", id="toimi.E010"))
            continue
        if not isinstance(made, Tool):
            found.append(Error(f"{name}.tool.TOOL is no Tool", id="toimi.E011"))
            continue
        found += [Error(f"{name}: {fault}", id="toimi.E012") for fault in _faults(name, made)]
    return found


def _faults(name: str, made: Tool) -> list[str]:
    faults = []
    if made.name != name.rpartition(".")[2]:
        faults.append(f"its folder is not called {made.name}")
    codes = [one.code for one in made.kinds]
    faults += [f"two kinds are {code}" for code in sorted(set(codes)) if codes.count(code) > 1]
    cued = {cue.kind for cue in made.cues}
    faults += [f"no cue words for {code}" for code in codes if code not in cued]
    faults += [f"cue words for {code}, which is no kind" for code in sorted(cued - set(codes))]
    rights = [code_of(made.name, code, act) for code in codes for act in (CREATE, SEE, HANDLE)]
    faults += [f"the right {code} is missing" for code in rights if code not in access.BY_CODE]
    return faults
