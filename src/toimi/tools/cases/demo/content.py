"""What happened in the made-up unit. Nobody here exists and nothing of this happened."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Notice:
    """Days are of 2021; `handled` and `answered` empty: not yet."""

    on: tuple[int, int]
    what: str
    where: str
    text: str
    handled: tuple[int, int] | None = None
    answer: str = ""
    severity: str = "none"
    is_anonymous: bool = False
    task: str = ""


NOTICES = (
    Notice(
        (3, 8),
        "threat",
        "home_visit",
        "Koira irti pihassa, emme päässeet ovelle.",
        (6, 8),
        "Sovittiin, että koirasta kysytään jo ajanvarauksessa.",
    ),
    Notice(
        (9, 8),
        "near_miss",
        "office",
        "Liukas kynnys asiakashuoneen ovella.",
        (10, 8),
        "Kynnykseen vaihdetaan karhea nauha.",
        task="Karhea nauha asiakashuoneen kynnykseen",
    ),
    Notice((16, 8), "load", "office", "Kolme kiireellistä samana päivänä, tauko jäi pitämättä."),
    Notice(
        (18, 8),
        "threat",
        "office",
        "Asiakas uhkaili aulassa, hälytin ei kuulunut taukotilaan.",
        (19, 8),
        "Hälyttimet tarkistetaan ja aulaan tulee toinen työntekijä.",
        severity="serious",
        task="Hälyttimien tarkistus",
    ),
    Notice(
        (24, 8),
        "hazard",
        "travel",
        "Auton tuulilasi oli halki.",
        (27, 8),
        "Auto on viety korjaamolle.",
    ),
    Notice(
        (30, 8),
        "threat",
        "home_visit",
        "Puoliso huusi ja esti lähtemästä eteisestä.",
        (2, 9),
        "Jatkossa käynnille mennään parina.",
        severity="minor",
        is_anonymous=True,
    ),
    Notice(
        (6, 9),
        "near_miss",
        "office",
        "Liukas kynnys asiakashuoneen ovella edelleen.",
        (8, 9),
        "Nauha oli irronnut, kynnys korjataan kokonaan.",
    ),
    Notice(
        (9, 9),
        "good",
        "office",
        "Uusi ilmoitustaulu helpotti parin löytämistä.",
        (13, 9),
        "Kiitos, otetaan muillekin tiimeille.",
    ),
    Notice(
        (15, 9),
        "harassment",
        "elsewhere",
        "Asiaton viesti yöllä työpuhelimeen.",
        (20, 9),
        "Numero estettiin ja asiasta puhuttiin.",
        is_anonymous=True,
    ),
    Notice(
        (20, 9),
        "accident",
        "travel",
        "Nilkka nyrjähti rappusissa kotikäynnin jälkeen.",
        (21, 9),
        "Ilmoitettu vakuutusyhtiöön. Valo vaihdettu.",
        severity="minor",
    ),
    Notice((23, 9), "load", "office", "Päivystys venyi kahdeksaan illalla.", (4, 10)),
    Notice(
        (28, 9),
        "threat",
        "office",
        "Aulassa uhkailtiin toisen kerran.",
        (1, 10),
        "Vartija on aulassa maanantaisin ja torstaisin.",
    ),
    Notice(
        (4, 10),
        "hazard",
        "office",
        "Paloportaan ovi ei aukea.",
        (5, 10),
        "Ovi korjattiin samana päivänä.",
        severity="minor",
    ),
    Notice((8, 10), "near_miss", "home_visit", "Jäinen piha, melkein kaaduin.", (11, 10)),
)
"""Fourteen: one handled late, twelve in time, one waits; eleven were answered."""

CALLS = (
    ((12, 8), 8, "line_manager", True),
    ((20, 8), 15, "deputy", False),
    ((2, 9), 5, "line_manager", True),
    ((14, 9), 20, "on_call", True),
    ((27, 9), 10, "line_manager", False),
    ((6, 10), 12, "deputy", True),
)
"""Day, minutes, who came, whether a debriefing was wished for."""

PROPOSALS = (
    ((8, 2), "Yhteinen aamukahvi torstaisin", "accepted", (15, 2), "Kokeillaan kevään ajan."),
    ((1, 3), "Tiimien kokoukset eri päiville", "accepted", (10, 3), "Näin salit riittävät."),
    ((12, 4), "Toinen tulostin kolmanteen kerrokseen", "declined", (30, 4), "Rahaa ei ole."),
    ((17, 5), "Kesälomien vuorottelu kirjalliseksi", "accepted", (24, 5), "Ohje tehdään syksyksi."),
    ((16, 8), "Hiljainen tunti ennen puoltapäivää", "accepted", (23, 8), "Aloitetaan 1.9."),
    ((30, 8), "Palaverien esityslista edellisenä päivänä", "accepted", (9, 9), "Hyvä, sovitaan."),
    (
        (13, 9),
        "Uudelle työntekijälle oma kummi",
        "accepted",
        (5, 10),
        "Kummit nimetään lokakuussa.",
    ),
    ((27, 9), "Autojen varaus puhelimella", "", None, ""),
)
"""Day of 2021, what, how it ended, when it was answered and how."""

IMPROVEMENTS = (
    ("Kirjaukset kertyvät perjantaille", "kept", "Kaksi kirjaustuntia viikossa", "kirjausviive"),
    ("Kokouksiin tullaan myöhässä", "dropped", "Kokous alkaa viisi yli", "myöhästymiset"),
    ("Puhelut keskeyttävät arvioinnin", "trial", "Puhelintunti yhdelle kerrallaan", "puhelut"),
    ("Avaimia etsitään aamuisin", "", "", ""),
)
RECOMMENDATIONS = (
    ("Näyttö silmien korkeudelle kahdessa työpisteessä", "ergonomics", (9, 11, 2020), "done"),
    ("Sähköpöytä ryhmätyöhuoneeseen", "ergonomics", (9, 11, 2020), "done"),
    ("Poistumistien kyltti toiseen päähän", "walk", (18, 11, 2020), "done"),
    ("Johdot pois kulkuväylältä", "walk", (18, 11, 2020), "done"),
    ("Ensiapukaapin täydennys", "walk", (18, 11, 2020), "done"),
    ("Aulan valaistus", "walk", (18, 11, 2020), "done"),
    ("Kuulokkeet puhelinneuvontaan", "ergonomics", (12, 4, 2021), "done"),
    ("Melumittaus avotilassa", "load", (12, 4, 2021), ""),
    ("Tauot kalenteriin arviointitiimissä", "load", (6, 9, 2021), ""),
)


@dataclass(frozen=True)
class Room:
    measure: int
    title: str
    on: date
    way: tuple[tuple[str, date, dict[str, Any]], ...] = field(default=())


ROOMS = (
    Room(
        8,
        "Hiljainen huone kolmanteen kerrokseen",
        date(2020, 11, 2),
        (
            (
                "plan",
                date(2020, 12, 1),
                {"plan": "Varasto 3.12 muutetaan", "decider": "Tilapalvelu"},
            ),
            ("decided", date(2021, 3, 15), {"before": 31}),
            ("opened", date(2021, 9, 6), {"after": 58}),
        ),
    ),
    Room(
        8,
        "Kaksi puhelinkoppia avotilaan",
        date(2021, 2, 8),
        (("plan", date(2021, 3, 1), {"plan": "Kaksi koppia ikkunaseinälle"}),),
    ),
    Room(
        36,
        "Taukotila neljänteen kerrokseen",
        date(2020, 10, 12),
        (
            ("plan", date(2020, 11, 16), {"plan": "Kokoushuone 4.02 taukotilaksi"}),
            ("decided", date(2021, 5, 10), {"before": 22}),
            ("built", date(2021, 9, 20), {"opens_on": date(2021, 11, 30)}),
        ),
    ),
)
TRIP = (
    ("Bussi retkelle", 62_000, date(2021, 9, 10)),
    ("Ruoka retkellä", 48_000, date(2021, 9, 10)),
    ("Opas ja välineet", 46_000, date(2021, 9, 10)),
)
ROTATIONS = (
    ("offer", "open_care", "Paikka avohuollon tiimissä", (1, 2), "settled"),
    ("offer", "substitute_care", "Paikka sijaishuollossa", (15, 8), ""),
    ("wish", "open_care", "Avohuoltoon puoleksi vuodeksi", (8, 2), "ended"),
    ("wish", "after_care", "Jälkihuollon tutuksi", (20, 8), "agreed"),
    ("wish", "substitute_care", "Sijaishuollosta kiinnostunut", (20, 9), ""),
)
