"""Made-up Finnish texts with the words of workplaces and many rarer ones, as Zipf found them.

The rarer words are forms that the dictionary has, taken evenly: so the index has a vocabulary
of a large organisation's size, and every form of its words.
"""

import random
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

from simplemma.strategies.dictionaries import StreamDictionaryFactory

from toimi.language.word_lists import word_list

FREQUENT = word_list(
    """
työn työtä työssä työyhteisön työyhteisössä koulutus koulutuksen koulutuksiin koulutuksia
perehdytys perehdytyksen perehdyttämisen turvallisuuskävely turvallisuuskävelyn
turvallisuuskävelyllä kävelyn palaveri palaverissa tiimipalaverit tiimin tiimit tiimien työnjako
työnjaon työnohjaus työnohjausta esihenkilö esihenkilön esihenkilöt lähiesihenkilön sijaiset
sijaisten sijaisjärjestelyt riski riskien riskienarviointi riskienarvioinnin arviointi arvioidaan
kuormitus kuormituksen kuormitustekijät palaute palautetta palautteen kehityskeskustelut
kehityskeskustelussa keskustelu ohje ohjeet ohjeen työterveyshuolto työterveyshuollon
työhyvinvointi työhyvinvointia työsuojeluvaltuutettu ilmoitus vaaratilanneilmoitukset
väkivaltatilanteet uhkatilanteiden ergonomia ergonomian etätyö etätyössä asiakas asiakkaiden
asiakastyö asiakastyön aikataulu aikataulun suunnitelma suunnitelmat päivitetään päivitettiin
sovitaan sovittiin pidetään pidettiin käsitellään käsiteltiin seurataan lisätään kehitetään
vuosittain kuukausittain syksyllä keväällä yhdessä kaikki uusi uuden uusien vastuu vastuuhenkilö
toiminta toiminnan tavoite tavoitteet muutos muutokset tiedotus tiedottaminen viikkotiedote
käytäntö käytännöt yhteistyö yhteistyötä henkilöstö henkilöstön jaksaminen tauot melu sisäilma
tilat tilojen laite laitteet järjestelmä järjestelmän kirjaaminen rekrytointi osaaminen
"""
)
SMALL = word_list("ja sekä että on ei mutta")
RARER = 30_000


def vocabulary() -> list[str]:
    """Return the words, the most frequent first; each run the same."""
    forms = [
        form
        for form in StreamDictionaryFactory().get_dictionary("fi")
        if form.isalpha() and form.islower() and 5 <= len(form) <= 18
    ]
    step = len(forms) // RARER
    rarer = forms[::step][:RARER]
    random.Random(1).shuffle(rarer)
    return [*FREQUENT, *rarer]


class Writer:
    """Writes texts of so many words, by the frequencies of Zipf's law."""

    def __init__(self, words: Sequence[str], seed: int) -> None:
        self.words = words
        self.rng = random.Random(seed)
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(len(words))))

    def word(self) -> str:
        return self.words[bisect(self.weights, self.rng.random() * self.weights[-1])]

    def text(self, least: int, most: int) -> str:
        """Return a sentence of between `least` and `most` words."""
        count = self.rng.randrange(least, most + 1)
        said = [self.rng.choice(SMALL) if not n % 5 else self.word() for n in range(1, count + 1)]
        return " ".join(said).capitalize() + "."
