"""The roles and the kinds of units, groups and changes, as data."""

from dataclasses import dataclass

from toimi.errors import sentence


@dataclass(frozen=True)
class Role:
    """`is_deputisable`: a deputy has it for the days; `is_external`: of one from outside."""

    code: str
    name: str
    is_deputisable: bool = False
    is_external: bool = False


ROLES = (
    Role("worker", sentence("työntekijä")),
    Role("team_lead", sentence("tiimivastaava"), is_deputisable=True),
    Role("line_manager", sentence("lähiesihenkilö"), is_deputisable=True),
    Role("head_of_service", sentence("palvelupäällikkö"), is_deputisable=True),
    Role("osh_delegate", sentence("työsuojeluvaltuutettu"), is_deputisable=True),
    Role("osh_manager", sentence("työsuojelupäällikkö"), is_deputisable=True),
    Role("occupational_health", sentence("työterveyshuolto"), is_external=True),
    Role("hr", sentence("henkilöstöhallinto")),
    Role("committee_reader", sentence("lautakunnan lukija"), is_external=True),
    Role("administrator", sentence("pääkäyttäjä")),
)
ROLE_CODES = tuple(role.code for role in ROLES)
DEPUTISABLE = frozenset(role.code for role in ROLES if role.is_deputisable)
EXTERNAL = frozenset(role.code for role in ROLES if role.is_external)


@dataclass(frozen=True)
class Kind:
    code: str
    name: str


COUNTY, SERVICE, UNIT = "county", "service", "unit"
UNIT_KINDS = (
    Kind(COUNTY, sentence("organisaatio")),
    Kind(SERVICE, sentence("palvelu")),
    Kind(UNIT, sentence("yksikkö")),
)

MOVE, MERGE, SPLIT, CLOSE, TEAMS = "move", "merge", "split", "close", "teams"
CHANGE_KINDS = (
    Kind(MOVE, sentence("siirto")),
    Kind(MERGE, sentence("yhdistäminen")),
    Kind(SPLIT, sentence("jakaminen")),
    Kind(CLOSE, sentence("lopettaminen")),
    Kind(TEAMS, sentence("tiimien siirto")),
)

GROUP_KINDS = (
    Kind("pair", sentence("työpari")),
    Kind("team", sentence("tiimi yli yksiköiden")),
    Kind("working_group", sentence("työryhmä")),
    Kind("project", sentence("hanke")),
    Kind("other", sentence("muu ryhmä")),
)

AWAY = "poissa"
