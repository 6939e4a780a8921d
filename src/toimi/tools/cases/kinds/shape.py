"""What a kind of case has more than any kind: its stages and what they ask."""

from dataclasses import dataclass

from toimi.errors import sentence
from toimi.organisation.rights import EVERYBODY, LEADS, MANAGERS, Roles
from toimi.programme.tooling.kinds import Field, Kind

HANDLER, OWNER = "handler", "owner"
"""Who moves a case on: who handles the kind or was given the case; or also who reported it."""
INSIDE: Roles = EVERYBODY - {"occupational_health"}
"""Who work in the unit or for it, not who serve it from outside."""
LEADERS: Roles = LEADS | MANAGERS
DAY_NAMES = {
    "handling": sentence("Käsittely"),
    "answer": sentence("Vastaus ilmoittajalle"),
    "look": sentence("Läpikäynti"),
    "applying": sentence("Hakuaika"),
    "choosing": sentence("Valinta"),
    "decision": sentence("Päätöksen odotus"),
    "settling": sentence("Tilitys"),
    "doing": sentence("Toteutus"),
}
LIMIT_NAMES = {"trials": sentence("Kokeiluja yhtä aikaa")}


@dataclass(frozen=True)
class Stage:
    """A place on a case's way. Sentences are marked Finnish ones.

    `name` is its state as a word, `verb` the button that moves a case into it, `look` the icon and
    colour (of `look_of`). `deadline` is a name of the kind's `days`: how long a case may stand
    here; `limit` a name of its `limits`: how many may stand here at once. `next` are the stages
    that may follow. `moves` is who moves it into this stage; `needs_answer`: not before whoever
    reported it was answered.
    """

    code: str
    name: str
    verb: str = ""
    look: str = "under_way"
    deadline: str = ""
    limit: str = ""
    next: tuple[str, ...] = ()
    moves: str = HANDLER
    is_end: bool = False
    needs_answer: bool = False
    due_by: str = ""
    """A day field whose day is the last day of the stage, instead of a deadline."""


@dataclass(frozen=True)
class CaseKind(Kind):
    """A kind of case. `title` is what its one line is called; "": it is put together of the
    choices `title_of`. `answers_within` is the name of the deadline of the answer to whoever
    reported it; the others say which parts a case has."""

    lead: str = ""
    title: str = ""
    title_of: tuple[str, ...] = ()
    seen_by: str = ""
    """Who sees what was told, besides whoever told it."""
    stages: tuple[Stage, ...] = ()
    may_be_anonymous: bool = False
    has_supporters: bool = False
    has_tasks: bool = False
    has_money: bool = False
    answers_within: str = ""
    answerers: Roles = frozenset({"line_manager"})
    """For whom a new one waits while nobody has taken it; others who handle may take it too."""
    is_emptied: bool = True
    """When it is no longer kept: its words go and its counts stay; else it goes whole."""
    is_long: bool = False
    """It counts in every period in which it is under way, not in the one in which it was made."""
    empty: str = ""
    """What to do when there is none."""

    @property
    def first(self) -> Stage:
        return self.stages[0]

    def stage(self, code: str) -> Stage:
        """Return the stage; KeyError: the kind has none of this code."""
        for found in self.stages:
            if found.code == code:
                return found
        raise KeyError(code)

    def asked_at(self, stage: str) -> tuple[Field, ...]:
        """Return the fields that are asked when a case enters the stage; "": when it is made."""
        return tuple(one for one in self.fields if one.stage == stage)

    def field(self, code: str) -> Field | None:
        return next((one for one in self.fields if one.code == code), None)
