"""Finnish words of schedules."""

from collections.abc import Iterator

from toimi.language.schedule.lexicon import WORKING_DAYS, Entry, inflected, listed, prefixed
from toimi.language.word_lists import word_list

MONTH_STEMS = word_list("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")
WEEKDAYS = (
    ("MO", "maanantai"),
    ("TU", "tiistai"),
    ("WE", "keskiviikko"),
    ("TH", "torstai"),
    ("FR", "perjantai"),
    ("SA", "lauantai"),
    ("SU", "sunnuntai"),
)
SEASONS = (
    ("spring", "kevät", "kevää", "kevättä keväinä keväiden"),
    ("summer", "kesä", "kesä", "kesinä kesien"),
    ("autumn", "syksy", "syksy", "syksyinä syksyjen"),
    ("winter", "talvi", "talve", "talvina talvien"),
)
SEASON_COMPOUNDS = (
    ("spring", ("kevätkau", "kevätlukukau", "kevätkauti", "kevätlukukauti")),
    ("summer", ("kesäkau",)),
    ("autumn", ("syyskau", "syyslukukau", "syksykau")),
    ("winter", ("talvikau",)),
)
YEARS = (
    "vuosi",
    "kalenterivuosi",
    "toimintavuosi",
    "tilivuosi",
    "budjettivuosi",
    "talousarviovuosi",
)


def _years(name: str) -> Iterator[Entry]:
    root = name.removesuffix("si")
    yield from inflected("year", name, name, f"{root}de", f"{root}te")
    yield from listed(
        "year",
        name,
        f"{root}tta {root}nna {root}sina {root}sien {root}sille {root}siksi {root}silla",
    )


def _terms(tag: str, value: str, name: str) -> Iterator[Entry]:
    root = name.removesuffix("si")
    yield from inflected(tag, value, name, f"{root}de", f"{root}te")
    yield from listed(tag, value, f"{root}tta {root}sina {root}sien {root}silla")


def _seasons() -> Iterator[Entry]:
    for value, nominative, stem, more in SEASONS:
        forms = [*inflected("season", value, nominative, stem), *listed("season", value, more)]
        yield from forms
        for prefix, half in (
            ("alku", "early"),
            ("varhais", "early"),
            ("loppu", "late"),
            ("myöhäis", "late"),
        ):
            yield from prefixed(prefix, "season", f"{half}_{value}", forms)
        yield from prefixed("keski", "season", value, forms)
    for value, roots in SEASON_COMPOUNDS:
        for root in roots:
            yield from _terms("season", value, f"{root}si")
    for name, value in (("syystalvi", "late_autumn"), ("kevättalvi", "late_winter")):
        yield from inflected("season", value, name, f"{name[:-1]}e")
    for prefix, value in (("alku", "early_year"), ("loppu", "late_year")):
        yield from prefixed(prefix, "season", value, _years("vuosi"))


def _months() -> Iterator[Entry]:
    for number, stem in enumerate(MONTH_STEMS, 1):
        yield from inflected("month", number, f"{stem}kuu", f"{stem}kuu")
        yield from listed("month_stem", number, stem)
    yield from listed("month", 3, "maalisk")
    for number, stem in enumerate(MONTH_STEMS, 1):
        yield from listed("month", number, f"{stem}k")
        yield from listed("cut_month", number, f"{stem}k")
    yield from listed("cut_month", 3, "maalisk")


