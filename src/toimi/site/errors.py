from toimi.errors import ToimiError, sentence


class TooMuchFeedback(ToimiError):
    """The form is open to all: a flood is stopped before it fills the database."""

    sentence_id = sentence(
        "Palautetta on tullut paljon lyhyessä ajassa. Sitä ei tallennettu, mutta teksti on yhä "
        "tässä. Lähetä se tunnin päästä uudelleen."
    )
