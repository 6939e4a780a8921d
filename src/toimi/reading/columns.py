"""Which column of a table is which: by its heading in three languages, or by what it holds."""

from collections.abc import Mapping, Sequence

from toimi.language.word_lists import word_list
from toimi.reading import content

TARGET, MEASURE, SCHEDULE = "target", "measure", "schedule"
URGENCY, RESPONSIBLE, FOLLOW_UP = "urgency", "responsible", "follow_up"
NUMBER = "number"
EXTRA = "extra"

STEMS: Mapping[str, tuple[str, ...]] = {
    SCHEDULE: word_list(
        "aikataul tavoiteaika määräaika määräpäiv ajankoh ajoitu toteutusaika ajanjakso aika"
        " milloin takaraja eräpäiv valmistumisaika"
        " tidsplan tidtabell tidsschema tidsram tidpunkt tidsfrist tid när deadline"
        " schedule timetable timeline timeframe timing time due when"
    ),
    URGENCY: word_list(
        "kiireelli kiireys kiire priorite priorisoin tärkeys tärkeysjärj vakavuus"
        " angeläg brådsk prioritering prioritet"
        " urgency priority severity"
    ),
    RESPONSIBLE: word_list(
        "vastuu vastaava toteuttaja toimija tekijä omistaja kuka ketkä"
        " ansvar ägare vem responsib owner accountable who lead"
    ),
    FOLLOW_UP: word_list(
        "seurant seuraaminen arvioin toteuma toteutum toteutunut toteutus edistym tilanne tila"
        " status tulos tulokset valmiusaste"
        " uppfölj utvärd läge utfall förverkligande"
        " follow followup monitoring evaluation progress state outcome review"
    ),
    MEASURE: word_list(
        "toimenpi toimenpid toimi toimet toiminta keino teot teko tehtävä ratkaisu"
        " åtgärd atgard handling aktivitet medel"
        " measure action activity task step means"
    ),
    TARGET: word_list(
        "kehittämiskoh kehittämisko kehityskoh kehittämistar kehittämisalu kehittämisen"
        " painopist osaalue osaalu osa-alue kohde kohta tavoite tavoitteet päämäärä"
        " aihealue aihe teema alue haaste ongelma havainto riski vaara kuormitustekijä tarve"
        " utvecklings fokusområd prioritetsområd insatsområd delområd målområd område mål tema"
        " development target goal objective focus area theme topic challenge issue"
    ),
    NUMBER: word_list("nro nr no num numero järjestysnumero nummer number #"),
}
"""Beginnings of heading words, the surest first. A kind earlier in the order wins."""

WHOLE_WORDS = frozenset(
    word_list("aika aihe alue tila kiire toimi toimet teko teot medel tid när due when time no nr")
    + word_list("nro num kuka ketkä vem who lead mål tema area läge task step means state # tarve")
)
"""Stems that are a heading only as a whole word, or as the last part of a compound."""

COLUMNS = (TARGET, MEASURE, SCHEDULE, URGENCY, RESPONSIBLE, FOLLOW_UP)


def plain(label: str) -> str:
    """Return a heading without the hyphens and signs that a narrow column puts in it."""
    kept = "".join(c for c in label if c not in "-\N{SOFT HYPHEN}\N{HYPHEN}*_:")
    return " ".join(kept.casefold().split())


def kind_of(label: str) -> tuple[str, int] | None:
    """Return the kind of a heading and how far down its list of stems (0 the surest), or None."""
    words = [word for word in plain(label).replace("/", " ").split() if word]
    if not words or len(words) > 8:
        return None
    for word in (words[0], *words[1:]):
        found = _kind_of_word(word.strip("().,;"))
        if found:
            return found
    return None


