"""The words by which a measure's wording suggests a kind of case (docs/suggesting.md)."""

from toimi.language.suggest import Cues
from toimi.tools.cases.cues import ideas, people, resources, safety

CUES: tuple[Cues, ...] = (*safety.CUES, *ideas.CUES, *resources.CUES, *people.CUES)
