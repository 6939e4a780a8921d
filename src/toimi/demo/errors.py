from toimi.errors import ToimiError, sentence


class FolderInUse(ToimiError):
    sentence_id = sentence(
        "Tietokannassa on jo tietoja, joten esimerkkiä ei ladattu. Mitään ei muutettu."
    )
