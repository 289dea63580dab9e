"""Claims in, what ties each to one financing out: its sum or its label; and which bar one another.

Compares two claims of one article. Knows neither its words nor what else was told.
"""

from datetime import date
from typing import Literal, NamedTuple

from backend.claims.draft import Said
from backend.model.claim import Modality, MoneyValue, RoundValue, ValuationValue
from backend.values import rounds
from backend.values.dates import from_day
from backend.values.exchange import is_compatible_across
from backend.values.money import Money, is_compatible, shared_currency

# Sums nearer than this are written as nearly one number.
_NEAR = 0.85


class Sum(NamedTuple):
    """A sum that was raised, or else what a company is worth, and in which mood it is told."""

    money: Money
    is_worth: bool
    basis: Literal["pre", "post"] | None
    modality: Modality


Anchor = Sum | str
"""A sum, or the label of a round."""


def anchor_of(claim: Said) -> Anchor | None:
    """Return what ties a claim to one financing, None where nothing does."""
    value = claim.value
    if isinstance(value, MoneyValue):
        return Sum(value.money, False, None, claim.modality)
    if isinstance(value, ValuationValue):
        return Sum(value.money, True, value.basis, claim.modality)
    return value.label if isinstance(value, RoundValue) else None


def clash(a: Anchor, b: Anchor, day: date | None) -> bool:
    """Tell whether two anchors, of which `a` was told first, cannot be of one financing.

    Neither is a denial; `day` is that of the article.
    """
    if isinstance(a, str) or isinstance(b, str):
        return isinstance(a, str) and isinstance(b, str) and not rounds.is_compatible(a, b)
    planned = a.modality == "planned", b.modality == "planned"
    if a.is_worth != b.is_worth:
        # A firm that is worth a sum and seeks another: its worth was set by an earlier financing.
        return a.is_worth and planned == (False, True)
    if planned == (True, True):
        return False
    if any(planned):
        apart = not are_near(a.money, b.money)
        return apart and shared_currency(a.money, b.money) is not None
    if a.basis != b.basis and "pre" in (a.basis, b.basis):
        return False
    return fit(a.money, b.money, day) is False


def fit(a: Money, b: Money, day: date | None) -> bool | None:
    """Tell whether both sums can be right of one thing; None where no rate tells.

    `day` is that of the article, for the exchange rate between two currencies.
    """
    if shared_currency(a, b) is not None:
        return is_compatible(a, b)
    return None if day is None else is_compatible_across(a, b, from_day(day))


def are_near(a: Money, b: Money) -> bool:
    """Tell whether two sums fit and are written as nearly one number."""
    return min(a.amount, b.amount) >= _NEAR * max(a.amount, b.amount) and bool(fit(a, b, None))
