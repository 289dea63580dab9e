"""Numbers: a text in, every number that may be, or bound, a sum of money out, sign and scale read.

Reads one number at a time with the few characters beside it. Knows nothing of ranges, hedges or
sums that are given twice.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from backend.values.money import grammar
from backend.values.money.currencies import HAN_UNITS, LONE_LETTERS, NOUNS, SCALED_CODES, SIGNS

# Dollars that may follow a bare "$5 million" and say which dollar it is.
_DIALECTS = frozenset({"USD", "CAD", "AUD", "SGD", "NZD", "HKD"})
# Room for the longest spelt number: "one hundred and seventy-seven".
_SPELT_WINDOW = 40
_ONE = Decimal(1)
_MARKS = re.compile("[.,]")
_GROUPING = re.compile("[ \u00a0\u202f'’]")
_LETTERS = re.compile("[a-z]+")
_SPACES = grammar.SPACE.strip("[]")
_PLAIN_SPACES = dict.fromkeys(map(ord, _SPACES), " ")
_SENTENCE_GOES_ON = re.compile(r"\s[a-z(]")


class WrittenSum(NamedTuple):
    """A number with the scale and the currency that stand beside it.

    `last` is the value of the last digit written, before the scale. `token` is a code, a shared
    sign such as "$" that the text around must settle, or None; `after` tells that it stands
    behind the number.
    """

    start: int
    end: int
    digits: Decimal
    last: Decimal
    scale: int | None
    token: str | None
    after: bool = False

    @property
    def value(self) -> Decimal:
        """Return the number times its scale."""
        return self.digits * (self.scale or 1)

    @property
    def unit(self) -> int:
        """Return the value of the last digit written, in whole units of the currency."""
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


def is_one_currency(a: str, b: str) -> bool:
    """Return whether two signs, codes or shared words can name one currency."""
    return a == b or {a, b} == {"$", "USD"} or {a, b} <= {"kr", "SEK", "NOK", "kroner"}


def _numbers(text: str) -> Iterator[WrittenSum]:
    position = 0
    while digits := grammar.DIGITS.search(text, position):
        match = grammar.NUMBER.match(text, digits.start())
        position = max(digits.end(), match.end() if match else 0)
        found = _read_number(text, match) if match else None
        if found is not None:
            yield found


def _read_number(text: str, match: re.Match[str]) -> WrittenSum | None:
    start, end = match.start(), match.end()
    scale, token = _scale(match), _suffix(match)
    if token in SCALED_CODES:
        factor, token = SCALED_CODES[token]
        scale = scale or factor
    after = token is not None
    window = text[max(0, start - grammar.PREFIX_WINDOW) : start]
    signed = window.rstrip()[-1:] in grammar.PREFIX_ENDS
    prefix = _sign_at_end(window) if signed else None
    if prefix is not None:
        before, sign = prefix
        carried, name = _prefix(sign)
        scale = scale or carried
        if sign in LONE_LETTERS and (scale is None or window[-1].isspace()):
            return None
        start -= len(window) - before
        if token is None or not (name == "$" and token in _DIALECTS):
            end = end if token is None or is_one_currency(name, token) else _before_suffix(match)
            token, after = name, False
    elif _is_inside_word(text, start):
        return None
    word = (match["scale"] or "").lower().rstrip(".")
    if token is None and word in grammar.INDIAN_SCALES:
        token = "INR" if grammar.INDIAN_MONEY_FOLLOWS.match(text, end) else None
    if word == "l" and token != "INR":
        scale = None
    if scale is None and token is None and not _may_bound_range(text, start, end):
        return None
    if match["scale"] and end == match.end("scale") and text[end - 1] == ".":
        end = _without_full_stop(text, end)
    return WrittenSum(start, end, *_digits(match["number"]), scale, token, after)


def _sign_at_end(window: str) -> tuple[int, str] | None:
    """Return where the longest sign at the end of a window begins, and the sign itself."""
    body = window.removesuffix("\n")
    for _ in range(2):
        body = body[:-1] if body[-1:] in _SPACES else body
    plain = body.replace("\t", " ") if body.isascii() else body.translate(_PLAIN_SPACES)
    for at in range(len(plain)):
        sign = plain[at:]
        if sign in grammar.OTHER_SIGNS:
            return at, sign.lstrip("\\")
        if sign in grammar.LETTERED_SIGNS and not _is_inside_word(plain, at):
            return at, sign
    return None


def _spelt(text: str) -> Iterator[WrittenSum]:
    """Read "half a billion dollars": a spelt number, its scale word and its currency."""
    for place in _after_words(text):
        match = grammar.SCALE_WORD.match(text, place)
        token = (match["code"] or _noun(match)) if match else None
        if match is None or token is None:
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
    for part, offsets in grammar.SCALE_PARTS.items():
        place = text.find(part)
        while place >= 0:
            for offset in offsets:
                start = place - offset
                if start > 1 and text[start - 2].isalpha():
                    found.append(start)
            place = text.find(part, place + 1)
    return sorted(found)


def _is_adjective(text: str, match: re.Match[str]) -> bool:
    """Return whether "billion-dollar" tells what kind of company it is and counts nothing."""
    if text[match.end() - 1].lower() == "s":
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


def _digits(written: str) -> tuple[Decimal, Decimal]:
    """Return a written number and the value of its last digit: "1.2" is 1.2, 0.1.

    A mark before three digits groups them ("4,200", "1.250.000"); a lone point never does
    ("2.750 billion"), and a mark before other numbers of digits is a decimal one ("12,5").
    """
    if written.isdecimal():
        return Decimal(written), _ONE
    plain = _GROUPING.sub("", written).replace("·", ".")
    commas, dots = plain.count(","), plain.count(".")
    decimal = max(plain.rfind(","), plain.rfind("."))
    places = plain[decimal + 1 :] if decimal >= 0 else ""
    if (not dots and (commas > 1 or len(places) == 3)) or (not commas and dots > 1):
        places = ""
    whole = _MARKS.sub("", plain[: -len(places) - 1] if places else plain)
    number = Decimal(f"{whole}.{places}" if places else whole)
    return number, Decimal(1).scaleb(-len(places))


def _scale(match: re.Match[str]) -> int | None:
    scale, han_scale = match.group("scale", "han_scale")
    if han_scale:
        return grammar.HAN_SCALES[han_scale]
    if not scale:
        return None
    written = scale.lower()
    return grammar.SCALES.get(written) or grammar.SCALES[" ".join(_LETTERS.findall(written))]


def _noun(match: re.Match[str]) -> str | None:
    """Return the currency of a noun such as "Australian dollars", None where it names none."""
    if not match["noun"]:
        return None
    family = NOUNS[match["noun"].lower()]
    adjective = " ".join((match["adjective"] or "").lower().split())
    return family.get(adjective, family.get(""))


def _suffix(match: re.Match[str]) -> str | None:
    han, code, sign, nation = match.group("han", "code", "sign", "nation")
    if han:
        return HAN_UNITS[han]
    if code:
        return SIGNS.get(code, code)
    if sign:
        return SIGNS[sign]
    if nation:
        return NOUNS["dollar"][nation.lower()]
    return _noun(match)


def _before_suffix(match: re.Match[str]) -> int:
    """Return where the number with its scale ends, before a currency that belongs elsewhere."""
    last = next(name for name in ("scale", "han_scale", "number") if match[name])
    return match.end(last)


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
    return grammar.JOINS_LAST.search(text[max(0, start - 6) : start]) is not None


def _without_full_stop(text: str, end: int) -> int:
    """Return the end without a full stop, unless the sentence goes on behind it ("cr. from")."""
    return end if _SENTENCE_GOES_ON.match(text, end) else end - 1
