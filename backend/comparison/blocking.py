"""Tellings in, the pairs of them that can be one financing at all out.

Weighing every pair would cost the square of their number. A pair that shares no sum, worth,
label, backer or day of news cannot gather enough evidence, so only pairs that share one are
weighed.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from math import log

from backend.comparison.tellings import Telling
from backend.values.money import Money
from backend.values.names import org_key

# Sums within a fifth of one another fall into one bucket or into neighbours.
_STEP = log(1.25)
# Reports that make one piece of news are at most this many days apart.
_DAYS = 4
_DIGITS = 3

_Feature = tuple[str, object]


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return the pairs of indices worth weighing, smaller index first, in order."""
    holding: dict[_Feature, list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for feature in _features(telling):
            holding[feature].append(index)
    # Tellings that share one feature mostly share a dozen.
    together = {tuple(indices) for indices in holding.values() if len(indices) > 1}
    return sorted({pair for indices in together for pair in combinations(indices, 2)})


def _features(telling: Telling) -> set[_Feature]:
    found: set[_Feature] = {("label", label) for label in telling.labels}
    for money in (*telling.amounts, *telling.planned_amounts):
        _add_sum(found, "amount", money)
    for value in (*telling.valuations, *telling.planned_valuations):
        _add_sum(found, "worth", value.money)
    for org in (*telling.leads, *telling.investors):
        found.update(_spellings(org))
    if telling.reported:
        slot = telling.reported.toordinal() // _DAYS
        found.update((("day", slot), ("day", slot + 1)))
        found.add(("month", (telling.reported.year, telling.reported.month)))
    found.update(("month", (day.year, day.month)) for day in telling.dates if day.month)
    return found


@lru_cache(maxsize=512)
def _spellings(org: str) -> tuple[_Feature, _Feature]:
    """Return what spellings of one name share: the first word, or the initials, is enough."""
    initials = "".join(word[0] for word in org.split() if word[:1].isupper())
    return ("org", (org_key(org) or org).split()[0]), ("org", initials)


def _add_sum(found: set[_Feature], kind: str, money: Money) -> None:
    # A hedge reaches up or down by more than one step.
    reach = 1 if money.hedge in ("exact", "about") else 5
    found.update(_near(kind, money.amount, reach))
    for other in money.also:
        found.update(_near(kind, other.amount, reach))
    if money.amount_max:
        found.add((kind, round(log(money.amount_max) / _STEP)))


@lru_cache(maxsize=256)
def _near(kind: str, amount: int, reach: int) -> tuple[_Feature, ...]:
    """Return the buckets around a sum, and its first digits."""
    if amount <= 0:
        return ()
    bucket = round(log(amount) / _STEP)
    buckets = range(bucket - reach, bucket + reach + 1)
    return (kind, str(amount).rstrip("0")[:_DIGITS]), *((kind, near) for near in buckets)
