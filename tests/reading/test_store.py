"""A reading waits for a person as JSON and comes back the same."""

import json

from tests.reading.grids import UP, read_grid
from toimi.reading.store import from_json, to_json

ROWS = [
    ["Melu\nTilat", "Tilat:\n- ohje\n- huone", "kevät 2024\nsyksy 2024", "1", "HR\nEsihenkilö"],
    [UP, "Kuulokkeet (hankittu 3.4.2022)", "viikoittain", "", "Lähiesihenkilö; syksy 2024"],
]


def test_a_reading_comes_back_as_it_was() -> None:
    reading = read_grid(ROWS)

    assert from_json(json.loads(json.dumps(to_json(reading)))) == reading


def test_a_reading_that_was_stored_before_cells_had_a_confidence_comes_back() -> None:
    stored = to_json(read_grid(ROWS))
    for row in stored["rows"]:
        del row["confidence"]
        for step in row["steps"]:
            del step["responsible"]

    rows = from_json(stored).rows

    assert [(row.confidence, [step.responsible for step in row.steps]) for row in rows] == [
        ({}, [(), ()]),
        ({}, []),
    ]
