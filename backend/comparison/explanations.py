"""A verdict on two items in, one or two plain sentences for a reader out; decides nothing."""

from backend.comparison.items import Item
from backend.comparison.registry import Cluster
from backend.comparison.relation import Placed
from backend.comparison.rules import Verdict
from backend.comparison.wording import attribute_in_words, label_of, value_in_words, who

_REASONS = {
    "slip": "It looks like a slip: the digits are the same, the zeros or the currency are not.",
    "disjoint": "Both cannot be right.",
    "different": "Both cannot be right.",
    "apart": "Both cannot be right.",
    "near": "Both cannot be right.",
    "other-label": "Both cannot be right.",
}


def explain(verdict: Verdict, claim: Placed, other: Placed) -> str:
    """Say what the other source gives, for which financing, and why the rule decided so."""
    note = f" {_capital(verdict.note)}." if verdict.note else ""
    if verdict.rule.id.startswith("denial."):
        return _explain_denial(verdict, claim, other) + note
    if verdict.relation == "conflicts":
        return _explain_conflict(verdict, claim, other) + note
    if verdict.relation == "agrees":
        return f"{_gives(other)} {_same(other.financing)}.{note}"
    return _explain_related(verdict, claim, other) + note


def explain_contradiction(claim: Item, other: Item) -> str:
    """Say where an article contradicts itself."""
    return (
        f"The article also gives {value_in_words(other.claim.value)} as the "
        f"{attribute_in_words(other)} (“{other.claim.quote.exact}”), beside "
        f"{value_in_words(claim.claim.value)} here. Both cannot be right."
    )


def _explain_conflict(verdict: Verdict, claim: Placed, other: Placed) -> str:
    reason = _REASONS.get(verdict.rule.id.rsplit(".", 1)[-1], "Both cannot be right.")
    return (
        f"{_gives(other)} {_same(other.financing)}, where this page gives "
        f"{value_in_words(claim.item.claim.value)}. {reason}"
    )


def _explain_denial(verdict: Verdict, claim: Placed, other: Placed) -> str:
    what, value = attribute_in_words(other.item), value_in_words(other.item.claim.value)
    name = _capital(who(other.item.source))
    if verdict.rule.id == "denial.of-something-else":
        denied = "denies" if other.item.claim.modality == "denied" else "gives"
        return f"{name} {denied} {value} as the {what}, which is not what is said here."
    if other.item.claim.modality == "denied":
        return f"{name} reports a denial: {value} as the {what} is said to be wrong."
    return f"{name} gives {value} as the {what}, which this page reports as denied."


def _explain_related(verdict: Verdict, claim: Placed, other: Placed) -> str:
    rule = verdict.rule.id
    kind = rule.split(".", 1)[1]
    given = f"{_gives(other)}."
    if kind == "other-financing":
        if other.financing is None:
            return f"No round is named there. {given}"
        if claim.financing is None:
            return f"A round is named there: {label_of(other.financing)}. {given}"
        return f"Another round: {label_of(other.financing)}. {given}"
    if kind == "plan-and-outcome":
        plan = "A plan" if other.item.claim.modality == "planned" else "What came of a plan"
        return f"{plan}, beside {_this(claim)}: {_inner(given)}"
    if kind == "same-plan.other-stage":
        return f"Another stage of the talks. {given}"
    if kind.startswith("other-t") or rule == "total.earlier-is-higher":
        said = {
            "other-tranche": "Another tranche, or the whole round.",
            "other-time": "A total of another day; totals grow.",
            "earlier-is-higher": "An earlier text gives a higher total, and totals do not shrink.",
        }[kind]
        return f"{said} {given}"
    if kind == "other-window":
        return f"Over another stretch of time. {given}"
    if kind == "part-of-the-whole":
        part = "A part of the whole" if other.item.claim.attribute == "contribution" else "The whole"
        return f"{part}. {given}"
    if kind == "not-comparable":
        return f"No exchange rate of that day is at hand, so the two are not compared. {given}"
    return f"{verdict.rule.reason} {given}"


def _gives(other: Placed) -> str:
    item = other.item
    hedge = {"planned": " as planned", "rumoured": " from unnamed sources"}.get(item.claim.modality)
    return (
        f"{_capital(who(item.source))} gives {value_in_words(item.claim.value)} as the "
        f"{attribute_in_words(item)}{hedge or ''}"
    )


def _same(financing: Cluster | None) -> str:
    return f"of the same financing ({label_of(financing)})" if financing else "too"


def _this(claim: Placed) -> str:
    return "what was done" if claim.item.claim.modality != "planned" else "the plan told here"


def _inner(sentence: str) -> str:
    return sentence


def _capital(words: str | None) -> str:
    return words[:1].upper() + words[1:] if words else ""
