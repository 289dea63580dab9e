"""Finding dates: a text and the day it was published in, the calendar dates of its words out.

Relative words ("Monday", "last month", "in July") need the day of publication and give nothing
without it; "the year before" and "a month later" need a date earlier in the text. Does not know
what happened on a date.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from backend.values.dates.calendar_dates import (
    DateSpan,
    PartialDate,
    days_of,
    from_day,
    make_date,
    nearest_weekday,
)

_MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
_MONTHS: dict[str, int] = {name.lower(): i for i, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {name[:3].lower(): i for i, name in enumerate(_MONTH_NAMES, 1)} | {"sept": 9}
_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAYS = {name.lower(): i for i, name in enumerate(_WEEKDAY_NAMES)}
_COUNTS = {
    word: i
    for i, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "couple": 2}

_FULL = "|".join(form for name in _MONTH_NAMES for form in (name, name.upper()))
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?"
_MONTH = rf"(?:{_FULL}|{_SHORT})"
_YEAR = r"(?:19[5-9]\d|20[0-6]\d)(?!\d|,\d|\.\d|%)"
_SHORT_YEAR = r"['’][0-4]\d(?!\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DAY_TH = rf"{_DAY}(?:st|nd|rd|th)?"
_WEEKDAY = "|".join(_WEEKDAY_NAMES)
_DAY_NAME = rf"(?:(?:{_WEEKDAY}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,?\s+(?:the\s+)?\(?)?"
_COUNT = r"(?:a\scouple\sof|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"

_Found = tuple[PartialDate, bool]
_Reader = Callable[[re.Match[str], date | None], _Found | None]

# How far back "the year before" looks for the date that it starts from, in code points.
_ANCHOR_REACH = 320
# "Last June" written in July is the June of the year before; written in November it is not.
_TOO_RECENT = 2


def find_dates(text: str, published: date | None) -> list[DateSpan]:
    """Find every date, in order of appearance; offsets are code points of `text`.

    `published` resolves relative words; without it they are left out. A word that could mean
    days in two months ("last week" on the 3rd) is left out too.
    """
    spans: list[DateSpan] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            found = read(match, published)
            if found is not None:
                start, end = match.span("date") if "date" in pattern.groupindex else match.span()
                spans.append(DateSpan(start, end, found[0], found[1]))
    return _with_anchored(text, _without_overlaps(spans))


def _without_overlaps(spans: list[DateSpan]) -> list[DateSpan]:
    """Keep the longest of spans that overlap; of equals, the first rule's."""
    kept: list[DateSpan] = []
    reach = -1
    for span in sorted(spans, key=lambda s: (s.start, s.start - s.end)):
        if span.start >= reach:
            kept.append(span)
            reach = span.end
        elif kept and span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
            reach = span.end
    return kept


def _month(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")]


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written[1:])


def _absolute(
    year: int, month: int | None = None, day: int | None = None
) -> _Found | None:
    made = make_date(year, month, day)
    return None if made is None else (made, False)


def _read_iso(match: re.Match[str], published: date | None) -> _Found | None:
    day = int(match["d"]) if match["d"] else None
    return _absolute(int(match["y"]), int(match["m"]), day)


def _read_slashed(match: re.Match[str], published: date | None) -> _Found | None:
    """Read 31/05/2018; 05/06/2018 is a day in May or in June and says nothing."""
    first, second = int(match["a"]), int(match["b"])
    if match["sep"] == "." or first > 12 or first == second:
        return _absolute(int(match["y"]), second, first)
    return _absolute(int(match["y"]), first, second) if second > 12 else None


def _read_full(match: re.Match[str], published: date | None) -> _Found | None:
    return _absolute(_year(match["y"]), _month(match["m"]), int(match["d"]))


def _read_month_year(match: re.Match[str], published: date | None) -> _Found | None:
    return _absolute(_year(match["y"]), _month(match["m"]))


def _read_year(match: re.Match[str], published: date | None) -> _Found | None:
    return _absolute(int(match["y"]))


