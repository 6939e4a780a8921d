"""Roles of Finnish public work as data: their names in three languages and Toimi's codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from toimi.language.word_lists import word_set


@dataclass(frozen=True)
class RoleName:
    """One role name: its base forms, the stems of its other forms, and the role code.

    The code is one of Toimi's roles, or None for a role that Toimi has no rights for.
    """

    code: str | None
    base: tuple[str, ...]
    stems: tuple[str, ...]


def _name(code: str | None, base: str, stems: str = "") -> RoleName:
    return RoleName(code, tuple(base.split()), tuple(stems.split()))


ROLE_NAMES = (
    _name("worker", "työyhteisö työyhteisöt", "työyhteisö"),
    _name("worker", "henkilöstö henkilökunta", "henkilöstö henkilökun"),
    _name("worker", "työntekijä työntekijät", "työntekij"),
    _name("worker", "personal personalen medarbetare medarbetarna anställda arbetsgemenskapen"),
    _name("worker", "staff employees workers employee worker personnel"),
    _name("team_lead", "tiimivastaava tiimivastaavat", "tiimivastaav"),
    _name("team_lead", "tiiminvetäjä tiiminvetäjät", "tiiminvetäj"),
    _name("team_lead", "tiimiesimies tiimiesimiehet", "tiimiesimie"),
    _name("team_lead", "teamledare teamledaren teamledarna teamansvarig teamansvariga"),
    _name("team_lead", "lead leads leader leaders"),
    _name("line_manager", "lähiesimies lähiesimiehet esimies esimiehet", "lähiesimie esimie"),
    _name(
        "line_manager",
        "lähiesihenkilö lähiesihenkilöt esihenkilö esihenkilöt",
        "lähiesihenkilö esihenkilö",
    ),
    _name("line_manager", "lähijohtaja lähijohtajat", "lähijohtaj"),
    _name("line_manager", "päällikkö päälliköt", "päällik"),
    _name("line_manager", "johtaja johtajat", "johtaj"),
    _name(
        "line_manager",
        "chef chefen cheferna chefer närchef närchefen närchefer närcheferna",
    ),
    _name(
        "line_manager",
        "förman förmannen förmän förmännen",
    ),
    _name("line_manager", "manager managers supervisor supervisors"),
    _name("osh_delegate", "työsuojeluvaltuutettu työsuojeluvaltuutetut", "työsuojeluvaltuut"),
    _name("osh_delegate", "työsuojelu", "työsuojelu"),
    _name(None, "työsuojelupäällikkö työsuojelupäälliköt", "työsuojelupäällik"),
    _name(None, "työsuojelutoimikunta", "työsuojelutoimikun"),
    _name(
        "osh_delegate",
        "työsuojelupari työsuojeluasiamies työsuojeluasiamiehet",
        "työsuojelupar työsuojeluasiamie",
    ),
    _name(
        "osh_delegate",
        "arbetarskyddet arbetarskydd arbetarskyddsfullmäktig arbetarskyddsfullmäktige",
    ),
    _name("occupational_health", "työterveyshuolto työterveys", "työterveyshuol"),
    _name("occupational_health", "työterveyshoitaja työterveyshoitajat", "työterveyshoitaj"),
    _name("occupational_health", "työterveyslääkäri työterveyslääkärit", "työterveyslääkär"),
    _name("occupational_health", "työterveyspsykologi työterveyspsykologit", "työterveyspsykolog"),
    _name("occupational_health", "työfysioterapeutti työfysioterapeutit", "työfysioterapeut"),
    _name(
        "occupational_health",
        "företagshälsovården företagshälsovård företagshälsan arbetshälsovården",
    ),
    _name("committee_reader", "lautakunta lautakunnat jaosto", "lautakun"),
    _name("committee_reader", "nämnden nämnd committee"),
    _name("administrator", "pääkäyttäjä pääkäyttäjät", "pääkäyttäj"),
    _name("administrator", "huvudanvändare administrator"),
    _name(
        None,
        "hr henkilöstöhallinto henkilöstöpalvelut hallinto johto johtoryhmä",
        "henkilöstöhallin johtoryhm",
    ),
    _name(None, "luottamusmies luottamusmiehet luottamushenkilö", "luottamusmie luottamushenkilö"),
    _name(None, "työhyvinvointi kehittämistiimi työnantaja työryhmä", "työryhm työnantaj"),
    _name(None, "työhönvalmentaja työhönvalmentajat", "työhönvalmentaj"),
    _name(None, "työnohjaaja työnohjaajat perehdyttäjä perehdyttäjät", "työnohjaaj perehdyttäj"),
    _name(None, "sihteeri sihteerit toimistosihteeri", "sihteer"),
    _name(None, "ledningen ledningsgrupp ledningsgruppen arbetsgrupp arbetsgruppen arbetsgivaren"),
    _name("line_manager", "rehtori rehtorit ylihoitaja ylihoitajat", "rehtor ylihoitaj"),
    _name("worker", "kuraattori kuraattorit", "kuraattor"),
    _name(None, "viestintä tietohallinto konsultti konsultit", "viestin tietohallin konsult"),
    _name(None, "arbetarskyddschef arbetarskyddschefen"),
    _name("osh_delegate", "delegate delegates"),
    _name(None, "förtroendeman förtroendemannen huvudförtroendeman management trainer coach"),
)

HEADS: Mapping[str, str | None] = {
    "vastaava": None,
    "vastaavat": None,
    "esimies": "line_manager",
    "esimiehet": "line_manager",
    "esihenkilö": "line_manager",
    "esihenkilöt": "line_manager",
    "päällikkö": "line_manager",
    "päälliköt": "line_manager",
    "johtaja": "line_manager",
    "johtajat": "line_manager",
    "valtuutettu": None,
    "valtuutetut": None,
    "asiamies": None,
    "asiamiehet": None,
    "ohjaaja": "worker",
    "ohjaajat": "worker",
    "hoitaja": "worker",
    "hoitajat": "worker",
    "työntekijä": "worker",
    "työntekijät": "worker",
    "lääkäri": "worker",
    "lääkärit": "worker",
    "opettaja": "worker",
    "opettajat": "worker",
    "asiantuntija": None,
    "asiantuntijat": None,
    "suunnittelija": None,
    "suunnittelijat": None,
    "koordinaattori": None,
    "koordinaattorit": None,
    "kouluttaja": None,
    "kouluttajat": None,
    "valmentaja": None,
    "valmentajat": None,
    "terapeutti": None,
    "terapeutit": None,
    "psykologi": None,
    "psykologit": None,
    "sihteeri": None,
    "sihteerit": None,
    "edustaja": None,
    "edustajat": None,
    "vetäjä": None,
    "vetäjät": None,
    "tukihenkilö": None,
    "yhdyshenkilö": None,
    "yhdyshenkilöt": None,
    "tiimi": None,
    "tiimit": None,
    "ryhmä": None,
    "ryhmät": None,
    "pari": None,
    "parit": None,
    "toimikunta": None,
    "yksikkö": None,
    "yksiköt": None,
    "palvelut": None,
    "projekti": None,
    "hanke": None,
    "chef": "line_manager",
    "chefen": "line_manager",
    "chefer": "line_manager",
    "arbetare": "worker",
    "arbetaren": "worker",
    "arbetarna": "worker",
    "handledare": None,
    "handledaren": None,
    "teamet": None,
    "ansvarig": None,
    "ansvariga": None,
    "gruppen": None,
}
"""Last parts of compounds that name a role, a team or a project, with their role code."""

GLUED_HEADS = word_set(
    "vastaava vastaavat valtuutettu valtuutetut pari parit päällikkö päälliköt toimikunta"
)
"""Heads that stand after a noun only by a slip, or where a line broke: "tiimi vastaavat"."""

TITLE_MODIFIERS = word_set("johtava johtavat vastaava vastaavat ledande leading")
LEADING = word_set("johtava johtavat ledande leading")
"""Words that make a line manager of the role after them: "johtava sosiaalityöntekijä"."""
MODIFIERS = TITLE_MODIFIERS | word_set("koko kaikki jokainen oma kunkin hela alla varje all each")
BODIES = word_set("kaupungin kunnan kuntayhtymän hyvinvointialueen yliopiston seurakunnan")
"""Words after a place's name in the genitive, which keeps its capital."""
WHOLE_TITLES = word_set("sosiaali- opetus- sivistys- social- hälso-")
"""Beginnings of titles with a conjunction inside: "sosiaali- ja terveysjohtaja" is one."""
LONGEST_ENDING = 7
LONGEST_HEAD = max(map(len, HEADS))


