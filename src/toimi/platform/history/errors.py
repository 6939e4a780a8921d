from toimi.errors import ToimiError, sentence


class ChangedMeanwhile(ToimiError):
    """Somebody else saved the record after it was read."""

    sentence_id = sentence(
        "Joku muu tallensi tämän, kun kirjoitit. Kirjoittamasi on yhä tässä. "
        "Katso uusi sisältö ja tallenna uudelleen."
    )
