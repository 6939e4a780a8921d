"""The one thing that a tool tells the rest of Toimi: a dataclass, named by the settings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random
from typing import Any

from toimi.language.suggest import Cues
from toimi.organisation.models import Person, Unit
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.programme.tooling.kinds import Kind


@dataclass(frozen=True)
class Waiting:
    """One thing that a person is expected to do, by a day. `about` is what it is about.

    A tool's has `sentence` (marked, with `values`), where it is done and the marked words of the
    button; `kind` then begins with the tool's name: "cases.handle".
    """

    kind: str
    due_on: date | None
    about: Any
    count: int = 1
    numbers: tuple[int, ...] = ()
    sentence: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    url: str = ""
    button: str = ""


@dataclass(frozen=True)
class Draft:
    """What is to become a record of a kind: a meeting's decision, a measure's beginning."""

    unit: Unit
    title: str
    text: str = ""
    owner: Person | None = None
    due_on: date | None = None
    from_words: str = ""
    from_url: str = ""


@dataclass(frozen=True)
class Opened:
    """What `open` made: its id as text, and where it is."""

    object_id: str
    url: str


@dataclass(frozen=True)
class Doing:
    """One thing that carries a measure out, for the measure's page: newest first."""

    title: str
    on: date | None
    state: str
    """A marked word."""
    url: str
    is_over: bool = False


@dataclass(frozen=True)
class Done:
    """All that a measure's page says of one kind. `url` lists all of them; "" when the reader may
    not see the list."""

    kind: Kind
    doings: Sequence[Doing]
    count: int
    url: str = ""


@dataclass(frozen=True)
class Came:
    """What came of what a person said: a sentence (marked, with `values`) and where it stands."""

    at: datetime
    sentence: str
    values: Mapping[str, Any]
    url: str
    words: str = ""


@dataclass(frozen=True)
class Door:
    """A page of a tool that is of no one kind: a marked name, its address' name, who may."""

    name: str
    address: str
    right: str


@dataclass(frozen=True)
class Tool:
    """`name` is the folder's, the namespace of its addresses and what its rights begin with.

    `findings(measure, days, reader)`: sentences of evidence; `reader` None is whoever reads the
    programme. `waiting(person, today)`, `came(person, since)`: my day. `done(measure, person)`:
    the measure's page, kind by kind. `open(kind, measure, draft, by, at)` makes a record.
    `begin_url(kind, measure)`: where a person makes one; `list_url(kind)`: where all of them are.
    `agenda(unit, days, reader)`: what belongs on a meeting's agenda. `ended(object_ids)`: on which
    day each record came to its end, None while it is under way; what is gone is not in it.
    `demo(unit, rng)`: made-up rows. `doors`: pages that the working community's page leads to.
    """

    name: str
    kinds: tuple[Kind, ...]
    cues: tuple[Cues, ...]
    findings: Callable[[Measure, Days, Person | None], list[Finding]]
    waiting: Callable[[Person, date], list[Waiting]]
    came: Callable[[Person, datetime], list[Came]]
    done: Callable[[Measure, Person], list[Done]]
    open: Callable[[str, Measure | None, Draft, Person, datetime], Opened]
    begin_url: Callable[[str, Measure | None], str]
    list_url: Callable[[str], str]
    agenda: Callable[[Unit, Days, Person], list[Finding]]
    ended: Callable[[Sequence[str]], dict[str, date | None]]
    demo: Callable[[Unit, Random], None]
    doors: tuple[Door, ...] = ()

    def kind(self, code: str) -> Kind | None:
        return next((kind for kind in self.kinds if kind.code == code), None)
