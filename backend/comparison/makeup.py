"""Two placed sums in, whether they count different money out: equity, debt, both.

Knows the words for kinds of money and the parts that other statements name, not the financing.
"""

import re
from collections.abc import Sequence

from backend.comparison.items import Item
from backend.comparison.placed import Placed
from backend.comparison.sums import are_compatible, are_tight
from backend.model.claim import ContributionValue, MoneyValue, TotalValue
from backend.values.money import Money

_DEBT = re.compile(
    r"\b(?:debt|loans?|credit|revolver|facility|bank\s+line|borrow\w*|lenders?|grants?|notes?|"
    r"secondary|employees\s+sold|existing\s+shares)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:equity\s+(?:and|plus|with)\s+\S*\s*(?:debt|loans?|grants?)|debt\s+(?:and|plus)\s+equity|"
    r"(?:counting|including|includes|consisting|comprising|made\s+up|of\s+which)\b[^.;]*)",
    re.IGNORECASE,
)
_EQUITY = re.compile(
    r"\b(?:(?:in|of|the)\s+(?:\w+\s+)?equity|equity\s+(?:raised|alone|only|portion|part|funding|"
    r"financing)|primary\s+(?:money|capital|shares)|not\s+count\w+|excluding|without\s+the)\b",
    re.IGNORECASE,
)


def counts_otherwise(a: Placed, b: Placed, parts: Sequence[ContributionValue]) -> bool:
    """Tell whether one sum counts money that the other leaves out, as far as words and parts tell.

    `parts` are what any text names as a part of the financing: debt beside equity, a tranche.
    """
    x, y = _sum_of(a.item), _sum_of(b.item)
    if x is not None and y is not None and x.currency == y.currency:
        if any(_makes_the_difference(part, x, y) for part in parts):
            return True
        if _says_equity(a) != _says_equity(b):
            return True
    return _says_both(a) != _says_both(b)


def _sum_of(item: Item) -> Money | None:
    value = item.claim.value
    return value.money if isinstance(value, MoneyValue | TotalValue) else None


def _makes_the_difference(part: ContributionValue, x: Money, y: Money) -> bool:
    if part.part is None or part.money.currency != x.currency:
        return False
    small, large = sorted((x, y), key=lambda money: money.amount)
    rest = Money(large.amount - small.amount, large.currency, unit=large.unit)
    return any(are_compatible(part.money, other, None) for other in (small, rest))


def _says_both(placed: Placed) -> bool:
    return any(_BOTH.search(words) and _DEBT.search(words) for words in _sentences(placed))


def _says_equity(placed: Placed) -> bool:
    told = any(_EQUITY.search(words) for words in _sentences(placed))
    return told and not _says_both(placed)


def _sentences(placed: Placed) -> set[str]:
    """Return the sentences in which a text tells the sum: a headline seldom says what it counts."""
    told = {placed.item.claim.quote.sentence}
    sum_ = _sum_of(placed.item)
    for item in placed.telling.items if placed.telling and sum_ else ():
        other = _sum_of(item)
        if other is not None and sum_ is not None and are_tight(other, sum_):
            told.add(item.claim.quote.sentence)
    return told
