"""Two placed items on one company in, the rule that decides their relation out.

Symmetric: the two items can be given in either order. Says nothing of origins or of time.
"""

import re
from collections.abc import Callable

from backend.comparison.filings import relate_filing
from backend.comparison.placed import (
    ONE_CLOSE_DAYS,
    Placed,
    are_told_within,
    count_planned,
    exclude_one_another,
    may_be_parts,
    other_tranche,
    same_financing,
)
from backend.comparison.relation_of_amounts import (
    relate_amounts,
    relate_contributions,
    relate_part,
)
from backend.comparison.relation_of_backers import (
    relate_investor_and_lead,
    relate_investors,
    relate_leads,
)
from backend.comparison.relation_of_denials import relate_denial
from backend.comparison.relation_of_totals import relate_totals
from backend.comparison.relation_of_valuations import relate_valuations
from backend.comparison.rules import Verdict, decide
from backend.comparison.windows import months_of, overlap, same_window
from backend.model.claim import (
    Attribute,
    ChangeValue,
    DateValue,
    RoundValue,
)
from backend.values import dates, rounds
from backend.values.dates import PartialDate

# Two reports of a change differ by rounding up to this: "nearly tripled", "2.8 times".
_SAME_MULTIPLE = 0.2
_SIGNING_DAYS = 6
_STEPS = {
    step: re.compile(words, re.IGNORECASE)
    for step, words in (
        ("signed", r"\b(?:sign(?:s|ed|ing|ature)|agreed)\b"),
        ("priced", r"\b(?:pric(?:es|ed|ing)|sold|placed)\b"),
        ("traded", r"\b(?:trad(?:es|ed|ing)|debut\w*|list(?:s|ed|ing)|market|stock exchange)\b"),
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
        return relate_denial(a, b)
    if "filing" in (a.item.source.kind, b.item.source.kind):
        filed = relate_filing(a, b)
        if filed is not None:
            return filed
    compare = _BY_ATTRIBUTES.get((x.attribute, y.attribute))
    return None if compare is None else compare(a, b)


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


def _relate_dates(a: Placed, b: Placed) -> Verdict:
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, DateValue)
    assert isinstance(y, DateValue)
    gap = dates.gap_days(x.date, y.date)
    if not same_financing(a, b) or other_tranche(a, b) or gap > ONE_CLOSE_DAYS:
        same = _are_one_month(x.date, y.date) and not exclude_one_another(a, b)
        return decide("date.same-month" if same else "date.other-financing")
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


def _are_one_month(x: PartialDate, y: PartialDate) -> bool:
    return x.month is not None and y.month is not None and dates.is_compatible(x, y)


def _steps_of(placed: Placed) -> frozenset[str]:
    """Return the steps of a deal that the words at a date name: signed, closed, announced."""
    quote = placed.item.claim.quote
    place = max(0, quote.sentence.find(quote.exact))
    near = quote.sentence[max(0, place - 40) : place + len(quote.exact) + 40]
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
    if (
        _are_of_one_stretch(x.window, y.window)
        and count_planned(a, b) == 0
        and are_told_within(ONE_CLOSE_DAYS, a, b)
    ):
        return decide("change.same-financing.disjoint")
    return decide("change.other-window")


def _are_of_one_stretch(a: str | None, b: str | None) -> bool:
    """Tell whether two windows are one; "since May 2023" has no length to set against none."""
    return same_window(a, b) or bool(months_of(a) and months_of(b) and overlap(a, b))


_BY_ATTRIBUTES: dict[tuple[Attribute, Attribute], Callable[[Placed, Placed], Verdict | None]] = {
    ("amount", "amount"): relate_amounts,
    ("contribution", "contribution"): relate_contributions,
    ("amount", "contribution"): relate_part,
    ("contribution", "amount"): relate_part,
    ("valuation", "valuation"): relate_valuations,
    ("total_raised", "total_raised"): relate_totals,
    ("round", "round"): _relate_rounds,
    ("lead_investor", "lead_investor"): relate_leads,
    ("investor", "investor"): relate_investors,
    ("investor", "lead_investor"): relate_investor_and_lead,
    ("lead_investor", "investor"): relate_investor_and_lead,
    ("date", "date"): _relate_dates,
    ("valuation_change", "valuation_change"): _relate_changes,
}
_BESIDE: dict[Attribute, frozenset[Attribute]] = {
    one: frozenset(other for pair in _BY_ATTRIBUTES if one in pair for other in pair)
    for one, _ in _BY_ATTRIBUTES
}
