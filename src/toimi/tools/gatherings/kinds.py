"""The kinds of gatherings, as data: their words, who may do what, and what is asked of each."""

from dataclasses import dataclass

from toimi.errors import sentence
from toimi.organisation.rights import EVERYBODY, LEADS, MANAGERS, NOBODY, Roles
from toimi.programme.tooling.kinds import Kind

OPEN, WITH_YES, INVITED = "open", "with_yes", "invited"
"""How one comes along: by oneself, with the line manager's yes, or on the planner's list."""
NEED, PLANNING, OVER, DROPPED = "need", "planned", "over", "dropped"
STAGES = {
    NEED: sentence("tarve"),
    PLANNING: sentence("suunniteltu"),
    OVER: sentence("pidetty"),
    DROPPED: sentence("ei järjestetä"),
}
PLANNED, MOVED, HELD, CANCELLED = "planned", "moved", "held", "cancelled"
STATES = {
    PLANNED: sentence("suunniteltu"),
    MOVED: sentence("siirretty"),
    HELD: sentence("pidetty"),
    CANCELLED: sentence("peruttu"),
}
COMING = (PLANNED, MOVED)
ASKED, YES_NEEDED, ENROLLED, QUEUED, DECLINED, LEFT = (
    "asked",
    "yes_needed",
    "enrolled",
    "queued",
    "declined",
    "left",
)
ENROLMENT_STATES = {
    ASKED: sentence("kutsuttu"),
    YES_NEEDED: sentence("odottaa esihenkilön hyväksyntää"),
    ENROLLED: sentence("mukana"),
    QUEUED: sentence("jonossa"),
    DECLINED: sentence("ei hyväksytty"),
    LEFT: sentence("peruttu"),
}
IN_FORCE = (ASKED, YES_NEEDED, ENROLLED, QUEUED)

DUE, MARK, APPROVE, PLAN = "due", "mark", "approve", "plan"
DAY_NAMES = {
    DUE: sentence("Näin monen päivän välein jokaisella"),
    MARK: sentence("Merkitään pidetyksi näin monessa päivässä"),
    APPROVE: sentence("Esihenkilö vastaa ilmoittautumiseen näin monessa päivässä"),
    PLAN: sentence("Tarpeelle sovitaan aika näin monessa päivässä"),
}
INSIDE: Roles = EVERYBODY - {"occupational_health"}
ARRANGERS: Roles = LEADS | MANAGERS
OSH: Roles = frozenset({"osh_delegate", "osh_manager"})


@dataclass(frozen=True)
class Party:
    """With whom a meeting is held; each has its own readers and handlers."""

    code: str
    name: str
    with_words: str
    see: Roles
    handle: Roles


@dataclass(frozen=True)
class Stage:
    """A number that is written of a sitting: how many were at a stage. Never of one client."""

    code: str
    name: str
    is_state: bool = False
    """How it stands then; not summed over sittings."""


@dataclass(frozen=True)
class GatheringKind(Kind):
    """A kind of gathering.

    `ask`: who may tell of a need. `is_content_written` False: only that it was held is kept.
    `has_agreed`: the two keep their own list of what was agreed. `counts`: numbers by stage.
    `is_personal`: how many came is told only from the smallest group on. `asks_transfer`: what
    was learned is asked of three months later. `fixed_title`: its title is the kind's name.
    """

    ask: Roles = NOBODY
    enrolment: str = OPEN
    capacity: int | None = None
    minutes: int = 60
    is_one_to_one: bool = False
    is_personal: bool = False
    is_content_written: bool = True
    has_agreed: bool = False
    is_for_all_offered: bool = False
    parties: tuple[Party, ...] = ()
    counts: tuple[Stage, ...] = ()
    asks_full_team: bool = False
    is_recurring: bool = False
    asks_feedback: bool = False
    asks_transfer: bool = False
    fixed_title: bool = False

    def party(self, code: str) -> Party | None:
        return next((party for party in self.parties if party.code == code), None)


OCCUPATIONAL_HEALTH, OCCUPATIONAL_SAFETY = "occupational_health", "occupational_safety"
_ARRANGED = {MARK: 3, PLAN: 30}

