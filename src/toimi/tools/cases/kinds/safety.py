"""What happens to people at work, and the help that they needed in it."""

from toimi.errors import sentence
from toimi.organisation.rights import EVERYBODY, MANAGERS
from toimi.programme.tooling.kinds import (
    CHOICE,
    DAY,
    FILE,
    LONG_TEXT,
    NUMBER,
    RISK,
    YES_NO,
    Field,
)
from toimi.tools.cases.kinds.shape import DAY_NAMES, INSIDE, OWNER, CaseKind, Stage

SERIOUS = "serious"
PLACES = (
    ("home_visit", sentence("Kotikäynti")),
    ("office", sentence("Toimisto")),
    ("travel", sentence("Auto tai matka")),
    ("elsewhere", sentence("Muu paikka")),
)
DAYS_AGO = (
    ("now", sentence("Juuri äsken")),
    ("today", sentence("Aiemmin tänään")),
    ("yesterday", sentence("Eilen")),
    ("other", sentence("Muu päivä")),
)
NO_NAMES = sentence(
    "Yksi lause riittää. Älä kirjoita asiakkaan nimeä tai muita tietoja. Toimi huomaa "
    "henkilötunnuksen, puhelinnumeron ja osoitteen, mutta ei nimiä."
)

SAFETY_NOTICE = CaseKind(
    code="safety_notice",
    name=sentence("turvallisuushavainto"),
    plural=sentence("Turvallisuushavainnot"),
    begin=sentence("Ilmoita turvallisuushavainto"),
    lead=sentence("Alle minuutti."),
    create=EVERYBODY,
    see=MANAGERS | {"osh_delegate", "osh_manager"},
    handle=MANAGERS | {"osh_manager"},
    seen_by=sentence("lähiesihenkilö, palvelupäällikkö ja työsuojelu"),
    kept_months=60,
    days={"handling": 7, "answer": 7},
    day_names=DAY_NAMES,
    ties_itself=True,
    may_be_anonymous=True,
    has_tasks=True,
    answers_within="answer",
    title_of=("what", "where"),
    empty=sentence("Ilmoita pienikin: läheltä piti -tilanne on halvin opettaja."),
    stages=(
        Stage(
            "new",
            sentence("Uusi"),
            look="not_begun",
            deadline="handling",
            next=("handled", "closed"),
        ),
        Stage(
            "handled",
            sentence("Käsitelty, toimet kesken"),
            verb=sentence("Merkitse käsitellyksi"),
            next=("closed",),
        ),
        Stage(
            "closed",
            sentence("Päätetty"),
            verb=sentence("Päätä ilmoitus"),
            look="done",
            is_end=True,
            needs_answer=True,
        ),
    ),
    fields=(
        Field(
            "what",
            sentence("Mitä tapahtui?"),
            CHOICE,
            choices=(
                ("threat", sentence("Uhkaava tilanne")),
                ("violence", sentence("Väkivalta")),
                ("near_miss", sentence("Läheltä piti")),
                ("accident", sentence("Kaatuminen tai tapaturma")),
                ("harassment", sentence("Häirintä")),
                ("load", sentence("Liika kuormitus")),
                ("hazard", sentence("Vaara tai puute")),
                ("good", sentence("Hyvä havainto")),
            ),
            is_required=True,
        ),
        Field("where", sentence("Missä?"), CHOICE, choices=PLACES, is_required=True),
        Field("when", sentence("Milloin?"), CHOICE, choices=DAYS_AGO, is_required=True),
        Field("happened_on", sentence("Minä päivänä?"), DAY, help=sentence("Jos valitsit muun.")),
        Field(
            "severity",
            sentence("Kuinka vakavaa?"),
            CHOICE,
            choices=(
                ("none", sentence("Ei vahinkoa")),
                ("minor", sentence("Lievä vahinko")),
                (SERIOUS, sentence("Vakava tai olisi voinut olla")),
            ),
            is_required=True,
        ),
        Field(
            "well",
            sentence("Oletko kunnossa?"),
            CHOICE,
            choices=(
                ("yes", sentence("Olen")),
                ("talk", sentence("Haluan puhua jonkun kanssa")),
            ),
            is_private=True,
        ),
        Field("text", sentence("Mitä tarkemmin?"), LONG_TEXT, help=NO_NAMES),
        Field("photo", sentence("Kuva"), FILE, help=sentence("Kuvaa paikka, älä ihmisiä.")),
        Field("cause", sentence("Miksi näin pääsi käymään?"), LONG_TEXT, stage="handled"),
        Field(
            "risk_before",
            sentence("Riski nyt"),
            RISK,
            stage="handled",
            is_required=True,
        ),
        Field("risk_after", sentence("Riski toimien jälkeen"), RISK, stage="closed"),
    ),
)

SUPPORT_CALL = CaseKind(
    code="support_call",
    name=sentence("tuen pyyntö"),
    plural=sentence("Tuen pyynnöt"),
    begin=sentence("Kirjaa, että tarvitsit tukea"),
    lead=sentence("Kirjataan jälkikäteen. Tämä ei ole hälytys."),
    create=INSIDE,
    see=frozenset({"line_manager"}),
    handle=frozenset({"line_manager"}),
    seen_by=sentence("lähiesihenkilö"),
    is_restricted=True,
    is_emptied=False,
    kept_months=24,
    days={"handling": 7},
    day_names=DAY_NAMES,
    ties_itself=True,
    title_of=("came",),
    empty=sentence(
        "Kun olet tarvinnut tukea, kirjaa se tähän jälkikäteen kahdella painalluksella."
    ),
    stages=(
        Stage(
            "logged",
            sentence("Kirjattu"),
            look="not_begun",
            deadline="handling",
            next=("offered", "closed"),
        ),
        Stage(
            "offered",
            sentence("Purkukeskustelua tarjottu"),
            verb=sentence("Tarjosin purkukeskustelua"),
            next=("closed",),
        ),
        Stage(
            "closed",
            sentence("Käyty läpi"),
            verb=sentence("Asia on käyty läpi"),
            look="done",
            is_end=True,
            moves=OWNER,
        ),
    ),
    fields=(
        Field(
            "came",
            sentence("Saitko tukea?"),
            CHOICE,
            choices=(("yes", sentence("Tuki tuli")), ("no", sentence("Tukea ei tullut"))),
            is_required=True,
        ),
        Field("minutes", sentence("Kuinka monessa minuutissa?"), NUMBER),
        Field(
            "who",
            sentence("Kuka auttoi?"),
            CHOICE,
            choices=(
                ("line_manager", sentence("Lähiesihenkilö")),
                ("deputy", sentence("Sijainen")),
                ("on_call", sentence("Päivystäjä")),
                ("colleague", sentence("Työkaveri")),
            ),
        ),
        Field("wants_debriefing", sentence("Haluan purkukeskustelun"), YES_NO),
        Field("happened_on", sentence("Päivä"), DAY, help=sentence("Tyhjä: tänään.")),
        Field("held_on", sentence("Purkukeskustelu pidetty"), DAY, stage="closed"),
    ),
)
