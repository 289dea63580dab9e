"""Two placed sums in, what holds of them whatever they are sums of out: likeness, one plan."""

from backend.comparison.affinity import affinity
from backend.comparison.affinity_of_days import was_told_before
from backend.comparison.contests import SAME, is_set_against
from backend.comparison.placed import Placed, count_planned, day_of, same_financing
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import Comparison, compare_sums, ratio
from backend.values.money import Money, is_slip

# Nobody raises as much of these.
_TOO_MUCH = 10**11
_STRONG = ("USD", "EUR", "GBP")
# Two tellings that nothing else joins weigh more than this, and two that days set apart less.
_MAY_BE_ONE = -2.0
# "At least $500 million" fits "as much as $1 billion" only as words.
_SAME_PLAN = 0.9


def compared(a: Placed, b: Placed, x: Money, y: Money) -> Comparison:
    """Compare the sums of two items; only where their currencies differ a day is looked up.

    "Nearer $200 million" is said of what others put at another sum, and agrees with that alone.
    """
    found = compare_sums(x, y, None if x.currency == y.currency else day_of(a, b))
    if found.likeness != "compatible" or (ratio(x, y) or 1) >= SAME:
        return found
    is_nearer = is_set_against(a.item.claim) or is_set_against(b.item.claim)
    return Comparison("disjoint", found.rate) if is_nearer else found


def are_mistyped(a: Placed, b: Placed, x: Money, y: Money) -> bool:
    """Tell whether one sum is the other with zeros or a sign mistyped, whatever the round.

    One digit alone tells nothing, unless it is of more money than anybody raises.
    """
    if count_planned(a, b) or x.hedge != y.hedge or not is_slip(x, y):
        return False
    if len(str(x.amount).rstrip("0")) == 1 and (
        max(x.amount, y.amount) < _TOO_MUCH or x.currency not in _STRONG
    ):
        return False
    alike = affinity(a.telling, b.telling) if a.telling and b.telling else None
    return alike is not None and alike >= _MAY_BE_ONE


def by_likeness(family: str, found: Comparison) -> Verdict:
    """Relate two sums of one financing; `family` is what the rules of their kind begin with."""
    likeness = found.likeness
    if likeness == "not comparable":
        return decide(f"{family}.not-comparable")
    return decide(f"{family}.same-financing.{likeness}", found.rate)


def by_plan(family: str, a: Placed, b: Placed, x: Money, y: Money) -> Verdict:
    """Relate two sums that are both planned; `family` as in `by_likeness`."""
    if not (same_financing(a, b) or _are_plans(a, b)):
        return decide(f"{family}.other-financing")
    found = compared(a, b, x, y)
    if found.likeness == "compatible" and (ratio(x, y) or 1) >= _SAME_PLAN:
        return decide(f"{family}.same-plan.compatible", found.rate)
    return decide(f"{family}.same-plan.other-stage")


def _are_plans(a: Placed, b: Placed) -> bool:
    """Tell whether nothing but their plan is known of two financings: the plan may be one."""
    x, y = a.telling, b.telling
    if x and y and (was_told_before(x, y) or was_told_before(y, x)):
        return False
    return all(
        placed.financing is not None and placed.financing.is_planned and not placed.financing.labels
        for placed in (a, b)
    )
