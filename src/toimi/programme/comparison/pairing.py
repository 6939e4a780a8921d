"""The best one-to-one pairs of two lists, when only some pairs are possible."""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush


def best_pairs(weights: Sequence[Mapping[int, int]]) -> list[int | None]:
    """Return for each left item the right item of its pair, None where it stays alone.

    `weights[left][right]` is how well the two fit, above 0; what is not named is no pair. The sum
    of the weights is the greatest there is; of equal sums, the one with the most pairs.

    Successive shortest paths with potentials (Jonker and Volgenant 1987), on the named pairs only.
    """
    scale = len(weights) + 1
    costs = [
        {**{right: -(weight * scale + 1) for right, weight in row.items()}, -left - 1: 0}
        for left, row in enumerate(weights)
    ]  # each left item may stay alone: a place of its own, below 0
    of_left = [min(row.values()) for row in costs]
    of_right: dict[int, int] = {}
    owner: dict[int, int] = {}
    pair = [0] * len(costs)
    for left in range(len(costs)):
        _give(left, costs, of_left, of_right, owner, pair)
    return [right if right >= 0 else None for right in pair]


def _give(
    start: int,
    costs: Sequence[Mapping[int, int]],
    of_left: list[int],
    of_right: dict[int, int],
    owner: dict[int, int],
    pair: list[int],
) -> None:
    """Give `start` a place, moving others where the whole gets better."""
    far: dict[int, int] = {}
    via: dict[int, int] = {}
    reached, heap, done = {start: 0}, list[tuple[int, int]](), set[int]()
    left, base = start, 0
    while True:
        for right, cost in costs[left].items():
            length = base + cost - of_left[left] - of_right.get(right, 0)
            if right not in done and length < far.get(right, length + 1):
                far[right], via[right] = length, left
                heappush(heap, (length, right))
        base, right = heappop(heap)
        while right in done:
            base, right = heappop(heap)
        done.add(right)
        if right not in owner:
            break
        left = owner[right]
        reached[left] = base
    for moved, length in reached.items():
        of_left[moved] += base - length
    for passed in done:
        of_right[passed] = of_right.get(passed, 0) - (base - far[passed])
    while True:
        left = via[right]
        before = pair[left]
        owner[right], pair[left] = left, right
        if left == start:
            return
        right = before
