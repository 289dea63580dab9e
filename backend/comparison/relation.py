"""Two items on one company in, the rule that decides their relation out.

Symmetric: the two items can be given in either order. Says nothing of origins or of time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from backend.comparison.affinity import any_day, are_tight, is_same_org
from backend.comparison.descriptions import is_description, same_description
from backend.comparison.items import Item, Telling
from backend.comparison.makeup import counts_otherwise
from backend.comparison.registry import Cluster
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import Comparison, compare_sums, ratio
from backend.comparison.windows import is_to_date, overlap, same_window
from backend.model.claim import (
    ChangeValue,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    ValuationValue,
)
from backend.values import dates, rounds
from backend.values.dates import PartialDate, find_dates
from backend.values.money import Money, is_compatible, to_text

# Two reports of a change differ by rounding up to this: "nearly tripled", "2.8 times".
_SAME_MULTIPLE = 0.2
# Totals told within this time can be of one moment.
_SAME_TIME_DAYS = 120
# Denials are of what was told lately.
_DENIAL_DAYS = 180
# "Up to $750 million" fits "more than $400 million" only as words.
_SAME_TOTAL = 0.8
# "At least $500 million" fits "as much as $1 billion" only as words, too.
_SAME_PLAN = 0.9
# New money below this share of a valuation is lost in its rounding.
_SEEN_IN_WORTH = 0.05
_SIGNING_DAYS = 6
# Reports of one round that are further apart tell of its several closes.
_ONE_CLOSE_DAYS = 45
_NEAR = 0.85
_PRE_MONEY = re.compile(r"\bpre\W?money\b|\bexcluding\b|\bnot including\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with the mention and the financing that it belongs to, None where it has none."""

    item: Item
    mention: Telling | None
    financing: Cluster | None


def relate(a: Placed, b: Placed) -> Verdict | None:
    """Decide how two items stand to one another; None where they speak of different things."""
    x, y = a.item.claim, b.item.claim
    if "denied" in (x.modality, y.modality):
        return _relate_denial(a, b)
    compare = _BY_ATTRIBUTE.get((x.attribute, y.attribute))
    if compare is not None:
        return compare(a, b)
    swapped = _BY_ATTRIBUTE.get((y.attribute, x.attribute))
    return swapped(b, a) if swapped is not None else None


def _same(a: Placed, b: Placed) -> bool:
    return a.financing is not None and a.financing is b.financing


def _planned(a: Placed, b: Placed) -> int:
    return [a.item.claim.modality, b.item.claim.modality].count("planned")


def _day(a: Placed, b: Placed) -> PartialDate | None:
    if a.mention and b.mention:
        return any_day(a.mention, b.mention)
    published = a.item.source.published or b.item.source.published
    return dates.from_day(published) if published else None


def _relate_amounts(a: Placed, b: Placed) -> Verdict:
    assert isinstance(a.item.claim.value, MoneyValue)
    assert isinstance(b.item.claim.value, MoneyValue)
    found = compare_sums(a.item.claim.value.money, b.item.claim.value.money, _day(a, b))
    planned = _planned(a, b)
    if planned == 1:
        return decide("amount.plan-and-outcome", found.rate)
    if planned == 2:
        return _by_plan("amount", found, _same(a, b) or _are_open(a, b))
    if not _same(a, b):
        return decide("amount.other-financing")
    if found.likeness == "disjoint" and counts_otherwise(a.item, b.item, _parts(a)):
        return decide("amount.other-make-up")
    if found.likeness != "compatible" and _other_tranche(a, b):
        return decide("amount.other-tranche")
    return _by_likeness("amount", found)


def _parts(placed: Placed) -> list[ContributionValue]:
    items = placed.financing.items if placed.financing else ()
    return [i.claim.value for i in items if isinstance(i.claim.value, ContributionValue)]


def _are_open(a: Placed, b: Placed) -> bool:
    """Tell whether nothing but their plan is known of two financings: the plan may be one."""
    return all(
        placed.financing is not None and placed.financing.is_planned and not placed.financing.labels
        for placed in (a, b)
    )


def _by_likeness(family: str, found: Comparison) -> Verdict:
    likeness = found.likeness
    if likeness == "not comparable":
        return decide(f"{family}.not-comparable")
    return decide(f"{family}.same-financing.{likeness}", found.rate)


def _by_plan(family: str, found: Comparison, same: bool) -> Verdict:
    if found.likeness == "compatible" and same and found.share >= _SAME_PLAN:
        return decide(f"{family}.same-plan.compatible", found.rate)
    return decide(f"{family}.same-plan.other-stage" if same else f"{family}.other-financing")


