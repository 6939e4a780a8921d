from toimi.language.suggest import Cues

CUES: tuple[Cues, ...] = ()
