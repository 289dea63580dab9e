"""Two tellings in, how much speaks for their being one financing out.

The weights are evidence in the sense of odds: +3 is "nearly certain by itself", -1.5 "speaks
against". They were set on annotated groups of articles, each against several groups; what no
weight can outvote is a veto. Symmetric, and blind to who published what.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from backend.comparison.affinity_of_days import any_day, weigh_days
from backend.comparison.sums import are_compatible, ratio
from backend.comparison.tellings import Telling
from backend.values import money, names, rounds
from backend.values.dates import PartialDate
from backend.values.money import Money

# New money seldom adds more than this to what a company was worth before it.
MOST_DILUTION = 1.6
# Sums of one financing that differ by more than this are hardly reports of one thing.
NEAR = 0.8
ENOUGH = 2.5
_LETTERED = "series-"
_TOLD_ONCE = (_LETTERED, "seed", "pre-seed")
# Money of these kinds is another financing than an equity round, however alike the sums.
_KINDS_APART = ("ipo", "debt", "grant", "secondary", "convertible", "crowdfunding")
_OTHER_LETTER = -3.5

# Of so many words, one with a plural more or less makes no other name.
_LONG_NAME = 4
_PLURAL = re.compile(r"(?<=\w{4})s(?=\s)")


def affinity(a: Telling, b: Telling) -> float | None:
    """Return the evidence that two tellings are of one financing, None where it is ruled out."""
    if a.source_key == b.source_key:
        return 0.0 if _is_its_price(a, b) or _is_its_price(b, a) else None
    if _are_different_tranches(a, b) or _are_parts(a, b):
        return None
    shared = [label for label in a.labels if label in b.labels]
    told_once = any_starts(shared, _TOLD_ONCE)
    one_letter = told_once and any_starts(shared, _LETTERED)
    time = weigh_days(a, b, told_once)
    letters = None if time is None else _labels(a, b, shared, told_once)
    sums = None if letters is None else _amounts(a, b)
    if time is None or letters is None or sums is None:
        return None
    if letters == _OTHER_LETTER and sums > 3 and time >= 1:
        # One sum in one month is one round, which one of the two calls by a wrong letter.
        letters += 1.5
    if sums < 0 and ((one_letter and time >= 1) or (told_once and sums == -1)):
        # A company has one Series C: two sums for it are two reports of one round.
        sums /= 2
    elif sums < 0 and a.is_extension != b.is_extension and not (a.is_planned or b.is_planned):
        # A round that is told of again when it grows has two sums.
        sums /= 2
    score = time + letters + sums + _backers(a, b) + _valuations(a, b)
    if a.is_planned != b.is_planned and score > 0:
        score -= 0.5
    return max(score, ENOUGH) if one_letter and _are_of_one_day(a, b) else score


def _is_its_price(a: Telling, b: Telling) -> bool:
    """Tell whether one of two things of the past in an article may be the other's price.

    "Up from $7bn", and elsewhere "the $568m round of April": whose price it was others may know.
    """
    if a.is_news or b.is_news or a.is_planned or b.is_planned:
        return False
    bare = not (a.amounts or a.labels or a.dates or a.leads or a.investors)
    return bare and bool(a.valuations) and not b.valuations and bool(b.amounts or b.labels)


def any_starts(labels: Sequence[str], starts: str | tuple[str, ...]) -> bool:
    """Tell whether one of the labels starts so."""
    return bool(labels) and any(label.startswith(starts) for label in labels)


def _are_of_one_day(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings give one very day, and neither is of an extension of a round.

    A company does not close two rounds of one letter on one day, whatever the sums are.
    """
    if a.is_extension or b.is_extension or a.is_planned or b.is_planned:
        return False
    return any(day in b.moments and day.precision == "day" for day in a.moments)


def _labels(a: Telling, b: Telling, shared: Sequence[str], told_once: bool) -> float | None:
    if not a.labels or not b.labels:
        return 0.0
    if shared:
        return 3.0 if told_once else 2.0
    for kind in _KINDS_APART:
        if (kind in a.labels) != (kind in b.labels):
            return -3.0 if share_sum(a.amounts, b.amounts) else None
    if any(rounds.is_compatible(x, y) for x in a.labels for y in b.labels):
        return 0.5
    return _OTHER_LETTER


