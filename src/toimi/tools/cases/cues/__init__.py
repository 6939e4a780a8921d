"""What the kinds of cases are known by in the wording of measures."""

from toimi.tools.cases.cues import english, finnish, swedish

CUES = (*finnish.CUES, *swedish.CUES, *english.CUES)
