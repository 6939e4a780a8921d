"""Puts findings into the active language: numbers as words, days short, longest form first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext, ngettext

from toimi.errors import sentence
from toimi.evaluation import rules
from toimi.platform.pages.saying import day, say
from toimi.programme.finding import Finding

LONGEST_ITEM = 140
OUT_OF = (
    sentence("kahdesta"),
    sentence("kolmesta"),
    sentence("neljästä"),
    sentence("viidestä"),
    sentence("kuudesta"),
    sentence("seitsemästä"),
    sentence("kahdeksasta"),
    sentence("yhdeksästä"),
    sentence("kymmenestä"),
)
NUMBERS = (
    sentence("kaksi"),
    sentence("kolme"),
    sentence("neljä"),
    sentence("viisi"),
    sentence("kuusi"),
    sentence("seitsemän"),
    sentence("kahdeksan"),
    sentence("yhdeksän"),
    sentence("kymmenen"),
)
"""Words from two to ten; the larger numbers are digits."""


def told(finding: Finding) -> rules.Told:
    """Return the finding as sentences, each shorter than the one before."""
    values = {**finding.values, **_number_words(finding.values)}
    forms = [say(finding.sentence, {**values, "items": items}) for items in _lists(finding.items)]
    if not finding.items:
        forms = [say(finding.sentence, values)]
    if finding.short:
        forms.append(say(finding.short, values))
    return rules.Told(rules.shorter_only([_as_sentence(form) for form in forms]), finding.weight)


def _number_words(values: dict[str, Any]) -> dict[str, str]:
    """Return "neljästä" and "kolme" for the counts; digits for both when one is over ten."""
    if "of" not in values:
        return {}
    out_of, done = values["of"], values["done"]
    if out_of > 10 or done < 2:
        return {"of": _word(OUT_OF, out_of), "done": str(done)}
    return {"of": _word(OUT_OF, out_of), "done": _word(NUMBERS, done)}


def _word(words: Sequence[str], number: int) -> str:
    return gettext(words[number - 2]) if 2 <= number <= 10 else str(number)


def _lists(items: Sequence[dict[str, Any]]) -> list[str]:
    last = max((item["day"] for item in items if item["day"]), default=None)
    whole = [_item(item, item["text"], last) for item in items]
    cut = [_item(item, rules.shortened(item["text"], LONGEST_ITEM), last) for item in items]
    conjunction = gettext("ja")
    forms = [*rules.listings(whole, conjunction, _more), *rules.listings(cut, conjunction, _more)]
    return sorted(dict.fromkeys(forms), key=len, reverse=True) if items else []


def _item(item: dict[str, Any], text: str, last: date | None) -> str:
    on: date | None = item["day"]
    if not on or _names_day(item["text"], on):
        return text
    return f"{text} ({_short_day(on, last)})"


def _short_day(on: date, last: date | None) -> str:
    """Return the day; without its year when a later one of the same year follows."""
    shown = day(on)
    if last and on != last and on.year == last.year:
        return shown.removesuffix(str(on.year)).rstrip()
    return shown


def _names_day(text: str, on: date) -> bool:
    return f"{on.day}.{on.month}." in text or text.rstrip("”").endswith(f"{on.day}.{on.month}")


def _more(count: int) -> str:
    return ngettext("{count} muu", "{count} muuta", count).format(count=count)


def _as_sentence(text: str) -> str:
    text = text.replace("….", "…")
    return text[:1].upper() + text[1:]
