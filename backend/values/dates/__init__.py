"""Dates: words such as "last October" and the day they were published in, calendar dates out.

The front door of the package: `find_dates` reads a text, `parse_date` an ISO form, the others
compare. Nothing here knows what happened on a day, and nothing asks the clock.
"""

from typing import TYPE_CHECKING, Any

from backend.values.dates.calendar_dates import (
    MONTH_NAMES,
    DateSpan,
    PartialDate,
    Precision,
    days_of,
    from_day,
    gap_days,
    is_compatible,
    make_date,
    nearest_weekday,
    parse_date,
)

if TYPE_CHECKING:
    from backend.values.dates.finding import find_dates

__all__ = [
    "MONTH_NAMES",
    "DateSpan",
    "PartialDate",
    "Precision",
    "days_of",
    "find_dates",
    "from_day",
    "gap_days",
    "is_compatible",
    "make_date",
    "nearest_weekday",
    "parse_date",
]


def __getattr__(name: str) -> Any:
    # The grammar takes a tenth of a second to compile, and a server that has started, or a command
    # that reads no text, does without.
    if name == "find_dates":
        from backend.values.dates.finding import find_dates

        globals()[name] = find_dates
        return find_dates
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
