"""Money: words such as "more than US$4.5 billion" in, amounts with currency and hedge out.

The front door of the package: `find_money` reads, `interval`, `is_compatible` and `is_slip`
compare, `to_text` writes. Nothing here knows what the money was for, or the day's exchange rate.
"""

from typing import TYPE_CHECKING, Any

from backend.values.money.comparing import interval, is_compatible, is_slip, shared_currency
from backend.values.money.sums import Hedge, Money, MoneySpan, Sum
from backend.values.money.wording import to_text

if TYPE_CHECKING:
    from backend.values.money.finding import find_money

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


def __getattr__(name: str) -> Any:
    # The grammar takes a tenth of a second to compile, and a server that has started, or a command
    # that reads no text, does without.
    if name == "find_money":
        from backend.values.money.finding import find_money

        globals()[name] = find_money
        return find_money
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
