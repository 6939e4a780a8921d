from toimi.errors import ToimiError, sentence


class ChangedMeanwhile(ToimiError):
    """Somebody else saved the record after it was read."""

    sentence_id = sentence(
        "Joku muu tallensi tämän, kun kirjoitit. Kirjoittamasi on yhä tässä. "
        "Katso uusi sisältö ja tallenna uudelleen."
    )


class PlaceTaken(ToimiError):
    """What was removed would need a place that something else has now."""

    sentence_id = sentence(
        "Tätä ei voi palauttaa: sen paikalla on jo toinen. Mitään ei muutettu, ja poistettu on "
        "yhä tallessa."
    )


class SurroundingsGone(ToimiError):
    """What was removed belongs to something that is removed too."""

    sentence_id = sentence(
        "Tätä ei voi palauttaa vielä: se, mihin tämä kuuluu, on myös poistettu. "
        "Palauta ensin se. Poistettu on yhä tallessa."
    )
