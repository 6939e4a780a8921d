"""From drawn rules to the cells that they part: tables with lines or backgrounds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toimi.reading.sources.pdf.sheet import Rect, Rule

SNAP = 2.5
"""Lines this near each other, in points, are one."""

JOIN = 4.5
MOST_COLUMNS = 80
MOST_ROWS = 600
NARROWEST = 6.0


@dataclass
class Lattice:
    """The lines of one table: where the columns and rows part, and which cell each field is.

    `cells[row][column]` is a number; fields with the same number are one merged cell.
    """

    xs: list[float]
    ys: list[float]
    cells: list[list[int]]

    @property
    def rect(self) -> Rect:
        """The whole table, in points."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules with those on one line that touch or overlap put together."""
    found: list[Rule] = []
    for flat in (True, False):
        lines: list[list[Rule]] = []
        for rule in sorted((r for r in rules if r.flat is flat), key=lambda r: r.at):
            if lines and rule.at - lines[-1][0].at <= SNAP:
                lines[-1].append(rule)
            else:
                lines.append([rule])
        for line in lines:
            at = sum(rule.at for rule in line) / len(line)
            found += _spans(line, flat, at)
    return found


def _spans(line: list[Rule], flat: bool, at: float) -> Iterator[Rule]:
    line.sort(key=lambda rule: rule.first)
    first, last, weak = line[0].first, line[0].last, line[0].weak
    for rule in line[1:]:
        if rule.first <= last + JOIN:
            last, weak = max(last, rule.last), weak and rule.weak
        else:
            yield Rule(flat, at, first, last, weak)
            first, last, weak = rule.first, rule.last, rule.weak
    yield Rule(flat, at, first, last, weak)


def lattices_of(rules: Sequence[Rule]) -> list[Lattice]:
    """Return the tables that the rules of one page make, top to bottom."""
    strong = merged([rule for rule in rules if not rule.weak])
    weak = _fitting(rules, strong)
    found = [_lattice(group) for group in _groups(merged([*strong, *weak]))]
    tables = [each for each in found if each is not None]
    return sorted(tables, key=lambda each: (each.ys[0], each.xs[0]))


def _fitting(rules: Sequence[Rule], strong: Sequence[Rule]) -> list[Rule]:
    """Return the edges of backgrounds that keep to the drawn columns, or all where none are."""
    weak = [rule for rule in rules if rule.weak]
    upright = sorted({round(rule.at, 1) for rule in strong if not rule.flat})
    if len(upright) < 3:
        return weak

    def near(x: float) -> bool:
        return any(abs(x - at) <= SNAP for at in upright)

    return [
        rule
        for rule in weak
        if (near(rule.first) and near(rule.last) if rule.flat else near(rule.at))
    ]


def _groups(rules: list[Rule]) -> Iterator[list[Rule]]:
    """Give the rules that touch each other, group by group."""
    parent = list(range(len(rules)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    flat = [at for at, rule in enumerate(rules) if rule.flat]
    for at, rule in enumerate(rules):
        if rule.flat:
            continue
        for other in flat:
            line = rules[other]
            crosses = rule.first - JOIN <= line.at <= rule.last + JOIN
            if crosses and line.first - JOIN <= rule.at <= line.last + JOIN:
                parent[root(at)] = root(other)
    groups: dict[int, list[Rule]] = {}
    for at, rule in enumerate(rules):
        groups.setdefault(root(at), []).append(rule)
    yield from groups.values()


def _lattice(rules: Sequence[Rule]) -> Lattice | None:
    flat = [rule for rule in rules if rule.flat]
    upright = [rule for rule in rules if not rule.flat]
    if not flat or not upright:
        return None
    ends_x = [min(rule.first for rule in flat), max(rule.last for rule in flat)]
    ends_y = [min(rule.first for rule in upright), max(rule.last for rule in upright)]
    xs = _places([rule.at for rule in upright], ends_x)
    ys = _places([rule.at for rule in flat], ends_y)
    is_table = 2 <= len(xs) <= MOST_COLUMNS + 1 and 2 <= len(ys) <= MOST_ROWS + 1
    if not is_table or len(xs) + len(ys) < 5:
        return None
    cells = _cells(xs, ys, flat, upright)
    if len({number for row in cells for number in row}) < 2:
        return None
    return Lattice(xs, ys, cells)


def _places(found: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Return the places in order, near ones as one; the ends count where no line stands near."""
    places: list[float] = []
    for at in sorted(found):
        if not places or at - places[-1] > SNAP:
            places.append(at)
    if places and ends[0] < places[0] - JOIN:
        places.insert(0, ends[0])
    if places and ends[1] > places[-1] + JOIN:
        places.append(ends[1])
    return places


def _cells(
    xs: Sequence[float], ys: Sequence[float], flat: Sequence[Rule], upright: Sequence[Rule]
) -> list[list[int]]:
    """Number the fields; those that no line parts get one number."""
    width, height = len(xs) - 1, len(ys) - 1
    parent = list(range(width * height))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    over, beside = _covered(ys, xs, flat), _covered(xs, ys, upright)
    for row in range(height):
        for column in range(width):
            at = row * width + column
            if row and not over[row][column]:
                parent[root(at)] = root(at - width)
            if column and not beside[column][row]:
                parent[root(at)] = root(at - 1)
    return [[root(row * width + column) for column in range(width)] for row in range(height)]


def _covered(
    places: Sequence[float], steps: Sequence[float], rules: Sequence[Rule]
) -> list[list[bool]]:
    """Tell for each place across, and each step along it, whether a line is drawn there."""
    found = [[False] * (len(steps) - 1) for _ in places]
    for rule in rules:
        nearest = min(range(len(places)), key=lambda at: abs(places[at] - rule.at))
        if abs(places[nearest] - rule.at) > 2 * SNAP:
            continue
        for at, (first, last) in enumerate(pairwise(steps)):
            held = min(last, rule.last) - max(first, rule.first)
            if held > 0.6 * (last - first):
                found[nearest][at] = True
    return found
