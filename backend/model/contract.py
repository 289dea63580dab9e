"""Values in, the JSON objects that the contract gives them out: the API and exports write these."""

from typing import Any

from backend.model.claim import (
    ChangeValue,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    ValuationValue,
    Value,
)
from backend.values.money import Money

Json = dict[str, Any]


def value(given: Value) -> Json:
    """Return a claim's value as its attribute has it."""
    match given:
        case MoneyValue(money):
            return _money(money)
        case ValuationValue(money, basis):
            return _money(money) | {"money": basis}
        case TotalValue(money, window):
            return _money(money) | {"window": window}
        case ContributionValue(money, orgs, part):
            who: Json = {"orgs": list(orgs)} if orgs else {}
            return _money(money) | who | ({"part": part} if part else {})
        case RoundValue(label):
            return {"label": label}
        case OrgsValue(orgs):
            return {"orgs": list(orgs)}
        case DateValue(date):
            return {"date": date.isoformat(), "precision": date.precision}
        case ChangeValue(multiple, window):
            whole = int(multiple) if multiple == int(multiple) else multiple
            return {"multiple": whole, "window": window}


def _money(money: Money) -> Json:
    wire: Json = {
        "amount": money.amount,
        "amount_max": money.amount_max,
        "currency": money.currency,
        "hedge": money.hedge,
    }
    if money.also:
        wire["also"] = [{"amount": sum_.amount, "currency": sum_.currency} for sum_ in money.also]
    return wire
