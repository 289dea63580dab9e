"""Numbers: a text in, every number that may be, or bound, a sum of money out, sign and scale read.

Reads one number at a time with the few characters beside it. Knows nothing of ranges, hedges or
sums that are given twice.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from backend.values.money import grammar
from backend.values.money.currencies import HAN_UNITS, LONE_LETTERS, NOUNS, SCALED_CODES, SIGNS

# Dollars that may follow a bare "$5 million" and say which dollar it is.
_DIALECTS = frozenset({"USD", "CAD", "AUD", "SGD", "NZD", "HKD"})
# Room for the longest spelt number: "one hundred and seventy-seven".
_SPELT_WINDOW = 40
# The value of the last digit by how many stand behind the point.
_LAST_DIGITS = tuple(Decimal(1).scaleb(-places) for places in range(8))
_MARKS = re.compile("[.,]")
_GROUPING = re.compile("[ \u00a0\u202f'’]")
_LETTERS = re.compile("[a-z]+")
_SENTENCE_GOES_ON = re.compile(r"\s[a-z(]")


Number = Decimal | int


class WrittenSum(NamedTuple):
    """A number with the scale and the currency that stand beside it.

    `last` is the value of the last digit written, before the scale. `token` is a code, a shared
    sign such as "$" that the text around must settle, or None; `after` tells that it stands
    behind the number.
    """

    start: int
    end: int
    digits: Number
    last: Number
    scale: int | None
    token: str | None
    after: bool = False

    @property
    def value(self) -> Number:
        """Return the number times its scale."""
        return self.digits * (self.scale or 1)

    @property
    def unit(self) -> int:
        """Return the value of the last digit that says something, in whole units of the currency.

        Noughts at the end of a number written in full say as little as "million" does.
        """
        if self.scale is None and self.last == 1:
            return written_unit(int(self.digits))
        return max(1, int(self.last * (self.scale or 1)))


def read_sums(text: str) -> list[WrittenSum]:
    """Return every number with a scale, a currency or a place in a range, in order."""
    found, spelt = list(_numbers(text)), list(_spelt(text))
    if spelt:
        found = sorted([*found, *spelt], key=lambda s: (s.start, -s.end))
    kept: list[WrittenSum] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def written_unit(amount: int) -> int:
    """Infer the last digit that was written: people write 46 billion, 620 million, 12.5 million."""
    scale = next((s for s in (10**12, 10**9, 10**6, 10**3) if amount >= s), 1)
    unit = 1
    while unit < scale and amount % (unit * 10) == 0:
        unit *= 10
    return unit


def is_one_currency(a: str, b: str) -> bool:
    """Return whether two signs, codes or shared words can name one currency."""
    return a == b or {a, b} == {"$", "USD"} or {a, b} <= {"kr", "SEK", "NOK", "kroner"}


def _numbers(text: str) -> Iterator[WrittenSum]:
    for match in grammar.NUMBER.finditer(text):
        start, end = match.span("number")
        before = text[max(0, start - grammar.PREFIX_WINDOW) : start]
        sign = grammar.SIGN_BACKWARDS.match(before[::-1])
        if sign is None:
            bare = match.lastgroup == "number" and not _may_bound_range(text, start, end)
            if bare or _is_inside_word(text, start):
                continue
        found = _read_number(text, match, sign)
        if found is not None:
            yield found


def _read_number(text: str, match: re.Match[str], sign: re.Match[str] | None) -> WrittenSum | None:
    """Read a number with what stands beside it; the sign before it was matched backwards."""
    number, written, han = match.group("number", "scale", "han_scale")
    start, end = match.start(), match.end()
    word = written.lower().rstrip(".") if written else ""
    scale = _scale(word) if word else grammar.HAN_SCALES.get(han)
    scaled = match.end("scale" if word else "han_scale" if han else "number")
    token = None if end == scaled else _currency(match)
    if token in SCALED_CODES:
        factor, token = SCALED_CODES[token]
        scale = scale or factor
    after = token is not None
    if sign is not None:
        written = sign["sign"][::-1].lstrip("\\")
        carried, name = _prefix(written)
        scale = scale or carried
        if written in LONE_LETTERS and (scale is None or text[start - 1].isspace()):
            return None
        start -= sign.end()
        if token is None or not (name == "$" and token in _DIALECTS):
            end = end if token is None or is_one_currency(name, token) else scaled
            token, after = name, False
    if token is None and word in grammar.INDIAN_SCALES and not _is_name(word, text[end : end + 2]):
        token = "INR" if grammar.INDIAN_MONEY_FOLLOWS.match(text, end) else None
    if word == "l" and token != "INR":
        scale = None
    if scale is None and token is None and not _may_bound_range(text, start, end):
        return None
    if word and end == scaled and text[end - 1] == ".":
        end = _without_full_stop(text, end)
    return WrittenSum(start, end, *_digits(number), scale, token, after)


def _is_name(word: str, behind: str) -> bool:
    """Tell "3L Capital", which is a firm, from "30L funding", a sum."""
    return word == "l" and behind.strip()[:1].isupper()


def _scale(word: str) -> int:
    return grammar.SCALES.get(word) or grammar.SCALES[" ".join(_LETTERS.findall(word))]


def _currency(match: re.Match[str]) -> str | None:
    han, code, adjective, noun, sign, nation = match.group(
        "han", "code", "adjective", "noun", "sign", "nation"
    )
    if han:
        return HAN_UNITS[han]
    if code or sign:
        return SIGNS.get(code or sign, code)
    if nation:
        return NOUNS["dollar"][nation.lower()]
    return _noun(adjective, noun)


def _spelt(text: str) -> Iterator[WrittenSum]:
    """Read "half a billion dollars": a spelt number, its scale word and its currency."""
    for place in _after_words(text):
        match = grammar.SCALE_WORD.match(text, place)
        if match is None or not (match["code"] or match["noun"]):
            continue
        token = match["code"] or _noun(match["adjective"], match["noun"])
        if token is None:
            continue
        window = text[max(0, place - _SPELT_WINDOW) : place]
        spelt = grammar.SPELT.search(window)
        if spelt is None or (spelt["one"] and _is_adjective(text, match)):
            continue
        start = place - (len(window) - spelt.start())
        scale = grammar.SCALES[match["scale"].lower()]
        yield WrittenSum(start, match.end(), *_word_value(spelt), scale, token, True)


def _after_words(text: str) -> list[int]:
    """Return where a scale word may begin behind another word and a gap, in order.

    Behind figures, where most of them stand, they belong to `_numbers`.
    """
    found = []
    for part in grammar.SCALE_PARTS:
        place = text.find(part)
        while place >= 0:
            start = place - 1 - text[place - 2 : place - 1].isalpha()
            if start > 1 and text[start - 2].isalpha():
                found.append(start)
            place = text.find(part, place + 1)
    return sorted(found)


# "A billion-dollar valuation" is one of a billion dollars, "a billion-dollar bet" any.
_OF_A_PRICE = re.compile(r"[- ](?:\w+ )?(?:valuations?|price(?:[- ]tag)?|tag|mark)\b")


def _is_adjective(text: str, match: re.Match[str]) -> bool:
    """Return whether "billion-dollar" tells what kind of company it is and counts nothing."""
    if text[match.end() - 1].lower() == "s" or _OF_A_PRICE.match(text, match.end()):
        return False
    return match["gap"] != " " or (match["noun"] or "").lower() == "dollar"


def _word_value(spelt: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return a spelt number and the value of its last figure as people use it.

    "Half a billion" speaks to the tenth of a billion, "a quarter" to the twentieth.
    """
    if spelt["hundreds"]:
        return Decimal(_small(spelt["hundreds"]) * 100 + _small(spelt["rest"])), Decimal(1)
    if spelt["whole"]:
        whole, fraction = Decimal(_small(spelt["whole"])), (spelt["fraction"] or "").lower()
        if not fraction:
            return whole, Decimal(1)
        half = fraction.endswith("half")
        return (
            (whole + Decimal("0.5"), Decimal("0.1"))
            if half
            else (
                whole + Decimal("0.25"),
                Decimal("0.05"),
            )
        )
    if spelt["half"]:
        return Decimal("0.5"), Decimal("0.1")
    if spelt["quarter"]:
        count = 3 if (spelt["quarters"] or "").lower() == "three" else 1
        return Decimal("0.25") * count, Decimal("0.05")
    return Decimal(1), Decimal(1)


