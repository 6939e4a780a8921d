"""By which kinds of doing a measure can be carried out: the words of its text against cue words.

Finnish, Swedish and English at once, by base forms and parts of compounds
(`toimi.language.lemmas`); docs/suggesting.md tells how and how well.
"""

from toimi.language.suggest.cues import Cues
from toimi.language.suggest.ranking import Suggestion, suggest

__all__ = ["Cues", "Suggestion", "suggest"]