@dataclass(frozen=True)
class Match:
    """What the lexicon says of a word: its code, and whether it stands in a base form."""

    code: str | None
    is_base: bool


@cache
def _bases() -> Mapping[str, str | None]:
    return {form: name.code for name in ROLE_NAMES for form in name.base}


@cache
def _stems() -> Mapping[str, str | None]:
    return {stem: name.code for name in ROLE_NAMES for stem in name.stems}


def match(word: str) -> Match | None:
    """Return what the lexicon says of one word in any case form, or None for no role."""
    folded = word.casefold()
    bases = _bases()
    if folded in bases:
        return Match(bases[folded], is_base=True)
    head = folded if folded in HEADS else head_of(folded)
    if head is not None:
        return Match(HEADS[head], is_base=True)
    stems = _stems()
    for length in range(len(folded), max(3, len(folded) - LONGEST_ENDING - 1), -1):
        if folded[:length] in stems:
            return Match(stems[folded[:length]], is_base=False)
    return None


def head_of(word: str) -> str | None:
    """Return the last part of a compound that names a role ("vastaavat"), or None."""
    folded = word.casefold()
    for length in range(max(3, len(folded) - LONGEST_HEAD), len(folded)):
        if folded[length:] in HEADS:
            return folded[length:]
    return None


def is_listed(word: str) -> bool:
    """Tell whether `word` is a role's base form in the lexicon, to the letter."""
    return word.casefold() in _bases()
