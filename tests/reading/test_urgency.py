"""Scales of urgency: what a document's own words, letters and marks mean."""

import pytest

from toimi.reading.urgency import Scale


@pytest.mark.parametrize(
    "words",
    [
        "kiireellinen tärkeä voi_odottaa",
        "P1 P2 P3",
        "I II III",
        "A B C",
        "punainen keltainen vihreä",
        "*** ** *",
        "heti tänä_vuonna myöhemmin",
        "välitön lyhyt_aikaväli pitkä_aikaväli",
        "akuutti tavanomainen kiireetön",
        "suuri_riski kohtalainen_riski vähäinen_riski",
        "erittäin_kiireellinen kiireellinen melko_kiireellinen ei-kiireellinen",
        "sietämätön merkittävä kohtalainen vähäinen merkityksetön",
        "brådskande viktigt kan_vänta",
        "mycket_brådskande brådskande inte_brådskande",
        "critical high medium low",
        "1/3 2/3 3/3",
        "kiireellinen_(1) tärkeä_(2)",
        "1_=_heti 2_=_myöhemmin",
    ],
)
def test_words_of_a_document_are_one_scale(words: str) -> None:
    texts = [word.replace("_", " ") for word in words.split()]

    scale = Scale.of(texts, "")

    assert [scale.value(text) for text in texts] == [*range(1, len(texts) + 1)]


@pytest.mark.parametrize(
    ("texts", "classes"),
    [
        (["kiireellinen", "ei kiireellinen"], [1, 3]),
        (["keskitaso", "matala"], [2, 3]),
        (["tänään", "hidas"], [None, None]),
    ],
)
def test_a_scale_that_is_not_used_whole_keeps_its_steps(
    texts: list[str], classes: list[int | None]
) -> None:
    scale = Scale.of(texts, "")

    assert [scale.value(text) for text in texts] == classes


def test_two_words_of_one_class_know_each_other() -> None:
    scale = Scale.of(["kriittinen", "erittäin kiireellinen", "kiireellinen"], "")

    twins = [scale.twin(text) for text in ("kriittinen", "Erittäin kiireellinen", "kiireellinen")]
    assert twins == ["erittäin kiireellinen", "kriittinen", ""]
