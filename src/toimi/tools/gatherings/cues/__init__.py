"""What the kinds of gatherings are known by in the wording of measures."""

from toimi.tools.gatherings.cues import english, finnish, swedish

CUES = (*finnish.CUES, *swedish.CUES, *english.CUES)
