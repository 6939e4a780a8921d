"""The words by which a measure's wording suggests a kind of gathering (docs/suggesting.md)."""

from toimi.language.suggest import Cues
from toimi.tools.gatherings.cues import care, learning, meetings, talks

CUES: tuple[Cues, ...] = (*learning.CUES, *meetings.CUES, *talks.CUES, *care.CUES)
