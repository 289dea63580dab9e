"""A verdict on two items in, one or two plain sentences for a reader out; decides nothing."""

from backend.comparison.arithmetic import Derived
from backend.comparison.placed import Placed
from backend.comparison.rules import Rule, Verdict
from backend.comparison.wording import telling_in_words, value_in_words
from backend.model.claim import Attribute, Claim
from backend.model.evidence import Financing

_SLIP = "It looks like a slip: the digits are the same, the zeros or the currency are not."
_RELATED = {
    "other-tranche": "Another tranche or close of the round.",
    "other-make-up": "The two count different money, debt beside equity.",
    "other-time": "A total of another day; totals grow.",
    "earlier-is-higher": "The later of the two totals is the lower one, and totals do not shrink.",
    "other-window": "Over another stretch of time.",
    "not-comparable": "No exchange rate of that day is at hand, so the two are not compared.",
    "other-backer": "Another backer's part.",
    "same-financing.different-names": "Other backers of the same financing.",
    "same-financing.named-beside": "One text lists both leaders together.",
    "same-financing.alone": "One text says that its leader led alone.",
    "same-financing.short-name": "One text may call the other's leader by a shorter name.",
    "same-financing.unnamed": "One text does not name the leader, who may be the other's.",
    "same-financing.before-or-after": "One valuation is from before the money, one perhaps after.",
    "same-financing.far-apart": "Too far apart to be prices of one moment, so this is no dispute.",
    "same-financing.days-apart": "Some days apart: signed, closed and announced are not one day.",
    "same-financing.other-step": "Another step of the deal: signed, closed or announced.",
    "same-financing.one-of-several": "Both texts name another leader in common.",
    "same-financing.other-kind": "Two names for one financing that do not exclude one another.",
    "and-lead": "To have led is to have taken part; to have taken part is not to have led.",
}
_DERIVED = {
    "derived.sum-of-rounds": "The rounds known here add up to it:",
    "derived.sum-so-far": "The rounds known here add up to another sum; one may be missing:",
    "derived.multiple": "The valuations known here stand in that proportion:",
    "derived.multiple-differs": "The valuations known here stand in another proportion:",
    "derived.post-money": "Pre-money and the amount make post-money:",
    "derived.parts-exceed-whole": "The parts that backers are said to have brought exceed it:",
}


class Told:
    """A statement in the words that stand in every sentence about it, put together once.

    `words` say who tells what; `same` of which financing, where that is the claim's as well.
    """

    __slots__ = ("label", "name", "placed", "same", "words")

    def __init__(self, placed: Placed, financing: Financing | None, teller: str) -> None:
        """Take a statement, the financing that is meant, and who tells it."""
        self.placed = placed
        self.name = _capital(teller)
        self.words = f"{self.name} {telling_in_words(placed.item)}"
        self.label = financing.label if financing else None
        self.same = _same(placed.item.claim.attribute, financing.label) if financing else ""


def _same(attribute: Attribute, label: str) -> str:
    match attribute:
        case "round" | "date":
            return f" ({label})"
        case "lead_investor" | "investor" | "contribution":
            return f" of the same round ({label})"
    return f" for the same round ({label})"


def explain(verdict: Verdict, claim: Placed, other: Told) -> str:
    """Say what the other source gives, for which financing, and why the rule decided so."""
    rule = verdict.rule
    note = f" {_capital(verdict.note)}." if verdict.note else ""
    if rule.id.startswith("denial."):
        return _explain_denial(verdict, other)
    if rule.relation == "agrees":
        return f"{other.words}{other.same}.{note}"
    if rule.relation == "conflicts":
        ours = value_in_words(claim.item.claim.value)
        reason = _SLIP if rule.id.endswith(".slip") else "Both cannot be right."
        return f"{other.words}{other.same}, where this page has {ours}. {reason}{note}"
    return f"{_difference(rule, claim, other)} {other.words}.{note}"


def explain_contradiction(claim: Claim, other: Claim) -> str:
    """Say where an article contradicts itself."""
    denied = "denied" in (claim.modality, other.modality)
    also = "reports that as denied" if denied else f"gives {value_in_words(other.value)}"
    return (
        f"The article also {also} (“{other.quote.exact}”), beside "
        f"{value_in_words(claim.value)} here. Both cannot be right."
    )


def explain_derived(derived: Derived) -> str:
    """Show the terms of what arithmetic says."""
    return f"{_DERIVED[derived.verdict.rule.id]} {derived.verdict.note}."


def _explain_denial(verdict: Verdict, other: Told) -> str:
    if verdict.rule.id == "denial.of-something-else":
        return f"Said of something else. {other.words}."
    value = value_in_words(other.placed.item.claim.value)
    if verdict.rule.id == "denial.repeated":
        return f"{other.name} reports the denial too: {value}."
    if other.placed.item.claim.modality == "denied":
        return f"{other.name} reports a denial of this: {value}. Both cannot be right."
    return f"{other.words}, which this page reports as denied. Both cannot be right."


def _difference(rule: Rule, claim: Placed, other: Told) -> str:
    _, _, kind = rule.id.partition(".")
    if kind == "other-financing":
        if other.label is None:
            return "No round is named there."
        if other.placed.financing is claim.financing:
            return "Another part of the round."
        return f"Another round: {other.label}."
    if kind == "plan-and-outcome":
        planned = other.placed.item.claim.modality == "planned"
        return "A plan, beside what was done." if planned else "What was done, beside a plan."
    if kind == "same-plan.other-stage":
        return "Another stage of the talks."
    if kind == "part-of-the-whole":
        part = other.placed.item.claim.attribute == "contribution"
        return "A part of the whole." if part else "The whole, of which this is a part."
    return _RELATED.get(kind, rule.reason)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
