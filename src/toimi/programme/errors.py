from toimi.errors import ToimiError, sentence


class AlreadyAdopted(ToimiError):
    sentence_id = sentence("Tämä asiakirja on jo otettu käyttöön. Avaa ohjelma.")


class NothingToAdopt(ToimiError):
    sentence_id = sentence(
        "Asiakirjasta ei löytynyt yhtään toimenpidettä. Tiedosto on tallessa. "
        "Valitse toinen tai liitä taulukko tekstinä."
    )


class FollowUpConfirmed(ToimiError):
    sentence_id = sentence(
        "Ohjelmaa ei voi enää perua: siihen on vahvistettu seuranta. Mitään ei poistettu."
    )


class UrgencyOutsideScale(ToimiError):
    sentence_id = sentence("Kiireellisyyden täytyy olla 1–{count}. Korjaa luokka.")


class DaysOutOfOrder(ToimiError):
    sentence_id = sentence("Viimeinen päivä on ennen ensimmäistä. Korjaa päivät.")


class RoundOpen(ToimiError):
    sentence_id = sentence("Seuranta {name} on vielä auki. Sulje se ennen uutta.")


class RoundOverlaps(ToimiError):
    field = "starts_on"
    sentence_id = sentence(
        "Päivät menevät päällekkäin seurannan {name} kanssa ({first}–{last}). "
        "Aloita aikaisintaan seuraavana päivänä."
    )


class DueDaysWrong(ToimiError):
    field = "due_days"
    sentence_id = sentence("Kevään päivän täytyy olla vuodessa ennen syksyn päivää. Korjaa päivät.")


class NoMeetings(ToimiError):
    field = "meetings"
    sentence_id = sentence("Kirjoita ainakin yksi kokouspäivä, esimerkiksi 24.11.2026.")


class RoundClosed(ToimiError):
    sentence_id = sentence(
        "Seuranta {name} on suljettu, eikä sen raportti enää muutu. "
        "Kirjoita muutos seuraavaan seurantaan."
    )


class AlreadyConfirmed(ToimiError):
    sentence_id = sentence(
        "Tämän toimenpiteen seuranta on jo vahvistettu. Tee muutos korjauksena: "
        "vanha teksti säilyy."
    )


class SecondMustConfirm(ToimiError):
    sentence_id = sentence(
        "Olet jo vahvistanut tämän seurannan. Toisen henkilön täytyy vahvistaa se vielä."
    )


class NotYours(ToimiError):
    sentence_id = sentence("Vain kirjoittaja voi perua tämän. Mitään ei muutettu.")


class AlreadyWithdrawn(ToimiError):
    sentence_id = sentence("Huomio on jo peruttu.")


class AlreadyCorrected(ToimiError):
    sentence_id = sentence("Seuranta on jo korjattu. Korjaa uusinta tekstiä.")


class TextMissing(ToimiError):
    sentence_id = sentence("Seurannan teksti puuttuu. Kirjoita, mitä tehtiin.")


class TextTooLong(ToimiError):
    sentence_id = sentence("Tekstissä on {length} merkkiä, enintään {limit} sopii. Lyhennä.")


class ReasonMissing(ToimiError):
    sentence_id = sentence("Kerro syy: miksi toimenpide odottaa tai on keskeytetty.")


class IdentityCodeInText(ToimiError):
    sentence_id = sentence(
        "Tekstissä näyttää olevan henkilötunnus. Tekstiä ei tallennettu, mutta se on yhä tässä. "
        "Poista tunnus ja tallenna uudelleen."
    )


class DayInFuture(ToimiError):
    sentence_id = sentence("Päivä on tulevaisuudessa. Kirjaa vasta, kun asia on tehty.")


class MeasureInUse(ToimiError):
    sentence_id = sentence(
        "Toimenpidettä ei voi poistaa: siihen on vahvistettu seuranta. Mitään ei poistettu."
    )


class TargetInUse(ToimiError):
    sentence_id = sentence(
        "Kehittämiskohdetta ei voi poistaa: siinä on toimenpiteitä. Siirrä tai poista ne ensin."
    )


