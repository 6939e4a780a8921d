"""What a kind is made of. A kind is data: forms, lists, boards and exports come from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toimi.organisation.rights import Roles

TEXT, LONG_TEXT, CHOICE, DAY, NUMBER, EURO, PERSON, UNIT, RISK, FILE, CHECKLIST, YES_NO = (
    "text",
    "long_text",
    "choice",
    "day",
    "number",
    "euro",
    "person",
    "unit",
    "risk",
    "file",
    "checklist",
    "yes_no",
)
FIELD_TYPES = frozenset(
    {TEXT, LONG_TEXT, CHOICE, DAY, NUMBER, EURO, PERSON, UNIT, RISK, FILE, CHECKLIST, YES_NO}
)


@dataclass(frozen=True)
class Field:
    """One thing that is asked. `choices` are (code, marked name); `stage` is when it is asked:
    empty, when the record is made. `is_private`: seen by who handles and who wrote it alone."""

    code: str
    label: str
    type: str = TEXT
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    stage: str = ""
    is_required: bool = False
    is_private: bool = False
    limit: int = 500

    def __post_init__(self) -> None:
        if self.type not in FIELD_TYPES:
            raise ValueError(f"{self.code}: {self.type} is no type of field.")
        if bool(self.choices) != (self.type in {CHOICE, CHECKLIST}):
            raise ValueError(f"{self.code}: choices belong to a choice and to a checklist.")


@dataclass(frozen=True)
class Kind:
    """A kind of thing that is done. Sentences are marked Finnish ones.

    `name` "turvallisuushavainto", `plural` "turvallisuushavainnot", `begin` the words of the
    button that makes one. `create`, `see` (every one of it, not only one's own) and `handle` are
    roles, at their unit and below. Of a restricted kind not even a count is told to others.
    `days` are deadlines by name, `limits` how many may be at once by name: an administrator
    may change both by unit. A kind that changes gets the next `version`; the old ones are kept.
    """

    code: str
    name: str
    plural: str
    begin: str
    create: Roles
    see: Roles
    handle: Roles
    is_restricted: bool = False
    kept_months: int = 60
    version: int = 1
    days: Mapping[str, int] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    ties_itself: bool = False
    """It belongs to every measure that is carried out with its kind, without being told so."""
    is_decision: bool = False
    """A decision of a meeting may become one."""