def _weeks_and_parts() -> Iterator[Entry]:
    yield from inflected("week", "week", "viikko", "viiko", "viikko")
    yield from inflected("week", "week", "kalenteriviikko", "kalenteriviiko", "kalenteriviikko")
    yield from listed(
        "week", "week", "vko vk vkot vkolla vkoilla vkon vkoon vkosta viikoilla viikkojen"
    )
    yield from listed("week", "week", "viikkoina viikoille viikoista")
    yield from listed("v", "v", "v vv")
    yield from listed("season_letter", "spring", "k")
    yield from listed("season_letter", "autumn", "s")
    for name in ("vuosineljännes", "neljännes", "neljännesvuosi"):
        if name.endswith("s"):
            yield from inflected("quarter", "quarter", name, f"{name[:-1]}kse")
        else:
            yield from _terms("quarter", "quarter", name)
    yield from inflected("quarter", "quarter", "kvartaali", "kvartaali")
    for name in ("vuosipuolisko", "puolisko", "puolivuotiskausi", "puolivuosi"):
        if name.endswith("o"):
            yield from inflected("half", "half", name, name)
        else:
            yield from _terms("half", "half", name)
    for name, number in (
        ("alkupuoli", 1),
        ("loppupuoli", 2),
        ("alkupuolisko", 1),
        ("loppupuolisko", 2),
    ):
        stem = name if name.endswith("o") else f"{name[:-1]}e"
        yield from inflected("named_half", number, name, stem)
    for forms, number in (
        ("ensimmäinen ensimmäisen ensimmäisellä ensimmäiselle ensimmäisenä i", 1),
        ("toinen toisen toisella toiselle toisena ii", 2),
        ("jälkimmäinen jälkimmäisen jälkimmäisellä jälkimmäiselle jälkimmäisenä", 2),
        ("kolmas kolmannen kolmannella kolmannelle kolmantena iii", 3),
        ("neljäs neljännen neljännellä neljännelle viimeinen viimeisen viimeisellä iv", 4),
    ):
        yield from listed("ordinal", number, forms)
    yield from listed("part", "early", "alku alun alussa alulla")
    yield from listed("part", "early", "alusta", case="from")
    yield from listed("part", "early", "alkuun", case="to")
    yield from listed("part", "middle", "puoliväli puolivälin puolivälissä puolessavälissä")
    yield from listed("part", "middle", "puoliväliin", case="to")
    yield from listed("part", "late", "loppu lopun lopussa lopulla lopuksi loppua")
    yield from listed("part", "late", "lopusta", case="from")
    yield from listed("part", "late", "loppuun", case="to")


def _edges() -> Iterator[Entry]:
    yield from listed("by_post", "by", "mennessä menn asti saakka")
    yield from listed("by_pre", "by", "viimeistään viim määräaika määräpäivä takaraja eräpäivä")
    yield from listed("by_post", "by", "viimeistään")
    yield from listed("before_pre", "before", "ennen")
    yield from listed("from_post", "from", "alkaen lähtien alk lukien eteenpäin")
    yield from listed("from_pre", "from", "alkaen lähtien alk")
    yield from listed("after_post", "after", "jälkeen")
    yield from listed("between_post", "between", "välillä väliin")
    yield from listed(
        "during",
        "during",
        "aikana aikaan kuluessa ajan ajalla varrella mittaan kestäessä",
    )
    yield from listed("turn", "turn", "vaihde vaihteen vaihteessa vaihteeseen vaihteesta")
    yield from listed(
        "starts", "starts", "aloitus aloitetaan alkaa alkaen alkoi käynnistyy käynnistetään"
    )
    yield from listed("starts", "starts", "aloituspäivä alkamispäivä")
    yield from listed("ends", "ends", "päättymispäivä lopetuspäivä valmistumispäivä")
    yield from listed(
        "ends", "ends", "valmis valmiina valmistuu päättyy päätös loppuu lopetus lopetetaan"
    )
    yield from listed("whole", "whole", "koko")
    yield from listed("and", "and", "ja sekä tai")
    yield from listed("clock", "clock", "klo kello")
    yield from listed("filler", "filler", "noin n ajalle jo vielä heti myös")
    for forms, offset in (
        ("tämä tämän tänä tässä tällä kuluva kuluvan kuluvana", 0),
        ("ensi seuraava seuraavan seuraavana tuleva tulevan tulevana", 1),
        ("viime edellinen edellisen edellisenä", -1),
    ):
        yield from listed("relative", offset, forms)


def _lasting() -> Iterator[Entry]:
    yield from listed(
        "continuous",
        "continuous",
        "jatkuva jatkuvasti jatkuvaa jatkuvana jatkuvan jatkuvat jatkuvia jatkuvassa"
        " jatkuvaluonteinen jatkuvaluonteista toistaiseksi pysyvä pysyvästi pysyvää",
    )
    yield from listed("goes_on", "continuous", "jatkuu jatketaan")
    yield from listed("steady", "continuous", "säännöllisesti säännöllinen säännöllistä")
    yield from listed("steady", "continuous", "toistuva toistuvasti toistuvaa toistuvat")
    yield from listed("head", "head", "ympäri läpi")
    yield from listed("steady", "continuous", "ympärivuotinen ympärivuotisesti")
    for name in ("ohjelmakausi", "suunnitelmakausi", "toimenpidekausi"):
        yield from _terms("programme", name, name)
    for name in ("ohjelmajakso",):
        yield from inflected("programme", name, name, name)
    yield from listed("programme", "ohjelma", "ohjelmavuosina ohjelmavuodet ohjelmavuosien")
    for name in ("valtuustokausi",):
        yield from _terms("council", name, name)
    for name in ("lukuvuosi", "kouluvuosi"):
        yield from ((form, "school", sense) for form, _tag, sense in _years(name))
    yield from listed("school", "school", "lv lukuv")
    for name in ("toimikausi", "toimintakausi", "strategiakausi", "suunnittelukausi", "kausi"):
        yield from _terms("term", name, name)


