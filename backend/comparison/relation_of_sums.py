"""Two placed sums in, the rule that decides their relation out.

Amounts, contributions, valuations and totals; other attributes are related elsewhere.
"""

import re
from itertools import product

from backend.comparison.affinity import are_tight, is_same_org
from backend.comparison.affinity_of_days import was_told_before
from backend.comparison.items import Item
from backend.comparison.makeup import counts_otherwise
from backend.comparison.placed import (
    Placed,
    count_planned,
    day_of,
    days_of,
    may_be_parts,
    may_come_of,
    other_tranche,
    same_financing,
    share_letter,
)
from backend.comparison.registry import Cluster
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import Comparison, compare_sums, ratio
from backend.comparison.tellings import EXTENSION, date_near
from backend.comparison.windows import is_to_date, same_window
from backend.model.claim import ContributionValue, MoneyValue, TotalValue, ValuationValue
from backend.values.dates import find_dates
from backend.values.money import Money, find_money, is_compatible, to_text

# Totals told within this time can be of one moment.
_SAME_TIME_DAYS = 120
# "Up to $750 million" fits "more than $400 million" only as words.
_SAME_TOTAL = 0.8
# "At least $500 million" fits "as much as $1 billion" only as words, too.
_SAME_PLAN = 0.9
# New money below this share of a valuation is lost in its rounding.
_SEEN_IN_WORTH = 0.05
_NEAR = 0.85
# Valuations nearer than this are one number that two writers rounded.
_SAME_WORTH = 0.99
# "lifts the round to X from Y", "beyond the initial Y".
_FROM = re.compile(r"\b(?:from|initial(?:ly)?|original(?:ly)?) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
# "The round values it at X before the money", but not "it was worth X before the money".
_PRE_MONEY = re.compile(
    r"\bpre\W?money\b|\bexcluding\b|\bnot including\b"
    r"|\b(?:round|deal|financing|investment|raise|funding)\b[^.;]*\bvalu(?:es|ed|ing|ation)\b[^.;]*\bbefore\b",
    re.IGNORECASE,
)


def relate_amounts(a: Placed, b: Placed) -> Verdict:
    """Relate two sums raised or sought."""
    assert isinstance(a.item.claim.value, MoneyValue)
    assert isinstance(b.item.claim.value, MoneyValue)
    x, y = a.item.claim.value.money, b.item.claim.value.money
    planned = count_planned(a, b)
    if planned == 1:
        kind = "plan-and-outcome" if may_come_of(a, b) else "other-financing"
        return decide(f"amount.{kind}")
    if planned == 2:
        return _by_plan("amount", a, b, x, y)
    if not same_financing(a, b):
        one_part = are_tight(x, y) and share_letter(a, b) and may_be_parts(a, b)
        if one_part and _compared(a, b, x, y).likeness == "compatible":
            return decide("amount.same-letter")
        return decide("amount.other-financing")
    found = _compared(a, b, x, y)
    if found.likeness == "disjoint" and counts_otherwise(a, b, _parts(a)):
        return decide("amount.other-make-up")
    if found.likeness in ("disjoint", "not comparable") and _are_told_apart(a, b):
        return decide("amount.other-tranche")
    return _by_likeness("amount", found)


def _are_told_apart(a: Placed, b: Placed) -> bool:
    """Tell whether two texts can count different parts of one financing."""
    return (
        other_tranche(a, b)
        or _extends(a) != _extends(b)
        or _is_open(a)
        or _is_open(b)
        or _grew_from(a, b)
        or _grew_from(b, a)
    )


def _grew_from(one: Placed, other: Placed) -> bool:
    """Tell whether a text says that the round grew to its sum from the other's."""
    before = other.item.claim.value
    sentence = one.item.claim.quote.sentence
    return isinstance(before, MoneyValue) and any(
        are_tight(span.money, before.money) and _FROM.search(sentence, 0, span.start)
        for span in find_money(sentence)
    )


def _compared(a: Placed, b: Placed, x: Money, y: Money) -> Comparison:
    """Compare the sums of two items; only where their currencies differ a day is looked up."""
    return compare_sums(x, y, None if x.currency == y.currency else day_of(a, b))


def _is_open(placed: Placed) -> bool:
    """Tell whether a text says that more money is to come into the same financing."""
    return placed.telling is not None and any(
        isinstance(item.claim.value, MoneyValue | ContributionValue)
        and item.claim.modality == "planned"
        for item in placed.telling.items
    )


def _extends(placed: Placed) -> bool:
    """Tell whether the words at a sum call it an extension of a round."""
    quote = placed.item.claim.quote
    place = quote.sentence.find(quote.exact)
    near = quote.sentence[max(0, place - 20) : place + len(quote.exact) + 40]
    return place >= 0 and bool(EXTENSION.search(near))


def _parts(placed: Placed) -> list[ContributionValue]:
    if placed.financing is None:
        return []
    told = [item.claim.value for item in placed.financing.parts]
    beside = [ContributionValue(money, part="debt") for money in placed.financing.beside]
    return [value for value in told if isinstance(value, ContributionValue)] + beside


def _are_plans(a: Placed, b: Placed) -> bool:
    """Tell whether nothing but their plan is known of two financings: the plan may be one."""
    x, y = a.telling, b.telling
    if x and y and (was_told_before(x, y) or was_told_before(y, x)):
        return False
    return all(
        placed.financing is not None and placed.financing.is_planned and not placed.financing.labels
        for placed in (a, b)
    )


def _by_likeness(family: str, found: Comparison) -> Verdict:
    likeness = found.likeness
    if likeness == "not comparable":
        return decide(f"{family}.not-comparable")
    return decide(f"{family}.same-financing.{likeness}", found.rate)


def _by_plan(family: str, a: Placed, b: Placed, x: Money, y: Money) -> Verdict:
    if not (same_financing(a, b) or _are_plans(a, b)):
        return decide(f"{family}.other-financing")
    found = _compared(a, b, x, y)
    if found.likeness == "compatible" and (ratio(x, y) or 1) >= _SAME_PLAN:
        return decide(f"{family}.same-plan.compatible", found.rate)
    return decide(f"{family}.same-plan.other-stage")


def relate_contributions(a: Placed, b: Placed) -> Verdict:
    """Relate two parts that backers brought."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ContributionValue)
    assert isinstance(y, ContributionValue)
    if not same_financing(a, b) or not _same_giver(x, y):
        return decide("contribution.other-backer")
    planned = count_planned(a, b)
    if planned == 1:
        return decide("amount.plan-and-outcome")
    found = _compared(a, b, x.money, y.money)
    if found.likeness == "not comparable":
        return decide("amount.not-comparable")
    if planned and found.likeness != "compatible":
        return decide("amount.same-plan.other-stage")
    return decide(f"contribution.same-backer.{found.likeness}", found.rate)


def _same_giver(x: ContributionValue, y: ContributionValue) -> bool:
    if x.orgs and y.orgs:
        return any(is_same_org(a, b) for a, b in product(x.orgs, y.orgs))
    return x.part is not None and x.part == y.part and x.part != "tranche"


def relate_part(a: Placed, b: Placed) -> Verdict | None:
    """Relate one backer's part to the whole, in the same financing only."""
    return decide("amount.part-of-the-whole") if same_financing(a, b) else None


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
        return _by_plan("valuation", a, b, x.money, y.money)
    if not same_financing(a, b):
        bare = _is_bare(a.financing) and _is_bare(b.financing)
        one_time = _are_of_one_month(a, b) or (bare and bool(_years(a) & _years(b)))
        near = one_time and _differ_a_little(a, b, x, y)
        return decide("valuation.same-year.near" if near else "valuation.other-financing")
    found = _compared(a, b, x.money, y.money)
    if found.likeness == "disjoint" and (ratio(x.money, y.money) or 0) >= _SAME_WORTH:
        return decide("valuation.same-financing.compatible")
    if {x.basis, y.basis} == {"pre", "post"} and found.likeness == "compatible":
        return _relate_one_number(a, b)
    if x.basis != y.basis and "pre" in (x.basis, y.basis):
        told = a if x.basis == "pre" else b
        if found.likeness == "disjoint" or not names_pre_money(told.item):
            return _relate_pre_and_post(a, b, x, y)
    if found.likeness == "disjoint" and other_tranche(a, b):
        return decide("valuation.other-tranche")
    return _by_likeness("valuation", found)


def _relate_one_number(a: Placed, b: Placed) -> Verdict:
    """Relate one number told as pre-money here and as post-money there."""
    assert isinstance(a.item.claim.value, ValuationValue)
    assert a.financing is not None
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
    return _compared(a, b, x.money, y.money).likeness == "disjoint"


def _are_of_one_month(a: Placed, b: Placed) -> bool:
    """Tell whether both texts value the company in one month."""
    one, other = _month(a), _month(b)
    return one is not None and one == other


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


def relate_totals(a: Placed, b: Placed) -> Verdict:
    """Relate two totals over several financings."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, TotalValue)
    assert isinstance(y, TotalValue)
    found = _compared(a, b, x.money, y.money)
    if found.likeness == "not comparable":
        return decide("total.not-comparable")
    if is_to_date(x.window) != is_to_date(y.window):
        return decide("total.other-window")
    known = [placed.item.source.published for placed in (a, b)]
    gap = abs((known[0] - known[1]).days) if known[0] and known[1] else None
    if found.likeness == "compatible" and (ratio(x.money, y.money) or 1) >= _SAME_TOTAL:
        near = (
            same_financing(a, b)
            or gap is None
            or gap <= _SAME_TIME_DAYS
            or are_tight(x.money, y.money)
        )
        if is_to_date(x.window) or same_financing(a, b) or same_window(x.window, y.window):
            return decide("total.same-time.compatible" if near else "total.other-time", found.rate)
        return decide("total.other-window")
    if counts_otherwise(a, b, []):
        return decide("total.other-make-up")
    sure = (
        same_financing(a, b)
        and is_to_date(x.window)
        and count_planned(a, b) == 0
        and gap is not None
        and gap <= 3
        and not any(_tells_the_past(placed) for placed in (a, b))
    )
    if sure:
        return decide("total.same-time.disjoint")
    return decide("total.earlier-is-higher" if _shrinks(a, b) else "total.other-time")


def _tells_the_past(placed: Placed) -> bool:
    words = f" {placed.item.claim.quote.sentence.lower()} "
    return any(cue in words for cue in (" before ", " previous", " prior ", " had ", " earlier "))


def _shrinks(a: Placed, b: Placed) -> bool:
    """Tell whether the earlier of two totals to date is the higher one."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, TotalValue)
    assert isinstance(y, TotalValue)
    known = [placed.item.source.published for placed in (a, b)]
    if not (known[0] and known[1]) or not is_to_date(x.window) or count_planned(a, b):
        return False
    if x.money.currency != y.money.currency or known[0] == known[1]:
        return False
    earlier, later = (x, y) if known[0] < known[1] else (y, x)
    return earlier.money.amount > later.money.amount
