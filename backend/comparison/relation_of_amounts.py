"""Two placed amounts, or parts that backers brought, in; the rule that decides between them out."""

import re
from dataclasses import replace
from itertools import product

from backend.comparison.affinity import is_same_org
from backend.comparison.makeup import counts_otherwise
from backend.comparison.placed import (
    Placed,
    are_told_alike,
    count_planned,
    may_be_parts,
    may_come_of,
    other_tranche,
    same_financing,
    share_letter,
)
from backend.comparison.relation_of_sums import are_mistyped, by_likeness, by_plan, compared
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import are_tight, ratio, share_sum
from backend.comparison.tellings import tells_extension
from backend.model.claim import ContributionValue, MoneyValue
from backend.values.money import find_money

# "Lifts the round to X from Y", "beyond the initial Y", "X of a planned Y".
_APART = re.compile(
    r"\b(?:from|initial(?:ly)?|original(?:ly)?|towards?|of (?:an?|its|the|what)) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
# Less than this of another sum is rather a part of it than another report of it: of 44 such pairs
# below .65 in annotated articles, 12 were disputes. Two texts of one day are of one deal.
_PART, _PART_ON_A_DAY = 0.5, 0.4


def relate_amounts(a: Placed, b: Placed) -> Verdict:
    """Relate two sums raised or sought."""
    assert isinstance(a.item.claim.value, MoneyValue)
    assert isinstance(b.item.claim.value, MoneyValue)
    x, y = a.item.claim.value.money, b.item.claim.value.money
    planned = count_planned(a, b)
    if planned == 1:
        kind = "plan-and-outcome" if may_come_of(a, b) else "other-financing"
        return decide(f"amount.{kind}")
    if planned == 2:
        return by_plan("amount", a, b, x, y)
    if not same_financing(a, b):
        if are_tight(x, y) and are_told_alike(a, b):
            return decide("amount.same-financing.compatible")
        if are_mistyped(a, b, x, y):
            return decide("amount.same-financing.slip")
        one_part = are_tight(x, y) and share_letter(a, b) and may_be_parts(a, b)
        if one_part and compared(a, b, x, y).likeness == "compatible":
            return decide("amount.same-letter")
        return decide("amount.other-financing")
    found = compared(a, b, x, y)
    if found.likeness == "disjoint" and counts_otherwise(a, b, _parts(a)):
        return decide("amount.other-make-up")
    if found.likeness in ("disjoint", "not comparable") and _are_told_apart(a, b):
        return decide("amount.other-tranche")
    return by_likeness("amount", found)


def _are_told_apart(a: Placed, b: Placed) -> bool:
    """Tell whether two texts can count different parts of one financing."""
    assert isinstance(a.item.claim.value, MoneyValue)
    assert isinstance(b.item.claim.value, MoneyValue)
    return (
        other_tranche(a, b)
        or tells_extension(a.item.claim.quote) != tells_extension(b.item.claim.quote)
        or _give_one_sum(a, b)
        or _is_open(a)
        or _is_open(b)
        or (ratio(a.item.claim.value.money, b.item.claim.value.money) or 1) < _least_share(a, b)
        or _sets_apart(a, b)
        or _sets_apart(b, a)
        or _is_whole_with(a, b)
        or _is_whole_with(b, a)
    )


def _give_one_sum(a: Placed, b: Placed) -> bool:
    """Tell whether both texts give another sum of the same financing, on which they agree."""
    if a.telling is None or b.telling is None:
        return False
    return share_sum(a.telling.amounts, b.telling.amounts)


def _least_share(a: Placed, b: Placed) -> float:
    some, others = (placed.telling.moments if placed.telling else () for placed in (a, b))
    one_day = any(day in others and day.precision == "day" for day in some)
    return _PART_ON_A_DAY if one_day else _PART


def _is_whole_with(one: Placed, other: Placed) -> bool:
    """Tell whether a sum is the other's and an extension that its article tells apart."""
    whole, first = one.item.claim.value, other.item.claim.value
    assert isinstance(whole, MoneyValue)
    assert isinstance(first, MoneyValue)
    return one.telling is not None and any(
        part.currency == first.money.currency
        and are_tight(whole.money, replace(part, amount=part.amount + first.money.amount))
        for part in one.telling.parts
    )


def _sets_apart(one: Placed, other: Placed) -> bool:
    """Tell whether a text says that its sum grew from the other's, or is a part of it."""
    before = other.item.claim.value
    sentence = one.item.claim.quote.sentence
    return isinstance(before, MoneyValue) and any(
        are_tight(span.money, before.money) and _APART.search(sentence, 0, span.start)
        for span in find_money(sentence)
    )


def _is_open(placed: Placed) -> bool:
    """Tell whether a text says that more money is to come into the same financing."""
    return placed.telling is not None and any(
        isinstance(item.claim.value, MoneyValue | ContributionValue)
        and item.claim.modality == "planned"
        for item in placed.telling.items
    )


def _parts(placed: Placed) -> list[ContributionValue]:
    if placed.financing is None:
        return []
    told = [item.claim.value for item in placed.financing.parts]
    beside = [ContributionValue(money, part="debt") for money in placed.financing.beside]
    return [value for value in told if isinstance(value, ContributionValue)] + beside


def relate_contributions(a: Placed, b: Placed) -> Verdict:
    """Relate two parts that backers brought."""
    x, y = a.item.claim.value, b.item.claim.value
    assert isinstance(x, ContributionValue)
    assert isinstance(y, ContributionValue)
    if not same_financing(a, b) or not _same_giver(x, y):
        return decide("contribution.other-backer")
    planned = count_planned(a, b)
    if planned == 1:
        return decide("amount.plan-and-outcome")
    found = compared(a, b, x.money, y.money)
    if found.likeness == "not comparable":
        return decide("amount.not-comparable")
    if planned and found.likeness != "compatible":
        return decide("amount.same-plan.other-stage")
    return decide(f"contribution.same-backer.{found.likeness}", found.rate)


def _same_giver(x: ContributionValue, y: ContributionValue) -> bool:
    if x.orgs and y.orgs:
        return any(is_same_org(a, b) for a, b in product(x.orgs, y.orgs))
    return x.part is not None and x.part == y.part and x.part != "tranche"


def relate_part(a: Placed, b: Placed) -> Verdict | None:
    """Relate one backer's part to the whole, in the same financing only."""
    return decide("amount.part-of-the-whole") if same_financing(a, b) else None
