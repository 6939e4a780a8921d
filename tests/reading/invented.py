"""Made-up programmes of other workplaces, with their expected readings."""

import random
from datetime import date
from typing import Any

from toimi.language.responsibles import split_responsibles
from toimi.language.schedule import read_schedule

TARGETS = (
    "Varaston ahtaus ja nostot",
    "Oppilaiden häiritsevä käytös luokissa",
    "Yövuorojen kuormitus",
    "Sisäilma ja lämpötila koulun uudessa siivessä",
    "Epäselvät vastuut hankinnoissa",
    "Tiedonkulku vuorojen välillä",
    "Asiakkaiden uhkaava käytös palvelupisteessä",
    "Kiire ja keskeytykset keittiössä",
    "Ajoneuvojen kunto ja työmatkat",
    "Uusien työntekijöiden perehdytys",
    "Palautteen ja arvostuksen puute",
    "Etäjohtaminen ja yhteydenpito",
)
THEMES = (
    "Työn hallinta",
    "Yhteisöllisyys ja luottamus",
    "Ergonomia sekä apuvälineet",
    "Osaamisen varmistaminen",
)
MEASURES = (
    "Nostoapuvälineiden hankinta ja käytön opastus",
    "Hyllyjen uudelleen järjestäminen painavien tavaroiden osalta",
    "Luokkien yhteiset pelisäännöt ja niiden kertaus lukukausittain",
    "Työvuorosuunnittelun periaatteiden tarkistaminen yhdessä",
    "Ilmanvaihdon mittaukset ja säätö",
    "Hankintaohjeen kirjoittaminen",
    "Vuoronvaihtoon varataan aikaa viisitoista minuuttia",
    "Hälytysnappien testaus sekä toimintaohjeen harjoittelu",
    "Puhelimien hiljentäminen ruuanjaon aikana",
    "Autojen huoltokirjan käyttöönotto",
    "Mentorointi jokaiselle uudelle työntekijälle",
    "Kehityskeskustelujen lomakkeen uudistus",
    "Viikoittainen verkkotapaaminen koko porukalla",
    "Melukartoitus ja akustiikkalevyt ruokasaliin",
    "Siivousaineiden turvallisuustiedotteiden päivitys",
    "Taukojen rytmittäminen ruuhka-aikoina",
    "Kuormitustekijöiden kartoitus kyselyllä",
    "Sijaislistan laajentaminen ja yhteiskäyttö naapurikoulun kanssa",
    "Väkivaltatilanteiden ilmoituskäytännön selkeyttäminen",
    "Työtilojen valaistuksen parantaminen",
    "Uuden kassajärjestelmän koulutus ja tukihenkilöt",
    "Pukuhuoneiden lukitus kuntoon",
    "Johtoryhmän muistiot kaikkien luettaviksi",
    "Liikuntaseteleiden jakaminen",
)
PARTS = (
    "ohje henkilökunnalle",
    "mallilomakkeen laatiminen",
    "rehtorien yhteinen linjaus",
    "kokeilu kahdessa yksikössä",
    "viestintä huoltajille",
    "laitteiden kilpailutus",
    "turvakävely kerran vuodessa",
    "avainten luovutuskäytäntö",
)
SCHEDULES = (
    "syksy 2022",
    "kevät 2023",
    "Syksy 2022 ja kevät 2023",
    "Vuosi 2023",
    "31.5.2023 mennessä",
    "Jatkuva",
    "1.9.–31.12.2022",
    "Marraskuu 2022",
    "Loppuvuosi 2022",
    "Koulutuspäivä 14.10.2022",
    "Kevät 2023 alkaen",
    "vko 40/2022",
)
PEOPLE = (
    "Rehtori",
    "Varastopäällikkö",
    "Keittiöesimies ja kokit",
    "Työsuojeluvaltuutettu",
    "Esihenkilöt/ koko henkilöstö",
    "Henkilöstöpäällikkö, luottamusmies",
    "Palvelupäällikkö ja työsuojelupäällikkö",
    "Tiimivastaavat",
    "Kiinteistöpalvelut",
    "Työterveyshuolto ja lähijohtajat",
    "Koulutussuunnittelija",
    "Johtoryhmä",
)
NOTES = (
    "Toteutunut syksyllä, jatketaan",
    "Kesken, rahoitus puuttuu",
    "Valmis",
    "Ei aloitettu",
)
LABELS = (
    "Kehittämiskohde",
    "Toimenpide",
    "Aikataulu",
    "Kiireellisyys",
    "Vastuuhenkilö",
    "Seuranta",
)
KINDS = ("target", "measure", "schedule", "urgency", "responsible", "follow_up")


def programme(seed: int, *, count: int = 24, **wants: Any) -> dict[str, Any]:
    """Return a made-up programme in the form of an expected reading.

    `wants`: `themes` (share of targets), `parts` (share of measures), `notes` (share of rows),
    `gaps` (share of rows without urgency).
    """
    rng = random.Random(seed)
    targets = rng.sample(TARGETS, max(2, count // 4))
    themes = {
        t: rng.sample(THEMES, rng.randint(1, 2)) if rng.random() < wants.get("themes", 0) else []
        for t in targets
    }
    measures = rng.sample(MEASURES, min(count, len(MEASURES)))
    rows = []
    for number, measure in enumerate(measures):
        target = targets[number * len(targets) // len(measures)]
        parts = rng.sample(PARTS, rng.randint(2, 4)) if rng.random() < wants.get("parts", 0) else []
        urgency = None if rng.random() < wants.get("gaps", 0) else rng.randint(1, 3)
        note = rng.choice(NOTES) if rng.random() < wants.get("notes", 0) else ""
        row = {
            "target": target,
            "themes": themes[target],
            "measure": measure,
            "sub_measures": parts,
            "schedule_text": rng.choice(SCHEDULES),
            "urgency": urgency,
            "responsible_text": rng.choice(PEOPLE),
            "follow_up": note,
        }
        rows.append(row)
    whole = {
        "title": "Itälaakson koulutoimen työhyvinvointisuunnitelma 2022-2024",
        "body": "sivistyslautakunta",
        "date": "2022-06-14",
        "start": "2022-01-01",
        "end": "2024-12-31",
        "rows": rows,
    }
    return with_meanings(whole)


def with_meanings(whole: dict[str, Any]) -> dict[str, Any]:
    """Add what the phrases mean, by the language layer itself."""
    near: list[int] = []
    for row in whole["rows"]:
        schedule = read_schedule(
            row["schedule_text"],
            start=date.fromisoformat(whole["start"]),
            end=date.fromisoformat(whole["end"]),
            dated=date.fromisoformat(whole["date"]),
            near=near,
        )
        near = [p.start.year for p in schedule.periods if p.start][-2:] or near
        row["periods"] = [
            [day.isoformat() if day else None for day in (p.start, p.end)] for p in schedule.periods
        ] + (["continuous"] if schedule.continuous else [])
        row["responsible"] = [p.text for p in split_responsibles(row["responsible_text"])]
    return whole
