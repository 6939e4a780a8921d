"""What concerns one person's work: recommendations, job rotation. Both are restricted."""

from toimi.errors import sentence
from toimi.organisation.rights import MANAGERS
from toimi.programme.tooling.kinds import CHOICE, DAY, LONG_TEXT, NUMBER, YES_NO, Field
from toimi.tools.cases.kinds.shape import DAY_NAMES, INSIDE, LEADERS, OWNER, CaseKind, Stage

RECOMMENDATION = CaseKind(
    code="recommendation",
    name=sentence("suositus"),
    plural=sentence("Suositukset"),
    begin=sentence("Kirjaa suositus"),
    lead=sentence("Mitä arvioinnissa tai kävelyllä suositeltiin. Ei terveystietoja."),
    create=LEADERS | {"osh_delegate", "osh_manager", "occupational_health"},
    see=frozenset({"line_manager", "osh_delegate", "osh_manager"}),
    handle=frozenset({"line_manager", "osh_manager"}),
    seen_by=sentence("lähiesihenkilö ja työsuojelu"),
    is_restricted=True,
    kept_months=60,
    days={"doing": 60},
    is_long=True,
    day_names=DAY_NAMES,
    is_decision=True,
    is_emptied=False,
    has_tasks=True,
    title=sentence("Mitä suositellaan?"),
    empty=sentence("Kirjaa arvioinnin suositukset yksitellen, niin jokainen viedään loppuun."),
    stages=(
        Stage(
            "given",
            sentence("Annettu"),
            look="not_begun",
            deadline="doing",
            next=("doing", "done", "declined"),
        ),
        Stage(
            "doing",
            sentence("Työn alla"),
            verb=sentence("Ota työn alle"),
            deadline="doing",
            next=("done", "declined"),
        ),
        Stage(
            "done",
            sentence("Tehty"),
            verb=sentence("Merkitse tehdyksi"),
            look="done",
            is_end=True,
        ),
        Stage(
            "declined",
            sentence("Ei toteuteta"),
            verb=sentence("Älä toteuta"),
            look="stopped",
            is_end=True,
        ),
    ),
    fields=(
        Field(
            "origin",
            sentence("Mistä se tulee?"),
            CHOICE,
            choices=(
                ("ergonomics", sentence("Ergonomiakäynti")),
                ("survey", sentence("Työpaikkaselvitys")),
                ("walk", sentence("Turvallisuuskävely")),
                ("load", sentence("Kuormituksen arviointi")),
                ("other", sentence("Muu")),
            ),
            is_required=True,
        ),
        Field(
            "about",
            sentence("Mitä se koskee?"),
            LONG_TEXT,
            help=sentence("Kirjoita työpisteestä ja työstä, älä kenenkään terveydestä."),
        ),
        Field("done_how", sentence("Mitä tehtiin?"), LONG_TEXT, stage="done"),
        Field("reason", sentence("Miksi ei?"), LONG_TEXT, stage="declined", is_required=True),
    ),
)

SIDES = (("offer", sentence("Tarjoan paikkaa")), ("wish", sentence("Toivon kiertoa")))
WORKS = (
    ("assessment", sentence("Palvelutarpeen arviointi")),
    ("open_care", sentence("Avohuolto")),
    ("substitute_care", sentence("Sijaishuolto")),
    ("after_care", sentence("Jälkihuolto")),
    ("family_work", sentence("Perhetyö")),
    ("adult", sentence("Aikuissosiaalityö")),
    ("other", sentence("Muu työ")),
)

ROTATION = CaseKind(
    code="rotation",
    name=sentence("työkierto"),
    plural=sentence("Työkierto"),
    begin=sentence("Toivo tai tarjoa työkiertoa"),
    lead=sentence("Toiveen näkevät vain sinä, lähiesihenkilösi ja palvelupäällikkö."),
    create=INSIDE,
    see=MANAGERS,
    handle=MANAGERS,
    seen_by=sentence("lähiesihenkilö ja palvelupäällikkö"),
    is_restricted=True,
    is_emptied=False,
    kept_months=24,
    days={"look": 30},
    is_long=True,
    day_names=DAY_NAMES,
    title=sentence("Toive tai tarjous lyhyesti"),
    empty=sentence("Kirjaa toive tai tarjous: Toimi näyttää, mitkä sopivat yhteen."),
    stages=(
        Stage(
            "open",
            sentence("Etsii paria"),
            look="not_begun",
            deadline="look",
            next=("agreed", "settled", "withdrawn"),
        ),
        Stage(
            "agreed",
            sentence("Sovittu"),
            verb=sentence("Sovi kierrosta"),
            due_by="ends_on",
            next=("ended", "withdrawn"),
        ),
        Stage(
            "ended",
            sentence("Päättynyt, loppukeskustelu käyty"),
            verb=sentence("Loppukeskustelu on käyty"),
            look="done",
            is_end=True,
        ),
        Stage(
            "settled",
            sentence("Järjestynyt"),
            verb=sentence("Merkitse järjestyneeksi"),
            look="done",
            is_end=True,
        ),
        Stage(
            "withdrawn",
            sentence("Peruttu"),
            verb=sentence("Peru"),
            look="stopped",
            is_end=True,
            moves=OWNER,
        ),
    ),
    fields=(
        Field("side", sentence("Kumpi?"), CHOICE, choices=SIDES, is_required=True),
        Field("work", sentence("Mikä työ?"), CHOICE, choices=WORKS, is_required=True),
        Field("from_on", sentence("Aikaisintaan"), DAY),
        Field("until_on", sentence("Viimeistään"), DAY),
        Field("share", sentence("Osuus työajasta, prosenttia"), NUMBER),
        Field("goals", sentence("Oppimistavoitteet"), LONG_TEXT, stage="agreed", is_required=True),
        Field("starts_on", sentence("Alkaa"), DAY, stage="agreed", is_required=True),
        Field("ends_on", sentence("Päättyy"), DAY, stage="agreed", is_required=True),
        Field(
            "goals_met",
            sentence("Tavoitteet saavutettiin"),
            YES_NO,
            stage="ended",
            help=sentence("Sovitte tämän yhdessä loppukeskustelussa."),
        ),
    ),
)
