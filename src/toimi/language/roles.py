"""Roles of Finnish public work: the lexicon in `role_names.txt`, and what their names end with."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toimi.language import inflection
from toimi.language.word_lists import word_list, word_set

LEXICON = Path(__file__).with_name("role_names.txt")
COMMON = "?"
"""Marks the words of the lexicon that are too common to tell a role by in running text."""


@dataclass(frozen=True)
class RoleName:
    """One line of the lexicon: base forms in three languages, and the role code.

    The code is one of Toimi's roles, or None for a role that Toimi has no rights for.
    """

    code: str | None
    finnish: tuple[str, ...]
    swedish: tuple[str, ...]
    english: tuple[str, ...]
    is_common: bool = False


ENGLISH: Mapping[str, str | None] = {
    **dict.fromkeys(word_list("staff employees workers employee worker personnel"), "worker"),
    **dict.fromkeys(word_list("lead leads leader leaders"), "team_lead"),
    **dict.fromkeys(word_list("manager managers supervisor supervisors"), "line_manager"),
    **dict.fromkeys(word_list("delegate delegates"), "osh_delegate"),
    "committee": "committee_reader",
    "administrator": "administrator",
    **dict.fromkeys(word_list("management trainer coach")),
}
"""English words that tell a role wherever they stand; the lexicon has whole names."""

HEADS: Mapping[str, str | None] = {
    **dict.fromkeys(
        word_list("esimies esihenkilö päällikkö johtaja"),
        "line_manager",
    ),
    **dict.fromkeys(word_list("ohjaaja hoitaja työntekijä lääkäri opettaja"), "worker"),
    **dict.fromkeys(
        word_list(
            "vastaava valtuutettu asiamies asiantuntija suunnittelija koordinaattori kouluttaja"
            " valmentaja terapeutti psykologi sihteeri edustaja vetäjä tukihenkilö yhdyshenkilö"
            " yhteyshenkilö vastuuhenkilö tiimi ryhmä pari toimikunta yksikkö projekti hanke"
            " tarkastaja virkailija insinööri neuvoja kehittäjä sovittelija mestari avustaja"
        )
    ),
    "palvelut": None,
}
"""Last parts of compounds that name a role, a team or a project, with their role code."""

SWEDISH_HEADS: Mapping[str, str | None] = {
    **dict.fromkeys(word_list("chef chefen chefer cheferna"), "line_manager"),
    **dict.fromkeys(word_list("arbetare arbetaren arbetarna"), "worker"),
    **dict.fromkeys(
        word_list(
            "handledare handledaren teamet ansvarig ansvariga gruppen gruppens samordnare"
            " samordnaren koordinator koordinatorn koordinatorer ombud ombudet planerare"
            " planeraren sekreterare sekreteraren kommissionen kommittén tjänsterna"
        )
    ),
}
BODY_ENDINGS = word_list(
    "ryhmä tiimi toimikunta palvelu palvelut yksikkö hallinto osasto keskus jaosto lautakunta johto"
    " hallitus valtuusto neuvosto toimi toimiala hanke projekti huolto laitos virasto koulu"
    " päiväkoti järjestö verkosto foorumi tuki yhdistys liitto toimisto työyhteisö kuntayhtymä"
    " organisaatio vastuualue tulosalue palvelualue hyvinvointialue henkilöstö konserni yritys"
    " kunta kaupunki seurakunta oppilaitos varikko keittiö terveysasema sairaala poliklinikka"
    " kirjasto neuvola raati parlamentti komitea kunnat yritykset osakeyhtiö oy"
    " pooli rinki väki kollegio sosiaalityö perhetyö nuorisotyö hoito kasvatus opetus asiat"
)
"""What a body's name ends with: such a phrase is clear, though nobody knows whom it means."""
FOREIGN_BODY_ENDINGS = word_list(
    "grupp gruppen grupperna team teamet teamen enhet enheten enheterna avdelning avdelningen"
    " kommission kommissionen kommitté kommittén nämnd nämnden tjänst tjänsten tjänster"
    " tjänsterna service vård vården förvaltning förvaltningen styrelse styrelsen utskott"
    " utskottet projekt projektet byrå byrån kontor kontoret ledning ledningen stöd sektor"
    " sektorn skola skolan daghem organisation organisationen område området personal personalen"
    " committee board council services unit units department departments division"
    " office group teams administration network project director directors officer"
    " officers representative representatives specialist coordinator planner head heads nurse"
    " physician principal teachers"
)
_DOER = re.compile(
    r"[^\W\d_]{2,}(?:[aeiouyäö]j[aä]t?|[uoiöe]rit?|(?:mies|miehet|logi|logit|gogi|gogit|kapteeni)"
    r"|(?:kko|kkö|kot|köt)|(?:kokous|kokoukset|palaveri|palaverit|päivystys|liike|liikkeet)|istit?)"
)
"""The shape of a Finnish noun that says who does: opastaja, mentori, lakimies, kokous."""
FOREIGN_DOERS = word_list(
    "tor torn torer torerna log loger gog gogen goger gogerna are aren arna ist ister ors ers"
    " tors nurses clerk clerks assistant assistants"
)
"""What Swedish and English nouns that say who does end with."""
EVERYBODY = word_set(
    "kaikki jokainen kukin itse koko-talo koko-väki kaikki-yhdessä alla var-och-en samtliga all"
    " everyone everybody yhteinen yhteisesti jokainen-itse kukin-itse"
)

