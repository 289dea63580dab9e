"""Finding money: any text in, every sum of money in it out, with its hedge and its place.

Reads from left to right in time that grows with the length of the text: every sum is anchored on
a number, and looks only at a few dozen characters on either side. Does not know what a sum was
paid for; leaves out rates ("$5 million a year") and small change, which no financing is.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from backend.values.money import grammar
from backend.values.money.currencies import (
    HAN_UNITS,
    LONE_LETTERS,
    NOUNS,
    SCALED_CODES,
    SIGNS,
    local_dollar,
    resolve,
)
from backend.values.money.hedging import hedge_around
from backend.values.money.sums import Money, MoneySpan, Sum

# Nothing below is a financing; a bare "$5" is a price or a ticker.
SMALLEST = 1_000
# A bare number below this beside a scaled sum in brackets has lost its scale word.
_UNSCALED_LIMIT = 1_000
# Whole units of a currency to one US dollar, to the order of magnitude (ECB and central banks,
# means of 2010 to 2025). Only for finding the scale word that a writer dropped.
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


_OTHER_DOLLARS = frozenset({"SGD", "AUD", "CAD", "NZD", "HKD", "TWD"})


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number with the scale and currency that stand beside it, before it is put in context."""

    start: int
    end: int
    digits: Decimal
    last: Decimal
    scale: int | None
    token: str | None
    after: bool = False

    @property
    def value(self) -> Decimal:
        return self.digits * (self.scale or 1)

    @property
    def unit(self) -> int:
        return max(1, int(self.last * (self.scale or 1)))


@dataclass(frozen=True, slots=True)
class _Found:
    """One sum or range with everything that was settled about it except its hedge."""

    start: int
    end: int
    low: _Sum
    high: _Sum | None


def find_money(text: str) -> list[MoneySpan]:
    """Find every sum of money, in order of appearance.

    A sum that is given twice ("$4 billion (£2.9 billion)") is one span; the sum that comes first
    is its value. Offsets are code points of `text`.
    """
    sums = _read_sums(text)
    spans: list[MoneySpan] = []
    position = 0
    while position < len(sums):
        found, position = _join_range(text, sums, position)
        if found.low.token is None:
            continue
        span, position = _settle(text, sums, found, position)
        if span is not None and (not spans or span.core >= spans[-1].end):
            spans.append(span)
    return _name_local_dollars(text, spans)


def _read_sums(text: str) -> list[_Sum]:
    """Return every number that may be, or bound, a sum of money."""
    numbers = (_read_number(text, match) for match in grammar.NUMBER.finditer(text))
    words = (_read_words(text, match) for match in grammar.SCALE_WORD.finditer(text))
    found = sorted(
        (s for group in (numbers, words) for s in group if s is not None),
        key=lambda s: (s.start, -s.end),
    )
    kept: list[_Sum] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _read_number(text: str, match: re.Match[str]) -> _Sum | None:
    start, end = match.start(), match.end()
    digits, last = _digits(match["number"])
    scale = _scale(match)
    token, after = _suffix(match), True
    if token is not None and token in SCALED_CODES:
        factor, token = SCALED_CODES[token]
        scale = scale or factor
    window = text[max(0, start - grammar.PREFIX_WINDOW) : start]
    prefix = grammar.PREFIX.search(window)
    if prefix is not None:
        start -= len(window) - prefix.start()
        sign = prefix["sign"].lstrip("\\")
        factor, name = _prefix(sign)
        scale = scale or factor
        if sign in LONE_LETTERS and (scale is None or window[-1].isspace()):
            return None
        dialect = token in {"USD", "CAD", "AUD", "SGD", "NZD", "HKD"}
        if token is None or not (name == "$" and dialect):
            end = end if token is None or _same_currency(name, token) else _before_suffix(match)
            token, after = name, False
    elif start and (text[start - 1].isascii() and text[start - 1].isalnum()):
        return None
    word = (match["scale"] or "").lower().rstrip(".")
    if token is None and word in grammar.INDIAN_SCALES and word != "l":
        token = "INR" if grammar.INDIAN_MONEY_FOLLOWS.match(text, end) else None
    if word == "l" and token != "INR":
        scale = None
    if scale is None and token is None and not _may_bound_range(text, start, end):
        return None
    if match["scale"] and end == match.end("scale") and text[end - 1] == ".":
        end = _without_full_stop(text, match)
    return _Sum(start, end, digits, last, scale, token, after and token is not None)


