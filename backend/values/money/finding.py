"""Finding money: any text in, every sum of money in it out, with its hedge and its place.

Reads from left to right in time that grows with the length of the text: every sum is anchored on
a number, and looks only at a few dozen characters on either side. Does not know what a sum was
paid for; leaves out rates ("$5 million a year") and small change, which no financing is.
"""

from dataclasses import replace
from typing import NamedTuple

from backend.values.money import grammar
from backend.values.money.currencies import (
    OPENING,
    OTHER_DOLLARS,
    bare_dollar,
    local_dollar,
    resolve,
)
from backend.values.money.hedging import hedge_around
from backend.values.money.numbers import WrittenSum, is_one_currency, read_sums
from backend.values.money.sums import Money, MoneySpan, Sum

# Nothing below is a financing; a bare "$5" is a price or a ticker.
_SMALLEST = 1_000
# How far a second sum may stand from the first: "(which is about", "or the equivalent of roughly".
_SAME_SUM_REACH = 45
# "$5 million or so": an end of a range that is this much higher was not offered as a choice.
_CHOICE = 3
# Whole units of a currency to one US dollar, to the order of magnitude (central banks' means of
# 2010 to 2025). Only for finding the scale word that a writer dropped.
_ROUGH_PER_DOLLAR = {
    "USD": 1.0,
    "EUR": 0.9,
    "GBP": 0.75,
    "INR": 70.0,
    "CNY": 6.7,
    "SGD": 1.35,
    "AUD": 1.4,
    "CAD": 1.3,
    "HKD": 7.8,
    "JPY": 115.0,
}
# One sign stands for both.
_YEN_OR_YUAN = ("CNY", "JPY")


class _Found(NamedTuple):
    """A sum, or the two ends of a range, with the words that make it one."""

    start: int
    end: int
    low: WrittenSum
    high: WrittenSum | None
    token: str


def find_money(text: str, outlet: str = "") -> list[MoneySpan]:
    """Find every sum of money, in order of appearance.

    `outlet`, the name and address of who publishes a text, may tell whose dollar a "$" is. A sum
    that is given twice ("$4 billion (£2.9 billion)") is one span; the sum that comes first is its
    value. "$200 (Rs 1280 crore)" has dropped a scale word, which the second sum restores.
    Offsets are code points of `text`.
    """
    sums = read_sums(text)
    spans: list[MoneySpan] = []
    position = 0
    while position < len(sums):
        found, position = _join_range(text, sums, position)
        if found is None:
            continue
        span, position = _settle(text, sums, found, position)
        if span is not None and (not spans or span.core >= spans[-1].end):
            spans.append(_after(spans, span))
    return _name_local_dollars(text, spans, bare_dollar(text, outlet) if "$" in text else "USD")


def _after(spans: list[MoneySpan], span: MoneySpan) -> MoneySpan:
    """Return the span beginning no earlier than the one before it ends."""
    last = spans[-1].end if spans else 0
    return span if span.start >= last else replace(span, start=last)


def _join_range(text: str, sums: list[WrittenSum], position: int) -> tuple[_Found | None, int]:
    """Return the sum at `position`, joined with the next one where the two are a range.

    None where a number has no currency of its own or of a range.
    """
    low = sums[position]
    high = sums[position + 1] if position + 1 < len(sums) else None
    if high is not None:
        pair = _as_range(low, high)
        start = None if pair is None else _range_start(text, *pair)
        if pair is not None and start is not None:
            token = low.token or high.token or ""
            return _Found(start, high.end, *pair, token), position + 2
    alone = None if low.token is None else _Found(low.start, low.end, low, None, low.token)
    return alone, position + 1


def _as_range(low: WrittenSum, high: WrittenSum) -> tuple[WrittenSum, WrittenSum] | None:
    """Return both ends with the scale they share, None where their values cannot be a range."""
    token = low.token or high.token
    if token is None or high.start - low.end > grammar.RANGE_GAP:
        return None
    if low.token is None and not high.after:
        return None
    if low.token and high.token and not is_one_currency(low.token, high.token):
        return None
    shared = low.digits < 1000 or low.digits < high.digits <= _CHOICE * low.digits
    if low.scale is None and high.scale is not None and shared:
        low = low._replace(scale=high.scale)
    unscaled = [end for end in (low, high) if end.scale is None]
    if (len(unscaled) == 1 and unscaled[0].value < _SMALLEST) or low.value >= high.value:
        return None
    return low, high


