"""Tellings in, the pairs of them that can be one financing at all out.

Weighing every pair would cost the square of their number. A pair that shares no sum, worth,
label, backer or day of news cannot gather enough evidence, so only pairs that share one are
weighed.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log

from backend.comparison.items import Telling
from backend.values.money import Money
from backend.values.names import org_key

# Sums within a fifth of one another fall into one bucket or into neighbours.
_STEP = log(1.25)
# Reports that make one piece of news are at most this many days apart.
_DAYS = 4
_DIGITS = 3


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return the pairs of indices worth weighing, smaller index first, in order."""
    holding: dict[str, list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for feature in set(_features(telling)):
            holding[feature].append(index)
    return sorted({pair for indices in holding.values() for pair in combinations(indices, 2)})


def _features(telling: Telling) -> Iterator[str]:
    for money in (*telling.amounts, *telling.planned_amounts):
        yield from _sum_features("amount", money)
    for value in (*telling.valuations, *telling.planned_valuations):
        yield from _sum_features("worth", value.money)
    for label in telling.labels:
        yield f"label {label}"
    for org in (*telling.leads, *telling.investors):
        # The first word is enough to bring spellings of one name together.
        yield f"org {(org_key(org) or org).split()[0]}"
        yield f"org {''.join(word[0] for word in org.split() if word[:1].isupper())}"
    if telling.reported:
        slot = telling.reported.toordinal() // _DAYS
        yield f"day {slot}"
        yield f"day {slot + 1}"


def _sum_features(kind: str, money: Money) -> Iterator[str]:
    sums = [money.amount, *(other.amount for other in money.also)]
    for amount in sums:
        if amount <= 0:
            continue
        bucket = round(log(amount) / _STEP)
        # A hedge reaches up or down by more than one step.
        reach = 1 if money.hedge in ("exact", "about") else 5
        for near in range(bucket - reach, bucket + reach + 1):
            yield f"{kind} {near}"
        yield f"{kind} digits {str(amount).rstrip('0')[:_DIGITS]}"
    if money.amount_max:
        yield f"{kind} {round(log(money.amount_max) / _STEP)}"