def _before_suffix(match: re.Match[str]) -> int:
    for name in ("scale", "han_scale", "number"):
        if match[name]:
            return match.end(name)
    return match.end()


def _same_currency(sign: str, token: str) -> bool:
    """Return whether a sign before a number and a word after it can name one currency."""
    return sign == token or {sign, token} <= {"$", "USD"} or {sign, token} <= {"kr", "SEK", "kroner"}


def _without_full_stop(text: str, match: re.Match[str]) -> int:
    """Return the end without a full stop unless the scale word is an abbreviation inside a phrase."""
    end = match.end("scale")
    inside = match.end() > end or re.match(r"\s+[a-z(]", text[end : end + 3]) is not None
    return end if inside else end - 1


def _read_words(text: str, match: re.Match[str]) -> _Sum | None:
    """Read "half a billion dollars": a spelt number, its scale word and its currency."""
    token = match["code"] or _noun(match)
    if token is None:
        return None
    window = text[max(0, match.start() - 40) : match.start()]
    spelt = grammar.SPELT.search(window)
    if spelt is None:
        return None
    adjective = match["gap"] != " " or (match["noun"] and match["noun"].lower() == "dollar")
    plural = text[match.end() - 1].lower() == "s"
    if spelt["one"] and adjective and not plural:
        return None
    digits, last = _word_value(spelt)
    start = match.start() - (len(window) - spelt.start())
    return _Sum(
        start, match.end(), digits, last, grammar.SCALES[match["scale"].lower()], token, True
    )


