"""What the document itself says was done becomes dated statements."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimi.language.done import Done, stated_done

NOV_4, NOV_11, DEC_15 = date(2020, 11, 4), date(2020, 11, 11), date(2020, 12, 15)


def _stated(text: str, *, in_schedule: bool = False) -> tuple[Done, ...]:
    return stated_done(
        text,
        start=date(2020, 1, 1),
        end=date(2022, 12, 31),
        dated=date(2021, 1, 26),
        in_schedule=in_schedule,
    )


DONE: dict[str, list[tuple[str, date | None]]] = {
    "Tiimivast. työkuva jo käyty läpi 4.11 Rekry vkolla 46-47": [
        ("Tiimivast. työkuva jo käyty läpi 4.11", NOV_4)
    ],
    "Pelisäännöt (avohuollossa aloitettu 11.11.2020 ja 15.12.2020)": [
        ("Pelisäännöt (avohuollossa aloitettu 11.11.2020 ja 15.12.2020)", NOV_11),
        ("Pelisäännöt (avohuollossa aloitettu 11.11.2020 ja 15.12.2020)", DEC_15),
    ],
    "Kertakorvaus työyhteisölle TYHY -toimintaan haettu": [
        ("Kertakorvaus työyhteisölle TYHY -toimintaan haettu", None)
    ],
    "toteutettu syksyllä 2020": [("toteutettu syksyllä 2020", None)],
    "Opas päivitetty, jaettu henkilöstölle": [("Opas päivitetty, jaettu henkilöstölle", None)],
    "Koulutus on pidetty 11.11.2020": [("Koulutus on pidetty 11.11.2020", NOV_11)],
    "4.11. käyty läpi": [("4.11. käyty läpi", NOV_4)],
    "Aloitettu 4.11.2020; pidetty 4.11.2020": [
        ("Aloitettu 4.11.2020", NOV_4),
        ("pidetty 4.11.2020", NOV_4),
    ],
    "Laitteet hankittu; Koulutus alkaa": [("Laitteet hankittu", None)],
    "Perehdytys aloitettiin 4.11.2020": [("Perehdytys aloitettiin 4.11.2020", NOV_4)],
    "Puhelinaikoja lisätty osittain": [("Puhelinaikoja lisätty osittain", None)],
    "Lisätty puhelinaikoja": [("Lisätty puhelinaikoja", None)],
    "Alkoi 4.11.2020": [("Alkoi 4.11.2020", NOV_4)],
    "Guide updated": [("Guide updated", None)],
    "Kysely tehty": [("Kysely tehty", None)],
    "genomförd 11.11.2020": [("genomförd 11.11.2020", NOV_11)],
    "Enkäten har genomförts": [("Enkäten har genomförts", None)],
    "Completed in autumn 2020": [("Completed in autumn 2020", None)],
}
NOT_DONE = [
    "ei vielä toteutettu",
    "ei ole aloitettu",
    "Koulutus pidetty 3.5.2021",
    "Työsuojeluvaltuutettu",
    "Työsuojeluvaltuutettu ja esimies",
    "Sovittu toimintamalli käyttöön",
    "Kun kartoitus on tehty, valitaan toimet",
    "Toteutettu 31.5.2021 mennessä",
    "Valmis keväällä 2022",
    "Tulee olla tehty 31.12.2020 mennessä",
    "Tiedotuksen lisääminen",
    "Kohdennettu tuki",
    "Koulutettu henkilöstö",
    "Tarkoitettu kaikille",
    "Ei toteutunut",
    "Rekrytointi käynnissä",
    "Nimetty vastuuhenkilö",
    "Training to be held in May 2021",
    "inte påbörjad",
    "not started",
    "",
]


@pytest.mark.parametrize(("text", "expected"), DONE.items(), ids=DONE)
def test_text_says_that_it_was_done(text: str, expected: list[tuple[str, date | None]]) -> None:
    assert [(done.text, done.day) for done in _stated(text)] == expected


@pytest.mark.parametrize("text", NOT_DONE)
def test_text_does_not_say_that_it_was_done(text: str) -> None:
    assert _stated(text) == ()


def test_single_past_day_of_a_schedule_cell_is_an_event() -> None:
    text = "Turvallisuuskoulutus 18.1.21; Kävely 11/20; Palaveri 3.5.2021; Ea vuosi 2021"

    assert _stated(text, in_schedule=True) == (
        Done("Turvallisuuskoulutus 18.1.21", date(2021, 1, 18), (0, 28)),
    )


def test_past_day_elsewhere_is_no_event() -> None:
    assert _stated("Turvallisuuskoulutus 18.1.21") == ()


def test_day_alone_and_a_deadline_are_no_events() -> None:
    assert _stated("18.1.21; Raportti 31.12.2020 mennessä", in_schedule=True) == ()


def test_span_is_the_place_of_the_words_that_say_it() -> None:
    text = "Pelisäännöt (aloitettu 11.11.2020)"

    (done,) = _stated(text)

    assert text[done.span[0] : done.span[1]] == "aloitettu 11.11.2020"


@given(st.text(max_size=150), st.booleans())
def test_no_text_crashes_and_spans_are_in_it(text: str, in_schedule: bool) -> None:
    found = _stated(text, in_schedule=in_schedule)

    assert all(0 <= done.span[0] < done.span[1] <= len(text) for done in found)
