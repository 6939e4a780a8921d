"""References from one measure to another, as people write them in three languages."""

import pytest

from toimi.language.references import references

CASES = [
    ("Perehdytys uusitaan (ks. toimenpide 2).", [2]),
    ("Kts. toimenpiteet 2, 5 ja 7", [2, 5, 7]),
    ("katso myös kohta 12", [12]),
    ("vrt. toimenpiteet 3–5", [3, 4, 5]),
    ("Liittyy toimenpiteeseen 4", [4]),
    ("Ks. toimenpide 2 ja toimenpide 9, ks. kohta 2", [2, 9]),
    ("Se åtgärd 3 och 4", [3, 4]),
    ("jfr åtgärderna 1–2", [1, 2]),
    ("See also measure 6", [6]),
    ("cf. items 2 and 8", [2, 8]),
    ("Toimenpide 2 on tehty", []),
    ("ks. liite 2", []),
    ("ks. sivu 4", []),
    ("ks. kohta 2.1", []),
    ("ks. toimenpide 2021/3", []),
    ("Se on kohta 3 päivää myöhässä", []),
    ("Valmistellaan toimenpiteet 31.5. mennessä", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "numbers"), CASES)
def test_a_reference_names_a_measure_by_its_number(text: str, numbers: list[int]) -> None:
    assert [found.number for found in references(text)] == numbers


def test_the_words_of_a_reference_are_where_they_stand() -> None:
    text = "Kysely uusitaan, ks. toimenpide 2."

    (found,) = references(text)

    assert (found.words, text[found.start : found.end]) == ("ks. toimenpide 2",) * 2
