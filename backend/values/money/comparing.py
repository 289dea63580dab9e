"""Comparing money: two sums as writers gave them in, whether both can be right out.

A sum is read as the interval that its words allow. Knows no exchange rates: sums in different
currencies meet here only where a writer gave both.
"""

from dataclasses import replace

from backend.values.money.numbers import written_unit
from backend.values.money.sums import Money

# What the words allow, as shares of the value. Measured in a prototype on 43 groups of annotated
# articles, where these bounds told agreement from conflict best.
_ABOUT = 0.08
_MORE_THAN = 1.11
_AT_LEAST = 1.15
_LESS_THAN = 0.85
_UP_TO = 0.5
# "More than a billion" is said of every company between one and three: it means a unicorn.
_UNICORN = 10**9
_UNICORN_REACH = 3.0
# Half a unit of a sum with one digit ("$3 billion") is more than people hear in it.
_ONE_DIGIT = 0.035
_MANY_DIGITS = 0.05
# A sum whose words are unknown is only as sharp as this; no sum is sharper than the second.
_UNKNOWN = 0.006
_SHARPEST = 0.005
# Exact sums of which one is less than this share of the other are too far apart for all of these.
_FAR_APART = 0.9
_SLIP_FACTOR = 1_000
_SLIP_TOLERANCE = 0.006


def interval(money: Money) -> tuple[float, float]:
    """Return the lowest and highest amount that the words allow, in units of the currency.

    An exact sum allows half a unit of its last written digit on either side.
    """
    value = float(money.amount)
    match money.hedge:
        case "about":
            return value * (1 - _ABOUT), value * (1 + _ABOUT)
        case "more_than":
            return value, value * (_UNICORN_REACH if money.amount == _UNICORN else _MORE_THAN)
        case "at_least":
            return value, value * (_UNICORN_REACH if money.amount == _UNICORN else _AT_LEAST)
        case "less_than":
            return value * _LESS_THAN, value
        case "up_to":
            return value * _UP_TO, value
        case "range":
            top = float(money.amount if money.amount_max is None else money.amount_max)
            return min(value, top), max(value, top)
        case "exact":
            slack = _slack(money)
            return value - slack, value + slack


def is_compatible(a: Money, b: Money) -> bool:
    """Return whether both sums can be right of one thing, as people use these words.

    Sums in different currencies are compared in a currency that both writers gave, and are
    incompatible where there is none: ask `shared_currency` first. Symmetric; giving either side
    a wider hedge never makes compatible sums incompatible.
    """
    if a.currency == b.currency:
        return _overlap(a, b)
    given = {s.currency: s for s in _all_sums(b)}
    return any(_overlap(s, given[s.currency]) for s in _all_sums(a) if s.currency in given)


def shared_currency(a: Money, b: Money) -> str | None:
    """Return a currency in which both sums are given, None where an exchange rate is needed."""
    if a.currency == b.currency:
        return a.currency
    given = {s.currency for s in _all_sums(b)}
    return next((s.currency for s in _all_sums(a) if s.currency in given), None)


def is_slip(a: Money, b: Money) -> bool:
    """Return whether one sum looks like the other mistyped.

    Three zeros more or less ("$3 million" for "$3 billion"), a shifted point in a sum of three
    or more digits, lakh for crore, or the same number with another currency sign.
    """
    if a.currency != b.currency and _near(a.amount, b.amount, 1):
        return not is_compatible(a, b)
    given = {s.currency: s for s in _all_sums(b)}
    looks_so = any(
        _is_digit_slip(s, given[s.currency]) for s in _all_sums(a) if s.currency in given
    )
    return looks_so and not is_compatible(a, b)


def _is_digit_slip(a: Money, b: Money) -> bool:
    small, large = sorted((a.amount, b.amount))
    if large < 10 * small:
        return False
    if _near(large, small, _SLIP_FACTOR):
        return True
    digits = str(small).rstrip("0")
    if digits != str(large).rstrip("0"):
        return False
    if a.currency == "INR" and large == 100 * small and len(digits) >= 2:
        return True
    return large in {10 * small, 100 * small} and len(digits) >= 3


def _near(large: int, small: int, factor: int) -> bool:
    return small > 0 and abs(large - factor * small) <= _SLIP_TOLERANCE * factor * small


def _all_sums(money: Money) -> list[Money]:
    """Return the sum in every currency that the writer gave, with the writer's hedge.

    A range keeps its width in its own currency only; its other sums are taken as "about".
    """
    if not money.also:
        return [money]
    hedge = "about" if money.hedge == "range" else money.hedge
    others = [
        Money(amount=s.amount, currency=s.currency, hedge="about" if hedge == "exact" else hedge)
        for s in money.also
        if s.currency != money.currency
    ]
    return [replace(money, also=()), *others]


def _overlap(a: Money, b: Money) -> bool:
    if a.amount == b.amount > 0 and a.hedge == b.hedge:
        return True
    if a.hedge == b.hedge == "exact":
        small, large = sorted((a.amount, b.amount))
        if small < _FAR_APART * large:
            return False
    if {a.hedge, b.hedge} == {"more_than", "less_than"}:
        (low_a, high_a), (low_b, high_b) = interval(a), interval(b)
        return low_a < high_b and low_b < high_a
    (low_a, high_a), (low_b, high_b) = _reach(a), _reach(b)
    return low_a < high_b and low_b < high_a


def _reach(money: Money) -> tuple[float, float]:
    """Return the interval widened by the written precision of its edges.

    "At least $4.5 billion" therefore takes in all that "$4.5 billion" does, which keeps a wider
    hedge from turning agreement into conflict.
    """
    if money.hedge == "exact":
        return interval(money)
    low, high = interval(money)
    slack = _slack(money)
    match money.hedge:
        case "more_than" | "at_least":
            return low - slack, max(high, low + slack)
        case "less_than" | "up_to":
            return min(low, high - slack), high + slack
        case "about":
            return min(low, money.amount - slack), max(high, money.amount + slack)
        case "range":
            top = replace(money, amount=money.amount_max or money.amount)
            return low - slack, high + _slack(top)


def _slack(money: Money) -> float:
    """Return half a unit of the last digit written, within what people hear in a number."""
    value = float(money.amount)
    unit = written_unit(money.amount) if money.unit is None else money.unit
    most = _ONE_DIGIT if money.amount < 10 * unit else _MANY_DIGITS
    least = _UNKNOWN if money.unit is None else _SHARPEST
    return max(least * value, min(unit / 2, most * value))
