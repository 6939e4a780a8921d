"""The search for the cells of text without visible columns.

Blocks come in reading order: the cells of a row in the order of the heading, row after row,
and after a page break what did not fit of the row before. A beam search gives each block its
columns so that the evidence (`flow_scores`) and the order agree best.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from operator import attrgetter
from typing import NamedTuple

from toimi.reading import columns, content
from toimi.reading.sources.flow_blocks import Block, Manner, Segment, plain, segments
from toimi.reading.sources.flow_scores import Evidence, fit

BEAM = 16
MOST_OPTIONS = 40
STAY, GO_ON, GAP = 1.0, 2.0, 1.0
CUT_WEAK, FALL_BACK, FALL_BACK_UNSURE = 1.5, 3.0, 7.0
INCOMPLETE_TARGET, COMPLETED_TARGET = 5.0, 11.0
OPEN_BRACKET, CLOSED_BRACKET, REPEATED = 3.0, 6.0, 10.0
BROKEN_WORD = 7.0
OPEN_ENDS = ("-", "/", ",", "(", "+")


class Option(NamedTuple):
    """One way to read a block: its segments and the column of each, in rising order."""

    parts: tuple[Segment, ...]
    at: tuple[int, ...]
    score: float
    skipped: float


class State(NamedTuple):
    """A reading of all blocks so far: the last column, the open row, and what came before."""

    score: float
    column: int
    is_back: bool
    texts: tuple[str, ...]
    before: "State | None" = None
    option: Option | None = None
    is_new_row: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What two readings must share for the better one to stand for both."""
        return self.column, self.is_back, self.texts


@dataclass(frozen=True)
class Placed:
    """A segment in its column; `row` counts from 0, `is_back` came after a page break."""

    segment: Segment
    column: int
    row: int
    is_back: bool
    gap: int


class Move(NamedTuple):
    """A way to go on from a state, with the score of where it leads."""

    score: float
    before: State
    option: Option
    is_back: bool
    is_new_row: bool = False