def _other_tranche(a: Placed, b: Placed) -> bool:
    """Tell whether two tellings are of different tranches or closes of one round."""
    if a.mention is None or b.mention is None or a.financing is None:
        return False
    if _are_closes(a.mention, b.mention):
        return True
    # A telling without a day goes with the one that gives the same sum.
    return any(
        _are_closes(one, other)
        for one, twin in ((a.mention, b.mention), (b.mention, a.mention))
        for other in a.financing.mentions
        if any(are_tight(x, y) for x, y in product(other.amounts, twin.amounts))
    )


def _are_closes(a: Telling, b: Telling) -> bool:
    if any(are_tight(x, y) for x, y in product(a.amounts, b.amounts)):
        return False
    if a.is_news and b.is_news and a.published and b.published:
        gaps = [abs((a.published - b.published).days)]
    else:
        gaps = [dates.gap_days(x, y) for x, y in product(_days_of(a), _days_of(b))]
    return a.tranche != b.tranche or (bool(gaps) and min(gaps) > _ONE_CLOSE_DAYS)


def _relate_contributions(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ContributionValue)
    assert isinstance(y, ContributionValue)
    if not _same(a, b) or not _same_giver(x, y) or _planned(a, b) == 1:
        return decide("contribution.other-backer")
    found = compare_sums(x.money, y.money, _day(a, b))
    if found.likeness == "not comparable":
        return decide("amount.not-comparable")
    return decide(f"contribution.same-backer.{found.likeness}", found.rate)


def _same_giver(x: ContributionValue, y: ContributionValue) -> bool:
    if x.orgs and y.orgs:
        return any(is_same_org(a, b) for a, b in product(x.orgs, y.orgs))
    return x.part is not None and x.part == y.part and x.part != "tranche"


def _relate_part(a: Placed, b: Placed) -> Verdict | None:
    """Relate one backer's part to the whole, in the same financing only."""
    return decide("amount.part-of-the-whole") if _same(a, b) else None


def _relate_valuations(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ValuationValue)
    assert isinstance(y, ValuationValue)
    found = compare_sums(x.money, y.money, _day(a, b))
    planned = _planned(a, b)
    if planned == 1:
        return decide("valuation.plan-and-outcome")
    if planned == 2:
        return _by_plan("valuation", found, _same(a, b) or _are_open(a, b))
    if not _same(a, b):
        near = found.likeness == "disjoint" and _one_year(a, b)
        return decide("valuation.same-year.near" if near else "valuation.other-financing")
    if {x.basis, y.basis} == {"pre", "post"} and found.likeness == "compatible":
        return _relate_one_number(a, b)
    if x.basis != y.basis and "pre" in (x.basis, y.basis):
        if found.likeness == "disjoint" or not _names_pre_money(a if x.basis == "pre" else b):
            return _relate_pre_and_post(a, b, x, y)
    if found.likeness == "disjoint":
        if _other_tranche(a, b):
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
    if not _names_pre_money(told):
        return decide("valuation.same-financing.before-or-after")
    terms = adds_up(pre.money, post.money, a.financing.amounts)
    if terms is not None:
        return decide("valuation.same-financing.pre-and-post", terms)
    return decide("valuation.same-financing.before-or-after")


def _names_pre_money(placed: Placed) -> bool:
    """Tell whether a text says "pre-money" and not only what was before."""
    return bool(_PRE_MONEY.search(placed.item.claim.quote.sentence))


def adds_up(pre: Money, post: Money, amounts: tuple[Money, ...]) -> str | None:
    """Return the terms where pre-money and a sum give post-money, None where none does."""
    for amount in amounts:
        if not pre.currency == post.currency == amount.currency:
            continue
        total = Money(pre.amount + amount.amount, pre.currency, post.hedge, unit=pre.unit)
        if is_compatible(total, post):
            return f"{to_text(pre)} + {to_text(amount)} = {to_text(total)}"
    return None


def _one_year(a: Placed, b: Placed) -> bool:
    """Tell whether both texts value the company in one stated year, and name no financing."""
    if not (_is_bare(a.financing) and _is_bare(b.financing)):
        return False
    x, y = a.item.claim, b.item.claim
    assert isinstance(x.value, ValuationValue)
    assert isinstance(y.value, ValuationValue)
    if (ratio(x.value.money, y.value.money) or 0) < _NEAR:
        return False
    return bool(_years(a) & _years(b))


def _years(placed: Placed) -> set[int]:
    claim = placed.item.claim
    told = find_dates(claim.quote.sentence, placed.item.source.published)
    days = [span.date for span in told] + list(placed.mention.dates if placed.mention else ())
    return {day.year for day in days}


def _is_bare(financing: Cluster | None) -> bool:
    return financing is None or not (financing.amounts or financing.labels)


