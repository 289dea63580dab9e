"""Financings of one company and a claim in, what arithmetic says of the claim out.

A sum can confirm a total or show what is known; it never contradicts one, because a financing may
be missing from the corpus.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backend.comparison.items import Item
from backend.comparison.placed import Placed
from backend.comparison.registry import Cluster
from backend.comparison.relation_of_valuations import adds_up, names_pre_money
from backend.comparison.rules import Verdict, decide
from backend.comparison.windows import is_to_date, months_of
from backend.comparison.wording import name_of, term_of
from backend.model.claim import (
    ChangeValue,
    ContributionValue,
    MoneyValue,
    TotalValue,
    ValuationValue,
    Value,
)
from backend.values.dates import PartialDate, days_of
from backend.values.money import Money, is_compatible, to_text

_SAME_MULTIPLE = 0.2
_MONTH = 30.5


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows by arithmetic: the verdict, the value that comes out, the items it rests on."""

    verdict: Verdict
    value: Value
    terms: str
    items: tuple[Item, ...]


def derive(placed: Placed, financings: Sequence[Cluster], today: date | None) -> list[Derived]:
    """Return what the company's financings say of a claim by arithmetic.

    `today` is the day on which the claim was published, None where it is unknown.
    """
    match placed.item.claim.value:
        case TotalValue() as total:
            found = _sum_of_rounds(placed, total, financings, today)
        case ChangeValue() as change:
            found = _multiple(placed, change, financings)
        case ValuationValue() as valuation:
            found = _with_the_money(placed, valuation)
        case MoneyValue():
            found = _parts(placed)
        case _:
            found = None
    return [found] if found else []


@dataclass(frozen=True, slots=True)
class _Term:
    money: Money
    financing: Cluster
    item: Item
    day: date


def _sum_of_rounds(
    placed: Placed, total: TotalValue, financings: Sequence[Cluster], today: date | None
) -> Derived | None:
    terms = _terms(financings, total.money.currency, today)
    if not is_to_date(total.window):
        span = months_of(total.window)
        if span is not None and today is not None:
            since = today - timedelta(days=span[1] * _MONTH)
            terms = [term for term in terms if term.day >= since]
        for count in range(2, len(terms) + 1):
            if _fits(terms[:count], total.money) and _has_other_source(terms[:count]):
                return _added("derived.sum-of-rounds", terms[:count], total)
        return None
    if len(terms) < 2 or not _has_other_source(terms):
        return None
    fits = _fits(terms, total.money)
    return _added("derived.sum-of-rounds" if fits else "derived.sum-so-far", terms, total)


def _terms(financings: Sequence[Cluster], currency: str, today: date | None) -> list[_Term]:
    """Return one sum for each dated financing, the latest first, none from after `today`."""
    terms = []
    for financing in financings:
        sums = [money for money in financing.amounts if money.currency == currency]
        if not sums or financing.day is None:
            continue
        day = days_of(financing.day)[0]
        if today is not None and day > today + timedelta(days=1):
            continue
        exact = sorted(sums, key=lambda money: (money.hedge != "exact", sums.index(money)))[0]
        terms.append(_Term(exact, financing, _teller(financing, exact), day))
    return sorted(terms, key=lambda term: (term.day, term.money.amount), reverse=True)


def _teller(financing: Cluster, sum_: Money) -> Item:
    """Return who tells a sum: another source where there is one."""
    telling = [
        item
        for item in financing.items
        if isinstance(item.claim.value, MoneyValue) and item.claim.value.money == sum_
    ]
    return sorted(telling, key=lambda item: (item.statement is None, item.order))[0]


def _has_other_source(terms: Sequence[_Term]) -> bool:
    return any(term.item.statement is not None for term in terms)


def _fits(terms: Sequence[_Term], total: Money) -> bool:
    return is_compatible(_sum(terms), total)


def _sum(terms: Sequence[_Term]) -> Money:
    units = [term.money.unit for term in terms if term.money.unit]
    return Money(
        sum(term.money.amount for term in terms),
        terms[0].money.currency,
        unit=max(units) if units else None,
    )


def _added(rule: str, terms: Sequence[_Term], total: TotalValue) -> Derived:
    told = " + ".join(
        f"{to_text(term.money)} ({term_of(term.financing)}, by {name_of(term.item.source)})"
        for term in reversed(terms)
    )
    sum_ = _sum(terms)
    return Derived(
        decide(rule, f"{told} = {to_text(sum_)}"),
        TotalValue(sum_, total.window),
        told,
        tuple(term.item for term in terms),
    )


