from toimi.language.suggest import Cues
from toimi.tools.cases.kinds import KINDS

CUES: tuple[Cues, ...] = tuple(Cues("cases", kind.code, (kind.name,)) for kind in KINDS)
