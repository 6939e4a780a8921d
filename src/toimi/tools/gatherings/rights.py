"""The tool's rights, as data: those of every tool, and its own."""

from toimi.organisation.rights import MANAGERS, NOBODY, Right
from toimi.programme.tooling.rights import HANDLE, SEE, code_of, rights_of
from toimi.tools.gatherings.kinds import KINDS

TOOL = "gatherings"
USE, CREATE, HANDLES = "gatherings.use", "gatherings.create", "gatherings.handle"
APPROVE = "gatherings.approve"
"""To say yes or no to an enrolment of one's own unit's people."""
ASK = "ask"
ASKS = "gatherings.ask"
"""To tell of a need of some kind."""


def party_code(kind: str, party: str, act: str) -> str:
    """Return the right to the meetings with one party."""
    return f"{TOOL}.{kind}.{party}.{act}"


RIGHTS = (
    *rights_of(TOOL, KINDS),
    Right(APPROVE, below=MANAGERS, is_restricted=True),
    Right(ASKS, below=NOBODY.union(*(kind.ask for kind in KINDS)), is_restricted=True),
    *(Right(code_of(TOOL, k.code, ASK), below=k.ask, is_restricted=True) for k in KINDS),
    *(
        Right(party_code(kind.code, party.code, act), below=roles, is_restricted=True)
        for kind in KINDS
        for party in kind.parties
        for act, roles in ((SEE, party.see), (HANDLE, party.handle))
    ),
)
