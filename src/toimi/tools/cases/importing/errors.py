from toimi.errors import ToimiError, sentence


class OtherColumns(ToimiError):
    """The export has other columns than the saved mapping of its unit and source."""

    field = "file"
    sentence_id = sentence(
        "Tiedostossa on eri sarakkeet kuin viimeksi. Puuttuu: {missing}. Uutta: {new}. Mitään ei "
        "tuotu. Tarkista tiedosto, tai valitse alta ”Määritä sarakkeet uudelleen”."
    )


class ColumnMissing(ToimiError):
    sentence_id = sentence("Kerro, missä sarakkeessa tämä on: {name}.")


class SameColumnTwice(ToimiError):
    sentence_id = sentence("Sarake ”{name}” on valittu kahdesti. Valitse kumpikin kerran.")


class NamesInColumn(ToimiError):
    sentence_id = sentence(
        "Sarakkeessa ”{heading}” näyttää olevan ihmisten nimiä. Sitä ei tuoda: jätä se pois."
    )


class AlreadyCarriedOut(ToimiError):
    sentence_id = sentence("Tämä tiedosto on jo tuotu. Tuo uusi tiedosto, jos tiedot muuttuivat.")
