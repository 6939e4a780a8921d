"""Every kind of record that names a person, as data: a new model that does must be added here."""

from dataclasses import dataclass
from datetime import timedelta

from toimi.errors import sentence

KEEP, REMOVE = "keep", "remove"
ABSENCES = timedelta(days=365)
AUDIT = timedelta(days=3653)
SECRETS = frozenset({"password", "key_hash", "secret", "session_key", "data", "token"})
"""Fields whose value is nobody's to read, not even one's own in a copy."""


@dataclass(frozen=True)
class Kept:
    """`fields` lead to the person or the user; `leaving` is what becomes of it when one who has
    left is made anonymous: what is kept has no name any more."""

    model: str
    fields: tuple[str, ...]
    words: str
    why: str
    until: str
    leaving: str = KEEP


_FOLLOW_UP = sentence("Ohjelman seurannasta on pidettävä kirjaa (738/2002 9 §).")
_WORK = sentence("Näkyy, kuka teki mitä ja kenelle asia kuuluu.")
_PLACE = sentence("Oikeudet ja vastuut seuraavat paikasta työyhteisössä.")
_SIGN_IN = sentence("Kirjautuminen pidetään turvallisena.")
_WISH = sentence("Toimit itse näin: voit muuttaa tai poistaa sen.")
_ARCHIVE = sentence("Niin kauan kuin ohjelma säilytetään. Nimi poistuu lähdön jälkeen.")
_LEAVES = sentence("Poistuu, kun lähdöstä on kulunut säilytysaika.")
_HANDLING = sentence("Ilmoitus viedään loppuun, ja ilmoittaja saa vastauksen (738/2002 9 §).")
_BY_KIND = sentence("Lajin säilytysaika päättämisestä: 24–120 kuukautta.")
_YEAR = sentence("Vuosi.")
_DIGESTS = sentence("400 päivää.")