def _multiple(placed: Placed, change: ChangeValue, financings: Sequence[Cluster]) -> Derived | None:
    """Hold a multiple against the valuation of its financing and of those before it."""
    own = placed.financing
    if own is None or own.day is None or not own.valuations:
        return None
    after = _worth(own).money
    before = [
        (days_of(other.day)[0], valuation.money, other)
        for other in financings
        if other is not own and other.day is not None and _is_before(other.day, own.day)
        for valuation in ([_worth(other)] if other.valuations else [])
        if valuation.money.currency == after.currency and valuation.money.amount
    ]
    if not before:
        return None
    span = months_of(change.window)
    start = days_of(own.day)[0]
    within = [b for b in before if not span or (start - b[0]).days <= (span[1] + 2) * _MONTH]
    ranked = sorted(
        within or before,
        key=lambda b: (abs(after.amount / b[1].amount - change.multiple), b[0]),
    )
    _, earlier, other = ranked[0]
    found = round(after.amount / earlier.amount, 2)
    fits = abs(found - change.multiple) <= _SAME_MULTIPLE * max(found, change.multiple)
    teller = _valuer(other)
    if teller.statement is None and _valuer(own).statement is None:
        return None
    terms = (
        f"{to_text(after)} ({term_of(own)}) ÷ {to_text(earlier)} "
        f"({term_of(other)}, by {name_of(teller.source)}) = {found:g}"
    )
    return Derived(
        decide("derived.multiple" if fits and within else "derived.multiple-differs", terms),
        ChangeValue(found, change.window),
        terms,
        (teller, _valuer(own)),
    )


def _worth(financing: Cluster) -> ValuationValue:
    """Return what a financing left the company worth: with its money where that is told."""
    return min(financing.valuations, key=lambda valuation: valuation.basis == "pre")


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    return days_of(one)[1] < days_of(other)[0]


def _valuer(financing: Cluster) -> Item:
    worth = _worth(financing)
    telling = [
        item
        for item in financing.items
        if item.claim.attribute == "valuation" and item.claim.value == worth
    ]
    return sorted(telling, key=lambda item: (item.statement is None, item.order))[0]


def _with_the_money(placed: Placed, own: ValuationValue) -> Derived | None:
    """Hold pre-money and the amount against post-money, whichever of them the claim gives."""
    claimed, financing = placed.item, placed.financing
    if financing is None:
        return None
    for item in financing.items:
        other = item.claim.value
        if item.statement is None or not isinstance(other, ValuationValue):
            continue
        if (own.basis == "pre") == (other.basis == "pre"):
            continue
        pre, post, told = (own, other, claimed) if own.basis == "pre" else (other, own, item)
        terms = adds_up(pre.money, post.money, financing.amounts)
        if terms is not None and names_pre_money(told):
            return Derived(decide("derived.post-money", terms), post, terms, (item,))
    return None


def _parts(placed: Placed) -> Derived | None:
    """Hold the sum of what backers brought against the whole."""
    value = placed.item.claim.value
    assert isinstance(value, MoneyValue)
    if placed.financing is None or placed.item.claim.modality == "planned":
        return None
    parts: dict[str, tuple[Money, Item]] = {}
    for item in placed.financing.parts:
        given = item.claim.value
        if (
            isinstance(given, ContributionValue)
            and given.orgs
            and item.claim.modality in ("completed", "rumoured")
            and given.money.currency == value.money.currency
        ):
            parts.setdefault(given.orgs[0], (given.money, item))
    if len(parts) < 2 or all(item.statement is None for _, item in parts.values()):
        return None
    sum_ = Money(sum(money.amount for money, _ in parts.values()), value.money.currency)
    whole = Money(
        value.money.amount, value.money.currency, value.money.hedge, unit=value.money.unit
    )
    if sum_.amount <= whole.amount or is_compatible(sum_, whole):
        return None
    terms = " + ".join(f"{to_text(money)} ({org})" for org, (money, _) in parts.items())
    return Derived(
        decide("derived.parts-exceed-whole", f"{terms} = {to_text(sum_)}"),
        MoneyValue(sum_),
        terms,
        tuple(item for _, item in parts.values()),
    )