def _recurrence() -> Iterator[Entry]:
    for forms, rule in (
        ("päivittäin päivittäinen", "FREQ=DAILY"),
        ("viikoittain viikottain viikoittainen viikottainen", "FREQ=WEEKLY"),
        ("kuukausittain kuukausittainen kuukausittaiset kuukausittaista", "FREQ=MONTHLY"),
        ("neljännesvuosittain kvartaaleittain vuosineljänneksittäin", "FREQ=MONTHLY;INTERVAL=3"),
        ("puolivuosittain puolivuosittainen", "FREQ=MONTHLY;INTERVAL=6"),
        ("vuosittain vuosittainen vuosittaiset vuosittaista", "FREQ=YEARLY"),
        ("lukukausittain", "FREQ=MONTHLY;INTERVAL=6"),
    ):
        yield from listed("every", rule, forms)
    yield from listed("every_weekday", WORKING_DAYS, "arkipäivisin arkisin työpäivittäin")
    for forms, season in (
        ("keväisin", "spring"),
        ("kesäisin", "summer"),
        ("syksyisin", "autumn"),
        ("talvisin", "winter"),
    ):
        yield from listed("every_season", season, forms)
    for code, name in WEEKDAYS:
        yield from listed("weekday", code, f"{name} {name}na")
        yield from listed("every_weekday", code, f"{name}sin {name}isin")
    yield from listed("weekday", WORKING_DAYS, "arkipäivä arkipäivänä työpäivä")
    yield from listed("each", "each", "joka")
    yield from listed("second", 2, "toinen toisena toisella")
    yield from listed("second", 3, "kolmas kolmantena kolmannella")
    yield from listed("second", 4, "neljäs neljäntenä neljännellä")
    yield from listed("times", "times", "krt kertaa kerta kertoja kerran")
    yield from listed("apart", "apart", "välein")
    for forms, number in (
        ("kerran yksi yhden", 1),
        ("kaksi kahden kahdesti", 2),
        ("kolme kolmen kolmesti", 3),
        ("neljä neljän", 4),
        ("viisi viiden", 5),
        ("kuusi kuuden", 6),
    ):
        yield from listed("count", number, forms)
    yield from listed("times", "times", "kahdesti kolmesti")
    yield from listed("half_of", "half", "puolen")
    for unit, forms in (
        ("day", "päivä päivän päivässä päivänä pv vrk"),
        ("week", "viikko viikon viikossa viikolla vko vk viikoittain"),
        ("month", "kuukausi kuukauden kuukaudessa kuussa kk kuukautena kuu kuun"),
        ("quarter", "neljännes neljänneksessä kvartaali kvartaalissa vuosineljännes"),
        ("half_year", "puolivuosi puolivuodessa lukukausi lukukaudessa"),
        ("year", "vuosi vuoden vuodessa v vuonna vuotena lukuvuosi lukuvuoden lukuvuodessa"),
        ("year", "toimintavuosi toimintavuodessa kalenterivuodessa kouluvuodessa"),
    ):
        yield from listed("unit", unit, forms)


def _loose() -> Iterator[Entry]:
    """Give the words that speak of time and that no rule reads alone: a person looks at them."""
    yield from listed("vague", "vague", "joskus")
    yield from listed(
        "loose",
        "loose",
        "kuukausi kuukautta kuukauden kuukaudessa kk viikkoa päivää vuotta kuluttua myöhemmin pian"
        " mahdollisimman tarvittaessa lähiaikoina välittömästi kesäloma kesälomat kesälomien"
        " kesälomia kesäloman joulu joulun joulua jouluun pääsiäinen pääsiäistä pääsiäiseen"
        " vappu vappua vappuun juhannus juhannusta juhannukseen"
        " vuodenvaihde vuodenvaihteessa vuodenvaihteeseen syysloma talviloma hiihtoloma",
    )


def entries() -> Iterator[Entry]:
    """Give all the Finnish entries."""
    for part in (_years("vuosi"), *map(_years, YEARS[1:])):
        yield from part
    for group in (_seasons, _months, _weeks_and_parts, _edges, _lasting, _recurrence, _loose):
        yield from group()
