from toimi.programme.tooling.rights import rights_of
from toimi.tools.gatherings.kinds import KINDS

RIGHTS = rights_of("gatherings", KINDS)
