"""What findings say of each kind, as marked sentences: the reader's words are put in later."""

from dataclasses import dataclass

from toimi.errors import sentence


@dataclass(frozen=True)
class Told:
    """`of`: some of several were held; `one`: the one that was; `none`: nothing in the period."""

    of: str
    one: str
    none: str


TOLD = {
    "training": Told(
        sentence("{of} koulutuksesta on pidetty {done}: {days}."),
        sentence("Koulutus pidettiin {days}."),
        sentence("Koulutusta ei pidetty {starts_on}–{ends_on}."),
    ),
    "follow_up_meeting": Told(
        sentence("{of} palaverista on pidetty {done}: {days}."),
        sentence("Palaveri pidettiin {days}."),
        sentence("Seurantapalaveria ei pidetty {starts_on}–{ends_on}."),
    ),
    "placement_group": Told(
        sentence("{of} sijoitusryhmän kokouksesta on pidetty {done}: {days}."),
        sentence("Sijoitusryhmä kokoontui {days}."),
        sentence("Sijoitusryhmä ei kokoontunut {starts_on}–{ends_on}."),
    ),
    "systemic_meeting": Told(
        sentence("{of} systeemisestä viikkopalaverista on pidetty {done}: {days}."),
        sentence("Systeeminen viikkopalaveri pidettiin {days}."),
        sentence("Systeemistä viikkopalaveria ei pidetty {starts_on}–{ends_on}."),
    ),
    "development_talk": Told(
        sentence("Kehityskeskustelu on pidetty {people} työntekijän kanssa. Yksikössä on {staff}."),
        sentence("Kehityskeskustelu on pidetty yhden työntekijän kanssa. Yksikössä on {staff}."),
        sentence("Kehityskeskusteluja ei pidetty {starts_on}–{ends_on}."),
    ),
    "supervision": Told(
        sentence("{of} työnohjauskerrasta on pidetty {done}: {days}."),
        sentence("Työnohjaus pidettiin {days}."),
        sentence("Työnohjausta ei pidetty {starts_on}–{ends_on}."),
    ),
    "coaching": Told(
        sentence("{of} valmennuskerrasta on pidetty {done}: {days}."),
        sentence("Työvalmennus pidettiin {days}."),
        sentence("Työvalmennusta ei pidetty {starts_on}–{ends_on}."),
    ),
    "development_day": Told(
        sentence("{of} kehittämispäivästä on pidetty {done}: {days}."),
        sentence("Kehittämispäivä pidettiin {days}."),
        sentence("Kehittämispäivää ei pidetty {starts_on}–{ends_on}."),
    ),
    "wellbeing_activity": Told(
        sentence("{of} tyky-tapahtumasta on pidetty {done}: {days}."),
        sentence("Tyky-tapahtuma pidettiin {days}."),
        sentence("Tyky-tapahtumaa ei pidetty {starts_on}–{ends_on}."),
    ),
    "workshop": Told(
        sentence("{of} työpajasta on pidetty {done}: {days}."),
        sentence("Työpaja pidettiin {days}."),
        sentence("Työpajaa ei pidetty {starts_on}–{ends_on}."),
    ),
    "dialogue": Told(
        sentence("{of} dialogista on pidetty {done}: {days}."),
        sentence("Dialogi pidettiin {days}."),
        sentence("Dialogia ei pidetty {starts_on}–{ends_on}."),
    ),
    "values_talk": Told(
        sentence("{of} arvo- ja pelisääntökeskustelusta on pidetty {done}: {days}."),
        sentence("Arvo- ja pelisääntökeskustelu pidettiin {days}."),
        sentence("Arvo- ja pelisääntökeskustelua ei pidetty {starts_on}–{ends_on}."),
    ),
    "debriefing": Told(
        sentence("Purkukeskustelu on pidetty {held} kertaa."),
        sentence("Purkukeskustelu on pidetty kerran."),
        sentence("Purkukeskusteluja ei pidetty {starts_on}–{ends_on}."),
    ),
}
NOT_ONE = sentence("Suunniteltuja kertoja oli {count}, eikä yhtäkään ole merkitty pidetyksi.")
CANCELLED_ONE = sentence("Yksi kerta peruttiin.")
CANCELLED = sentence("{count} kertaa peruttiin.")
UNMARKED_ONE = sentence("Yhdestä kerrasta ei ole merkitty, pidettiinkö se.")
UNMARKED = sentence("{count} kerrasta ei ole merkitty, pidettiinkö se.")
FULL_TEAM = sentence("Koko tiimi oli koolla {full} kerralla {held} kerrasta ({percent} %).")
REACH = sentence("Mukana oli {people} työntekijää. Yksikössä on {staff}.")
REACH_ONE = sentence("Mukana oli yksi työntekijä. Yksikössä on {staff}.")
CAME = sentence("Paikan varasi {places}, ja heistä {came} tuli.")
COUNTS = sentence("Luvut vaiheittain: {counts}.")
NEXT = sentence("Seuraava on {day}.")
ELSEWHERE = sentence("Lisäksi {count} on laskettu toimenpiteessä {number}.")
HOME = sentence("Tästä kerrotaan toimenpiteessä {number}.")
MANY_DAYS = sentence("viimeksi {day}")
BASIS = sentence("Merkinnät pidetyistä, viimeisin {day}")
BASIS_NONE = sentence("Merkinnät pidetyistä")
BASIS_PLANNED = sentence("Suunnitellut ajat")
SHORT = sentence("{of} kerrasta on pidetty {done}.")