KINDS = (
    Kept("organisation.RoleAssignment", ("person",), sentence("roolit"), _PLACE, _ARCHIVE),
    Kept("organisation.TeamMembership", ("person",), sentence("tiimit"), _PLACE, _ARCHIVE),
    Kept("organisation.GroupMembership", ("person",), sentence("ryhmät"), _PLACE, _ARCHIVE),
    Kept("organisation.Team", ("answers",), sentence("tiimit, joista vastaat"), _PLACE, _ARCHIVE),
    Kept("organisation.Group", ("answers",), sentence("ryhmät, joista vastaat"), _PLACE, _ARCHIVE),
    Kept(
        "organisation.Deputy",
        ("person", "deputy"),
        sentence("sijaisuudet"),
        _PLACE,
        _LEAVES,
        REMOVE,
    ),
    Kept(
        "organisation.Absence",
        ("person",),
        sentence("poissaolot (ilman syytä)"),
        sentence("Muistutukset ja sijainen tietävät, milloin olet poissa."),
        _YEAR,
        REMOVE,
    ),
    Kept(
        "organisation.UnitChange",
        ("planned_by",),
        sentence("yksiköiden muutokset"),
        _WORK,
        _ARCHIVE,
    ),
    Kept(
        "organisation.PersonImport",
        ("brought_by",),
        sentence("tuodut henkilötiedostot"),
        _WORK,
        _ARCHIVE,
    ),
    Kept(
        "cases.CaseImport",
        ("brought_by",),
        sentence("tuodut ilmoitustiedostot"),
        _WORK,
        _ARCHIVE,
    ),
    Kept("programme.Document", ("brought_by",), sentence("tuodut asiakirjat"), _WORK, _ARCHIVE),
    Kept("programme.Intake", ("mended_by",), sentence("korjatut lukemat"), _WORK, _ARCHIVE),
    Kept("programme.IntakeChange", ("by",), sentence("lukemien korjaukset"), _WORK, _ARCHIVE),
    Kept(
        "programme.Edition", ("adopted_by",), sentence("käyttöön otetut painokset"), _WORK, _ARCHIVE
    ),
    Kept("programme.Step", ("done_by",), sentence("tehdyksi merkityt osat"), _FOLLOW_UP, _ARCHIVE),
    Kept(
        "programme.Responsible",
        ("person",),
        sentence("toimenpiteet, joista vastaat"),
        _FOLLOW_UP,
        _ARCHIVE,
    ),
    Kept("programme.Note", ("by",), sentence("kirjaukset"), _FOLLOW_UP, _ARCHIVE),
    Kept("programme.Reply", ("by",), sentence("vastaukset"), _FOLLOW_UP, _ARCHIVE),
    Kept(
        "programme.Remark",
        ("by",),
        sentence("työsuojeluvaltuutetun huomiot"),
        _FOLLOW_UP,
        sentence("Niin kauan kuin ohjelma säilytetään, allekirjoituksineen."),
    ),
    Kept(
        "programme.Amendment", ("by",), sentence("toimenpiteiden muutokset"), _FOLLOW_UP, _ARCHIVE
    ),
    Kept(
        "programme.Round",
        ("owner", "closed_by"),
        sentence("seurannat, joista vastaat"),
        _FOLLOW_UP,
        _ARCHIVE,
    ),
    Kept("programme.RoundRule", ("owner",), sentence("seurantojen aikataulut"), _WORK, _ARCHIVE),
    Kept(
        "programme.FollowUp",
        ("written_by", "drafted_by", "first_confirmed_by", "confirmed_by"),
        sentence("kirjoitetut ja vahvistetut seurannat"),
        _FOLLOW_UP,
        _ARCHIVE,
    ),
    Kept(
        "programme.FollowUpDraft",
        ("edited_by", "drafted_by", "first_confirmed_by"),
        sentence("seurantojen luonnokset"),
        _FOLLOW_UP,
        _ARCHIVE,
    ),
    Kept(
        "programme.Following",
        ("person",),
        sentence("toimenpiteet, joita seuraat"),
        _WISH,
        _LEAVES,
        REMOVE,
    ),
    Kept(
        "cases.Case",
        ("reported_by", "handler", "answered_by", "closed_by"),
        sentence("ilmoitukset ja ehdotukset"),
        _HANDLING,
        _BY_KIND,
    ),
    Kept("cases.CaseEvent", ("by",), sentence("ilmoitusten vaiheet"), _HANDLING, _BY_KIND),
    Kept("cases.CaseTask", ("owner", "done_by"), sentence("sovitut toimet"), _HANDLING, _BY_KIND),
    Kept("cases.Support", ("person",), sentence("kannatetut ehdotukset"), _WISH, _BY_KIND),
    Kept(
        "programme.MeasureKind",
        ("decided_by",),
        sentence("päätökset siitä, miten toimenpide tehdään"),
        _WORK,
        _ARCHIVE,
    ),
    Kept("reports.Report", ("asked_by",), sentence("tehdyt raportit"), _WORK, _ARCHIVE),
    Kept("reports.PublicLink", ("made_by",), sentence("linkit lautakunnalle"), _WORK, _ARCHIVE),
    Kept("site.CalendarFeed", ("person",), sentence("kalenterin osoite"), _WISH, _LEAVES, REMOVE),
    Kept(
        "site.DigestChoice", ("person",), sentence("muistutusten valinnat"), _WISH, _LEAVES, REMOVE
    ),
    Kept(
        "site.Digest",
        ("person",),
        sentence("lähetetyt viikkokoosteet"),
        sentence("Samaa viestiä ei lähetetä kahdesti."),
        _DIGESTS,
        REMOVE,
    ),
    Kept(
        "site.Escalation",
        ("person",),
        sentence("esihenkilölle kerrotut myöhästymiset"),
        sentence("Samasta asiasta ei kerrota kahdesti."),
        _DIGESTS,
        REMOVE,
    ),
    Kept("site.Feedback", ("by",), sentence("palaute"), _WISH, _ARCHIVE),
    Kept(
        "accounts.Browser",
        ("user",),
        sentence("selaimet, joilla olet kirjautunut"),
        _SIGN_IN,
        _LEAVES,
        REMOVE,
    ),
    Kept("account.EmailAddress", ("user",), sentence("osoitteet"), _SIGN_IN, _LEAVES, REMOVE),
    Kept(
        "mfa.Authenticator",
        ("user",),
        sentence("pääsyavaimet ja kaksivaiheinen kirjautuminen"),
        _SIGN_IN,
        _LEAVES,
        REMOVE,
    ),
    Kept(
        "usersessions.UserSession",
        ("user",),
        sentence("istunnot"),
        _SIGN_IN,
        sentence("Istunnon loppuun."),
        REMOVE,
    ),
)
OF_USER = frozenset(
    {"accounts.Browser", "account.EmailAddress", "mfa.Authenticator", "usersessions.UserSession"}
)
"""Kinds that lead to the user, not to the person."""
