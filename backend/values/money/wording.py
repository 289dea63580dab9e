"""Wording: money in, the words that a reader expects out ("more than $4.5 billion")."""

from decimal import Decimal
from functools import lru_cache

from backend.values.money.sums import Money

_SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "INR": "₹",
    "JPY": "¥",
    "KRW": "₩",
    "ILS": "₪",
    "AUD": "A$",
    "CAD": "C$",
    "SGD": "S$",
    "HKD": "HK$",
    "NZD": "NZ$",
    "TWD": "NT$",
    "BRL": "R$",
}
_WORDS = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "less_than": "less than ",
    "up_to": "up to ",
    "range": "",
}
_SCALES = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6))
# A sum with more decimals than this is clearer in full digits.
_DECIMALS = 3


def to_text(money: Money) -> str:
    """Write money for a reader: "more than $4.5 billion", "$3 billion to $4 billion".

    A currency without a sign of its own is named by its code: "SEK 51.9 billion". Sums given
    in other currencies (`also`) are left out.
    """
    words = _WORDS[money.hedge] + sum_to_text(money.amount, money.currency)
    if money.amount_max is None:
        return words
    return f"{words} to {sum_to_text(money.amount_max, money.currency)}"


@lru_cache(maxsize=512)
def sum_to_text(amount: int, currency: str) -> str:
    """Write a bare sum in whole units of an ISO 4217 currency: "$620 million", "$750,000"."""
    sign = _SIGNS.get(currency, f"{currency} ")
    for word, scale in _SCALES:
        if abs(amount) < scale:
            continue
        scaled = Decimal(amount) / scale
        if scaled == round(scaled, _DECIMALS):
            return f"{sign}{_plain(scaled)} {word}"
        break
    return f"{sign}{amount:,}"


def _plain(number: Decimal) -> str:
    text = f"{number:,.{_DECIMALS}f}"
    return text.rstrip("0").rstrip(".")
