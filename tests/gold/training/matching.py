"""Annotated groups in, the claims found in their articles with the marks that these meet out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from backend.claims import find_claims
from backend.model.article import Article
from backend.model.claim import Claim, ContributionValue, MoneyValue
from backend.reading import read_article
from tests.gold.claims import Aliases, document, found_units, gold_units, same_value

OVER_TIME: Final = "hist"
"""The event of backers that are told of no one financing."""

_SUMS: Final = ("amount", "contribution")
_NEAR: Final = 0.01

Event = tuple[str, str]
"""A company, and which of its financings is meant."""


@dataclass(frozen=True)
class FoundDocument:
    """An article, what is found in it, and the marked event of each claim that meets a mark."""

    article: Article
    claims: Sequence[Claim]
    events: Mapping[str, Event]


def found_documents(path: Path) -> Iterator[FoundDocument]:
    """Yield the articles of a group; a claim without a mark is of no known event."""
    data = json.loads(path.read_text("utf-8"))
    aliases = Aliases(data.get("aliases") or {})
    for entry in data["documents"]:
        article = read_article(document(path, entry))
        claims = find_claims(article)
        events = {}
        for claim in claims:
            marks = [mark for mark in entry["claims"] if _meets(claim, mark, aliases)]
            if marks:
                mark = max(marks, key=lambda mark: _likeness(mark["quote"], claim.quote.exact))
                events[claim.id] = mark["company"], mark["event"]
        yield FoundDocument(article, claims, events)


def _meets(claim: Claim, mark: dict[str, Any], aliases: Aliases) -> bool:
    if not aliases.same_company(mark["company"], claim.company.name):
        return False
    if isinstance(claim.value, MoneyValue | ContributionValue):
        money, value = claim.value.money, mark["value"]
        return (
            mark["attribute"] in _SUMS
            and money.currency == value["currency"]
            and abs(money.amount - value["amount"]) <= _NEAR * value["amount"]
        )
    return mark["attribute"] == claim.attribute and any(
        same_value(claim.attribute, marked.value, found.value, aliases)
        for marked in gold_units([mark])
        for found in found_units([claim])
    )


def _likeness(ours: str, theirs: str) -> float:
    a, b = set(ours.split()), set(theirs.split())
    return len(a & b) / max(len(a | b), 1)
