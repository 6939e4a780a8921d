"""The findings of measures that are carried out with cases: sentences and their numbers.

Of a restricted kind one who may not see it hears only counts that are large enough to tell of
nobody, and no part of a count that would leave a smaller one when taken away from the whole.
"""

from collections.abc import Callable, Iterator
from string import Formatter

from django.utils.translation import gettext

from toimi.errors import sentence
from toimi.organisation import access
from toimi.organisation.models import Person, Unit
from toimi.organisation.rights import EVERYBODY
from toimi.platform.preferences import queries as preferences
from toimi.programme.finding import Days, Finding
from toimi.programme.models import Measure
from toimi.programme.queries import chosen, kinds_of
from toimi.tools.cases import queries, words
from toimi.tools.cases.kinds import BY_CODE, KINDS, TOOL, CaseKind
from toimi.tools.cases.queries import seeing
from toimi.tools.cases.queries.figures import Figures, figures
from toimi.tools.cases.rules import euros

MOST, MORE, LESS = 1, 3, 4
Fits = Callable[..., bool]
Told = Iterator[tuple[str, int, Figures]]
"""Sentence, its weight, its values."""

_AT_HOME = {
    "safety_notice": sentence("Turvallisuushavainnoista kerrotaan toimenpiteessä {number}."),
    "support_call": sentence("Tuen pyynnöistä kerrotaan toimenpiteessä {number}."),
    "proposal": sentence("Ehdotuksista kerrotaan toimenpiteessä {number}."),
}


def findings(measure: Measure, days: Days, reader: Person | None) -> list[Finding]:
    """Return what the cases of the measure say of these days. At most 8 queries a kind."""
    found: list[Finding] = []
    for row in kinds_of(measure):
        if row.tool == TOOL and row.kind in BY_CODE:
            found += _of_kind(measure, BY_CODE[row.kind], days, reader)
    return found


def _of_kind(measure: Measure, kind: CaseKind, days: Days, reader: Person | None) -> list[Finding]:
    sees = access.may(reader, seeing.right(kind.code, "see"), measure.unit)
    home = queries.counts_here(measure, kind)
    if home is not None:
        values = {"number": home.number}
        url = home.get_absolute_url()
        return [_finding(kind, _AT_HOME[kind.code], 9, values, url, is_pointer=True)]
    numbers = figures(measure, kind, days)
    least = preferences.current().smallest_group
    is_pooled = kind.is_restricted and not sees
    if is_pooled and numbers["count"] < least:
        return []
    is_everybodys = reader is None and kind.see >= EVERYBODY
    link = words.list_url(kind, measure, days) if sees or is_everybodys else ""
    period = {"first": days.starts_on, "last": days.ends_on}
    if not numbers["count"]:
        other = _elsewhere(measure, kind, is_pooled=is_pooled, is_all=True)
        nothing = _finding(kind, _NOTHING[kind.code], 6, period, link, says_nothing=True)
        return other or [nothing]
    numbers |= {"limit_days": _limit(measure, kind)}

    def fits(*parts: int, whole: int = numbers["count"]) -> bool:
        left = whole - sum(parts)
        return not is_pooled or all(part == 0 or part >= least for part in (*parts, left))

    told = [
        _finding(kind, text, weight, {**period, **values}, link)
        for text, weight, values in _TOLD[kind.code](numbers, fits)
    ]
    return [*told, *_elsewhere(measure, kind, is_pooled=is_pooled)]


def _limit(measure: Measure, kind: CaseKind) -> int:
    days = chosen(measure.unit, TOOL, [kind])[kind.code].days
    return days.get("handling") or days.get("answer") or 0


def _finding(
    kind: CaseKind,
    text: str,
    weight: int,
    values: Figures,
    link: str,
    *,
    says_nothing: bool = False,
    is_pointer: bool = False,
) -> Finding:
    """Return the finding with those values alone that its sentence says: they are stored."""
    named = {name for _, name, _, _ in Formatter().parse(text) if name}
    return Finding(
        f"{TOOL}.{kind.code}",
        text,
        kind.plural,
        link,
        values={name: values[name] for name in named},
        weight=weight,
        says_nothing=says_nothing,
        is_pointer=is_pointer,
    )


