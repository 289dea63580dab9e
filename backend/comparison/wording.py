"""Values, sources and days in, words for a reader out; decides nothing."""

from datetime import date

from backend.comparison.items import CHECKED, Item
from backend.comparison.registry import Cluster
from backend.model.claim import (
    ChangeValue,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    Source,
    TotalValue,
    ValuationValue,
    Value,
)
from backend.values import rounds
from backend.values.dates import PartialDate
from backend.values.money import to_text

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MANY_NAMES = 6


def value_in_words(value: Value) -> str:
    """Write a value as a reader would say it."""
    match value:
        case MoneyValue(money):
            return to_text(money)
        case ValuationValue(money, basis):
            return to_text(money) + (f" {basis}-money" if basis else "")
        case TotalValue(money, window):
            return f"{to_text(money)} ({window})"
        case ContributionValue(money, orgs, part):
            given = f" from {names_in_words(orgs)}" if orgs else f" as {part}" if part else ""
            return to_text(money) + given
        case RoundValue(label):
            return rounds.to_text(label)
        case OrgsValue(orgs):
            return names_in_words(orgs)
        case DateValue(day):
            return day_in_words(day)
        case ChangeValue(multiple, window):
            return change_in_words(multiple) + (f" ({window})" if window else "")


def names_in_words(orgs: tuple[str, ...]) -> str:
    """List names; a long list is cut and says by how many."""
    shown, rest = orgs[:_MANY_NAMES], len(orgs) - _MANY_NAMES
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1] if shown else "")))


def change_in_words(multiple: float) -> str:
    """Write a multiple: "3 times" up, "a cut of 40 %" down."""
    if multiple < 1:
        return f"a cut of {round((1 - multiple) * 100)} %"
    return f"{multiple:g} times"


def day_in_words(day: PartialDate | date) -> str:
    """Write a date as far as it is known: "9 April 2018", "April 2018", "2018"."""
    if not day.month:
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {month}" if day.day else month


def who(source: Source) -> str:
    """Name a source with its date: "Reuters (9 April 2018)"."""
    if source.id == CHECKED:
        return "this page"
    name = source.publisher or (f"“{source.title}”" if source.title else source.url or "A source")
    return f"{name} ({day_in_words(source.published)})" if source.published else name


def label_of(found: Cluster) -> str:
    """Name a financing: "Series C, April 2018", "$620 million, May 2018"."""
    named = None
    if found.labels:
        named = rounds.to_text(found.labels[0])
    elif found.amounts:
        named = to_text(found.amounts[0])
    elif found.planned_amounts:
        named = f"{to_text(found.planned_amounts[0])} sought"
    elif found.valuations:
        named = f"valuation of {to_text(found.valuations[0].money)}"
    planned = "planned " if found.is_planned and found.labels else ""
    parts = [planned + (named or "financing"), day_in_words(found.day) if found.day else None]
    return ", ".join(part for part in parts if part)


def attribute_in_words(item: Item) -> str:
    """Name what a claim is about, to follow "gives ... as the"."""
    return {
        "amount": "sum",
        "valuation": "valuation",
        "total_raised": "total",
        "round": "kind of round",
        "lead_investor": "lead investor",
        "investor": "investors",
        "contribution": "contribution",
        "date": "date",
        "valuation_change": "change of the valuation",
    }[item.claim.attribute]
