"""How sure each cell is, and what makes it a doubt."""

from tests.reading.grids import UP, doubts, grid, read_grid
from toimi.language.seasons import DEFAULT_SEASONS
from toimi.reading.confidence import LOW
from toimi.reading.doubts import SCHEDULES_MISSING
from toimi.reading.programme import reading_of
from toimi.reading.read import as_json
from toimi.reading.store import from_json, to_json

ROWS = [
    ["Melu", "Kuulokkeet", "kevät 2023", "1", "Esihenkilö"],
    [UP, "Huone", "joskus", "2", "HR"],
]


def test_a_plain_cell_is_surer_than_a_merged_one_and_a_doubted_one_is_low() -> None:
    first, second = (row.confidence for row in read_grid(ROWS).rows)

    assert first["target"] >= second["target"] > LOW > second["schedule"]


def test_a_cell_told_apart_by_what_it_holds_is_less_sure() -> None:
    structured = reading_of(grid(ROWS), DEFAULT_SEASONS).rows[0].confidence
    loose = reading_of(grid(ROWS, loose=True), DEFAULT_SEASONS).rows[0].confidence

    assert all(loose[kind] < structured[kind] for kind in structured)


def test_low_confidence_has_a_doubt_in_words() -> None:
    reading = read_grid(ROWS)

    low = {
        (at, kind)
        for at, row in enumerate(reading.rows)
        for kind, sure in row.confidence.items()
        if sure < LOW
    }
    assert low == {(at, kind) for at, kind, _reason in doubts(reading)}


def test_a_column_that_is_often_empty_is_one_doubt() -> None:
    rows = [["Melu", f"Toimi {n}", "" if n % 2 else "2023", "1", "HR"] for n in range(8)]

    assert doubts(read_grid(rows)) == [(1, "schedule", SCHEDULES_MISSING.format(count=3))]


def test_an_unknown_phrase_is_asked_about_once() -> None:
    rows = [["Melu", f"Toimi {n}", "2023", "1", "Xyzzy"] for n in range(8)]

    assert [(row, field) for row, field, _reason in doubts(read_grid(rows))] == [(0, "responsible")]


def test_a_state_in_a_schedule_cell_is_no_doubt() -> None:
    rows = [["Melu", "Kuulokkeet", "toteutettu", "1", "HR"]]

    assert doubts(read_grid(rows)) == []


def test_confidence_is_kept_and_given_out() -> None:
    reading = read_grid(ROWS)

    assert from_json(to_json(reading)) == reading
    assert as_json(reading)["rows"][0]["confidence"] == reading.rows[0].confidence


def test_a_dated_follow_up_says_what_was_done() -> None:
    labels = ("Kehittämiskohde", "Toimenpide", "Aikataulu", "Vastuuhenkilö", "Seuranta")
    rows = [["Melu", "Kuulokkeet", "2023", "HR", "Hankittu 3.4.2022, käyttö jatkuu"]]

    read = read_grid(rows, labels).rows[0]

    assert read.follow_up == "Hankittu 3.4.2022, käyttö jatkuu"
    assert [(done.field, str(done.happened_on)) for done in read.stated_done] == [
        ("follow_up", "2022-04-03")
    ]