def _range_start(text: str, low: WrittenSum, high: WrittenSum) -> int | None:
    """Return where the words of a range begin, None where two sums only stand side by side."""
    joint = grammar.RANGE_JOIN.fullmatch(text, low.end, high.start)
    if joint is None:
        return None
    word = joint["word"].lower()
    offset = max(0, low.start - grammar.RANGE_WINDOW)
    before = text[offset : low.start]
    if between := grammar.BETWEEN.search(before):
        return offset + between.start()
    if origin := grammar.FROM.search(before):
        return offset + origin.start() if grammar.RANGING.search(before) else None
    if word == "and" or grammar.CHANGE.search(before):
        return None
    return None if word == "or" and high.value > _CHOICE * low.value else low.start


def _settle(
    text: str, sums: list[WrittenSum], found: _Found, position: int
) -> tuple[MoneySpan | None, int]:
    """Return the span of what was found, None where it is no money, and the next position."""
    low, high = found.low, found.high
    if _is_price(low, high, sums[position] if position < len(sums) else None):
        return None, position
    start, end, hedge = hedge_around(text, found.start, found.end)
    currency = resolve(found.token, text)
    if found.token == "$" and _is_beside_us_dollars(text, sums, position, end, low):
        currency = local_dollar(text)
        if currency == "USD":
            return None, position
    also, reach, position = _same_sum_again(text, sums, position, end, currency)
    if found.token == "¥":
        currency = _yen_or_yuan(low, also) or currency
    for place in {found.end, end, reach}:
        if _is_rate(text, place):
            return None, position
    value = low.value
    if low.scale is None and high is None and value < _SMALLEST:
        low = low._replace(scale=_lost_scale(low, currency, also))
        value = low.value
    if value < _SMALLEST:
        return None, position
    if high is None:
        money = Money(round(value), currency, hedge, None, low.unit, also)
    else:
        unit = min(low.unit, high.unit)
        money = Money(round(value), currency, "range", round(high.value), unit, also)
    return MoneySpan(start, low.start, reach, money), position


def _is_rate(text: str, end: int) -> bool:
    head = text[end : end + 2].lstrip(grammar.BEFORE_RATE)[:1].lower()
    return head in grammar.RATE_LETTERS and grammar.RATE.match(text, end) is not None


def _is_price(low: WrittenSum, high: WrittenSum | None, following: WrittenSum | None) -> bool:
    """Return whether a sum is too small, with none behind it to tell that it lost its scale."""
    if low.scale is not None or high is not None or low.digits >= _SMALLEST:
        return False
    return following is None or following.start - low.end > 2 * _SAME_SUM_REACH


def _same_sum_again(
    text: str, sums: list[WrittenSum], position: int, end: int, currency: str
) -> tuple[tuple[Sum, ...], int, int]:
    """Return the sum in other currencies, where that ends, and the next position."""
    also: list[Sum] = []
    opening = grammar.SAME_IN_BRACKET
    first = end
    while position < len(sums) and sums[position].start - end <= _SAME_SUM_REACH:
        other, following = _join_range(text, sums, position)
        if other is None:
            break
        code = resolve(other.token, text)
        bracket = opening.fullmatch(text, end, other.start) is not None
        after_word = not also and grammar.SAME_AFTER_WORD.fullmatch(text, end, other.start)
        if not (bracket or after_word) or code == currency or other.low.value < _SMALLEST:
            break
        also.append(Sum(round(other.low.value), code))
        end, position, opening = other.end, following, grammar.SAME_NEXT
        if after_word:
            return tuple(also), end, position
    if not also:
        return (), first, position
    closing = grammar.CLOSING.match(text, end)
    return tuple(also), closing.end() if closing else end, position


