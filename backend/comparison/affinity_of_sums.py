"""Two tellings in, what is seen of their sums and worths out, for the affinity to weigh."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product

from backend.comparison.affinity_of_days import any_day
from backend.comparison.sums import are_compatible, are_tight, ratio
from backend.comparison.tellings import Telling
from backend.model.claim import ValuationValue
from backend.values import money
from backend.values.dates import PartialDate
from backend.values.money import Money

# New money seldom adds more than this to what a company was worth before it.
MOST_DILUTION = 1.6
# Sums of one financing that differ by more than this are hardly reports of one thing.
NEAR = 0.8
# Where the features of shares begin anew.
_SHARES = (0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.95)
# A number with more digits than this is no likelier to be told of two things.
_DIGITS = 4


def features_of_sums(a: Telling, b: Telling) -> Iterator[str]:
    """Yield what is seen of what two tellings say was raised, or is sought."""
    if a.amounts and b.amounts:
        yield from _between("sum", a, b, a.amounts, b.amounts)
    elif a.planned_amounts and b.planned_amounts:
        fits = any(_judge(a, b, a.planned_amounts, b.planned_amounts))
        yield "plans fit" if fits else "plans differ"
    elif mixed := [
        *product(a.amounts, b.planned_amounts),
        *product(a.planned_amounts, b.amounts),
    ]:
        day = _day_of_rate(a, b, mixed)
        shares = [ratio(x, y) or 0 for x, y in mixed]
        is_met = any(
            share >= NEAR and are_compatible(x, y, day)
            for share, (x, y) in zip(shares, mixed, strict=True)
        )
        yield "plan met" if is_met else _share("plan", max(shares))
    else:
        yield f"sums{bool(a.amounts or a.planned_amounts) + bool(b.amounts or b.planned_amounts)}"


def features_of_worths(a: Telling, b: Telling) -> Iterator[str]:
    """Yield what is seen of what two tellings say that the company was worth, or should be."""
    if a.valuations and b.valuations:
        some = [worth.money for worth in a.valuations]
        yield from _between("worth", a, b, some, [worth.money for worth in b.valuations])
        if _may_be_pre_and_post(a, b):
            yield "pre and post"
    elif mixed := [
        *product(a.valuations, b.planned_valuations),
        *product(a.planned_valuations, b.valuations),
        *product(a.planned_valuations, b.planned_valuations),
    ]:
        yield _share("planned worth", max(ratio(x.money, y.money) or 0 for x, y in mixed))


def _between(
    kind: str, a: Telling, b: Telling, some: Sequence[Money], others: Sequence[Money]
) -> Iterator[str]:
    """Yield how the likest two of some sums stand to one another."""
    # $137 million is told of one financing, $100 million of many.
    tight = [min(_digits(x), _digits(y)) for x, y in product(some, others) if are_tight(x, y)]
    if tight:
        yield f"one {kind}{max(tight)}"
        return
    known = _judge(a, b, some, others)
    pairs = list(product(some, others))
    if any(known):
        yield f"{kind} fits"
    elif any(money.is_slip(x, y) for x, y in pairs):
        yield f"{kind} slips"
    elif all(judged is None for judged in known):
        yield f"{kind} unknown"
    yield _share(kind, max(ratio(x, y) or 0 for x, y in pairs))


def _digits(sum_: Money) -> int:
    return min(_DIGITS, len(str(sum_.amount).rstrip("0")))


def _share(kind: str, share: float) -> str:
    return f"{kind}{bisect_left(_SHARES, share)}"


def _judge(
    a: Telling, b: Telling, some: Sequence[Money], others: Sequence[Money]
) -> list[bool | None]:
    """Tell of each pair of sums whether they go together, None where that cannot be told."""
    pairs = list(product(some, others))
    day = _day_of_rate(a, b, pairs)
    return [are_compatible(x, y, day) for x, y in pairs]


def _day_of_rate(
    a: Telling, b: Telling, pairs: Sequence[tuple[Money, Money]]
) -> PartialDate | None:
    """Return a day for looking up a rate, None where all sums are in one currency."""
    for x, y in pairs:
        if x.currency != y.currency:
            return any_day(a, b)
    return None


def _may_be_pre_and_post(a: Telling, b: Telling) -> bool:
    """Tell whether a valuation before the money can have become the other one with it."""
    return any(
        _can_become(x, y) or _can_become(y, x) for x, y in product(a.valuations, b.valuations)
    )


def _can_become(pre: ValuationValue, other: ValuationValue) -> bool:
    return (
        pre.basis == "pre" != other.basis
        and pre.money.currency == other.money.currency
        and 1 <= other.money.amount / max(1, pre.money.amount) <= MOST_DILUTION
    )