def _relate_totals(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, TotalValue)
    assert isinstance(y, TotalValue)
    found = compare_sums(x.money, y.money, _day(a, b))
    if found.likeness == "not comparable":
        return decide("total.not-comparable")
    if is_to_date(x.window) != is_to_date(y.window):
        return decide("total.other-window")
    known = [placed.item.source.published for placed in (a, b)]
    gap = abs((known[0] - known[1]).days) if known[0] and known[1] else None
    if found.likeness == "compatible" and (ratio(x.money, y.money) or 1) >= _SAME_TOTAL:
        near = _same(a, b) or gap is None or gap <= _SAME_TIME_DAYS or are_tight(x.money, y.money)
        if is_to_date(x.window) or _same(a, b) or same_window(x.window, y.window):
            return decide("total.same-time.compatible" if near else "total.other-time", found.rate)
        return decide("total.other-window")
    if counts_otherwise(a.item, b.item, []):
        return decide("total.other-make-up")
    sure = (
        _same(a, b)
        and is_to_date(x.window)
        and _planned(a, b) == 0
        and gap is not None
        and gap <= 3
        and not any(_tells_the_past(placed) for placed in (a, b))
    )
    if sure:
        return decide("total.same-time.disjoint")
    return decide("total.earlier-is-higher" if _shrinks(a, b) else "total.other-time")


def _shrinks(a: Placed, b: Placed) -> bool:
    """Tell whether the earlier of two totals to date is the higher one."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, TotalValue)
    assert isinstance(y, TotalValue)
    known = [placed.item.source.published for placed in (a, b)]
    if not (known[0] and known[1]) or not is_to_date(x.window) or _planned(a, b):
        return False
    if x.money.currency != y.money.currency or known[0] == known[1]:
        return False
    earlier, later = (x, y) if known[0] < known[1] else (y, x)
    return earlier.money.amount > later.money.amount


def _tells_the_past(placed: Placed) -> bool:
    words = f" {placed.item.claim.quote.sentence.lower()} "
    return any(cue in words for cue in (" before ", " previous", " prior ", " had ", " earlier "))


def _relate_rounds(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, RoundValue)
    assert isinstance(y, RoundValue)
    lettered = x.label.startswith("series-") and y.label.startswith("series-")
    if _same(a, b):
        if x.label == y.label:
            return decide("round.same-financing.same-label")
        if _planned(a, b) == 1:
            return decide("round.plan-and-outcome")
        if lettered and not rounds.is_compatible(x.label, y.label):
            return decide("round.same-financing.other-label")
        return decide("round.same-financing.other-kind")
    if x.label == y.label and (lettered or x.label == "ipo") and _may_be_parts(a, b):
        return decide("round.same-letter")
    return decide("round.other-financing")


def _may_be_parts(a: Placed, b: Placed) -> bool:
    """Tell whether two mentions of one letter can be a part and its whole, by their days."""
    if a.mention is None or b.mention is None:
        return True
    if a.mention.tranche is not None and b.mention.tranche is not None:
        return a.mention.tranche == b.mention.tranche
    if a.mention.is_extension != b.mention.is_extension and (a.mention.dates and b.mention.dates):
        return False
    days = [_days_of(placed.mention) for placed in (a, b) if placed.mention]
    gaps = [dates.gap_days(x, y) for x, y in product(*days)]
    return not gaps or min(gaps) <= 300


def _days_of(telling: Telling) -> tuple[PartialDate, ...]:
    """Return when a telling's money came in: the day of the news, or else the days told."""
    return (dates.from_day(telling.reported),) if telling.reported else telling.dates


def _orgs(placed: Placed) -> tuple[str, ...]:
    value = placed.item.claim.value
    assert isinstance(value, OrgsValue)
    return value.orgs


def _share(a: Placed, b: Placed) -> bool:
    return any(is_same_org(x, y) or same_description(x, y) for x, y in product(_orgs(a), _orgs(b)))


def _relate_leads(a: Placed, b: Placed) -> Verdict:
    if not _same(a, b):
        return decide("lead.other-financing")
    if _planned(a, b) == 1:
        return decide("lead.plan-and-outcome")
    if _share(a, b):
        return decide("lead.same-financing.shared")
    if _may_be_unnamed(a, b) or _may_be_unnamed(b, a):
        return decide("lead.same-financing.unnamed")
    if _planned(a, b) == 2:
        return decide("lead.plan-and-outcome")
    return decide("lead.same-financing.different")


def _may_be_unnamed(a: Placed, b: Placed) -> bool:
    """Tell whether a leader whom one text only describes may be one whom the other names.

    It is not, where the describing text itself names that firm beside the described one.
    """
    if not any(is_description(org) for org in _orgs(a)):
        return False
    beside = a.mention.investors + a.mention.leads if a.mention else ()
    return not all(any(is_same_org(org, other) for other in beside) for org in _orgs(b))