def _read_day_month(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "April 9": the last such day that is not later than the day after publication."""
    if published is None:
        return None
    latest = published + timedelta(days=1)
    month, day = _month(match["m"]), int(match["d"])
    for year in range(latest.year, latest.year - 5, -1):
        made = make_date(year, month, day)
        if made is not None and days_of(made)[0] <= latest:
            return made, True
    return None


def _read_month(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "in July": the last July that is not after publication."""
    if published is None:
        return None
    month = _month(match["m"])
    year = published.year if month <= published.month else published.year - 1
    if (match.groupdict().get("which") or "").lower() == "last":
        recent = published.month - month
        if recent == 0 or (year == published.year and recent <= _TOO_RECENT):
            year -= 1 if year == published.year else 0
    return PartialDate(year, month), True


def _read_month_of_year(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "July last year", "June of this year"."""
    if published is None:
        return None
    shift = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return PartialDate(published.year + shift, _month(match["m"])), True


def _read_weekday(match: re.Match[str], published: date | None) -> _Found | None:
    if published is None:
        return None
    weekday = _WEEKDAYS[match["w"].lower()]
    day = nearest_weekday(weekday, published)
    if match["last"] and day >= published:
        day -= timedelta(days=7)
    return from_day(day), True


def _read_near_day(match: re.Match[str], published: date | None) -> _Found | None:
    if published is None:
        return None
    word = match[0].lower()
    back = 1 if word in {"yesterday", "last night"} else -1 if word == "tomorrow" else 0
    return from_day(published - timedelta(days=back)), True


def _read_near(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "last month", "earlier this year", "next week"."""
    if published is None:
        return None
    shift = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}[match["which"].lower()]
    unit = match["unit"].lower()
    if unit == "year":
        return PartialDate(published.year + shift), True
    if unit == "month":
        return _months_away(published.year, published.month, shift), True
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
    last = min(monday + timedelta(days=6), published) if shift == 0 else monday + timedelta(days=6)
    return _month_of_both(monday, last)


def _months_away(year: int, month: int, shift: int) -> PartialDate:
    index = year * 12 + month - 1 + shift
    return PartialDate(index // 12, index % 12 + 1)


def _month_of_both(first: date, last: date) -> _Found | None:
    """Return the month in which both days lie, None where they lie in two."""
    if (first.year, first.month) != (last.year, last.month):
        return None
    return PartialDate(first.year, first.month), True


def _count(word: str) -> int:
    plain = "couple" if "couple" in word.lower() else word.lower()
    return int(plain) if plain.isdigit() else _COUNTS[plain]


def _read_ago(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "two years ago", as precisely as people count: exact days for a week, months for a quarter."""
    if published is None:
        return None
    count, unit = _count(match["n"]), match["unit"].lower()
    if unit == "year":
        return PartialDate(published.year - count), True
    if unit == "day":
        day = published - timedelta(days=count)
        return (from_day(day), True) if count < 7 else (PartialDate(day.year, day.month), True)
    if unit == "week":
        day = published - timedelta(weeks=count)
        return _month_of_both(day - timedelta(days=3), day + timedelta(days=3))
    if count <= 3:
        return _months_away(published.year, published.month, -count), True
    early = _months_away(published.year, published.month, -count - 1)
    late = _months_away(published.year, published.month, -count + 1)
    return (PartialDate(early.year), True) if early.year == late.year else None


_SEASON_ENDS = {"spring": 5, "summer": 8, "fall": 11, "autumn": 11}


def _read_season(match: re.Match[str], published: date | None) -> _Found | None:
    """Read "last fall" to the year; a winter lies in two years and gives none."""
    if published is None:
        return None
    if match["which"].lower() == "this":
        return PartialDate(published.year), True
    ends = _SEASON_ENDS[match["season"].lower()]
    return PartialDate(published.year if published.month > ends + 1 else published.year - 1), True


_IN = (
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Oo]f|[Tt]o|[Bb]ack\sin"
    r"|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur|[Aa]|[Aa]n|[Tt]his|[Ll]ast|[Aa]nd|[Bb]etween|[Aa]round|[Aa]s\sof|[Cc]irca|[Ff]or"
    r"|[Ff]iscal|[Yy]ear|[Ii]n\scalendar)"
)
_PART = (
    r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle|[Ee]nd|[Bb]eginning|[Ss]tart)(?:\sin|\sof)?[-\s]\s?)"
)
_QUARTER = (
    r"(?:[Qq][1-4]|[Hh][12]|(?:first|second|third|fourth|final|last)[-\s](?:quarter|half)|(?:spring|summer|fall|autumn|winter))"
)
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        re.compile(rf"(?<![\d./-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>{_DAY})(?![\d/-])"),
        _read_iso,
    ),
    (re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)年(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>3[01]|[12]\d|0?[1-9])日)?"), _read_iso),
    (
        re.compile(
            r"(?<![\d./-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\d/-])"
        ),
        _read_slashed,
    ),
    (
        re.compile(
            rf"\b{_DAY_NAME}(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:st|nd|rd|th)?(?:,\s?|\s)(?P<y>{_YEAR}|{_SHORT_YEAR})"
        ),
        _read_full,
    ),
    (
        re.compile(
            rf"\b{_DAY_NAME}(?P<d>{_DAY})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<m>{_MONTH}),?[\s-](?P<y>{_YEAR}|{_SHORT_YEAR})"
        ),
        _read_full,
    ),
    (
        re.compile(rf"\b{_PART}?(?P<m>{_MONTH})(?:,\s|\s|-|\sof\s|\sin\s)(?P<y>{_YEAR}|{_SHORT_YEAR})"),
        _read_month_year,
    ),
    (
        re.compile(rf"\b{_DAY_NAME}(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:st|nd|rd|th)?(?![\d:,.]*\d|%|\s?(?:million|billion|percent))\b"),
        _read_day_month,
    ),
    (
        re.compile(rf"(?<![\d$€£₹.,])\b{_DAY_NAME}(?P<d>{_DAY})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_FULL}|{_SHORT})(?![A-Za-z])"),
        _read_day_month,
    ),
    (
        re.compile(
            rf"\b(?P<date>{_PART}?(?P<m>{_MONTH})(?:,?\s(?:of\s)?(?P<which>last|this|next)\syear))\b"
        ),
        _read_month_of_year,
    ),
    (
        re.compile(
            rf"(?:{_IN}|[\w.]['’]s|s['’]|[-—(])\s?(?:the\s)?(?P<date>{_PART}?(?P<m>{_MONTH}))(?![A-Za-z\d])"
        ),
        _read_month,
    ),
    (
        re.compile(rf"\b(?P<date>(?P<which>[Ll]ast|[Tt]his|[Pp]ast)\s(?P<m>{_MONTH}))(?![A-Za-z])"),
        _read_month,
    ),
    (
        re.compile(
            rf"(?<!\bBlack )(?<!\bCyber )(?<!\bGood )(?<!\bRuby )(?<!\bSuper )(?<!\bevery )(?<!\bnext )(?<!\bMail on )(?<!\beach )"
            rf"\b(?P<date>(?:(?P<last>[Ll]ast)\s)?(?P<w>{_WEEKDAY}))(?![A-Za-z]|\.com|\s(?:Times|Telegraph|Express|Mirror|Post|Night|Ventures|Capital))"
        ),
        _read_weekday,
    ),
    (
        re.compile(r"\b(?:[Tt]oday|TODAY|[Yy]esterday|[Tt]omorrow|[Tt]his\s(?:morning|afternoon|evening)|[Tt]onight|[Ll]ast\snight)\b(?!['’]s)"),
        _read_near_day,
    ),
    (
        re.compile(
            r"\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Mm]id)[-\s])?(?<![Tt]he\s)(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<unit>year|month|week)\b(?!['’]?s?\s(?:before|after)\slast)"
        ),
        _read_near,
    ),
    (
        re.compile(rf"\b(?P<n>{_COUNT})\s(?P<unit>year|month|week|day)s?\s(?:ago|back)\b", re.IGNORECASE),
        _read_ago,
    ),
    (
        re.compile(r"\b(?P<which>[Ll]ast|[Tt]his)\s(?P<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn)\b(?!\s(?:short|in|into|to|by)\b)"),
        _read_season,
    ),
    (
        re.compile(
            rf"(?:{_IN}\s|[(\[]|['’]s\s)(?:the\s)?(?P<date>(?:{_PART})?(?:{_QUARTER}\s(?:of\s)?)?(?P<y>{_YEAR}))"
            r"(?!\s(?:people|employees|users|workers|staff|jobs|customers|stores|cities|companies|startups|million|billion|crore|lakh|dollars)\b|[-–]\d)"
        ),
        _read_year,
    ),
    (re.compile(rf"\b(?P<date>(?:{_PART}|{_QUARTER},?\s(?:of\s)?)(?P<y>{_YEAR}))"), _read_year),
    (
        re.compile(
            rf"\b(?P<date>(?P<y>{_YEAR}))(?=\s(?:[Ss]eries|round|funding|financing|deal|price|valuation|raise|investment|fundraise|fundraising|IPO|listing|loan|[Ss]eed)\b)"
        ),
        _read_year,
    ),
)

# Words that start from a date named before them.
_ANCHORED = re.compile(
    r"\b(?:(?P<before>the\s(?:year|month)\s(?:before|earlier|prior)|the\s(?:previous|prior|preceding)\s(?:year|month))"
    r"|(?P<after>the\s(?:year|month)\s(?:after|later)|the\s(?:next|following|subsequent)\s(?:year|month))"
    r"|(?P<same>(?:(?:later|earlier|early|late)\s)?(?:in\s)?(?:that|the\ssame)\s(?:year|month)|(?:later|earlier)\sin\sthe\syear)"
    rf"|(?P<n>{_COUNT})\s(?P<unit>year|month)s?\s(?P<way>later|earlier|before|prior|afterwards?))\b",
    re.IGNORECASE,
)


def _with_anchored(text: str, spans: list[DateSpan]) -> list[DateSpan]:
    """Add "the year before" and its like, each reckoned from the last date before it."""
    for match in _ANCHORED.finditer(text):
        if any(s.start < match.end() and match.start() < s.end for s in spans):
            continue
        before = [s for s in spans if s.end <= match.start() and match.start() - s.end <= _ANCHOR_REACH]
        moved = _moved(before[-1].date, match) if before else None
        if moved is not None:
            spans.append(DateSpan(match.start(), match.end(), moved, True))
            spans.sort(key=lambda s: s.start)
    return spans


def _moved(anchor: PartialDate, match: re.Match[str]) -> PartialDate | None:
    if match["n"]:
        steps = _count(match["n"]) * (1 if match["way"].lower() in {"later", "afterward", "afterwards"} else -1)
        unit = match["unit"].lower()
    else:
        steps = -1 if match["before"] else 1 if match["after"] else 0
        unit = "month" if match[0].lower().split().count("month") else "year"
    if unit == "year":
        return make_date(anchor.year + steps)
    if anchor.month is None:
        return None
    return _months_away(anchor.year, anchor.month, steps)

