"""Resolving dates: a match of the grammar and the day of publication in, a calendar date out.

One function for each way of writing. Words that need the day of publication give None without
it, and so does a word that could mean days in two months.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from backend.values.dates import grammar
from backend.values.dates.calendar_dates import (
    MONTH_NAMES,
    DateSpan,
    PartialDate,
    days_of,
    from_day,
    make_date,
    nearest_weekday,
)

_Found = tuple[PartialDate, bool]
_Reader = Callable[[re.Match[str], date | None], _Found | None]

_MONTHS = {name[:3].lower(): i for i, name in enumerate(MONTH_NAMES, 1)}
_WEEKDAYS = {name: i for i, name in enumerate(grammar.WEEKDAY_NAMES)}
_SEASON_ENDS = {"spring": 5, "summer": 8, "fall": 11, "autumn": 11}
_SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1}
# "Last June" written in July is the June of the year before; written in November it is not.
_TOO_RECENT = 2
# People count exact months up to a quarter; "six months ago" is half a year, more or less.
_EXACT_MONTHS = 3
# "April 9" without a year may be February 29: the last one is at most eight years back.
_YEARS_BACK = 9


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written[1:])


def _absolute(year: int, month: int | None = None, day: int | None = None) -> _Found | None:
    made = make_date(year, month, day)
    return None if made is None else (made, False)


def _iso(match: re.Match[str], published: date | None) -> _Found | None:
    day = int(match["d"]) if match["d"] else None
    return _absolute(int(match["y"]), int(match["m"]), day)


def _slashed(match: re.Match[str], published: date | None) -> _Found | None:
    """Read 31/05/2018; 05/06/2018 is a day in May or in June and says nothing."""
    first, second = int(match["a"]), int(match["b"])
    if match["sep"] == "." or first > 12 or first == second:
        return _absolute(int(match["y"]), second, first)
    return _absolute(int(match["y"]), first, second) if second > 12 else None


def _full(match: re.Match[str], published: date | None) -> _Found | None:
    return _absolute(_year(match["y"]), _month(match["m"]), int(match["d"]))


def _month_year(match: re.Match[str], published: date | None) -> _Found | None:
    return _absolute(_year(match["y"]), _month(match["m"]))


def _plain_year(match: re.Match[str], published: date | None) -> _Found | None:
    return _absolute(int(match["y"]))


def _month_day(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "April 9": the last such day that is not later than the day after publication."""
    if published is None:
        return None
    latest = published + timedelta(days=1)
    for year in range(latest.year, latest.year - _YEARS_BACK, -1):
        made = make_date(year, _month(match["m"]), int(match["d"]))
        if made is not None and days_of(made)[0] <= latest:
            return made, True
    return None


