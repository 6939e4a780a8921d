"""What is noted of signing in: a closed list, and what the person is told at once."""

from dataclasses import dataclass

from toimi.errors import sentence

SIGNED_IN = "accounts.signed_in"
SIGNED_OUT = "accounts.signed_out"
SIGN_IN_FAILED = "accounts.sign_in_failed"
BROWSER_MET = "accounts.browser_met"
PASSWORD_SET = "accounts.password_set"  # noqa: S105
PASSWORD_CHANGED = "accounts.password_changed"  # noqa: S105
SECOND_STEP_ON = "accounts.second_step_turned_on"
SECOND_STEP_OFF = "accounts.second_step_turned_off"
SECOND_STEPS_REMOVED = "accounts.second_steps_removed"
PASSKEY_ADDED = "accounts.passkey_added"
PASSKEY_REMOVED = "accounts.passkey_removed"
CODES_MADE = "accounts.recovery_codes_made"
DEVICE_REMEMBERED = "accounts.device_remembered"
DEVICE_FORGOTTEN = "accounts.device_forgotten"
DEVICES_FORGOTTEN = "accounts.devices_forgotten"
SESSION_ENDED = "accounts.session_ended"
SESSIONS_ENDED = "accounts.sessions_ended"


@dataclass(frozen=True)
class Told:
    """What a mail says of an event, as marked sentences."""

    subject: str
    body: str


TOLD = {
    BROWSER_MET: Told(
        sentence("Toimi: uusi kirjautuminen tunnuksellasi"),
        sentence("tunnuksellasi kirjauduttiin selaimella, jota et ole ennen käyttänyt Toimissa."),
    ),
    PASSWORD_CHANGED: Told(
        sentence("Toimi: salasanasi on vaihdettu"),
        sentence("tunnuksesi salasana on vaihdettu. Muut laitteesi on kirjattu ulos."),
    ),
    SECOND_STEP_OFF: Told(
        sentence("Toimi: kaksivaiheinen kirjautuminen ei ole enää käytössä"),
        sentence("tunnuksesi kaksivaiheinen kirjautuminen on lopetettu: koodia ei enää kysytä."),
    ),
    SECOND_STEPS_REMOVED: Told(
        sentence("Toimi: pääsyavaimesi ja koodisi on poistettu"),
        sentence("tunnuksesi pääsyavaimet, koodit ja varakoodit on poistettu: salasana riittää."),
    ),
    PASSKEY_ADDED: Told(
        sentence("Toimi: tunnuksellesi lisättiin pääsyavain"),
        sentence("tunnuksellesi lisättiin pääsyavain. Sillä kirjaudutaan ilman salasanaa."),
    ),
    PASSKEY_REMOVED: Told(
        sentence("Toimi: pääsyavaimesi on poistettu"),
        sentence("tunnukseltasi poistettiin pääsyavain. Sillä ei enää voi kirjautua."),
    ),
}
"""Events of which a mail goes to the user at once, and what it says."""
