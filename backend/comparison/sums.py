"""Two sums in, what can be said of them together out: with the day's exchange rate where needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from backend.values import exchange, money
from backend.values.dates import PartialDate
from backend.values.money import Money, to_text
from backend.values.money.wording import sum_to_text

Likeness = Literal["compatible", "slip", "disjoint", "not comparable"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two sums stand to one another; `rate` says in words which exchange rate told it."""

    likeness: Likeness
    rate: str | None = None


def compare_sums(a: Money, b: Money, day: PartialDate | None) -> Comparison:
    """Compare two sums, at the European Central Bank's rate of `day` where they need one."""
    likeness = likeness_of(a, b, day)
    if money.shared_currency(a, b) is not None:
        return _BARE[likeness]
    return Comparison(likeness, _rate_in_words(a, b, day))


def likeness_of(a: Money, b: Money, day: PartialDate | None) -> Likeness:
    """Tell how two sums stand to one another, as `compare_sums` does.

    One number under two signs is a slip even on a day on which both were worth about as much.
    """
    fits = are_compatible(a, b, day)
    if fits and not (money.shared_currency(a, b) is None and _is_one_number(a, b)):
        return "compatible"
    if money.is_slip(a, b):
        return "slip"
    return "not comparable" if fits is None else "disjoint"


def _is_one_number(a: Money, b: Money) -> bool:
    return a.amount == b.amount and a.hedge == b.hedge != "about"


_BARE = {likeness: Comparison(likeness) for likeness in get_args(Likeness)}


def are_compatible(a: Money, b: Money, day: PartialDate | None) -> bool | None:
    """Tell whether both sums can be right of one thing; None where they cannot be compared."""
    if money.shared_currency(a, b) is not None:
        return money.is_compatible(a, b)
    return None if day is None else exchange.is_compatible_across(a, b, day)


def ratio(a: Money, b: Money) -> float | None:
    """Return the smaller sum as a share of the larger, None in different currencies."""
    shared = money.shared_currency(a, b)
    if shared is None:
        return None
    x, y = _in(a, shared), _in(b, shared)
    return min(x, y) / max(x, y) if x and y else None


def are_tight(a: Money, b: Money) -> bool:
    """Tell whether two sums are one number, whatever the words around them say."""
    return a.currency == b.currency and abs(a.amount - b.amount) <= 0.005 * max(a.amount, b.amount)


def share_sum(some: Sequence[Money], others: Sequence[Money]) -> bool:
    """Tell whether a sum on one side is one number with a sum on the other."""
    for x in some:
        for y in others:
            if are_tight(x, y):
                return True
    return False


def middle(day: PartialDate) -> date:
    """Return a calendar day for looking up a rate: the middle of what is known."""
    return date(day.year, day.month or 7, day.day or (15 if day.month else 1))


def _rate_in_words(a: Money, b: Money, day: PartialDate | None) -> str | None:
    found = day and exchange.convert(b.amount, b.currency, a.currency, middle(day))
    if not found:
        return None
    return (
        f"{to_text(b)} was {sum_to_text(_rounded(found.amount), a.currency)} at the European "
        f"Central Bank's rate of {found.day.isoformat()} "
        f"({found.rate:.4g} {a.currency} for 1 {b.currency})"
    )


def _rounded(amount: float) -> int:
    """Keep three digits: a converted sum is no sharper."""
    return int(float(f"{amount:.3g}"))


def _in(sum_: Money, currency: str) -> float:
    if sum_.currency == currency:
        return float(sum_.amount_max or sum_.amount)
    return float(next(other.amount for other in sum_.also if other.currency == currency))