def _bare_month(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "in July": the last July that is not after publication."""
    if published is None:
        return None
    month = _month(match["m"])
    year = published.year if month <= published.month else published.year - 1
    return PartialDate(year, month), True


def _near_month(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "last July" and "this July"."""
    found = _bare_month(match, published)
    if published is None or found is None or match["which"].lower() != "last":
        return found
    last = found[0]
    if last.year == published.year and published.month - (last.month or 0) <= _TOO_RECENT:
        last = PartialDate(last.year - 1, last.month)
    return last, True


def _month_of_near_year(match: re.Match[str], published: date | None) -> _Found | None:
    if published is None:
        return None
    return PartialDate(published.year + _SHIFTS[match["which"]], _month(match["m"])), True


def _weekday(match: re.Match[str], published: date | None) -> _Found | None:
    if published is None:
        return None
    day = nearest_weekday(_WEEKDAYS[match["w"]], published)
    if match["last"] and day >= published:
        day -= timedelta(days=7)
    return from_day(day), True


def _near_day(match: re.Match[str], published: date | None) -> _Found | None:
    if published is None:
        return None
    word = match[0].lower()
    forward = -1 if word in {"yesterday", "last night"} else 1 if word == "tomorrow" else 0
    return from_day(published + timedelta(days=forward)), True


def _near(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "last month", "earlier this year", "next week"."""
    if published is None:
        return None
    shift, unit = _SHIFTS[match["which"].lower()], match["unit"]
    if unit == "year":
        return PartialDate(published.year + shift), True
    if unit == "month":
        return _months_away(published.year, published.month, shift), True
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
    sunday = monday + timedelta(days=6)
    return _month_of_both(monday, min(sunday, published) if shift == 0 else sunday)


def _ago(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "two years ago" as precisely as people count."""
    if published is None:
        return None
    count, unit = _count(match["n"]), match["unit"].lower()
    if unit == "year":
        return PartialDate(published.year - count), True
    if unit == "day":
        day = published - timedelta(days=count)
        return (from_day(day) if count < 7 else PartialDate(day.year, day.month)), True
    if unit == "week":
        day = published - timedelta(weeks=count)
        return _month_of_both(day - timedelta(days=3), day + timedelta(days=3))
    if count <= _EXACT_MONTHS:
        return _months_away(published.year, published.month, -count), True
    early = _months_away(published.year, published.month, -count - 1)
    late = _months_away(published.year, published.month, -count + 1)
    return (PartialDate(early.year), True) if early.year == late.year else None


def _season(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "last fall" to the year; a winter lies in two years and is not in the grammar."""
    if published is None:
        return None
    if match["which"].lower() == "this":
        return PartialDate(published.year), True
    over = published.month > _SEASON_ENDS[match["season"].lower()] + 1
    return PartialDate(published.year if over else published.year - 1), True


def _month_of_both(first: date, last: date) -> _Found | None:
    """Return the month in which both days lie, None where they lie in two."""
    if (first.year, first.month) != (last.year, last.month):
        return None
    return PartialDate(first.year, first.month), True


def _months_away(year: int, month: int, shift: int) -> PartialDate:
    index = year * 12 + month - 1 + shift
    return PartialDate(index // 12, index % 12 + 1)


def _count(words: str) -> int:
    plain = "couple" if "couple" in words.lower() else words.lower()
    return int(plain) if plain.isdigit() else grammar.COUNTS[plain]


# Each rule with the kinds of trigger of which one stands in whatever it finds, the strings of which
# one does too, in lower case, and the group that is the date.
_FIGURES = tuple("0123456789")
_NEAR = ("last", "this", "next", "past")
_READERS: tuple[tuple[re.Pattern[str], _Reader, frozenset[str], tuple[str, ...], str | int], ...]
_READERS = tuple(
    (
        pattern,
        read,
        frozenset(kinds.split()),
        beside,
        "date" if pattern.groupindex.get("date") else 0,
    )
    for pattern, read, kinds, beside in (
        (grammar.ISO, _iso, "year", _FIGURES),
        (grammar.HAN, _iso, "year", ("年",)),
        (grammar.SLASHED, _slashed, "year", _FIGURES),
        (grammar.MONTH_DAY_YEAR, _full, "month", _FIGURES),
        (grammar.DAY_MONTH_YEAR, _full, "month", _FIGURES),
        (grammar.MONTH_YEAR, _month_year, "month", _FIGURES),
        (grammar.MONTH_DAY, _month_day, "month", _FIGURES),
        (grammar.DAY_MONTH, _month_day, "month", _FIGURES),
        (grammar.MONTH_OF_NEAR_YEAR, _month_of_near_year, "month", _NEAR),
        (grammar.NEAR_MONTH, _near_month, "month", _NEAR),
        (grammar.MONTH, _bare_month, "month", ()),
        (grammar.WEEKDAY, _weekday, "day", ("day",)),
        (grammar.NEAR_DAY, _near_day, "day", ()),
        (grammar.NEAR, _near, "span", _NEAR),
        (grammar.AGO, _ago, "span day", ("ago", "back")),
        (grammar.SEASON, _season, "season", _NEAR),
        (grammar.YEAR_AFTER_WORD, _plain_year, "year", ()),
        (grammar.YEAR_AFTER_PART, _plain_year, "year", ()),
        (grammar.YEAR_BEFORE_WORD, _plain_year, "year", ()),
    )
)


_BESIDE = frozenset(beside for _, _, _, beside, _ in _READERS if beside)


def resolve_all(text: str, published: date | None) -> list[DateSpan]:
    """Return what every rule of the grammar finds; spans may overlap."""
    spans: list[DateSpan] = []
    for start, end, kinds in windows(text):
        lowered = text[start:end].lower()
        missing = {strings for strings in _BESIDE if not any(map(lowered.__contains__, strings))}
        for pattern, read, needed, beside, group in _READERS:
            if kinds.isdisjoint(needed) or beside in missing:
                continue
            for match in pattern.finditer(text, start, end):
                found = read(match, published)
                if found is not None:
                    spans.append(DateSpan(match.start(group), match.end(group), *found))
    return spans


def windows(text: str) -> list[tuple[int, int, set[str]]]:
    """Return the stretches of a text in which a date can stand, apart from one another.

    With each goes what kinds of trigger stand in it.
    """
    found: list[tuple[int, int, set[str]]] = []
    for match in grammar.TRIGGER.finditer(text):
        start = max(0, match.start() - grammar.TRIGGER_BEFORE)
        end = min(len(text), match.end() + grammar.TRIGGER_BEHIND)
        kind = grammar.KIND_OF_TRIGGER[match.group()]
        if found and start <= found[-1][1]:
            found[-1][2].add(kind)
            found[-1] = found[-1][0], end, found[-1][2]
        else:
            found.append((start, end, {kind}))
    return found


def resolve_anchored(match: re.Match[str], anchor: PartialDate) -> PartialDate | None:
    """Return the date of "the year before" or "two months later", reckoned from another date.

    None where the words speak of months and the other date is only a year.
    """
    if match["n"]:
        forward = match["way"].lower().startswith(("later", "after"))
        steps = _count(match["n"]) * (1 if forward else -1)
        unit = match["unit"].lower()
    else:
        steps = -1 if match["before"] else 1 if match["after"] else 0
        unit = "month" if "month" in match[0].lower() else "year"
    if unit == "year":
        return make_date(anchor.year + steps)
    if anchor.month is None:
        return None
    return _months_away(anchor.year, anchor.month, steps)
