"""A claim and the others of its article in, those that it contradicts out.

An article contradicts itself where two places present different values as the news, where one
place denies what another says, or where its words set one sum against another.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from backend.comparison.affinity_of_days import nearest
from backend.comparison.contests import contested_by, mistyped
from backend.comparison.items import Item
from backend.comparison.placed import ONE_CLOSE_DAYS, days_of, exclude_one_another
from backend.comparison.placing import Book
from backend.comparison.relation import relate
from backend.comparison.sums import likeness_of, ratio, share_sum
from backend.comparison.tellings import tells_extension
from backend.model.claim import Claim, MoneyValue, RoundValue, ValuationValue
from backend.values import rounds
from backend.values.money import Money

# Of these a financing has one: two of them can exclude one another without a denial.
_EXCLUSIVE = ("amount", "valuation", "round")
_TOLD = ("completed", "rumoured")
# Where sums of the news are further apart, one of them is of another round, or a part of it.
_NEAR = 0.6


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
                    self._set_against(one, other)
            for one, other in self._contests(kin):
                if other not in self._against[one]:
                    self._set_against(one, other)

    def of(self, item: Item) -> list[Item]:
        """Return the items of the article that cannot be right beside one of them."""
        return self._against[item]

    def _set_against(self, one: Item, other: Item) -> None:
        self._against[one].append(other)
        self._against[other].append(one)

    def _contests(self, kin: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
        """Find the sums that somebody else puts otherwise, and those that are mistyped."""
        told = {item.claim: item for item in kin if item.claim.modality in _TOLD}
        claims = list(told)
        for claim, item in told.items():
            for other in (contested_by(claim, claims), mistyped(claim, claims)):
                if other is not None and not self._are_apart(item, told[other]):
                    yield item, told[other]

    def _are_apart(self, one: Item, other: Item) -> bool:
        """Tell whether two claims are of different rounds, by the names or the days of these."""
        a, b = self._book.placed(one), self._book.placed(other)
        if exclude_one_another(a, b):
            return True
        days = [days_of(placed.telling) if placed.telling else () for placed in (a, b)]
        return bool(days[0] and days[1]) and nearest(days[0], days[1]) > ONE_CLOSE_DAYS

    def _exclude(self, one: Item, other: Item) -> bool:
        if (one.claim.modality == "denied") != (other.claim.modality == "denied"):
            verdict = relate(self._book.placed(one), self._book.placed(other))
            return verdict is not None and verdict.rule.id == "denial.denies"
        return _clash(one.claim, other.claim) and not self._tell_other_sums(one, other)

    def _tell_other_sums(self, one: Item, other: Item) -> bool:
        """Tell whether two round labels go with sums of their own, so that there are two rounds."""
        x, y = self._book.placed(one).telling, self._book.placed(other).telling
        if x is None or y is None or x is y or one.claim.attribute != "round":
            return False
        return bool(x.amounts and y.amounts) and not share_sum(x.amounts, y.amounts)


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
            return tells_extension(a.quote) == tells_extension(b.quote) and _are_at_odds(x, y)
        case ValuationValue(x, basis), ValuationValue(y, other):
            return basis == other and _are_at_odds(x, y)
        case RoundValue(x_label), RoundValue(y_label):
            return not rounds.is_compatible(x_label, y_label)
    return False


def _are_at_odds(x: Money, y: Money) -> bool:
    """Tell whether two sums of the news exclude one another and can be of one thing."""
    likeness = likeness_of(x, y, None)
    return likeness == "slip" or (likeness == "disjoint" and (ratio(x, y) or 0) >= _NEAR)


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
