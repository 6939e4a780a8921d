from toimi.errors import ToimiError, sentence


class TooMuchFeedback(ToimiError):
    """The form is open to all: a flood is stopped before it fills the database."""

    sentence_id = sentence(
        "Palautetta on tullut paljon lyhyessä ajassa. Sitä ei tallennettu, mutta teksti on yhä "
        "tässä. Lähetä se tunnin päästä uudelleen."
    )


class LinkTooOld(ToimiError):
    sentence_id = sentence(
        "Linkki on vanhentunut: se toimii 30 päivää. Mitään ei ole kadonnut, ja sinua odottavat "
        "asiat ovat omissa tehtävissäsi."
    )


class LinkBroken(ToimiError):
    sentence_id = sentence(
        "Linkki ei ole kokonainen. Kopioi se viestistä alusta loppuun, tai avaa omat tehtäväsi."
    )


class LinkOfAnother(ToimiError):
    sentence_id = sentence(
        "Linkki on tehty toiselle henkilölle. Jos se on sinun, kirjaudu ulos ja avaa linkki "
        "uudelleen omalla tunnuksellasi."
    )


class NoSuchTime(ToimiError):
    """A day or an hour at which nothing is sent."""

    sentence_id = sentence("Valitse arkipäivä ja kellonaika, jolloin viestejä lähetetään.")


class StillHere(ToimiError):
    sentence_id = sentence(
        "Henkilö on vielä täällä. Anna ensin viimeinen päivä: vasta sen jälkeen tiedot voi poistaa."
    )


class AlreadyAnonymous(ToimiError):
    sentence_id = sentence("Henkilö on jo tehty tunnistamattomaksi.")