def _small(words: str | None) -> int:
    """Return the value of "twenty-two"; 1 for the article, 0 for None."""
    parts = _LETTERS.findall((words or "").lower())
    return 1 if parts == ["a"] else sum(grammar.WORD_VALUES[part] for part in parts)


@lru_cache(1 << 9)
def _digits(written: str) -> tuple[Number, Number]:
    """Return a written number and the value of its last digit: "1.2" is 1.2, 0.1.

    A mark before three digits groups them ("4,200", "1.250.000"); a lone point never does
    ("2.750 billion"), and a mark before other numbers of digits is a decimal one ("12,5").
    """
    if written.isdecimal():
        return int(written), 1
    plain = _GROUPING.sub("", written).replace("·", ".")
    commas, dots = plain.count(","), plain.count(".")
    decimal = max(plain.rfind(","), plain.rfind("."))
    places = plain[decimal + 1 :] if decimal >= 0 else ""
    if (not dots and (commas > 1 or len(places) == 3)) or (not commas and dots > 1):
        places = ""
    whole = _MARKS.sub("", plain[: -len(places) - 1] if places else plain)
    number = Decimal(f"{whole}.{places}" if places else whole)
    return number, _LAST_DIGITS[len(places)]


def _noun(adjective: str | None, noun: str) -> str | None:
    """Return the currency of a noun such as "Australian dollars", None where it names none."""
    family = NOUNS[noun.lower()]
    named = family.get(" ".join(adjective.lower().split())) if adjective else None
    return named or family.get("")


@lru_cache(1 << 9)
def _prefix(sign: str) -> tuple[int | None, str]:
    """Return the scale, if any, and the currency that a sign before a number carries."""
    if sign in SCALED_CODES:
        return SCALED_CODES[sign]
    tight = "".join(sign.split())
    return None, SIGNS.get(tight) or tight.rstrip("$").upper()


def _is_inside_word(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return before.isascii() and before.isalnum()


def _may_bound_range(text: str, start: int, end: int) -> bool:
    """Return whether a bare number stands beside a word that joins the two ends of a range."""
    if grammar.JOINS_NEXT.match(text, end):
        return True
    before = text[max(0, start - 6) : start]
    joins = before.rstrip(grammar.SPACES)[-1:] in grammar.JOIN_ENDS
    return joins and grammar.JOINS_LAST.search(before) is not None


def _without_full_stop(text: str, end: int) -> int:
    """Return the end without a full stop, unless the sentence goes on behind it ("cr. from")."""
    return end if _SENTENCE_GOES_ON.match(text, end) else end - 1
