"""Finds which row of a new edition is which measure: by its words, never by its number."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toimi.programme.comparison.pairing import best_pairs
from toimi.programme.comparison.rows import (
    Added,
    Comparison,
    Dropped,
    Pair,
    WrittenRow,
    differences,
)
from toimi.programme.comparison.words import Likeness, stems

LIKE_ENOUGH = 0.5
"""Of the measure's words; below it two rows are not the same measure unless a person says so."""
PART_ENOUGH = 0.6
NEAR_COUNT = 8
"""How many of the other side's rows are looked at closely for each row."""
RARE_STEMS = 12
LONG_POSTING = 400
WORDS, TARGET, STEPS, SCHEDULE, RESPONSIBLE, PLACE = 700, 100, 80, 50, 40, 30
TARGET_ENOUGH = 0.6


@dataclass(frozen=True)
class _Side:
    """The rows of one side, and which of them have a stem (of the words they are known by)."""

    rows: Sequence[WrittenRow]
    places: Mapping[str, list[int]]

    @classmethod
    def of(cls, rows: Sequence[WrittenRow]) -> "_Side":
        places: dict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            for stem in set(stems(f"{row.whole} {row.approved}")):
                places[stem].append(place)
        return cls(rows, places)


def compare(
    old: Iterable[WrittenRow],
    new: Iterable[WrittenRow],
    chosen: Mapping[int, int | None] | None = None,
) -> Comparison:
    """Pair the measures of a programme with the rows of a new edition.

    `chosen` is what a person said: key of a new row to the key of its measure, None for a new
    measure. A measure has one row at most: of two choices the first counts.
    """
    before, after = list(old), list(new)
    like = Likeness([*(row.whole for row in before), *(row.whole for row in after)])
    said, fresh = _said(before, after, chosen or {})
    open_new = [row for row in after if row.key not in said and row.key not in fresh]
    found = said | _same([row for row in before if row.key not in said.values()], open_new)
    taken = set(found.values())
    left_old = _Side.of([row for row in before if row.key not in taken])
    left_new = _Side.of([row for row in open_new if row.key not in found])
    for place, other in enumerate(best_pairs(_weights(left_new, left_old, like))):
        if other is not None:
            found[left_new.rows[place].key] = left_old.rows[other].key
    by_key = {row.key: row for row in before}
    pairs = [(by_key[found[row.key]], row) for row in after if row.key in found]
    targets = _targets(before, after, pairs, like)
    stay = set(found.values())
    whole = _Side.of(before), _Side.of(after)
    return Comparison(
        pairs=tuple(
            Pair(one, row, differences(one, row, targets), row.key in said) for one, row in pairs
        ),
        added=tuple(
            _added(row, whole[0], stay, like, is_chosen=row.key in fresh)
            for row in after
            if row.key not in found
        ),
        dropped=tuple(
            Dropped(row, _holding(row, whole[1], like)) for row in before if row.key not in stay
        ),
        targets=targets,
    )


def _said(
    before: list[WrittenRow], after: list[WrittenRow], chosen: Mapping[int, int | None]
) -> tuple[dict[int, int], set[int]]:
    known, said, fresh = {row.key for row in before}, dict[int, int](), set[int]()
    for row in after:
        measure = chosen.get(row.key, -1)
        if measure is None:
            fresh.add(row.key)
        elif measure in known and measure not in said.values():
            said[row.key] = measure
    return said, fresh


def _same(before: list[WrittenRow], after: list[WrittenRow]) -> dict[int, int]:
    """Pair the rows that are the same in every word, in their order."""
    waiting: dict[object, list[int]] = defaultdict(list)
    for row in reversed(before):
        waiting[_content(row)].append(row.key)
    return {row.key: keys.pop() for row in after if (keys := waiting.get(_content(row)))}


def _content(row: WrittenRow) -> object:
    texts = (row.target, *row.themes, row.whole, row.schedule, row.responsible)
    return tuple(tuple(text.split()) for text in texts), row.urgency


