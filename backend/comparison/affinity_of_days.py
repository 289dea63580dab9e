"""Two tellings in, how much their days speak for their being one financing out.

Weights and their scale are those of the affinity, which this is a part of.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from backend.comparison.tellings import Telling
from backend.values import dates
from backend.values.dates import PartialDate

# Two rounds of one size are seldom closer than this, and reports of one round seldom further
# apart: $75m in 2014 and 2017, two $500m rounds with one leader.
LONGEST_ROUND_DAYS = 75
# Talks become a round within this time, or are of another one.
LONGEST_TALKS_DAYS = 270
# What was background is no news so much later; within it a round-up may have come first.
OLD_NEWS_DAYS = 10
# A lettered round may close in steps over this time.
LONGEST_LETTER_DAYS = 300


def weigh_days(a: Telling, b: Telling, told_once: bool) -> float | None:
    """Return what their days say for two tellings, None where these rule one financing out.

    `told_once` where both call it by a name that a company gives but one financing.
    """
    if was_told_before(a, b) or was_told_before(b, a):
        return None
    if a.moments and b.moments:
        gap = nearest(a.moments, b.moments)
        if told_once:
            longest = LONGEST_LETTER_DAYS
        else:
            longest = LONGEST_TALKS_DAYS if a.is_planned or b.is_planned else LONGEST_ROUND_DAYS
        return None if gap > longest else _within_days(a, b, gap)
    for one, other in ((a, b), (b, a)):
        if not one.is_planned and _is_later(other, than=one):
            return None
        if not one.is_planned and _is_news_after(other, one):
            return -2.5
    return 0.0


def nearest(some: Sequence[PartialDate], others: Sequence[PartialDate]) -> int:
    """Return the days between the nearest two of some days, of which there are on both sides."""
    least = dates.gap_days(some[0], others[0])
    if len(some) == len(others) == 1:
        return least
    return min(dates.gap_days(x, y) for x in some for y in others)


def _within_days(a: Telling, b: Telling, gap: int) -> float:
    if a.reported and b.reported and abs((a.reported - b.reported).days) <= 3:
        return 3.5
    if gap <= 1:
        if _is_fine(a.dates or a.moments) and _is_fine(b.dates or b.moments):
            return 2.0
        # The last day of one year and the first of the next are a day apart, the years are not.
        return -1.5 if gap else 1.0
    if a.reported and b.reported:
        return 1.5 if gap <= 10 else 0.5 if gap <= 30 else -1.0
    return 1.0 if gap <= 20 else 0.0 if gap <= 45 else -1.5


def _is_fine(days: Sequence[PartialDate]) -> bool:
    return any(day.month for day in days)


def was_told_before(one: Telling, other: Telling) -> bool:
    """Tell whether one was published before what the other's article tells as past."""
    if one.published is None or other.not_before is None:
        return False
    return one.published < _starts(other.not_before)


def _is_later(one: Telling, *, than: Telling) -> bool:
    """Tell whether a telling's day came after the other one was already told as past."""
    told = than.published
    if told is None or not one.dates:
        return _is_news_after(one, than, OLD_NEWS_DAYS)
    return all(
        dates.gap_days(day, dates.from_day(told)) > 3 and _starts(day) > told for day in one.dates
    )


def _is_news_after(one: Telling, other: Telling, days: int = 1) -> bool:
    """Tell whether one was news when the other had already been told as background."""
    if other.published is None or one.reported is None or other.is_news:
        return False
    return not one.is_planned and one.reported > other.published + timedelta(days=days)


def any_day(a: Telling, b: Telling) -> PartialDate | None:
    """Return a day for looking up a rate: one that is told, or else that of a report.

    News that tells no more than its month is of the day of its report.
    """
    told = sorted((*a.dates, *b.dates), key=lambda day: (-len(day.isoformat()), day.isoformat()))
    known = (a.reported, b.reported) if told else (a.published, b.published)
    reported = sorted(day for day in known if day)
    if told and (told[0].precision == "day" or not reported):
        return told[0]
    return dates.from_day(reported[0]) if reported else None


def _starts(day: PartialDate) -> date:
    return date(day.year, day.month or 1, day.day or 1)
