"""Two placed sums in, what holds of them whatever they are sums of out: likeness, one plan."""

from backend.comparison.affinity_of_days import was_told_before
from backend.comparison.placed import Placed, day_of, same_financing
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import Comparison, compare_sums, ratio
from backend.values.money import Money

# "At least $500 million" fits "as much as $1 billion" only as words.
_SAME_PLAN = 0.9


def compared(a: Placed, b: Placed, x: Money, y: Money) -> Comparison:
    """Compare the sums of two items; only where their currencies differ a day is looked up."""
    return compare_sums(x, y, None if x.currency == y.currency else day_of(a, b))


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
