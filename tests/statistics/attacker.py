"""A visitor who works out small numbers: what integer programming makes of everything that a register publishes.

The attacker is given more than a visitor has: where, when and of what kind events may have been, and which state a
number. Unknown is how many events there were of each, and of how many people. Each published sum restricts these, and
so does what every register holds to (parts are at most the whole, no number is below 0), and how published numbers are
made, which is no secret. A true number `v` of 1 to 4 is recovered when the least and the greatest that are consistent
with all this lie in `v - 1` to `v + 1`. Subtracting one published number from another is a case of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from osl_data.registers.columns import PARTS

BELOW = 5
"""Numbers of people from 1 to less than this are to stay unknown."""
_MOST = 60
"""The attacker takes no event to have more people than this."""
Made = Literal["exactly", "by event", "by cell"]
"""How a published sum comes from true numbers: it is their sum; or the numbers of each event are changed at random to a
multiple of `BELOW`, all of its participants by one shift, and it counts up to twice; or so is each sum, by `SPARE`."""
SPARE = 2


@dataclass(frozen=True)
class Held:
    """An event; the attacker knows all of it but `numbers`: those of people by column, and `events`, which is 1."""

    day: date
    hour: int | None
    place: str | None
    programme: str | None
    type: str | None
    groups: tuple[str, ...]
    numbers: dict[str, int]


@dataclass(frozen=True)
class Told:
    """A published sum of one measure over some events, from `low` to `high`, the same where it is given as a number."""

    events: frozenset[int]
    measure: str
    low: int
    high: int


Cell = tuple[frozenset[int], str]


class Attacker:
    """All that is consistent with what was published, as an integer program."""

    def __init__(self, held: Sequence[Held], told: Iterable[Told], made: Made) -> None:
        self.held = held
        self._size = 0
        self._high: list[float] = []
        self._rows: list[tuple[dict[int, float], float, float]] = []
        self._numbers = {(at, name): self._variable(_MOST) for at, each in enumerate(held) for name in each.numbers}
        for at, each in enumerate(held):
            self._parts(at, each)
        shown = self._rounded() if made == "by event" else self._numbers
        spare = SPARE if made == "by cell" else 0
        told = {*told}
        self._cells = {(cell.events, cell.measure) for cell in told}
        for cell in told:
            terms = {shown[at, cell.measure]: 1.0 for at in cell.events if (at, cell.measure) in shown}
            self._rows.append((terms, cell.low - spare, cell.high + spare))
        self._matrix = self._constraint()
        self._found: list[np.ndarray[Any, Any]] = []
        for sign in (-1.0, 1.0):
            self._solve(dict.fromkeys(self._numbers.values(), sign))

    def small(self) -> list[Cell]:
        """What was asked about that is truly of 1 to 4."""
        return [cell for cell in self._cells if 0 < self.true(cell) < BELOW]

    def recovered(self) -> list[Cell]:
        """Those of the small numbers that are pinned within 1."""
        return [cell for cell in self.small() if not self._is_open(cell)]

    def true(self, cell: Cell) -> int:
        """The true number of a cell, which the attacker does not know."""
        events, name = cell
        return sum(self.held[at].numbers.get(name, 0) for at in events)

    def _is_open(self, cell: Cell) -> bool:
        """Whether something is consistent with what was published that is 2 or more from the true number."""
        terms = {self._numbers[at, cell[1]]: 1.0 for at in cell[0] if (at, cell[1]) in self._numbers}
        if any(self._is_far(found, terms, cell) for found in self._found):
            return True
        return any(self._is_far(self._solve(dict.fromkeys(terms, sign)), terms, cell) for sign in (-1.0, 1.0))

    def _is_far(self, found: np.ndarray[Any, Any], terms: dict[int, float], cell: Cell) -> bool:
        return abs(round(float(sum(found[at] for at in terms))) - self.true(cell)) > 1

    def _variable(self, high: float) -> int:
        self._high.append(high)
        self._size += 1
        return self._size - 1

    def _parts(self, at: int, each: Held) -> None:
        """Parts of the participants, and all of one kind together, are at most the whole."""
        if "participants" in each.numbers:
            for names in PARTS.values():
                terms = {self._numbers[at, name]: 1.0 for name in names if name in each.numbers}
                self._rows.append((terms | {self._numbers[at, "participants"]: -1.0}, -np.inf, 0))

    def _rounded(self) -> dict[tuple[int, str], int]:
        """What each number is rounded to: 5 k, where 5 k ≤ number + shift ≤ 5 k + 4."""
        found = {}
        for at, each in enumerate(self.held):
            of_participants = self._variable(BELOW - 1)
            for name in each.numbers:
                if name == "events":
                    found[at, name] = self._counted(self._numbers[at, name])
                    continue
                shift = self._variable(BELOW - 1) if name == "volunteers" else of_participants
                times = self._variable(_MOST // BELOW + 1)
                number = self._numbers[at, name]
                self._rows.append(({number: 1.0, shift: 1.0, times: -float(BELOW)}, 0, BELOW - 1))
                shown = self._variable(_MOST + BELOW)
                self._rows.append(({shown: 1.0, times: -float(BELOW)}, 0, 0))
                found[at, name] = shown
        return found

    def _counted(self, number: int) -> int:
        """How many events are told of, where each may count up to twice."""
        shown = self._variable(2 * _MOST)
        self._rows.append(({shown: 1.0, number: -2.0}, -np.inf, 0))
        return shown

    def _constraint(self) -> LinearConstraint:
        entries = [(row, at, value) for row, (terms, _, _) in enumerate(self._rows) for at, value in terms.items()]
        rows, columns, values = zip(*entries, strict=True)
        matrix = coo_array((values, (rows, columns)), shape=(len(self._rows), self._size)).tocsr()
        return LinearConstraint(matrix, [low for _, low, _ in self._rows], [high for _, _, high in self._rows])

    def _solve(self, terms: dict[int, float]) -> np.ndarray[Any, Any]:
        """Something consistent that makes the sum of the terms least."""
        costs = np.zeros(self._size)
        for at, value in terms.items():
            costs[at] = value
        done = milp(
            costs,
            integrality=np.ones(self._size, dtype=np.int64),
            bounds=Bounds(np.zeros(self._size), np.array(self._high)),
            constraints=self._matrix,
            options={"time_limit": 5.0},
        )
        if done.x is None:
            raise AssertionError(f"the true numbers are consistent, found: {done.message}")
        self._found.append(done.x)
        return np.asarray(done.x)
