from toimi.errors import ToimiError, sentence


class PdfNotMade(ToimiError):
    sentence_id = sentence("PDF-tiedostoa ei voitu tehdä. Pöytäkirja on tallessa. ({reason})")


class NoMinutesOfThis(ToimiError):
    sentence_id = sentence(
        "Tästä ei kirjoiteta muistiota: sisältö jää niille, jotka olivat paikalla."
    )


class MinutesClosed(ToimiError):
    sentence_id = sentence("Muistio on jo suljettu, eikä sen sanoja enää muuteta.")


class SessionNotHeld(ToimiError):
    sentence_id = sentence("Merkitse ensin, että kerta pidettiin. Muistio on tallessa.")


class MinutesOpen(ToimiError):
    sentence_id = sentence("Muistio on vielä auki. Allekirjoita, kun se on suljettu.")


class NotThere(ToimiError):
    sentence_id = sentence("Muistion allekirjoittavat ne, jotka olivat paikalla.")


class NothingDecided(ToimiError):
    field = "text"
    sentence_id = sentence("Kirjoita, mitä päätettiin.")


class MeasureMissing(ToimiError):
    field = "measure"
    sentence_id = sentence("Valitse, minkä toimenpiteen osaksi päätös tulee.")


class DecisionBecameMore(ToimiError):
    sentence_id = sentence(
        "Päätös elää muualla: merkitse se tehdyksi siellä. Mitään ei muutettu tässä."
    )
