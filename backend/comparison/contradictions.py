"""A claim and the others of its article in, those that it contradicts out.

An article contradicts itself where two places present different values as the news, or where one
place denies what another says.
"""

from collections import defaultdict
from collections.abc import Sequence

from backend.comparison.items import Item
from backend.comparison.placing import Book
from backend.comparison.relation import relate
from backend.comparison.sums import likeness_of
from backend.model.claim import Claim, MoneyValue, RoundValue, ValuationValue
from backend.values import rounds
from backend.values.money import Money

# Of these a financing has one: two of them can exclude one another without a denial.
_EXCLUSIVE = ("amount", "valuation", "round")


class Contradictions:
    """The claims of an article on one company, of which some may contradict others."""

    def __init__(self, own: Sequence[Item], book: Book) -> None:
        """Take the article's items and where they belong."""
        self._book = book
        self._kin: dict[str, list[Item]] = defaultdict(list)
        for item in own:
            self._kin[_kind(item)].append(item)
        for kind, kin in self._kin.items():
            if not any(item.claim.modality == "denied" for item in kin):
                news = [item for item in kin if item.claim.mention.role == "news"]
                self._kin[kind] = news if kind in _EXCLUSIVE else []

    def of(self, item: Item) -> list[Item]:
        """Return the items of the article that cannot be right beside one of them."""
        return [other for other in self._kin[_kind(item)] if self._excludes(item, other)]

    def _excludes(self, item: Item, other: Item) -> bool:
        if (item.claim.modality == "denied") != (other.claim.modality == "denied"):
            verdict = relate(self._book.placed(item), self._book.placed(other))
            return verdict is not None and verdict.rule.id == "denial.denies"
        if item is other or item.claim.mention.role != "news":
            return False
        return _clash(item.claim, other.claim)


def _kind(item: Item) -> str:
    """Return what a claim is about: one who led is one who took part."""
    attribute = item.claim.attribute
    return "investor" if attribute == "lead_investor" else attribute


def _clash(a: Claim, b: Claim) -> bool:
    """Tell whether two claims, the first of the news, cannot be right together."""
    if b.mention.role != "news" or a.attribute != b.attribute:
        return False
    if "planned" in (a.modality, b.modality):
        return _is_slip_of_plan(a, b)
    match a.value, b.value:
        case MoneyValue(x), MoneyValue(y):
            return likeness_of(x, y, None) in ("disjoint", "slip")
        case ValuationValue(x, basis), ValuationValue(y, other):
            return basis == other and likeness_of(x, y, None) in ("disjoint", "slip")
        case RoundValue(x_label), RoundValue(y_label):
            return not rounds.is_compatible(x_label, y_label)
    return False


def _is_slip_of_plan(a: Claim, b: Claim) -> bool:
    """Tell whether one plan is told with two sums that differ by zeros alone.

    Other sums of a plan are its stages and no contradiction.
    """
    if not a.modality == b.modality == "planned" or a.mention.key != b.mention.key:
        return False
    match a.value, b.value:
        case MoneyValue(x), MoneyValue(y):
            return likeness_of(x, y, None) == "slip" or _lacks_unit(x, y)
    return False


def _lacks_unit(a: Money, b: Money) -> bool:
    """Tell "$200" beside "$200 million": nobody raises a bare number of three digits."""
    small, large = sorted((a, b), key=lambda money: money.amount)
    one_currency = small.currency == large.currency
    return one_currency and small.amount < 1000 and large.amount == small.amount * (large.unit or 0)
