"""Codes that are stored as text."""

from toimi.errors import sentence

NOT_BEGUN = "not_begun"
UNDER_WAY = "under_way"
DONE = "done"
LATE = "late"
WAITING_ELSEWHERE = "waiting_elsewhere"
STOPPED = "stopped"
CANNOT_BE_JUDGED = "cannot_be_judged"

STATES = {
    NOT_BEGUN: sentence("Ei aloitettu"),
    UNDER_WAY: sentence("Käynnissä"),
    DONE: sentence("Tehty"),
    LATE: sentence("Myöhässä"),
    WAITING_ELSEWHERE: sentence("Odottaa päätöstä muualta"),
    STOPPED: sentence("Keskeytetty"),
}
"""States of a measure. The last two are only said by a person, with a reason."""

STATED_WITH_REASON = frozenset({WAITING_ELSEWHERE, STOPPED})

FOLLOW_UP_STATES = {**STATES, CANNOT_BE_JUDGED: sentence("Ei voida arvioida")}
"""What a follow-up may say; "cannot be judged" leaves the measure's own state as it is."""

MEANS_ROLE = "role"
MEANS_TEAM = "team"
MEANS_GROUP = "group"
MEANS_PERSON = "person"
UNSETTLED = ""
MEANINGS = (MEANS_ROLE, MEANS_TEAM, MEANS_GROUP, MEANS_PERSON, UNSETTLED)

MEASURE_ADOPTED = "programme.measure_adopted"
MEASURE_IN_EDITION = "programme.measure_in_edition"
STEP_ADDED = "programme.step_added"
"""Events that are read back: the approved words of a measure, a step that no document has."""

AMENDED = "changed"
POSTPONED = "postponed"
STEP_AMENDED = "step_changed"
STEP_MORE = "step_added"
STEP_GONE = "step_removed"
HALTED = "stopped"
RESUMED = "resumed"
AMENDMENTS = {
    AMENDED: sentence("muutettu"),
    STEP_AMENDED: sentence("osatoimenpidettä muutettu"),
    STEP_MORE: sentence("osatoimenpide lisätty"),
    STEP_GONE: sentence("osatoimenpide poistettu"),
    POSTPONED: sentence("siirretty"),
    HALTED: sentence("keskeytetty"),
    RESUMED: sentence("jatkettu"),
}
"""What can be done to an approved measure; each asks for a reason."""
OF_STEPS = (STEP_AMENDED, STEP_MORE, STEP_GONE)

ORIGINS = {
    "instruction": sentence("tarkastajan toimintaohje"),
    "prompt": sentence("tarkastajan kehotus"),
}
"""What a measure can have come from, other than the programme itself."""

OUTSIDE_EVENTS = {
    "pandemic": sentence("pandemia"),
    "reform": sentence("uudistus"),
    "system": sentence("uusi tietojärjestelmä"),
    "move": sentence("muutto tai tilat"),
    "other": sentence("muu tapahtuma"),
}

SEASONS_RULE = "seasons"
QUARTERS_RULE = "quarters"
MEETINGS_RULE = "meetings"
ROUND_RULES = {
    SEASONS_RULE: sentence("joka kevät ja syksy"),
    QUARTERS_RULE: sentence("joka neljännesvuosi"),
    MEETINGS_RULE: sentence("ennen toimielimen kokousta"),
}


def season_due_days() -> list[list[int]]:
    """Return [month, day] of the spring's and the autumn's last day to confirm, unless chosen."""
    return [[5, 31], [11, 30]]


SUGGESTED, TIED, DECLINED = "suggested", "tied", "declined"
MEASURE_KIND_STATES = {
    SUGGESTED: sentence("ehdotettu"),
    TIED: sentence("käytössä"),
    DECLINED: sentence("ei käytössä"),
}
"""Whether a measure is carried out with a kind."""