def _amounts(a: Telling, b: Telling) -> float | None:
    if a.amounts and b.amounts:
        return _raised(a, b)
    if a.planned_amounts and b.planned_amounts:
        return 2.5 if any(_judge(a, b, a.planned_amounts, b.planned_amounts)) else -0.5
    mixed = [
        (x, y)
        for some, others in ((a.amounts, b.planned_amounts), (a.planned_amounts, b.amounts))
        for x in some
        for y in others
    ]
    if not mixed:
        return 0.0
    day = _day_of_rate(a, b, mixed)
    near = any(are_compatible(x, y, day) and (ratio(x, y) or 1) >= NEAR for x, y in mixed)
    return 2.0 if near else -1.0


def _raised(a: Telling, b: Telling) -> float | None:
    if share_sum(a.amounts, b.amounts):
        return 3.5
    known = _judge(a, b, a.amounts, b.amounts)
    if any(known):
        return None if a.tranche != b.tranche and not a.is_planned else 3.0
    done = list(product(a.amounts, b.amounts))
    if any(money.is_slip(x, y) for x, y in done):
        return 1.5
    if all(judged is None for judged in known):
        return 0.0
    return -1.0 if max(ratio(x, y) or 0 for x, y in done) >= NEAR else -2.5


def _judge(
    a: Telling, b: Telling, some: Sequence[Money], others: Sequence[Money]
) -> list[bool | None]:
    """Tell of each pair of sums whether they go together, None where that cannot be told."""
    pairs = list(product(some, others))
    day = _day_of_rate(a, b, pairs)
    return [are_compatible(x, y, day) for x, y in pairs]


def _day_of_rate(
    a: Telling, b: Telling, pairs: Sequence[tuple[Money, Money]]
) -> PartialDate | None:
    """Return a day for looking up a rate, None where all sums are in one currency."""
    for x, y in pairs:
        if x.currency != y.currency:
            return any_day(a, b)
    return None


def are_tight(a: Money, b: Money) -> bool:
    """Tell whether two sums are one number, whatever the words around them say."""
    return a.currency == b.currency and abs(a.amount - b.amount) <= 0.005 * max(a.amount, b.amount)


def share_sum(some: Sequence[Money], others: Sequence[Money]) -> bool:
    """Tell whether a sum on one side is one number with a sum on the other."""
    for x in some:
        for y in others:
            if are_tight(x, y):
                return True
    return False


def _valuations(a: Telling, b: Telling) -> float:
    if not a.valuations or not b.valuations:
        planned = product(a.planned_valuations, b.planned_valuations)
        alike = any(are_compatible(x.money, y.money, None) for x, y in planned)
        bare = not (a.planned_amounts or b.planned_amounts)
        return 2.6 * alike if bare else 1.0 * alike
    worths = [worth.money for worth in a.valuations], [worth.money for worth in b.valuations]
    judged = _judge(a, b, *worths)
    if any(judged):
        return 2.6
    if all(one is None for one in judged) or _may_be_pre_and_post(a, b):
        return 0.0
    if any(money.is_slip(x, y) for x, y in product(*worths)):
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
    some, others = (*a.leads, *a.investors), (*b.leads, *b.investors)
    if not some or not others:
        return 0.0
    everyone = _overlap(some, others)
    if _overlap(a.leads, b.leads):
        return 2.0 + 0.5 * (everyone > 1)
    if everyone:
        return 1.5 if everyone == 1 else 2.0
    return -1.1


def _overlap(some: Sequence[str], others: Sequence[str]) -> int:
    return sum(share_org((org,), others) for org in some)


def share_org(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether a name on one side is one organisation with a name on the other."""
    for x in some:
        for y in others:
            if is_same_org(x, y):
                return True
    return False


@lru_cache(maxsize=4096)
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
    if not (a.parts or b.parts) or share_sum(a.amounts, b.amounts):
        return False
    return share_sum(a.parts, b.amounts) or share_sum(b.parts, a.amounts)
