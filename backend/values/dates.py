"""Dates: words such as "last October" and the day they were published in, calendar dates out."""

from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "year"]


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
    """A date found in a text: code points `start` to `end`; `relative` if it needed a publication day."""

    start: int
    end: int
    date: PartialDate
    relative: bool