ABBREVIATIONS = {
    "tsv": "työsuojeluvaltuutettu",
    "ts-valtuutettu": "työsuojeluvaltuutettu",
    "tsp": "työsuojelupäällikkö",
    "tstk": "työsuojelutoimikunta",
    "tsto": "työsuojelutoimikunta",
    "tth": "työterveyshuolto",
    "ytk": "yhteistyötoimikunta",
    "yttk": "yhteistyötoimikunta",
    "ytmk": "yhteistoimikunta",
    "lm": "luottamusmies",
    "plm": "pääluottamusmies",
    "jory": "johtoryhmä",
    "eh": "esihenkilö",
    "tv": "tiimivastaava",
    "tj": "toimitusjohtaja",
    "sostt": "sosiaalityöntekijä",
    "fhv": "företagshälsovården",
}
"""What an abbreviation usually means: a guess to ask about, never an answer."""

GLUED_HEADS = word_set(
    "vastaava vastaavat valtuutettu valtuutetut pari parit päällikkö päälliköt toimikunta"
)
"""Heads that stand after a noun only by a slip, or where a line broke: "tiimi vastaavat"."""

TITLE_MODIFIERS = word_set(
    "johtava johtavat vastaava vastaavat ledande leading ansvarig ansvariga ansvarige"
)
LEADING = word_set("johtava johtavat ledande leading")
"""Words that make a line manager of the role after them: "johtava sosiaalityöntekijä"."""
MODIFIERS = TITLE_MODIFIERS | word_set("koko kaikki jokainen oma kunkin hela alla varje all each")
TITLE_ENDS = word_set(
    "asiantuntija asiantuntijat päällikkö päälliköt johtaja johtajat suunnittelija suunnittelijat"
    " koordinaattori koordinaattorit sihteeri vastaava vastaavat tiimi ryhmä palvelut kouluttaja"
    " työryhmä hallinto tuki"
)
"""Words that make one title with an abbreviation before them: "HR asiantuntija"."""
BODIES = word_set(
    "kaupungin kunnan kuntayhtymän hyvinvointialueen yliopiston seurakunnan kaupunki kunta"
    " hyvinvointialue kuntayhtymä"
)
"""Words after a place's name in the genitive, which keeps its capital."""
WHOLE_TITLES = word_set("sosiaali- opetus- sivistys- social- hälso-")
"""Beginnings of titles with a conjunction inside: "sosiaali- ja terveysjohtaja" is one."""
SHORTEST_FIRST_PART = 3


@dataclass(frozen=True)
class Match:
    """What the lexicon says of a word: its code, and whether it stands in a base form."""

    code: str | None
    is_base: bool


@cache
def names() -> tuple[RoleName, ...]:
    """Return the lexicon."""
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    return tuple(_name(line) for line in lines if line and not line.startswith("#"))


def _name(line: str) -> RoleName:
    code, *columns = (part.strip() for part in line.split("|"))
    finnish, swedish, english = (
        tuple(name.strip() for name in column.split("/")) for column in columns
    )
    known = None if code in ("-", COMMON) else code
    return RoleName(known, finnish, swedish, english, code == COMMON)


@cache
def _bases() -> Mapping[str, str | None]:
    """Return each word that names a role by itself, of one and of many, with its code."""
    found: dict[str, str | None] = {}
    for name in names():
        if not name.is_common:
            for word in _singles(name):
                found.setdefault(word, name.code)
    return {**found, **ENGLISH}


def _singles(name: RoleName) -> Iterator[str]:
    for word in name.finnish:
        if " " not in word:
            yield word.casefold()
            if word[-1] != "t":
                yield inflection.plural(word.casefold())
    for word in name.swedish:
        if " " not in word:
            yield from inflection.swedish_forms(word.casefold())


@cache
def _heads() -> Mapping[str, str | None]:
    plurals = {inflection.plural(head): code for head, code in HEADS.items() if head[-1] != "t"}
    return {**HEADS, **plurals, **SWEDISH_HEADS}


