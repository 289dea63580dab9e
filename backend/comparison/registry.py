"""Mentions of one company in, its financings out, the same whatever order the mentions came in.

The best-matching pair is joined first, then the next, until nothing is alike enough: a mention
with little to tell is placed only once the telling ones have found one another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TypeVar

from backend.comparison.affinity import ENOUGH, affinity
from backend.comparison.items import Item, Telling
from backend.model.claim import ValuationValue
from backend.values.dates import PartialDate
from backend.values.money import Money


@dataclass(frozen=True, eq=False)
class Cluster:
    """One financing: all mentions of it."""

    mentions: tuple[Telling, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for mention in self.mentions for item in mention.items)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        return _most_told(label for mention in self.mentions for label in mention.labels)

    @cached_property
    def amounts(self) -> tuple[Money, ...]:
        return _most_told(amount for mention in self.mentions for amount in mention.amounts)

    @cached_property
    def planned_amounts(self) -> tuple[Money, ...]:
        return _most_told(one for mention in self.mentions for one in mention.planned_amounts)

    @cached_property
    def valuations(self) -> tuple[ValuationValue, ...]:
        return _most_told(one for mention in self.mentions for one in mention.valuations)

    @cached_property
    def planned_valuations(self) -> tuple[ValuationValue, ...]:
        return _most_told(one for mention in self.mentions for one in mention.planned_valuations)

    @cached_property
    def is_planned(self) -> bool:
        return all(mention.is_planned for mention in self.mentions)

    @cached_property
    def dates(self) -> tuple[PartialDate, ...]:
        """The days that are told of it, the finest and most told first."""
        told = _most_told(day for mention in self.mentions for day in mention.dates)
        fineness = {"day": 0, "month": 1, "year": 2}
        return tuple(sorted(told, key=lambda day: fineness[day.precision]))

    @cached_property
    def day(self) -> PartialDate | None:
        """When it was: a day that is told of it, or the month in which it was news."""
        if self.dates and self.dates[0].precision != "year":
            return self.dates[0]
        reported = sorted(one.reported for one in self.mentions if one.reported)
        if reported:
            return PartialDate(reported[0].year, reported[0].month)
        return self.dates[0] if self.dates else None


def cluster(mentions: Sequence[Telling]) -> list[Cluster]:
    """Put mentions of one company together into financings."""
    groups: list[list[int]] = [[index] for index in range(len(mentions))]
    scores = _scores(mentions)
    owner = list(range(len(mentions)))
    for score, a, b in sorted(
        ((s, a, b) for (a, b), s in scores.items() if s is not None and s >= ENOUGH),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    ):
        one, other = owner[a], owner[b]
        if one != other and _may_join(groups[one], groups[other], scores, score):
            for index in groups[other]:
                owner[index] = one
            groups[one] += groups[other]
            groups[other] = []
    return [Cluster(tuple(mentions[index] for index in sorted(group))) for group in groups if group]


T = TypeVar("T")
Scores = dict[tuple[int, int], float | None]


def _scores(mentions: Sequence[Telling]) -> Scores:
    return {
        (a, b): affinity(mentions[a], mentions[b])
        for a in range(len(mentions))
        for b in range(a + 1, len(mentions))
    }


def _may_join(some: list[int], others: list[int], scores: Scores, best: float) -> bool:
    between = [scores[min(a, b), max(a, b)] for a, b in product(some, others)]
    if None in between:
        return False
    against = [score for score in between if score is not None and score < 0]
    return best + sum(against) / len(between) * 2 >= ENOUGH


def _most_told(values: Iterator[T]) -> tuple[T, ...]:
    counts: dict[T, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return tuple(sorted(counts, key=lambda value: (-counts[value], str(value))))
