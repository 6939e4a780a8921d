"""What people want to do better: improvements by Lean, proposals."""

from toimi.errors import sentence
from toimi.organisation.rights import EVERYBODY, MANAGERS
from toimi.programme.tooling.kinds import CHOICE, DAY, LONG_TEXT, Field
from toimi.tools.cases.kinds.shape import (
    DAY_NAMES,
    INSIDE,
    LEADERS,
    LIMIT_NAMES,
    OWNER,
    CaseKind,
    Stage,
)

WHOLE_UNIT = sentence("yksikkösi väki ja työsuojelu")
KEEP, CHANGE, DROP = "keep", "change", "drop"

IMPROVEMENT = CaseKind(
    code="improvement",
    name=sentence("parannus"),
    plural=sentence("Parannukset"),
    begin=sentence("Ehdota parannuskokeilua"),
    lead=sentence("Yksi ongelma, yksi kokeilu, yksi mittari."),
    create=INSIDE,
    see=EVERYBODY,
    handle=LEADERS,
    seen_by=WHOLE_UNIT,
    kept_months=60,
    days={"look": 14},
    is_long=True,
    day_names=DAY_NAMES,
    limits={"trials": 3},
    limit_names=LIMIT_NAMES,
    is_decision=True,
    has_tasks=True,
    has_supporters=True,
    title=sentence("Mikä ongelma?"),
    empty=sentence("Kirjaa yksi pieni ongelma, joka toistuu joka viikko."),
    stages=(
        Stage(
            "problem",
            sentence("Ongelma kirjattu"),
            look="not_begun",
            deadline="look",
            next=("trial", "dropped"),
        ),
        Stage(
            "trial",
            sentence("Kokeilussa"),
            verb=sentence("Aloita kokeilu"),
            limit="trials",
            due_by="trial_ends_on",
            next=("kept", "trial", "dropped"),
            moves=OWNER,
        ),
        Stage(
            "kept",
            sentence("Jäi käyttöön"),
            verb=sentence("Ota käyttöön"),
            look="done",
            is_end=True,
            moves=OWNER,
        ),
        Stage(
            "dropped",
            sentence("Luovuttiin"),
            verb=sentence("Luovu"),
            look="stopped",
            is_end=True,
            moves=OWNER,
        ),
    ),
    fields=(
        Field("causes", sentence("Mistä se johtuu?"), LONG_TEXT),
        Field("trial", sentence("Mitä kokeillaan?"), LONG_TEXT, stage="trial", is_required=True),
        Field("measured", sentence("Mitä mitataan?"), stage="trial", is_required=True),
        Field(
            "trial_ends_on",
            sentence("Kokeilun viimeinen päivä"),
            DAY,
            stage="trial",
            is_required=True,
        ),
        Field("result", sentence("Mitä tapahtui?"), LONG_TEXT, stage="kept", is_required=True),
        Field("lesson", sentence("Miksi luovutaan?"), LONG_TEXT, stage="dropped", is_required=True),
    ),
)

PROPOSAL = CaseKind(
    code="proposal",
    name=sentence("ehdotus"),
    plural=sentence("Ehdotukset"),
    begin=sentence("Tee ehdotus"),
    lead=sentence("Koko yksikkö näkee ehdotuksen ja vastauksen."),
    create=EVERYBODY,
    see=EVERYBODY,
    handle=MANAGERS,
    seen_by=WHOLE_UNIT,
    kept_months=60,
    days={"answer": 14},
    day_names=DAY_NAMES,
    ties_itself=True,
    may_be_anonymous=True,
    has_supporters=True,
    has_tasks=True,
    answers_within="answer",
    title=sentence("Mitä ehdotat?"),
    empty=sentence("Tee ensimmäinen ehdotus. Lähiesihenkilö vastaa siihen perustellen."),
    stages=(
        Stage(
            "open",
            sentence("Odottaa vastausta"),
            look="not_begun",
            deadline="answer",
            next=("accepted", "declined"),
        ),
        Stage(
            "accepted",
            sentence("Hyväksytty, toteutus kesken"),
            verb=sentence("Hyväksy"),
            needs_answer=True,
            next=("done", "declined"),
        ),
        Stage(
            "done",
            sentence("Toteutettu"),
            verb=sentence("Merkitse toteutetuksi"),
            look="done",
            is_end=True,
            needs_answer=True,
        ),
        Stage(
            "declined",
            sentence("Ei toteuteta"),
            verb=sentence("Älä toteuta"),
            look="stopped",
            is_end=True,
            needs_answer=True,
        ),
    ),
    fields=(
        Field("why", sentence("Miksi?"), LONG_TEXT, limit=1000),
        Field(
            "theme",
            sentence("Mitä se koskee?"),
            CHOICE,
            choices=(
                ("work", sentence("Työn tekeminen")),
                ("together", sentence("Yhdessä toimiminen")),
                ("place", sentence("Tilat ja välineet")),
                ("other", sentence("Muu")),
            ),
        ),
    ),
)
