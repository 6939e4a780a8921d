"""The made-up unit: who works in it, and what they have done. Nobody here exists."""

from dataclasses import dataclass
from datetime import date

TODAY = date(2021, 10, 15)
ORGANISATION = "Esimerkkikaupunki (keksitty)"
ROOT = ("Esimerkkikaupunki (keksitty)", "esimerkkikaupunki", "county")
SERVICE = ("Lapsiperheiden palvelut (keksitty)", "lapsiperheiden-palvelut", "service")
UNIT = ("Lastensuojelu (keksitty yksikkö)", "lastensuojelu", "unit")
DOCUMENT = "kuopio-2020-2022.txt"
ROUND = ("Syksy 2021", date(2021, 8, 1), date(2021, 11, 30))

TEAMS = {
    "Arviointitiimi": (
        "Aino Harjula",
        "Emilia Vuori",
        "Kaisa Rantala",
        "Teemu Salonen",
        "Noora Kivelä",
        "Ville Lampinen",
    ),
    "Avohuollon tiimi": (
        "Juha Peltola",
        "Hanna Niskanen",
        "Mikko Aaltola",
        "Sari Toivonen",
        "Laura Heikkinen",
        "Antti Ruuska",
    ),
    "Sijaishuollon tiimi": (
        "Outi Miettola",
        "Riikka Savela",
        "Pekka Tuomela",
        "Elina Kortela",
        "Jonna Hirvi",
        "Marko Lehto",
    ),
    "Jälkihuollon tiimi": (
        "Johanna Kokko",
        "Tiina Saarela",
        "Eero Nurmela",
        "Minna Paavola",
        "Sanna Lehtola",
        "Petri Hakala",
    ),
}
"""Four teams of six; the first of each is its team lead."""


@dataclass(frozen=True)
class SignIn:
    username: str
    name: str
    role: str
    at: str
    """Slug of the unit at which the role is held."""


SIGN_INS = (
    SignIn("worker", "Emilia Vuori", "worker", "lastensuojelu"),
    SignIn("team-lead", "Juha Peltola", "team_lead", "lastensuojelu"),
    SignIn("line-manager", "Sanna Lehtola", "line_manager", "lastensuojelu"),
    SignIn("osh-delegate", "Pekka Tuomela", "osh_delegate", "esimerkkikaupunki"),
    SignIn("head-of-service", "Marja Virtala", "head_of_service", "lapsiperheiden-palvelut"),
    SignIn("osh-manager", "Timo Alanen", "osh_manager", "esimerkkikaupunki"),
    SignIn("occupational-health", "Leena Oksala", "occupational_health", "esimerkkikaupunki"),
    SignIn("committee", "Kari Mäkelä", "committee_reader", "esimerkkikaupunki"),
    SignIn("admin", "Tuula Rinne", "administrator", "esimerkkikaupunki"),
)
SECOND_LINE_MANAGER = "Petri Hakala"

STEPS = (
    (2, 1, date(2021, 9, 1)),
    (4, 1, date(2021, 3, 15)),
    (8, 1, date(2021, 4, 12)),
    (8, 2, date(2021, 9, 6)),
    (8, 5, date(2021, 5, 20)),
    (12, 1, date(2021, 5, 31)),
    (13, 4, date(2021, 2, 1)),
    (15, 1, date(2020, 11, 16)),
    (28, 1, date(2021, 6, 10)),
    (31, 1, date(2021, 5, 12)),
    (34, 1, date(2021, 1, 18)),
    (34, 2, date(2020, 11, 24)),
)
"""Measure, step and the day on which it was ticked off."""


@dataclass(frozen=True)
class Written:
    measure: int
    on: date
    by: str
    text: str


NOTES = (
    Written(
        1,
        date(2021, 9, 17),
        "Juha Peltola",
        "Tiimit kävivät läpi 41 tehtävää 23.8.–17.9., kuusi lopetettiin ja neljä siirrettiin",
    ),
    Written(2, date(2021, 8, 18), "Sanna Lehtola", "Tiimijako käsiteltiin yhteistoiminnassa"),
    Written(
        2,
        date(2021, 9, 1),
        "Sanna Lehtola",
        "Neljä kuuden hengen tiimiä aloitti, aiemmin tiimejä oli kaksi",
    ),
    Written(
        3,
        date(2021, 9, 22),
        "Aino Harjula",
        "Sovittiin, mitkä kotikäynnit tehdään aina työparin kanssa",
    ),
    Written(
        5,
        date(2021, 10, 11),
        "Outi Miettola",
        "Sijaista pyydettiin 18 kertaa 1.8.–10.10., ja sijainen saatiin 11 kertaa",
    ),
    Written(
        7,
        date(2021, 10, 1),
        "Johanna Kokko",
        "Etäpäiviä oli elo–syyskuussa 34 % työpäivistä, koronasuositus oli voimassa",
    ),
    Written(
        8,
        date(2021, 9, 6),
        "Aino Harjula",
        "Keskeytyksetön aika on nyt kaikkien kalentereissa tiistaisin ja torstaisin klo 8–10",
    ),
    Written(9, date(2021, 9, 28), "Juha Peltola", "Avotoimiston periaatteet kerrattiin tiimeissä"),
    Written(
        10,
        date(2021, 9, 17),
        "Sanna Lehtola",
        "Vastuualueiden luettelo on valmis, kolme aukkoa odottaa sopimista",
    ),
    Written(
        20,
        date(2021, 9, 30),
        "Outi Miettola",
        "Koulutussuunnitelma päivitettiin, koulutuspäiviä on kertynyt keskimäärin 2,5",
    ),
    Written(
        26,
        date(2021, 9, 24),
        "Johanna Kokko",
        "Viikkotiedote on lähetetty joka perjantai 13.8. alkaen",
    ),
    Written(
        27,
        date(2021, 8, 16),
        "Petri Hakala",
        "Lähiesihenkilöiden tavoitettavuus on kalenterissa joka viikko",
    ),
    Written(
        29,
        date(2021, 9, 1),
        "Sanna Lehtola",
        "Ohje esihenkilön tavoittamisesta hyväksyttiin ja käytiin läpi tiimeissä",
    ),
    Written(
        30,
        date(2021, 9, 1),
        "Sanna Lehtola",
        "Sama tekeminen kuin toimenpiteessä 2: neljä tiimiä aloitti",
    ),
    Written(35, date(2021, 9, 20), "Eero Nurmela", "Työfysioterapeutti arvioi 22 työpistettä"),
)

CONFIRMED = (1, 2, 5, 7, 8, 16, 19, 22, 24, 27, 30, 34)
"""Measures whose follow-up the line manager has confirmed, as Toimi drafted it."""
STATED_DONE = frozenset({2, 24, 30})
WAITING = (
    36,
    "Tilapalvelun päätös taukotilasta tulee joulukuussa 2021",
    "Taukotilan suunnitelma on valmis. Tilapalvelu päättää siitä joulukuussa 2021.",
)
"""A draft in which the line manager says that the decision is made elsewhere."""
