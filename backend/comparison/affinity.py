"""Two tellings in, how much speaks for their being one financing out.

The weights are evidence in the sense of odds: +3 is "nearly certain by itself", -1.5 "speaks
against". They were set on annotated groups of articles, each against several groups; what no
weight can outvote is a veto. Symmetric, and blind to who published what.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from backend.comparison.items import Telling
from backend.comparison.sums import are_compatible, ratio
from backend.values import dates, money, names, rounds
from backend.values.dates import PartialDate
from backend.values.money import Money

# Two rounds of one size are seldom closer than this, and reports of one round seldom further
# apart: $75m in 2014 and 2017, two $500m rounds with one leader.
LONGEST_ROUND_DAYS = 75
# Talks become a round within this time, or are of another one.
LONGEST_TALKS_DAYS = 270
# What was background is no news so much later; within it a round-up may have come first.
OLD_NEWS_DAYS = 10
# A lettered round may close in steps over this time.
LONGEST_LETTER_DAYS = 300
# New money seldom adds more than this to what a company was worth before it.
MOST_DILUTION = 1.6
# Sums of one financing that differ by more than this are hardly reports of one thing.
NEAR = 0.8
ENOUGH = 2.5
_LETTERED = "series-"
_TOLD_ONCE = (_LETTERED, "seed", "pre-seed")
# Money of these kinds is another financing than an equity round, however alike the sums.
_KINDS_APART = ({"ipo"}, {"debt"}, {"grant"}, {"secondary"}, {"convertible"}, {"crowdfunding"})

# Of so many words, one with a plural more or less makes no other name.
_LONG_NAME = 4
_PLURAL = re.compile(r"(?<=\w{4})s(?=\s)")


def affinity(a: Telling, b: Telling) -> float | None:
    """Return the evidence that two tellings are of one financing, None where it is ruled out."""
    if a.source_key == b.source_key or _are_different_tranches(a, b) or _are_parts(a, b):
        return None
    one_letter = _share_letter(a, b)
    time = _time(a, b, one_letter)
    letters = _labels(a, b)
    if time is None or letters is None:
        return None
    sums = _amounts(a, b)
    if sums is None:
        return None
    if sums < 0 and ((one_letter and time >= 1) or (_share_label(a, b, _TOLD_ONCE) and sums == -1)):
        # A company has one Series C: two sums for it are two reports of one round.
        sums /= 2
    elif sums < 0 and a.is_extension != b.is_extension and not (a.is_planned or b.is_planned):
        # A round that is told of again when it grows has two sums.
        sums /= 2
    score = time + letters + sums + _backers(a, b) + _valuations(a, b)
    if a.is_planned != b.is_planned and score > 0:
        score -= 0.5
    return max(score, ENOUGH) if one_letter and _are_of_one_day(a, b) else score


def _are_of_one_day(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings give one very day, and neither is of an extension of a round.

    A company does not close two rounds of one letter on one day, whatever the sums are.
    """
    if a.is_extension or b.is_extension or a.is_planned or b.is_planned:
        return False
    days = product(a.moments, b.moments)
    return any(x == y and x.precision == "day" for x, y in days)


def _share_letter(a: Telling, b: Telling) -> bool:
    return _share_label(a, b, (_LETTERED,))


def _share_label(a: Telling, b: Telling, starts: tuple[str, ...]) -> bool:
    return any(x == y and x.startswith(starts) for x, y in product(a.labels, b.labels))


def _time(a: Telling, b: Telling, one_letter: bool) -> float | None:
    longest = LONGEST_TALKS_DAYS if a.is_planned or b.is_planned else LONGEST_ROUND_DAYS
    if one_letter or _share_label(a, b, _TOLD_ONCE):
        longest = LONGEST_LETTER_DAYS
    if any(was_told_before(x, y) for x, y in ((a, b), (b, a))):
        return None
    if a.moments and b.moments:
        gap = min(dates.gap_days(x, y) for x, y in product(a.moments, b.moments))
        return None if gap > longest else _within_days(a, b, gap)
    for one, other in ((a, b), (b, a)):
        if not one.is_planned and _is_later(other, than=one):
            return None
        if not one.is_planned and _is_news_after(other, one):
            return -2.5
    return 0.0


def _within_days(a: Telling, b: Telling, gap: int) -> float:
    if a.reported and b.reported and abs((a.reported - b.reported).days) <= 3:
        return 3.5
    if gap <= 1:
        told = [one.dates or one.moments for one in (a, b)]
        fine = all(any(day.precision != "year" for day in days) for days in told)
        return 2.0 if fine else 1.0
    if a.reported and b.reported:
        return 1.5 if gap <= 10 else 0.5 if gap <= 30 else -1.0
    return 1.0 if gap <= 20 else 0.0 if gap <= 45 else -1.5


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


