"""What can be wrong with a document that is brought in."""

from toimi.errors import ToimiError, sentence


class Unreadable(ToimiError):
    """A document from which no programme can be read. The file itself is kept by the caller."""

    sentence_id = sentence("Asiakirjaa ei voitu lukea. Tiedosto on tallessa.")


class TooLarge(Unreadable):
    sentence_id = sentence(
        "Tiedosto on liian suuri: {megabytes} Mt, kun raja on {limit} Mt. "
        "Poista siitä kuvat ja liitteet tai tuo pelkkä taulukko."
    )


class Empty(Unreadable):
    sentence_id = sentence("Tiedosto on tyhjä. Tarkista, että valitsit oikean tiedoston.")


class UnknownKind(Unreadable):
    sentence_id = sentence(
        "Tiedostoa {name} ei voitu lukea: sen muotoa ei tunneta. Tallenna se Word-, PDF-, Excel- "
        "tai tekstitiedostona ja tuo uudelleen."
    )


class NoTable(Unreadable):
    sentence_id = sentence(
        "Asiakirjasta ei löytynyt toimenpidetaulukkoa. Taulukossa pitää olla otsikkorivi, "
        "esimerkiksi: Kehittämiskohde, Toimenpide, Aikataulu, Vastuuhenkilö."
    )


class Damaged(Unreadable):
    sentence_id = sentence(
        "Tiedosto {name} on vahingoittunut eikä aukea. Avaa se ohjelmassa, jolla se on tehty, "
        "tallenna uudelleen ja tuo uusi tiedosto."
    )


class Encrypted(Unreadable):
    sentence_id = sentence(
        "Tiedosto {name} on suojattu salasanalla. Tallenna siitä suojaamaton kopio ja tuo se."
    )


class TooMuchInside(Unreadable):
    sentence_id = sentence(
        "Tiedosto {name} purkautuisi liian suureksi ({megabytes} Mt, kun raja on {limit} Mt), "
        "eikä sitä avattu."
    )


class TooManyCells(Unreadable):
    sentence_id = sentence(
        "Taulukossa on liian monta riviä tai solua (raja on {limit}). Tuo se osissa."
    )


class TooHeavy(Unreadable):
    sentence_id = sentence(
        "Tiedoston {name} lukeminen vaati liikaa muistia tai laskentaa, ja se keskeytettiin. "
        "Tiedosto on tallessa. Tuo pelkkä taulukko tai tuo se osissa."
    )


class TooSlow(Unreadable):
    sentence_id = sentence(
        "Lukeminen ei valmistunut {minutes} minuutissa, ja se keskeytettiin. Tiedosto on "
        "tallessa. Tuo pelkkä taulukko tai tuo se osissa."
    )


class TooManyPages(Unreadable):
    sentence_id = sentence(
        "Tiedostossa {name} on {pages} sivua, kun raja on {limit}. Tallenna siitä PDF, jossa on "
        "vain toimenpiteiden sivut, ja tuo se."
    )


class ScannedPdf(Unreadable):
    sentence_id = sentence(
        "Tiedostossa {name} on vain kuvia, eikä tällä palvelimella ole tekstintunnistusta "
        "(OCRmyPDF ja Tesseractin suomi). Pyydä sitä tietohallinnolta tai tuo Word-tiedosto, "
        "josta PDF on tehty. Tiedosto on tallessa."
    )


class NotRecognised(Unreadable):
    sentence_id = sentence(
        "Tiedostossa {name} on vain kuvia, eikä niiden tekstiä saatu tunnistettua. Tuo "
        "Word-tiedosto, josta PDF on tehty, tai tarkempi kuva. Tiedosto on tallessa."
    )


class NeedsLibreOffice(Unreadable):
    sentence_id = sentence(
        "Tiedosto {name} on vanhaa muotoa ({kind}), jonka lukemiseen tarvitaan LibreOffice, eikä "
        "sitä ole tällä palvelimella. Tiedosto on tallessa. Tallenna se muotoon {new} ja tuo "
        "uudelleen."
    )


class FileTooLarge(ToimiError):
    """Of a table that is read row by row."""

    field = "file"
    sentence_id = sentence(
        "Tiedosto on liian suuri: {megabytes} Mt, kun raja on {limit} Mt. Tuo se osissa."
    )


class NoRows(ToimiError):
    field = "file"
    sentence_id = sentence(
        "Tiedostosta ei löytynyt rivejä. Ensimmäisellä rivillä täytyy olla otsikot."
    )


class TooManyRows(ToimiError):
    field = "file"
    sentence_id = sentence("Tiedostossa on {count} riviä, enintään {limit} sopii. Tuo se osissa.")


class NotATable(ToimiError):
    field = "file"
    sentence_id = sentence(
        "Tiedostoa {name} ei voitu lukea. Tallenna se CSV- tai Excel-tiedostona (xlsx)."
    )
