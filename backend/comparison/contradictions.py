"""A claim and the others of its article in, those that it contradicts out.

An article contradicts itself where two places present different values as the news, or where one
place denies what another says.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from backend.comparison.items import Item
from backend.comparison.placing import Book
from backend.comparison.relation import relate
from backend.comparison.sums import likeness_of
from backend.comparison.tellings import tells_extension
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
        self._against: dict[Item, list[Item]] = defaultdict(list)
        kinds: dict[str, list[Item]] = defaultdict(list)
        for item in own:
            kinds[_kind(item)].append(item)
        for kind, kin in kinds.items():
            for one, other in combinations(_telling(kind, kin), 2):
                if self._exclude(one, other):
                    self._against[one].append(other)
                    self._against[other].append(one)

    def of(self, item: Item) -> list[Item]:
        """Return the items of the article that cannot be right beside one of them."""
        return self._against[item]

    def _exclude(self, one: Item, other: Item) -> bool:
        if (one.claim.modality == "denied") != (other.claim.modality == "denied"):
            verdict = relate(self._book.placed(one), self._book.placed(other))
            return verdict is not None and verdict.rule.id == "denial.denies"
        return _clash(one.claim, other.claim)


def _telling(kind: str, kin: Sequence[Item]) -> Sequence[Item]:
    """Return those of one kind that can exclude one another: beside a denial any, else the news."""
    if any(item.claim.modality == "denied" for item in kin):
        return kin
    if kind in _EXCLUSIVE:
        return [item for item in kin if item.claim.mention.role == "news"]
    return []


def _kind(item: Item) -> str:
    """Return what a claim is about: one who led is one who took part."""
    attribute = item.claim.attribute
    return "investor" if attribute == "lead_investor" else attribute


def _clash(a: Claim, b: Claim) -> bool:
    """Tell whether two claims cannot be right together, which is asked of the news alone."""
    if a.mention.role != "news" or b.mention.role != "news" or a.attribute != b.attribute:
        return False
    if "planned" in (a.modality, b.modality):
        return _is_slip_of_plan(a, b)
    match a.value, b.value:
        case MoneyValue(x), MoneyValue(y):
            apart = tells_extension(a.quote) != tells_extension(b.quote)
            return not apart and likeness_of(x, y, None) in ("disjoint", "slip")
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
