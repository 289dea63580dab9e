"""What is told of one company in, its financings out, the same in whatever order it came in.

The best-matching pair is joined first, then the next, until nothing is alike enough: a telling
with little to tell is placed only once the telling ones have found one another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from backend.comparison.affinity import ENOUGH, affinity
from backend.comparison.affinity_of_sums import NEAR
from backend.comparison.blocking import candidate_pairs
from backend.comparison.items import Item, Spelled
from backend.comparison.sums import ratio
from backend.comparison.tellings import Telling
from backend.model.claim import ValuationValue
from backend.values.dates import PartialDate
from backend.values.money import Money

T = TypeVar("T")
# Money that one text counts into a round and another tells beside it.
_COUNTED_IN = frozenset({"debt", "grant", "convertible"})
_FINENESS = {"day": 0, "month": 1, "year": 2}


@dataclass(slots=True, eq=False)
class Cluster:
    """One financing: all tellings of it.

    Sums and labels are distinct, the most told first. `parts` are the items that tell what a backer
    brought, or which part is debt or a tranche. `is_standing` where it is no financing: totals, and
    the backers that a total names along the way. `is_planned` where it is told of as a plan only.
    `day` is when it was: a day that is told of it, or the month in which it was news. `beside`
    holds loans and grants that its sources tell as financings of their own, which other sources may
    count in.
    """

    tellings: tuple[Telling, ...]
    items: tuple[Item, ...]
    parts: tuple[Item, ...]
    is_standing: bool
    is_planned: bool
    labels: tuple[str, ...]
    amounts: tuple[Money, ...]
    planned_amounts: tuple[Money, ...]
    valuations: tuple[ValuationValue, ...]
    planned_valuations: tuple[ValuationValue, ...]
    day: PartialDate | None
    beside: tuple[Money, ...]


def _put_together(tellings: tuple[Telling, ...], beside: tuple[Money, ...]) -> Cluster:
    items = tuple(item for telling in tellings for item in telling.items)
    return Cluster(
        tellings,
        items,
        tuple(item for item in items if item.claim.attribute == "contribution"),
        _is_standing(items),
        all(telling.is_planned for telling in tellings),
        _most_told([telling.labels for telling in tellings]),
        _most_told([telling.amounts for telling in tellings]),
        _most_told([telling.planned_amounts for telling in tellings]),
        _most_told([telling.valuations for telling in tellings]),
        _most_told([telling.planned_valuations for telling in tellings]),
        _day(tellings),
        beside,
    )


def _is_standing(items: Sequence[Item]) -> bool:
    totals = {item.claim.quote.sentence for item in items if item.claim.attribute == "total_raised"}
    return bool(totals) and all(
        item.claim.attribute == "total_raised"
        or (item.claim.attribute == "investor" and item.claim.quote.sentence in totals)
        for item in items
    )


def _day(tellings: Sequence[Telling]) -> PartialDate | None:
    told = _most_told([telling.dates for telling in tellings])
    finest = min(told, key=lambda day: _FINENESS[day.precision]) if told else None
    if finest is not None and finest.precision != "year":
        return finest
    reported = min((one.reported for one in tellings if one.reported), default=None)
    return PartialDate(reported.year, reported.month) if reported else finest


def _most_told(values: Sequence[Sequence[T]]) -> tuple[T, ...]:
    """Return the distinct values of several tellings, the most told first."""
    counts: dict[T, int] = {}
    for own in values:
        for value in own:
            counts[value] = counts.get(value, 0) + 1
    if len(counts) < 2:
        return tuple(counts)
    return tuple(sorted(counts, key=lambda value: (-counts[value], Spelled(value))))


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
    loans = [
        index for index, told in enumerate(tellings) if not _COUNTED_IN.isdisjoint(told.labels)
    ]
    return [
        _put_together(
            tuple(tellings[index] for index in sorted(group)), _beside(tellings, group, loans)
        )
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


def _beside(
    tellings: Sequence[Telling], group: Sequence[int], loans: Sequence[int]
) -> tuple[Money, ...]:
    """Return the sums of those `loans` that the group's sources tell beside it."""
    if not loans:
        return ()
    sources = {tellings[index].source_key for index in group}
    return tuple(
        amount
        for index in loans
        if index not in group and tellings[index].source_key in sources
        for amount in tellings[index].amounts
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
