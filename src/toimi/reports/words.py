"""Toimi's own words on a report, in three languages: reports are made outside any request."""

from dataclasses import dataclass
from datetime import date

ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True)
class Words:
    """The fixed words of one language. `{named}` places are filled when printed."""

    locale: str
    columns: tuple[str, ...]
    round: str
    case_number: str
    period: str
    internal: str
    public: str
    made: str
    confirmed: str
    draft: str
    draft_due: str
    corrected: str
    approved: str
    removed_name: str
    page: str
    subject: str
    unshown: str

    def day(self, day: date) -> str:
        """Return the day as the language writes it."""
        if self.locale.startswith("en"):
            return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"
        return f"{day.day}.{day.month}.{day.year}"


FINNISH = Words(
    locale="fi-FI",
    columns=(
        "Kehittämiskohde",
        "Toimenpide",
        "Tavoiteaikataulu",
        "Kiireellisyysluokitus",
        "Vastuuhenkilö",
        "Seuranta ja arviointi",
    ),
    round="Seuranta ja arviointi: {name}",
    case_number="Asianumero {number}",
    period="Ohjelmakausi {start}–{end}",
    internal="Työsuojelutoimikunnan kappale",
    public="Julkinen kappale",
    made="Tilanne {day}",
    confirmed="Vahvistettu {day}",
    draft="Luonnos",
    draft_due="Luonnos, vahvistetaan {day} mennessä",
    corrected="Korjaa aiemman: {text}",
    approved="Hyväksytty muoto: {text}",
    removed_name="[nimi poistettu verkkoversiosta]",
    page="Sivu {page}/{pages}",
    subject="Työhyvinvoinnin ja työsuojelun toimenpideohjelma",
    unshown="Merkki □ on kirjoitusmerkin tai kuvan paikalla, jota tiedoston kirjasimessa ei ole.",
)

SWEDISH = Words(
    locale="sv-FI",
    columns=(
        "Utvecklingsområde",
        "Åtgärd",
        "Tidsplan",
        "Angelägenhetsgrad",
        "Ansvarig",
        "Uppföljning och utvärdering",
    ),
    round="Uppföljning och utvärdering: {name}",
    case_number="Ärendenummer {number}",
    period="Programperiod {start}–{end}",
    internal="Arbetarskyddskommissionens exemplar",
    public="Offentligt exemplar",
    made="Läget {day}",
    confirmed="Bekräftad {day}",
    draft="Utkast",
    draft_due="Utkast, bekräftas senast {day}",
    corrected="Rättar en tidigare: {text}",
    approved="Godkänd form: {text}",
    removed_name="[namnet borttaget i webbversionen]",
    page="Sida {page}/{pages}",
    subject="Åtgärdsprogram för arbetshälsa och arbetarskydd",
    unshown="Tecknet □ står för ett tecken eller en bild som filens teckensnitt saknar.",
)

ENGLISH = Words(
    locale="en-GB",
    columns=(
        "Area to develop",
        "Measure",
        "Schedule",
        "Urgency",
        "Responsible",
        "Follow-up and evaluation",
    ),
    round="Follow-up and evaluation: {name}",
    case_number="Case number {number}",
    period="Programme period from {start} to {end}",
    internal="Copy of the occupational safety committee",
    public="Public copy",
    made="As of {day}",
    confirmed="Confirmed {day}",
    draft="Draft",
    draft_due="Draft, to be confirmed by {day}",
    corrected="Corrects an earlier one: {text}",
    approved="As approved: {text}",
    removed_name="[name removed from the web version]",
    page="Page {page}/{pages}",
    subject="Action programme for work wellbeing and occupational safety",
    unshown="The sign □ stands for a character or picture that the file's typeface lacks.",
)

LANGUAGES = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}


def words(language: str) -> Words:
    """Return the words of `language` ("fi", "sv-FI"); of an unknown one, the Finnish words."""
    return LANGUAGES.get(language.lower()[:2], FINNISH)
