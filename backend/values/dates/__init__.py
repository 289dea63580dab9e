"""Dates: words such as "last October" and the day they were published in, calendar dates out.

The front door of the package: `find_dates` reads a text, `parse_date` an ISO form, the others
compare. Nothing here knows what happened on a day, and nothing asks the clock.
"""

from backend.values.dates.calendar_dates import (
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
from backend.values.dates.finding import find_dates

__all__ = [
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
