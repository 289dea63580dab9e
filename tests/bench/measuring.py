"""Two things to do in, how much more processor time the one takes than the other out.

Processor time, since a wall clock on a shared machine spreads ten times as far. Whatever runs
second on the same data finds it in the caches, so the order is A B B A; and ratios are ratios of
sums, seven times over, of which the median counts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import process_time
from typing import TypeVar

REPEATS = 7

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long one thing takes as another.

    `repeats` are ratios of sums; `each` the ratios of single items, None where items are too
    short to be timed alone. `cost` and `floor` are milliseconds per item.
    """

    repeats: tuple[float, ...]
    cost: float
    floor: float
    each: tuple[float, ...] | None = None

    @property
    def median(self) -> float:
        """Return what is judged."""
        return median(self.repeats)

    @property
    def p90(self) -> float | None:
        """Return the ratio that nine items in ten stay below."""
        return quantiles(self.each, n=10)[-1] if self.each else None


def seconds(action: Callable[[], object]) -> float:
    """Return the processor seconds that an action takes."""
    start = process_time()
    action()
    return process_time() - start


def compare_items(
    batches: Sequence[Sequence[T]], cost: Callable[[T], object], floor: Callable[[T], object]
) -> Ratio:
    """Return cost ÷ floor over batches, one repeat each, of which no item is used twice.

    Neighbours share the order A(p) B(p) B(q) A(q): so nothing is remembered from a first time.
    """
    repeats, each, costs, floors = [], [], 0.0, 0.0
    for batch in batches:
        timed = [_timed(item, cost, floor, number % 2 == 1) for number, item in enumerate(batch)]
        each += [above / below for above, below in timed]
        sums = [sum(column) for column in zip(*timed, strict=True)]
        repeats.append(sums[0] / sums[1])
        costs, floors = costs + sums[0], floors + sums[1]
    thousandth = 1000 / len(each)
    return Ratio(tuple(repeats), costs * thousandth, floors * thousandth, tuple(each))


def _timed(
    item: T, cost: Callable[[T], object], floor: Callable[[T], object], floor_first: bool
) -> tuple[float, float]:
    if floor_first:
        below = seconds(lambda: floor(item))
        return seconds(lambda: cost(item)), below
    above = seconds(lambda: cost(item))
    return above, seconds(lambda: floor(item))


def compare_passes(
    cost: Callable[[], object], floor: Callable[[], object], items: int, repeats: int = REPEATS
) -> Ratio:
    """Return cost ÷ floor of whole passes over `items` things too short to be timed alone."""
    cost()
    floor()
    ratios, costs, floors = [], 0.0, 0.0
    for _ in range(repeats):
        above = seconds(cost)
        below = seconds(floor) + seconds(floor)
        above += seconds(cost)
        ratios.append(above / below)
        costs, floors = costs + above, floors + below
    thousandth = 1000 / (2 * repeats * items)
    return Ratio(tuple(ratios), costs * thousandth, floors * thousandth)
