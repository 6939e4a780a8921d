"""Swedish words of schedules."""

from collections.abc import Iterator

from toimi.language.schedule.lexicon import WORKING_DAYS, Entry, listed
from toimi.language.word_lists import word_list

MONTHS = word_list(
    "januari februari mars april maj juni juli augusti september oktober november december"
)
WEEKDAYS = (
    ("MO", "måndag"),
    ("TU", "tisdag"),
    ("WE", "onsdag"),
    ("TH", "torsdag"),
    ("FR", "fredag"),
    ("SA", "lördag"),
    ("SU", "söndag"),
)
SEASONS = (
    ("spring", "vår våren vårens vårtermin vårterminen vt vårsäsongen", "vår"),
    ("summer", "sommar sommaren sommarens", "sommar"),
    ("autumn", "höst hösten höstens hösttermin höstterminen ht höstsäsongen", "höst"),
    ("winter", "vinter vintern vinterns", "vinter"),
)


def _calendar() -> Iterator[Entry]:
    for value, forms, root in SEASONS:
        yield from listed("season", value, forms)
        yield from listed(
            "season", f"early_{value}", " ".join(f"för{form}" for form in forms.split())
        )
        yield from listed(
            "season", f"late_{value}", " ".join(f"sen{form}" for form in forms.split())
        )
        yield from listed("every_season", value, f"{root}arna" if root != "sommar" else "somrarna")
    for number, name in enumerate(MONTHS, 1):
        yield from listed("month", number, name)
    yield from listed("year", "year", "år året årets åren kalenderår kalenderåret verksamhetsåret")
    yield from listed("season", "early_year", "årsbörjan")
    yield from listed("season", "late_year", "årsslutet")
    yield from listed("week", "week", "vecka veckan veckor veckorna veckans")
    yield from listed("quarter", "quarter", "kvartal kvartalet kvartalets")
    yield from listed("half", "half", "halvår halvåret halvårets")
    yield from listed("ordinal", 1, "första")
    yield from listed("ordinal", 2, "andra")
    yield from listed("ordinal", 3, "tredje")
    yield from listed("ordinal", 4, "fjärde sista")
    yield from listed("part_pre", "early", "början")
    yield from listed("part_pre", "middle", "mitten")
    yield from listed("part_pre", "late", "slutet utgången")
    yield from listed("part_pre", "early", "tidigt tidig")
    yield from listed("part_pre", "late", "sent")
    yield from listed("of", "of", "av")
    yield from listed("head", "head", "fr t fram med tills hela")
    yield from listed("school", "school", "läsår läsåret skolår skolåret")
    yield from listed("programme", "programme", "programperioden programperiod programperiodens")
    yield from listed("council", "council", "fullmäktigeperiod fullmäktigeperioden")
    yield from listed("term", "term", "period perioden strategiperioden mandatperioden")


def _edges() -> Iterator[Entry]:
    yield from listed("by_pre", "by", "senast tills")
    yield from listed("before_pre", "before", "före innan")
    yield from listed("from_pre", "from", "från")
    yield from listed("from_post", "from", "framåt")
    yield from listed("after_pre", "after", "efter")
    yield from listed("to", "to", "till")
    yield from listed("by_pre", "by", "till")
    yield from listed(
        "starts", "starts", "startdatum startdag start startar börjar inleds påbörjas"
    )
    yield from listed(
        "ends", "ends", "slutdatum klar klart klara färdig färdigt slutar avslutas slut"
    )
    yield from listed("between_pre", "between", "mellan")
    yield from listed("during", "during", "lopp")
    yield from listed("filler", "filler", "under i den på om loppet vid hela")
    yield from listed("whole", "whole", "hela")
    yield from listed("and", "and", "och samt eller")
    yield from listed("clock", "clock", "kl")
    yield from listed("relative", 0, "detta denna innevarande")
    yield from listed("relative", 1, "nästa kommande")
    yield from listed("relative", -1, "förra")
    yield from listed("steady", "continuous", "fortgående regelbundet regelbunden ständigt")
    yield from listed("continuous", "continuous", "fortlöpande kontinuerligt kontinuerlig löpande")


def _recurrence() -> Iterator[Entry]:
    for forms, rule in (
        ("dagligen", "FREQ=DAILY"),
        ("veckovis", "FREQ=WEEKLY"),
        ("månadsvis månatligen", "FREQ=MONTHLY"),
        ("kvartalsvis", "FREQ=MONTHLY;INTERVAL=3"),
        ("halvårsvis halvårsvisa", "FREQ=MONTHLY;INTERVAL=6"),
        ("årligen årlig årligt", "FREQ=YEARLY"),
    ):
        yield from listed("every", rule, forms)
    for code, name in WEEKDAYS:
        yield from listed("weekday", code, name)
        yield from listed("every_weekday", code, f"{name}ar")
    yield from listed("weekday", WORKING_DAYS, "vardag arbetsdag")
    yield from listed("every_weekday", WORKING_DAYS, "vardagar")
    yield from listed("each", "each", "varje")
    yield from listed("each_second", 2, "varannan vartannat")
    yield from listed("each_second", 3, "var tredje")
    yield from listed("second", 2, "annan andra")
    yield from listed("times", "times", "ggr gånger gång ggn")
    yield from listed("count", 1, "en ett")
    yield from listed("count", 2, "två")
    yield from listed("count", 3, "tre")
    yield from listed("count", 4, "fyra")
    yield from listed("per", "per", "om i per")
    for unit, forms in (
        ("day", "dag dagen"),
        ("week", "vecka veckan"),
        ("month", "månad månaden månads mån"),
        ("quarter", "kvartal kvartalet"),
        ("half_year", "halvår halvåret termin terminen"),
        ("year", "år året läsår läsåret skolår skolåret verksamhetsår"),
    ):
        yield from listed("unit", unit, forms)
    yield from listed(
        "loose",
        "loose",
        "årsskiftet månad månaden månader dagar snarast snart behov"
        " jul julen påsk påsken midsommar midsommaren",
    )


def entries() -> Iterator[Entry]:
    """Give all the Swedish entries."""
    for group in (_calendar, _edges, _recurrence):
        yield from group()
