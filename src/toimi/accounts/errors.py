from toimi.errors import ToimiError, sentence


class EmailTaken(ToimiError):
    field = "email"
    sentence_id = sentence("Osoitteella {email} on jo tunnus. Tarkista osoite.")


class LinkTooOld(ToimiError):
    sentence_id = sentence(
        "Kutsu on vanhentunut: se toimi seitsemän päivää. Pyydä pääkäyttäjältä uusi."
    )


class LinkUsed(ToimiError):
    sentence_id = sentence("Kutsu on jo käytetty tai peruttu. Kirjaudu, tai pyydä uusi kutsu.")


class LinkBroken(ToimiError):
    sentence_id = sentence("Linkki ei ole kokonainen. Kopioi se viestistä alusta loppuun.")