def _relate_investors(a: Placed, b: Placed) -> Verdict:
    if a.financing is None and b.financing is None and _share(a, b):
        return decide("investor.standing.shared")
    if not _same(a, b):
        return decide("investor.other-financing")
    if _planned(a, b) == 1:
        return decide("investor.plan-and-outcome")
    shared = _share(a, b)
    if not shared and _other_tranche(a, b):
        return decide("investor.other-financing")
    return decide(
        "investor.same-financing.shared" if shared else "investor.same-financing.different-names"
    )


def _relate_investor_and_lead(a: Placed, b: Placed) -> Verdict | None:
    """Relate one who took part to one who led: only where they are the same."""
    if _same(a, b) and _planned(a, b) == 0 and _share(a, b):
        return decide("investor.and-lead")
    return None


def _relate_dates(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, DateValue)
    assert isinstance(y, DateValue)
    if not _same(a, b) or _other_tranche(a, b):
        return decide("date.other-financing")
    if _planned(a, b) == 1:
        return decide("date.plan-and-outcome")
    if dates.is_compatible(x.date, y.date):
        return decide("date.same-financing.same")
    gap = dates.gap_days(x.date, y.date)
    both_months = x.date.precision == y.date.precision == "month"
    if gap > _SIGNING_DAYS or both_months:
        return decide("date.same-financing.apart")
    return decide("date.same-financing.days-apart")


def _relate_changes(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ChangeValue)
    assert isinstance(y, ChangeValue)
    if not _same(a, b):
        return decide("change.other-financing")
    if _planned(a, b) == 1:
        return decide("change.plan-and-outcome")
    if abs(x.multiple - y.multiple) <= _SAME_MULTIPLE * max(x.multiple, y.multiple):
        return decide("change.same-financing.compatible")
    if overlap(x.window, y.window) and _planned(a, b) == 0:
        return decide("change.same-financing.disjoint")
    return decide("change.other-window")


def _relate_denial(a: Placed, b: Placed) -> Verdict | None:
    x, y = a.item.claim, b.item.claim
    backers = {"investor", "lead_investor"}
    if x.attribute != y.attribute and not {x.attribute, y.attribute} <= backers:
        return None
    if not _speaks_of(a, b):
        return decide("denial.of-something-else")
    if x.modality == y.modality:
        return decide("denial.repeated")
    return decide("denial.denies")


def _speaks_of(a: Placed, b: Placed) -> bool:
    """Tell whether a denial and another claim are about one value of one financing."""
    if not _same(a, b) and not (_is_general(a, b) and _lately(a, b)):
        return False
    x, y = a.item.claim.value, b.item.claim.value
    match x, y:
        case OrgsValue(), OrgsValue():
            return _share(a, b)
        case ((MoneyValue() | ValuationValue() | TotalValue() | ContributionValue()), _):
            assert isinstance(y, MoneyValue | ValuationValue | TotalValue | ContributionValue)
            return compare_sums(x.money, y.money, _day(a, b)).likeness in ("compatible", "slip")
        case RoundValue(), RoundValue():
            return rounds.is_compatible(x.label, y.label)
        case DateValue(), DateValue():
            return dates.is_compatible(x.date, y.date)
    return x == y


def _is_general(a: Placed, b: Placed) -> bool:
    """Tell whether the denial names no sum, letter or day, so that it is of any financing."""
    denials = [p for p in (a, b) if p.item.claim.modality == "denied"]
    return all(
        p.mention is None
        or not (p.mention.amounts or p.mention.labels or p.mention.dates or p.mention.valuations)
        for p in denials
    )


def _lately(a: Placed, b: Placed) -> bool:
    x, y = a.item.source.published, b.item.source.published
    return x is None or y is None or abs((x - y).days) <= _DENIAL_DAYS


_BY_ATTRIBUTE: dict[tuple[str, str], Callable[[Placed, Placed], Verdict | None]] = {
    ("amount", "amount"): _relate_amounts,
    ("contribution", "contribution"): _relate_contributions,
    ("amount", "contribution"): _relate_part,
    ("valuation", "valuation"): _relate_valuations,
    ("total_raised", "total_raised"): _relate_totals,
    ("round", "round"): _relate_rounds,
    ("lead_investor", "lead_investor"): _relate_leads,
    ("investor", "investor"): _relate_investors,
    ("investor", "lead_investor"): _relate_investor_and_lead,
    ("date", "date"): _relate_dates,
    ("valuation_change", "valuation_change"): _relate_changes,
}
