"""Two placed valuations in, the rule that decides their relation out."""

import re

from backend.comparison.items import Item
from backend.comparison.placed import (
    Placed,
    are_told_alike,
    count_planned,
    days_of,
    exclude_one_another,
    may_come_of,
    other_tranche,
    same_financing,
)
from backend.comparison.registry import Cluster
from backend.comparison.relation_of_sums import are_mistyped, by_likeness, by_plan, compared
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import are_tight, ratio, share_sum
from backend.comparison.tellings import date_near
from backend.model.claim import ValuationValue
from backend.values.dates import find_dates
from backend.values.money import Money, is_compatible, to_text

# New money below this share of a valuation is lost in its rounding.
_SEEN_IN_WORTH = 0.05
_NEAR = 0.85
# Prices further apart are hardly of one moment: of twenty such pairs in annotated articles that one
# round seemed to join, four were disputes.
_ONE_TIME = 0.55
_BESIDE = 30
# Valuations nearer than this are one number that two writers rounded.
_SAME_WORTH = 0.99
# "The round values it at X before the money", but not "it was worth X before the money".
_PRE_MONEY = re.compile(
    r"\bpre\W?money\b|\bexcluding\b|\bnot including\b|\bthe pre\b"
    r"|\bbefore (?:the|any|that) (?:new |fresh )?(?:money|cash|capital)\b"
    r"|\b(?:round|deal|financing|investment|raise|funding)\b[^.;]*\bvalu(?:es|ed|ing|ation)\b[^.;]*\bbefore\b",
    re.IGNORECASE,
)

_BEFORE = re.compile(
    r"\b(?:pre|before|prior|going into|ahead of|excluding|without|not (?:including|counting))\b",
    re.IGNORECASE,
)


def relate_valuations(a: Placed, b: Placed) -> Verdict:
    """Relate two valuations."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ValuationValue)
    assert isinstance(y, ValuationValue)
    planned = count_planned(a, b)
    if planned == 1:
        kind = "plan-and-outcome" if may_come_of(a, b) else "other-financing"
        return decide(f"valuation.{kind}")
    if planned == 2:
        return by_plan("valuation", a, b, x.money, y.money)
    if not same_financing(a, b):
        is_one_number = (x.basis == "pre") == (y.basis == "pre") and are_tight(x.money, y.money)
        if is_one_number and (are_told_alike(a, b) or _are_of_one_year(a, b)):
            return decide("valuation.same-financing.compatible")
        if are_mistyped(a, b, x.money, y.money):
            return decide("valuation.same-financing.slip")
        near = _differ_a_little(a, b, x, y) and _are_of_one_time(a, b)
        return decide("valuation.same-year.near" if near else "valuation.other-financing")
    found = compared(a, b, x.money, y.money)
    if found.likeness == "disjoint" and (ratio(x.money, y.money) or 0) >= _SAME_WORTH:
        return decide("valuation.same-financing.compatible")
    if {x.basis, y.basis} == {"pre", "post"} and are_tight(x.money, y.money):
        return _relate_one_number(a, b)
    if x.basis != y.basis and "pre" in (x.basis, y.basis):
        told = a if x.basis == "pre" else b
        if found.likeness == "disjoint" or not names_pre_money(told.item):
            return _relate_pre_and_post(a, b, x, y)
    if found.likeness == "disjoint" and _are_far_apart(a, b, x.money, y.money):
        return decide("valuation.same-financing.far-apart")
    if found.likeness == "disjoint" and (other_tranche(a, b) or _give_one_price(a, b)):
        return decide("valuation.other-tranche")
    return by_likeness("valuation", found)


def _give_one_price(a: Placed, b: Placed) -> bool:
    """Tell whether both texts give another price of the same financing, on which they agree."""
    if a.telling is None or b.telling is None:
        return False
    some, others = ([w.money for w in told.valuations] for told in (a.telling, b.telling))
    return share_sum(some, others)


def _are_far_apart(a: Placed, b: Placed, x: Money, y: Money) -> bool:
    """Tell whether two prices are hardly of one moment, though one financing is told with both."""
    if (ratio(x, y) or 1) >= _ONE_TIME or a.telling is None or b.telling is None:
        return False
    return not share_sum(a.telling.amounts, b.telling.amounts)


def _relate_one_number(a: Placed, b: Placed) -> Verdict:
    """Relate one number told as pre-money here and as post-money there."""
    assert isinstance(a.item.claim.value, ValuationValue)
    assert a.financing is not None
    if not (_calls_it_pre_money(a.item) or _calls_it_pre_money(b.item)):
        return decide("valuation.same-financing.compatible")
    worth = a.item.claim.value.money
    raised = [sum_ for sum_ in a.financing.amounts if sum_.currency == worth.currency]
    if any(sum_.amount > _SEEN_IN_WORTH * worth.amount for sum_ in raised):
        return decide("valuation.same-financing.pre-for-post")
    return decide("valuation.same-financing.compatible")


def _relate_pre_and_post(a: Placed, b: Placed, x: ValuationValue, y: ValuationValue) -> Verdict:
    pre, post, told = (x, y, a) if x.basis == "pre" else (y, x, b)
    assert a.financing is not None
    terms = adds_up(pre.money, post.money, a.financing.amounts)
    if terms is not None and names_pre_money(told.item):
        return decide("valuation.same-financing.pre-and-post", terms)
    return decide("valuation.same-financing.before-or-after")


def names_pre_money(item: Item) -> bool:
    """Tell whether a text gives the round's own pre-money, and not only what was before."""
    return bool(_PRE_MONEY.search(item.claim.quote.sentence))


