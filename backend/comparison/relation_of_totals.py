"""Two placed totals over several financings in, the rule that decides their relation out."""

from backend.comparison.makeup import counts_otherwise
from backend.comparison.placed import Placed, count_planned, same_financing
from backend.comparison.relation_of_sums import compared
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import are_tight, ratio
from backend.comparison.windows import is_to_date, same_window
from backend.model.claim import TotalValue

# Totals told within this time can be of one moment.
_SAME_TIME_DAYS = 120
# "Up to $750 million" fits "more than $400 million" only as words.
_SAME_TOTAL = 0.8


def relate_totals(a: Placed, b: Placed) -> Verdict:
    """Relate two totals over several financings."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, TotalValue)
    assert isinstance(y, TotalValue)
    found = compared(a, b, x.money, y.money)
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
