"""The rights that a tool's kinds give, as data; `organisation.access` alone decides by them."""

from collections.abc import Iterable

from toimi.organisation.rights import NOBODY, Right, Roles
from toimi.programme.tooling.kinds import Kind

CREATE, SEE, HANDLE, USE = "create", "see", "handle", "use"


def code_of(tool: str, kind: str, act: str) -> str:
    """Return the right's code, as "cases.proposal.handle"."""
    return f"{tool}.{kind}.{act}"


def rights_of(tool: str, kinds: Iterable[Kind]) -> tuple[Right, ...]:
    """Return three rights a kind, and `tool`.use, create and handle: of who has any of them.

    The pages ask for the last three; what of it a person may is asked for each kind.
    """
    all_kinds = tuple(kinds)
    by_kind = [
        Right(code_of(tool, kind.code, act), below=roles, is_restricted=True)
        for kind in all_kinds
        for act, roles in ((CREATE, kind.create), (SEE, kind.see), (HANDLE, kind.handle))
    ]
    create = _any(kind.create for kind in all_kinds)
    handle = _any(kind.handle for kind in all_kinds)
    use = create | handle | _any(kind.see for kind in all_kinds)
    whole = [
        Right(f"{tool}.{act}", below=roles, is_restricted=True)
        for act, roles in ((USE, use), (CREATE, create), (HANDLE, handle))
    ]
    return (*whole, *by_kind)


def _any(sets: Iterable[Roles]) -> Roles:
    return NOBODY.union(*sets)
