"""Two items with their places in, how the places stand to one another out.

An item's place is the telling it is part of and the financing that the telling is of.
"""

from dataclasses import dataclass
from itertools import product

from backend.comparison.affinity import ENOUGH, affinity, any_starts
from backend.comparison.affinity_of_days import LONGEST_TALKS_DAYS, OLD_NEWS_DAYS, any_day, nearest
from backend.comparison.items import Item
from backend.comparison.registry import Cluster
from backend.comparison.sums import share_sum
from backend.comparison.tellings import Telling
from backend.values import dates, rounds
from backend.values.dates import PartialDate

# Reports of one round that are further apart tell of its several closes.
ONE_CLOSE_DAYS = 45


@dataclass(slots=True, eq=False)
class Placed:
    """An item with the telling and the financing that it belongs to, None where it has none."""

    item: Item
    telling: Telling | None
    financing: Cluster | None


def same_financing(a: Placed, b: Placed) -> bool:
    """Tell whether two items speak of one financing."""
    return a.financing is not None and a.financing is b.financing


def are_told_alike(a: Placed, b: Placed) -> bool:
    """Tell whether two texts by themselves tell one financing, though others stand between them.

    Others may have put the two into different financings: what agrees in them agrees all the same.
    """
    if a.telling is None or b.telling is None or a.telling.is_extension != b.telling.is_extension:
        return False
    return (affinity(a.telling, b.telling) or 0) >= ENOUGH


def count_planned(a: Placed, b: Placed) -> int:
    """Count how many of two items are plans."""
    return (a.item.claim.modality == "planned") + (b.item.claim.modality == "planned")


def day_of(a: Placed, b: Placed) -> PartialDate | None:
    """Return a day on which to look up an exchange rate for two items."""
    if a.telling and b.telling:
        return any_day(a.telling, b.telling)
    published = a.item.source.published or b.item.source.published
    return dates.from_day(published) if published else None


def are_told_within(days: int, a: Placed, b: Placed) -> bool:
    """Tell whether two items were published within so many days, as far as that is known."""
    x, y = a.item.source.published, b.item.source.published
    return x is None or y is None or abs((x - y).days) <= days


def other_tranche(a: Placed, b: Placed) -> bool:
    """Tell whether two tellings are of different tranches or closes of one round."""
    if a.telling is None or b.telling is None or a.financing is None:
        return False
    if _are_closes(a.telling, b.telling):
        return True
    # A telling without a day goes with the one that gives the same sum.
    return any(
        _are_closes(one, other)
        for one, twin in ((a.telling, b.telling), (b.telling, a.telling))
        for other in a.financing.tellings
        if share_sum(other.amounts, twin.amounts)
    )


def _are_closes(a: Telling, b: Telling) -> bool:
    if share_sum(a.amounts, b.amounts):
        return False
    if a.tranche != b.tranche:
        return not (_is_no_part(a, b) or _is_no_part(b, a))
    if a.is_news and b.is_news and a.published and b.published:
        return abs((a.published - b.published).days) > ONE_CLOSE_DAYS
    some, others = days_of(a), days_of(b)
    return bool(some and others) and nearest(some, others) > ONE_CLOSE_DAYS


def _is_no_part(first: Telling, whole: Telling) -> bool:
    """Tell whether a first tranche is more than what another telling gives without a tranche."""
    return (first.tranche, whole.tranche) == (1, None) and any(
        x.currency == y.currency and x.amount > y.amount
        for x, y in product(first.amounts, whole.amounts)
    )


def days_of(telling: Telling) -> tuple[PartialDate, ...]:
    """Return when a telling's money came in: the day of the news, or else the days told."""
    return (dates.from_day(telling.reported),) if telling.reported else telling.dates


def may_be_parts(a: Placed, b: Placed) -> bool:
    """Tell whether two tellings of one letter can be a part and its whole, by their days."""
    if a.telling is None or b.telling is None:
        return True
    if a.telling.tranche is not None and b.telling.tranche is not None:
        return a.telling.tranche == b.telling.tranche
    if a.telling.is_extension != b.telling.is_extension and (a.telling.dates and b.telling.dates):
        return False
    some, others = days_of(a.telling), days_of(b.telling)
    return not (some and others) or nearest(some, others) <= 300


def may_come_of(a: Placed, b: Placed) -> bool:
    """Tell whether what was done can be what came of a plan, by the days of the two."""
    if same_financing(a, b):
        return True
    plan, done = (a, b) if a.item.claim.modality == "planned" else (b, a)
    told = plan.item.source.published
    days = days_of(done.telling) if done.telling else ()
    if told is None or not days:
        return True
    return any(
        (told - last).days <= OLD_NEWS_DAYS and (first - told).days <= LONGEST_TALKS_DAYS
        for first, last in map(dates.days_of, days)
    )


def exclude_one_another(a: Placed, b: Placed) -> bool:
    """Tell whether two tellings call their rounds by names that cannot be one round's."""
    x, y = [placed.telling.labels if placed.telling else () for placed in (a, b)]
    return bool(x and y) and not any(rounds.is_compatible(one, other) for one in x for other in y)


def share_letter(a: Placed, b: Placed) -> bool:
    """Tell whether two tellings call their round by the same letter."""
    if a.telling is None or b.telling is None:
        return False
    return any_starts([label for label in a.telling.labels if label in b.telling.labels], "series-")
