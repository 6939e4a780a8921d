from toimi.errors import ToimiError, sentence


class NoName(ToimiError):
    sentence_id = sentence("Kerro, missä sarakkeessa nimi on: nimi tai etunimi ja sukunimi.")


class NoKey(ToimiError):
    sentence_id = sentence(
        "Kerro, missä sarakkeessa on henkilönumero tai sähköposti: niistä henkilö tunnetaan "
        "samaksi seuraavalla kerralla."
    )


class SameColumnTwice(ToimiError):
    sentence_id = sentence("Sarake ”{name}” on valittu kahdesti. Valitse kumpikin kerran.")


class AlreadyCarriedOut(ToimiError):
    sentence_id = sentence("Tämä tiedosto on jo tuotu. Tuo uusi tiedosto, jos tiedot muuttuivat.")
