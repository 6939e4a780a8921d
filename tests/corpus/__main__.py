"""Reads the corpus and prints how well: python -m tests.corpus [--show] [FOLDER]."""

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.corpus import documents, expected
from tests.reading.scoring import HEAD, SCORE, f1
from toimi.reading import errors
from toimi.reading.read import as_json, read

CELL_OF = {
    "themes": "target",
    "sub_measures": "measure",
    "schedule_text": "schedule",
    "periods": "schedule",
    "responsible_text": "responsible",
}
"""Fields of a reading to the cell whose doubts speak of them."""


@dataclass(frozen=True)
class Cell:
    """One cell of a row that was found, by the scorer's measure."""

    row: int
    field: str
    got: Any
    want: Any
    is_doubted: bool

    @property
    def is_wrong(self) -> bool:
        return bool(self.got != self.want)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--show", action="store_true", help="print each cell that differs")
    options = parser.parse_args()
    found = documents(options.folder) if options.folder else documents()
    cells: list[Cell] = []
    scores = []
    print("| document | rows | F1 | doubted | head |\n|---|---:|---:|---:|---|")
    for name, path in found.items():
        want = expected(path)
        try:
            got = as_json(read(path.read_bytes(), name))
        except errors.Unreadable as error:
            print(f"| {name} | 0/{len(want['rows'])} | 0 | | {type(error).__name__} |")
            scores.append(0.0)
            continue
        scores.append(f1(got, want))
        these = compared(got, want)
        cells += these
        head = [key for key in HEAD if key in want and _fold(got.get(key)) != _fold(want[key])]
        share = sum(cell.is_doubted for cell in these) / max(len(these), 1)
        rows = f"{len(got['rows'])}/{len(want['rows'])}"
        print(f"| {name} | {rows} | {scores[-1]:.4f} | {share:.0%} | {', '.join(head)} |")
        if options.show:
            _show(these)
    print(f"\nmean F1 {sum(scores) / len(scores):.4f}")
    _tell(cells)


def _fold(said: str | None) -> str:
    """Return a part of the head without its case: the body's is a matter of taste."""
    return (said or "").casefold()


def _show(cells: list[Cell]) -> None:
    for cell in cells:
        if cell.is_wrong:
            mark = " (doubted)" if cell.is_doubted else ""
            print(
                f"    row {cell.row} {cell.field}{mark}:\n      {cell.got!r}\n      {cell.want!r}"
            )


def _tell(cells: list[Cell]) -> None:
    sure = [cell for cell in cells if not cell.is_doubted]
    right = 1 - sum(cell.is_wrong for cell in sure) / max(len(sure), 1)
    print(f"doubted {1 - len(sure) / max(len(cells), 1):.1%} of the cells of rows that were found")
    print(f"of the others right {right:.2%}\n\n| field | cells | wrong |\n|---|---:|---:|")
    wrong = Counter(cell.field for cell in cells if cell.is_wrong)
    for field, count in sorted(Counter(cell.field for cell in cells).items()):
        print(f"| {field} | {count:,} | {wrong[field]} |")


def compared(got: dict[str, Any], want: dict[str, Any]) -> list[Cell]:
    """Return each cell of the rows that were found."""
    read_ = [SCORE.cells(row) for row in got["rows"]]
    wanted = [SCORE.cells(row) for row in want["rows"]]
    found = []
    for i, j in SCORE.align(read_, wanted):
        doubts = {doubt["field"] for doubt in got["rows"][i]["doubts"]}
        for field, value in wanted[j].items():
            is_doubted = CELL_OF.get(field, field) in doubts
            found.append(Cell(j + 1, field, read_[i].get(field), value, is_doubted))
    return found


if __name__ == "__main__":
    main()