@cache
def _phrases() -> frozenset[str]:
    """Return the names that are known as a whole, the common ones and those of many words too."""
    found: set[str] = set()
    for name in names():
        found |= {word.casefold() for word in (*name.finnish, *name.swedish, *name.english)}
        found |= {inflection.plural(w) for w in name.finnish if w[-1] != "t"}
        found |= {f"{word.casefold()}s" for word in name.english}
        found |= {form for word in name.swedish for form in inflection.swedish_forms(word)}
    return frozenset(found)


@cache
def _case_forms() -> Mapping[str, str]:
    """Return the case forms of names, with their nominatives."""
    words = {w.casefold() for name in names() for w in name.finnish if " " not in w}
    return _nominatives(words | set(HEADS) | set(BODY_ENDINGS) | {"jäsen"})


@cache
def _case_forms_of_heads() -> Mapping[str, str]:
    return _nominatives({*HEADS, *BODY_ENDINGS, "jäsen", "henkilö"} - {"oy", "itse"})


def _nominatives(words: set[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word in sorted(words):
        for form, nominative in inflection.forms(word):
            if form != nominative and form not in words:
                found.setdefault(form, nominative)
    return found


@cache
def match(word: str) -> Match | None:
    """Return what the lexicon says of one word in any case form, or None for no role."""
    folded = word.casefold()
    bases = _bases()
    if folded in bases:
        return Match(bases[folded], is_base=True)
    head = folded if folded in _heads() else head_of(folded)
    if head is not None:
        return Match(_heads()[head], is_base=True)
    nominative = base_form(folded)
    if nominative is None:
        return None
    found = match(nominative)
    return Match(found.code, is_base=False) if found else None


@cache
def base_form(word: str) -> str | None:
    """Return the nominative of a role's or body's name in another case form, or None.

    "palvelupäällikön" gives "palvelupäällikkö", "esihenkilöillä" "esihenkilöt".
    """
    folded = word.casefold()
    for text in (folded, *_without_possessive(folded)):
        if text in _case_forms():
            return _case_forms()[text]
        for at in range(SHORTEST_FIRST_PART, len(text) - 3):
            if text[at:] in _case_forms_of_heads():
                return text[:at] + _case_forms_of_heads()[text[at:]]
        if text != folded and (text in _bases() or head_of(text)):
            return text
    return None


def _without_possessive(word: str) -> Iterator[str]:
    for ending in inflection.POSSESSIVES:
        if word.endswith(ending) and len(word) > len(ending) + 4:
            yield word[: -len(ending)]
            yield word[: -len(ending)] + "n"


@cache
def head_of(word: str) -> str | None:
    """Return the last part of a compound that names a role ("vastaavat"), or None."""
    folded = word.casefold()
    return next(
        (folded[at:] for at in range(SHORTEST_FIRST_PART, len(folded)) if folded[at:] in _heads()),
        None,
    )


def is_listed(word: str) -> bool:
    """Tell whether `word` is a role's base form in the lexicon, to the letter."""
    return word.casefold() in _bases()


def is_phrase(text: str) -> bool:
    """Tell whether the lexicon has a whole name of several words."""
    return text.casefold() in _phrases()


@cache
def is_clear(phrase: str) -> bool:
    """Tell whether a phrase in its base form says clearly whom it means, a body too."""
    folded = phrase.casefold()
    if folded in _phrases() or folded.replace(" ", "-") in EVERYBODY:
        return True
    last = folded.split()[-1].strip("().,") if folded.split() else ""
    if last in _phrases() or last in EVERYBODY:
        return True
    if _DOER.fullmatch(last.rpartition("-")[2]) or last.endswith(FOREIGN_DOERS):
        return True
    plurals = (last[:-1],) if last.endswith("t") else ()
    endings = (*BODY_ENDINGS, *FOREIGN_BODY_ENDINGS)
    return any(text.endswith(endings) for text in (last, *plurals))


def guess(phrase: str) -> str | None:
    """Return what an abbreviation in `phrase` most likely means, or None without a reason."""
    words = [word.strip(".,()").casefold() for word in phrase.split()]
    return next((ABBREVIATIONS[word] for word in words if word in ABBREVIATIONS), None)


def name_in(phrase: str, language: str) -> str | None:
    """Return a role's name in "fi", "sv" or "en", or None when the lexicon has not `phrase`."""
    folded = phrase.casefold()
    for name in names():
        if folded in {word.casefold() for word in (*name.finnish, *name.swedish, *name.english)}:
            return {"fi": name.finnish, "sv": name.swedish, "en": name.english}[language][0]
    return None
