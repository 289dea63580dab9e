"""The rules that decide a relation: nothing in, each rule's id, relation, reason and example out.

The rules are applied elsewhere; a rule that is not listed here cannot be applied.
"""

from dataclasses import dataclass

from backend.comparison import rules_of_filings, rules_of_rounds, rules_of_sums
from backend.model.evidence import Relation


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule; `example` shows two claims that it decides on."""

    id: str
    relation: Relation
    reason: str
    example: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of two claims, and by which rule.

    `note` adds what the rule alone does not say: a rate, terms, what differs.
    """

    rule: Rule
    note: str | None = None

    @property
    def relation(self) -> Relation:
        """The relation that the rule decides on."""
        return self.rule.relation


RULES: dict[str, Rule] = {
    entry[0]: Rule(*entry)
    for entry in (*rules_of_sums.LISTED, *rules_of_rounds.LISTED, *rules_of_filings.LISTED)
}
_BARE = {rule.id: Verdict(rule) for rule in RULES.values()}


def decide(rule: str, note: str | None = None) -> Verdict:
    """Return a verdict by a listed rule."""
    return Verdict(RULES[rule], note) if note else _BARE[rule]
