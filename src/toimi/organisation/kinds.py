"""The roles, as data."""

from dataclasses import dataclass

from toimi.errors import sentence


@dataclass(frozen=True)
class Role:
    code: str
    name: str


ROLES = (
    Role("worker", sentence("työntekijä")),
    Role("team_lead", sentence("tiimivastaava")),
    Role("line_manager", sentence("lähiesihenkilö")),
    Role("osh_delegate", sentence("työsuojeluvaltuutettu")),
    Role("occupational_health", sentence("työterveyshuolto")),
    Role("committee_reader", sentence("lautakunnan lukija")),
    Role("administrator", sentence("pääkäyttäjä")),
)
ROLE_CODES = tuple(role.code for role in ROLES)