def _word_value(spelt: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return a spelt number and the value of its last figure as people use it.

    "Half a billion" speaks to the tenth of a billion, "a quarter" to the hundredth.
    """
    if spelt["hundreds"]:
        return Decimal(_small(spelt["hundreds"]) * 100 + _small(spelt["rest"])), Decimal(1)
    if spelt["whole"]:
        fraction = (spelt["fraction"] or "").lower()
        if fraction.endswith("half"):
            return Decimal(_small(spelt["whole"])) + Decimal("0.5"), Decimal("0.1")
        if fraction:
            return Decimal(_small(spelt["whole"])) + Decimal("0.25"), Decimal("0.05")
        return Decimal(_small(spelt["whole"])), Decimal(1)
    if spelt["half"]:
        return Decimal("0.5"), Decimal("0.1")
    if spelt["quarter"]:
        count = 3 if (spelt["quarters"] or "").lower() == "three" else 1
        return Decimal("0.25") * count, Decimal("0.05")
    return Decimal(1), Decimal(1)


def _small(words: str | None) -> int:
    if not words:
        return 0
    parts = re.split(r"[^a-z]+", words.lower())
    return 1 if parts == ["a"] else sum(grammar.WORD_VALUES.get(part, 0) for part in parts)


def _digits(written: str) -> tuple[Decimal, Decimal]:
    """Return a written number and the value of its last digit: "1.2" is 1.2, 0.1."""
    plain = re.sub(r"[ \u00a0\u202f'’]", "", written).replace("·", ".")
    comma, dot = plain.rfind(","), plain.rfind(".")
    decimal = max(comma, dot)
    if comma >= 0 and dot < 0 and (plain.count(",") > 1 or len(plain) - comma - 1 == 3):
        decimal = -1
    if dot >= 0 and comma < 0 and plain.count(".") > 1:
        decimal = -1
    whole = plain if decimal < 0 else plain[:decimal]
    places = "" if decimal < 0 else plain[decimal + 1 :]
    whole = whole.replace(",", "").replace(".", "")
    number = Decimal(f"{whole}.{places}" if places else whole)
    return number, Decimal(1).scaleb(-len(places))


def _scale(match: re.Match[str]) -> int | None:
    if match["han_scale"]:
        return grammar.HAN_SCALES[match["han_scale"]]
    if not match["scale"]:
        return None
    word = " ".join(match["scale"].lower().rstrip(".").replace("\u00a0", " ").split())
    return grammar.SCALES[word]


def _noun(match: re.Match[str]) -> str | None:
    """Return the currency of a noun such as "Australian dollars", None where it names none."""
    if not match["noun"]:
        return None
    family = NOUNS[match["noun"].lower()]
    adjective = " ".join((match["adjective"] or "").lower().split())
    return family.get(adjective, family.get(""))


def _suffix(match: re.Match[str]) -> str | None:
    if match["han"]:
        return HAN_UNITS[match["han"]]
    if match["code"]:
        return SIGNS.get(match["code"], match["code"])
    if match["sign"]:
        return SIGNS[match["sign"]]
    if match["nation"]:
        return NOUNS["dollar"].get(match["nation"].lower())
    return _noun(match)


def _prefix(sign: str) -> tuple[int | None, str]:
    """Return the scale and the currency that a sign before a number carries."""
    if sign in SCALED_CODES:
        return SCALED_CODES[sign]
    known = SIGNS.get(" ".join(sign.replace("\u00a0", " ").split()))
    if known is None:
        known = SIGNS.get(sign.replace(" ", ""))
    return None, known or sign.rstrip("$ \u00a0").upper()


def _may_bound_range(text: str, start: int, end: int) -> bool:
    """Return whether a bare number stands beside a word that joins two ends of a range."""
    if re.match(r"\s{0,2}(?:[-\u2010-\u2014\u2212]|to\b|and\b|or\b)", text[end : end + 6]):
        return True
    return re.search(r"(?:[-\u2010-\u2014\u2212]|\b(?:to|and|or))\s{0,2}$", text[max(0, start - 6) : start]) is not None


def _join_range(text: str, sums: list[_Sum], position: int) -> tuple[_Found, int]:
    """Return the sum at `position`, joined with the next one where the two are a range."""
    low = sums[position]
    alone = _Found(low.start, low.end, low, None), position + 1
    if position + 1 == len(sums):
        return alone
    high = sums[position + 1]
    if high.start - low.end > 8:
        return alone
    joint = grammar.RANGE_JOIN.match(text[low.end : high.start])
    if joint is None or joint.end() != high.start - low.end:
        return alone
    if high.token is not None and not high.after and low.token is None:
        return alone
    if low.token and high.token and not _same_currency(low.token, high.token):
        return alone
    token = low.token or high.token
    if low.scale is None and high.scale is not None and low.digits < 1000:
        low = replace(low, scale=high.scale)
    if token is None or (low.scale is None) != (high.scale is None) or low.value >= high.value:
        return alone
    before = text[max(0, low.start - 40) : low.start]
    word = joint["word"].lower()
    start = low.start
    if between := grammar.BETWEEN.search(before):
        start = low.start - (len(before) - between.start())
    elif origin := grammar.FROM.search(before):
        if grammar.RANGING.search(before) is None:
            return alone
        start = low.start - (len(before) - origin.start())
    elif word == "and" or grammar.CHANGE.search(before):
        return alone
    if word == "or" and high.value > 3 * low.value:
        return alone
    low = replace(low, token=token)
    return _Found(start, high.end, low, replace(high, token=token)), position + 2


def _settle(
    text: str, sums: list[_Sum], found: _Found, position: int
) -> tuple[MoneySpan | None, int]:
    """Return the span of what was found and the index of the next sum, None where it is no money."""
    low, high = found.low, found.high
    if low.token is None:
        return None, position
    rate = grammar.RATE.match(text, found.end)
    start, end, hedge = hedge_around(text, found.start, found.end)
    currency = resolve(low.token, text)
    if low.token == "$" and _is_beside_us_dollars(text, sums, position, end, low):
        currency = local_dollar(text)
        if currency == "USD":
            return None, position
    also, end, position = _same_sum_again(text, sums, position, end, currency)
    if rate or grammar.RATE.match(text, end):
        return None, position
    scale = low.scale
    if scale is None and high is None and low.value < _UNSCALED_LIMIT and also:
        scale = _lost_scale(low, currency, also)
    value = low.digits * (scale or 1)
    if value < SMALLEST:
        return None, position
    if high is not None:
        hedge = "range"
    money = Money(
        amount=round(value),
        currency=currency,
        hedge=hedge,
        amount_max=None if high is None else round(high.value),
        unit=max(1, int(low.last * (scale or 1))) if high is None else min(low.unit, high.unit),
        also=also,
    )
    return MoneySpan(start, low.start, end, money), position


def _same_sum_again(
    text: str, sums: list[_Sum], position: int, end: int, currency: str
) -> tuple[tuple[Sum, ...], int, int]:
    """Return the same sum in other currencies, the end that covers them, and the next index."""
    also: list[Sum] = []
    bracket = False
    reach = end
    while position < len(sums):
        if sums[position].start - reach > 45:
            break
        other, following = _join_range(text, sums, position)
        gap = text[reach : other.start]
        if also and bracket:
            joins = grammar.SAME_NEXT.fullmatch(gap)
        elif joins := grammar.SAME_IN_BRACKET.fullmatch(gap):
            bracket = True
        else:
            joins = None if also else grammar.SAME_AFTER_WORD.fullmatch(gap)
        token = other.low.token
        if joins is None or token is None:
            break
        code = resolve(token, text)
        if code == currency or other.low.value < SMALLEST:
            break
        also.append(Sum(round(other.low.value), code))
        reach, position = other.end, following
        if not bracket:
            return tuple(also), reach, position
    if not also:
        return (), end, position
    closing = grammar.CLOSING.match(text, reach)
    return tuple(also), closing.end() if closing else reach, position


def _is_beside_us_dollars(
    text: str, sums: list[_Sum], position: int, end: int, low: _Sum
) -> bool:
    """Return whether "$1.4 billion (US$1 billion)" shows that its "$" is another dollar."""
    if position == len(sums) or sums[position].token != "USD":
        return False
    other = sums[position]
    gap = text[end : other.start] if other.start - end < 45 else ""
    return grammar.SAME_IN_BRACKET.fullmatch(gap) is not None and other.value != low.value


def _lost_scale(low: _Sum, currency: str, also: tuple[Sum, ...]) -> int | None:
    """Return the scale word that "$200 (Rs 1280 crore)" dropped, None where the rates do not tell."""
    for other in also:
        if currency not in _ROUGH_PER_DOLLAR or other.currency not in _ROUGH_PER_DOLLAR:
            continue
        meant = other.amount * _ROUGH_PER_DOLLAR[currency] / _ROUGH_PER_DOLLAR[other.currency]
        for scale in (10**3, 10**6, 10**9):
            if 0.5 <= float(low.digits) * scale / meant <= 2:
                return scale
    return None


def _name_local_dollars(text: str, spans: list[MoneySpan]) -> list[MoneySpan]:
    """Give a bare "$1.4 billion" the currency of the "S$1.4 billion" that the same text spells out."""
    spelt: dict[int, set[str]] = {}
    for span in spans:
        for given in (Sum(span.money.amount, span.money.currency), *span.money.also):
            if not _is_bare_dollar(text, span) or given in span.money.also:
                spelt.setdefault(given.amount, set()).add(given.currency)
    settled = []
    for span in spans:
        named = spelt.get(span.money.amount, set()) & _OTHER_DOLLARS
        known = "USD" in spelt.get(span.money.amount, set())
        if len(named) == 1 and not known and not span.money.also and _is_bare_dollar(text, span):
            span = replace(span, money=replace(span.money, currency=next(iter(named))))
        settled.append(span)
    return settled


def _is_bare_dollar(text: str, span: MoneySpan) -> bool:
    sign = text[span.core : span.core + 3].lstrip("\\")
    return sign[:1] == "$" and not sign[1:2].isalpha()
