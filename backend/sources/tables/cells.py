"""The words of a cell in, the value that they give out; None for "undisclosed" and the like."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from backend.sources.records import BadRecord
from backend.values.dates import PartialDate, find_dates, make_date, parse_date
from backend.values.money import Money, find_money
from backend.values.rounds import parse_round

# Some tables were written by programs that escaped what they could not read: "\\xc2\\xa0N/A".
_ESCAPED: Final = re.compile(r"(?:\\+x[0-9a-fA-F]{2})+|\\+[nrt]")
_NOTHING: Final = re.compile(
    r"(?:(?:an?\s+)?(?:undisclosed|unknown|not\s+(?:disclosed|available|known|applicable)"
    r"|unspecified|confidential|unannounced)(?:\s+(?:amount|investors?|sum))?"
    r"|n\.?/?a\.?|none|nan|null|nil|tbd|\?+|[-–—.]+|0+(?:\.0+)?)?",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"\d+(?:\.\d+)?(?:[eE]\+?\d+)?")
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_NUMBERS: Final = re.compile(r"[\d.,]+")
_DAY: Final = re.compile(r"(\d{1,2})[/.\-]+(\d{1,2})[/.\-]+(\d{4}|\d{2})")
_ROUNDS: Final = (
    # What is sold by a company that is already listed is none of the rounds before its listing.
    (re.compile(r"\bpost[ -]ipo\b", re.I), None),
    (re.compile(r"\bseries unknown\b", re.I), "venture"),
    (re.compile(r"\bcorporate round\b|\bstrategic\b", re.I), "strategic"),
    (re.compile(r"\bsecondary\b", re.I), "secondary"),
    (re.compile(r"\bgrowth\b", re.I), "growth"),
    (re.compile(r"\bconvertible\b", re.I), "convertible"),
    (re.compile(r"\bdebt\b", re.I), "debt"),
    (re.compile(r"\bpre[ -]seed\b", re.I), "pre-seed"),
    (re.compile(r"^(?!.*\bpre[ -]series\b).*\bseed\b", re.I), "seed"),
)
_OTHERS: Final = re.compile(
    r"(?:,|\s|^)(?:(?:and|&)\s+)?(?:(?:\d+|several|many|few|some)\s+)?(?:others?|more|et\s+al\.?)\s*$",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"(?:an?\s+|group\s+of\s+|\d+\s+)*(?:(?:undisclosed|unknown|unnamed|individual|private|hni|high"
    r"\s+net\s*worth|existing|other|angel)\s+)*(?:angels?|investors?|individuals?|others?|hnis?)",
    re.IGNORECASE,
)
_LEGAL: Final = r"(?!\s*(?:inc|llc|l\.?l\.?p|ltd|l\.?p|co|corp|gmbh|plc|s\.?a)\b)"
_COMMA: Final = re.compile(rf",{_LEGAL}", re.IGNORECASE)
_AND: Final = re.compile(r"\s+and\s+(?!(?:company|co|sons|partners|brothers|associates)\b)", re.I)


def clean(cell: str) -> str:
    """Return the words of a cell without stray escapes and white space."""
    return " ".join(_ESCAPED.sub(" ", cell).split())


def is_nothing(words: str) -> bool:
    """Tell whether a cell says that it says nothing."""
    return _NOBODY.fullmatch(words) is not None or _NOTHING.fullmatch(words) is not None


def parse_sum(words: str, currency: str | None, unit: str | None) -> Money:
    """Return the sum of a cell; `currency` and `unit` are those of cells that give none.

    Raises BadRecord for what is no sum.
    """
    bare = words.removesuffix("+").strip()
    if _BARE.fullmatch(bare) or _GROUPED.fullmatch(bare):
        if currency is None:
            raise BadRecord(
                f'"{words}" has no currency: add a column for it, or currency = "USD" in a file '
                "given with --columns"
            )
        number = bare.replace(",", "")
        bare = f"{currency} {Decimal(number):f} {unit or ''}"
    elif _NUMBERS.fullmatch(bare):
        raise BadRecord(f'"{words}" can be read in two ways: write 1234567 or 1,234,567')
    elif currency is not None and not find_money(bare):
        bare = f"{currency} {bare}"
    found = find_money(bare)
    if len(found) != 1:
        raise BadRecord(f'"{words}" is no sum of money: write it as 1234567 or $1.2 million')
    # Programs write all digits of a number that people gave as "1.2 million".
    money = replace(found[0].money, unit=None)
    is_more = words.endswith("+") and money.hedge == "exact"
    return replace(money, hedge="more_than") if is_more else money


def parse_day(words: str, day_first: bool | None) -> PartialDate:
    """Return the date of a cell; `day_first` is None where nobody said. Raises BadRecord."""
    numbers = _DAY.fullmatch(words)
    if numbers is not None:
        return _numbered_day(words, numbers, day_first)
    found = {span.date for span in find_dates(words, None)}
    day = parse_date(words) or (found.pop() if len(found) == 1 else None)
    if day is None:
        raise BadRecord(f'"{words}" is no date: write it as 2018-05-31')
    return day


def as_precise(day: PartialDate, words: str) -> PartialDate:
    """Return a day as far as it is known, where a cell says that this is "month" or "year"."""
    match words.lower():
        case "month":
            return PartialDate(day.year, day.month)
        case "year":
            return PartialDate(day.year)
    return day


def is_day_first(cells: Iterable[str]) -> bool | None:
    """Tell from dates such as "31/05/2018" whether the day leads; None where none shows it."""
    for words in cells:
        numbers = _DAY.fullmatch(clean(words))
        if numbers is not None and int(numbers[1]) > 12 >= int(numbers[2]):
            return True
        if numbers is not None and int(numbers[2]) > 12 >= int(numbers[1]):
            return False
    return None


def _numbered_day(words: str, numbers: re.Match[str], day_first: bool | None) -> PartialDate:
    first, second = int(numbers[1]), int(numbers[2])
    year = int(numbers[3]) + (2000 if len(numbers[3]) == 2 else 0)
    if day_first is None and first != second and first <= 12 and second <= 12:
        raise BadRecord(
            f'"{words}" can be two days: say day_first = true or false in a file given with '
            "--columns"
        )
    by_day = make_date(year, second, first)
    by_month = make_date(year, first, second)
    day = (by_month or by_day) if day_first is False else (by_day or by_month)
    if day is None:
        raise BadRecord(f'"{words}" is a day that does not exist')
    return day


def parse_kind(words: str) -> str | None:
    """Return the label of a kind of round, None for one that the contract has no word for."""
    plain = words.replace("_", " ")
    found = parse_round(plain)
    if found is not None and found.startswith("series-"):
        return found
    return next((label for pattern, label in _ROUNDS if pattern.search(plain)), found)


def parse_names(words: str) -> tuple[str, ...]:
    """Return the organisations of a list, without those that it does not name."""
    words = _OTHERS.sub("", words).strip(" ,;")
    if re.search("[;|]", words):
        parts = re.split("[;|]", words)
    else:
        parts = [part for piece in _COMMA.split(words) for part in _AND.split(piece)]
    names = (re.sub(r"^(?:and|&)\s+", "", part.strip()).strip(" .") for part in parts)
    named = (name for name in names if re.search(r"\w", name) and not is_nothing(name))
    return tuple(dict.fromkeys(named))