def _elsewhere(
    measure: Measure, kind: CaseKind, *, is_pooled: bool, is_all: bool = False
) -> list[Finding]:
    """Say where the rest counts, or all of it when nothing counts here."""
    if is_pooled:
        return []
    text = sentence("Lisäksi {count} on laskettu toimenpiteessä {number}.")
    if is_all:
        text = _ALL_ELSEWHERE.get(kind.code, text)
    found = []
    for other in queries.elsewhere(measure, kind):
        values = {"count": other.count, "number": other.number}
        link = Measure(pk=other.measure_id).get_absolute_url()
        found.append(_finding(kind, text, 8, values, link))
    return found


def agenda(unit: Unit, days: Days, reader: Person) -> list[Finding]:
    """Return what a unit's meeting should know: what is new in the days, what is late. Restricted
    kinds are on no agenda: more than the reader read the minutes. 1 query."""
    open_ = [kind for kind in KINDS if not kind.is_restricted]
    text = sentence("{plural}: uusia {new}, kesken {going}, myöhässä {late}.")
    found = []
    numbers = queries.on_agenda(unit, [kind.code for kind in open_], days)
    for kind in open_:
        said = numbers.get(kind.code)
        if said and (said["new"] or said["late"]):
            sees = access.may(reader, seeing.right(kind.code, "see"), unit)
            link = words.list_url(kind) if sees else ""
            plural = words.sentence_case(gettext(kind.plural))
            found.append(_finding(kind, text, MORE, {**said, "plural": plural}, link))
    return found


_ALL_ELSEWHERE = {
    "improvement": sentence("Parannuksia on {count}, laskettu toimenpiteessä {number}."),
    "recruitment": sentence("Rekrytointeja on {count}, laskettu toimenpiteessä {number}."),
    "premises": sentence("Tilahankkeita on {count}, laskettu toimenpiteessä {number}."),
    "recommendation": sentence("Suosituksia on {count}, laskettu toimenpiteessä {number}."),
    "grant": sentence("Haettuja rahoja on {count}, laskettu toimenpiteessä {number}."),
    "rotation": sentence("Työkiertoja on {count}, laskettu toimenpiteessä {number}."),
}
_NOTHING = {
    "safety_notice": sentence("Turvallisuushavaintoja ei tehty ajalla {first}–{last}."),
    "support_call": sentence("Tukea ei pyydetty ajalla {first}–{last}."),
    "improvement": sentence("Parannuksia ei kokeiltu ajalla {first}–{last}."),
    "proposal": sentence("Ehdotuksia ei tehty ajalla {first}–{last}."),
    "recruitment": sentence("Rekrytointeja ei ollut ajalla {first}–{last}."),
    "premises": sentence("Tilahankkeita ei ollut ajalla {first}–{last}."),
    "recommendation": sentence("Suosituksia ei ollut ajalla {first}–{last}."),
    "grant": sentence("Rahaa ei haettu eikä käytetty ajalla {first}–{last}."),
    "rotation": sentence("Työkierrosta ei sovittu ajalla {first}–{last}."),
}


def _notices(n: Figures, fits: Fits) -> Told:
    del fits
    whole = sentence(
        "Turvallisuushavaintoja tehtiin {count} ajalla {first}–{last}. Niistä {in_time} "
        "käsiteltiin {limit_days} päivässä, ja ilmoittajista {answered} sai vastauksen."
    )
    without_answers = sentence(
        "Turvallisuushavaintoja tehtiin {count} ajalla {first}–{last}. Niistä {in_time} "
        "käsiteltiin {limit_days} päivässä."
    )
    # An export may say nothing of answers: then nothing is known of them.
    yield whole if n["answers_known"] else without_answers, MOST, n
    if n["repeats"]:
        yield sentence("Aiemman kaltaisia havaintoja oli {repeats}."), MORE, n
    yield sentence("Määrä ei yksin kerro, onko vaaroja enemmän."), LESS + 1, {}