def _labels(a: Telling, b: Telling) -> float | None:
    if not a.labels or not b.labels:
        return 0.0
    shared = any(x == y for x, y in product(a.labels, b.labels))
    for kind in () if shared else _KINDS_APART:
        if bool(kind & set(a.labels)) != bool(kind & set(b.labels)):
            return None if _any_tight(a, b) is False else -3.0
    if shared:
        return 3.0 if _share_label(a, b, _TOLD_ONCE) else 2.0
    if any(rounds.is_compatible(x, y) for x, y in product(a.labels, b.labels)):
        return 0.5
    return -3.5


def _amounts(a: Telling, b: Telling) -> float | None:
    day = any_day(a, b)
    done = list(product(a.amounts, b.amounts))
    planned = list(product(a.planned_amounts, b.planned_amounts))
    mixed = list(product(a.amounts, b.planned_amounts)) + list(
        product(a.planned_amounts, b.amounts)
    )
    if done:
        if any(are_tight(x, y) for x, y in done):
            return 3.5
        known = [are_compatible(x, y, day) for x, y in done]
        if any(known):
            return None if a.tranche != b.tranche and not a.is_planned else 3.0
        if any(money.is_slip(x, y) for x, y in done):
            return 1.5
        if all(judged is None for judged in known):
            return 0.0
        return -1.0 if max(ratio(x, y) or 0 for x, y in done) >= NEAR else -2.5
    if planned:
        return 2.5 if any(are_compatible(x, y, day) for x, y in planned) else -0.5
    if mixed:
        near = any(are_compatible(x, y, day) and (ratio(x, y) or 1) >= NEAR for x, y in mixed)
        return 2.0 if near else -1.0
    return 0.0


def are_tight(a: Money, b: Money) -> bool:
    """Tell whether two sums are one number, whatever the words around them say."""
    return a.currency == b.currency and abs(a.amount - b.amount) <= 0.005 * max(a.amount, b.amount)


def _any_tight(a: Telling, b: Telling) -> bool:
    return any(are_tight(x, y) for x, y in product(a.amounts, b.amounts))


def _valuations(a: Telling, b: Telling) -> float:
    if not a.valuations or not b.valuations:
        planned = product(a.planned_valuations, b.planned_valuations)
        alike = any(are_compatible(x.money, y.money, None) for x, y in planned)
        bare = not (a.planned_amounts or b.planned_amounts)
        return 2.6 * alike if bare else 1.0 * alike
    day = any_day(a, b)
    judged = [are_compatible(x.money, y.money, day) for x, y in product(a.valuations, b.valuations)]
    if any(judged):
        return 2.6
    if all(one is None for one in judged) or _may_be_pre_and_post(a, b):
        return 0.0
    if any(money.is_slip(x.money, y.money) for x, y in product(a.valuations, b.valuations)):
        return 0.0
    return -1.5


def _may_be_pre_and_post(a: Telling, b: Telling) -> bool:
    """Tell whether a valuation before the money can have become the other one with it."""
    return any(
        pre.basis == "pre"
        and other.basis != "pre"
        and pre.money.currency == other.money.currency
        and 1 <= other.money.amount / max(1, pre.money.amount) <= MOST_DILUTION
        for x, y in product(a.valuations, b.valuations)
        for pre, other in ((x, y), (y, x))
    )


def _backers(a: Telling, b: Telling) -> float:
    leads = _overlap(a.leads, b.leads)
    everyone = _overlap((*a.leads, *a.investors), (*b.leads, *b.investors))
    if leads:
        return 2.0 + 0.5 * (everyone > 1)
    if everyone:
        return 1.5 if everyone == 1 else 2.0
    strangers = (a.leads or a.investors) and (b.leads or b.investors)
    return -1.1 if strangers else 0.0


def _overlap(some: tuple[str, ...], others: tuple[str, ...]) -> int:
    return sum(any(is_same_org(x, y) for y in others) for x in some)


@lru_cache(maxsize=65536)
def is_same_org(a: str, b: str) -> bool:
    """Tell whether two names are one organisation, remembering what was asked before."""
    return names.is_same_org(a, b) or (
        min(len(a.split()), len(b.split())) >= _LONG_NAME
        and names.is_same_org(_PLURAL.sub("", a), _PLURAL.sub("", b))
    )


def _are_different_tranches(a: Telling, b: Telling) -> bool:
    return a.tranche is not None and b.tranche is not None and a.tranche != b.tranche


def _are_parts(a: Telling, b: Telling) -> bool:
    """Tell whether the article of one tells the other's sum as well, of the extension or whole."""
    return any(
        any(are_tight(x, y) for x, y in product(one.parts, other.amounts))
        and not any(are_tight(x, y) for x, y in product(one.amounts, other.amounts))
        for one, other in ((a, b), (b, a))
    )


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
