from toimi.programme.tooling.rights import rights_of
from toimi.tools.cases.kinds import KINDS

RIGHTS = rights_of("cases", KINDS)
