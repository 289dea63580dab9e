"""What is told of one company in, its financings out, the same in whatever order it came in.

The best-matching pair is joined first, then the next, until nothing is alike enough: a telling
with little to tell is placed only once the telling ones have found one another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TypeVar

from backend.comparison.affinity import ENOUGH, NEAR, affinity
from backend.comparison.blocking import candidate_pairs
from backend.comparison.items import Item, Telling
from backend.comparison.sums import ratio
from backend.model.claim import ValuationValue
from backend.values.dates import PartialDate
from backend.values.money import Money

T = TypeVar("T")
# Money that one text counts into a round and another tells beside it.
_COUNTED_IN = {"debt", "grant", "convertible"}


@dataclass(frozen=True, eq=False)
class Cluster:
    """One financing: all tellings of it.

    Sums, labels and days are distinct, the most told first. `beside` holds loans and grants that
    its sources tell as financings of their own, which other sources may count in.
    """

    tellings: tuple[Telling, ...]
    beside: tuple[Money, ...] = ()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All claims on it."""
        return tuple(item for telling in self.tellings for item in telling.items)

    @cached_property
    def is_standing(self) -> bool:
        """Whether it is no financing: totals, and the backers that a total names along the way."""
        totals = {
            item.claim.quote.sentence
            for item in self.items
            if item.claim.attribute == "total_raised"
        }
        return bool(totals) and all(
            item.claim.attribute == "total_raised"
            or (item.claim.attribute == "investor" and item.claim.quote.sentence in totals)
            for item in self.items
        )

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What kind of round it is called."""
        return _most_told(label for telling in self.tellings for label in telling.labels)

    @cached_property
    def amounts(self) -> tuple[Money, ...]:
        """The sums that were raised, as told."""
        return _most_told(amount for telling in self.tellings for amount in telling.amounts)

    @cached_property
    def planned_amounts(self) -> tuple[Money, ...]:
        """The sums that were sought."""
        return _most_told(one for telling in self.tellings for one in telling.planned_amounts)

    @cached_property
    def valuations(self) -> tuple[ValuationValue, ...]:
        """The valuations that it set."""
        return _most_told(one for telling in self.tellings for one in telling.valuations)

    @cached_property
    def planned_valuations(self) -> tuple[ValuationValue, ...]:
        """The valuations that were sought."""
        return _most_told(one for telling in self.tellings for one in telling.planned_valuations)

    @cached_property
    def is_planned(self) -> bool:
        """Whether it is told of as a plan only."""
        return all(telling.is_planned for telling in self.tellings)

    @cached_property
    def dates(self) -> tuple[PartialDate, ...]:
        """The days that are told of it, the finest and most told first."""
        told = _most_told(day for telling in self.tellings for day in telling.dates)
        fineness = {"day": 0, "month": 1, "year": 2}
        return tuple(sorted(told, key=lambda day: fineness[day.precision]))

    @cached_property
    def day(self) -> PartialDate | None:
        """When it was: a day that is told of it, or the month in which it was news."""
        if self.dates and self.dates[0].precision != "year":
            return self.dates[0]
        reported = sorted(one.reported for one in self.tellings if one.reported)
        if reported:
            return PartialDate(reported[0].year, reported[0].month)
        return self.dates[0] if self.dates else None


def cluster(tellings: Sequence[Telling]) -> list[Cluster]:
    """Put tellings of one company together into financings."""
    groups: list[list[int]] = [[index] for index in range(len(tellings))]
    scores = _Scores(tellings)
    owner = list(range(len(tellings)))
    weighed = [(scores.of(a, b), a, b) for a, b in candidate_pairs(tellings)]
    likely = [(score, a, b) for score, a, b in weighed if score is not None and score >= ENOUGH]
    for score, a, b in sorted(likely, key=lambda entry: (-entry[0], entry[1], entry[2])):
        one, other = owner[a], owner[b]
        if one != other and _may_join(groups[one], groups[other], scores, score):
            _join(one, other, groups, owner)
    _join_successors(tellings, groups, owner, scores)
    return [
        Cluster(tuple(tellings[index] for index in sorted(group)), _beside(tellings, group))
        for group in groups
        if group
    ]


class _Scores:
    """The evidence between tellings, weighed when it is first asked for."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._known: dict[tuple[int, int], float | None] = {}

    def of(self, a: int, b: int) -> float | None:
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = affinity(self._tellings[pair[0]], self._tellings[pair[1]])
        return self._known[pair]

    def between(self, some: Sequence[int], others: Sequence[int]) -> list[float] | None:
        """Return the evidence between two groups, None where something rules out that they meet."""
        found = []
        for a, b in product(some, others):
            score = self.of(a, b)
            if score is None:
                return None
            found.append(score)
        return found


def _join(one: int, other: int, groups: list[list[int]], owner: list[int]) -> None:
    for index in groups[other]:
        owner[index] = one
    groups[one] += groups[other]
    groups[other] = []


def _beside(tellings: Sequence[Telling], group: Sequence[int]) -> tuple[Money, ...]:
    sources = {tellings[index].source_key for index in group}
    return tuple(
        amount
        for index, telling in enumerate(tellings)
        if index not in group
        and _COUNTED_IN & set(telling.labels)
        and telling.source_key in sources
        for amount in telling.amounts
    )


def _join_successors(
    tellings: Sequence[Telling], groups: list[list[int]], owner: list[int], scores: _Scores
) -> None:
    """Join news without a day to the news that comes after the same earlier financing.

    Two texts that both set their news against one earlier financing, with sums that are near,
    speak of the one that came next.
    """
    news = [index for index, telling in enumerate(tellings) if telling.is_news and telling.amounts]
    undated = [i for i in news if not (tellings[i].dates or tellings[i].published)]
    for a, b in product(undated, news):
        one, other = owner[min(a, b)], owner[max(a, b)]
        if one == other or not _are_near(tellings[a], tellings[b]):
            continue
        before = [_background(tellings, owner, index) for index in (a, b)]
        if before[0] and before[0] == before[1] and scores.between(groups[one], groups[other]):
            _join(one, other, groups, owner)


def _are_near(a: Telling, b: Telling) -> bool:
    return any((ratio(x, y) or 0) >= NEAR for x, y in product(a.amounts, b.amounts))


def _background(tellings: Sequence[Telling], owner: list[int], index: int) -> set[int]:
    """Return the financings that a source tells as the background of its news."""
    key = tellings[index].source_key
    return {
        owner[other]
        for other, telling in enumerate(tellings)
        if other != index and telling.source_key == key and not telling.is_planned
    }


def _may_join(some: list[int], others: list[int], scores: _Scores, best: float) -> bool:
    between = scores.between(some, others)
    if between is None:
        return False
    return best + sum(score for score in between if score < 0) / len(between) * 2 >= ENOUGH


def _most_told(values: Iterator[T]) -> tuple[T, ...]:
    counts: dict[T, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return tuple(sorted(counts, key=lambda value: (-counts[value], str(value))))
