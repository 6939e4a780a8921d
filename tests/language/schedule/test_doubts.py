"""What is not understood stays unread and is a doubt; ordinary words are not."""

from collections.abc import Callable

import pytest

from toimi.language.periods import Schedule

NOTHING_READ = "Aikataulusta ei löytynyt aikaa: ”{}”."
LEFT_OVER = "Tätä aikataulun kohtaa ei ymmärretty: ”{}”."
NO_SUCH_DAY = "Kalenterissa ei ole tällaista aikaa: ”{}”."
SLIP = "Sana ”{}” ei ole tuttu. Tarkoittaako se ”{}”?"

UNREAD = {
    "Rekry": NOTHING_READ.format("Rekry"),
    "toteutettu": NOTHING_READ.format("toteutettu"),
    "heti": NOTHING_READ.format("heti"),
    "31.2.2021": NO_SUCH_DAY.format("31.2.2021"),
    "29.2.2021": NO_SUCH_DAY.format("29.2.2021"),
    "vko 54": NO_SUCH_DAY.format("vko 54"),
    "viikko 53/2021": NO_SUCH_DAY.format("viikko 53/2021"),
    "31.13.2021": LEFT_OVER.format("31.13.2021"),
    "738/2002": LEFT_OVER.format("738/2002"),
    "tehtävä 1": LEFT_OVER.format("1"),
    "3 kk kuluttua": LEFT_OVER.format("3 kk kuluttua"),
    "koulutuksen jälkeen": LEFT_OVER.format("jälkeen"),
    "syysloma 2021": LEFT_OVER.format("syysloma 2021"),
    "vuodenvaihteeseen mennessä": LEFT_OVER.format("vuodenvaihteeseen mennessä"),
    "ennen kesälomia 2021": LEFT_OVER.format("ennen kesälomia 2021"),
    "III/2021": LEFT_OVER.format("III/2021"),
    "TYHY2021": LEFT_OVER.format("TYHY2021"),
    "tarvittaessa": LEFT_OVER.format("tarvittaessa"),
    "kevat 2021": SLIP.format("kevat", "kevät"),
    "sykdy 2020": SLIP.format("sykdy", "syksy"),
    "syskyllä 2021": SLIP.format("syskyllä", "syksyllä"),
    "maaaliskuu 2021": SLIP.format("maaaliskuu", "maaliskuu"),
    "31.5.2021–1.3.2021": "Loppu on ennen alkua: ”31.5.2021–1.3.2021”.",
}


@pytest.mark.parametrize(("phrase", "doubt"), UNREAD.items(), ids=UNREAD)
def test_what_is_not_understood_gives_no_days_and_one_doubt(
    phrase: str, doubt: str, read: Callable[[str], Schedule]
) -> None:
    schedule = read(phrase)

    assert (schedule.periods, schedule.continuous, schedule.doubts, bool(schedule.unread)) == (
        (),
        False,
        (doubt,),
        True,
    )


def test_the_rest_of_a_phrase_is_read_beside_what_is_not(
    read: Callable[[str], Schedule], periods: Callable[[Schedule], str]
) -> None:
    schedule = read("31.2.2021 ja kevat 2021, syksy 2021")

    assert (periods(schedule), schedule.unread) == ("2021-08-01/2021-12-31", ((0, 9), (13, 23)))


def test_ordinary_words_are_labels_and_no_doubt(read: Callable[[str], Schedule]) -> None:
    phrase = "Ea -koulutukset vuosi 2021"

    schedule = read(phrase)

    assert (schedule.doubts, [phrase[a:b] for a, b in schedule.labels]) == (
        (),
        ["Ea", "koulutukset"],
    )


def test_nothing_written_is_no_doubt(read: Callable[[str], Schedule]) -> None:
    assert [read(phrase) for phrase in ("", "  ", "-")] == [
        Schedule(""),
        Schedule("  "),
        Schedule("-"),
    ]


def test_each_period_has_the_span_of_its_words(read: Callable[[str], Schedule]) -> None:
    phrase = "Koulutus: kevät ja syksy 2021, päätös 31.12.2021 mennessä"

    schedule = read(phrase)

    assert [phrase[first:last] for first, last in schedule.spans] == [
        "kevät",
        "syksy 2021",
        "31.12.2021 mennessä",
    ]


def test_spans_count_characters_of_the_phrase_as_written(
    read: Callable[[str], Schedule],
) -> None:
    phrase = "keva\u0308t\u00a02021"

    schedule = read(phrase)

    assert schedule.spans == ((0, len(phrase)),)


def test_days_outside_the_programme_are_a_doubt(read: Callable[[str], Schedule]) -> None:
    assert read("syksy 2031").doubts == ("Aika ei ole ohjelmakaudella: ”syksy 2031”.",)


def test_short_week_number_is_read_and_asked_about(
    read: Callable[[str], Schedule], periods: Callable[[Schedule], str]
) -> None:
    schedule = read("v. 21")

    assert (periods(schedule), schedule.doubts) == (
        "2021-05-24/2021-05-30",
        ("”v. 21” on luettu viikoksi. Tarkoittaako se vuotta?",),
    )


def test_by_a_season_is_read_to_its_end_and_asked_about(
    read: Callable[[str], Schedule], periods: Callable[[Schedule], str]
) -> None:
    schedule = read("syksyyn 2021 mennessä")

    assert (periods(schedule), len(schedule.doubts)) == ("../2021-12-31", 1)


def test_a_doubt_keeps_its_sentence_and_values_for_another_language(
    read: Callable[[str], Schedule],
) -> None:
    (doubt,) = read("sykdy 2020").doubts

    assert (doubt.sentence_id, doubt.values) == (  # type: ignore[attr-defined]
        "Sana ”{words}” ei ole tuttu. Tarkoittaako se ”{guess}”?",
        {"words": "sykdy", "guess": "syksy"},
    )
