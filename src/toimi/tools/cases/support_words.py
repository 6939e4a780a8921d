"""The chain of support in words: who, whether she answers now, when nobody does."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext

from toimi.errors import sentence
from toimi.organisation.chain import DAYS, Hours, Span
from toimi.organisation.queries import Chain, Link
from toimi.platform.pages.saying import say

ROLES = {
    "line_manager": sentence("lähiesihenkilö"),
    "deputy": sentence("sijainen: {of}"),
    "on_call": sentence("päivystys"),
}
TROUBLES = {
    "away": sentence("Poissa tänään"),
    "no_phone": sentence("Puhelinnumero puuttuu"),
    "not_now": sentence("Ei vastaa tähän aikaan"),
}
MISSING = {
    "line_manager": sentence("Yksiköllä ei ole lähiesihenkilöä."),
    "deputy": sentence("Lähiesihenkilöllä ei ole tänään sijaista."),
    "on_call": sentence("Päivystysnumeroa ei ole."),
}
SHOWN_GAPS = 3


@dataclass(frozen=True)
class Row:
    """A link as the page shows it; `spans` are seconds since 1970, "from-until" parted by spaces,
    by which a page kept in a phone says who answers at another hour."""

    name: str
    role: str
    phone: str
    tel: str
    hours: str
    trouble: str
    spans: str
    can_change: bool


def row(link: Link) -> Row:
    changes = link.trouble in {"", "not_now"}
    return Row(
        name=link.name,
        role=say(ROLES[link.role], {"of": link.of}),
        phone=link.phone,
        tel=tel(link.phone),
        hours=hours(link.hours),
        trouble=gettext(TROUBLES[link.trouble]) if link.trouble else "",
        spans=" ".join(f"{_seconds(start)}-{_seconds(end)}" for start, end in link.spans),
        can_change=changes,
    )


def tel(phone: str) -> str:
    """Return the number as a phone takes it."""
    return re.sub(r"[^\d+]", "", phone)


def hours(said: Hours) -> str:
    """Return the hours in words: "arkisin klo 8.00–16.00"."""
    if said.starts_at is None or said.ends_at is None:
        return say(sentence("{days} ympäri vuorokauden"), {"days": gettext(DAYS[said.days])})
    values = {
        "days": gettext(DAYS[said.days]),
        "start": time_format(said.starts_at),
        "end": time_format(said.ends_at),
    }
    return say(sentence("{days} klo {start}–{end}"), values)


def gaps(found: Sequence[Span]) -> tuple[list[str], list[str]]:
    """Return when nobody answers: the first ones, and the rest."""
    words = [f"{_moment(start)} – {_moment(end)}" for start, end in found]
    return words[:SHOWN_GAPS], words[SHOWN_GAPS:]


def faults(chain: Chain) -> Iterable[str]:
    """Return what the chain lacks, in words."""
    return [gettext(words) for role, words in MISSING.items() if role in chain.missing]


def now_in_seconds(chain: Chain) -> int:
    return _seconds(chain.now)


def _moment(at: datetime) -> str:
    return f"{date_format(at, 'D')} {date_format(at, 'SHORT_DATE_FORMAT')} {time_format(at)}"


def _seconds(at: datetime) -> int:
    return int(timezone.make_aware(at).timestamp())
