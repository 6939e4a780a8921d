"""One page that can be opened by its address, and who opens the pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

NOBODY = None
MANAGER, ADMINISTRATOR, COMMITTEE, SECURED = "line-manager", "admin", "committee", "secured"
WORKER, DELEGATE, TEAM_LEAD = "worker", "osh-delegate", "team-lead"
NEWCOMER = "newcomer"
"""The line manager of a unit where nothing has happened yet."""

Things = Mapping[str, Any]


@dataclass(frozen=True)
class Page:
    """`of` names the things (things.py) in the address; `asked` comes after its question mark."""

    name: str
    who: str | None = MANAGER
    of: tuple[tuple[str, str], ...] = ()
    asked: str = ""
    status: int = 200

    def address(self, things: Things) -> str:
        values = {name: things[thing] for name, thing in self.of}
        return reverse(self.name, kwargs=values) + (f"?{self.asked}" if self.asked else "")

    def __str__(self) -> str:
        about = "+".join(thing for _, thing in self.of)
        return " ".join(filter(None, (self.name, about, self.asked, self.who or "nobody")))


def of(name: str, thing: str, who: str | None = MANAGER, **more: Any) -> Page:
    """Return the page that is about one thing, by its key."""
    return Page(name, who, of=(("pk", thing),), **more)
