from toimi.errors import ToimiError, sentence


class FolderInUse(ToimiError):
    sentence_id = sentence(
        "Tietokannassa on jo tietoja, joten esimerkkiä ei ladattu. Mitään ei muutettu."
    )


class NotADemo(ToimiError):
    sentence_id = sentence(
        "Kansiossa ei ole esimerkkiä, joten vuotta ei ajeta läpi. Mitään ei muutettu. "
        "Valitse tyhjä kansio (TOIMI_DATA)."
    )
