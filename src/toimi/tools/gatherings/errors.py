from toimi.errors import ToimiError, sentence


class SeriesTooLong(ToimiError):
    field = "rule"
    sentence_id = sentence(
        "Sarjassa olisi yli {most} kertaa. Lyhennä sarjaa: anna viimeinen päivä tai kertojen määrä."
    )


class SeriesWithoutEnd(ToimiError):
    field = "rule"
    sentence_id = sentence("Sarjalla ei ole loppua. Anna viimeinen päivä tai kertojen määrä.")


class RuleNotUnderstood(ToimiError):
    field = "rule"
    sentence_id = sentence("Toistumista ei voitu lukea. Valitse, kuinka usein tavataan.")


class SeriesEmpty(ToimiError):
    field = "rule"
    sentence_id = sentence("Sarjaan ei tulisi yhtään kertaa. Tarkista päivät ja toistuminen.")


class EndsBeforeStart(ToimiError):
    field = "ends"
    sentence_id = sentence("Loppu on ennen alkua. Korjaa kellonajat.")


class TooLongSession(ToimiError):
    field = "ends"
    sentence_id = sentence("Yksi kerta kestää enintään {hours} tuntia. Tee useita kertoja.")


class KindSwitchedOff(ToimiError):
    sentence_id = sentence(
        "Tämä ei ole käytössä yksikössä {unit}. Pääkäyttäjä voi ottaa sen käyttöön."
    )


class KindChanged(ToimiError):
    sentence_id = sentence(
        "Lomake on muuttunut, kun kirjoitit. Kirjoittamasi on yhä tässä. Tarkista ja tallenna "
        "uudelleen."
    )


class PartyMissing(ToimiError):
    field = "party"
    sentence_id = sentence("Valitse, kenen kanssa tavataan.")


class PersonMissing(ToimiError):
    field = "people"
    sentence_id = sentence("Valitse, kenen kanssa keskustelet.")


class OneToOne(ToimiError):
    field = "people"
    sentence_id = sentence("Tämä on kahdenkeskinen: valitse yksi henkilö.")


class ReasonMissing(ToimiError):
    field = "reason"
    sentence_id = sentence("Kirjoita syy. Se kerrotaan kaikille, jotka ovat tulossa.")


class SessionOver(ToimiError):
    sentence_id = sentence("Tämä on jo ollut ({day}), joten siihen ei voi enää ilmoittautua.")


class SessionCancelled(ToimiError):
    sentence_id = sentence("Tämä kerta on peruttu ({day}). Katso, tuleeko uusi aika.")


class SessionSettled(ToimiError):
    sentence_id = sentence("Tämä kerta on jo merkitty: {state}. Mitään ei muutettu.")


class SessionNotYet(ToimiError):
    sentence_id = sentence("Tämä on vasta {day}. Merkitse se sitten, kun se on pidetty.")


class PeopleStill(ToimiError):
    field = "capacity"
    sentence_id = sentence("Mukana on jo {count}. Paikkoja ei voi olla vähemmän.")


class AlreadyEnrolled(ToimiError):
    sentence_id = sentence("Olet jo ilmoittautunut. Mitään ei muutettu.")


class NotEnrolled(ToimiError):
    sentence_id = sentence("Ilmoittautumista ei ole. Mitään ei muutettu.")


class OnlyInvited(ToimiError):
    sentence_id = sentence("Tähän kutsutaan: järjestäjä lisää osallistujat.")


class NotWaitingForYes(ToimiError):
    sentence_id = sentence("Tähän ilmoittautumiseen on jo vastattu. Mitään ei muutettu.")


class OwnEnrolment(ToimiError):
    sentence_id = sentence("Omaa ilmoittautumista ei voi hyväksyä itse.")


class CodeWrong(ToimiError):
    field = "code"
    sentence_id = sentence("Koodi ei kelpaa. Katso se uudelleen seinältä: se vaihtuu usein.")


class TooManyTries(ToimiError):
    field = "code"
    sentence_id = sentence(
        "Koodia on yritetty liian monta kertaa. Yritä uudelleen viiden minuutin päästä."
    )


class NoSession(ToimiError):
    field = "code"
    sentence_id = sentence(
        "Koodi toimii puoli tuntia ennen alkua ja puoli tuntia lopun jälkeen. Mitään ei kirjattu."
    )


class CountsWrong(ToimiError):
    sentence_id = sentence("Luvun täytyy olla 0–{most}. Korjaa luku.")


class ContentNotKept(ToimiError):
    sentence_id = sentence("Tästä ei kirjata sisältöä: vain se, pidettiinkö se.")


class TextMissing(ToimiError):
    field = "title"
    sentence_id = sentence("Teksti puuttuu. Kirjoita se ja tallenna uudelleen.")


class TextTooLong(ToimiError):
    field = "title"
    sentence_id = sentence("Tekstissä on {length} merkkiä, enintään {limit} sopii. Lyhennä.")


class SensitiveText(ToimiError):
    field = "title"
    sentence_id = sentence(
        "Tekstissä näyttää olevan henkilötunnus. Tekstiä ei tallennettu, mutta se on yhä tässä. "
        "Poista tunnus ja tallenna uudelleen."
    )


class NotANeed(ToimiError):
    sentence_id = sentence("Tarpeelle on jo sovittu aika. Mitään ei muutettu.")


class SensitiveWords(ToimiError):
    sentence_id = sentence(
        "Tekstissä näyttää olevan {what}. Tekstiä ei tallennettu, mutta se on yhä tässä. "
        "Poista se ja tallenna uudelleen."
    )