def _kind_of_word(word: str) -> tuple[str, int] | None:
    for kind, stems in STEMS.items():
        for rank, stem in enumerate(stems):
            bare = stem.replace("-", "")
            if stem in WHOLE_WORDS:
                if word == bare:
                    return kind, rank
            elif word.startswith(bare):
                return kind, rank
    for kind in (SCHEDULE, URGENCY, RESPONSIBLE, FOLLOW_UP, MEASURE, TARGET):
        for rank, stem in enumerate(STEMS[kind]):
            if len(stem) >= 4 and stem not in WHOLE_WORDS and stem in word[3:]:
                return kind, rank
    return None


def assign(labels: Sequence[str], samples: Sequence[Sequence[str]] = ()) -> list[str]:
    """Return the kind of each column; a column of no kind, or a second one of a kind, is extra.

    `samples` holds some cells of each column; they settle what the heading leaves open.
    """
    found = [kind_of(label) for label in labels]
    kinds = [item[0] if item else EXTRA for item in found]
    for kind in set(kinds) - {EXTRA}:
        same = [at for at, each in enumerate(kinds) if each == kind]
        best = min(same, key=lambda at: (found[at] or ("", 99))[1])
        for at in same:
            if at != best:
                kinds[at] = EXTRA
    if samples:
        _by_content(kinds, labels, samples)
    if MEASURE not in kinds:
        _find_measure(kinds, samples)
    return kinds


def _by_content(kinds: list[str], labels: Sequence[str], samples: Sequence[Sequence[str]]) -> None:
    """Give the kinds that no heading has to columns that hold such cells."""
    for kind in (SCHEDULE, URGENCY, RESPONSIBLE):
        if kind in kinds:
            continue
        shares = [
            (content.share_of(kind, cells), -at)
            for at, cells in enumerate(samples)
            if kinds[at] == EXTRA and (not labels[at] or kind != URGENCY)
        ]
        if shares and max(shares)[0] >= 0.6:
            kinds[-max(shares)[1]] = kind
    if FOLLOW_UP not in kinds and kinds and kinds[-1] == EXTRA and not labels[-1].strip():
        kinds[-1] = FOLLOW_UP


def _find_measure(kinds: list[str], samples: Sequence[Sequence[str]]) -> None:
    """Without a heading that says so, the measure is the first (or second) column of words."""
    free = [
        at
        for at, kind in enumerate(kinds)
        if kind == EXTRA and (not samples or content.is_prose(samples[at]))
    ]
    if TARGET not in kinds and len(free) > 1:
        kinds[free[0]], kinds[free[1]] = TARGET, MEASURE
    elif free:
        kinds[free[0]] = MEASURE
    elif TARGET in kinds:
        kinds[kinds.index(TARGET)] = MEASURE


def is_programme(kinds: Sequence[str]) -> bool:
    """Tell whether these columns make a programme's table: a measure and two of the others."""
    others = {TARGET, SCHEDULE, URGENCY, RESPONSIBLE, FOLLOW_UP} & set(kinds)
    return MEASURE in kinds and len(others) >= 2


def looks_like_header(cells: Sequence[str]) -> bool:
    """Tell whether a row of a table is its heading: short cells, three kinds among them."""
    if any(len(cell) > 80 for cell in cells):
        return False
    kinds = {found[0] for cell in cells if (found := kind_of(cell))}
    return len(kinds - {NUMBER}) >= 3


LANGUAGES = {
    "sv": word_list("åtgärd utveckl tidsplan tidtabell ansvar uppfölj angeläg brådsk utvärd mål"),
    "en": word_list(
        "measure action schedule timeline urgency priority responsib follow target goal"
    ),
}


def language_of(labels: Sequence[str]) -> str:
    """Return the language of the headings: fi, sv or en."""
    words = [word for label in labels for word in plain(label).split()]
    hits = {
        code: sum(word.startswith(tuple(stems)) for word in words)
        for code, stems in LANGUAGES.items()
    }
    best = max(hits, key=lambda code: hits[code])
    return best if hits[best] >= 2 else "fi"
