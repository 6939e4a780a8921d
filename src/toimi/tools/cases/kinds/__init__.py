"""The kinds, as data. A kind that changes gets the next version, and its old self goes to EARLIER.

Which are restricted, and why: a support call tells that somebody was in need, a rotation wish that
somebody would rather be elsewhere, a recommendation how somebody's work place must change. Of
these not even a small count is told to those who may not see them. A safety notice is not
restricted: how many there were is everybody's, each one is its handlers' and OSH people's.
"""

from toimi.tools.cases.kinds.ideas import IMPROVEMENT, PROPOSAL
from toimi.tools.cases.kinds.people import RECOMMENDATION, ROTATION
from toimi.tools.cases.kinds.resources import GRANT, PREMISES, RECRUITMENT
from toimi.tools.cases.kinds.safety import SAFETY_NOTICE, SUPPORT_CALL
from toimi.tools.cases.kinds.shape import HANDLER, INSIDE, LEADERS, OWNER, CaseKind, Stage

__all__ = [
    "BY_CODE",
    "EARLIER",
    "HANDLER",
    "INSIDE",
    "KINDS",
    "LEADERS",
    "OWNER",
    "TOOL",
    "CaseKind",
    "Stage",
    "definition",
]

TOOL = "cases"
KINDS: tuple[CaseKind, ...] = (
    SAFETY_NOTICE,
    SUPPORT_CALL,
    IMPROVEMENT,
    PROPOSAL,
    RECRUITMENT,
    PREMISES,
    RECOMMENDATION,
    GRANT,
    ROTATION,
)
BY_CODE = {kind.code: kind for kind in KINDS}
EARLIER: dict[tuple[str, int], CaseKind] = {}
"""(code, version) to a definition that was: records made with it are read by it."""


def definition(code: str, version: int) -> CaseKind:
    """Return the kind as it was when a record was made; the present one when nobody kept that."""
    return EARLIER.get((code, version)) or BY_CODE[code]
