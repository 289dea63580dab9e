"""Claims in, plain JSON values and columns out, and back; knows the dataclasses, not the tables.

What is written here is read by later releases: change a form only together with a migration.
"""

import struct
from json import JSONDecoder
from typing import Any

from backend.model.claim import (
    Attribute,
    ChangeValue,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    Quote,
    RoundValue,
    TotalValue,
    ValuationValue,
    Value,
)
from backend.values.dates import PartialDate
from backend.values.money import Money, Sum

Json = dict[str, Any]

_JSON = JSONDecoder()


def parse(text: str) -> Any:
    """Return what is written in JSON as this program writes it: nothing stands before it."""
    return [] if text == "[]" else _JSON.raw_decode(text)[0]


def encode_value(value: Value) -> Json:
    """Return the value as JSON; the statement's attribute tells which class it was."""
    match value:
        case MoneyValue(money):
            return _encode_money(money)
        case ValuationValue(money, basis):
            return _encode_money(money) | {"basis": basis}
        case TotalValue(money, window):
            return _encode_money(money) | {"window": window}
        case ContributionValue(money, orgs, part):
            return _encode_money(money) | {"orgs": list(orgs), "part": part}
        case RoundValue(label):
            return {"label": label}
        case OrgsValue(orgs):
            return {"orgs": list(orgs)}
        case DateValue(date, relative):
            return {"date": [date.year, date.month, date.day], "relative": relative}
        case ChangeValue(multiple, window):
            return {"multiple": float(multiple), "window": window}


def decode_value(attribute: Attribute, data: Json) -> Value:
    """Return the value that `encode_value` was given."""
    match attribute:
        case "amount":
            return MoneyValue(_decode_money(data))
        case "valuation":
            return ValuationValue(_decode_money(data), data["basis"])
        case "total_raised":
            return TotalValue(_decode_money(data), data["window"])
        case "contribution":
            return ContributionValue(_decode_money(data), tuple(data["orgs"]), data["part"])
        case "round":
            return RoundValue(data["label"])
        case "lead_investor" | "investor":
            return OrgsValue(tuple(data["orgs"]))
        case "date":
            return DateValue(PartialDate(*data["date"]), data["relative"])
        case "valuation_change":
            return ChangeValue(data["multiple"], data["window"])


def _encode_money(money: Money) -> Json:
    return {
        "amount": money.amount,
        "currency": money.currency,
        "hedge": money.hedge,
        "amount_max": money.amount_max,
        "unit": money.unit,
        "also": [[also.amount, also.currency] for also in money.also],
    }


def _decode_money(data: Json) -> Money:
    return Money(
        data["amount"],
        data["currency"],
        data["hedge"],
        data["amount_max"],
        data["unit"],
        tuple(Sum(*also) for also in data["also"]) if data["also"] else (),
    )


def encode_quote(quote: Quote) -> Json:
    """Return the quote as JSON."""
    return {
        "start": quote.start,
        "end": quote.end,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "sentence": quote.sentence,
    }


def decode_quote(data: Json) -> Quote:
    """Return the quote that `encode_quote` was given."""
    # By position: by name, each of a check's dozens would take twice the time.
    return Quote(
        data["start"],
        data["end"],
        data["exact"],
        data["prefix"],
        data["suffix"],
        data["sentence"],
    )


def decode_signature(data: bytes) -> tuple[int, ...]:
    """Return the signature of a trace by what this has packed it into."""
    return struct.unpack(f"<{len(data) // 8}Q", data)
