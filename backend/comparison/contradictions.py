"""A claim and the others of its article in, those that it contradicts out.

An article contradicts itself where two places present different values as the news, or where one
place denies what another says.
"""

from collections.abc import Iterator, Sequence

from backend.comparison.items import Item
from backend.comparison.placing import Book
from backend.comparison.relation import relate
from backend.comparison.sums import compare_sums
from backend.model.claim import Claim, MoneyValue, RoundValue, ValuationValue
from backend.values import rounds
from backend.values.money import Money


def contradictions(claim: Item, own: Sequence[Item], book: Book) -> Iterator[Item]:
    """Yield the items of the same article that cannot be right beside a claim."""
    is_denied, is_news = claim.claim.modality == "denied", claim.claim.mention.role == "news"
    for other in own:
        if (other.claim.modality == "denied") != is_denied:
            verdict = relate(book.placed(claim), book.placed(other))
            if verdict is not None and verdict.rule.id == "denial.denies":
                yield other
        elif is_news and other is not claim and _clash(claim.claim, other.claim):
            yield other


def _clash(a: Claim, b: Claim) -> bool:
    """Tell whether two claims, the first of the news, cannot be right together."""
    if b.mention.role != "news" or a.attribute != b.attribute:
        return False
    if "planned" in (a.modality, b.modality):
        return _is_slip_of_plan(a, b)
    match a.value, b.value:
        case MoneyValue(x), MoneyValue(y):
            return compare_sums(x, y, None).likeness in ("disjoint", "slip")
        case ValuationValue(x, basis), ValuationValue(y, other):
            return basis == other and compare_sums(x, y, None).likeness in ("disjoint", "slip")
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
            return compare_sums(x, y, None).likeness == "slip" or _lacks_unit(x, y)
    return False


def _lacks_unit(a: Money, b: Money) -> bool:
    """Tell "$200" beside "$200 million": nobody raises a bare number of three digits."""
    small, large = sorted((a, b), key=lambda money: money.amount)
    one_currency = small.currency == large.currency
    return one_currency and small.amount < 1000 and large.amount == small.amount * (large.unit or 0)