def _is_beside_us_dollars(
    text: str, sums: list[WrittenSum], position: int, end: int, low: WrittenSum
) -> bool:
    """Return whether "$1.4 billion (US$1 billion)" shows that its "$" is another dollar."""
    if position == len(sums) or sums[position].token != "USD":
        return False
    other = sums[position]
    if other.start - end > _SAME_SUM_REACH or other.value == low.value:
        return False
    return grammar.IN_BRACKET_NEAR.fullmatch(text, end, other.start) is not None


def _yen_or_yuan(low: WrittenSum, also: tuple[Sum, ...]) -> str | None:
    """Return what "¥500 million (US$70 million)" is in, by its rate; None where none is told."""
    dollars = next((other.amount for other in also if other.currency == "USD"), None)
    if dollars is None:
        return None
    rate = float(low.value) / dollars
    return next((c for c in _YEN_OR_YUAN if 0.6 <= rate / _ROUGH_PER_DOLLAR[c] <= 1.6), None)


def _lost_scale(low: WrittenSum, currency: str, also: tuple[Sum, ...]) -> int | None:
    """Return the scale that "$200 (Rs 1280 crore)" dropped, None where the rates do not tell."""
    for other in also:
        if currency not in _ROUGH_PER_DOLLAR or other.currency not in _ROUGH_PER_DOLLAR:
            continue
        meant = other.amount * _ROUGH_PER_DOLLAR[currency] / _ROUGH_PER_DOLLAR[other.currency]
        for scale in (10**3, 10**6, 10**9):
            if 0.5 <= float(low.digits) * scale / meant <= 2:
                return scale
    return None


def _name_local_dollars(text: str, spans: list[MoneySpan], home: str) -> list[MoneySpan]:
    """Give a bare "$1.4 billion" the currency of an "S$1.4 billion" that the text spells out.

    Any other is in the dollar that is `home`, or that "$12 million (US$8 million)" shows.
    """
    if home == "USD" and ("US$" in text or "$US" in text):
        home = _unspelt_dollar(text, spans)
    if home == "USD" and not any([_names_other_dollar(span.money) for span in spans]):
        return spans
    spelt: dict[int, set[str]] = {}
    for span in spans:
        if not _is_bare_dollar(text, span):
            spelt.setdefault(span.money.amount, set()).add(span.money.currency)
        for other in span.money.also:
            spelt.setdefault(other.amount, set()).add(other.currency)
    return [_named_as_elsewhere(text, span, spelt, home) for span in spans]


def _unspelt_dollar(text: str, spans: list[MoneySpan]) -> str:
    """Return what "$" is to a writer who spells out "US$": the US dollar, or a local one.

    A local one where "$12 million (US$8 million)" shows it, or where no sum is written both ways
    in a text that begins with its country.
    """
    shown = {s.money.currency for s in spans if text[s.core : s.core + 1] == "$"} & OTHER_DOLLARS
    if shown:
        return min(shown) if len(shown) == 1 else "USD"
    bare = {s.money.amount for s in spans if _is_bare_dollar(text, s)}
    spelt = {
        s.money.amount for s in spans if s.money.currency == "USD" and not _is_bare_dollar(text, s)
    }
    if not bare or not spelt or bare & spelt or any([_names_other_dollar(s.money) for s in spans]):
        return "USD"
    return local_dollar(text[:OPENING])


def _names_other_dollar(money: Money) -> bool:
    if money.currency in OTHER_DOLLARS:
        return True
    return bool(money.also) and any(other.currency in OTHER_DOLLARS for other in money.also)


def _named_as_elsewhere(
    text: str, span: MoneySpan, spelt: dict[int, set[str]], home: str
) -> MoneySpan:
    names = spelt.get(span.money.amount, set())
    local = names & OTHER_DOLLARS or {home}
    if len(local) != 1 or "USD" in names or span.money.also or not _is_bare_dollar(text, span):
        return span
    return replace(span, money=replace(span.money, currency=min(local)))


def _is_bare_dollar(text: str, span: MoneySpan) -> bool:
    sign = text[span.core : span.core + 3].lstrip("\\")
    return span.money.currency == "USD" and sign[:1] == "$" and not sign[1:2].isalpha()
