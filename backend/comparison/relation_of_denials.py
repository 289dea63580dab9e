"""Two placed items in of which one is denied, the rule that decides their relation out."""

from backend.comparison.affinity import is_ruled_out
from backend.comparison.placed import Placed, are_told_within, day_of, same_financing
from backend.comparison.relation_of_backers import share_backer
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import are_tight, compare_sums, ratio
from backend.model.claim import (
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    ValuationValue,
)
from backend.values import dates, rounds

# Denials are of what was told lately.
_DENIAL_DAYS = 180
# A company denies what was told of it within this time.
_ANSWER_DAYS = 30
# "Up to £9 billion" fits a denied $6.5 billion only as words.
_BOUNDS = frozenset({"up_to", "at_least", "more_than", "less_than"})
_SAME_SUM = 0.8
_BACKERS = frozenset({"investor", "lead_investor"})


def relate_denial(a: Placed, b: Placed) -> Verdict | None:
    """Relate two items of which one is denied at least."""
    x, y = a.item.claim, b.item.claim
    same = x.attribute == y.attribute
    if not same and not (x.attribute in _BACKERS and y.attribute in _BACKERS):
        return None
    if not _speaks_of(a, b):
        return decide("denial.of-something-else") if same else None
    if x.modality == y.modality:
        return decide("denial.repeated")
    if isinstance(x.value, OrgsValue) and _is_outcome(a, b):
        return decide("investor.plan-and-outcome")
    return decide("denial.denies")


def _is_outcome(a: Placed, b: Placed) -> bool:
    """Tell whether who was to take part did not in the end: said too late to answer the plan."""
    denial, told = (a, b) if a.item.claim.modality == "denied" else (b, a)
    days = denial.item.source.published, told.item.source.published
    if told.item.claim.modality != "planned" or days[0] is None or days[1] is None:
        return False
    return (days[0] - days[1]).days > _ANSWER_DAYS


def _speaks_of(a: Placed, b: Placed) -> bool:
    """Tell whether a denial and another claim are about one value of one financing."""
    general = same_financing(a, b) or (_is_general(a, b) and are_told_within(_DENIAL_DAYS, a, b))
    if _denies_a_backer(a) or _denies_a_backer(b):
        return False
    if not (general or _answers(a, b) or _may_be_one_lead(a, b)):
        return False
    x, y = a.item.claim.value, b.item.claim.value
    match x, y:
        case OrgsValue(), OrgsValue():
            return share_backer(a, b)
        case ((MoneyValue() | ValuationValue() | TotalValue() | ContributionValue()), _):
            assert isinstance(y, MoneyValue | ValuationValue | TotalValue | ContributionValue)
            found = compare_sums(x.money, y.money, day_of(a, b))
            bounded = {x.money.hedge, y.money.hedge} & _BOUNDS
            share = ratio(x.money, y.money) or 1
            if bounded and (share < _SAME_SUM or found.rate is not None):
                return False
            return found.likeness == "compatible"
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


def _may_be_one_lead(a: Placed, b: Placed) -> bool:
    """Tell whether both items are on who led, in what can be one financing.

    Few firms are said not to have led: of 44 pairs on the same one in annotated articles 43 were of
    one financing.
    """
    if a.telling is None or b.telling is None or is_ruled_out(a.telling, b.telling):
        return False
    some, others = a.telling.labels, b.telling.labels
    lettered = not (some and others) or any(label in others for label in some)
    return lettered and a.item.claim.attribute == b.item.claim.attribute == "lead_investor"


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
    for placed in (a, b):
        told = placed.telling
        if placed.item.claim.modality != "denied" or told is None:
            continue
        if told.amounts or told.labels or told.dates or told.valuations:
            return False
    return True
