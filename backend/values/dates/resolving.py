"""Resolving dates: a match of the grammar and the day of publication in, a calendar date out.

One function for each way of writing. A word that could mean days in two months gives None; what
stands by itself leaves the day of publication aside.
"""

import re
from datetime import date, timedelta

from backend.values.dates import grammar
from backend.values.dates.calendar_dates import (
    MONTH_NAMES,
    PartialDate,
    days_of,
    from_day,
    make_date,
    nearest_weekday,
)

_MONTHS = {name[:3].lower(): i for i, name in enumerate(MONTH_NAMES, 1)}
_WEEKDAYS = {name: i for i, name in enumerate(grammar.WEEKDAY_NAMES)}
_SEASON_ENDS = {"spring": 5, "summer": 8, "fall": 11, "autumn": 11}
_SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1}
# "Last June" written in July is the June of the year before; written in November it is not.
_TOO_RECENT = 2
# "Six months ago" is half a year, "eighteen months ago" one and a half, more or less; any other
# number of months was counted. "Thirty months ago" was not.
_HALF_A_YEAR = 6
_MOST_MONTHS = 23
# "April 9" without a year may be February 29: the last one is at most eight years back.
_YEARS_BACK = 9


def iso(match: re.Match[str], _: date) -> PartialDate | None:
    """Read 2018-04-09, 2018年4月9日 and 2018年4月."""
    return make_date(int(match["y"]), int(match["m"]), int(match["d"]) if match["d"] else None)


def slashed(match: re.Match[str], _: date) -> PartialDate | None:
    """Read 31/05/2018; 05/06/2018 is a day in May or in June and says nothing."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["sep"] == "." or first > 12 or first == second:
        return make_date(year, second, first)
    return make_date(year, first, second) if second > 12 else None


def full(match: re.Match[str], _: date) -> PartialDate | None:
    """Read "April 9, 2018" and "9 April 2018"."""
    return make_date(_year(match["y"]), _month(match["m"]), int(match["d"]))


def month_year(match: re.Match[str], _: date) -> PartialDate | None:
    """Read "April 2018" and "April '18"."""
    return make_date(_year(match["y"]), _month(match["m"]))


def plain_year(match: re.Match[str], _: date) -> PartialDate | None:
    """Read "2018"."""
    return make_date(int(match["y"]))


def month_day(match: re.Match[str], published: date) -> PartialDate | None:
    """Read "April 9": the last such day that is not later than the day after publication."""
    latest = published + timedelta(days=1)
    for year in range(latest.year, latest.year - _YEARS_BACK, -1):
        made = make_date(year, _month(match["m"]), int(match["d"]))
        if made is not None and days_of(made)[0] <= latest:
            return made
    return None


def bare_month(match: re.Match[str], published: date) -> PartialDate:
    """Read "in July": the last July that is not after publication."""
    month = _month(match["m"])
    return PartialDate(published.year - (month > published.month), month)


def near_month(match: re.Match[str], published: date) -> PartialDate:
    """Read "last July" and "this July"."""
    last = bare_month(match, published)
    recent = last.year == published.year and published.month - (last.month or 0) <= _TOO_RECENT
    if match["which"].lower() == "last" and recent:
        return PartialDate(last.year - 1, last.month)
    return last


def month_of_near_year(match: re.Match[str], published: date) -> PartialDate:
    """Read "July of last year"."""
    return PartialDate(published.year + _SHIFTS[match["which"]], _month(match["m"]))


def weekday(match: re.Match[str], published: date) -> PartialDate:
    """Read "Monday" and "last Monday"."""
    day = nearest_weekday(_WEEKDAYS[match["w"]], published)
    if match["last"] and day >= published:
        day -= timedelta(days=7)
    return from_day(day)


def near_day(match: re.Match[str], published: date) -> PartialDate:
    """Read "today", "last night" and "tomorrow"."""
    word = match[0].lower()
    forward = -1 if word in {"yesterday", "last night"} else 1 if word == "tomorrow" else 0
    return from_day(published + timedelta(days=forward))


def near(match: re.Match[str], published: date) -> PartialDate | None:
    """Read "last month", "earlier this year", "next week"."""
    shift, unit = _SHIFTS[match["which"].lower()], match["unit"]
    if unit == "year":
        return PartialDate(published.year + shift)
    if unit == "month":
        return _months_away(published.year, published.month, shift)
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
    sunday = monday + timedelta(days=6)
    return _month_of_both(monday, min(sunday, published) if shift == 0 else sunday)


def ago(match: re.Match[str], published: date) -> PartialDate | None:
    """Read "two years ago" as precisely as people count."""
    count, unit = _count(match["n"]), match["unit"].lower()
    if unit == "year":
        return PartialDate(published.year - count)
    if unit == "day":
        day = published - timedelta(days=count)
        return from_day(day) if count < 7 else PartialDate(day.year, day.month)
    if unit in ("week", "fortnight"):
        day = published - timedelta(weeks=count * (2 if unit == "fortnight" else 1))
        return _month_of_both(day - timedelta(days=3), day + timedelta(days=3))
    if count <= _MOST_MONTHS and count % _HALF_A_YEAR:
        return _months_away(published.year, published.month, -count)
    early = _months_away(published.year, published.month, -count - 1)
    late = _months_away(published.year, published.month, -count + 1)
    return PartialDate(early.year) if early.year == late.year else None


def season(match: re.Match[str], published: date) -> PartialDate:
    """Read "last fall" to the year; a winter lies in two years and is not in the grammar."""
    over = published.month > _SEASON_ENDS[match["season"].lower()] + 1
    if match["which"].lower() == "this" or over:
        return PartialDate(published.year)
    return PartialDate(published.year - 1)


def resolve_anchored(match: re.Match[str], anchor: PartialDate) -> PartialDate | None:
    """Return the date of "the year before" or "two months later", reckoned from another date.

    None where the words speak of months or days and the other date is not that precise.
    """
    if match["m"]:
        return PartialDate(anchor.year, _month(match["m"]))
    if match["that"]:
        month = _month(match["that"])
        known = anchor.month or (12 if match["next"] else 0)
        return PartialDate(anchor.year + (month < known + (match["next"] is not None)), month)
    if match["n"]:
        forward = match["way"].startswith(("later", "after"))
        steps = _count(match["n"]) * (1 if forward else -1)
        unit = match["unit"]
    else:
        steps = -1 if match["before"] else 1 if match["after"] else 0
        unit = next(unit for unit in ("month", "day", "year") if unit in match[0])
    if unit == "year":
        return make_date(anchor.year + steps)
    if anchor.month is None:
        return None
    if unit == "day":
        return _days_away(anchor.year, anchor.month, anchor.day, steps)
    return _months_away(anchor.year, anchor.month, steps)


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written[1:])


def _month_of_both(first: date, last: date) -> PartialDate | None:
    """Return the month in which both days lie, None where they lie in two."""
    if (first.year, first.month) != (last.year, last.month):
        return None
    return PartialDate(first.year, first.month)


def _months_away(year: int, month: int, shift: int) -> PartialDate:
    index = year * 12 + month - 1 + shift
    return PartialDate(index // 12, index % 12 + 1)


def _days_away(year: int, month: int, day: int | None, shift: int) -> PartialDate | None:
    if day is None:
        return None
    moved = date(year, month, day) + timedelta(days=shift)
    return PartialDate(moved.year, moved.month, moved.day)


def _count(words: str) -> int:
    plain = "couple" if "couple" in words.lower() else words.lower()
    return int(plain) if plain.isdigit() else grammar.COUNTS[plain]
