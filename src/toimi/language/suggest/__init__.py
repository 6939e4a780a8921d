"""By which kinds of tools a measure can be carried out, by what its wording says.

Kinds tell their cue words as data (`Cues`); `suggest` finds them in a text in any form, within
compounds and phrases, and gives the kinds best first, each with the words that speak for it.
"""

from toimi.language.suggest.cues import Cues, cues
from toimi.language.suggest.ranking import Suggestion, as_json, suggest

__all__ = ["Cues", "Suggestion", "as_json", "cues", "suggest"]
