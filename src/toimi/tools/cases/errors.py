"""What is refused, and what to do then."""

from toimi.errors import ToimiError, sentence


class KindOff(ToimiError):
    sentence_id = sentence(
        "Tämä ei ole yksikössäsi käytössä. Pääkäyttäjä voi ottaa sen käyttöön. "
        "Kirjoittamasi on yhä tässä."
    )


class PairGone(ToimiError):
    """A wish and an offer of job rotation that can no longer be agreed on together."""

    sentence_id = sentence("Pari ei ole enää avoinna. Valitse toinen.")


class KindChanged(ToimiError):
    """The form was opened before the kind got a new version."""

    sentence_id = sentence(
        "Lomake on muuttunut sen jälkeen, kun avasit sen. Kirjoittamasi on yhä tässä: "
        "tarkista kentät ja tallenna uudelleen."
    )


class FieldMissing(ToimiError):
    sentence_id = sentence("Täytä tämä: {label} Muu on yhä tässä.")

    def __init__(self, *, field: str, label: str) -> None:
        super().__init__(label=label)
        self.field = field


class FieldWrong(ToimiError):
    sentence_id = sentence("Tässä on jotain, mitä kenttä ei ota: {label} Muu on yhä tässä.")

    def __init__(self, *, field: str, label: str) -> None:
        super().__init__(label=label)
        self.field = field


class SensitiveText(ToimiError):
    """Something in a text must not be kept, known by its pattern."""

    sentence_id = sentence(
        "Tekstissä näyttää olevan {what}. Tekstiä ei tallennettu, mutta se on yhä tässä. "
        "Poista se ja tallenna uudelleen."
    )

    def __init__(self, *, what: str, field: str = "") -> None:
        super().__init__(what=what)
        self.field = field


class TextMissing(ToimiError):
    field = "text"
    sentence_id = sentence("Kirjoita ensin. Mitään ei muutettu.")


class TextLong(ToimiError):
    field = "text"
    sentence_id = sentence(
        "Teksti on liian pitkä: enintään {limit} merkkiä sopii. Teksti on yhä tässä."
    )


class StageSkipped(ToimiError):
    sentence_id = sentence(
        "Tästä ei voi siirtyä suoraan kohtaan ”{stage}”. Mitään ei muutettu: valitse jokin näistä: "
        "{allowed}."
    )


class NoWayOn(ToimiError):
    sentence_id = sentence("Tämä on jo päätetty. Avaa se uudelleen, jos se jatkuu.")


class CaseClosed(ToimiError):
    sentence_id = sentence("Tämä on jo päätetty, joten mitään ei muutettu.")


class CaseOpen(ToimiError):
    sentence_id = sentence("Tätä ei ole päätetty, joten sitä ei voi avata uudelleen.")


class TooManyAtOnce(ToimiError):
    sentence_id = sentence(
        "Kokeiluja on jo menossa {limit}, enempää ei yhtä aikaa. Päätä yksi ensin, tai aloita tämä "
        "myöhemmin. Kirjoittamasi on yhä tässä."
    )


class AnswerFirst(ToimiError):
    field = "answer"
    sentence_id = sentence(
        "Kirjoita ensin vastaus ilmoittajalle. Mitään ei muutettu, ja kirjoittamasi on yhä tässä."
    )


class NotAnonymous(ToimiError):
    sentence_id = sentence("Tätä ei voi tehdä nimettä. Kirjoittamasi on yhä tässä.")


class NotAHandler(ToimiError):
    field = "person"
    sentence_id = sentence(
        "Tälle henkilölle ei voi antaa tätä: hän ei saa nähdä asiaa. Valitse toinen."
    )


class TaskDone(ToimiError):
    sentence_id = sentence("Toimi on jo merkitty tehdyksi.")


class NotSupported(ToimiError):
    sentence_id = sentence("Tätä ei voi kannattaa.")


class DayTooLate(ToimiError):
    sentence_id = sentence("Päivä ei voi olla tulevaisuudessa. Kirjoittamasi on yhä tässä.")

    def __init__(self, *, field: str = "") -> None:
        super().__init__()
        self.field = field


class DaysCrossed(ToimiError):
    sentence_id = sentence(
        "Viimeinen päivä on ennen ensimmäistä. Korjaa jompikumpi; muu on yhä tässä."
    )

    def __init__(self, *, field: str = "") -> None:
        super().__init__()
        self.field = field


class EurosWrong(ToimiError):
    field = "euros"
    sentence_id = sentence(
        "Kirjoita summa euroina ja sentteinä, esimerkiksi 1 250,50. Muu on yhä tässä."
    )


class OverGranted(ToimiError):
    field = "euros"
    sentence_id = sentence(
        "Tällä rahaa menisi enemmän kuin myönnettiin: jäljellä on {left} euroa. Kirjoittamasi on "
        "yhä tässä."
    )


class NothingGranted(ToimiError):
    field = "euros"
    sentence_id = sentence("Rahaa ei ole vielä myönnetty, joten sitä ei voi käyttää.")


class TooManyFilesHere(ToimiError):
    field = "file"
    sentence_id = sentence("Tähän sopii enintään {limit} tiedostoa. Poista jokin ensin.")


class RefusedTogether(ToimiError):
    """One of many could not be done: none was."""

    sentence_id = sentence("Mitään ei muutettu. {title}: {why}")


class NoneChosen(ToimiError):
    sentence_id = sentence("Valitse ensin ainakin yksi rivi.")


class CodeUnknown(ToimiError):
    field = "code"
    sentence_id = sentence("Tällä tunnuksella ei löydy mitään. Tarkista merkit.")


class TooManyTries(ToimiError):
    field = "code"
    sentence_id = sentence("Liian monta yritystä. Odota {minutes} minuuttia ja kokeile uudelleen.")


class AlreadyBrought(ToimiError):
    sentence_id = sentence("Tämä ilmoitus on jo tuotu.")
