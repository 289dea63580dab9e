"""Two placed items on one company in, the rule that decides their relation out.

Symmetric: the two items can be given in either order. Says nothing of origins or of time.
"""

import re
from collections.abc import Callable
from itertools import product

from backend.comparison.affinity import are_tight, is_same_org
from backend.comparison.descriptions import is_description, same_description
from backend.comparison.filings import relate_filing
from backend.comparison.placed import (
    ONE_CLOSE_DAYS,
    Placed,
    count_planned,
    day_of,
    may_be_parts,
    other_tranche,
    same_financing,
)
from backend.comparison.relation_of_sums import (
    relate_amounts,
    relate_contributions,
    relate_part,
    relate_totals,
    relate_valuations,
)
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import compare_sums, ratio
from backend.comparison.windows import overlap
from backend.model.claim import (
    Attribute,
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

# Two reports of a change differ by rounding up to this: "nearly tripled", "2.8 times".
_SAME_MULTIPLE = 0.2
# Denials are of what was told lately.
_DENIAL_DAYS = 180
_LED = re.compile(r"(?: jointly)? (?:co-)?le(?:d|ads?)\b")
_TOOK_PART = re.compile(r"\b(?:participat|join|along|also|with|from|includ|invest|part|back)")
# A company denies what was told of it within this time.
_ANSWER_DAYS = 30
# "Up to £9 billion" fits a denied $6.5 billion only as words.
_BOUNDS = frozenset({"up_to", "at_least", "more_than", "less_than"})
_SAME_SUM = 0.8
_SIGNING_DAYS = 6
_STEPS = {
    step: re.compile(words, re.IGNORECASE)
    for step, words in (
        ("signed", r"\b(?:sign(?:s|ed|ing|ature)|agreed)\b"),
        ("closed", r"\b(?:clos(?:es|ed|ing)|complet(?:es|ed|ing)|final(?:ised|ized)|wrapped)\b"),
        (
            "announced",
            r"\b(?:announc\w+|unveil\w+|reveal\w+|disclos\w+|confirm\w+|said|says|statement)\b",
        ),
    )
}


def attributes_beside(attribute: Attribute) -> frozenset[Attribute]:
    """Return the attributes whose claims can stand in a relation to those of this one."""
    return _BESIDE[attribute]


def relate(a: Placed, b: Placed) -> Verdict | None:
    """Decide how two items stand to one another; None where they speak of different things."""
    x, y = a.item.claim, b.item.claim
    if x.modality == "denied" or y.modality == "denied":
        return _relate_denial(a, b)
    if (filed := relate_filing(a, b)) is not None:
        return filed
    compare = _BY_ATTRIBUTE.get((x.attribute, y.attribute))
    if compare is not None:
        return compare(a, b)
    swapped = _BY_ATTRIBUTE.get((y.attribute, x.attribute))
    return swapped(b, a) if swapped is not None else None


def _relate_rounds(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, RoundValue)
    assert isinstance(y, RoundValue)
    lettered = x.label.startswith("series-") and y.label.startswith("series-")
    if same_financing(a, b):
        if x.label == y.label:
            return decide("round.same-financing.same-label")
        if count_planned(a, b) == 1:
            return decide("round.plan-and-outcome")
        if lettered and not rounds.is_compatible(x.label, y.label):
            return decide("round.same-financing.other-label")
        return decide("round.same-financing.other-kind")
    if x.label == y.label and (lettered or x.label == "ipo") and may_be_parts(a, b):
        return decide("round.same-letter")
    return decide("round.other-financing")


def _orgs(placed: Placed) -> tuple[str, ...]:
    value = placed.item.claim.value
    assert isinstance(value, OrgsValue)
    return value.orgs


def _share(a: Placed, b: Placed) -> bool:
    return _have_in_common(_orgs(a), _orgs(b))


def _have_in_common(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(is_same_org(x, y) or same_description(x, y) for x, y in product(some, others))


def _relate_leads(a: Placed, b: Placed) -> Verdict:
    if not same_financing(a, b):
        return decide("lead.other-financing")
    if count_planned(a, b) == 1:
        return decide("lead.plan-and-outcome")
    if _share(a, b):
        return decide("lead.same-financing.shared")
    if _may_be_unnamed(a, b) or _may_be_unnamed(b, a):
        return decide("lead.same-financing.unnamed")
    if count_planned(a, b) == 2:
        return decide("lead.plan-and-outcome")
    if a.telling and b.telling and _have_in_common(a.telling.leads, b.telling.leads):
        return decide("lead.same-financing.one-of-several")
    if _names_beside(a, b) or _names_beside(b, a):
        return decide("lead.same-financing.named-beside")
    return decide("lead.same-financing.different")


def _names_beside(a: Placed, b: Placed) -> bool:
    """Tell "theirs, X and ours led": a long list of leaders is read in part."""
    sentence = a.item.claim.quote.sentence
    for ours, theirs in product(_orgs(a), _orgs(b)):
        first, last = sentence.find(theirs), sentence.find(ours)
        if 0 <= first < last and _LED.match(sentence, last + len(ours)):
            return not _TOOK_PART.search(sentence, first + len(theirs), last)
    return False


def _may_be_unnamed(a: Placed, b: Placed) -> bool:
    """Tell whether a leader whom one text only describes may be one whom the other names.

    It is not, where the describing text itself names that firm beside the described one.
    """
    if not any(is_description(org) for org in _orgs(a)):
        return False
    beside = a.telling.investors + a.telling.leads if a.telling else ()
    return not all(any(is_same_org(org, other) for other in beside) for org in _orgs(b))


def _relate_investors(a: Placed, b: Placed) -> Verdict:
    if a.financing is None and b.financing is None and _share(a, b):
        return decide("investor.standing.shared")
    if not same_financing(a, b):
        return decide("investor.other-financing")
    if count_planned(a, b) == 1:
        return decide("investor.plan-and-outcome")
    shared = _share(a, b)
    if not shared and other_tranche(a, b):
        return decide("investor.other-financing")
    return decide(
        "investor.same-financing.shared" if shared else "investor.same-financing.different-names"
    )


def _relate_investor_and_lead(a: Placed, b: Placed) -> Verdict | None:
    """Relate one who took part to one who led: only where they are the same."""
    if same_financing(a, b) and count_planned(a, b) == 0 and _share(a, b):
        return decide("investor.and-lead")
    return None


def _relate_dates(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, DateValue)
    assert isinstance(y, DateValue)
    gap = dates.gap_days(x.date, y.date)
    if not same_financing(a, b) or other_tranche(a, b) or gap > ONE_CLOSE_DAYS:
        return decide("date.other-financing")
    if count_planned(a, b) == 1:
        return decide("date.plan-and-outcome")
    if dates.is_compatible(x.date, y.date):
        return decide("date.same-financing.same")
    if _steps_of(a) != _steps_of(b):
        return decide("date.same-financing.other-step")
    both_months = x.date.precision == y.date.precision == "month"
    if gap > _SIGNING_DAYS or both_months:
        return decide("date.same-financing.apart")
    return decide("date.same-financing.days-apart")


def _steps_of(placed: Placed) -> frozenset[str]:
    """Return the steps of a deal that the words at a date name: signed, closed, announced."""
    quote = placed.item.claim.quote
    place = max(0, quote.sentence.find(quote.exact))
    near = quote.sentence[max(0, place - 40) : place + len(quote.exact) + 20]
    return frozenset(step for step, pattern in _STEPS.items() if pattern.search(near))


def _relate_changes(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ChangeValue)
    assert isinstance(y, ChangeValue)
    if not same_financing(a, b):
        return decide("change.other-financing")
    if count_planned(a, b) == 1:
        return decide("change.plan-and-outcome")
    if abs(x.multiple - y.multiple) <= _SAME_MULTIPLE * max(x.multiple, y.multiple):
        return decide("change.same-financing.compatible")
    if overlap(x.window, y.window) and count_planned(a, b) == 0 and _lately(a, b, ONE_CLOSE_DAYS):
        return decide("change.same-financing.disjoint")
    return decide("change.other-window")


def _relate_denial(a: Placed, b: Placed) -> Verdict | None:
    x, y = a.item.claim, b.item.claim
    backers = {"investor", "lead_investor"}
    if x.attribute != y.attribute and not {x.attribute, y.attribute} <= backers:
        return None
    if not _speaks_of(a, b):
        same = x.attribute == y.attribute
        return decide("denial.of-something-else") if same else None
    if x.modality == y.modality:
        return decide("denial.repeated")
    return decide("denial.denies")


def _speaks_of(a: Placed, b: Placed) -> bool:
    """Tell whether a denial and another claim are about one value of one financing."""
    if any(_denies_a_backer(placed) for placed in (a, b)):
        return False
    x, y = a.item.claim.value, b.item.claim.value
    general = _is_general(a, b) and _lately(a, b)
    if not (same_financing(a, b) or general or _answers(a, b)):
        return False
    match x, y:
        case OrgsValue(), OrgsValue():
            return _share(a, b)
        case ((MoneyValue() | ValuationValue() | TotalValue() | ContributionValue()), _):
            assert isinstance(y, MoneyValue | ValuationValue | TotalValue | ContributionValue)
            found = compare_sums(x.money, y.money, day_of(a, b))
            bounded = {x.money.hedge, y.money.hedge} & _BOUNDS
            share = ratio(x.money, y.money) or 1
            if bounded and (share < _SAME_SUM or found.rate is not None):
                return False
            return found.likeness in ("compatible", "slip")
        case RoundValue(), RoundValue():
            return rounds.is_compatible(x.label, y.label)
        case DateValue(), DateValue():
            return dates.is_compatible(x.date, y.date)
    return x == y


def _answers(a: Placed, b: Placed) -> bool:
    """Tell whether a denial is of the very sum that the other text told just before it."""
    x, y = a.item.claim.value, b.item.claim.value
    if not isinstance(x, MoneyValue) or not isinstance(y, MoneyValue):
        return False
    denial, told = (a, b) if a.item.claim.modality == "denied" else (b, a)
    days = [placed.item.source.published for placed in (denial, told)]
    if days[0] is None or days[1] is None:
        return False
    return are_tight(x.money, y.money) and -3 <= (days[0] - days[1]).days <= _ANSWER_DAYS


def _denies_a_backer(placed: Placed) -> bool:
    """Tell whether a denied sum is that of a backer who is denied in the same sentence."""
    claim = placed.item.claim
    if claim.modality != "denied" or isinstance(claim.value, OrgsValue) or not placed.telling:
        return False
    return any(
        other.claim.modality == "denied"
        and isinstance(other.claim.value, OrgsValue)
        and other.claim.quote.sentence == claim.quote.sentence
        for other in placed.telling.items
    )


def _is_general(a: Placed, b: Placed) -> bool:
    """Tell whether the denial names no sum, letter or day, so that it is of any financing."""
    denials = [p for p in (a, b) if p.item.claim.modality == "denied"]
    return all(
        p.telling is None
        or not (p.telling.amounts or p.telling.labels or p.telling.dates or p.telling.valuations)
        for p in denials
    )


def _lately(a: Placed, b: Placed, most: int = _DENIAL_DAYS) -> bool:
    x, y = a.item.source.published, b.item.source.published
    return x is None or y is None or abs((x - y).days) <= most


_BY_ATTRIBUTE: dict[tuple[Attribute, Attribute], Callable[[Placed, Placed], Verdict | None]] = {
    ("amount", "amount"): relate_amounts,
    ("contribution", "contribution"): relate_contributions,
    ("amount", "contribution"): relate_part,
    ("valuation", "valuation"): relate_valuations,
    ("total_raised", "total_raised"): relate_totals,
    ("round", "round"): _relate_rounds,
    ("lead_investor", "lead_investor"): _relate_leads,
    ("investor", "investor"): _relate_investors,
    ("investor", "lead_investor"): _relate_investor_and_lead,
    ("date", "date"): _relate_dates,
    ("valuation_change", "valuation_change"): _relate_changes,
}
_BESIDE: dict[Attribute, frozenset[Attribute]] = {
    one: frozenset(other for pair in _BY_ATTRIBUTE if one in pair for other in pair)
    for one, _ in _BY_ATTRIBUTE
}
