"""Money: words such as "more than US$4.5 billion" in, amounts with currency and hedge out.

The front door of the package: `find_money` reads, `interval`, `is_compatible` and `is_slip`
compare, `to_text` writes. Nothing here knows what the money was for, or the day's exchange rate.
"""

from backend.values.money.comparing import interval, is_compatible, is_slip, shared_currency
from backend.values.money.finding import find_money
from backend.values.money.sums import Hedge, Money, MoneySpan, Sum
from backend.values.money.wording import to_text

__all__ = [
    "Hedge",
    "Money",
    "MoneySpan",
    "Sum",
    "find_money",
    "interval",
    "is_compatible",
    "is_slip",
    "shared_currency",
    "to_text",
]