TRAINING = GatheringKind(
    code="training",
    name=sentence("koulutus"),
    plural=sentence("koulutukset"),
    begin=sentence("Suunnittele koulutus"),
    create=ARRANGERS | OSH,
    see=INSIDE,
    handle=ARRANGERS | {"osh_manager"},
    ask=INSIDE,
    enrolment=WITH_YES,
    capacity=20,
    minutes=180,
    days={**_ARRANGED, APPROVE: 7},
    is_for_all_offered=True,
    asks_feedback=True,
    asks_transfer=True,
    is_decision=True,
)
FOLLOW_UP_MEETING = GatheringKind(
    code="follow_up_meeting",
    name=sentence("seurantapalaveri"),
    plural=sentence("seurantapalaverit"),
    begin=sentence("Suunnittele seurantapalaveri"),
    create=MANAGERS | {"osh_manager"},
    see=MANAGERS | OSH | {"occupational_health"},
    handle=MANAGERS | {"osh_manager"},
    enrolment=INVITED,
    days=_ARRANGED,
    parties=(
        Party(
            OCCUPATIONAL_HEALTH,
            sentence("työterveyshuolto"),
            sentence("työterveyshuollon kanssa"),
            see=MANAGERS | {"osh_manager", "occupational_health"},
            handle=MANAGERS,
        ),
        Party(
            OCCUPATIONAL_SAFETY,
            sentence("työsuojelu"),
            sentence("työsuojelun kanssa"),
            see=MANAGERS | OSH,
            handle=MANAGERS | {"osh_manager"},
        ),
    ),
    ties_itself=True,
    is_recurring=True,
)
PLACEMENT_GROUP = GatheringKind(
    code="placement_group",
    name=sentence("sijoitusryhmän kokous"),
    plural=sentence("sijoitusryhmän kokoukset"),
    begin=sentence("Suunnittele sijoitusryhmän kokous"),
    create=ARRANGERS,
    see=INSIDE,
    handle=ARRANGERS,
    enrolment=INVITED,
    days=_ARRANGED,
    is_content_written=False,
    counts=(
        Stage("queued", sentence("odottaa sijoitusta"), is_state=True),
        Stage("discussed", sentence("käsitelty kokouksessa")),
        Stage("decided", sentence("päätetty kokouksessa")),
        Stage("placed", sentence("sijoitettu kokouksen jälkeen")),
    ),
    ties_itself=True,
    is_recurring=True,
)
SYSTEMIC_MEETING = GatheringKind(
    code="systemic_meeting",
    name=sentence("systeeminen viikkopalaveri"),
    plural=sentence("systeemiset viikkopalaverit"),
    begin=sentence("Suunnittele viikkopalaverit"),
    create=ARRANGERS,
    see=INSIDE,
    handle=ARRANGERS,
    enrolment=INVITED,
    minutes=120,
    days=_ARRANGED,
    is_content_written=False,
    asks_full_team=True,
    ties_itself=True,
    is_recurring=True,
)
DEVELOPMENT_TALK = GatheringKind(
    code="development_talk",
    name=sentence("kehityskeskustelu"),
    plural=sentence("kehityskeskustelut"),
    begin=sentence("Sovi kehityskeskustelu"),
    create=MANAGERS,
    see=NOBODY,
    handle=frozenset({"line_manager"}),
    enrolment=INVITED,
    capacity=1,
    days={**_ARRANGED, DUE: 365},
    is_restricted=True,
    kept_months=36,
    is_one_to_one=True,
    is_personal=True,
    is_content_written=False,
    has_agreed=True,
    ties_itself=True,
    fixed_title=True,
)
SUPERVISION = GatheringKind(
    code="supervision",
    name=sentence("työnohjaus"),
    plural=sentence("työnohjaukset"),
    begin=sentence("Suunnittele työnohjaus"),
    create=ARRANGERS,
    see=ARRANGERS,
    handle=ARRANGERS,
    ask=INSIDE,
    enrolment=INVITED,
    minutes=90,
    kept_months=36,
    days={**_ARRANGED, DUE: 31},
    is_personal=True,
    is_content_written=False,
    ties_itself=True,
    is_recurring=True,
)
COACHING = GatheringKind(
    code="coaching",
    name=sentence("työvalmennus"),
    plural=sentence("työvalmennukset"),
    begin=sentence("Suunnittele työvalmennus"),
    create=ARRANGERS,
    see=ARRANGERS,
    handle=ARRANGERS,
    ask=INSIDE,
    enrolment=INVITED,
    minutes=90,
    kept_months=36,
    days=_ARRANGED,
    is_personal=True,
    is_content_written=False,
    ties_itself=True,
    is_recurring=True,
)
DEVELOPMENT_DAY = GatheringKind(
    code="development_day",
    name=sentence("kehittämispäivä"),
    plural=sentence("kehittämispäivät"),
    begin=sentence("Suunnittele kehittämispäivä"),
    create=ARRANGERS,
    see=INSIDE,
    handle=ARRANGERS,
    ask=INSIDE,
    minutes=420,
    days=_ARRANGED,
    is_for_all_offered=True,
    asks_feedback=True,
    is_decision=True,
)
WELLBEING_ACTIVITY = GatheringKind(
    code="wellbeing_activity",
    name=sentence("tyky-toiminta"),
    plural=sentence("tyky-tapahtumat"),
    begin=sentence("Suunnittele tyky-tapahtuma"),
    create=ARRANGERS,
    see=INSIDE,
    handle=ARRANGERS,
    ask=INSIDE,
    minutes=240,
    days=_ARRANGED,
    asks_feedback=True,
    is_decision=True,
)
WORKSHOP = GatheringKind(
    code="workshop",
    name=sentence("työpaja"),
    plural=sentence("työpajat"),
    begin=sentence("Suunnittele työpaja"),
    create=ARRANGERS | OSH,
    see=INSIDE,
    handle=ARRANGERS,
    ask=INSIDE,
    capacity=30,
    minutes=180,
    days=_ARRANGED,
    asks_feedback=True,
    is_decision=True,
)
DIALOGUE = GatheringKind(
    code="dialogue",
    name=sentence("dialogi"),
    plural=sentence("dialogit"),
    begin=sentence("Suunnittele dialogi"),
    create=ARRANGERS,
    see=INSIDE,
    handle=ARRANGERS,
    ask=INSIDE,
    minutes=90,
    days=_ARRANGED,
    asks_feedback=True,
    is_decision=True,
)
VALUES_TALK = GatheringKind(
    code="values_talk",
    name=sentence("arvo- ja pelisääntökeskustelu"),
    plural=sentence("arvo- ja pelisääntökeskustelut"),
    begin=sentence("Suunnittele arvokeskustelu"),
    create=ARRANGERS,
    see=INSIDE,
    handle=ARRANGERS,
    ask=INSIDE,
    minutes=120,
    days=_ARRANGED,
    is_for_all_offered=True,
    ties_itself=True,
)
DEBRIEFING = GatheringKind(
    code="debriefing",
    name=sentence("purkukeskustelu"),
    plural=sentence("purkukeskustelut"),
    begin=sentence("Sovi purkukeskustelu"),
    create=ARRANGERS,
    see=NOBODY,
    handle=LEADS,
    ask=INSIDE,
    enrolment=INVITED,
    days={MARK: 3, PLAN: 3},
    is_restricted=True,
    kept_months=24,
    is_one_to_one=True,
    is_personal=True,
    is_content_written=False,
    ties_itself=True,
    fixed_title=True,
)
KINDS: tuple[GatheringKind, ...] = (
    TRAINING,
    FOLLOW_UP_MEETING,
    PLACEMENT_GROUP,
    SYSTEMIC_MEETING,
    DEVELOPMENT_TALK,
    SUPERVISION,
    COACHING,
    DEVELOPMENT_DAY,
    WELLBEING_ACTIVITY,
    WORKSHOP,
    DIALOGUE,
    VALUES_TALK,
    DEBRIEFING,
)
EARLIER: tuple[GatheringKind, ...] = ()
"""What kinds were like before: their records stay readable."""


def kind_of(code: str, version: int | None = None) -> GatheringKind:
    """Return the kind as it was at a version; None: as it is. LookupError: there is none."""
    for kind in (*KINDS, *EARLIER):
        if kind.code == code and version in (None, kind.version):
            return kind
    return kind_of(code) if version is not None else _none(code)


def _none(code: str) -> GatheringKind:
    raise LookupError(code)
