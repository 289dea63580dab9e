"""Values, sources and days in, words for a reader out; decides nothing."""

from datetime import date

from backend.comparison.items import CHECKED, Item
from backend.comparison.registry import Cluster
from backend.model.claim import (
    Attribute,
    ChangeValue,
    ContributionValue,
    DateValue,
    Modality,
    MoneyValue,
    OrgsValue,
    RoundValue,
    Source,
    TotalValue,
    ValuationValue,
    Value,
)
from backend.values import rounds
from backend.values.dates import MONTH_NAMES, PartialDate
from backend.values.labels import source_label
from backend.values.money import to_text

_MANY_NAMES = 6
_TOLD: dict[Attribute, str] = {
    "amount": "gives {}",
    "valuation": "gives a valuation of {}",
    "total_raised": "gives a total of {}",
    "round": "calls it {}",
    "lead_investor": "names {} as lead",
    "investor": "names {} among the backers",
    "contribution": "gives {} as a part",
    "date": "dates it {}",
    "valuation_change": "gives the change of the valuation as {}",
}
_HOW: dict[Modality, str] = {
    "planned": " (as a plan)",
    "rumoured": " (from unnamed sources)",
    "denied": " (as denied)",
}


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
    month = f"{MONTH_NAMES[day.month - 1]} {day.year}"
    return f"{day.day} {month}" if day.day else month


def who(source: Source) -> str:
    """Name a source with its date: "Reuters (9 April 2018)"."""
    name = name_of(source)
    dated = source.published is not None and source.id != CHECKED
    return f"{name} ({day_in_words(source.published)})" if dated and source.published else name


def name_of(source: Source) -> str:
    """Name a source: "Reuters", "reuters.com", "“SenseTime raises $620 million”", "seed 000"."""
    if source.id == CHECKED:
        return "this page"
    return str(source_label(source.publisher, source.title, source.url) or "a source")


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
    elif found.planned_valuations:
        named = f"valuation of {to_text(found.planned_valuations[0].money)} sought"
    planned = "planned " if found.is_planned and found.labels else ""
    return ", ".join(part for part in (planned + (named or "financing"), month_of(found)) if part)


def term_of(found: Cluster) -> str:
    """Name a financing beside its sum: "Series C, April 2018", "May 2018"."""
    named = rounds.to_text(found.labels[0]) if found.labels else None
    return ", ".join(part for part in (named, month_of(found)) if part) or "undated"


def month_of(found: Cluster) -> str | None:
    """Write the month of a financing, or the year, as far as it is known."""
    if found.day is None:
        return None
    return day_in_words(PartialDate(found.day.year, found.day.month))


def telling_in_words(item: Item) -> str:
    """Say what a source tells, to follow its name: "gives a valuation of $3 billion"."""
    claim = item.claim
    told = _TOLD[claim.attribute].format(value_in_words(claim.value))
    return told + _HOW.get(claim.modality, "")
