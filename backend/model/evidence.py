"""Evidence: statements held against a claim, and what they add up to."""

from dataclasses import dataclass
from typing import Literal

from backend.model.claim import Claim, Source, Value

Relation = Literal["agrees", "conflicts", "related"]
Basis = Literal["stated", "derived"]
Status = Literal["disputed", "corroborated", "echoed", "unverified"]


@dataclass(frozen=True, slots=True)
class Financing:
    """One round, loan or listing of one company, put together from statements."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement's relation to a claim.

    `rule` is the id of the rule that decided; `explanation` one or two plain sentences. `origin`
    numbers the independent sources of one claim from 1, and is 0 for the article itself and its
    copies. `statement` is None where the evidence stands in the checked article itself or is
    derived from several statements; `known` is False when the source appeared after the article.
    """

    relation: Relation
    basis: Basis
    rule: str
    explanation: str
    value: Value
    quote: str
    statement: int | None
    origin: int
    source: Source | None
    known: bool = True


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with its evidence, conflicts first.

    `more` counts the evidence beyond the longest list.
    """

    claim: Claim
    company_id: str
    financing: Financing | None
    status: Status
    summary: str
    evidence: tuple[Evidence, ...]
    more: int = 0
