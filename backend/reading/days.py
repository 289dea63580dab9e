"""Words that name a calendar day in, that day out.

Reads the dates that pages and press releases carry beside their text, not the dates inside
sentences. Knows no clock: whether a day lies in the future is for the caller to say.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from backend.values.dates import MONTH_NAMES

# The first news sites opened in the nineties; anything earlier on a page is a default value, and
# anything past 2100 a slip.
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100

_MONTH_NUMBERS: Final = {
    name: number
    for number, month in enumerate(map(str.lower, MONTH_NAMES), start=1)
    for name in (month, month[:3])
} | {"sept": 9}
_MONTH_NAME: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH: Final = rf"{_MONTH_NAME}\.?"
_DAY: Final = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"

# Every written day has its year: without one, none of the patterns is tried.
_ANY_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ISO: Final = re.compile(
    r"(?<![\d./-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.]"
    r"(?P<day>0[1-9]|[12]\d|3[01]|[1-9])(?![\d/-])"
)
_COMPACT: Final = re.compile(r"^(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)")
_DAY_FIRST: Final = re.compile(rf"\b{_DAY}(?: of)?[ .-]+{_MONTH},?[ -]+{_YEAR}\b", re.IGNORECASE)
_MONTH_FIRST: Final = re.compile(rf"\b{_MONTH} {_DAY}(?:,? |, ?){_YEAR}\b", re.IGNORECASE)
# Figures with the year last say which is the day only where the other number is no month.
_DAY_OVER_12: Final = re.compile(
    rf"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])[/.](?P<month>0?[1-9]|1[0-2])[/.]{_YEAR}(?![\d/])"
)
_DAY_OVER_12_SECOND: Final = re.compile(
    rf"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}(?![\d/])"
)
_WRITTEN: Final = (_ISO, _DAY_FIRST, _MONTH_FIRST, _DAY_OVER_12, _DAY_OVER_12_SECOND)
_WITHOUT_YEAR: Final = (
    re.compile(rf"\b{_MONTH} {_DAY}\b(?! ?\d)", re.IGNORECASE),
    re.compile(rf"(?<![\d.,:/-])\b{_DAY} {_MONTH}\b(?!,? ?\d)", re.IGNORECASE),
)

# Paths such as /2018/05/31/, /2018-05-31-, -20180531 and /20180531/. Longer runs of digits are
# numbers of articles.
_URL_DAYS: Final = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])/(?P<day>[0-3]?\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)"),
)
_URL_MONTHS: Final = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>0[1-9]|1[0-2])(?=/|$)"),
    re.compile(r"-(?P<year>(?:19|20)\d\d)-?(?P<month>0[1-9]|1[0-2])(?=[/.?#]|$)"),
)
_URL_MONTH_NAME: Final = re.compile(
    rf"/(?P<year>(?:19|20)\d\d)/{_MONTH_NAME}/(?P<day>[0-3]?\d)/", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day named in a text: code points `start` to `end` of it."""

    start: int
    end: int
    day: date


def _day(found: re.Match[str], year: int | None = None) -> date | None:
    parts = found.groupdict()
    month = parts["month"].lower()
    try:
        day = date(
            year or int(parts["year"]),
            int(month) if month.isdigit() else _MONTH_NUMBERS[month],
            int(parts["day"]),
        )
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def find_day(text: str) -> FoundDay | None:
    """Return the first full calendar day that a short text names, None without one.

    03/04/2026 is none: it is March in one country and April in another.
    """
    if not _ANY_YEAR.search(text):
        return None
    candidates = [
        FoundDay(found.start(), found.end(), day)
        for pattern in _WRITTEN
        if (found := pattern.search(text)) and (day := _day(found))
    ]
    return min(candidates, key=lambda candidate: candidate.start, default=None)


def parse_stamp(text: str) -> date | None:
    """Return the day of a machine's time stamp or of a written date, None if it is neither.

    The day is the one that the stamp writes down, in the time zone that it was written in.
    """
    text = text.strip()
    found = _ISO.search(text[:10]) or _COMPACT.match(text[:8])
    if found:
        return _day(found)
    named = find_day(text[:60])
    return named.day if named else None


def find_url_day(url: str) -> date | None:
    """Return the day that the path of an address carries, None without one."""
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    for pattern in (*_URL_DAYS, _URL_MONTH_NAME):
        found = pattern.search(f"/{path}")
        if found and (day := _day(found)):
            return day
    return None


def find_url_month(url: str) -> tuple[int, int] | None:
    """Return the year and month that the path of an address carries, None without them."""
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    for pattern in _URL_MONTHS:
        found = pattern.search(f"/{path}")
        if found and FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
            return int(found["year"]), int(found["month"])
    return None


def find_day_of_year(text: str, year: int, month: int) -> date | None:
    """Return the day of "April 9" or "9 April" where it is in the given month, None otherwise."""
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _WITHOUT_YEAR):
        day = _day(found, year)
        if day and day.month == month:
            return day
    return None
