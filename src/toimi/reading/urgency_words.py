"""Words of urgency by their step, from the most urgent, and the scales they make: data to add to.

Words of one step are one class; a word of two parts is joined by a hyphen. `LOOSE` ones say a
class in a column of classes only: elsewhere they are times or plain adjectives.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from toimi.language.word_lists import word_set

TOP, HIGH, WEIGHTY, SOON = "top", "high", "weighty", "soon"
MIDDLE, LOW, LEAST = "middle", "low", "least"
RED, ORANGE, YELLOW, GREEN = "red", "orange", "yellow", "green"

SURE: Mapping[str, str] = {
    TOP: "erittäin-kiireellinen hyvin-kiireellinen erittäin-korkea erittäin-tärkeä hyvin-tärkeä"
    " erittäin-suuri välitön heti kriittinen akuutti sietämätön mycket-brådskande omedelbar"
    " kritisk akut mycket-hög mycket-viktig mycket-viktigt mycket-angelägen mycket-angeläget"
    " critical immediate very-urgent very-high very-important",
    HIGH: "kiireellinen kiire korkea suuri hög högt brådskande high urgent",
    WEIGHTY: "tärkeä viktig viktigt angelägen angeläget important",
    SOON: "lyhyt-aikaväli lyhyellä-aikavälillä kort-sikt på-kort-sikt short-term",
    MIDDLE: "melko-kiireellinen kohtalainen kohtalaisen-kiireellinen jokseenkin-kiireellinen"
    " melko-tärkeä keskitaso keskisuuri keski keskitasoinen keskikiireellinen keskitärkeä"
    " normaali tavanomainen keskipitkä-aikaväli keskipitkällä-aikavälillä"
    " medel medelhög medelstor måttlig normal ganska-brådskande ganska-viktig ganska-viktigt"
    " medium moderate medium-term mid-term",
    LOW: "ei-kiireellinen ei-kiireinen kiireetön vähäinen matala pieni alhainen voi-odottaa"
    " vähemmän-kiireellinen vähemmän-tärkeä ei-tärkeä pitkä-aikaväli pitkällä-aikavälillä"
    " låg lågt ej-brådskande icke-brådskande inte-brådskande mindre-brådskande mindre-viktig"
    " mindre-viktigt mindre-angelägen mindre-angeläget kan-vänta lång-sikt på-lång-sikt"
    " low not-urgent non-urgent less-urgent less-important minor can-wait long-term",
    LEAST: "erittäin-matala merkityksetön mycket-låg obetydlig very-low negligible",
}
LOOSE: Mapping[str, str] = {
    TOP: "välittömästi välittömät pakollinen omedelbart genast nu immediately acute now asap must",
    HIGH: "merkittävä kiireinen pikainen stor betydande major significant should",
    WEIGHTY: "olennainen keskeinen väsentlig essential",
    SOON: "tänä-vuonna kuluvana-vuonna vuoden-sisällä vuoden-kuluessa pian lyhyt i-år"
    " under-året snart kort this-year within-a-year soon short",
    MIDDLE: "tavallinen ensi-vuonna keskipitkä nästa-år mellan next-year mid could",
    LOW: "myöhemmin sitten-kun pitkä toivottava senare liten lång later small long",
    RED: "punainen röd rött red",
    ORANGE: "oranssi orange",
    YELLOW: "keltainen gul gult yellow amber",
    GREEN: "vihreä grön grönt green",
}
SCALES = (
    (HIGH, MIDDLE, LOW),
    (TOP, HIGH, LOW),
    (WEIGHTY, MIDDLE, LOW),
    (HIGH, WEIGHTY, LOW),
    (TOP, WEIGHTY, LOW),
    (SOON, MIDDLE, LOW),
    (TOP, SOON, LOW),
    (TOP, MIDDLE, LOW),
    (TOP, HIGH, MIDDLE, LOW),
    (TOP, HIGH, WEIGHTY, LOW),
    (TOP, SOON, MIDDLE, LOW),
    (TOP, HIGH, MIDDLE, LOW, LEAST),
    (RED, YELLOW, GREEN),
    (RED, ORANGE, YELLOW, GREEN),
)
"""The scales in use; the first one that has all steps of a document is its."""

ORDER = (TOP, HIGH, WEIGHTY, SOON, MIDDLE, LOW, LEAST, RED, ORANGE, YELLOW, GREEN)
NOUNS = word_set(
    "prioriteetti riski kiireellisyys tärkeys kiireellisyysluokka prioritet risk angelägenhet"
    " priority urgency importance"
)
_APART = re.compile(r"[-\s]+")


def _steps(lists: Mapping[str, str]) -> dict[str, str]:
    return {word: step for step, words in lists.items() for word in words.split()}


_SURE = _steps(SURE)
_ANY = _steps(LOOSE) | _SURE


def plain(text: str) -> str:
    """Return a word of urgency as the lists write it, without the noun it belongs to."""
    words = _APART.split(text.casefold().strip(" .-:"))
    kept = [word for word in words if word not in NOUNS]
    return "-".join(kept or words)


@lru_cache(maxsize=4096)
def sure_step(text: str) -> str | None:
    """Return the step of a text that is a class of urgency in any column, or None."""
    return _SURE.get("-".join(_APART.split(text.casefold().strip(" .-"))))


def any_step(text: str) -> str | None:
    """Return the step of a text that stands in a column of classes, or None."""
    return _ANY.get(plain(text))