class Search:
    """Finds the cells, given the kinds of the columns in the order of the heading."""

    def __init__(self, kinds: Sequence[str], evidence: Evidence, manner: Manner) -> None:
        self.kinds = tuple(kinds)
        self.evidence = evidence
        self.manner = manner
        costs = [evidence.skip(kind) for kind in kinds]
        ends = range(len(costs) + 1)
        self.cost_before = [sum(costs[:at]) for at in ends]
        self.cost_between = [[sum(costs[at + 1 : after]) for after in ends] for at in ends]
        """The cost of the columns that are passed over between two."""
        self.target = self.kinds.index(columns.TARGET) if columns.TARGET in kinds else -1

    def cells(self, blocks: Sequence[Block]) -> list[Placed]:
        """Return each segment with its row and column, in reading order."""
        beam = [State(0.0, len(self.kinds), is_back=False, texts=())]
        for block in blocks:
            begins = self._begins(beam, block)
            open_rows = [state for state in beam if state.column < len(self.kinds)]
            may_fall_back = block.starts_page or block.may_start_page
            found: list[Move] = []
            for option in self._options(block):
                first = option.at[0]
                lower = self._lower(first, option.parts[0].text)
                found.append(self._new_row(*begins, option, lower))
                for state in open_rows:
                    if state.column < first or (state.column == first and self._may_stay(first)):
                        found.append(self._onward(state, block, option, lower))
                    if may_fall_back:
                        found.append(self._back(state, block, option))
            beam = self._best(found)
        last = max(beam, key=lambda state: state.score - self._closing(state))
        return _placed(last, blocks)

    def _best(self, moves: list[Move]) -> list[State]:
        """Return the states after the best moves; what a state has read is put together last."""
        moves.sort(key=attrgetter("score"), reverse=True)
        best: dict[tuple[object, ...], State] = {}
        for move in moves:
            state = self._state(move)
            best.setdefault(state.key, state)
            if len(best) == BEAM:
                break
        return list(best.values())

    def _options(self, block: Block) -> Iterator[Option]:
        found = []
        size = len(self.kinds)
        for count in range(min(len(block.cuts), size - 1) + 1):
            for cuts in combinations(block.cuts, count):
                parts = segments(block, cuts, self.manner)
                weak = CUT_WEAK * sum(at not in block.firm for at in cuts)
                fits = [[fit(part, kind, self.evidence) for kind in self.kinds] for part in parts]
                for at in combinations(range(size), len(parts)):
                    score = sum(fits[n][column] for n, column in enumerate(at)) - weak
                    found.append(Option(parts, at, score, self._skipped(at)))
        found.sort(key=lambda option: option.skipped - option.score)
        kept = found[:MOST_OPTIONS]
        kept += [o for o in found[MOST_OPTIONS:] if len(o.parts) == 1]
        yield from kept

    def _skipped(self, at: tuple[int, ...]) -> float:
        return sum([self.cost_between[a][b] for a, b in pairwise(at)])

    def _onward(self, state: State, block: Block, option: Option, lower: float) -> Move:
        moved = option.score - self._forward(state, block, option, lower)
        return Move(state.score + moved, state, option, state.is_back)

    def _back(self, state: State, block: Block, option: Option) -> Move:
        cost = FALL_BACK if block.starts_page else FALL_BACK_UNSURE
        cost += self._rest(state) - self._goes_on(state, option.at[0], option.parts[0].text)
        return Move(state.score + option.score - cost, state, option, is_back=True)

    def _begins(self, beam: Sequence[State], block: Block) -> tuple[State, float]:
        """Return the state after which a new row is likeliest, and its score with its row closed.

        A new row remembers nothing of the one before, so that no other state can win.
        """
        size = len(self.kinds)
        scores = [
            state.score - self._closing(state) + (GAP if block.gap and state.column < size else 0)
            for state in beam
        ]
        at = max(range(len(beam)), key=scores.__getitem__)
        return beam[at], scores[at]

    def _new_row(self, before: State, score: float, option: Option, lower: float) -> Move:
        cost = self.cost_before[option.at[0]] + option.skipped + lower
        return Move(score + option.score - cost, before, option, is_back=False, is_new_row=True)

    def _may_stay(self, column: int) -> bool:
        return self.kinds[column] not in (columns.URGENCY, columns.NUMBER)

    def _forward(self, state: State, block: Block, option: Option, lower: float) -> float:
        """Return the cost of going on in the row: in the same cell, or in a later one."""
        first, text = option.at[0], option.parts[0].text
        cost = 0.0 if state.is_back else option.skipped
        if first == state.column:
            cost += self._staying(state, block, first, text)
        else:
            cost += 0.0 if state.is_back else self.cost_between[state.column][first]
            cost += lower
            cost -= GAP if block.gap else 0.0
            cost += 3.0 if is_open(state.texts[state.column]) else 0.0
        if first == self.target:
            cost -= self._target_evidence(state, text)
        return cost

    def _staying(self, state: State, block: Block, column: int, text: str) -> float:
        kind = self.kinds[column]
        cost = GAP if block.gap else 0.0
        said = state.texts[column]
        if said.count("(") > said.count(")") and ")" not in text and text[:1].isupper():
            cost += OPEN_BRACKET
        if is_open(said) or (text[:1].islower() and kind in (columns.TARGET, columns.MEASURE)):
            return cost - GO_ON
        if kind == columns.MEASURE and not content.is_bullet(text):
            return cost + STAY
        if kind == columns.RESPONSIBLE:
            return cost + (0.0 if content.role_share(text) else STAY)
        return cost

    def _lower(self, column: int, text: str) -> float:
        """Return the cost of a cell that begins as a cell of its kind does not."""
        if content.is_bullet(text):
            return 4.0
        if not text[:1].islower():
            return 0.0
        kind = self.kinds[column]
        return {columns.SCHEDULE: 0.0, columns.URGENCY: 0.0, columns.RESPONSIBLE: 1.0}.get(
            kind, 3.0
        )

    def _goes_on(self, state: State, column: int, text: str) -> float:
        """Return the evidence that `text` carries on what a page break cut in `column`."""
        said = state.texts[column]
        if not said:
            return -2.0
        score = 0.0
        if column == self.target:
            score += self._target_evidence(state, text)
        if text.count(")") > text.count("("):
            score += CLOSED_BRACKET if said.count("(") > said.count(")") else -CLOSED_BRACKET
        if is_open(said):
            score += BROKEN_WORD if said.endswith("-") else 3.0
        if content.is_bullet(text):
            score += 2.0 if said.endswith(":") or content.is_bullet(said) else 0.0
        elif text[:1].islower():
            score += 2.0
        elif text[:1].isupper():
            score -= 1.0
        return score

    def _target_evidence(self, state: State, text: str) -> float:
        """Return what the targets that return say of `text` as the next words of this one."""
        said, key = state.texts[self.target].split("\n"), plain(text)
        if plain(said[-1]) + key in self.evidence.known:
            return COMPLETED_TARGET
        if any(plain(paragraph) == key for paragraph in said):
            return -REPEATED
        return 0.0

    def _closing(self, state: State) -> float:
        """Return the cost of ending the open row where it stands."""
        if state.column >= len(self.kinds):
            return 0.0
        cost = self._rest(state) + BROKEN_WORD * sum(text.endswith("-") for text in state.texts)
        if self.target >= 0:
            last = plain(state.texts[self.target].rsplit("\n", 1)[-1])
            if last and last not in self.evidence.known and self.evidence.starts_known(last):
                cost += INCOMPLETE_TARGET
        return cost

    def _rest(self, state: State) -> float:
        if state.is_back:
            return 0.0
        return self.cost_between[state.column][-1]

    def _state(self, move: Move) -> State:
        texts = self._texts(() if move.is_new_row else move.before.texts, move.option)
        at = move.option.at[-1]
        return State(move.score, at, move.is_back, texts, move.before, move.option, move.is_new_row)

    def _texts(self, texts: tuple[str, ...], option: Option) -> tuple[str, ...]:
        """Return the ends of the row's cells, with the option's segments added."""
        held = list(texts) or [""] * len(self.kinds)
        for column, part in zip(option.at, option.parts, strict=True):
            said = held[column]
            goes_on = is_open(said) or part.text[:1].islower()
            if said and column == self.target:
                held[column] = f"{said}{' ' if goes_on else chr(10)}{part.text}"
            elif said.count("(") > said.count(")"):
                held[column] = f"{said} {part.text}"
            else:
                held[column] = part.text
        return tuple(held)


@lru_cache(maxsize=20_000)
def is_open(text: str) -> bool:
    """Tell whether a text cannot end here: a hyphen, a comma, a conjunction."""
    words = text.split()
    return bool(words) and (
        text.endswith(OPEN_ENDS) or words[-1].casefold() in content.CONJUNCTIONS
    )


def _placed(last: State, blocks: Sequence[Block]) -> list[Placed]:
    states: list[State] = []
    state: State | None = last
    while state is not None and state.option is not None:
        states.append(state)
        state = state.before
    found = []
    row = -1
    for state, block in zip(reversed(states), blocks, strict=True):
        row += state.is_new_row
        option = state.option
        assert option is not None  # noqa: S101
        for number, (segment, column) in enumerate(zip(option.parts, option.at, strict=True)):
            gap = block.gap if not number else 0
            found.append(Placed(segment, column, row, state.is_back, gap))
    return found
