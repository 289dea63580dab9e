"""Calendar dates as far as they are known: the nouns, and how two of them compare."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year"]
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date known to the day, month or year; unknown parts are None."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Precision:
        """Return how much of the date is known."""
        return "day" if self.day else "month" if self.month else "year"

    def isoformat(self) -> str:
        """Return "2018", "2018-04" or "2018-04-09"."""
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date found in a text, at code points `start` to `end`.

    `relative` tells that it needed the day of publication, or another date in the text.
    """

    start: int
    end: int
    date: PartialDate
    relative: bool


# Time zones and datelines put one event on two neighbouring days.
_ONE_EVENT = 1
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ][\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")


def parse_date(text: str) -> PartialDate | None:
    """Return the date of an ISO 8601 form ("2018", "2018-04", "2018-04-09T08:00Z"), else None."""
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return None if year is None else make_date(year, month, day)


def make_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Return the date, or None where the calendar has no such day."""
    if not date.min.year < year < date.max.year:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year, month or 1)[1]:
        return None
    return PartialDate(year, month, day)


def from_day(day: date) -> PartialDate:
    """Return a date known to the day."""
    return PartialDate(day.year, day.month, day.day)


def nearest_weekday(weekday: int, published: date) -> date:
    """Return the day that "Thursday" means in a text published on a day; Monday is 0.

    The nearest such day that is not later than the day after publication: a text dated Wednesday
    on one side of the world reports what happens on Thursday on the other.
    """
    latest = published + timedelta(days=1)
    return latest - timedelta(days=(latest.weekday() - weekday) % 7)


def is_compatible(a: PartialDate, b: PartialDate) -> bool:
    """Return whether two dates can mean one day, to the precision of the coarser.

    A date known to the day agrees with its neighbours; two different months do not agree.
    """
    if "day" in (a.precision, b.precision):
        return gap_days(a, b) <= _ONE_EVENT
    return gap_days(a, b) == 0


def gap_days(a: PartialDate, b: PartialDate) -> int:
    """Return the days between the nearest two days that the dates can mean, 0 if they overlap."""
    (first_a, last_a), (first_b, last_b) = days_of(a), days_of(b)
    return max(0, (first_b - last_a).days, (first_a - last_b).days)


def days_of(day: PartialDate) -> tuple[date, date]:
    """Return the first and the last day that the date can mean."""
    first = date(day.year, day.month or 1, day.day or 1)
    if day.day:
        return first, first
    return first, _last_of_month(day.year, day.month or 12)


@lru_cache(maxsize=256)
def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
