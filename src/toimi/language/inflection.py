"""Case forms of Finnish nouns that name roles and bodies, made by rule from the base form.

The rules cover the kinds of words that such names end with (johtaja, päällikkö, henkilö,
esimies, lääkäri, valtuutettu, toimikunta, keskus, hanke, palvelut); they are no grammar.
"""

from collections.abc import Iterator
from typing import NamedTuple

from toimi.language.word_lists import word_list

WEAK = (
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nt", "nn"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("nk", "ng"),
    ("mp", "mm"),
    ("ht", "hd"),
)
"""Strong and weak consonants before the last vowel."""
SINGLE_T = ("neuvosto", "jaosto", "osasto", "henkilöstö", "valtuusto", "virasto", "toimisto")
BACK, FRONT = frozenset("aou"), frozenset("äöy")
POSSESSIVES = word_list("nsa nsä mme nne ni")


class Stems(NamedTuple):
    """The stems that endings are added to: of one, of many, each weak and strong."""

    weak: str
    strong: str
    many_weak: str
    many_strong: str
    genitives: tuple[str, ...]
    partitives: tuple[str, ...]


def forms(base: str) -> Iterator[tuple[str, str]]:
    """Give each case form of `base` with its nominative: of one, or of many ("johtajat")."""
    if base.endswith(("lut", "vat", "jat", "jät", "löt")):
        base = base[:-1]
        yield from ((form, base + "t") for form, of in forms(base) if of != base)
        return
    stems = _stems(base)
    a = "a" if _is_back(base) else "ä"
    many = stems.weak + "t"
    for ending in ("n", f"ll{a}", f"lt{a}", "lle", f"ss{a}", f"st{a}", "ksi"):
        yield stems.weak + ending, base
    yield stems.strong + f"n{a}", base
    yield _illative(stems.strong), base
    yield many, many
    for ending in (f"ll{a}", f"lt{a}", "lle", f"ss{a}", f"st{a}", "ksi"):
        yield stems.many_weak + ending, many
    yield stems.many_strong + f"n{a}", many
    yield from ((form, many) for form in stems.genitives)
    yield from ((form, of) for form, of in zip(stems.partitives, (base, many), strict=True))


def plural(base: str) -> str:
    """Return the nominative of many."""
    return _stems(base).weak + "t"


def _is_back(word: str) -> bool:
    told = [letter for letter in word if letter in BACK | FRONT]
    return bool(told) and told[-1] in BACK


def _illative(stem: str) -> str:
    return stem + ("seen" if stem.endswith("ee") else stem[-1] + "n")


def _weakened(base: str) -> str:
    """Return `base` with its last consonants weak: päällikkö, päällikö; huolto, huollo."""
    if base.endswith(SINGLE_T):
        return base
    body, vowel = base[:-1], base[-1]
    for strong, weak in WEAK:
        if body.endswith(strong):
            return body[: -len(strong)] + weak + vowel
    return base


def _stems(base: str) -> Stems:
    a = "a" if _is_back(base) else "ä"
    if base.endswith("mies"):
        root = base[:-1] + "h"
        return Stems(
            root + "e", root + "e", root + "i", root + "i",
            (base + "ten", root + "ien"), (base + "tä", root + "iä"),
        )  # fmt: skip
    if base.endswith(("us", "ys")):
        root = base[:-1] + "ks"
        return Stems(
            root + "e", root + "e", root + "i", root + "i",
            (base + "ten", root + "ien"), (base + f"t{a}", root + f"i{a}"),
        )  # fmt: skip
    if base.endswith("nen"):
        root = base[:-3] + "s"
        return Stems(
            root + "e", root + "e", root + "i", root + "i",
            (root + "ten", root + "ien"), (root + f"t{a}", root + f"i{a}"),
        )  # fmt: skip
    if base.endswith("en"):
        root = base[:-1]
        return Stems(
            base + "e", base + "e", base + "i", base + "i",
            (root + "nten", base + "ien"), (base + f"t{a}", base + f"i{a}"),
        )  # fmt: skip
    if base.endswith("ke"):
        root = base[:-2] + "kkee"
        many = root[:-1] + "i"
        return Stems(root, root, many, many, (many + "den",), (base + f"tt{a}", many + f"t{a}"))
    return _vowel_stems(base, _weakened(base), a)


def _vowel_stems(base: str, weak: str, a: str) -> Stems:
    last = base[-1:]
    if last in "aä":
        many_weak, many = weak[:-1] + "i", base[:-1] + "i"
        return Stems(weak, base, many_weak, many, (many + "en",), (base + a, many + a))
    if last == "i":
        root, strong = weak[:-1] + "ei", base[:-1] + "ei"
        genitives = (base + "en", root + "den", strong + "den")
        return Stems(weak, base, root, strong, genitives, (base + a, strong + f"t{a}"))
    many_weak, many = weak + "i", base + "i"
    genitives = (base + "jen", many_weak + "den", many_weak + "tten")
    return Stems(weak, base, many_weak, many, genitives, (base + a, many_weak + f"t{a}"))


def swedish_forms(base: str) -> tuple[str, ...]:
    """Return a Swedish role's name of one and of many, with and without the article."""
    if base.endswith(("are", "iker")):
        return (base, base + "n", base, base[:-1] + "na")
    if base.endswith("man"):
        return (base, base + "nen", base[:-3] + "män", base[:-3] + "männen")
    if base.endswith(("ig", "ande")):
        return (base, base + "e", base + "a") if base.endswith("ig") else (base, base + "n")
    if base.endswith(("tor", "or")):
        return (base, base + "n", base + "er", base + "erna")
    if base.endswith(("e", "a")):
        root = base[:-1]
        return (base, base + "n", root + "or", root + "orna", base + "r", base + "rna")
    if base.endswith(("skydd", "ombud", "team", "råd", "projekt", "stöd", "par", "verk", "arbete")):
        return (base, base + "et", base + "en")
    return (base, base + "en", base + "er", base + "erna", base + "n")