def _weights(new: _Side, old: _Side, like: Likeness) -> list[dict[int, int]]:
    near = {(a, b) for a, row in enumerate(new.rows) for b in _near(row, a, new, old, like)}
    near |= {(a, b) for b, row in enumerate(old.rows) for a in _near(row, b, old, new, like)}
    names: dict[tuple[str, str], float] = {}
    weights: list[dict[int, int]] = [{} for _ in new.rows]
    for a, b in sorted(near):
        one, other = new.rows[a], old.rows[b]
        words = _words(one, other, like)
        if words < LIKE_ENOUGH:
            continue
        key = (one.target, other.target)
        if key not in names:
            names[key] = like.of(*key)
        apart = abs(a / len(new.rows) - b / len(old.rows))
        score = WORDS * words + TARGET * names[key] + PLACE * (1 - apart)
        score += STEPS * _alike(" ".join(one.steps), " ".join(other.steps), like)
        score += SCHEDULE * (one.schedule.split() == other.schedule.split())
        score += RESPONSIBLE * (one.responsible.split() == other.responsible.split())
        weights[a][b] = round(1000 * score)
    return weights


def _words(one: WrittenRow, other: WrittenRow, like: Likeness) -> float:
    found = _alike(one.measure, other.measure, like)
    for mine, theirs in ((one.approved, other.measure), (one.measure, other.approved)):
        if mine and theirs:
            found = max(found, like.of(mine, theirs))
    if found < 1 and (one.steps or other.steps):
        found = max(found, like.of(one.whole, other.whole))
    return found


def _alike(one: str, other: str, like: Likeness) -> float:
    return 1.0 if one == other else like.of(one, other)


def _near(row: WrittenRow, place: int, own: _Side, side: _Side, like: Likeness) -> list[int]:
    """Return the places of the rows that share the rarest words with `row`."""
    known = set(stems(f"{row.whole} {row.approved}"))
    rare = sorted(known & side.places.keys(), key=lambda stem: (len(side.places[stem]), stem))
    at = place / max(1, len(own.rows)) * len(side.rows)
    shared: defaultdict[int, float] = defaultdict(float)
    for stem in rare[:RARE_STEMS]:
        posting = side.places[stem]
        if len(posting) > LONG_POSTING:
            posting = sorted(posting, key=lambda other: (abs(other - at), other))[:LONG_POSTING]
        for other in posting:
            shared[other] += like.weight(stem)
    best = sorted(shared, key=lambda other: (-round(shared[other], 6), abs(other - at), other))
    return best[:NEAR_COUNT]


def _targets(
    before: list[WrittenRow],
    after: list[WrittenRow],
    pairs: list[tuple[WrittenRow, WrittenRow]],
    like: Likeness,
) -> dict[str, str]:
    """Return which old target each new one goes on from: the same name, else the same rows."""
    old = list(dict.fromkeys(row.target for row in before))
    new = list(dict.fromkeys(row.target for row in after))
    shared = Counter((row.target, one.target) for one, row in pairs)
    weights: list[dict[int, int]] = [{} for _ in new]
    for a, name in enumerate(new):
        for b, other in enumerate(old):
            alike = _alike(" ".join(name.split()), " ".join(other.split()), like)
            count = shared[name, other]
            if count or alike >= TARGET_ENOUGH:
                weights[a][b] = 1 + round(100 * alike) + 100 * count + 10**6 * (alike == 1)
    found = zip(new, best_pairs(weights), strict=True)
    return {name: old[other] for name, other in found if other is not None}


def _added(
    row: WrittenRow, old: _Side, stay: set[int], like: Likeness, *, is_chosen: bool
) -> Added:
    near = _holding(row, old, like)
    return Added(row, near, near is not None and near.key in stay, is_chosen)


def _holding(row: WrittenRow, side: _Side, like: Likeness) -> WrittenRow | None:
    """Return the other side's row that says most of what `row` says."""
    known = [stem for stem in set(stems(row.whole)) if stem in side.places]
    if len(known) < 2:
        return None
    share: defaultdict[int, float] = defaultdict(float)
    for stem in known:
        if len(side.places[stem]) <= LONG_POSTING:
            for place in side.places[stem]:
                share[place] += like.weight(stem)
    best = sorted(share, key=lambda place: (-round(share[place], 6), place))[:NEAR_COUNT]
    held = [(like.held(row.whole, side.rows[place].whole), -place) for place in best]
    part, place = max(held, default=(0.0, 0))
    return side.rows[-place] if part >= PART_ENOUGH else None


def most_like(row: WrittenRow, found: Comparison) -> list[WrittenRow]:
    """Return the programme's measures whose words are most like the row's, the likest first."""
    rows = [pair.old for pair in found.pairs] + [gone.row for gone in found.dropped]
    like = Likeness([row.whole, *(other.whole for other in rows)])
    scored = [(like.of(row.whole, other.whole), -other.number, other) for other in rows]
    best = sorted(scored, key=lambda score: score[:2], reverse=True)[:NEAR_COUNT]
    return [other for score, _, other in best if score > 0]
