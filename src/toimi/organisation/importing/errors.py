from toimi.errors import ToimiError, sentence


class FileTooLarge(ToimiError):
    field = "file"
    sentence_id = sentence(
        "Tiedosto on liian suuri: {megabytes} Mt, kun raja on {limit} Mt. Tuo henkilöt osissa."
    )


class NoRows(ToimiError):
    field = "file"
    sentence_id = sentence(
        "Tiedostosta ei löytynyt rivejä. Ensimmäisellä rivillä täytyy olla otsikot, "
        "esimerkiksi Nimi, Sähköposti, Yksikkö."
    )


class TooManyRows(ToimiError):
    field = "file"
    sentence_id = sentence("Tiedostossa on {count} riviä, enintään {limit} sopii. Tuo se osissa.")


class NotATable(ToimiError):
    field = "file"
    sentence_id = sentence(
        "Tiedostoa {name} ei voitu lukea. Tallenna se CSV- tai Excel-tiedostona (xlsx)."
    )


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