class MeaningUnclear(ToimiError):
    sentence_id = sentence("Valitse yksi: rooli, tiimi, ryhmä tai henkilö, jota sana tarkoittaa.")


class TextEmpty(ToimiError):
    sentence_id = sentence("Teksti puuttuu. Kirjoita se ja tallenna uudelleen.")


class MeasureDropped(ToimiError):
    sentence_id = sentence(
        "Toimenpide on jäänyt pois ohjelman uudesta painoksesta, joten siihen ei enää kirjata. "
        "Vanhat seurannat ja kirjaukset säilyvät."
    )


class EditionAdopted(ToimiError):
    sentence_id = sentence(
        "Ohjelmaa ei voi enää perua: siihen on otettu käyttöön uusi painos. Mitään ei poistettu."
    )


class ComparisonChanged(ToimiError):
    sentence_id = sentence(
        "Ohjelma, asiakirja tai valinnat ovat muuttuneet sen jälkeen, kun avasit vertailun. "
        "Mitään ei otettu käyttöön. Katso uusi vertailu ja ota painos käyttöön siitä."
    )


class NothingStays(ToimiError):
    sentence_id = sentence(
        "Yksikään rivi ei ole ohjelman toimenpide. Mitään ei otettu käyttöön. "
        "Ota asiakirja käyttöön omana ohjelmanaan tai yhdistä rivit toimenpiteisiin."
    )


class AmendReasonMissing(ToimiError):
    field = "reason"
    sentence_id = sentence(
        "Kerro syy: ohjelma on hyväksytty, joten muutoksella täytyy olla perustelu. "
        "Kirjoittamasi on yhä tässä, eikä mitään muutettu."
    )


class ReferenceUnknown(ToimiError):
    sentence_id = sentence(
        "Toimenpidettä {number} ei ole tässä ohjelmassa, tai se on tämä itse. Korjaa numero."
    )


class OriginMissing(ToimiError):
    sentence_id = sentence(
        "Valitse, onko kyse toimintaohjeesta vai kehotuksesta. Kirjoittamasi on yhä tässä."
    )


class AlreadyStopped(ToimiError):
    sentence_id = sentence("Toimenpide on jo keskeytetty {day}. Mitään ei muutettu.")


class NotStopped(ToimiError):
    sentence_id = sentence("Toimenpidettä ei ole keskeytetty, joten sitä ei voi jatkaa.")


class ScheduleUnchanged(ToimiError):
    sentence_id = sentence(
        "Kirjoita uusi aikataulu: se on tyhjä tai sama kuin ennen. Mitään ei muutettu."
    )


class OtherUnit(ToimiError):
    sentence_id = sentence("Ohjelma on toisen yksikön. Valitse saman yksikön ohjelma.")


class GoesInACircle(ToimiError):
    sentence_id = sentence(
        "Ohjelmat jatkaisivat toisiaan kehässä. Valitse ohjelma, joka on tätä vanhempi."
    )


class FileEmpty(ToimiError):
    sentence_id = sentence(
        "Tiedosto {name} on tyhjä. Teksti on yhä tässä: valitse toinen tiedosto."
    )


class FileTooBig(ToimiError):
    sentence_id = sentence(
        "Tiedosto {name} on liian suuri: enintään {limit} Mt sopii. Teksti on yhä tässä: "
        "tallenna tiedosto pienempänä ja valitse se uudelleen."
    )


class FileKindRefused(ToimiError):
    sentence_id = sentence(
        "Tiedostoa {name} ei voi liittää: sen sisältö ei ole PDF, Word, Excel, OpenDocument, kuva "
        "tai teksti. Teksti on yhä tässä: valitse toinen tiedosto."
    )


class FileBroken(ToimiError):
    sentence_id = sentence(
        "Kuvaa {name} ei voitu avata, joten sen paikkatietoja ei voitu poistaa. "
        "Teksti on yhä tässä: tallenna kuva JPEG-muodossa ja valitse se uudelleen."
    )


class TooManyFiles(ToimiError):
    sentence_id = sentence(
        "Kirjaukseen sopii enintään {limit} tiedostoa. Teksti on yhä tässä: "
        "valitse tiedostot uudelleen."
    )
