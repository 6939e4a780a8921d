from toimi.errors import ToimiError, sentence


class FileIsThere(ToimiError):
    sentence_id = sentence(
        "Tiedosto {path} on jo olemassa. Sitä ei korvattu. Anna varmuuskopiolle toinen nimi."
    )


class DiskFull(ToimiError):
    sentence_id = sentence(
        "Levyllä ei ole tilaa: {path}. Keskeneräistä ei jätetty. Vapauta tilaa tai valitse toinen "
        "levy ja aloita uudelleen."
    )


class NotWritable(ToimiError):
    sentence_id = sentence(
        "Tänne ei voi kirjoittaa: {path}. Keskeneräistä ei jätetty. Tarkista, että kansio on "
        "olemassa ja että sinulla on oikeus kirjoittaa siihen."
    )


class NotReadable(ToimiError):
    sentence_id = sentence(
        "Tiedostoa {path} ei voi lukea. Mitään ei muutettu. Tarkista, että tiedosto on olemassa "
        "ja että sinulla on oikeus lukea se."
    )


class NothingToBackUp(ToimiError):
    sentence_id = sentence(
        "Tietokannassa {place} ei ole vielä mitään, joten varmuuskopiota ei tehty. Tarkista "
        "asetukset TOIMI_DATA ja TOIMI_DATABASE_URL."
    )


class NewerDatabase(ToimiError):
    sentence_id = sentence(
        "Tietokanta on uudemman Toimin tekemä ({migration}). Varmuuskopiota ei tehty. Tee se "
        "uudemmalla Toimilla."
    )


class NotABackup(ToimiError):
    sentence_id = sentence(
        "Tiedosto {path} ei ole Toimin varmuuskopio, tai se on katkennut. Mitään ei palautettu. "
        "Hae kopio uudelleen tai käytä toista."
    )


class BackupChanged(ToimiError):
    sentence_id = sentence(
        "Tiedosto {path} on muuttunut tekemisensä jälkeen: tarkistussumma ei täsmää. Mitään ei "
        "palautettu. Hae kopio uudelleen tai käytä toista."
    )


class NewerBackup(ToimiError):
    sentence_id = sentence(
        "Varmuuskopio on uudemman Toimin tekemä (versio {version}). Mitään ei palautettu. "
        "Päivitä Toimi ja palauta uudelleen."
    )


class NotEmpty(ToimiError):
    sentence_id = sentence(
        "Täällä on jo tietoja: {place}. Mitään ei palautettu eikä muutettu. Palauta tyhjään "
        "kansioon (TOIMI_DATA) tai tyhjään tietokantaan (TOIMI_DATABASE_URL)."
    )


class RowsDoNotFit(ToimiError):
    sentence_id = sentence(
        "Taulun {table} rivit {first}–{last} eivät käy tähän tietokantaan ({reason}). Mitään ei "
        "palautettu."
    )
