from toimi.errors import ToimiError, sentence


class NotAllowed(ToimiError):
    """The person's roles do not give this right here."""

    sentence_id = sentence("Sinulla ei ole oikeutta tähän. Mitään ei muutettu.")


class SlugTaken(ToimiError):
    field = "slug"
    sentence_id = sentence("Tunnus {slug} on jo käytössä. Valitse toinen.")


class LastAdministrator(ToimiError):
    sentence_id = sentence(
        "Tätä roolia ei voi poistaa: pääkäyttäjiä täytyy olla ainakin yksi. "
        "Anna rooli ensin toiselle."
    )


class TeamNameTaken(ToimiError):
    field = "name"
    sentence_id = sentence("Yksikössä on jo tiimi {name}. Anna toinen nimi.")


class NothingToGive(ToimiError):
    """An invitation without a role would lead to a page that shows nothing."""

    field = "roles"
    sentence_id = sentence("Valitse ainakin yksi rooli: ilman sitä mikään ei näy.")


class NoAddress(ToimiError):
    sentence_id = sentence("Kutsua ei voi lähettää ilman sähköpostiosoitetta. Lisää osoite ensin.")


class MailNotSent(ToimiError):
    sentence_id = sentence(
        "Henkilö on tallessa, mutta viesti ei lähtenyt: sähköpostipalvelin ei vastaa. "
        "Lähetä kutsu myöhemmin uudelleen."
    )


class AlreadyBegun(ToimiError):
    sentence_id = sentence("Toimi on jo otettu käyttöön. Kirjaudu sisään.")
