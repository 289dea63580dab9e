"""The nouns of money: what a writer's sum is, and where it stands in a text."""

from dataclasses import dataclass
from typing import Literal

Hedge = Literal["exact", "about", "at_least", "more_than", "less_than", "up_to", "range"]


@dataclass(frozen=True, slots=True)
class Sum:
    """A bare sum in whole units of an ISO 4217 currency."""

    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class Money:
    """A sum as a writer gives it.

    `amount` and `amount_max` are whole units of `currency`; `amount_max` is None unless the
    hedge is "range". `unit` is the value of the last digit that was written ("$1.2 billion" has
    a unit of 100 million), None when the words are not known. `also` holds the same sum in the
    other currencies that the writer put beside it.
    """

    amount: int
    currency: str
    hedge: Hedge = "exact"
    amount_max: int | None = None
    unit: int | None = None
    also: tuple[Sum, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneySpan:
    """Money found in a text: code points `start` to `end` of it, hedge words and brackets included.

    `core` is where the sum itself begins, after the hedge words.
    """

    start: int
    core: int
    end: int
    money: Money
