from toimi.errors import ToimiError, sentence


class NotAllowed(ToimiError):
    """The person's roles do not give this right here."""

    sentence_id = sentence("Sinulla ei ole oikeutta tähän. Mitään ei muutettu.")


class SlugTaken(ToimiError):
    field = "slug"
    sentence_id = sentence("Tunnus {slug} on jo käytössä. Valitse toinen.")


class LastAdministrator(ToimiError):
    sentence_id = sentence(
        "Tätä roolia ei voi poistaa: pääkäyttäjiä täytyy olla ainakin yksi. "
        "Anna rooli ensin toiselle."
    )


class TeamNameTaken(ToimiError):
    field = "name"
    sentence_id = sentence("Yksikössä on jo tiimi {name}. Anna toinen nimi.")


class NothingToGive(ToimiError):
    """An invitation without a role would lead to a page that shows nothing."""

    field = "roles"
    sentence_id = sentence("Valitse ainakin yksi rooli: ilman sitä mikään ei näy.")


class NoAddress(ToimiError):
    sentence_id = sentence("Kutsua ei voi lähettää ilman sähköpostiosoitetta. Lisää osoite ensin.")


class MailNotSent(ToimiError):
    sentence_id = sentence(
        "Henkilö on tallessa, mutta viesti ei lähtenyt: sähköpostipalvelin ei vastaa. "
        "Lähetä kutsu myöhemmin uudelleen."
    )


class AlreadyBegun(ToimiError):
    sentence_id = sentence("Toimi on jo otettu käyttöön. Kirjaudu sisään.")


class DaysWrongWay(ToimiError):
    field = "ends_on"
    sentence_id = sentence("Viimeinen päivä on ennen ensimmäistä. Korjaa jompikumpi.")


class MembershipOverlaps(ToimiError):
    field = "starts_on"
    sentence_id = sentence(
        "{person} on jo jäsen näinä päivinä ({days}). Muuta sen jäsenyyden päiviä tai valitse "
        "päivät, jotka eivät mene sen päälle."
    )


class RoleOverlaps(ToimiError):
    field = "starts_on"
    sentence_id = sentence(
        "Henkilöllä on jo tämä rooli näinä päivinä ({days}). Muuta sen roolin päiviä tai valitse "
        "päivät, jotka eivät mene sen päälle."
    )


class GroupNameTaken(ToimiError):
    field = "name"
    sentence_id = sentence("Yksikössä on jo ryhmä {name}. Anna toinen nimi.")


class ExternalIdTaken(ToimiError):
    field = "external_id"
    sentence_id = sentence("Tunnus {external_id} on jo toisella henkilöllä.")


class UnitRing(ToimiError):
    field = "to"
    sentence_id = sentence(
        "Yksikkö {unit} ei voi olla itsensä alla: {to} on jo sen alla tai on se itse. "
        "Valitse toinen yksikkö."
    )


class UnitEnded(ToimiError):
    field = "to"
    sentence_id = sentence("Yksikkö {unit} on lakannut {day}. Valitse toinen yksikkö.")


class UnitHasUnits(ToimiError):
    sentence_id = sentence("Yksikön {unit} alla on vielä yksiköitä. Siirrä tai lopeta ne ensin.")


class MovedLater(ToimiError):
    field = "takes_effect_on"
    sentence_id = sentence(
        "Yksikön {unit} paikka muuttui viimeksi {day}. Valitse sitä myöhempi päivä."
    )


class TreeTooDeep(ToimiError):
    field = "to"
    sentence_id = sentence("Yksiköitä on liian monta päällekkäin. Valitse ylempi yksikkö.")


class ChangeOver(ToimiError):
    sentence_id = sentence("Muutos on jo tehty tai peruttu. Mitään ei muutettu.")


class NotAnOpenTeam(ToimiError):
    field = "teams"
    sentence_id = sentence("Tiimi {team} ei ole enää yksikössä {unit}. Valitse tiimit uudelleen.")


class NothingToSplit(ToimiError):
    field = "teams"
    sentence_id = sentence("Valitse ainakin yksi tiimi, joka siirtyy.")


class DeputyIsSelf(ToimiError):
    field = "deputy"
    sentence_id = sentence("Kukaan ei voi olla oma sijaisensa. Valitse toinen henkilö.")


class DeputyRing(ToimiError):
    field = "deputy"
    sentence_id = sentence(
        "{deputy} on itse näinä päivinä poissa ja sijaisuudet kiertäisivät takaisin: {ring}. "
        "Valitse toinen henkilö tai toiset päivät."
    )


class DeputyTwice(ToimiError):
    field = "deputy"
    sentence_id = sentence("{deputy} on jo sijaisena näinä päivinä ({days}).")


class DeputyNotHere(ToimiError):
    field = "deputy"
    sentence_id = sentence("{deputy} ei ole töissä näinä päivinä. Valitse toinen henkilö.")


class DeputyFromOutside(ToimiError):
    field = "deputy"
    sentence_id = sentence(
        "{deputy} on organisaation ulkopuolelta, eikä voi olla sijaisena. Valitse toinen henkilö."
    )


class AbsenceOverlaps(ToimiError):
    field = "starts_on"
    sentence_id = sentence("Poissaolo on jo merkitty näille päiville ({days}).")


class PhoneWrong(ToimiError):
    field = "phone"
    sentence_id = sentence(
        "Kirjoita puhelinnumero numeroin, esimerkiksi 040 123 4567. Muu on yhä tässä."
    )


class HalfHours(ToimiError):
    field = "ends_at"
    sentence_id = sentence(
        "Kirjoita sekä alku että loppu, tai jätä molemmat tyhjiksi. Muu on yhä tässä."
    )


class TooManyOnCall(ToimiError):
    sentence_id = sentence("Päivystysnumeroita on jo {limit}. Poista jokin ensin.")