def _calls_it_pre_money(item: Item) -> bool:
    """Tell whether the words at a valuation, not only in its sentence, say that it is pre-money."""
    value, quote = item.claim.value, item.claim.quote
    start = max(0, quote.sentence.find(quote.exact))
    end = start + len(quote.exact)
    near = quote.sentence[max(0, start - _BESIDE) : end + _BESIDE]
    is_pre = isinstance(value, ValuationValue) and value.basis == "pre"
    return is_pre and bool(_BEFORE.search(near))


def adds_up(pre: Money, post: Money, amounts: tuple[Money, ...]) -> str | None:
    """Return the terms where pre-money and a sum give post-money, None where none does."""
    for amount in amounts:
        if not pre.currency == post.currency == amount.currency:
            continue
        total = Money(pre.amount + amount.amount, pre.currency, post.hedge, unit=pre.unit)
        if is_compatible(total, post):
            return f"{to_text(pre)} + {to_text(amount)} = {to_text(total)}"
    return None


def _differ_a_little(a: Placed, b: Placed, x: ValuationValue, y: ValuationValue) -> bool:
    if not _NEAR <= (ratio(x.money, y.money) or 0) < _SAME_WORTH:
        return False
    return compared(a, b, x.money, y.money).likeness == "disjoint"


def _are_of_one_time(a: Placed, b: Placed) -> bool:
    """Tell whether both texts value the company in one month, or in one year and no round."""
    one, other = _month(a), _month(b)
    if one is not None and one == other:
        return True
    return _is_bare(a.financing) and _is_bare(b.financing) and bool(_years(a) & _years(b))


def _are_of_one_year(a: Placed, b: Placed) -> bool:
    """Tell whether both texts can value the company at one time, and by one round."""
    if exclude_one_another(a, b):
        return False
    if a.telling and b.telling and a.telling.is_extension != b.telling.is_extension:
        return False
    one, other = _month(a), _month(b)
    if one and other:
        return one == other
    years = [month[0] if month else _year_at(placed) for month, placed in ((one, a), (other, b))]
    return years[0] is not None and years[0] == years[1]


def _year_at(placed: Placed) -> int | None:
    """Return the year that stands at a valuation."""
    quote = placed.item.claim.quote
    day = date_near(quote.sentence, quote.exact, placed.item.source.published)
    return day.year if day else None


def _month(placed: Placed) -> tuple[int, int] | None:
    quote = placed.item.claim.quote
    day = date_near(quote.sentence, quote.exact, placed.item.source.published)
    if day is None and placed.telling is not None:
        days = days_of(placed.telling)
        day = days[0] if len(days) == 1 else None
    return (day.year, day.month) if day is not None and day.month else None


def _years(placed: Placed) -> set[int]:
    claim = placed.item.claim
    told = find_dates(claim.quote.sentence, placed.item.source.published)
    days = [span.date for span in told] + list(placed.telling.dates if placed.telling else ())
    return {day.year for day in days}


def _is_bare(financing: Cluster | None) -> bool:
    return financing is None or not (financing.amounts or financing.labels)
