"""Two tellings in, what is seen of their days out, for the affinity to weigh."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from backend.comparison.tellings import Telling
from backend.values import dates
from backend.values.dates import PartialDate

# Rounds of one company are seldom closer than this, and reports of one round seldom further apart.
LONGEST_ROUND_DAYS = 75
# Talks become a round within this time, or are of another one.
LONGEST_TALKS_DAYS = 270
# What was background is no news so much later; within it a round-up may have come first.
OLD_NEWS_DAYS = 10
# Where the features of gaps begin anew.
_GAPS = (1, 3, 10, 20, 30, 45, 75, 120, 200, 300, 400)
_REPORTS = (3, 10, 30, 75, 150, 300)
_AGES = (-1, 10, 45, 100, 200, 400, 800, 1500)


def features_of_days(a: Telling, b: Telling) -> Iterator[str]:
    """Yield what is seen of the days of two tellings.

    `days` counts those between the nearest two, `reports` those between two reports of news, `old`
    how long ago something was news when the other was published; each is the number of a range.
    """
    if a.moments and b.moments:
        gap = nearest(a.moments, b.moments)
        if gap <= 1 and not (_is_fine(a.dates or a.moments) and _is_fine(b.dates or b.moments)):
            # The last day of one year and the first of the next are a day apart, the years are not.
            yield "next year" if gap else "one year"
        else:
            yield f"days{bisect_left(_GAPS, gap)}"
        if a.reported and b.reported:
            yield f"reports{bisect_left(_REPORTS, abs((a.reported - b.reported).days))}"
    else:
        yield f"dayless{(not a.moments) + (not b.moments)}"
        yield from {*_order_without_days(a, b), *_order_without_days(b, a)}
    yield from _age(a, b)
    yield from _age(b, a)


def _order_without_days(one: Telling, other: Telling) -> Iterator[str]:
    if one.is_planned:
        return
    if _is_later(other, than=one):
        yield "later"
    elif _is_news_after(other, one):
        yield "news after"


def _age(news: Telling, other: Telling) -> Iterator[str]:
    if news.reported and other.published and not other.reported:
        yield f"old{bisect_left(_AGES, (other.published - news.reported).days)}"


def are_of_two_years(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings are dated by nothing but years, and not by the same."""
    days = (*a.moments, *b.moments)
    if not (a.moments and b.moments) or any(day.month for day in days):
        return False
    return {day.year for day in a.moments}.isdisjoint(day.year for day in b.moments)


def nearest(some: Sequence[PartialDate], others: Sequence[PartialDate]) -> int:
    """Return the days between the nearest two of some days, of which there are on both sides."""
    least = dates.gap_days(some[0], others[0])
    if len(some) == len(others) == 1:
        return least
    return min(dates.gap_days(x, y) for x in some for y in others)


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
