"""Which language texts are in: Finnish, Swedish or English, by their small words and shapes."""

import re
from collections.abc import Iterable

from toimi.language.word_lists import word_set

SMALL_WORDS = {
    "fi": word_set(
        "ja sekä tai on ei että mukaan kanssa jotka joka kun tai myös osana koko vuosi vuonna"
        " kevät syksy jatkuva kaikki oma sekä eri esim mennessä alkaen"
    ),
    "sv": word_set(
        "och för att av med på som den det till ska är vid inom samt eller alla i om en ett från"
        " vår höst våren hösten året fortlöpande senast"
    ),
    "en": word_set(
        "the and of for to in with is are be by on all or as at from each every ongoing spring"
        " autumn continuous year"
    ),
}
_SHAPES = {
    "fi": re.compile(
        r"ää|yö|uo|öö|yy|uu|aa|ii|(?:nen|ssa|ssä|lla|llä|sta|stä|ksi|inen|mista|minen|isen|jen|kset"
        r"|den|ien|ön|än|jä|ja|kö|ko|tä)$"
    ),
    "sv": re.compile(r"å|(?:ning|ningen|ingar|het|heten|else|elsen|ande|skap|erna|arna|are|tion)$"),
    "en": re.compile(r"th|ough|(?:ing|tion|ment|ments|ness|ity|ies|ers|ed|ly|ck|ght)$"),
}
_WORD = re.compile(r"[^\W\d_]{2,}|\bi\b")
SMALL, SHAPED = 3, 1
MOST_WORDS = 3000


def language_of(texts: Iterable[str], *, otherwise: str = "fi") -> str:
    """Return "fi", "sv" or "en"; `otherwise` where the words do not tell."""
    words = [w for text in texts for w in _WORD.findall(text.casefold())][:MOST_WORDS]
    points = {
        code: sum(SMALL * (w in small) + SHAPED * bool(_SHAPES[code].search(w)) for w in words)
        for code, small in SMALL_WORDS.items()
    }
    first, second, _third = sorted(points, key=lambda code: -points[code])
    return first if points[first] > points[second] else otherwise
