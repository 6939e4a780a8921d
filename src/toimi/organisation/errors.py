from toimi.errors import ToimiError, sentence


class NotAllowed(ToimiError):
    """The person's roles do not give this right here."""

    sentence_id = sentence("Sinulla ei ole oikeutta tähän. Mitään ei muutettu.")


class SlugTaken(ToimiError):
    sentence_id = sentence("Tunnus {slug} on jo käytössä. Valitse toinen.")


class LastAdministrator(ToimiError):
    sentence_id = sentence(
        "Tätä roolia ei voi poistaa: pääkäyttäjiä täytyy olla ainakin yksi. "
        "Anna rooli ensin toiselle."
    )
