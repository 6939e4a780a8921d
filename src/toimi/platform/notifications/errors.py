from toimi.errors import ToimiError, sentence


class NotTroubled(ToimiError):
    """Somebody else dealt with it, or it has left meanwhile."""

    sentence_id = sentence(
        "Viesti ei ole enää selvitettävien joukossa. Mitään ei muutettu. Katso lista uudelleen."
    )