def _calls(n: Figures, fits: Fits) -> Told:
    if n["count"] == 1:
        said = sentence("Tukea pyydettiin ja saatiin kerran.")
        yield said if n["came"] else sentence("Tukea pyydettiin kerran, mutta ei saatu."), MOST, n
    elif n["came"] == n["count"]:
        yield sentence("Tukea pyydettiin {count} kertaa ja saatiin joka kerta."), MOST, n
    elif fits(n["came"]):
        yield sentence("Tukea pyydettiin {count} kertaa ja saatiin {came} kertaa."), MOST, n
    else:
        yield sentence("Tukea pyydettiin {count} kertaa ajalla {first}–{last}."), MOST, n
    if n["minutes"] is not None and fits(n["timed"]):
        yield sentence("Tuki tuli tavallisesti {minutes} minuutissa (mediaani)."), MORE, n


def _trials(n: Figures, fits: Fits) -> Told:
    del fits
    yield (
        sentence(
            "Parannuksia oli {count} ajalla {first}–{last}, ja niistä {tried} on kokeiltu. "
            "Käyttöön jäi {kept}, ja {dropped} lopetettiin."
        ),
        MOST,
        n,
    )


def _proposals(n: Figures, fits: Fits) -> Told:
    del fits
    yield (
        sentence(
            "Ehdotuksia tehtiin {count} ajalla {first}–{last}. Perusteltu vastaus tuli "
            "{limit_days} päivässä {in_time} ehdotukseen."
        ),
        MOST,
        n,
    )
    if n["without"]:
        yield sentence("Vastausta odottaa yhä {without}."), MORE, n


def _recruitments(n: Figures, fits: Fits) -> Told:
    del fits
    yield sentence("Täytettäviä tehtäviä oli {posts}, ja niistä on täytetty {filled}."), MOST, n
    if n["days"] is not None:
        yield sentence("Haun alusta työn alkuun kului {days} pv (mediaani)."), MORE, n


def _premises(n: Figures, fits: Fits) -> Told:
    del fits
    yield (
        sentence(
            "Tilahankkeita oli {count}: {opened} on otettu käyttöön, {decided} on päätetty ja "
            "{elsewhere} odottaa päätöstä muualta."
        ),
        MOST,
        n,
    )
    for case in n["asked"]:
        values = {"title": case.title, **{k: case.values[k] for k in ("before", "after")}}
        text = sentence("{title}: tyytyväisiä oli ennen {before} % ja jälkeen {after} %.")
        yield text, MORE, values


def _recommendations(n: Figures, fits: Fits) -> Told:
    if not fits(n["done"]):
        yield sentence("Suosituksia oli {count} ajalla {first}–{last}."), MOST, n
        return
    yield sentence("Suosituksia oli {count}, ja niistä on tehty {done}."), MOST, n
    if n["late"] and fits(n["done"], n["late"]):
        yield sentence("Suosituksista on myöhässä {late}."), MORE, n


def _grants(n: Figures, fits: Fits) -> Told:
    del fits
    sums = {name: euros(n[name]) for name in ("applied", "granted", "used")}
    if not n["decided"]:
        yield sentence("Rahaa on haettu {applied} euroa, eikä päätöstä ole vielä."), MOST, sums
        return
    text = sentence("Rahaa myönnettiin {granted} euroa. Siitä on käytetty {used} euroa.")
    yield text, MOST, sums
    if n["reach"]:
        yield sentence("Mukana olleita työntekijöitä oli {reach}."), MORE, {"reach": n["reach"]}


def _rotations(n: Figures, fits: Fits) -> Told:
    if not n["agreed"] or not fits(n["agreed"]):
        text = sentence("Työkierron toiveita ja tarjouksia oli {count} ajalla {first}–{last}.")
        yield text, MOST, n
        return
    yield sentence("Työkiertoja on sovittu {agreed}."), MOST, n
    if n["ended"] and fits(n["ended"]) and fits(n["met"], whole=n["ended"]):
        text = sentence("Niistä on päättynyt {ended}, ja tavoitteet saavutettiin {met} kierrossa.")
        yield text, MORE, n


_TOLD: dict[str, Callable[[Figures, Fits], Told]] = {
    "safety_notice": _notices,
    "support_call": _calls,
    "improvement": _trials,
    "proposal": _proposals,
    "recruitment": _recruitments,
    "premises": _premises,
    "recommendation": _recommendations,
    "grant": _grants,
    "rotation": _rotations,
}
